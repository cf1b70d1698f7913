"""Rows to the facts the planner reads (contract section 3), a few look-ups for any number of processes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from afterword.store.models import Event, Evidence, Owner, Participation, Process
from afterword.store.prepared import Prepared

_EVENTS = Prepared(
    lambda processes: Event.everything.filter(process__in=processes, undone_at=None).order_by("at", "number")
)
_TAKING_PART = Prepared(
    lambda processes: (
        Participation.everything.filter(process__in=processes).select_related("person").order_by("position")
    )
)
_EVIDENCE = Prepared(
    lambda people, of_names: Evidence.everything.filter(person__in=people, field__in=of_names).order_by("seen_at", "id")
)
# The user's answers on one part of a name are kept beside what was read of it.
ANSWERED = ("title", "role")
OF_NAMES = ("name", *ANSWERED)


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored of some processes: events and people by process, where names were read by person."""

    events: dict[UUID, list[Event]] = field(default_factory=lambda: defaultdict(list))
    people: dict[UUID, list[Participation]] = field(default_factory=lambda: defaultdict(list))
    evidence: dict[UUID, list[Evidence]] = field(default_factory=lambda: defaultdict(list))


def known_of(processes: Sequence[Process], of_names: Sequence[str] = OF_NAMES) -> Known:
    """Read it all in three look-ups; each row is its process's owner's, as the processes were."""
    known, ids = Known(), [process.pk for process in processes]
    for event in _EVENTS(ids):
        known.events[event.process_id].append(event)
    for each in _TAKING_PART(ids):
        known.people[each.process_id].append(each)
    people = {each.person_id for rows in known.people.values() for each in rows}
    for row in _EVIDENCE(people, of_names):
        known.evidence[row.person_id].append(row)
    return known


def document(owner: Owner, processes: Iterable[Process], now: datetime, known: Known | None = None) -> dict[str, Any]:
    """The owner's facts as one document of `afterword batch plan`; `known` where they were read before."""
    rows = [process for process in processes if process.owner_id == owner.pk]
    found = known_of(rows) if known is None else known
    return {
        "id": str(owner.pk),
        "now": now.isoformat(),
        "settings": {"profile": "article", **owner.settings},
        "candidate": {"name": owner.name, "time_zone": owner.time_zone or "UTC"},
        "processes": [_process(process, found) for process in rows],
    }


def _process(process: Process, known: Known) -> dict[str, Any]:
    closures: Mapping[str, bool | None] = process.settings.get("closures") or {}
    return {
        "id": str(process.pk),
        "role": process.role,
        "language": process.language,
        "employer": {
            "name": process.employer_name,
            "country": process.country or None,
            "subdivision": process.subdivision or None,
            "time_zone": process.employer_time_zone or None,
            "closures": {name: closed for name, closed in closures.items() if closed is not None},
        },
        "settings": dict(process.settings),
        "flags": list(process.flags),
        "agency": process.agency,
        "people": [_person(each, known) for each in known.people[process.pk]],
        "events": [
            {"at": event.at.isoformat(), "type": event.type, **event.payload} for event in known.events[process.pk]
        ],
    }


def _person(taking_part: Participation, known: Known) -> dict[str, Any]:
    person = taking_part.person
    return {
        "id": str(person.pk),
        "written": person.written,
        "parts": list(taking_part.parts),
        "marks": list(taking_part.marks),
        "email": person.email or None,
        "phone": person.phone or None,
        "department": person.department or None,
        "evidence": [as_evidence(row) for row in known.evidence[person.pk]],
    }


def as_evidence(row: Evidence) -> dict[str, Any]:
    """One row as `weigh-evidence` reads it."""
    return {
        "source": row.source,
        "raw": row.raw,
        "seen_at": row.seen_at.isoformat(),
        **({"locale": row.locale} if row.locale else {}),
        **({"settles": row.field} if row.field in ANSWERED else {}),
    }
