"""From the lines of a resume to its JSON Resume object: parts by their headings, then each part by its own rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from afterword.core.resume.basics import read_basics
from afterword.core.resume.dates import MOST_PIECES, date_in_pieces, is_length, span
from afterword.core.resume.education import read_education, read_languages, read_named, read_skills
from afterword.core.resume.headings import heading
from afterword.core.resume.lines import Line, is_filled, joined, unbulleted
from afterword.core.resume.record import Record
from afterword.core.resume.work import read_work

# A year alone is that of a degree, never the number of a page.
_PAGE = re.compile(
    r"^(?!(?:19|20)\d\d$)(?:page|seite|página|pagina)?\s*\d+\s*(?:(?:of|/|von|de|sur|di|van)\s*\d+)?$", re.I
)
_NAMED = {"certificates": "name", "awards": "title", "publications": "name", "interests": "name", "projects": "name",
          "references": "reference"}  # fmt: skip


def read_resume(lines: Sequence[Line]) -> Record:
    """Read the lines in their order; `[]` gives an empty record."""
    kept = [unbulleted(line) for line in _mended(lines) if not _says_nothing(line.text.strip())]
    parts = _parts(kept)
    record = Record()
    basics = [line for part, line in parts if part in {"", "basics"}]
    read_basics(basics, record, [line for _, line in parts if not heading(line)])
    _put_summary([line for part, line in parts if part == "summary"], record)
    _put_parts(parts, record)
    return record


def _says_nothing(text: str) -> bool:
    """Empty, the number of a page, or how long all jobs at one employer were together."""
    return not text or bool(_PAGE.match(text)) or is_length(text)


def _put_parts(parts: Sequence[tuple[str, Line]], record: Record) -> None:
    lines = {name: [line for part, line in parts if part == name] for name in dict.fromkeys(part for part, _ in parts)}
    read_work(lines.get("work", []), record)
    read_work(lines.get("volunteer", []), record, "volunteer")
    read_education(lines.get("education", []), record)
    read_skills(lines.get("skills", []), record)
    read_languages(lines.get("languages", []), record)
    for part, name in _NAMED.items():
        read_named(lines.get(part, []), record, part, name)


def _put_summary(lines: Sequence[Line], record: Record) -> None:
    if lines:
        record.put("basics.summary", " ".join(" ".join(line.text.split()) for line in joined(lines)), lines[0])


def _parts(lines: Sequence[Line]) -> list[tuple[str, Line]]:
    """Each line with the part it stands in; "" before the first heading of a page's column."""
    looks = Counter(_look(line) for line in lines if heading(line) and not heading(line)[1])  # type: ignore[index]
    found: list[tuple[str, Line]] = []
    part, has_opened = "", False
    for at, line in enumerate(lines):
        opened = heading(line)
        if line.level == -1:
            part, has_opened = "", False
        if opened and _may_open(line, looks):
            part, has_opened = opened[0], True
            if opened[1]:
                found.append((part, replace(line, text=opened[1])))
        # Before the first heading stands whose resume it is, often in capitals as the headings are.
        elif has_opened and _opens_other(line, looks, lines[at + 1 : at + 2]):
            part = "other"
        else:
            found.append((part, line))
    return found


def _look(line: Line) -> tuple[float, bool, int, bool]:
    return round(line.size, 1), line.bold, max(line.level, 0), line.text.isupper()


def _may_open(line: Line, looks: Counter[tuple[float, bool, int, bool]]) -> bool:
    """A heading word opens a part only if it looks as headings do here: "Training" may be a line of its own."""
    best = looks.most_common(1)[0][1] if looks else 0
    return looks[_look(line)] * 3 >= best or line.level > 0 or best < 3 or ":" in line.text


def _opens_other(line: Line, looks: Counter[tuple[float, bool, int, bool]], following: Sequence[Line]) -> bool:
    """A short line that looks as most headings do is one that we do not know."""
    look = _look(line)
    is_marked = look[1] or look[2] or look[3]
    return (
        bool(is_marked)
        and looks[look] >= 2
        and look[0] >= max((each.size for each in following), default=0.0)
        and len(line.text.split()) <= 5
        and not line.bullet
        and "\t" not in line.text
        and not span(line.text)
    )


def _mended(lines: Sequence[Line]) -> list[Line]:
    """Put together what a narrow column broke: dates in a cell, and the address of a page."""
    found: list[Line] = []
    kinds = [bool(_KIND.fullmatch(line.text.strip())) for line in lines] + [False]
    broken = 0
    for at, line in enumerate(lines):
        before = found[-1] if found else None
        if broken:
            # What stands beside the rest of a date.
            broken -= 1
            found += [replace(line, text="\t".join(line.parts[1:]))] if line.parts[1:] else []
        elif before and _is_broken_address(before, line, is_told=kinds[at + 1]):
            found[-1] = replace(before, text=before.text.strip() + line.text.strip())
        elif whole := date_in_pieces([each.parts[:1] for each in lines[at : at + MOST_PIECES]]):
            broken = whole[1] - 1
            found.append(replace(line, text="\t".join([whole[0], *line.parts[1:]])))
        elif not kinds[at]:
            found.append(line)
    return found


_KIND = re.compile(r"\((?:linkedin|portfolio|company|blog|personal|other)\)", re.I)


def _is_broken_address(before: Line, line: Line, *, is_told: bool) -> bool:
    """An address that fills its column goes on in a line of one word; LinkedIn says its kind below."""
    address, more = before.text.strip(), line.text.strip()
    if not address.startswith(("www.", "http", "linkedin.com", "github.com")) or " " in address or line.gap:
        return False
    is_word = bool(re.fullmatch(r"[\w./%-]{1,40}", more)) and not more.startswith(("www.", "http"))
    return is_word and (is_told or (before.room > 0 and is_filled(address, more, before.room, 0)))
