"""Is this the way to address somebody of this interview? The strict check of greeting, vocative and header (L01)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from afterword.core.findings import Finding
from afterword.core.letter.names import wording
from afterword.core.letter.names.honorifics import confirmed_titles, take_titles, titles_fit
from afterword.core.letter.names.likeness import Likeness, fold, likeness, normal
from afterword.core.letter.names.nicknames import is_short_form
from afterword.core.letter.names.tokens import PARTICLES
from afterword.core.letter.record import PersonName
from afterword.core.letter.spans import Span


@dataclass(frozen=True, slots=True)
class Written:
    """A name as it stands in the letter: its place, whole spelling, titles, and the name without them."""

    span: Span
    whole: str
    titles: tuple[str, ...]
    name: str


def written(text: str, span: Span) -> Written:
    """Read titles and name from a stretch of the letter."""
    whole = span.of(text)
    titles, place = take_titles(whole)
    return Written(span, whole, titles, normal(whole[place:]).rstrip(" ."))


def judge(text: str, span: Span, people: Sequence[PersonName], lang: str) -> Finding | None:
    """None when the stretch is an allowed form of address for one of the people, else what is wrong with it.

    Allowed without a title: full name in the person's own order, given name, confirmed short form (with or
    without surname). Allowed with a confirmed title: surname, full name. The first of `people` is the one meant
    when the name is nobody's.
    """
    found = written(text, span)
    if any(_fits(found, person, lang) for person in people):
        return None
    for test in (_title_fault, _order_fault, _part_fault, _spelling_fault):
        for person in people:
            fault = test(found, person)
            if fault is not None:
                return fault
    return wording.wrong_person(span, found.whole, people[0])


def forms(person: PersonName) -> frozenset[str]:
    """The accepted forms without a title."""
    names = [person.display, person.given, person.informal, whole_name(person)]
    if person.informal and person.surname:
        in_order = person.order != "surnameFirst"
        parts = (person.informal, person.surname) if in_order else (person.surname, person.informal)
        names.append(" ".join(parts))
    return frozenset(normal(name) for name in names if name)


def whole_name(person: PersonName) -> str:
    """The name as they write it, without the titles before and the degrees after it; empty when not given."""
    bare = normal(person.written).partition(",")[0]
    return bare[take_titles(bare)[1] :]


def titled_forms(person: PersonName, lang: str) -> frozenset[str]:
    """The accepted forms after a title: surname or full name; the one name of who has no surname.

    Dutch writes the particle with a capital after "mevrouw"; Spanish may use the first of two surnames.
    """
    surname = normal(person.surname or person.given)
    names = {surname, normal(person.display), whole_name(person)} - {""}
    if lang == "nl":
        names.add(surname[:1].upper() + surname[1:])
    first, _, second = surname.partition(" ")
    if lang == "es" and second and first.lower() not in PARTICLES:
        names.add(first)
    return frozenset(names)


def _fits(found: Written, person: PersonName, lang: str) -> bool:
    if not found.titles:
        return found.name in forms(person)
    confirmed = confirmed_titles(person.title)
    if not found.name:
        return titles_fit(found.titles, confirmed, lang)
    allowed = titled_forms(person, lang) | ({normal(person.given)} if confirmed & {"sir", "dame"} else set())
    return found.name in allowed and titles_fit(found.titles, confirmed, lang)


def _title_fault(found: Written, person: PersonName) -> Finding | None:
    if found.titles and (not found.name or found.name in titled_forms(person, "")):
        return wording.wrong_title(found.span, found.whole, person)
    return None


def _order_fault(found: Written, person: PersonName) -> Finding | None:
    if not person.surname or not person.given:
        return None
    reversed_name = {f"{person.surname} {person.given}", f"{person.given} {person.surname}"} - {person.display}
    expected = f"{person.title} {person.surname}" if found.titles and person.title else person.display
    if found.name in map(normal, reversed_name) or (found.titles and found.name == normal(person.given)):
        return wording.swapped(found.span, found.whole, expected)
    return None


def _part_fault(found: Written, person: PersonName) -> Finding | None:
    parts = set(parts_of(person.surname))
    given = {person.given, person.informal} - {""}
    full = {fold(f"{name}{part}") for name in given for part in parts}
    full |= {fold(f"{part}{name}") for name in given for part in parts}
    partial_given = {fold(f"{part}{person.surname}") for part in parts_of(person.given)}
    if fold(found.name) in full | partial_given | {fold(part) for part in parts} | {fold(person.surname)}:
        expected = f"{person.title} {person.surname}" if found.titles and person.title else person.display
        return None if _is_spelling(found, person) else wording.shortened(found.span, found.whole, expected)
    return None


def _is_spelling(found: Written, person: PersonName) -> bool:
    """A whole surname that only differs in marks is misspelt, not shortened."""
    return fold(found.name) == fold(person.surname) and bool(found.titles)


def _spelling_fault(found: Written, person: PersonName) -> Finding | None:
    names = titled_forms(person, "") if found.titles else forms(person)
    for name in sorted(names, key=len, reverse=True):
        if likeness(found.name, name) not in {Likeness.FAR, Likeness.SOUND, Likeness.SHORT}:
            return wording.misspelt(found.span, found.whole, _with_title(name, found), person)
    first, _, rest = found.name.partition(" ")
    same_surname = not rest or fold(rest) == fold(person.surname)
    if same_surname and person.given and is_short_form(first, person.given):
        return wording.nickname(found.span, found.whole, person.display if rest else person.given)
    for name in sorted(names, key=len, reverse=True):
        if likeness(found.name, name) is not Likeness.FAR or _halves_alike(found.name, person):
            return wording.misspelt(found.span, found.whole, _with_title(name, found), person)
    return None


def _with_title(name: str, found: Written) -> str:
    prefix = found.whole[: len(found.whole) - len(found.whole[take_titles(found.whole)[1] :])]
    return f"{prefix}{name}"


def _halves_alike(name: str, person: PersonName) -> bool:
    """Both halves of a full name are near what they should be, in the person's order."""
    halves = (person.surname, person.given) if person.order == "surnameFirst" else (person.given, person.surname)
    return any(
        max(likeness(left, halves[0]), likeness(right, halves[1])) is not Likeness.FAR
        for left, right in splits(name)
        if all(halves)
    )


def splits(name: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a name in two at a space."""
    for match in re.finditer(" ", name):
        yield name[: match.start()], name[match.end() :]


@lru_cache(maxsize=1024)
def parts_of(name: str) -> tuple[str, ...]:
    """The proper parts of a compound name: "von der Heide" gives "der Heide", "Heide"; "Groß-Bölting" both halves."""
    pieces = [piece for piece in re.split(r"([ -])", normal(name)) if piece]
    words = pieces[::2]
    if len(words) < 2:
        return ()
    tails = {"".join(pieces[start:]) for start in range(2, len(pieces), 2)}
    heads = {"".join(pieces[:end]) for end in range(1, len(pieces), 2)} - {normal(name)}
    return tuple(part for part in tails | heads if part.lower() not in PARTICLES)
