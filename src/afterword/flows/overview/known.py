"""The facts of some processes as they stand, read once for a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from afterword.core.facts import Facts
from afterword.core.plan import Plan, plan
from afterword.flows.once import once
from afterword.flows.ports import Ports
from afterword.store import facts
from afterword.store.models import Owner, Process


def facts_at(owner: Owner, processes: Sequence[Process], now: datetime) -> Facts:
    """What the planner reads of these processes; within a page each question asks the store once."""
    key = ("facts", owner.pk, tuple(process.pk for process in processes))
    return once(key, lambda: Facts.read(facts.document(owner, processes, now)))


def plan_at(ports: Ports, owner: Owner, processes: Sequence[Process], now: datetime) -> Plan:
    """What the planner makes of them; within a page it plans once."""
    key = ("plan", owner.pk, tuple(process.pk for process in processes))
    return once(key, lambda: plan(facts_at(owner, processes, now), now, ports.holidays))
