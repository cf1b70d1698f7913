"""The people of a process: adding them with the evidence of their names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from afterword.core.people.mailbox import read_mailbox
from afterword.flows.overview.model import ReadPerson
from afterword.store.models import Evidence, Owner, Participation, Person, Process

Readings = Sequence[tuple[str, str]]
LOOKED_OVER = "you looked it over when you added the interview"


def add_to_process(owner: Owner, process: Process, read: ReadPerson, now: datetime, readings: Readings = ()) -> Person:
    """Add a person with where the name was read; an address that is not exactly one mailbox is refused.

    `readings` are every place of the invitation that names them: the word for the source and the raw text.
    """
    email = read_mailbox(read.email).address if read.email.strip() else ""
    person = _known(owner, email) or Person.everything.create(
        owner=owner, written=read.written.strip(), email=email, job_title=read.job_title.strip(), created_at=now
    )
    _add_evidence(owner, person, read, readings, now)
    place = Participation.objects.of(owner).filter(process=process).count()
    parts = ["interviewer"] if read.part == "interviewer" else [read.part]
    if place == 0 and read.part == "interviewer":
        parts.append("lead")
    Participation.everything.get_or_create(
        owner=owner, process=process, person=person, defaults={"parts": parts, "position": place}
    )
    return person


def _known(owner: Owner, email: str) -> Person | None:
    # The same address is the same person; the same name alone is not (trust T-WRONGPERSON).
    return Person.objects.of(owner).filter(email__iexact=email).first() if email else None


def _add_evidence(owner: Owner, person: Person, read: ReadPerson, readings: Readings, now: datetime) -> None:
    typed = read.source == "candidate_note"
    as_read = read.read_as or read.written
    for source, raw in readings or (() if typed else ((read.source, as_read),)):
        note(owner, person, "name", source, raw, "the invitation", now)
    changed = not typed and as_read.strip() != read.written.strip()
    source = "confirmed" if changed else "candidate_note"
    note(owner, person, "name", source, read.written, "you typed it" if typed or changed else LOOKED_OVER, now)
    if read.job_title.strip():
        note(owner, person, "job_title", read.source, read.job_title, "the invitation", now)


def note(owner: Owner, person: Person, field: str, source: str, raw: str, origin: str, now: datetime) -> None:
    """Add one row of evidence, unless the very same is there."""
    Evidence.everything.get_or_create(
        owner=owner,
        person=person,
        field=field,
        source=source,
        raw=raw.strip(),
        defaults={"origin": origin, "seen_at": now},
    )
