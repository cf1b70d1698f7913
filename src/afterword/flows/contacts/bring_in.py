"""Bring in an address book: read, look over what it would add, take what was ticked. Nothing is ever overwritten."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.contacts import KNOWN, NEW, Contact, KnownPerson, Match, matched
from afterword.core.errors import NotAllowed, Refusal
from afterword.core.people.phone import digits
from afterword.flows.follow import follow
from afterword.flows.names import settle_name
from afterword.flows.people_of import note, their_address
from afterword.flows.phone_numbers import Place, note_number, processes_of
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import ContactImport, Evidence, Owner, Person

# Whose word it is: a profile page is kept by its bearer, an address book by the person themselves.
SOURCES = {"linkedin": "own_linkedin"}
ADDRESS_BOOK = "address_book"
MOST_SHOWN = 200
MOST_KEPT = 20
# A part of an address book that the reading child takes in at once.
AT_ONCE = 200
WHAT = {
    "name": "Name",
    "job_title": "Job title",
    "company": "Employer",
    "email": "Address",
    "phone": "Number",
    "profile": "Profile page",
}


class TakenAlready(NotAllowed):
    """These contacts were taken in already."""

    hint = "Take them back first, or read the file again. Nothing was changed."


class NobodyThere(Refusal):
    """There is nobody in this address book."""

    hint = "Look whether it is the right one, and give the address of another. Nothing was kept."
    about = "address"


class NobodyTicked(Refusal):
    """Nobody is ticked."""

    hint = "Tick whom you want to keep. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Addition:
    """One thing that a contact says; `instead_of` is what stands there now and stays, where it differs."""

    what: str
    said: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One contact of the preview: who it is, what it would add; ticked beforehand where the address says who it is."""

    number: int
    name: str
    kind: str
    person: UUID | None
    person_name: str
    additions: tuple[Addition, ...]
    since: str = ""

    @property
    def is_ticked(self) -> bool:
        """Known for certain: the address is theirs."""
        return self.kind == KNOWN


@dataclass(frozen=True, slots=True)
class Preview:
    """What was read, before it counts; `nothing_new` counts who would add nothing, `hidden` who is not shown."""

    id: UUID
    origin: str
    kind: str
    rows: tuple[Row, ...]
    others: tuple[Row, ...]
    nothing_new: int
    hidden: int
    unnamed: int
    taken_at: datetime | None
    undone_at: datetime | None
    made: int


def read_file(ports: Ports, owner: Owner, content: bytes, filename: str, now: datetime) -> UUID:
    """Read a file and keep what was read to be looked over; raises `Unreadable`, and nothing is kept of it."""
    found = ports.contact_files.read(content)
    return _keep(owner, [found], filename, now)


def _keep(owner: Owner, read: Sequence[Mapping[str, Any]], origin: str, now: datetime) -> UUID:
    kept = ContactImport.everything.create(
        owner=owner,
        origin=one_line(origin[:200], "The name of the file", 200),
        kind=read[0]["format"],
        contacts=[each for found in read for each in found["contacts"]],
        unnamed=sum(found["unnamed"] for found in read),
        read_at=now,
    )
    for old in ContactImport.objects.of(owner).filter(taken_at=None)[MOST_KEPT:]:
        old.delete()
    return kept.pk


def read_address_book(ports: Ports, owner: Owner, address: str, user: str, password: str, now: datetime) -> UUID:
    """Read an address book on a server once; the password is used for that and not kept."""
    cards = ports.address_books.fetch(address.strip(), user.strip(), password)
    if not cards:
        raise NobodyThere
    parts = [b"".join(cards[at : at + AT_ONCE]) for at in range(0, len(cards), AT_ONCE)]
    host = address.strip().rpartition("://")[2].partition("/")[0].rpartition("@")[2]
    return _keep(owner, [ports.contact_files.read(part) for part in parts], host, now)


def imports(owner: Owner) -> list[ContactImport]:
    """Everything that was brought in, the newest first."""
    return list(ContactImport.objects.of(owner).defer("contacts")[:MOST_KEPT])


def preview(owner: Owner, import_id: UUID, find: str = "") -> Preview:
    """Who each contact is and what it would add; those who are nobody here come last, found by a word of theirs."""
    kept = ContactImport.objects.one(owner, pk=import_id)
    known = _people(owner)
    rows = [_row(owner, number, contact, match, known) for number, contact, match in _matched(owner, kept, known)]
    mine = [row for row in rows if row.kind != NEW and row.additions]
    wanted = find.casefold().strip()
    new = [row for row in rows if row.kind == NEW and wanted in _words(row)]
    return Preview(
        id=kept.pk,
        origin=kept.origin,
        kind=kept.kind,
        rows=tuple(mine),
        others=tuple(new[:MOST_SHOWN]),
        nothing_new=sum(row.kind != NEW and not row.additions for row in rows),
        hidden=max(0, len(new) - MOST_SHOWN),
        unnamed=kept.unnamed,
        taken_at=kept.taken_at,
        undone_at=kept.undone_at,
        made=len(kept.made),
    )


def take(ports: Ports, owner: Owner, import_id: UUID, ticked: Collection[int], now: datetime) -> int:
    """Take in who was ticked: each word as evidence, an empty field filled, nothing overwritten; gives how many."""
    with transaction.atomic():
        kept = held(owner, import_id)
        if kept.taken_at is not None and kept.undone_at is None:
            raise TakenAlready
        known = _people(owner)
        chosen = [each for each in _matched(owner, kept, known) if each[0] in ticked]
        if not chosen:
            raise NobodyTicked
        made: list[str] = []
        filled: list[dict[str, str]] = []
        for _, contact, match in chosen:
            person = known.get(match.person) or _new(owner, contact, now, made)
            filled += _add(ports, owner, kept, person, contact, now)
        kept.made, kept.filled, kept.taken_at, kept.undone_at = made, filled, now, None
        kept.save(update_fields=["made", "filled", "taken_at", "undone_at"])
        audit.record(owner, "person", "contacts taken in", str(kept.pk), {"people": len(chosen)}, now)
        mine = [known[match.person] for _, _, match in chosen if match.person]
        follow(ports, owner, now, list({row.pk: row for each in mine for row in processes_of(owner, each)}.values()))
    return len(chosen)


def held(owner: Owner, import_id: UUID) -> ContactImport:
    """One import, held until the transaction ends: of two presses at once the second finds what the first did."""
    rows = ContactImport.objects.of(owner).select_for_update().filter(pk=import_id)
    return rows.first() or ContactImport.objects.one(owner, pk=import_id)


def _matched(owner: Owner, kept: ContactImport, known: dict[str, Person]) -> Iterator[tuple[int, Contact, Match]]:
    people = [
        KnownPerson(key, person.written, frozenset(each.casefold() for each in (person.email,) if each))
        for key, person in known.items()
    ]
    for number, row in enumerate(kept.contacts):
        contact = Contact.of(row)
        yield number, contact, matched(contact, people)


def _people(owner: Owner) -> dict[str, Person]:
    return {str(row.pk): row for row in Person.objects.of(owner)}


def _row(owner: Owner, number: int, contact: Contact, match: Match, known: dict[str, Person]) -> Row:
    person = known.get(match.person)
    additions = tuple(_additions(owner, contact, person))
    name = person.written if person else ""
    return Row(number, contact.name, match.kind, person.pk if person else None, name, additions, contact.since)


def _additions(owner: Owner, contact: Contact, person: Person | None) -> Iterator[Addition]:
    """What is not there yet, word for word; beside it what stays, where the two differ."""
    read = _read(owner, person) if person else frozenset()
    stands = {"name": person.written, "job_title": person.job_title, "email": person.email} if person else {}
    for field, text in contact.said():
        if person is not None and (text in read or text == stands.get(field)):
            continue
        if field == "phone" and digits(text) in {digits(each) for each in read}:
            continue
        if person is None and field == "name":
            continue
        yield Addition(WHAT[field], text, stands.get(field, ""))


def _read(owner: Owner, person: Person) -> frozenset[str]:
    return frozenset(Evidence.objects.of(owner).filter(person=person).values_list("raw", flat=True))


def _words(row: Row) -> str:
    return " ".join((row.name, *(each.said for each in row.additions))).casefold()


def _new(owner: Owner, contact: Contact, now: datetime, made: list[str]) -> Person:
    person = Person.everything.create(owner=owner, written=contact.name, created_at=now)
    made.append(str(person.pk))
    return person


def _add(
    ports: Ports, owner: Owner, kept: ContactImport, person: Person, contact: Contact, now: datetime
) -> list[dict[str, str]]:
    """Each word as evidence that names this import; a field that is empty takes the first word for it."""
    source, filled = SOURCES.get(kept.kind, ADDRESS_BOOK), []
    for field, text in contact.said():
        if field == "phone":
            note_number(ports, owner, person, text, Place(source, kept.origin, kept), now)
        else:
            note(owner, person, field, source, text, kept, now)
        if field in {"job_title", "email"} and not getattr(person, field) and _may_fill(owner, field, text):
            setattr(person, field, text[:200])
            person.save(update_fields=[field])
            filled.append({"person": str(person.pk), "field": field, "value": text[:200]})
    settle_name(owner, person)
    return filled


def _may_fill(owner: Owner, field: str, text: str) -> bool:
    """Exactly one mailbox, and not the person's own."""
    if field != "email":
        return True
    try:
        return their_address(owner, text) == text
    except Refusal:
        return False
