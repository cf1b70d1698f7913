"""Rows to the facts the planner reads (contract section 3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from afterword.store.models import Event, Evidence, Owner, Participation, Process


def document(owner: Owner, processes: Iterable[Process], now: datetime) -> dict[str, Any]:
    """The owner's facts as one document of `afterword batch plan`."""
    return {
        "id": str(owner.pk),
        "now": now.isoformat(),
        "settings": {"profile": "article", **owner.settings},
        "candidate": {"name": owner.name, "time_zone": owner.time_zone or "UTC"},
        "processes": [_process(owner, process) for process in processes],
    }


def _process(owner: Owner, process: Process) -> dict[str, Any]:
    events = Event.objects.of(owner).filter(process=process, undone_at=None).order_by("at", "number")
    return {
        "id": str(process.pk),
        "role": process.role,
        "language": process.language,
        "employer": {
            "name": process.employer_name,
            "country": process.country or None,
            "subdivision": process.subdivision or None,
            "time_zone": process.employer_time_zone or None,
        },
        "settings": dict(process.settings),
        "flags": list(process.flags),
        "agency": process.agency,
        "people": people(owner, process),
        "events": [{"at": event.at.isoformat(), "type": event.type, **event.payload} for event in events],
    }


def people(owner: Owner, process: Process) -> list[dict[str, Any]]:
    """The people of a process with their evidence, in the order they were named."""
    taking_part = Participation.objects.of(owner).filter(process=process).select_related("person").order_by("position")
    return [_person(owner, each) for each in taking_part]


def _person(owner: Owner, taking_part: Participation) -> dict[str, Any]:
    person = taking_part.person
    return {
        "id": str(person.pk),
        "written": person.written,
        "parts": list(taking_part.parts),
        "marks": list(taking_part.marks),
        "email": person.email or None,
        "phone": person.phone or None,
        "department": person.department or None,
        "evidence": name_evidence(owner, person.pk),
    }


def name_evidence(owner: Owner, person_id: UUID) -> list[dict[str, Any]]:
    """Where a person's name was read, oldest first, as `weigh-evidence` reads it."""
    rows = Evidence.objects.of(owner).filter(person=person_id, field="name").order_by("seen_at", "id")
    return [as_evidence(row) for row in rows]


def as_evidence(row: Evidence) -> dict[str, Any]:
    """One row as `weigh-evidence` reads it."""
    return {
        "source": row.source,
        "raw": row.raw,
        "seen_at": row.seen_at.isoformat(),
        **({"locale": row.locale} if row.locale else {}),
    }
