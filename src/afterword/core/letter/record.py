"""What is confirmed about a letter: who it goes to, who else was there, the employer, the role, the sender."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from afterword.core.errors import Unreadable


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's confirmed name; what is not known is empty, never guessed.

    `title` is what stands before the name ("Ms.", "Dr.", "Frau Dr."), `informal` a short form the person signs
    with, `order` "givenFirst" or "surnameFirst"; `source` names the evidence for the message ("signature");
    `written` is the name as they write it where it holds more than given name and surname ("Maria J. Ruiz Soto").
    """

    given: str
    surname: str
    title: str = ""
    informal: str = ""
    order: str = "givenFirst"
    source: str = ""
    written: str = ""

    @property
    def display(self) -> str:
        """The full name in the order the person writes it."""
        parts = (self.surname, self.given) if self.order == "surnameFirst" else (self.given, self.surname)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer's name as the advert or site writes it, and its accepted short forms."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherApplication:
    """What belongs to another application of the same sender and so has no place in this letter."""

    company: Employer
    role: str
    people: tuple[PersonName, ...]


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """The confirmed facts one letter is held against (contract `check-letter`)."""

    recipient: PersonName
    others: tuple[PersonName, ...]
    company: Employer
    role: str
    sender: str
    sender_history: tuple[str, ...] = ()
    other_applications: tuple[OtherApplication, ...] = ()

    @property
    def people(self) -> tuple[PersonName, ...]:
        """The recipient first, then everybody else of this interview."""
        return (self.recipient, *self.others)

    @staticmethod
    def read(record: object) -> LetterRecord:
        """Build the record from the contract's JSON object; `Unreadable` names the field that is off."""
        fields = _object(record, "record")
        return LetterRecord(
            recipient=_person(fields.get("recipient"), "record.recipient"),
            others=tuple(_person(item, "record.others") for item in _list(fields, "others")),
            company=_employer(fields.get("company"), "record.company"),
            role=_string(fields, "role", "record"),
            sender=_string(fields, "sender", "record"),
            sender_history=tuple(_text(item, "record.sender_history") for item in _list(fields, "sender_history")),
            other_applications=tuple(_application(item) for item in _list(fields, "other_applications")),
        )


HINT = "Write the record as the reference of `check-letter` shows it."


def _object(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Unreadable(f"“{where}” is missing or is no object.", hint=HINT)
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise Unreadable(f"“{where}” is no text.", hint=HINT)
    return value.strip()


def _string(fields: Mapping[str, Any], name: str, where: str) -> str:
    value = fields.get(name)
    return "" if value is None else _text(value, f"{where}.{name}")


def _list(fields: Mapping[str, Any], name: str) -> Sequence[Any]:
    value = fields.get(name)
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        raise Unreadable(f"“{name}” is no list.", hint=HINT)
    return value


def _person(value: object, where: str) -> PersonName:
    fields = _object(value, where)
    names = ("given", "surname", "title", "informal", "order", "source", "written")
    given, surname, title, informal, order, source, written = (_string(fields, name, where) for name in names)
    if not given and not surname:
        raise Unreadable(f"“{where}” has neither a given name nor a surname.", hint="Confirm the name first.")
    if order not in {"", "givenFirst", "surnameFirst"}:
        raise Unreadable(f"“{where}.order” is neither givenFirst nor surnameFirst.", hint=HINT)
    return PersonName(given, surname, title, informal, order or "givenFirst", source, written)


def _employer(value: object, where: str) -> Employer:
    fields = _object(value, where)
    aliases = (_text(item, f"{where}.aliases") for item in _list(fields, "aliases"))
    return Employer(_string(fields, "name", where), tuple(alias for alias in aliases if alias))


def _application(value: object) -> OtherApplication:
    where = "record.other_applications"
    fields = _object(value, where)
    people = tuple(_person(item, f"{where}.people") for item in _list(fields, "people"))
    company = fields.get("company")
    employer = Employer("") if company is None else _employer(company, f"{where}.company")
    return OtherApplication(employer, _string(fields, "role", where), people)
