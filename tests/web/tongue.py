"""A made-up language in which every sentence stands in brackets: what a page shows outside them is not translated."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from afterword.web.catalogue import Entry, compiled, head_of, read, written

LOCALE = Path(__file__).parents[2] / "src" / "afterword" / "locale"
GERMAN = LOCALE / "de" / "LC_MESSAGES" / "django.po"
OPENS, CLOSES = "⟦", "⟧"
SHOWN = ("placeholder", "title", "aria-label", "alt", "label")
# Where a page holds the words of others: letters, names, what was typed, read or heard, and what is said aloud.
OTHERS = {"bdi", "textarea", "q", "pre", "script", "style"}
OTHERS_OF = {"run", "said", "name", "mark"}
OWN, BRACKETS = re.compile(r"\S(?:.*\S)?", re.DOTALL), rf"{OPENS}\g<0>{CLOSES}"
WORDS = re.compile(r"[^\W\d_]{2,}")


def bracketed(*, holes_too: bool) -> list[Entry]:
    """Every sentence of the German catalogue, as itself in brackets; the patterns of days and hours stay."""
    return [_bracketed(entry, holes_too=holes_too) for entry in read(GERMAN)]


def _bracketed(entry: Entry, *, holes_too: bool) -> Entry:
    if not entry.msgid or (entry.context and entry.where == ("web/days.py",)):
        return entry
    forms = [entry.msgid, *([entry.plural] * (len(entry.msgstr) - 1))]
    return replace(entry, msgstr=tuple(_in_brackets(form, holes_too=holes_too) for form in forms))


def _in_brackets(sentence: str, *, holes_too: bool) -> str:
    """The words of the sentence, with what is put into it or without: then that has to be translated by itself."""
    if holes_too:
        before = re.match(r"\{\w+\} (?=[A-Z“])", sentence)
        after = re.search(r"(?<=[.?!]) ?\{\w+\}$", sentence)
        start, end = before.end() if before else 0, after.start() if after else len(sentence)
        return f"{sentence[:start]}{OPENS}{sentence[start:end]}{CLOSES}{sentence[end:]}"
    pieces = re.split(r"(%\(\w+\)[sd]|\{\w*\})", sentence)
    said = (p if number % 2 or not WORDS.search(p) else OWN.sub(BRACKETS, p) for number, p in enumerate(pieces))
    return "".join(said)


def speak_in_brackets(folder: Path, *, holes_too: bool) -> Path:
    """A folder of catalogues that holds this language in the place of German."""
    place = folder / "de" / "LC_MESSAGES"
    place.mkdir(parents=True)
    entries = bracketed(holes_too=holes_too)
    assert head_of(entries)
    (place / "django.po").write_text(written(entries), encoding="utf-8")
    (place / "django.mo").write_bytes(compiled(entries))
    return folder


class Bare(HTMLParser):
    """What a page shows outside brackets, but for the words of others."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._depth = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        others = tag in OTHERS or bool(OTHERS_OF & set((values.get("class") or "").split()))
        # What says its own language is written in it: an article, a name of a language.
        others = others or values.get("translate") == "no" or (tag != "html" and "lang" in values)
        if not self._of_others():
            for name in SHOWN:
                self._note(values.get(name) or "", alone=True)
        if tag not in {"meta", "link", "input", "br", "use", "path", "circle", "img", "hr"}:
            self._open.append((tag, others))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._of_others():
            self._note(data)

    def _of_others(self) -> bool:
        return any(others for _, others in self._open)

    def _note(self, text: str, *, alone: bool = False) -> None:
        depth, outside = 0 if alone else self._depth, ""
        for sign in text:
            depth += (sign == OPENS) - (sign == CLOSES)
            outside += sign if depth == 0 and sign != CLOSES else ""
        if not alone:
            self._depth = depth
        if WORDS.search(outside):
            self.found.append(" ".join(outside.split()))
