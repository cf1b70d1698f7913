"""A page of ours as a list of pieces, of which some are written anew and all others stay letter for letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser


@dataclass(slots=True)
class Piece:
    """A tag, a text or whatever else stands there; `tag` is "/form" at the end of a form and empty for texts."""

    raw: str
    tag: str = ""
    attributes: dict[str, str | None] | None = None

    def get(self, name: str) -> str:
        """What an attribute says; empty where it is not there."""
        return (self.attributes or {}).get(name) or ""

    def has(self, name: str) -> bool:
        """True when the attribute stands there, with a value or without."""
        return name in (self.attributes or {})

    def write(self, **changes: str | bool) -> None:
        """Write the tag anew with these attributes; True is one without a value, False takes it away."""
        kept = dict(self.attributes or {})
        for key, value in changes.items():
            name = key.replace("_", "-")
            kept.pop(name, None)
            if value is not False:
                kept[name] = None if value is True else str(value)
        self.attributes = kept
        said = "".join(f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in kept.items())
        self.raw = f"<{self.tag}{said}>"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[Piece] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(Piece(self.get_starttag_text() or "", tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(Piece(f"</{tag}>", f"/{tag}"))

    def handle_data(self, data: str) -> None:
        self.pieces.append(Piece(data))

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(Piece(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.pieces.append(Piece(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        self.pieces.append(Piece(f"<!--{data}-->"))

    def handle_decl(self, decl: str) -> None:
        self.pieces.append(Piece(f"<!{decl}>"))


def pieces_of(page: str) -> list[Piece]:
    """The page in its pieces."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.pieces


def whole(pieces: Iterable[Piece]) -> str:
    """The page again."""
    return "".join(piece.raw for piece in pieces)


def end_of(pieces: list[Piece], start: int) -> int:
    """Where the element that starts here ends; itself where it has no end, as an input."""
    tag = pieces[start].tag
    if tag == "input":
        return start
    return next((at for at in range(start, len(pieces)) if pieces[at].tag == f"/{tag}"), start)


def around(pieces: list[Piece], at: int, tag: str) -> list[Piece]:
    """The starts of all elements of this name that hold the piece."""
    held: list[Piece] = []
    for piece in pieces[:at]:
        if piece.tag == tag:
            held.append(piece)
        elif piece.tag == f"/{tag}" and held:
            held.pop()
    return held
