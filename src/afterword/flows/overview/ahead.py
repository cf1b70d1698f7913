"""What is planned in the weeks ahead, and what became of the processes of a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from afterword.core.pictures import AHEAD
from afterword.flows.overview.dates import local
from afterword.flows.overview.steps import pending
from afterword.flows.overview.threads import is_open
from afterword.flows.ports import Ports
from afterword.flows.sessions import sessions_of
from afterword.store.models import Owner, Process

TALKING = frozenset({"BOOKED", "REOPENED"})


@dataclass(frozen=True, slots=True)
class Ahead:
    """One thing that is planned: its day on the person's clock, what it is, and for which employer."""

    at: datetime
    day: date
    head: str
    employer: str
    process: UUID


def planned_ahead(ports: Ports, owner: Owner, now: datetime) -> tuple[Ahead, ...]:
    """The talks and every firm step of the next four weeks, in order."""
    zone = owner.time_zone or "UTC"
    today = local(now, zone).date()
    last = today + timedelta(days=AHEAD - 1)
    found = [
        Ahead(at, local(at, zone).date(), head, process.employer_name, process.pk)
        for process in Process.objects.of(owner)
        if is_open(process)
        for at, head in _of_a_process(ports, owner, process)
    ]
    return tuple(sorted((one for one in found if today <= one.day <= last), key=lambda one: (one.at, one.head)))


def _of_a_process(ports: Ports, owner: Owner, process: Process) -> Iterator[tuple[datetime, str]]:
    for due in pending(owner, process):
        if due.at is not None and due.kind not in {"notes", "prepare"}:
            yield due.at, due.head
    if process.state in TALKING:
        for session in sessions_of(ports, owner, process):
            yield session.starts, "Interview"


def begun(owner: Owner) -> tuple[tuple[date, str], ...]:
    """The day on which each process began, and its state now."""
    zone = owner.time_zone or "UTC"
    rows = Process.objects.of(owner).values_list("created_at", "state")
    return tuple((local(at, zone).date(), state) for at, state in rows)
