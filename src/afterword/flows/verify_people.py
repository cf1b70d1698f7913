"""What the person knows about a name, kept as evidence: it is remembered in every process."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.core.people.own_numbers import pasted_numbers
from afterword.core.people.parsing import parse_name
from afterword.flows import near_address
from afterword.flows.events import add_event
from afterword.flows.first_names import FIELD, NO, SAID, YES
from afterword.flows.follow import follow
from afterword.flows.hear import address_known
from afterword.flows.names import settle_name
from afterword.flows.overview.model import ReadPerson
from afterword.flows.people_of import add_to_process, note, their_address
from afterword.flows.phone_numbers import note_read_numbers, processes_of
from afterword.flows.ports import Ports
from afterword.flows.typed import address_lines, one_line
from afterword.store import audit
from afterword.store.models import Event, Evidence, Owner, Person, Process

WITH_NUMBERS = ("signature", "business_card")
OWN_WORDS = ("signature", "business_card", "own_email_display", "own_linkedin")
SOURCES = (*OWN_WORDS, "company_site", "job_ad", "recruiter_mail", "phone_note", "candidate_note")


class EmptyName(Refusal):
    """A name is missing."""

    hint = "Type the name as they write it. The old one was kept."


def answer(ports: Ports, owner: Owner, person_id: UUID, key: str, value: str, now: datetime) -> bool:
    """The one question is answered; the empty answer leaves the doubtful part out, or the name open (False)."""
    person = Person.objects.one(owner, pk=person_id)
    if key == near_address.KEY:
        _answer_address(ports, owner, person, value.strip(), now)
    elif key == "title":
        _answer_title(ports, owner, person, value, now)
    elif key == "role":
        _answer_role(ports, owner, person, value, now)
    elif value.strip():
        correct_name(ports, owner, person_id, value, now)
    else:
        return False
    return True


def _answer_address(ports: Ports, owner: Owner, person: Person, email: str, now: datetime) -> None:
    """The address is as it stands, another one, or none until it is known."""
    if email and email.casefold() == person.email.casefold():
        note(owner, person, "email", "confirmed", person.email, "you confirmed it", now)
        _follow(ports, owner, person, now)
    elif email:
        set_address(ports, owner, person.pk, email, now)
    else:
        person.email = ""
        person.save(update_fields=["email"])
        _follow(ports, owner, person, now)


def _answer_title(ports: Ports, owner: Owner, person: Person, title: str, now: datetime) -> None:
    read = parse_name("name", person.written, None, ports.names)
    bare = person.written.removeprefix(read.title).strip() if read.title else person.written
    title = one_line(title, "The title")
    note(owner, person, "title", "confirmed", title, "you answered", now)
    correct_name(ports, owner, person.pk, f"{title} {bare}".strip(), now)


def _answer_role(ports: Ports, owner: Owner, person: Person, role: str, now: datetime) -> None:
    person.job_title = one_line(role, "The job title")
    person.save(update_fields=["job_title"])
    note(owner, person, "role", "confirmed", person.job_title, "you answered", now)
    _follow(ports, owner, person, now)


def correct_name(ports: Ports, owner: Owner, person_id: UUID, written: str, now: datetime) -> None:
    """Confirm a spelling; it counts in every process, and every letter not yet approved follows it."""
    written = one_line(written, "The name")
    if not written:
        raise EmptyName(about="written")
    person = Person.objects.one(owner, pk=person_id)
    with transaction.atomic():
        note(owner, person, "name", "confirmed", written, "you confirmed it", now)
        person.written, person.confirmed_at = written, now
        person.save(update_fields=["written", "confirmed_at"])
        for process in processes_of(owner, person):
            payload = {"person": str(person.pk), "written": written}
            add_event(owner, process, "name_confirmed", payload, now, now)
        audit.record(owner, "person", "name confirmed", str(person.pk), {"written": written}, now)
    _follow(ports, owner, person, now)


def choose_address(ports: Ports, owner: Owner, person_id: UUID, address_as: str, now: datetime) -> None:
    """How the person is to be greeted ("Ms. Weber", "Bob"); empty goes back to the form that claims nothing."""
    person = Person.objects.one(owner, pk=person_id)
    person.address_as = one_line(address_as, "The greeting")
    person.save(update_fields=["address_as"])
    _follow(ports, owner, person, now)


def add_evidence(ports: Ports, owner: Owner, person_id: UUID, source: str, text: str, now: datetime) -> str:
    """Add a place where the name stands, such as a pasted signature; gives the name that was read there."""
    if source not in SOURCES:
        words = f"“{source}” is not a known kind of source."
        raise Refusal(words, hint="Choose one of those listed.", about="source")
    person = Person.objects.one(owner, pk=person_id)
    read = parse_name("signature" if source == "signature" else "name", text, None, ports.names)
    raw = _name_line(text) if source in OWN_WORDS else one_line(text, "The name")
    if not raw or not read.is_person:
        hint = "Paste the lines with the name. Nothing kept."
        raise EmptyName("No person's name was found in this text.", hint=hint, about="text")
    note(owner, person, "name", source, raw, "you pasted it", now)
    if read.role and not person.job_title:
        person.job_title = read.role[:200]
        person.save(update_fields=["job_title"])
        note(owner, person, "job_title", source, read.role, "you pasted it", now)
    if source in WITH_NUMBERS:
        note_read_numbers(ports, owner, person, pasted_numbers(text), "you pasted it", now)
    settle_name(owner, person)
    _follow(ports, owner, person, now)
    return raw


def set_address(ports: Ports, owner: Owner, person_id: UUID, email: str, now: datetime) -> None:
    """The address to write to, typed by the person; exactly one mailbox, never made from a pattern."""
    person = Person.objects.one(owner, pk=person_id)
    person.email = their_address(owner, email)
    person.save(update_fields=["email"])
    note(owner, person, "email", "candidate_note", person.email, "you typed it", now)
    address_known(owner, person, now)
    _follow(ports, owner, person, now)


def set_postal_address(owner: Owner, person_id: UUID, lines: str) -> None:
    """Their address on paper, as the person typed it; empty forgets it. Nothing is looked up or completed."""
    person = Person.objects.one(owner, pk=person_id)
    person.postal_address = address_lines(lines, "the address")
    person.save(update_fields=["postal_address"])


def set_first_names(ports: Ports, owner: Owner, person_id: UUID, now: datetime, *, yes: bool) -> None:
    """They call the person by first name and sign so, or they do not; letters that wait follow."""
    person = Person.objects.one(owner, pk=person_id)
    with transaction.atomic():
        Evidence.objects.of(owner).filter(person=person, field=FIELD).delete()
        note(owner, person, FIELD, SAID, YES if yes else NO, "you said it", now)
        audit.record(owner, "person", f"first names {YES if yes else NO}", str(person.pk), {}, now)
        _follow(ports, owner, person, now)


def add_person(ports: Ports, owner: Owner, process_id: UUID, read: ReadPerson, now: datetime) -> UUID:
    """Somebody else was there: they get a thank-you like everybody."""
    process = Process.objects.one(owner, pk=process_id)
    if not one_line(read.written, "The name"):
        raise EmptyName(about="written")
    with transaction.atomic():
        person = add_to_process(owner, process, read, now)
        _was_met(owner, process, person)
    _follow(ports, owner, person, now)
    return person.pk


def _was_met(owner: Owner, process: Process, person: Person) -> None:
    booked = Event.objects.of(owner).filter(process=process, type="interview_booked", undone_at=None)
    last = booked.order_by("-at", "-number").first()
    if last is not None and str(person.pk) not in last.payload.get("with", []):
        last.payload["with"] = [*last.payload.get("with", []), str(person.pk)]
        last.save(update_fields=["payload"])


def _name_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip(" -–—_\t")]
    return one_line(lines[0], "The first line") if lines else ""


def _follow(ports: Ports, owner: Owner, person: Person, now: datetime) -> None:
    follow(ports, owner, now, processes_of(owner, person))
