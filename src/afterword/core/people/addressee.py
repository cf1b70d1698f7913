"""A person as a letter addresses them: confirmed facts only, read from a mapping or from "address as" text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.people import titles

_TEXTS = (
    "title",
    "honorific",
    "given",
    "given2",
    "surname",
    "surname2",
    "informal",
    "order",
    "name_locale",
    "company",
    "role",
    "pronouns",
    "vocative",
    "name",
    "address_as",
)
UNKNOWN = frozenset({"?", "??", "unknown"})


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field on which the sources disagree and nobody has decided."""

    field: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Addressee:
    """Confirmed facts on one person, "" where not known; `people` holds several that one letter greets.

    `order` is "givenFirst", "surnameFirst" or ""; `name_locale` the language the name comes from; `vocative` a form
    confirmed by somebody who speaks the language; `address_as` what the person said to be called, with its honorific.
    """

    title: str = ""
    honorific: str = ""
    given: str = ""
    given2: str = ""
    surname: str = ""
    surname2: str = ""
    informal: str = ""
    order: str = ""
    name_locale: str = ""
    company: str = ""
    role: str = ""
    pronouns: str = ""
    vocative: str = ""
    name: str = ""
    address_as: str = ""
    rank: int = 0
    people: tuple[Addressee, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def is_named(self) -> bool:
        """True when anything of a person's name is there."""
        return bool(self.given or self.surname or self.name or self.address_as or self.people)


def read_addressee(record: Mapping[str, Any]) -> Addressee:
    """The contract's salutation `record` as a value; raises `Unreadable` on a wrong shape."""
    texts = {key: _text(record, key) for key in _TEXTS}
    people = record.get("people") or ()
    if not isinstance(people, list | tuple) or not all(isinstance(person, Mapping) for person in people):
        raise Unreadable('"people" is not a list of persons.')
    rank = record.get("rank") or 0
    if not isinstance(rank, int):
        raise Unreadable('"rank" is not a whole number.')
    texts, unknown = _without_question_marks(texts)
    return Addressee(
        **texts,
        rank=rank,
        people=tuple(read_addressee(person) for person in people),
        disputes=_disputes(record.get("conflict") or record.get("conflicts"), texts, unknown),
    )


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(f'"{key}" is not a text.')
    return " ".join(value.split())


def _without_question_marks(texts: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    unknown = [key for key, value in texts.items() if value in UNKNOWN]
    return {key: "" if key in unknown else value for key, value in texts.items()}, unknown


def _disputes(conflict: object, texts: Mapping[str, str], unknown: list[str]) -> tuple[Dispute, ...]:
    """Every shape a caller may give: field to values, a list of conflicts with a field, or the bare values."""
    if not conflict:
        return tuple(Dispute(field) for field in unknown)
    if isinstance(conflict, Mapping):
        conflict = [conflict] if "field" in conflict else [{"field": k, "values": v} for k, v in conflict.items()]
    if isinstance(conflict, list | tuple) and all(isinstance(entry, Mapping) for entry in conflict):
        return tuple(Dispute(str(entry.get("field") or "name"), _values(entry.get("values"))) for entry in conflict)
    values = _values(conflict)
    if len(unknown) == 1:
        return (Dispute(unknown[0], values),)
    return (Dispute(_field_of(values, texts), values),)


def _values(value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple):
        return tuple(str(entry) for entry in value)
    return () if value is None or value is True else (str(value),)


def _field_of(values: tuple[str, ...], texts: Mapping[str, str]) -> str:
    """Bare values tell their field: they are all titles, or one of them stands in the record; else the whole name."""
    if values and all(is_title_phrase(value) for value in values):
        return "title"
    for key in ("given", "surname", "informal", "role", "company"):
        if texts[key] and texts[key] in values:
            return key
    return "name"


def is_title_phrase(text: str) -> bool:
    """True when every word of `text` is an honorific or a title, and there is one."""
    words = text.split()
    return bool(words) and all(is_title_word(word) for word in words)


def is_title_word(word: str) -> bool:
    """True when `word` alone is an honorific, an academic title or an office."""
    key = titles.fold(word)
    return (
        titles.gender_stated(word) is not None
        or key in titles.RANKS
        or key in titles.KNIGHTS
        or key in titles.OFFICES
        or key in titles.STYLES
    )
