"""The name check of a letter, from the surest findings to the list to look over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from afterword.core.findings import Finding
from afterword.core.letter.names import slots
from afterword.core.letter.names.closed_sets import foreign_matter
from afterword.core.letter.names.employers import (
    known_words,
    names_of,
    near_employer,
    near_role,
    other_legal_form,
    other_level,
)
from afterword.core.letter.names.frames import strangers
from afterword.core.letter.names.gaps import wide_gaps
from afterword.core.letter.names.lookover import other_names
from afterword.core.letter.names.mentions import known_people
from afterword.core.letter.names.near_people import near_people
from afterword.core.letter.names.passage import Passage
from afterword.core.letter.names.placeholders import placeholders
from afterword.core.letter.names.scripts import foreign_characters
from afterword.core.letter.names.tokens import blocks
from afterword.core.letter.names.vocatives import vocatives
from afterword.core.letter.record import Employer, LetterRecord
from afterword.core.letter.spans import Span, Zones, zones


def check_names(lang: str, record: LetterRecord, text: str) -> tuple[Finding, ...]:
    """Hold every name in a letter against what is confirmed (playbook L01, L02, L03).

    Found are: names of this interview that are misspelt, shortened, swapped, wrongly titled or addressed;
    employers, roles and people of other applications; the employer or role misspelt or another in its place;
    a foreign signature; blanks; characters that are not what they seem. One finding for one place, the surest
    kept; other names come last with level "look". Quoted mail is not judged. `lang` is a language tag;
    offsets count code points of `text`.
    """
    language = lang.partition("-")[0].lower()
    parts = zones(text)
    read = list(_passages(text, language, record, parts))
    found = _one_per_place((*_in_slots(text, language, record, parts), *_in_prose(read, record)))
    looks = (look for look in other_names(passage for passage, _ in read) if not _meets_any(look, found))
    end = parts.quoted[0].start if parts.quoted else len(text)
    kept = (finding for finding in (*found, *looks) if finding.start is None or finding.start < end)
    return tuple(_as_written(finding, text) for finding in kept)


def _as_written(finding: Finding, text: str) -> Finding:
    """`found` is the very stretch of the text; the message stays on one line."""
    return replace(finding, found=text[finding.start : finding.end], message=" ".join(finding.message.split()))


def _in_slots(text: str, lang: str, record: LetterRecord, parts: Zones) -> Iterator[Finding]:
    """What can be judged by its place alone, surest first."""
    yield from foreign_characters(text)
    yield from placeholders(text, parts.salutation, _allowed(record))
    yield from slots.salutation(text, parts, record, lang)
    yield from slots.address_headers(text, parts, record, lang)
    yield from slots.signature(text, parts, record)
    yield from wide_gaps(text, record)


def _in_prose(read: Sequence[tuple[Passage, list[Finding]]], record: LetterRecord) -> Iterator[Finding]:
    """What is found by reading subject and body, surest first."""
    for _, titles in read:
        yield from titles
    for passage, _ in read:
        # "Meridian Helth" holds all of "Meridian", another employer: the longer reading is the one meant.
        readings = [*foreign_matter(passage, record), *near_employer(passage, record.company)]
        yield from sorted(readings, key=lambda finding: -len(finding.found or ""))
    for passage, _ in read:
        yield from other_legal_form(passage, record.company)
        yield from other_level(passage, record.role)
        yield from near_role(passage, record.role)
        yield from near_people(passage, record.people)
        yield from vocatives(passage, record)
    for passage, _ in read:
        yield from strangers(passage, record)


def _passages(text: str, lang: str, record: LetterRecord, parts: Zones) -> Iterator[tuple[Passage, list[Finding]]]:
    """The blocks of the letter with the words of confirmed names accounted for, and what their titles get wrong."""
    others = [name for company in record.sender_history for name in names_of(Employer(company))]
    names = [*names_of(record.company), *others, record.role, record.sender]
    for block in blocks(text, lang, parts):
        fresh = Passage(text, lang, block)
        known = known_words(fresh, [name for name in names if name])
        findings, passage = known_people(replace(fresh, firm=known, taken=known), record.people)
        yield passage, findings


def _allowed(record: LetterRecord) -> list[str]:
    names = [record.company.name, *record.company.aliases, record.role, record.sender, *record.sender_history]
    return names + [person.display for person in record.people]


def _one_per_place(findings: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in findings:
        if not _meets_any(finding, kept):
            kept.append(finding)
    return sorted(kept, key=lambda finding: (finding.start or 0, finding.end or 0))


def _meets_any(finding: Finding, others: Iterable[Finding]) -> bool:
    return any(_meet(finding, other) for other in others)


def _meet(left: Finding, right: Finding) -> bool:
    spans = [Span(f.start, f.end) for f in (left, right) if f.start is not None and f.end is not None]
    return len(spans) == 2 and spans[0].overlaps(spans[1])
