"""What of one process is to stand in a calendar, told from its stored steps, its talks and its approved letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from afterword.core.calendar import Entry, Talk, Todo, entries
from afterword.core.plan.steps import BLOCKED, PLANNED, ROUTED, is_firm
from afterword.flows.ports import Ports
from afterword.flows.sessions import sessions_of, zone_of
from afterword.store.models import Action, Invitation, Owner, Participation, Process, Step

OPEN = (PLANNED, BLOCKED, ROUTED)
# Approved and not yet out.
LEAVING = ("planned", "claimed", "committed")


def planned_entries(ports: Ports, owner: Owner, now: datetime) -> list[tuple[Process, Entry]]:
    """The entries of every process of the person; what rests on something still open is in none."""
    processes = list(Process.objects.of(owner))
    steps = Step.objects.of(owner).filter(gone_at=None, status__in=OPEN).select_related("person").order_by("position")
    by_process: dict[Any, list[Step]] = {}
    for step in steps:
        if is_firm(step.said.get("assumes")):
            by_process.setdefault(step.process_id, []).append(step)
    approved = _approved(owner)
    found = []
    for process in processes:
        process.owner = owner
        talks = _talks(ports, owner, process)
        todos = [_todo(step, approved) for step in by_process.get(process.pk, ())]
        found += [(process, entry) for entry in entries(process.employer_name, talks, todos, now)]
    return found


def _approved(owner: Owner) -> set[tuple[Any, str]]:
    going = Action.objects.of(owner).filter(state__in=LEAVING)
    return set(going.values_list("letter__process_id", "letter__step_key"))


def _talks(ports: Ports, owner: Owner, process: Process) -> Iterator[Talk]:
    sessions = sessions_of(ports, owner, process)
    if not sessions:
        return
    names, place, zone = _names(owner, process), _place(owner, process), zone_of(process).key
    for session in sessions:
        met = tuple(names[person] for person in session.people if person in names)
        yield Talk(f"{process.pk}:{session.key}:talk", session.starts, session.ends, zone, met, place)


def _names(owner: Owner, process: Process) -> dict[str, str]:
    rows = Participation.objects.of(owner).filter(process=process).select_related("person").order_by("position")
    return {str(row.person_id): row.person.written for row in rows}


def _place(owner: Owner, process: Process) -> str:
    """Where it takes place, as the newest invitation says."""
    newest = Invitation.objects.of(owner).filter(process=process).order_by("-received_at").first()
    return str(newest.reading.get("location") or "")[:300] if newest else ""


def _todo(step: Step, approved: Iterable[tuple[Any, str]]) -> Todo:
    said: Mapping[str, Any] = step.said
    person = step.person
    return Todo(
        key=step.key,
        step=step.step,
        zone=str(said.get("time_zone") or "UTC"),
        channel=step.channel,
        opens=_instant(said.get("opens")),
        closes=_instant(said.get("closes")),
        target=_instant(said.get("target")),
        due_by=_instant(said.get("due_by")),
        day=date.fromisoformat(said["date"]) if said.get("date") else None,
        windows=tuple((_at(opens), _at(closes)) for opens, closes in said.get("windows") or ()),
        person=str(step.person_id or ""),
        name=person.written if person else "",
        phone=person.phone if person else "",
        why=str(said.get("why") or ""),
        optional=bool(said.get("optional")),
        leaves=(step.process_id, step.key) in approved,
        moved=bool(said.get("moved")),
    )


def _at(value: str) -> datetime:
    return datetime.fromisoformat(value)


def _instant(value: str | None) -> datetime | None:
    return _at(value) if value else None
