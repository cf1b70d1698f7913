"""The world that the programs with a browser walk through: a server on loopback, a panel of three, one person."""

from __future__ import annotations

import logging
import os
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

    from afterword.store.models import Owner
    from tests.fakes import World

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("AFTERWORD_CHROMIUM", "/usr/bin/chromium")
BEFORE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
AFTER = datetime(2026, 3, 11, 16, 30, tzinfo=UTC)
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tern//Hiring//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:panel@tern.example
DTSTAMP:20260309T080000Z
DTSTART;TZID=Europe/Berlin:20260311T140000
DTEND;TZID=Europe/Berlin:20260311T153000
SUMMARY:Interview: Field Engineer at Tern Instruments
DESCRIPTION:You will meet Inés Carrasco (Head of Field Work)\\, Tomasz Wróbel (Lead Engineer)
  and Nkem Okafor (Survey Planner).
ORGANIZER;CN=Inés Carrasco:mailto:ines.carrasco@tern.example
ATTENDEE;CN=Inés Carrasco;ROLE=REQ-PARTICIPANT:mailto:ines.carrasco@tern.example
ATTENDEE;CN=Tomasz Wróbel;ROLE=REQ-PARTICIPANT:mailto:tomasz.wrobel@tern.example
ATTENDEE;CN=Nkem Okafor;ROLE=REQ-PARTICIPANT:mailto:nkem.okafor@tern.example
ATTENDEE;CN=Mara Lindqvist;ROLE=REQ-PARTICIPANT:mailto:mara.lindqvist@home.test
END:VEVENT
END:VCALENDAR
"""
DONE = ("I mapped the drains of a harbour.", "I led a crew of four on the night shift.", "I planned a ferry line.")
MOMENTS = {
    "Inés Carrasco": "the pressure log of the north pump and why it lies in winter",
    "Tomasz Wróbel": "the two-person rule on the ferry pier at night",
    "Nkem Okafor": "the survey of the old quay wall that nobody had asked for",
}


@dataclass(slots=True)
class Meter:
    """The application, and the CPU milliseconds that its pages took; files of the style are left out."""

    answer: Callable[[dict[str, Any], Any], Iterable[bytes]]
    milliseconds: float = 0.0
    requests: list[str] = field(default_factory=list)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith("/static/"):
            return self.answer(environ, start_response)
        start = time.thread_time()
        body = self.answer(environ, start_response)
        self.milliseconds += (time.thread_time() - start) * 1000
        self.requests.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}")
        return body


@dataclass(frozen=True, slots=True)
class Place:
    """A server that runs, its clock, and who uses it."""

    address: str
    world: World
    owner: Owner
    meter: Meter

    def sign_in(self, context: BrowserContext) -> Page:
        """The person opens their one-time link."""
        from afterword.flows.owners import make_start_link

        page = context.new_page()
        page.goto(f"/start/{make_start_link(self.owner, self.world.clock.now())}")
        page.get_by_role("button", name="Open it").click()
        page.wait_for_load_state("networkidle")
        return page

    def the_talk_is_over(self) -> None:
        """The clock moves past the talk, and the worker has looked."""
        from afterword.flows.tick import Rhythm, tick
        from afterword.web import routing

        self.world.clock.at = AFTER
        tick(routing.ports(), AFTER, Rhythm())


@contextmanager
def running() -> Iterator[Place]:
    """A server on loopback, and somebody who has set up what is set up once."""
    port = _free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ |= {
            "AFTERWORD_DATA": folder,
            "AFTERWORD_CONFIG": folder,
            "AFTERWORD_PORT": str(port),
            "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
        }
        from afterword import wiring

        wiring.set_up_django()
        wiring.bring_up_to_date()
        world, owner = _set_up()
        yield Place(f"http://127.0.0.1:{port}", world, owner, _serve(port))


def _set_up() -> tuple[World, Owner]:
    from afterword import wiring
    from afterword.flows.settings import set_achievements
    from afterword.reading.invitation import DoorReader
    from afterword.reading.names import LibraryNameReader
    from afterword.web import routing
    from afterword.web.ahead import locales_of, read_ahead
    from tests.fakes import World
    from tests.letters import an_account, an_owner

    world = World()
    world.clock.at = BEFORE
    proofs = wiring.ports().proofs
    ports = world.ports(invitations=DoorReader(), names=LibraryNameReader(), proofs=proofs)
    routing.act_through(ports)
    owner = an_owner(BEFORE)
    an_account(owner)
    set_achievements(owner, DONE)
    read_ahead(ports, locales_of(owner))
    return world, owner


def _serve(port: int) -> Meter:
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server  # type: ignore[import-untyped]

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    meter = Meter(get_wsgi_application())
    server = create_server(meter, listen=f"127.0.0.1:{port}", threads=4, ident="")
    threading.Thread(target=server.run, daemon=True).start()
    return meter


def _free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
