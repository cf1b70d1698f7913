"""Letters a second with the full send-once protocol on SQLite, as a ratio to a bare smtplib loop to the same server.

python3 dev setup test && .venv/bin/python bench/sending.py [LETTERS]

Measured twice: to a bare server, and with STARTTLS and log-in, as every real mail account asks for.
The loop makes one connection for each letter, as everybody writes it, and is measured once more with one for all;
the protocol hands the letters over as the worker does, in one go. No two letters say the same.
Last it prints what each stage costs.
"""

from __future__ import annotations

import os
import smtplib
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from afterword.core.ports import Envelope
    from afterword.flows.ports import Ports
    from afterword.store.models import Letter, Owner

HERE = Path(__file__).resolve()
ROUND = 50
SENDER, TEXT = "mara@home.test", "Dear Ms Okafor,\n\n" + "Thank you for the talk about the reading room. " * 20 + "\n"


def serve(folder: Path) -> None:
    """The servers of both, in a process of their own: one plain, one with STARTTLS and log-in."""
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult

    from afterword.mail.sink import Sink
    from tests.servers.certificate import write_certificate

    certificate, key = write_certificate(folder)
    shown = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shown.load_cert_chain(certificate, key)
    plain, signed_in = Sink(), Sink()
    with plain:
        port = free_port()
        controller = Controller(
            signed_in,
            hostname="127.0.0.1",
            port=port,
            server_hostname="localhost",
            tls_context=shown,
            require_starttls=True,
            auth_required=True,
            authenticator=lambda *_: AuthResult(success=True),
        )
        controller.start()
        print(plain.port, port, flush=True)
        sys.stdin.read()


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def servers(folder: str) -> Iterator[list[int]]:
    """Give the ports of the plain server and of the one with STARTTLS while they run."""
    command = [sys.executable, str(HERE), "serve", folder]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield [int(port) for port in process.stdout.readline().split()]
        finally:
            process.kill()


@dataclass(frozen=True, slots=True)
class Moment:
    """A clock that stands."""

    at: datetime

    def now(self) -> datetime:
        return self.at


def set_up(folder: str) -> None:
    """An empty database in a folder, synced as the real one is."""
    os.environ.update(AFTERWORD_DATA=folder, AFTERWORD_CONFIG=folder, DATABASE_URL="")
    os.environ["DJANGO_SETTINGS_MODULE"] = "afterword.web.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def outbox(count: int, now: datetime) -> list[UUID]:
    """As many approved letters, all due."""
    from afterword.store import sending
    from tests.letters import an_account, an_owner, scheduled

    owner = an_owner(now)
    account = an_account(owner)
    sending.hold("machine-a", "start-1", now)
    return [scheduled(one_of_many(owner, number, now), account, now).pk for number in range(count)]


def one_of_many(owner: Owner, number: int, now: datetime) -> Letter:
    """A letter of its own, so that no check is spared because another letter said the same."""
    from tests.letters import a_letter

    letter = a_letter(owner, now)
    letter.body = letter.body.replace("reading room", f"reading room on floor {number}")
    letter.save()
    return letter


def ports(now: datetime, port: int, trust: ssl.SSLContext | None) -> Ports:
    """The real transport to the server, and no mailbox."""
    from afterword.mail.lines import together
    from afterword.mail.smtp import SmtpTransport
    from tests.fakes import World

    plain = SmtpTransport("127.0.0.1", port, "plain")
    transport = SmtpTransport("localhost", port, "starttls", "mara", "secret", trust) if trust else plain
    return World(mailbox=None).ports(clock=Moment(now), together=together, transport_for=lambda _account: transport)


def bare(port: int, envelope: Envelope, count: int, trust: ssl.SSLContext | None, on_one: int = 1) -> float:
    """The loop that everybody writes, with so many letters on one connection."""
    start = time.perf_counter()
    for _ in range(count // on_one):
        with smtplib.SMTP("localhost" if trust else "127.0.0.1", port, local_hostname="[127.0.0.1]") as sending:
            if trust:
                sending.starttls(context=trust)
                sending.login("mara", "secret")
            for _ in range(on_one):
                sending.sendmail(envelope.sender, [envelope.recipient], envelope.content)
    return time.perf_counter() - start


def full(ids: list[UUID], with_ports: Ports, now: datetime) -> float:
    """The protocol: claim, gate, hand over, settle, event and record."""
    from afterword.flows.send_letter import run_action

    start = time.perf_counter()
    with with_ports.together():
        states = [run_action(each, with_ports, now) for each in ids]
    took = time.perf_counter() - start
    assert set(map(str, states)) == {"sent"}
    return took


def compare(name: str, ids: list[UUID], port: int, now: datetime, trust: ssl.SSLContext | None) -> None:
    """Take turns of fifty, so that a busy moment of the machine hits all."""
    from afterword.core.message import build

    with_ports = ports(now, port, trust)
    envelope = build(SENDER, "n.okafor@library.test", "Thank you", TEXT, "<a.b@home.test>", now)
    bare(port, envelope, 5, trust)
    took = [0.0, 0.0, 0.0]
    for first in range(0, len(ids), ROUND):
        part = ids[first : first + ROUND]
        took[0] += bare(port, envelope, len(part), trust)
        took[1] += bare(port, envelope, len(part), trust, len(part))
        took[2] += full(part, with_ports, now)
    loop, on_one, protocol = (len(ids) / each for each in took)
    print(
        f"{name:20} full protocol {protocol:5.1f}/s   bare loop {loop:6.1f}/s, ratio {protocol / loop:.2f}"
        f"   on one connection {on_one:6.1f}/s, ratio {protocol / on_one:.2f}"
    )


def stages(ids: list[UUID], port: int, now: datetime) -> None:
    """CPU milliseconds a letter spent in each stage; handing over holds the gate, so the gate is taken off it."""
    from afterword.flows import send_letter
    from afterword.mail.smtp import SmtpTransport
    from afterword.store import sending

    spent: dict[str, float] = {}
    for place, name in (
        (sending, "claim"),
        (send_letter, "_before_sending"),
        (send_letter, "_compose"),
        (send_letter, "check_leaving"),
        (SmtpTransport, "deliver"),
        (sending, "gate"),
        (send_letter, "_settle"),
    ):
        setattr(place, name, timed(getattr(place, name), name.strip("_"), spent))
    full(ids, ports(now, port, None), now)
    spent["deliver"] -= spent["gate"]
    for name, seconds in spent.items():
        print(f"  {name:20} {seconds / len(ids) * 1000:5.2f} ms")


def timed(act: Callable[..., object], name: str, spent: dict[str, float]) -> Callable[..., object]:
    """The same act; what it takes of this thread's time is added up under its name."""

    def measured(*given: object, **named: object) -> object:
        start = time.thread_time()
        try:
            return act(*given, **named)
        finally:
            spent[name] = spent.get(name, 0.0) + time.thread_time() - start

    return measured


def main(count: int) -> int:
    """Both servers, the same database."""
    now = datetime.fromisoformat("2026-03-11T18:30:00+00:00")
    with tempfile.TemporaryDirectory() as folder, servers(folder) as (plain, signed_in):
        set_up(folder)
        compare("plain", outbox(count, now), plain, now, None)
        trust = ssl.create_default_context(cafile=str(Path(folder) / "cert.pem"))
        compare("STARTTLS and log-in", outbox(count, now), signed_in, now, trust)
        stages(outbox(count, now), plain, now)
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parents[1]))
    if sys.argv[1:2] == ["serve"]:
        serve(Path(sys.argv[2]))
    else:
        sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 200))
