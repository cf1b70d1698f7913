"""A look at the installation: database, history, keys, who may send, and what waits for the person."""

from __future__ import annotations

import os
import stat
from datetime import datetime

from django.conf import settings
from django.db import connection

from afterword.flows.doctor_many import Finding, look_at_machines
from afterword.flows.overview.odd import odd_facts
from afterword.flows.owners import has_admin
from afterword.flows.ports import Ports
from afterword.flows.stalled import is_stalled
from afterword.store import audit, sending
from afterword.store.models import Action, Instance, MailAccount, Owner, Process

COPY = (
    "This looks like a copy of another installation, so nothing is sent from it. If this is the one that may send, "
    "run `afterword doctor --send-from-here`."
)
NOBODY_SENDS = "Nothing is being sent. Run `afterword serve`, and look whether the disk has room and may be written."
MOVED = (
    "Everything was moved into another database: set DATABASE_URL to it. Only if that one is gone, run "
    "`afterword doctor --send-from-here`."
)


def look(ports: Ports, owner: Owner | None, now: datetime, here: datetime | None = None) -> tuple[Finding, ...]:
    """Everything, good or not; of a person's own things only where it is said whose.

    Where several machines send, what they share too; `here` is what the clock of this one says.
    """
    found: tuple[Finding, ...] = (_database(), _history(), _keys(), _holder(ports))
    if ports.is_one_of_many:
        found += tuple(look_at_machines(ports, now, here or now))
    if settings.ACCOUNTS:
        found += (Finding("an admin is named", has_admin(), "Name one: `afterword accounts admin ADDRESS`."),)
    return (*found, *_of_person(ports, owner, now)) if owner else found


def _of_person(ports: Ports, owner: Owner, now: datetime) -> tuple[Finding, ...]:
    return (
        Finding("your name and time zone are known", bool(owner.name and owner.time_zone), "Run `afterword profile`."),
        _account(owner),
        _waiting(owner, now),
        Finding("letters leave when they should", not is_stalled(owner, now, Instance.objects.first()), NOBODY_SENDS),
        *_odd_facts(ports, owner, now),
    )


def look_before_start(ports: Ports) -> tuple[Finding, ...]:
    """What must be said before anything is sent: a damaged database or history, loose keys, a copy."""
    found = (_database(), _history(), _keys(), _holder(ports))
    return tuple(each for each in found if not each.is_good)


def why_not_from_here(holder: Instance) -> str:
    """Why nothing is sent from data that name another installation."""
    return MOVED if holder.machine_id == sending.AWAY else COPY


def _odd_facts(ports: Ports, owner: Owner, now: datetime) -> tuple[Finding, ...]:
    """What does not fit together, said with its place."""
    found = odd_facts(ports, owner, list(Process.objects.of(owner)), now)
    if not found:
        return (Finding("what happened fits together", is_good=True),)
    return tuple(Finding(f"{one.where}: {one.message}", is_good=False, hint=one.hint) for one in found)


def _history() -> Finding:
    return Finding("the history is unbroken", not audit.check(), "Somebody changed the record; restore a backup.")


def _database() -> Finding:
    if connection.vendor != "sqlite":
        return Finding(f"the database ({connection.vendor}) answers", is_good=True)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check")
        answer = cursor.fetchone()[0]
    return Finding("the database is whole", answer == "ok", f"It says: {answer}. Restore a backup.")


def _keys() -> Finding:
    loose = [
        file.name
        for file in settings.CONFIG.iterdir()
        if file.is_file() and os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & 0o077
    ]
    return Finding("keys are readable by you alone", not loose, f"Run chmod 600 on {', '.join(loose)}.")


def _holder(ports: Ports) -> Finding:
    row = Instance.objects.first()
    good = row is None or not sending.is_elsewhere(row, ports.machine_id)
    return Finding("this installation may send", good, why_not_from_here(row) if row else "")


def _account(owner: Owner) -> Finding:
    account = MailAccount.objects.of(owner).first()
    if account is None:
        return Finding("no mail account: letters are handed to you to send", is_good=True)
    return Finding("the mail account works", not account.problem, account.problem)


def _waiting(owner: Owner, now: datetime) -> Finding:
    late = Action.objects.of(owner).filter(state__in=("planned", "claimed"), closes__lt=now).count()
    asked = Action.objects.of(owner).filter(state__in=("ask", "uncertain", "failed", "handed")).count()
    return Finding("no letter waits for an answer from you", not (late or asked), "Open `afterword today`.")
