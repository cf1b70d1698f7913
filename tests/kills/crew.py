"""A worker among several of one installation: whole passes on the database's clock, until nothing is left to do.

Where jobs wake the letters it is a worker of theirs too, and a letter named p0 kills it between the job and its claim.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

from afterword.core.ports import Envelope
from afterword.core.sending import Limits
from afterword.flows.ports import Ports
from afterword.mail.smtp import SmtpTransport
from tests.fakes import World
from tests.kills.sent import sent_folder
from tests.kills.worker import ANSWER_SECONDS, QUICK, DeadlyTransport, Planted


def crew(folder: Path, lanes: int = 0) -> None:
    """Letters and mails about new jobs, as one of those who share both."""
    from afterword.flows import tick as passes
    from afterword.flows.aside import Aside
    from afterword.flows.job_search import sending as alerts
    from afterword.flows.lanes import Lanes
    from afterword.store import duties
    from afterword.wiring.clock import DatabaseClock

    _leave_plans_alone()
    passes.IN_TURN_EVERY, soon = timedelta(seconds=0.2), timedelta(seconds=0.5)
    passes.UNWOKEN_AFTER = soon
    duties.LEASE = alerts.LEASE = timedelta(seconds=2.5)
    alerts.GRACE = timedelta(seconds=1.5)
    clock, mailbox, port = DatabaseClock(), sent_folder(folder), int((folder / "port").read_text())
    real = SmtpTransport("127.0.0.1", port, "plain", timeout_seconds=2, answer_seconds=ANSWER_SECONDS)
    ports = World().ports(
        clock=clock,
        transport_for=lambda _account: DeadlyTransport(real, folder / "deaths"),
        mailbox_for=lambda _account: mailbox,
        start_id=uuid4().hex,
        is_one_of_many=True,
        is_driven_by_jobs=settings.DRIVEN_BY_JOBS,
    )
    stopping = _woken_by_jobs(ports, folder) if settings.DRIVEN_BY_JOBS else None
    beside, pause = Lanes(lanes), threading.Event()
    rhythm = passes.Rhythm(hear_every=soon, remind_every=soon, aside=Aside(), lanes=beside if lanes else None)

    while not _is_over():
        passes.tick(ports, clock.now(), rhythm, QUICK)
        pause.wait(0.02)
    beside.finish(10)
    if stopping is not None:
        stopping()
    rhythm.aside.finish(10)
    passes.stop(ports, clock.now())


def until_told(folder: Path) -> None:
    """The worker itself with two lanes, until SIGTERM."""
    from afterword.web.server import Worker
    from afterword.wiring.clock import DatabaseClock

    _leave_plans_alone()
    real, mailbox = SmtpTransport("127.0.0.1", int((folder / "port").read_text()), "plain"), sent_folder(folder)
    one_of_many = {"clock": DatabaseClock(), "start_id": uuid4().hex, "is_one_of_many": True}
    ports = World().ports(transport_for=lambda _account: real, mailbox_for=lambda _account: mailbox, **one_of_many)
    settings.LANES = 2
    Worker(ports, 0.02).run_here(lambda: None)


def _leave_plans_alone() -> None:
    """The rows here are of the outbox and of searches; planning by killed workers has its own test."""
    from afterword.flows import tick as passes

    for name, nothing in (("replan_all", 0), ("has_stale", False)):
        setattr(passes, name, lambda _ports, _now, gives=nothing: gives)


def _is_over() -> bool:
    from afterword.store.models import Action, AlertItem, AlertMail, JobPosting
    from tests.kills.alerting import OPEN

    waits = Action.everything.filter(wake_at__isnull=False).exists()
    told = AlertItem.everything.filter(state="told").count() == JobPosting.everything.count()
    return told and not (waits or AlertMail.everything.filter(state__in=(*OPEN, "uncertain")).exists())


def _woken_by_jobs(ports: Ports, folder: Path) -> Callable[[], None]:
    """Do what jobs ask for in a thread; gives what ends it."""
    from afterword.flows import tick
    from afterword.store.models import Action
    from afterword.web import jobs

    real, stopping = tick.wake, threading.Event()

    def wake(ports: Ports, action_id: UUID, limits: Limits = QUICK) -> datetime | None:
        recipient = Action.everything.get(pk=action_id).approval.recipient
        Planted(folder / "deaths", Envelope("", recipient, "", b""))("p0")
        return real(ports, action_id, limits)

    tick.wake = wake
    thread = threading.Thread(target=jobs.run_jobs, args=(ports, stopping, QUICK, 0.05))
    thread.start()

    def stop() -> None:
        stopping.set()
        thread.join()

    return stop
