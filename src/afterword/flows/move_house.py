"""A whole installation moves into another database: SQLite to PostgreSQL and back, and only one of them ever sends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from django.db import transaction

from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.ports import Ports
from afterword.store import sending, whole
from afterword.store.models import Instance

HERE = "default"


class AtWork(NotAllowed):
    """Afterword runs on this data."""

    hint = "Stop it first (serve, worker), then move. Nothing was moved."


class IsCopy(NotAllowed):
    """This is a copy of the data of another installation, or it was moved away already."""

    hint = "Move from the one that sends, or say `afterword doctor --send-from-here` first. Nothing was moved."


class NotEmpty(NotAllowed):
    """There is something in the other database already."""

    hint = "Name an empty one. Nothing was moved."


class NotAlike(Refusal):
    """What arrived is not what was sent."""

    code = "not_alike"
    hint = "Nothing was moved: this database is still the one that counts. Empty the other one before you try again."


@dataclass(frozen=True, slots=True)
class Moved:
    """What arrived: the rows of each table, compared one by one."""

    rows: Mapping[str, int]

    @property
    def total(self) -> int:
        """All rows together."""
        return sum(self.rows.values())


def move(ports: Ports, target: str) -> Moved:
    """Copy everything into the empty database `target`, compare row by row, and hand the right to send over.

    Nobody writes here meanwhile. However it is cut short, at most one of the two may send: this one gives its
    right up before the other takes it, and between the two neither has it.
    Raises `AtWork`, `IsCopy`, `NotEmpty`, `DoesNotFit`, `NotAlike`; then this database is what it was.
    """
    _may_move(ports)
    if not whole.is_empty(target):
        raise NotEmpty
    with transaction.atomic(using=HERE):
        whole.hold_still(HERE)
        with transaction.atomic(using=target):
            rows = whole.copy(HERE, target)
            unlike = whole.differences(HERE, target)
            if unlike:
                raise NotAlike(f"{len(unlike)} rows are not alike: {'; '.join(unlike[:5])}.")
            _sender(target, sending.AWAY, ports)
        _sender(HERE, sending.AWAY, ports)
    _sender(target, ports.machine_id, ports)
    return Moved(rows)


def _may_move(ports: Ports) -> None:
    now = ports.clock.now()
    # Runs that share the right to send do not make each other wait, so it is asked whether one of them renews it.
    if ports.is_one_of_many and sending.is_held(now):
        raise _at_work(now)
    standing = sending.hold(ports.machine_id, ports.holder, now)
    if standing is sending.Standing.STANDS_BY:
        raise _at_work(now)
    if standing is sending.Standing.COPY:
        raise IsCopy
    # The run that starts where it arrived need not wait for this one.
    sending.let_go(ports.holder, now)


def _at_work(now: datetime) -> AtWork:
    # A run that was killed gave nothing back; who stopped everything need only wait.
    seconds = max(1, ceil(sending.held_for(now).total_seconds()))
    return AtWork(
        f"Afterword runs on this data, or was cut off a moment ago: it counts as running for another {seconds} seconds."
    )


def _sender(alias: str, machine_id: str, ports: Ports) -> None:
    """Say there which installation may send; `AWAY` is none."""
    row = Instance.objects.using(HERE).get(pk=1)
    Instance.objects.using(alias).update_or_create(
        pk=1,
        defaults={
            "machine_id": machine_id,
            "start_id": row.start_id,
            "taken_at": row.taken_at,
            "renewed_at": row.renewed_at,
            "unsettled_until": row.unsettled_until,
            # It is taken up with the tables of that place by whoever sends from there first.
            "incarnation": "",
        },
    )
