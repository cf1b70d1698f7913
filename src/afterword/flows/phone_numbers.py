"""Telephone numbers as evidence: whose, from where, since when; the best of them is the one to call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.core.people.own_numbers import OwnNumber
from afterword.core.people.phone import SeenNumber, ranked, to_call
from afterword.flows.follow import follow
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store.models import ContactImport, Event, Evidence, Owner, Participation, Person, Process

FIELD, ASIDE, UNSURE = "phone", "phone_aside", "phone_unsure"
LONGEST = 60
WRITTEN = re.compile(r"\+?[0-9 ()/.\-]{4,40}(?: ?(?:x|ext\.?) ?[0-9]{1,6})?")
WRONG = "wrong_number"


class NoNumber(Refusal):
    """This is not a telephone number."""

    hint = "Type digits, spaces and a leading +; kept as it was."


class NotOfThatCountry(Refusal):
    """There is no such number in that country."""

    hint = "Choose another country, or type the number with its plus. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number was read: the kind of source, the place in words, the import it came by.

    `again` says that the person wants it now, whatever they said of it before.
    """

    source: str
    origin: str
    came_by: ContactImport | None = None
    again: bool = False


def set_phone(ports: Ports, owner: Owner, person_id: UUID, phone: str, now: datetime) -> None:
    """The number to call, typed by the person, kept as they wrote it; empty puts the one in use aside."""
    person = Person.objects.one(owner, pk=person_id)
    number = one_line(phone, "The number", LONGEST)
    if number and not WRITTEN.fullmatch(number):
        raise NoNumber(f"“{number}” is not a telephone number.", about="phone")
    with transaction.atomic():
        if number:
            note_number(ports, owner, person, number, Place("candidate_note", "you typed it", again=True), now)
        else:
            _put_aside(owner, person, now)
        follow(ports, owner, now, processes_of(owner, person))


def number_in_invitation(ports: Ports, owner: Owner, person_id: UUID, phone: str, now: datetime) -> None:
    """The number that stands in the invitation, left as it was read, is this person's."""
    person = Person.objects.one(owner, pk=person_id)
    note_number(ports, owner, person, phone, Place("ats_mail", "the invitation"), now)
    follow(ports, owner, now, processes_of(owner, person))


def use_number(ports: Ports, owner: Owner, person_id: UUID, same_as: str, now: datetime) -> None:
    """One of the numbers that were read is the one to call, by the person's own choice."""
    person = Person.objects.one(owner, pk=person_id)
    chosen = next((one for one in numbers_of(owner, person) if one.same_as == same_as), None)
    if chosen is None:
        raise NoNumber("This number is not among those that were read.", hint="Type it. Nothing was changed.")
    note_number(ports, owner, person, chosen.written, Place("confirmed", "you chose it", again=True), now)
    follow(ports, owner, now, processes_of(owner, person))


def say_country(ports: Ports, owner: Owner, person_id: UUID, country: str, now: datetime) -> None:
    """The one question about a number without its country is answered."""
    person = Person.objects.one(owner, pk=person_id)
    best = to_call(numbers_of(owner, person))
    if best is None or best.kept:
        return
    read = ports.phones.read(best.written, country)
    if read is None:
        raise NotOfThatCountry(f"“{best.written}” is not a number of that country.", about="country")
    rows = Evidence.objects.of(owner).filter(person=person, field=FIELD, raw=best.written)
    rows.update(number=read.kept)


def note_number(ports: Ports, owner: Owner, person: Person, written: str, place: Place, now: datetime) -> bool:
    """Keep a number with the kind of its source and its place, unless the very same is there; says whether it is new.

    Its E.164 form is kept beside the words where it can be told: by its plus, or by the employer's country.
    """
    raw = one_line(written[:LONGEST], "The number", LONGEST)
    read = ports.phones.read(raw, country_of(owner, person))
    known = {"owner": owner, "person": person, "field": FIELD, "source": place.source, "raw": raw}
    said = {
        "origin": place.origin,
        "seen_at": now,
        "number": read.kept if read else "",
        "came_by": place.came_by,
    }
    row, is_new = Evidence.everything.get_or_create(**known, defaults=said)
    if place.again and not is_new:
        row.seen_at, row.origin = now, place.origin
        row.save(update_fields=["seen_at", "origin"])
    settle(owner, person)
    return is_new


def note_read_numbers(
    ports: Ports, owner: Owner, person: Person, found: Sequence[OwnNumber], origin: str, now: datetime
) -> None:
    """Keep what was read of theirs, the first number there as the one to call; what may be anybody's is asked."""
    for place, one in enumerate(found):
        # Of several in one mail each is a little older than the one before it.
        seen_at = now - place * timedelta(microseconds=1)
        if one.is_theirs:
            source = "signature" if one.is_signed else "own_email_display"
            note_number(ports, owner, person, one.written, Place(source, origin), seen_at)
        else:
            _ask_whose(ports, owner, person, one, origin, seen_at)


def _ask_whose(ports: Ports, owner: Owner, person: Person, one: OwnNumber, origin: str, now: datetime) -> None:
    """Beside the numbers of this person, with the words around it, until the person says whose it is."""
    raw = one_line(one.written[:LONGEST], "The number", LONGEST)
    read = ports.phones.read(raw, country_of(owner, person))
    if read is None:
        # Neither a plus nor a country makes a number of these digits.
        return
    said = {"origin": f"{origin}: “{one.line}”"[:300], "seen_at": now, "number": read.kept}
    known = {"owner": owner, "person": person, "field": UNSURE, "source": "own_email_display", "raw": raw}
    Evidence.everything.get_or_create(**known, defaults=said)


def not_theirs(ports: Ports, owner: Owner, person_id: UUID, same_as: str, now: datetime) -> None:
    """A number that was read is somebody else's, by the person's own word."""
    person = Person.objects.one(owner, pk=person_id)
    if same_as not in {one.same_as for one in numbers_of(owner, person)}:
        raise NoNumber("This number is not among those that were read.", hint="Type it. Nothing was changed.")
    _put_one_aside(owner, person, same_as, "you said it is not theirs", now)
    settle(owner, person)
    follow(ports, owner, now, processes_of(owner, person))


def numbers_of(owner: Owner, person: Person) -> tuple[SeenNumber, ...]:
    """Every number of this person, the one to call first; what somebody else answered or was put aside comes last."""
    return ranked(_seen(owner, [person])[person.pk])


def settle(owner: Owner, person: Person, *, empty: bool = False) -> None:
    """The best number is the one in use; without any evidence what is there stays, unless it went with it (`empty`)."""
    seen = _seen(owner, [person])[person.pk]
    best = to_call(seen)
    wanted = best.written if best else ""
    if (empty or any(not one.unsure for one in seen)) and person.phone != wanted:
        person.phone = wanted
        person.save(update_fields=["phone"])


def country_of(owner: Owner, person: Person) -> str:
    """The country of the employers where they were met, if these name one and the same; a zone names none."""
    countries = {process.country for process in processes_of(owner, person) if process.country}
    return countries.pop() if len(countries) == 1 else ""


def processes_of(owner: Owner, person: Person) -> list[Process]:
    """Where this person takes part."""
    rows = Participation.objects.of(owner).filter(person=person).select_related("process")
    return [row.process for row in rows]


def _put_aside(owner: Owner, person: Person, now: datetime) -> None:
    """Every number that is known now is not to be called; a later reading of one brings it back."""
    for one in numbers_of(owner, person):
        _put_one_aside(owner, person, one.same_as, "you took it out", now)
    person.phone = ""
    person.save(update_fields=["phone"])


def _put_one_aside(owner: Owner, person: Person, same_as: str, why: str, now: datetime) -> None:
    Evidence.everything.update_or_create(
        owner=owner,
        person=person,
        field=ASIDE,
        source="candidate_note",
        raw=same_as,
        defaults={"origin": why, "seen_at": now},
    )


def _seen(owner: Owner, people: Iterable[Person]) -> dict[UUID, list[SeenNumber]]:
    ids = [person.pk for person in people]
    rows = Evidence.objects.of(owner).filter(person__in=ids, field__in=(FIELD, ASIDE, UNSURE)).order_by("seen_at", "id")
    marks = _wrong(owner)
    for row in rows:
        if row.field == ASIDE:
            marks[(row.person_id, row.raw)] = max(row.seen_at, marks.get((row.person_id, row.raw), row.seen_at))
    found: dict[UUID, list[SeenNumber]] = {key: [] for key in ids}
    for row in rows:
        if row.field != ASIDE:
            is_unsure = row.field == UNSURE
            one = SeenNumber(row.raw, row.number, row.source, row.origin, row.seen_at, unsure=is_unsure)
            marked = marks.get((row.person_id, one.same_as))
            found[row.person_id].append(replace(one, wrong=marked is not None and marked >= row.seen_at))
    return found


def _wrong(owner: Owner) -> dict[tuple[UUID, str], datetime]:
    """When each number last proved wrong on the phone, by person and number."""
    found: dict[tuple[UUID, str], datetime] = {}
    rows = Event.objects.of(owner).filter(type="call_made", undone_at=None, payload__outcome=WRONG).order_by("at")
    for row in rows:
        if row.payload.get("person") and row.payload.get("number"):
            found[(UUID(row.payload["person"]), str(row.payload["number"]))] = row.at
    return found
