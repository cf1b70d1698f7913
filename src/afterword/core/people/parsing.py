"""Any text that holds a person to the fields of their name: a proposal with its doubt, never a decision."""

from __future__ import annotations

from dataclasses import replace

from afterword.core.errors import Unreadable
from afterword.core.people import cards, headers, prose
from afterword.core.people.single import NOBODY, ParsedName, one_name
from afterword.core.ports import NameReader

__all__ = ["KINDS", "ParsedName", "one_name", "parse_name"]

KINDS = frozenset({"name", "from_header", "ics_attendee", "signature", "business_card", "linkedin", "free_text"})
_LIMIT = 4000


def parse_name(kind: str, text: str, locale: str | None, reader: NameReader) -> ParsedName:
    """Read the person that `text` holds; `kind` says what sort of text it is (contracts, `parse-name`).

    `reader` is the first reader, the rules of this package the second: where they disagree on the surname the answer
    is `unsure`. Capitals stay capitals. Any text gives an answer; only an unknown kind raises `Unreadable`.
    """
    if kind not in KINDS:
        raise Unreadable(f"There is no input kind {kind!r}.", hint="One of: " + ", ".join(sorted(KINDS)) + ".")
    text = text[:_LIMIT]
    if kind == "from_header":
        return headers.from_header(text, locale, reader)
    if kind == "ics_attendee":
        return headers.attendee(text, locale, reader)
    if kind in {"signature", "business_card"}:
        return cards.card(text, locale, reader)
    if kind == "free_text":
        return replace(NOBODY, people=prose.people(text, locale, reader))
    return one_name(text, locale, reader)
