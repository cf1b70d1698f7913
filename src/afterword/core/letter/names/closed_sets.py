"""What belongs to the sender's other applications and must not stand in this letter (L02)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding
from afterword.core.letter.names import wording
from afterword.core.letter.names.employers import SOMEBODYS, names_of
from afterword.core.letter.names.frames import ROLE_AFTER
from afterword.core.letter.names.likeness import normal
from afterword.core.letter.names.near_people import is_person_place
from afterword.core.letter.names.passage import Passage
from afterword.core.letter.names.tokens import words_of
from afterword.core.letter.record import LetterRecord, OtherApplication, PersonName
from afterword.core.letter.span_words import word_set
from afterword.core.letter.spans import Span


def foreign_matter(passage: Passage, record: LetterRecord) -> Iterator[Finding]:
    """Employers, roles and people of other applications, wherever they are named.

    Not foreign: what this letter's record names too, the sender's former employers, and a word inside a name that
    is accounted for. A person counts by full name, by title and surname, or by one name where the wording expects a
    person: elsewhere a bare name may be a product.
    """
    for application in record.other_applications:
        yield from _employers(passage, application, record)
        yield from _roles(passage, application, record)
        for person in application.people:
            yield from _people(passage, person, application.company.name)


def _employers(passage: Passage, application: OtherApplication, record: LetterRecord) -> Iterator[Finding]:
    ours = {words_of(name) for name in (*names_of(record.company), *record.sender_history)}
    for name in names_of(application.company):
        if words_of(name) in ours:
            continue
        for first, after in passage.find(name):
            if passage.is_unknown(first, after) and not _is_lived_in(passage, first):
                span = passage.span(first, after)
                yield wording.foreign(span, span.of(passage.text), "employer", application.company.name)


# A town that is also the short name of an employer: "I lived in Ostrava".
_LIVING = word_set("lived live living born grew raised moved studied gelebt wohne wohnte geboren habité vécu viví nací")


def _is_lived_in(passage: Passage, first: int) -> bool:
    before = [token.text.lower() for token in passage.tokens[max(0, first - 4) : first]]
    return before[-1:] in (["in"], ["à"], ["en"], ["to"]) and not _LIVING.isdisjoint(before[:-1])


def _roles(passage: Passage, application: OtherApplication, record: LetterRecord) -> Iterator[Finding]:
    """The role of another application; not where it is somebody's job ("Ana Ruiz, your Head of Finance, ...")."""
    role = application.role
    if not role or normal(role).lower() == normal(record.role).lower():
        return
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in role.split()) + r"(?!\w)"
    text, block = passage.text, passage.block.span
    for match in re.compile(pattern, re.IGNORECASE if " " in role else 0).finditer(text, block.start, block.end):
        framed = ROLE_AFTER.match(text[match.end() : block.end]) is not None
        is_meant = framed or (not match.group().islower() and not SOMEBODYS.search(text[block.start : match.start()]))
        span = Span(match.start(), match.end())
        if is_meant and not passage.accounts_for(span):
            yield wording.foreign(span, span.of(text), "role", application.company.name)


def _people(passage: Passage, person: PersonName, employer: str) -> Iterator[Finding]:
    full = {f"{person.given} {person.surname}", f"{person.surname} {person.given}"}
    for name in full if person.given and person.surname else ():
        for first, after in passage.find(name):
            if passage.is_unknown(first, after):
                span = passage.span(passage.titles_before(first)[1], after)
                yield wording.foreign(span, span.of(passage.text), "contact", employer)
    for first, after in passage.find(person.surname or person.given):
        titles, start = passage.titles_before(first)
        if titles and passage.is_unknown(first, after):
            span = passage.span(start, after)
            yield wording.foreign(span, span.of(passage.text), "contact", employer)
    yield from _alone(passage, person, employer)


# Somebody the sender speaks of as theirs ("my friend Ada").
_OWN = word_set("my our a an another mein meine meinem meiner unser unsere ein eine mon ma notre un une mi mis")


def _alone(passage: Passage, person: PersonName, employer: str) -> Iterator[Finding]:
    """One of the person's names alone, where a person is meant."""
    for name in filter(None, (person.given, person.surname)):
        for first, after in passage.find(name):
            if _is_somebody_alone(passage, first, after):
                span = passage.span(first, after)
                yield wording.foreign(span, span.of(passage.text), "contact", employer)


def _is_somebody_alone(passage: Passage, first: int, after: int) -> bool:
    """One name alone where a person is meant, and not somebody of the sender's own ("my friend Ada")."""
    if not passage.is_free(first, after) or passage.touches_name(first, after) or passage.titles_before(first)[0]:
        return False
    before = {token.text.lower() for token in passage.tokens[max(0, first - 2) : first]}
    return _OWN.isdisjoint(before) and is_person_place(passage, first, after)
