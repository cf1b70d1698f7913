"""Who signs a mail: the name below its close, what they are and for whom they write."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.core.interview.name_shapes import spotted
from afterword.core.interview.words import is_job
from afterword.core.people.valediction import is_valediction

_BESIDE = re.compile(r"^(?:i\. ?[AV]\.|p\.?p\.?|gez\.|for and on behalf of)\s+", re.IGNORECASE)
_CLOSE_TOO = re.compile(
    r"^(?:grüße\b.*|thanks? (?:&|and) regards|veuillez agréer.*|varmt? välkommen.*|hälsningar.*|bis dann|see you\b.*"
    r"|with (?:many )?thanks"
    r"|cheers|talk to you soon|thanks so much|á bientôt|à très vite|à bientôt|hasta pronto|a presto|tot dan"
    r"|vi ses|do zobaczenia)[\s,.!]*$",
    re.IGNORECASE,
)
_LONGEST_CLOSE = 60
_LINES_BELOW = 5


@dataclass(frozen=True, slots=True)
class Signature:
    """The name as signed, the job below it, the other lines below, and the line where it begins."""

    name: str | None
    job: str | None
    lines: tuple[str, ...]
    begins: int


def signature(text: str, hailed: str = "") -> Signature | None:
    """The first signature below a close that is not the candidate's own (`hailed`), else a name alone at the end."""
    lines = [line.strip() for line in text.split("\n")]
    for place, line in enumerate(lines):
        if len(line) <= _LONGEST_CLOSE and (is_valediction(line) or _CLOSE_TOO.match(line)):
            found = _read(lines, place + 1)
            if found and not (hailed and found.name and hailed.casefold() in found.name.casefold()):
                return found
    return _at_the_end(lines)


def _read(lines: list[str], at: int) -> Signature | None:
    while at < len(lines) and (not lines[at].strip("-–— ") or is_valediction(lines[at])):
        at += 1
    if at >= len(lines):
        return None
    below: list[str] = []
    for line in lines[at : at + _LINES_BELOW + 2]:
        if not line and len(below) > 1:
            break
        if line.strip("-–— "):
            below.append(line)
    return _signed(below[: _LINES_BELOW + 1], at)


def _signed(below: list[str], at: int) -> Signature | None:
    first, *rest = re.split(r"\s*(?:\||·|•|\s[-–—]\s|,)\s*", _BESIDE.sub("", below[0]))
    first = re.sub(r"\s*\((?:she|he|they)/[^)]*\)|\s+x+$", "", first)
    name = spotted(first, single=True)
    more = [*rest, *below[1:]]
    if name is None:
        return Signature(None, None, tuple(below), at)
    # A short name first, the full one below: "Sophie", "Sophie Lane".
    while (
        more
        and name
        and (again := spotted(re.split(r"\s*[|,·]\s*", more[0])[0]))
        and again.split()[0] == name.split()[0]
    ):
        name, more = again, [*re.split(r"\s*[|,·]\s*", more[0])[1:], *more[1:]]
    job = next((_job(line) for line in more[:2] if _job(line)), None)
    return Signature(name, job, tuple(more), at)


def _job(line: str) -> str | None:
    said = re.split(r"\s*[|,·•@]\s*|\s(?:at|bei|bij|chez|hos|na|presso|en)\s", line)[0].strip()
    return said if said and is_job(said) and len(said) <= 80 and not re.search(r"\d", said) else None


def _at_the_end(lines: list[str]) -> Signature | None:
    """A short name alone on one of the last lines."""
    filled = [n for n, line in enumerate(lines) if line]
    for place in filled[-4:]:
        bare = re.sub(r"^[-–—]\s*|\s+x+$|\s*\((?:she|he|they|sie|er|elle|il)/[^)]*\)", "", lines[place])
        if len(bare) <= 40 and spotted(bare, single=len(bare.split()) == 1 and place == filled[-1]):
            return _signed([bare, *(line for line in lines[place + 1 : place + 4] if line)], place)
    return None
