"""The words of a mail in sentences, and its labels with the lines that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHORT = (
    r"(?<!\b[A-Za-z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bdrs)(?<!\bmw)(?<!\bmed)(?<!\bInc)(?<!\bca)"
)
_END = re.compile(
    rf"{_SHORT}(?<!\bIng)(?<!\bott)(?<!\bssa)(?<!\bsig)(?<!\bkl)(?<!\bul)[.!?]+(?:[\"”')]+)?\s+|\n\s*\n"
    rf"|\n(?=\s*[-*•·–—‣▪]\s)"
)
_BULLET = re.compile(r"^\s*(?:[-*•·–—‣▪]|\d{1,2}[.)])\s+")
_LABEL = re.compile(
    r"^\W{0,4}(?P<label>[^\n:：]{2,90}?)(?:\s*[:：](?!//|\d\d)|\s*\.{3,}|\s[-–—=]\s|\t"
    r"|\s{3,}(?=\S))\s*(?P<rest>[^\n]*)$"
)
_WRAPPED = 55
_LONGEST_LIST = 12


def sentences(text: str) -> Iterator[str]:
    """Sentence by sentence; lines that were only wrapped are one."""
    for said in _END.split(_unwrapped(text)):
        if said and said.strip():
            yield from (part for part in said.split("\n") if part.strip())


def _unwrapped(text: str) -> str:
    lines = text.split("\n")
    out: list[str] = []
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else ""
        wrapped = (
            len(before) >= _WRAPPED and line.strip() and not _BULLET.match(line) and before.strip()[-1:] not in ".:!?"
        )
        out.append((" " if wrapped else "\n") + line.strip() if place else line.strip())
    return "".join(out)


def listed_lines(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each label with what stands behind it, or with the lines below it up to a blank one."""
    lines = [line.strip() for line in text.split("\n")]
    for place, line in enumerate(lines):
        found = _LABEL.match(line)
        if found is None:
            continue
        rest = found.group("rest").strip()
        below = list(_below(lines[place + 1 :], bullets_only=bool(rest)))
        yield found.group("label"), ([rest] if rest else []) + below


def _below(lines: list[str], *, bullets_only: bool) -> Iterator[str]:
    begun = False
    for line in lines[: _LONGEST_LIST + 1]:
        if not line:
            if begun or bullets_only:
                return
            continue
        if bullets_only and not _BULLET.match(line):
            return
        begun = True
        yield _BULLET.sub("", line)
