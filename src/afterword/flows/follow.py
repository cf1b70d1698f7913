"""After a fact changed: plan anew, take out what no longer holds, write the letters that wait anew."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from afterword.flows.overview.wording import OPEN_STATES
from afterword.flows.ports import Ports
from afterword.flows.replan import Change, replan
from afterword.flows.write_letter import prepare_letters
from afterword.store.models import Owner, Process


def follow(ports: Ports, owner: Owner, now: datetime, processes: Iterable[Process] | None = None) -> tuple[Change, ...]:
    """Let the plan and the letters of these processes follow; without a list, of every open one.

    Gives what moved, came or went.
    """
    changes = replan(ports, owner, now)
    chosen = Process.objects.of(owner).filter(state__in=OPEN_STATES) if processes is None else processes
    for process in chosen:
        prepare_letters(ports, owner, process, now)
    return changes
