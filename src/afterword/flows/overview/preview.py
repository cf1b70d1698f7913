"""What will follow an interview that is still to come: the plan as it will be when it is over."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache

from afterword.core.facts import Facts
from afterword.core.plan import Step as Planned
from afterword.core.plan import plan
from afterword.core.ports import Holidays
from afterword.flows.names import taking_part
from afterword.flows.once import once
from afterword.flows.overview.known import document_at
from afterword.flows.overview.model import Moment
from afterword.flows.overview.steps import PENDING, due_of
from afterword.flows.ports import Ports
from afterword.flows.sessions import last_end
from afterword.store.models import Owner, Person, Process, Step

ASSUMES = "the interview takes place as planned"


def preview(ports: Ports, owner: Owner, process: Process, known: set[str], now: datetime) -> tuple[Moment, ...]:
    """The steps after the interview, up to the end, marked as resting on it; nothing is stored."""
    ends = last_end(ports, owner, process)
    if ends is None or ends <= now:
        return ()
    after = ends + timedelta(minutes=1)
    told = json.dumps({**document_at(owner, [process], now), "now": None}, ensure_ascii=False)
    new = [step for step in _planned(told, after, ports.holidays) if step.key not in known and step.status in PENDING]
    return moments_of(owner, process, new, ASSUMES)


@lru_cache(maxsize=256)
def _planned(told: str, after: datetime, holidays: Holidays) -> tuple[Planned, ...]:
    """The steps as planned from there; Today and the page of the process ask for the same ones."""
    (planned,) = plan(Facts.read(json.loads(told)), after, holidays).processes
    return planned.steps


def moments_of(owner: Owner, process: Process, steps: Iterable[Planned], assumes: str = "") -> tuple[Moment, ...]:
    """Planned steps that are not stored, as the page shows them."""
    people = once(("people by id", process.pk), lambda: _people(owner, process))
    moments = []
    for step in steps:
        said = step.to_json()
        row = Step(owner=owner, process=process, key=step.key, step=step.step, channel=step.channel or "", said=said)
        row.person, row.at, row.status = people.get(str(step.person)), step.when, step.status
        moments.append(_moment(owner, process, row, assumes))
    return tuple(moments)


def _people(owner: Owner, process: Process) -> dict[str, Person]:
    return {str(row.person_id): row.person for row in taking_part(owner, process)}


def _moment(owner: Owner, process: Process, row: Step, assumes: str) -> Moment:
    due = due_of(row, owner)
    return Moment(
        look="planned",
        head=due.head,
        at=due.at,
        zone=owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        why=str(row.said.get("why", "")),
        rule=str(row.said.get("rule", "")),
        status=row.status,
        step=row.step,
        until=due.latest,
        assumes=str(row.said.get("assumes") or assumes),
    )
