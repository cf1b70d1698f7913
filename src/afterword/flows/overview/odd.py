"""What does not fit together in what was said of a process, so that the person can set it right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from afterword.core.facts import Oddity
from afterword.flows.overview.known import plan_at
from afterword.flows.ports import Ports
from afterword.store.models import Event, Owner, Process
from afterword.store.prepared import Prepared

_SAID_YES = Prepared(
    lambda owner: (
        Event.objects.of(owner)
        .filter(type__in=("offer_accepted", "acceptance_confirmed"), undone_at=None)
        .order_by()
        .values_list("process_id", flat=True)
    )
)
SHOWN = frozenset({"contradiction", "warning"})


def odd_facts(ports: Ports, owner: Owner, processes: Sequence[Process], now: datetime) -> tuple[Oddity, ...]:
    """What the plan of these processes could not read or make sense of; the rest is planned."""
    if not processes:
        return ()
    return plan_at(ports, owner, processes, now).oddities


def odd_here(ports: Ports, owner: Owner, process: Process, now: datetime) -> tuple[Oddity, ...]:
    """What is odd in one process, an offer made after a yes elsewhere among it."""
    elsewhere = {*_SAID_YES(owner)} - {process.pk}
    # Most people have said yes nowhere else, so the second look-up is rare.
    others = Process.objects.of(owner).filter(pk__in=elsewhere) if elsewhere else ()
    found = odd_facts(ports, owner, [process, *others], now)
    return tuple(one for one in found if one.code in SHOWN and one.where.startswith(f"{process.pk}: "))
