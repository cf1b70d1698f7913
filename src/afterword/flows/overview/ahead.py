"""What is planned in the weeks ahead, and what became of the processes of a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from afterword.core.pictures import AHEAD
from afterword.core.plan.steps import is_firm
from afterword.flows.overview.dates import local
from afterword.flows.overview.preview import preview
from afterword.flows.overview.steps import APPROVAL, REMINDER, due_of, pending, pending_rows
from afterword.flows.overview.threads import is_open
from afterword.flows.ports import Ports
from afterword.flows.sessions import sessions_of
from afterword.flows.standing import processes_of
from afterword.store.models import Owner, Process

TALKING = frozenset({"BOOKED", "REOPENED"})
# What lies around a talk is shown with it, and an approval with its letter.
AROUND = frozenset({"capture_notes", "prepare", APPROVAL, REMINDER})


@dataclass(frozen=True, slots=True)
class Ahead:
    """One thing that is planned: its day on the person's clock, what it is, for whom, and what it rests on."""

    at: datetime
    day: date
    head: str
    employer: str
    process: UUID
    assumes: str = ""


def planned_ahead(ports: Ports, owner: Owner, now: datetime) -> tuple[Ahead, ...]:
    """The talks and every step of the next four weeks, in order; what rests on an open outcome says on which."""
    zone = owner.time_zone or "UTC"
    today = local(now, zone).date()
    last = today + timedelta(days=AHEAD - 1)
    found = [
        Ahead(at, local(at, zone).date(), head, process.employer_name, process.pk, assumes)
        for process in processes_of(owner)
        if is_open(process)
        for at, head, assumes in _of_a_process(ports, owner, process, now)
    ]
    return tuple(sorted((one for one in found if today <= one.day <= last), key=lambda one: (one.at, one.head)))


def _of_a_process(ports: Ports, owner: Owner, process: Process, now: datetime) -> Iterator[tuple[datetime, str, str]]:
    rows = pending_rows(owner, process)
    assumed = [row for row in rows if not is_firm(row.said.get("assumes"))]
    for due in [*pending(owner, process), *(due_of(row, owner) for row in assumed)]:
        if due.at is not None and due.step.step not in AROUND:
            yield due.at, due.head, _assumption(due.step.said.get("assumes"))
    if process.state in TALKING:
        yield from _of_a_talk(ports, owner, process, {row.key for row in rows}, now)


def _of_a_talk(
    ports: Ports, owner: Owner, process: Process, known: set[str], now: datetime
) -> Iterator[tuple[datetime, str, str]]:
    """The talk itself, and what follows if it takes place."""
    for session in sessions_of(ports, owner, process):
        yield session.starts, "Interview", ""
    for moment in preview(ports, owner, process, known, now):
        if moment.at is not None and moment.step not in AROUND:
            yield moment.at, moment.head, moment.assumes


def _assumption(assumes: object) -> str:
    return "" if is_firm(str(assumes or "")) else str(assumes)


def begun(owner: Owner) -> tuple[tuple[date, str], ...]:
    """The day on which each process began, and its state now."""
    zone = owner.time_zone or "UTC"
    rows = Process.objects.of(owner).values_list("created_at", "state")
    return tuple((local(at, zone).date(), state) for at, state in rows)
