"""Counting the structure of a file before any parser sees it: one pass, no recursion, no memory of its own."""

from __future__ import annotations

import re
from collections import Counter

from afterword.reading import limits
from afterword.reading.limits import NotAnInvitation, TooMuch

_SMALL = frozenset({"VALARM", "STANDARD", "DAYLIGHT"})


def scan_calendar(text: str) -> None:
    """Refuse a calendar with too many or too deep components, repeated properties or parameters.

    `text` is unfolded. Counts per component, so that a file with many events is not taken for a flood.
    """
    if "BEGIN:" not in text.upper():
        raise NotAnInvitation
    counts: list[Counter[str]] = [Counter()]
    names = [""]
    blocks: Counter[bool] = Counter()
    for line in text.split("\n"):
        name = re.match(r"[A-Za-z0-9_.-]*", line.strip()).group().upper()  # type: ignore[union-attr]
        if name == "BEGIN":
            names.append(line.partition(":")[2].strip().upper())
            counts.append(Counter())
            blocks[names[-1] in _SMALL] += 1
            _check(blocks[False], limits.ICS_COMPONENTS, "components")
            _check(blocks[True], limits.ICS_SMALL_COMPONENTS, "alarms and clock changes")
            _check(len(names) - 1, limits.ICS_DEPTH, "levels of components")
        elif name == "END":
            counts[1:], names[1:] = counts[1:-1], names[1:-1]
        elif name:
            counts[-1][name] += 1
            cap = limits.ICS_CLOCK_CHANGES if names[-1] in _SMALL else limits.ICS_SAME_PROPERTY
            _check(counts[-1][name], cap, f"{name[:30]} lines")
            _check(
                line[:4096].partition(":")[0].count(";"), limits.ICS_PARAMETERS, f"parameters in one {name[:30]} line"
            )


def scan_mail(content: bytes) -> None:
    """Refuse a mail whose headers, parts or recipients are more than a person's mail has."""
    newline = content.replace(b"\r\n", b"\n")
    headers = newline.lstrip(b"\n").split(b"\n\n", 1)[0]
    if len(headers) > limits.EML_HEADER_BYTES:
        raise TooMuch(
            f"The headers of this mail are {limits.amount(len(headers))}; "
            f"at most {limits.amount(limits.EML_HEADER_BYTES)} are read. Nothing was kept."
        )
    _check(headers.count(b"\n") + 1, limits.EML_HEADER_LINES, "header lines")
    lowered = newline.lower()
    _check(len(re.findall(rb"^content-type\s*:", lowered, re.MULTILINE)), limits.EML_PARTS, "parts")
    _check(headers.count(b"@"), limits.EML_ADDRESSES * 3, "addresses")


def _check(count: int, cap: int, noun: str) -> None:
    if count > cap:
        raise TooMuch(f"This file has more than {cap} {noun}; no invitation needs that many. Nothing was kept.")
