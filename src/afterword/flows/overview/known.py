"""The facts of some processes as they stand, read once for a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from afterword.core.facts import Facts
from afterword.core.plan import Plan, plan
from afterword.flows.names import name_evidence, taking_part
from afterword.flows.once import once
from afterword.flows.ports import Ports
from afterword.flows.standing import standing_events
from afterword.store import facts
from afterword.store.models import Owner, Process


def facts_at(owner: Owner, processes: Sequence[Process], now: datetime) -> Facts:
    """What the planner reads of these processes; within a page each question asks the store once."""
    key = ("facts", owner.pk, tuple(process.pk for process in processes))
    return once(key, lambda: Facts.read(document_at(owner, processes, now)))


def document_at(owner: Owner, processes: Sequence[Process], now: datetime) -> dict[str, Any]:
    """The same as the planner is told it, in plain values."""
    key = ("document", owner.pk, tuple(process.pk for process in processes))
    return once(key, lambda: facts.document(owner, processes, now, _known(owner, processes)))


def _known(owner: Owner, processes: Sequence[Process]) -> facts.Known | None:
    """What the page of one process has read already; of several, the store reads all at once."""
    if len(processes) != 1:
        return None
    known, process = facts.Known(), processes[0]
    known.events[process.pk] = standing_events(process)
    known.people[process.pk] = taking_part(owner, process)
    known.evidence.update(name_evidence(owner, [row.person_id for row in known.people[process.pk]]))
    return known


def plan_at(ports: Ports, owner: Owner, processes: Sequence[Process], now: datetime) -> Plan:
    """What the planner makes of them; within a page it plans once."""
    key = ("plan", owner.pk, tuple(process.pk for process in processes))
    return once(key, lambda: plan(facts_at(owner, processes, now), now, ports.holidays))
