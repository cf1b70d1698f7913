"""How a person is addressed, in the languages of the letters to them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from afterword.core.people.addressee import Addressee
from afterword.core.people.closing import closing
from afterword.core.people.person_name import PersonName
from afterword.core.people.salutation import salutation
from afterword.flows.names import name_card
from afterword.flows.phone_numbers import processes_of
from afterword.flows.ports import Ports
from afterword.store.models import Owner, Person


@dataclass(frozen=True, slots=True)
class Way:
    """One use of the name: what for, and the words."""

    use: str
    words: str


def ways_to_address(ports: Ports, owner: Owner, person_id: UUID) -> tuple[Way, ...]:
    """Every line that names this person, from what is confirmed alone; a disputed name gives none."""
    person = Person.objects.one(owner, pk=person_id)
    ways: dict[str, str] = {}
    for locale in _languages(owner, person):
        known = name_card(ports, owner, person, locale).addressee
        by_mail = salutation(locale, "formal", known, medium="email").text
        ways |= {
            f"In an e-mail ({locale})": by_mail or "",
            f"On paper ({locale})": salutation(locale, "formal", known, medium="letter").text or "",
            f"Above your name ({locale})": next(iter(closing(locale)), "") if by_mail else "",
        }
        if known.informal:
            ways[f"As they sign ({locale})"] = salutation(locale, "informal", known).text or ""
        name = person_name(known)
        ways["In a list"] = ports.contacts.whole_name(name, locale, "sorting") if name and by_mail else ""
    return tuple(Way(use, words) for use, words in ways.items() if words)


def person_name(known: Addressee) -> PersonName | None:
    """The confirmed fields by their CLDR names; None where nobody has split the name."""
    if not (known.given and known.surname):
        return None
    return PersonName(
        title=" ".join(part for part in (known.honorific, known.title) if part),
        given=known.given,
        given_informal=known.informal,
        given2=known.given2,
        surname=known.surname,
        surname2=known.surname2,
        locale=known.name_locale,
        order=known.order,
    )


def _languages(owner: Owner, person: Person) -> list[str]:
    return list(dict.fromkeys([row.language for row in processes_of(owner, person)] or [owner.language]))
