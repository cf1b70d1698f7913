"""People of an address book: what was read of them, who of one's own people each is, and what that would add."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

# The same address is the same person; the same name alone is only a question (one name, two people).
KNOWN, ALIKE, NEW = "known", "alike", "new"
FIELDS = ("name", "job_title", "company", "email", "phone")
# What a spreadsheet takes for a formula, also behind the blanks and marks that it drops.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry as it was read; "" and () where it does not say. `since` is the day since when they are linked."""

    name: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    company: str = ""
    job_title: str = ""
    profile: str = ""
    since: str = ""

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Contact:
        """The contact from its JSON object."""
        texts = {name: str(row.get(name) or "") for name in ("name", "company", "job_title", "profile", "since")}
        emails, phones = ((tuple(map(str, row.get(name) or ()))) for name in ("emails", "phones"))
        return cls(emails=emails, phones=phones, **texts)

    def to_json(self) -> dict[str, Any]:
        """The contact as an object."""
        return {
            "name": self.name,
            "emails": list(self.emails),
            "phones": list(self.phones),
            "company": self.company,
            "job_title": self.job_title,
            "profile": self.profile,
            "since": self.since,
        }

    def said(self) -> tuple[tuple[str, str], ...]:
        """Every field that says something, with its words, in the order of `FIELDS`."""
        found = [("name", self.name), ("job_title", self.job_title), ("company", self.company)]
        found += [("email", each) for each in self.emails] + [("phone", each) for each in self.phones]
        found.append(("profile", self.profile))
        return tuple((field, text) for field, text in found if text)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody of one's own people, as far as matching needs them."""

    id: str
    name: str
    emails: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """Who a contact is: somebody known by their address, perhaps somebody of the same name, or nobody yet."""

    kind: str
    person: str = ""


class ContactReader(Protocol):
    """Files of contacts, read by a process that may do nothing else."""

    def read(self, content: bytes) -> Mapping[str, Any]:
        """`format` and `contacts` of a vCard, JSContact or CSV file; raises `Unreadable` with what to do."""
        ...


class AddressBooks(Protocol):
    """Address books on a server of the person's (CardDAV)."""

    def fetch(self, address: str, user: str, password: str) -> Sequence[bytes]:
        """Every card of the address books found there; a `Refusal` where there is none."""
        ...


def matched(contact: Contact, people: Iterable[KnownPerson]) -> Match:
    """By address first, where no word of the name contradicts; by the very same name only as a question."""
    mine, words = {each.casefold() for each in contact.emails}, name_words(contact.name)
    alike = ""
    for person in people:
        theirs = name_words(person.name)
        if mine & person.emails and (words & theirs or not words):
            return Match(KNOWN, person.id)
        if len(words) > 1 and words == theirs:
            alike = person.id
    return Match(ALIKE, alike) if alike else Match(NEW)


def name_words(name: str) -> frozenset[str]:
    """The words of a name without titles' dots and initials, small."""
    plain = name.casefold().replace(".", " ").replace(",", " ")
    return frozenset(word for word in plain.split() if len(word) > 1 and word not in _TITLES)


_TITLES = frozenset("dr prof mr mrs ms mx herr frau dipl ing phd msc bsc mba".split())


def is_somebody(contact: Contact) -> bool:
    """A row with the name of a person: letters in it, and nothing that a spreadsheet would run."""
    return any(sign.isalpha() for sign in contact.name) and not contact.name.lstrip().startswith(_FORMULA)


def csv_safe(cell: str) -> str:
    """The cell so that no spreadsheet runs it: with an apostrophe before what looks like a formula."""
    plain = cell.replace("\r", " ").replace("\n", " ").strip()
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def csv_plain(cell: str) -> str:
    """A cell as it was before it was made safe."""
    text = cell.strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def in_table(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Rows as a table may hold them."""
    return [[csv_safe(cell) for cell in row] for row in rows]
