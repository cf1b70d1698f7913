"""The words of a mail in sentences, and its labels with the lines that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.interview.introducing import HEADING
from afterword.core.interview.words import is_job

_SHORT = (
    r"(?<!\b[A-Za-z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bdrs)(?<!\bmw)(?<!\bmed)(?<!\bInc)(?<!\bca)"
)
_END = re.compile(
    rf"{_SHORT}(?<!\bIng)(?<!dott)(?<!\bDña)(?<!\bssa)(?<!\bsig)(?<!\bkl)(?<!\bul)[.!?]+(?:[\"”')]+)?\s+|\n\s*\n"
    rf"|\n(?=\s*[-*•·–—‣▪]\s)"
)
_BULLET = re.compile(r"^\s*(?:[-*•·–—‣▪]|\d{1,2}[.)])\s+")
_LABEL = re.compile(
    r"^\W{0,4}(?P<label>[^\n:：]{2,90}?)(?:\s*[:：](?!//|\d\d)|\s*\.{3,}|\s[-–—=]\s|\t"
    r"|\s{3,}(?=\S))\s*(?P<rest>[^\n]*)$"
)
# A drawing of people in front of a line says what "Who:" would.
_PEOPLE_DRAWN = re.compile(
    "^[\U0001f465\U0001f464\U0001fac2\U0001f5e3\U0001f9d1\U0001f469\U0001f468][\\ufe0f\\u200d]?\\s*(?P<rest>[^\\W\\d_].*)$"
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
        drawn, found = _PEOPLE_DRAWN.match(line), _LABEL.match(line)
        if found:
            rest = found.group("rest").strip()
            below = list(_below(lines[place + 1 :], bullets_only=bool(rest)))
            yield found.group("label"), ([rest] if rest else []) + below
        elif drawn:
            yield "who", [drawn.group("rest")]
        elif HEADING.fullmatch(line):
            yield line, list(_below(lines[place + 1 :], bullets_only=False))


def _is_other_label(line: str) -> bool:
    """ "Dial-in: ..." below the interviewers begins something else; "Chair: Ana Lima" is one of them."""
    label, colon, rest = line.partition(":")
    return bool(colon and rest.strip()) and len(label.split()) <= 3 and not is_job(label) and not _BULLET.match(line)


def _below(lines: list[str], *, bullets_only: bool) -> Iterator[str]:
    begun = False
    for line in lines[: _LONGEST_LIST + 1]:
        if not line:
            if begun or bullets_only:
                return
            continue
        is_next = HEADING.fullmatch(line) or (begun and _is_other_label(line))
        if is_next or (bullets_only and not _BULLET.match(line)):
            return
        begun = True
        yield _BULLET.sub("", line)
