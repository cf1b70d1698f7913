"""Which installation and which run of it may send: a copied database never does (trust S11)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Q, QuerySet

from afterword.core.sending import DEFAULT_LIMITS, Limits, State
from afterword.store import audit
from afterword.store.models import Action, Instance, Owner

THE_ONE = 1
# Written where a machine would be named: everything was moved into another database, and nothing is sent from here.
AWAY = "moved-away"
ON_A_MACHINE = "file"


# The cluster, its history since a backup or a failover, the database in it and the table in that: a dump that is put
# back changes at least one of them, and nothing that goes on normally does.
TABLES = """
SELECT concat_ws('.', (SELECT system_identifier FROM pg_control_system()),
    left(pg_walfile_name(pg_current_wal_lsn()), 8),
    (SELECT oid FROM pg_database WHERE datname = current_database()), 'store_instance'::regclass::oid)
"""
RIGHT = """
SELECT COUNT(*) FROM store_instance WHERE id = 1 AND machine_id = %s AND start_id = %s
    AND incarnation = (TABLES) AND (unsettled_until IS NULL OR unsettled_until <= %s)
"""


class Standing(StrEnum):
    """May this run send: yes; not yet (another run of this machine does, or the clock moved); or is it a copy?"""

    HOLDS = "holds"
    STANDS_BY = "stands_by"
    UNSETTLED = "unsettled"
    COPY = "copy"


def hold(machine_id: str, start_id: str, now: datetime, limits: Limits = DEFAULT_LIMITS) -> Standing:
    """Take or renew the right to send.

    Another machine's row, or one written in other tables, means that the database was copied or restored: nothing is
    sent until the person says which one may. Another run on this machine is waited for until it stops renewing.
    A clock that went back since the last renewal makes the run wait until it is settled.
    """
    try:
        with transaction.atomic():
            return _hold(machine_id, start_id, now, limits)
    except IntegrityError:
        # Two runs made the row at the same instant; the other one was first.
        return Standing.STANDS_BY


def _hold(machine_id: str, start_id: str, now: datetime, limits: Limits) -> Standing:
    row = Instance.objects.filter(pk=THE_ONE).first()
    if row is None:
        named = {"machine_id": machine_id, "incarnation": incarnation()}
        Instance.objects.create(pk=THE_ONE, start_id=start_id, taken_at=now, renewed_at=now, **named)
        return Standing.HOLDS
    if is_elsewhere(row, machine_id):
        return Standing.COPY
    is_running = row.start_id != start_id and abs(now - row.renewed_at) < limits.instance
    if is_running:
        return Standing.STANDS_BY
    age = now - row.renewed_at
    if row.incarnation and row.start_id == start_id and timedelta(0) <= age < limits.instance / 3:
        return Standing.UNSETTLED if row.unsettled_until and row.unsettled_until > now else Standing.HOLDS
    return _renew(row, start_id, now, limits)


def _renew(row: Instance, start_id: str, now: datetime, limits: Limits) -> Standing:
    went_back = row.renewed_at - now > limits.clock_jump
    until = now + limits.unsettled if went_back else _soonest(row.unsettled_until, now, limits)
    taken = Instance.objects.filter(pk=THE_ONE, machine_id=row.machine_id, start_id=row.start_id).update(
        start_id=start_id,
        renewed_at=now,
        unsettled_until=until,
        incarnation=incarnation(),
        taken_at=row.taken_at if row.start_id == start_id else now,
    )
    if not taken:
        return Standing.STANDS_BY
    return Standing.UNSETTLED if until and until > now else Standing.HOLDS


def _soonest(until: datetime | None, now: datetime, limits: Limits) -> datetime | None:
    # Set by a clock that was ahead, it would hold letters back for as long as the clock was wrong.
    return min(until, now + limits.unsettled) if until and until > now else None


def unsettle(start_id: str, now: datetime, limits: Limits = DEFAULT_LIMITS) -> None:
    """The clock jumped or the machine slept: nothing leaves before the plan is made anew and the clock stands."""
    Instance.objects.filter(pk=THE_ONE, start_id=start_id).update(
        unsettled_until=now + limits.unsettled, renewed_at=now
    )


def right_to_send(machine_id: str, start_id: str, now: datetime) -> QuerySet[Instance]:
    """The row that gives this run the right to send at this very moment, if it does; asked again at the gate."""
    mine = Instance.objects.filter(pk=THE_ONE, machine_id=machine_id, start_id=start_id, incarnation=incarnation())
    return mine.filter(Q(unsettled_until=None) | Q(unsettled_until__lte=now))


def right_to_send_in_sql() -> str:
    """The same question to be asked within another: 1 or 0, with places for the machine, the run and the hour."""
    tables = TABLES if connection.vendor == "postgresql" else f"SELECT '{ON_A_MACHINE}'"
    return RIGHT.replace("TABLES", tables)


def let_go(start_id: str, now: datetime, limits: Limits = DEFAULT_LIMITS) -> None:
    """Give the right to send back at a clean stop, so that the next start need not wait."""
    Instance.objects.filter(pk=THE_ONE, start_id=start_id).update(renewed_at=now - limits.instance)


def is_held(now: datetime, limits: Limits = DEFAULT_LIMITS) -> bool:
    """True when some run renewed its right to send a moment ago and did not give it back since."""
    return held_for(now, limits) > timedelta(0)


def held_for(now: datetime, limits: Limits = DEFAULT_LIMITS) -> timedelta:
    """How long the right to send still counts as held if nobody renews it, as after a run that was killed."""
    row = Instance.objects.filter(pk=THE_ONE, renewed_at__gt=now - limits.instance).first()
    return row.renewed_at + limits.instance - now if row else timedelta(0)


def is_copy(machine_id: str) -> bool:
    """True when these rows were written by another installation: the person is asked which one sends."""
    row = Instance.objects.filter(pk=THE_ONE).first()
    return row is not None and is_elsewhere(row, machine_id)


def incarnation() -> str:
    """Names the very tables of this database; a file is told from its copies by the machine alone."""
    if connection.vendor != "postgresql":
        return ON_A_MACHINE
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        return str(cursor.fetchone()[0])


def is_elsewhere(row: Instance, machine_id: str) -> bool:
    """True when that row was written by another installation, or in other tables than these."""
    # Empty where everything was just moved here, or was written before tables had a name.
    return row.machine_id != machine_id or row.incarnation not in {"", incarnation()}


def take_over(owner: Owner | None, machine_id: str, start_id: str, now: datetime) -> None:
    """The person said that this copy is the one to send from now on.

    What was waiting when the copy was made may have left from the other one since: it is unclear until the
    Sent folder or the person says. A letter whose window has not opened yet cannot have left, and goes on waiting.
    Without an `owner`, as on a server for many, it is written down for everybody whom it concerns.
    """
    with transaction.atomic():
        begun = Q(state=State.PLANNED, opens__lte=now) | Q(state__in=(State.CLAIMED, State.COMMITTED))
        unclear = Action.everything.filter(begun)
        concerned = [owner] if owner else list(Owner.objects.filter(pk__in=unclear.values("owner")))
        unclear.update(
            state=State.UNCERTAIN, rev=F("rev") + 1, wake_at=now, committed_at=now, lease_until=None, looked=0
        )
        Instance.objects.update_or_create(
            pk=THE_ONE,
            defaults={
                "machine_id": machine_id,
                "start_id": start_id,
                "taken_at": now,
                "renewed_at": now,
                "unsettled_until": None,
                "incarnation": incarnation(),
            },
        )
        for each in concerned:
            audit.record(each, "person", "send from here", machine_id, {}, now)
