"""What a person may call fine: a name in running text that the check took for a slip (L01 to L03)."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.names.placeholders import placeholders
from afterword.core.letter.names.scripts import foreign_characters
from afterword.core.letter.spans import Span, zones

RULES = frozenset({"L01", "L02", "L03"})


def same_words(found: str) -> str:
    """The words by which a person's "this is fine" is remembered: composed letters and single spaces, case kept."""
    return " ".join(unicodedata.normalize("NFC", found).split())


def may_be_fine(finding: Finding, text: str) -> bool:
    """True for a name in the subject or the body of the letter, which may be somebody or something else.

    Never for the greeting, the address header, the signature, a blank or a disguised letter: nobody is called
    so by chance there. What is wrong there is mended in the words or in the record.
    """
    if finding.rule not in RULES or finding.level is Level.LOOK or not finding.found:
        return False
    if finding.start is None or finding.end is None:
        return False
    place = Span(finding.start, finding.end)
    return not any(place.overlaps(span) for span in _strict(text))


def _strict(text: str) -> Iterator[Span]:
    parts = zones(text)
    yield from (span for span in (parts.salutation, parts.signature, parts.header("to"), parts.header("cc")) if span)
    for each in (*placeholders(text, parts.salutation, ()), *foreign_characters(text)):
        if each.start is not None and each.end is not None:
            yield Span(each.start, each.end)


def without_fine(findings: Iterable[Finding], fine: Collection[str], text: str) -> tuple[Finding, ...]:
    """The findings without those whose words were called fine; a strict place is never passed over."""
    if not fine:
        return tuple(findings)
    return tuple(each for each in findings if not (same_words(each.found or "") in fine and may_be_fine(each, text)))
