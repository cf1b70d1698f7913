"""Two spaces inside a name: a slip of the thumb that nobody sees while typing, and the reader does (L01, L03)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.record import LetterRecord

_WIDE = re.compile(r"[ \u00a0\u2009\u202f]{2,}")


def wide_gaps(text: str, record: LetterRecord) -> Iterator[Finding]:
    """Report confirmed names of several words that stand with more than one space between two of them.

    A line break inside a name is no fault: the letter was only wrapped there.
    """
    people = {name for person in record.people for name in (person.display, person.written, person.surname)}
    companies = {record.company.name, *record.company.aliases, record.role}
    for rule, names in (("L01", people | {record.sender}), ("L03", companies)):
        for name in sorted(name for name in names if " " in name):
            pattern = r"\s+".join(map(re.escape, name.split()))
            for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text):
                if _WIDE.search(match.group()) and "\n" not in match.group():
                    message = f"There are two spaces inside “{name}”."
                    yield Finding(rule, Level.WARN, message, *match.span(), match.group(), name, f"Write “{name}”.")
