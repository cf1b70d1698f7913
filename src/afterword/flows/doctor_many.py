"""A look at a server for many: what the machines share, each with what to do where it is not so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.core import mail
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from afterword.core.errors import AfterwordError
from afterword.flows.mail_account import purpose
from afterword.flows.ports import Ports
from afterword.store import sending
from afterword.store.models import MailAccount

# A little more than a heartbeat of Procrastinate.
BEATS_WITHIN = timedelta(seconds=30)
CLOCKS_APART = timedelta(seconds=5)
OF_JOBS = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, and what to do if it is not well; `kind` names what machines share."""

    what: str
    is_good: bool
    hint: str = ""
    kind: str = ""


def look_at_machines(ports: Ports, now: datetime, here: datetime) -> Iterator[Finding]:
    """Everything, good or not; `here` is what the clock of this machine says."""
    held = sending.is_held(now)
    yield Finding("a worker is at work", held, "Start `afterword worker` on one machine at least.")
    yield from look_at_what_is_shared(ports, now, here)
    key = sha256(settings.SECRET_KEY.encode()).hexdigest()[:6]
    yield Finding(f"the secret key is {key}: compare it with the other machines", is_good=True)
    if settings.ACCOUNTS:
        yield _server_mail()


def look_at_what_is_shared(ports: Ports, now: datetime, here: datetime) -> Iterator[Finding]:
    """What can be seen without asking any other server; each of one kind."""
    yield _tables()
    if ports.is_driven_by_jobs:
        yield _jobs(now)
    if connection.vendor == "postgresql":
        yield _connections()
    yield _clock(now, here)
    yield _passwords(ports)
    yield _address(ports)


def _tables() -> Finding:
    loader = MigrationLoader(connection)
    ours = {app for app, _ in loader.disk_migrations}
    newer = [f"{app}.{name}" for app, name in loader.applied_migrations if app in ours]
    newer = [each for each in newer if tuple(each.split(".", 1)) not in loader.disk_migrations]
    hint = f"Bring this machine to the version of the others; it does not know {', '.join(newer[:3])}."
    return Finding("the tables are of this version", not newer, hint, "tables")


def _jobs(now: datetime) -> Finding:
    from procrastinate.contrib.django.models import ProcrastinateWorker

    beats = ProcrastinateWorker.objects.filter(last_heartbeat__gt=now - BEATS_WITHIN).exists()
    return Finding(
        "jobs are waited for (procrastinate)",
        beats,
        "Start a worker with AFTERWORD_DRIVER=procrastinate, or unset it everywhere; passes send meanwhile.",
        "jobs",
    )


def _connections() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int,"
            " (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend')"
        )
        most, used = cursor.fetchone()
    each = (settings.POOL or 1) + (OF_JOBS if settings.DRIVEN_BY_JOBS else 0)
    return Finding(
        f"the server has {most} connections, {used} in use; each run opens up to {each}",
        most - used >= each,
        "Raise max_connections of PostgreSQL, or lower AFTERWORD_POOL and AFTERWORD_LANES; another run may get none.",
        "connections",
    )


def _clock(now: datetime, here: datetime) -> Finding:
    apart = abs(now - here)
    hint = "Let both keep time from the network; letters go by the database's clock, the log by this one's."
    what = f"this clock and the database's are {apart.total_seconds():.1f} s apart"
    return Finding(what, apart < CLOCKS_APART, hint, "clock")


def _passwords(ports: Ports) -> Finding:
    what = "the keys here open the passwords in the database"
    account = MailAccount.everything.exclude(secret="").first()
    try:
        if account is not None:
            ports.secrets.open(account.secret, purpose=purpose(account))
    except AfterwordError:
        hint = "Copy AFTERWORD_CONFIG from a machine that sends, and set AFTERWORD_KEYRING=no on each."
        return Finding(what, is_good=False, hint=hint, kind="passwords")
    return Finding(what, is_good=True, kind="passwords")


def _address(ports: Ports) -> Finding:
    proxies = ", ".join(map(str, settings.PROXIES)) or "nobody"
    hint = "Set AFTERWORD_PAGE_ADDRESS to the address that people type; links in mails and sign-in need it."
    said = f"pages are reached at {ports.page_address or 'no address'}; {proxies} may say from where somebody comes"
    return Finding(said, bool(ports.page_address), hint, "address")


def _server_mail() -> Finding:
    what = f"the mail server that sends codes takes us ({settings.EMAIL_HOST}:{settings.EMAIL_PORT})"
    try:
        with mail.get_connection():
            return Finding(what, is_good=True)
    # What is wrong with a line or a sign-in is one of these.
    except OSError as error:
        said = " ".join(str(error).split())[:200]
        return Finding(what, is_good=False, hint=f"It says: {said}. Look at AFTERWORD_SERVER_MAIL.")
