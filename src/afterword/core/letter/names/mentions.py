"""People of this interview named in running text exactly as confirmed, and what their titles get wrong (L01)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from afterword.core.findings import Finding
from afterword.core.letter.names import wording
from afterword.core.letter.names.address import whole_name
from afterword.core.letter.names.honorifics import confirmed_titles, titles_fit
from afterword.core.letter.names.likeness import normal
from afterword.core.letter.names.passage import Passage
from afterword.core.letter.record import PersonName


def known_people(passage: Passage, people: Sequence[PersonName]) -> tuple[list[Finding], Passage]:
    """Find every name that is spelt as confirmed: what its titles get wrong, and the words it accounts for.

    A surname or given name that is part of another full name ("Katherine Whitfield" beside a Katharine Meyer)
    is somebody else and not taken.
    """
    findings: list[Finding] = []
    firm = set(passage.firm)
    for person in people:
        for first, after in _reversed_names(passage, person):
            findings.append(wording.swapped(passage.span(first, after), passage.joined(first, after), person.display))
            firm.update(range(first, after))
    for name in _full_names(people):
        findings += _take(passage, name, people, firm, firm)
    taken = set(firm)
    for name in dict.fromkeys(part for person in people for part in (person.surname, person.given, person.informal)):
        findings += _take(passage, name, people, firm, taken)
    return findings, replace(passage, firm=frozenset(firm), taken=frozenset(taken | firm))


def _reversed_names(passage: Passage, person: PersonName) -> list[tuple[int, int]]:
    if not person.given or not person.surname:
        return []
    reverse = {f"{person.given} {person.surname}", f"{person.surname} {person.given}"} - {person.display}
    return [place for name in reverse for place in passage.find(name)]


def _take(
    passage: Passage, name: str, people: Sequence[PersonName], firm: set[int], into: set[int]
) -> Iterator[Finding]:
    """Account for one exact name; a name after a title is firm, a single name beside another capital is nobody's."""
    bearers = [person for person in people if name in _names(person)]
    for first, after in passage.find(name):
        is_single = into is not firm
        if into.intersection(range(first, after)) or (is_single and passage.touches_name(first, after)):
            continue
        titles, start = passage.titles_before(first)
        yield from _title_fault(passage, first, after, bearers)
        into.update(range(start, after))
        if titles:
            firm.update(range(start, after))


def _full_names(people: Sequence[PersonName]) -> list[str]:
    names: list[str] = []
    for person in people:
        if person.given and person.surname:
            names.append(person.display)
        if whole_name(person):
            names.append(whole_name(person))
        if person.informal and person.surname:
            names.append(f"{person.informal} {person.surname}")
    return sorted(dict.fromkeys(names), key=len, reverse=True)


@lru_cache(maxsize=1024)
def _names(person: PersonName) -> frozenset[str]:
    parts = {person.surname, person.given, person.informal, f"{person.informal} {person.surname}"}
    return frozenset((parts | {person.display, whole_name(person)}) - {""})


def _title_fault(passage: Passage, first: int, after: int, people: Sequence[PersonName]) -> Iterator[Finding]:
    titles, start = passage.titles_before(first)
    if not titles or not people:
        return
    name = passage.joined(first, after)
    span = passage.span(start, after)
    if all(person.surname and name in map(normal, (person.given, person.informal)) for person in people):
        expected = f"{people[0].title} {people[0].surname}" if people[0].title else people[0].display
        yield wording.swapped(span, span.of(passage.text), expected)
    elif not any(titles_fit(titles, confirmed_titles(person.title), passage.lang) for person in people):
        yield wording.wrong_title(span, span.of(passage.text), people[0])
