"""The lines of a resume as they are read from any file, in the order in which a person reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

BULLETS = "•◦▪▫●○■□‣⁃∙·–—-*►➢➤✓✔❖◆\uf0b7\uf0a7\uf0d8"
_BULLET = re.compile(rf"^\s*(?:[{re.escape(BULLETS)}]|\d{{1,2}}[.)])\s+(?=\S)")
_STOP = re.compile(r"[.!?]$")
_SENTENCE_END = re.compile(r"[.!?:;)]$")
# Letters are not all of one width: a line that reaches so far is full.
_FULL = 0.92
_MOSTLY = 0.75
_BREADTHS = {
    **dict.fromkeys("iljtf.,:;'’|!()[]I", 0.28),
    **dict.fromkeys(" r-/–", 0.33),
    **dict.fromkeys("mwMW@%—", 0.85),
}
# A line shorter than this is never a paragraph that the page broke.
_LONG = 35


@dataclass(frozen=True, slots=True)
class Line:
    """One line: tabs stand between what lies apart on it; `size` is 0 and `level` 0 where the file has none.

    `level` is that of a heading in the file's own words; `gap` says that room is left above; `column` is where it
    begins; `whole` says that it is a paragraph of its own, however long; `room` is how wide the line could
    have been, in letters of its size (0 where it is not known).
    """

    text: str
    size: float = 0.0
    bold: bool = False
    level: int = 0
    bullet: bool = False
    gap: bool = False
    column: float = 0.0
    whole: bool = False
    page: int = 1
    room: float = 0.0

    @property
    def parts(self) -> list[str]:
        """What stands apart on the line."""
        return [part.strip() for part in self.text.split("\t") if part.strip()]


def unbulleted(line: Line) -> Line:
    """The line without its bullet sign, marked as a bullet."""
    found = _BULLET.match(line.text)
    return replace(line, text=line.text[found.end() :].strip(), bullet=True) if found else line


def joined(lines: Sequence[Line]) -> list[Line]:
    """Paragraphs and bullets put together again where the page broke them.

    A line goes on with the one before when that one was full and no sentence ended, or when it is set in under
    its bullet, or begins in lower case.
    """
    longest = max((len(line.text) for line in lines), default=0)
    has_stops = 2 * sum(bool(_STOP.search(line.text)) for line in lines) >= len(lines)
    found: list[Line] = []
    last = ""
    for line in lines:
        if found and _goes_on(found[-1], last, line, longest, has_stops=has_stops):
            found[-1] = replace(found[-1], text=_glued(found[-1].text, line.text), whole=line.whole)
        else:
            found.append(line)
        last = line.text
    return found


def is_filled(text: str, following: str, room: float, longest: int) -> bool:
    """The next word did not fit: that is why the line ended where it did."""
    more = f"{text} {following.split(' ', 1)[0]}"
    return breadth(more) > _FULL * room if room else len(more) > _FULL * longest


def breadth(text: str) -> float:
    """About how wide a text is, in units of its size: an "i" is narrow and an "m" is wide."""
    return sum(_BREADTHS.get(sign, 0.67 if sign.isupper() else 0.54) for sign in text)


def _glued(before: str, text: str) -> str:
    if before.endswith("\u00ad"):
        return before[:-1] + text
    return f"{before} {text}"


def _goes_on(before: Line, last: str, line: Line, longest: int, *, has_stops: bool) -> bool:
    """`before` is the paragraph so far and `last` its last line; with `has_stops` a sentence ends in a stop here."""
    if line.bullet or line.gap or line.level or before.whole or "\t" in line.text or line.bold != before.bold:
        return False
    if last.count("(") > last.count(")") and ")" in line.text:
        return True
    if before.bullet and before.column and line.column:
        return line.column >= before.column
    is_long = len(last) > _LONG and not _SENTENCE_END.search(last)
    is_full = is_long and (
        len(last) > _MOSTLY * longest if has_stops else is_filled(last, line.text, before.room, longest)
    )
    return line.text[:1].islower() or is_full or (before.bullet and not _SENTENCE_END.search(last))
