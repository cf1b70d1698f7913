"""What of one process is to stand in a calendar, told from its stored steps, its talks and its approved letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from afterword.core.calendar import Entry, Talk, Todo, entries
from afterword.core.plan.steps import BLOCKED, PLANNED, ROUTED, is_firm
from afterword.flows.ports import Ports
from afterword.flows.sessions import place_of, sessions_told, zone_of
from afterword.flows.standing import TALKS
from afterword.store.models import Action, Event, Invitation, Owner, Participation, Process, Step

Row = TypeVar("Row", Step, Event, Participation, Invitation)
OPEN = (PLANNED, BLOCKED, ROUTED)
# Approved and not yet out.
LEAVING = ("planned", "claimed", "committed")


def planned_entries(ports: Ports, owner: Owner, now: datetime) -> list[tuple[Process, Entry]]:
    """The entries of every process of the person; what rests on something still open is in none."""
    found, approved, booked = [], _approved(owner), _booked(ports, owner)
    todos = _by_process(_open_steps(owner))
    for process in booked.processes:
        mine = [_todo(step, approved) for step in todos[process.pk]]
        talks = booked.talks.get(process.pk, ())
        found += [(process, entry) for entry in entries(process.employer_name, talks, mine, now)]
    return found


def _open_steps(owner: Owner) -> list[Step]:
    steps = Step.objects.of(owner).filter(gone_at=None, status__in=OPEN).select_related("person").order_by("position")
    return [step for step in steps if is_firm(step.said.get("assumes"))]


def _approved(owner: Owner) -> set[tuple[Any, str]]:
    going = Action.objects.of(owner).filter(state__in=LEAVING)
    return set(going.values_list("letter__process_id", "letter__step_key"))


@dataclass(frozen=True, slots=True)
class Booked:
    """Every process of the person, and the talks of each: looked up together, as this is asked every minute."""

    processes: list[Process]
    talks: Mapping[UUID, list[Talk]]


def _booked(ports: Ports, owner: Owner) -> Booked:
    processes = list(Process.objects.of(owner))
    for process in processes:
        process.owner = owner
    told = Event.objects.of(owner).filter(type__in=TALKS, undone_at=None).order_by("at", "number")
    events = _by_process(told)
    known = [process for process in processes if events[process.pk]]
    sat = Participation.objects.of(owner).filter(process__in=known).select_related("person").order_by("position")
    seats, invited = (
        _by_process(sat),
        _by_process(Invitation.objects.of(owner).filter(process__in=known).defer("content")),
    )
    talks = {
        process.pk: list(_talks(ports, process, events[process.pk], seats[process.pk], place_of(invited[process.pk])))
        for process in known
    }
    return Booked(processes, talks)


def _by_process(rows: Iterable[Row]) -> defaultdict[UUID | None, list[Row]]:
    found: defaultdict[UUID | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.process_id].append(row)
    return found


def _talks(
    ports: Ports, process: Process, events: Iterable[Event], seats: Iterable[Participation], place: str
) -> Iterator[Talk]:
    names, zone = {str(seat.person_id): seat.person.written for seat in seats}, zone_of(process).key
    for session in sessions_told(ports, process, events):
        met = tuple(names[person] for person in session.people if person in names)
        yield Talk(f"{process.pk}:{session.key}:talk", session.starts, session.ends, zone, met, place)


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
