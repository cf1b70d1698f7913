"""Mails about new jobs sent by workers that are killed: what to prepare, what each does, and what the rows say after.

Everybody here has one instant search and a mail account whose address names the point at which its mail dies.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

from afterword.mail.smtp import SmtpTransport
from tests.fakes import World
from tests.kills.sent import sent_folder
from tests.kills.worker import ANSWER_SECONDS, DeadlyTransport

OPEN = ("planned", "claimed", "committed")


def seekers(folder: Path, names: list[str], jobs: int, proof: bool) -> None:
    """An empty database with a person, a board, a search and so many new jobs for each name."""
    from afterword.core.search.job_query import JobQuery
    from afterword.flows.job_search.saved import save_search
    from afterword.store.models import Owner
    from afterword.wiring import SystemClock
    from tests.jobs import a_board
    from tests.letters import an_account

    (folder / "deaths").mkdir(exist_ok=True)
    now, ports = SystemClock().now(), World().ports()
    for name in names:
        owner = Owner.objects.create(created_at=now, time_zone="UTC", name=name)
        evidence = {"files_itself": proof, "evidence": "sent_folder" if proof else ""}
        an_account(owner, address=f"{name}@library.test", imap_host="imap.library.test", **evidence)
        a_board(owner)
        save_search(ports, owner, JobQuery("nurse"), {"rhythm": "instant"}, now)
    more_jobs(folder, jobs)


def more_jobs(folder: Path, jobs: int) -> None:
    """So many jobs more for everybody; the link of each is its own."""
    from afterword.store.models import JobSource
    from tests.jobs import a_posting

    for board in JobSource.everything.select_related("owner"):
        for _ in range(jobs):
            a_posting(board, "Night nurse")


def alerts(folder: Path) -> None:
    """Pass after pass until every job is told, or lies in a mail of which nobody can know."""
    from afterword.flows.job_search import sending
    from afterword.store.models import AlertItem, AlertMail, MailAccount
    from afterword.wiring import SystemClock

    sending.LEASE, sending.GRACE = timedelta(seconds=2.5), timedelta(seconds=1.5)
    clock, mailbox = SystemClock(), sent_folder(folder)
    port = int((folder / "port").read_text())
    real = SmtpTransport("127.0.0.1", port, "plain", timeout_seconds=2, answer_seconds=ANSWER_SECONDS)
    ports = World().ports(
        clock=clock,
        transport_for=lambda _account: DeadlyTransport(real, folder / "deaths"),
        mailbox_for=lambda account: mailbox if account.files_itself else None,
    )
    pause = threading.Event()
    while True:
        sending.send_alerts(ports, clock.now())
        unclear = AlertMail.everything.filter(state="uncertain")
        may_settle = unclear.filter(owner__in=MailAccount.everything.filter(files_itself=True).values("owner"))
        told = not AlertItem.everything.filter(state="waiting").exclude(mail__in=unclear).exists()
        if told and not may_settle.exists() and not AlertMail.everything.filter(state__in=OPEN).exists():
            return
        pause.wait(0.02)


def told(folder: Path) -> None:
    """What the rows say, and in how many mails that arrived each job of each person stands."""
    from afterword.store.models import AlertItem, AlertMail

    arrived: Counter[str] = Counter()
    for path in (folder / "sent").glob(".Sent/*/*"):
        mail = message_from_bytes(path.read_bytes(), policy=policy.default)
        text = mail.get_body(("plain",))
        name = str(mail["To"]).partition("@")[0].rpartition("<")[2]
        links = [line for line in str(text.get_content() if text else "").split() if line.startswith("https://board")]
        arrived.update(f"{name} {link}" for link in links)
    said = {
        "mails": dict(Counter(AlertMail.everything.values_list("state", flat=True))),
        "jobs": dict(Counter(AlertItem.everything.values_list("state", flat=True))),
        "ids": sorted(AlertMail.everything.filter(state="sent").values_list("message_id", flat=True)),
        "arrived": dict(arrived),
    }
    (folder / "report.json").write_text(json.dumps(said))
