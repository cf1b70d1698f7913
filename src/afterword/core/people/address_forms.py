"""Every way in which a letter may address one person."""

from __future__ import annotations

from dataclasses import replace

from afterword.core.people import titles
from afterword.core.people.addressee import Addressee
from afterword.core.people.greetings import greeting_row
from afterword.core.people.salutation import full_name, read_address_as, salutation

_REGISTERS = (("formal", ""), ("formal", "email"), ("formal", "letter"))


def address_forms(person: Addressee, locale: str = "en-US") -> frozenset[str]:
    """The names, with and without the confirmed honorific and title, that may stand for this person in a letter.

    "Dr. Priya Rao" gives "Dr. Rao", "Dr. Priya Rao", "Priya Rao", and "Priya" only when they sign so. Nothing that is
    not in the record is ever in the set: no other spelling, no guessed honorific, no nickname of third parties.
    """
    if person.people:
        return frozenset(form for one in person.people for form in address_forms(one, locale))
    if person.address_as:
        read = read_address_as(person.address_as, person)
        known = address_forms(replace(read, address_as=""), locale) if read != person else frozenset()
        return frozenset({person.address_as, *known})
    full = full_name(person)
    forms = {full, person.informal, *_with_middle(person)}
    for before in _befores(person, locale):
        forms |= {f"{before} {person.surname}", f"{before} {full}"} if person.surname else {f"{before} {full}"}
    return frozenset(form for form in forms if form and not form.endswith(" "))


def _with_middle(person: Addressee) -> list[str]:
    if not (person.given and person.given2 and person.surname):
        return []
    surname = " ".join(part for part in (person.surname, person.surname2) if part)
    if person.order == "surnameFirst":
        return [f"{surname} {person.given2} {person.given}", f"{surname} {person.given}"]
    return [f"{person.given} {person.given2} {surname}", f"{person.given} {surname}"]


def _befores(person: Addressee, locale: str) -> set[str]:
    """What may stand before the name: the confirmed words as written, and as the locale spells them."""
    row = greeting_row(locale)
    words = {" ".join(part for part in (person.honorific, person.title) if part), person.honorific, person.title}
    for word in (*person.honorific.split(), *person.title.split()):
        kind = titles.gender_stated(word)
        rank = titles.RANKS.get(titles.fold(word), "")
        if row is not None and kind is not None:
            words.add(row.honorifics.get(titles.fold(word)) or row.honorifics.get(kind, ""))
        if row is not None and rank:
            words.add(row.titles.get(rank, ""))
    return {word for word in words if word}


def allowed_salutations(locale: str, person: Addressee) -> frozenset[str]:
    """Every greeting line that is right for this person in this locale: by mail, on paper, and as they sign."""
    lines = {salutation(locale, formality, person, medium=medium).text for formality, medium in _REGISTERS}
    if person.informal:
        lines.add(salutation(locale, "informal", person).text)
    return frozenset(line for line in lines if line)
