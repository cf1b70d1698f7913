"""The line above a quoted letter: "On Monday, 9 March 2026 at 07:45, Jordan Lee wrote:", as programs say it."""

from __future__ import annotations

import re

from afterword.core.hearing.quote_words import MONTHS, OPENERS, WROTE

MOST_LINES_BACK = 4
MOST_CHARACTERS = 420
_ENDS = re.compile(rf"[:\uff1a]\s*[*_]?\s*$|(?:{WROTE})[\s.\u2026]*$", re.IGNORECASE)
_WROTE = re.compile(rf"(?:\b|(?<=[\u3000-\u9fff\s>\d]))(?:{WROTE})(?=\W|$)", re.IGNORECASE)
_OPENS = re.compile(rf"^\W{{0,3}}(?:(?:{OPENERS})(?=[\s,\d])|[在于於](?=\s?\d))", re.IGNORECASE)
_MAIL = re.compile(r"[^\s<>\"@]+@[^\s<>\"@]+")
_DATE = re.compile(
    rf"\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}}\.?(?:st|nd|rd|th)? (?:de |of )?(?:{MONTHS})"
    rf"|\b(?:{MONTHS})\w*\.? \d{{1,2}}"
    r"|\d{4}\s?[年년]",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.h\uff1a]\d{2}")
_STARTS_WITH_DATE = re.compile(
    rf"^\W{{0,2}}(?:\w{{2,12}}\.?,? )?(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}"
    rf"|\d{{1,2}}\.? (?:de )?(?:{MONTHS})|\d{{1,2}}[:.]\d{{2}}\b"
    rf"|(?:{MONTHS})\w*\.? \d{{1,2}}|\d{{4}}\s?[年년])",
    re.IGNORECASE,
)
_INLINE = re.compile(rf".{{6,200}}?[<(\[][^\s<>@]+@[^<>@\s]+[>)\]],?\s*(?:{WROTE})\s*[:\uff1a]\s", re.IGNORECASE)
_BARE = re.compile(
    rf"^[\s*_\"'(\u201c]*[^\n.!?]{{0,80}}?[<(\[][^\s<>@]+@[^<>@]+[>)\]][*_)\"'\u201d]*,?\s*(?:{WROTE})\b", re.IGNORECASE
)


def attribution_start(lines: list[str], place: int) -> int | None:
    """The first line of an attribution that ends on line `place`; None when none ends there.

    It names a date or a mailbox and a verb of writing, or begins with a date and names a mailbox, and ends in a
    colon. It may be wrapped over up to five lines; the shortest reading that has a date or an opening word wins.
    """
    last = lines[place].strip()
    if _goes_on(last) or _is_share_block(lines, place):
        return place
    if not last or len(last) > MOST_CHARACTERS or not _ENDS.search(last):
        return None
    if _stands_over_quote(lines, place) and (_MAIL.search(last) or _WROTE.search(last)) and last.endswith(":"):
        before = _wrapped(lines, place)
        return place if before is None else before
    return _wrapped(lines, place)


def _wrapped(lines: list[str], place: int) -> int | None:
    last = lines[place].strip()
    bare = place if _BARE.match(last) else None
    for back in range(min(MOST_LINES_BACK, place) + 1):
        first = lines[place - back].strip()
        if not first:
            break
        joined = " ".join(line.strip() for line in lines[place - back : place + 1])
        if len(joined) > MOST_CHARACTERS:
            break
        if _complete(joined):
            return place - back
    return bare


def _goes_on(line: str) -> bool:
    """True where the quoted words follow on the same line, as phones write it."""
    head = _INLINE.match(line[:MOST_CHARACTERS])
    return head is not None and bool(_OPENS.match(line)) and bool(_DATE.search(head.group()))


def _is_share_block(lines: list[str], place: int) -> bool:
    """True on an indented name with its mailbox over an indented line with day and hour."""
    after = lines[place + 1] if place + 1 < len(lines) else ""
    named = re.fullmatch(r"\s+\S[^<>]{0,80}<[^<>\s]+@[^<>\s]+>\s*", lines[place])
    return (
        bool(named) and after[:1].isspace() and len(after) < 80 and bool(_DATE.search(after) and _CLOCK.search(after))
    )


def _stands_over_quote(lines: list[str], place: int) -> bool:
    after = next((line for line in lines[place + 1 : place + 4] if line.strip()), "")
    return after.lstrip().startswith(">")


def _complete(line: str) -> bool:
    dated, mailbox, wrote = bool(_DATE.search(line)), bool(_MAIL.search(line)), bool(_WROTE.search(line))
    ends_in_colon = line.rstrip(" *_").endswith((":", "\uff1a"))
    if _OPENS.match(line):
        return dated and ((wrote and (ends_in_colon or mailbox)) or (mailbox and ends_in_colon))
    if _STARTS_WITH_DATE.match(line):
        return ends_in_colon and (mailbox or (wrote and dated))
    # The name may come first, as in: Jordan Lee wrote on 3/9/2026 7:45 AM
    return wrote and dated and ends_in_colon and len(line) < 200 and (mailbox or bool(_CLOCK.search(line)))
