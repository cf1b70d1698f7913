"""What does not fit together in what was said of a process, so that the person can set it right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from afterword.core.facts import Oddity
from afterword.flows.overview.known import plan_at
from afterword.flows.ports import Ports
from afterword.store.models import Owner, Process


def odd_facts(ports: Ports, owner: Owner, processes: Sequence[Process], now: datetime) -> tuple[Oddity, ...]:
    """What the plan of these processes could not read or make sense of; the rest is planned."""
    if not processes:
        return ()
    return plan_at(ports, owner, processes, now).oddities
