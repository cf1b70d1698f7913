"""The process that is killed: the product's own worker, with a SIGKILL planted from outside at one point.

The recipient's first word names the point (p1 to p6); each letter is killed once, remembered in a file.
"""

from __future__ import annotations

import os
import signal
import smtplib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from afterword.core import sending
from afterword.core.ports import Delivery, Envelope
from afterword.mail import smtp
from afterword.mail.smtp import SmtpTransport
from tests.kills.sent import sent_folder

QUICK = sending.Limits(
    lease=timedelta(seconds=2.5),
    waiting=timedelta(seconds=0.8),
    finish_margin=timedelta(seconds=0.6),
    grace=timedelta(seconds=1.5),
    look_again=timedelta(seconds=1.4),
    ask_after=timedelta(seconds=10),
)
ANSWER_SECONDS = 0.5
sending.BACKOFF = (timedelta(seconds=0.3),)


@dataclass(frozen=True, slots=True)
class Planted:
    """Where to die, once for each letter."""

    folder: Path
    envelope: Envelope

    def __call__(self, point: str) -> None:
        key = self.envelope.recipient.partition("@")[0]
        if key.partition("-")[0] != point or (self.folder / key).exists():
            return
        (self.folder / key).touch()
        os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class DeadlyTransport:
    """The real transport, dying at the planted points."""

    real: SmtpTransport
    folder: Path

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        die = Planted(self.folder, envelope)
        die("p1")

        def deadly_gate() -> bool:
            passed = gate()
            die("p2")
            return passed

        _half_a_body_then(lambda: die("p3"))
        _after_the_dot(lambda: die("p4"))
        delivery = self.real.deliver(envelope, deadly_gate, may_finish)
        die("p5")
        return delivery


def _half_a_body_then(die: Callable[[], None]) -> None:
    def send_body(server: smtplib.SMTP, envelope: Envelope, stage: smtp._Stage) -> None:
        stage.name = "data"
        smtp._need(354, server.docmd("DATA"), "data")
        body = smtp.stuffed(envelope.content)
        server.send(body[: len(body) // 2])
        die()
        server.send(body[len(body) // 2 :])

    smtp._send_body = send_body


def _after_the_dot(die: Callable[[], None]) -> None:
    real = smtplib.SMTP.send

    def send(server: smtplib.SMTP, words: bytes | str) -> None:
        (getattr(real, "under", real))(server, words)
        if words == b".\r\n":
            die()

    send.under = getattr(real, "under", real)  # type: ignore[attr-defined]
    smtplib.SMTP.send = send  # type: ignore[method-assign,assignment]


def work(folder: Path) -> None:
    """Pass after pass until nothing is left to do."""
    from afterword.flows.send_letter import run_action
    from afterword.store import sending as outbox
    from afterword.store.models import Action
    from afterword.wiring import SystemClock
    from tests.fakes import World

    deaths = folder / "deaths"
    clock = SystemClock()
    looked_into = sent_folder(folder)
    port = int((folder / "port").read_text())
    real = SmtpTransport("127.0.0.1", port, "plain", timeout_seconds=2, answer_seconds=ANSWER_SECONDS)
    ports = World().ports(
        clock=clock,
        transport_for=lambda _account: DeadlyTransport(real, deaths),
        mailbox_for=lambda _account: looked_into,
    )
    pause = threading.Event()
    while Action.everything.filter(wake_at__isnull=False).exists():
        outbox.hold(ports.machine_id, ports.start_id, clock.now())
        for action_id in outbox.due(clock.now(), QUICK):
            state = run_action(action_id, ports, clock.now(), QUICK)
            if state == "sent":
                action = Action.everything.get(pk=action_id)
                Planted(deaths, Envelope("", action.approval.recipient, "", b""))("p6")
        pause.wait(0.02)
