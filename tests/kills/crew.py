"""A worker among several of one installation: whole passes on the database's clock, until nothing is left to do."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from afterword.mail.smtp import SmtpTransport
from tests.fakes import World
from tests.kills.sent import sent_folder
from tests.kills.worker import ANSWER_SECONDS, QUICK, DeadlyTransport


def crew(folder: Path, lanes: int = 0) -> None:
    """Letters and mails about new jobs, as one of those who share both."""
    from afterword.flows import tick as passes
    from afterword.flows.aside import Aside
    from afterword.flows.job_search import sending as alerts
    from afterword.flows.lanes import Lanes
    from afterword.store import duties
    from afterword.store.models import Action, AlertItem, AlertMail, JobPosting
    from afterword.wiring.clock import DatabaseClock
    from tests.kills.alerting import OPEN

    # The rows here are of the outbox and of searches; planning by killed workers has its own test.
    for name, nothing in (("replan_all", 0), ("has_stale", False)):
        setattr(passes, name, lambda _ports, _now, gives=nothing: gives)
    passes.IN_TURN_EVERY, soon = timedelta(seconds=0.2), timedelta(seconds=0.5)
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
    )
    beside, pause = Lanes(lanes), threading.Event()
    rhythm = passes.Rhythm(hear_every=soon, remind_every=soon, aside=Aside(), lanes=beside if lanes else None)

    def is_over() -> bool:
        waits = Action.everything.filter(wake_at__isnull=False).exists()
        told = AlertItem.everything.filter(state="told").count() == JobPosting.everything.count()
        return told and not (waits or AlertMail.everything.filter(state__in=(*OPEN, "uncertain")).exists())

    while not is_over():
        passes.tick(ports, clock.now(), rhythm, QUICK)
        pause.wait(0.02)
    beside.finish(10)
    rhythm.aside.finish(10)
    passes.stop(ports, clock.now())
