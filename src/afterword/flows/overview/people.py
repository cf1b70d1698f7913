"""Who have I met, how do I write them? Is this name right?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from afterword.flows.names import PLACES, name_evidence, person_line
from afterword.flows.once import looking
from afterword.flows.overview.model import Line, Noted, PersonLine
from afterword.flows.overview.process import processes
from afterword.flows.ports import Ports
from afterword.store.models import Evidence, Owner, Participation, Person

NOTED = {
    "name": "Name",
    "job_title": "Job title",
    "title": "Title",
    "role": "Job title",
    "email": "Address",
    "phone": "Number",
    "phone_aside": "Number put aside",
    "phone_unsure": "Number in their words",
    "company": "Employer",
    "profile": "Profile page",
    "honorific": "Form of address",
}


@looking()
def people(ports: Ports, owner: Owner, now: datetime, search: str = "") -> tuple[PersonLine, ...]:
    """Everybody met, by the name as they write it; `search` looks into name, title and address."""
    wanted = search.casefold().strip()
    rows, parts = list(Person.objects.of(owner).order_by("written")), _first_parts(owner)
    name_evidence(owner, [row.pk for row in rows])
    lines = [person_line(ports, owner, row, owner.language, "", parts.get(row.pk)) for row in rows]
    return tuple(line for line in lines if wanted in f"{line.written} {line.job_title} {line.email}".casefold())


def _first_parts(owner: Owner) -> dict[UUID, Participation]:
    """What each person was first, in one statement for all of them."""
    return {row.person_id: row for row in Participation.objects.of(owner).order_by("-position", "-pk")}


@looking()
def person_page(ports: Ports, owner: Owner, person_id: UUID, now: datetime) -> tuple[PersonLine, tuple[Line, ...]]:
    """One person with all evidence, and the processes they are in."""
    person = Person.objects.one(owner, pk=person_id)
    rows = Participation.objects.of(owner).filter(person=person).values_list("process_id", flat=True)
    theirs = set(rows)
    return (
        person_line(ports, owner, person, owner.language),
        tuple(line for line in processes(owner, now) if line.process in theirs),
    )


def history(owner: Owner, person_id: UUID) -> tuple[Noted, ...]:
    """Everything ever read or typed of a person, in the very words, the newest first; nothing is ever dropped."""
    rows = Evidence.objects.of(owner).filter(person_id=person_id).order_by("-seen_at", "-id")
    return tuple(
        Noted(
            NOTED.get(row.field, row.field),
            row.raw or "Left out",
            row.origin or PLACES.get(row.source, row.source),
            row.seen_at,
        )
        for row in rows
    )
