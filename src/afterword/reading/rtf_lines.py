"""The lines of an RTF file: its own small reader, which keeps the text, what is bold, how large, and what is a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from afterword.core.errors import Unreadable
from afterword.core.resume.lines import Line
from afterword.reading import limits

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z\r\n])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
# Groups whose text is not the document's.
_SILENT = frozenset(
    """fonttbl colortbl stylesheet info pict object listtable listoverridetable rsidtbl generator themedata datastore
    colorschememapping latentstyles xmlnstbl footnote fldinst bkmkstart bkmkend pgdsctbl footer footerf""".split()
)
_SIGNS = {"tab": "\t", "line": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
          "ldblquote": "“", "rdblquote": "”", "cell": "\t", "nestcell": "\t", "emspace": " ",
          "enspace": " "}  # fmt: skip
_ENDS = frozenset({"par", "row", "nestrow", "sect", "page"})
_DEPTH = 200


class NotRtf(Unreadable):
    """This is no RTF file."""

    code = "not_rtf"
    hint = "Save the document again and give that file, or paste its text."


@dataclass(frozen=True, slots=True)
class _State:
    silent: bool = False
    bold: bool = False
    size: float = 12.0
    skip: int = 1
    level: int = 0
    listed: bool = False


_CODE_PAGES = frozenset({1250, 1251, 1252, 1253, 1254})
_FORMATS: dict[str, Callable[[_State, int | None], _State]] = {
    "plain": lambda now, _: replace(now, bold=False, size=12.0),
    "pard": lambda now, _: replace(now, level=0, listed=False),
    "b": lambda now, number: replace(now, bold=number != 0),
    "fs": lambda now, number: replace(now, size=(number or 24) / 2),
    "uc": lambda now, number: replace(now, skip=max(0, min(1 if number is None else number, 8))),
    "outlinelevel": lambda now, number: replace(now, level=(number or 0) + 1),
}


class _Reader:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._stack: list[_State] = []
        self._now = _State()
        self._text: list[tuple[str, _State]] = []
        self._left_out = 0
        self._star = False
        self._code_page = "cp1252"

    def read(self, text: str) -> list[Line]:
        for found in _TOKEN.finditer(text):
            word, number, octet, sign, brace, plain = found.groups()
            if brace:
                self._brace(brace)
            elif word:
                self._word(word, int(number) if number else None)
            elif octet:
                self._add(bytes([int(octet, 16)]).decode(self._code_page, "replace"))
            elif sign:
                self._sign(sign)
            elif plain:
                self._add(plain)
        self._end()
        return self.lines

    def _brace(self, brace: str) -> None:
        if brace == "{":
            self._stack.append(self._now)
            if len(self._stack) > _DEPTH:
                raise limits.TooMuch("This file is nested too deeply. Nothing was kept.", hint=NotRtf.hint)
        elif self._stack:
            self._now = self._stack.pop()
        self._star = False

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._star = True
        else:
            self._add({"~": " ", "_": "-", "-": ""}.get(sign, sign))

    def _word(self, word: str, number: int | None) -> None:
        if self._star or word in _SILENT:
            self._star = False
            # A list's sign stands in a group of its own beside the words.
            self._now = replace(self._now, silent=True)
        elif word in _ENDS:
            self._end()
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif word == "u" and number is not None:
            self._add(chr(number % 65536))
            self._left_out = self._now.skip
        else:
            self._format(word, number)

    def _format(self, word: str, number: int | None) -> None:
        now = self._now
        if word in {"ls", "listtext", "pntext"}:
            self._now = replace(now, listed=True, silent=now.silent or word != "ls")
        elif word == "ansicpg" and number in _CODE_PAGES:
            self._code_page = f"cp{number}"
        elif change := _FORMATS.get(word):
            self._now = change(now, number)

    def _add(self, text: str) -> None:
        if self._left_out:
            text, self._left_out = text[self._left_out :], max(0, self._left_out - len(text))
        if text and not self._now.silent:
            self._text.append((text, self._now))

    def _end(self) -> None:
        whole = "".join(text for text, _ in self._text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        shown = [state for text, state in self._text if text.strip()]
        if whole.strip():
            bullet = self._now.listed or shown[0].listed
            self.lines.append(
                Line(
                    whole.strip(" \t"),
                    max(each.size for each in shown),
                    shown[0].bold,
                    shown[0].level if shown[0].level < 9 else 0,
                    bullet,
                    not self.lines or self.lines[-1].text == "",
                    whole=True,
                )
            )
        self._text = []


def rtf_lines(content: bytes) -> list[Line]:
    """The lines of an .rtf."""
    if not content.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{\\rtf"):
        raise NotRtf
    return _Reader().read(content.decode("latin-1"))
