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
from dataclasses import dataclass, field, replace
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
DONE = ("I mapped the drains of a harbour.", "I led a crew of four on the night shift.", "I planned a ferry line.")


@dataclass(slots=True)
class Meter:
    """The application, and the milliseconds that its pages took, of CPU and by the clock; the style is left out."""

    answer: Callable[[dict[str, Any], Any], Iterable[bytes]]
    milliseconds: float = 0.0
    by_clock: float = 0.0
    requests: list[str] = field(default_factory=list)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith("/static/"):
            return self.answer(environ, start_response)
        start, begun = time.thread_time(), time.perf_counter()
        body = self.answer(environ, start_response)
        self.milliseconds += (time.thread_time() - start) * 1000
        self.by_clock += (time.perf_counter() - begun) * 1000
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

    def for_another(self) -> Place:
        """The same server before the talk, and somebody else who has set up what is set up once."""
        self.world.clock.at = BEFORE
        return replace(self, owner=_an_owner())

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
    from afterword.reading.invitation import DoorReader
    from afterword.reading.names import LibraryNameReader
    from afterword.web import routing
    from afterword.web.ahead import locales_of, read_ahead
    from tests.fakes import World

    world = World()
    world.clock.at = BEFORE
    proofs = wiring.ports().proofs
    ports = world.ports(invitations=DoorReader(), names=LibraryNameReader(), proofs=proofs)
    routing.act_through(ports)
    owner = _an_owner()
    read_ahead(ports, locales_of(owner))
    return world, owner


def _an_owner() -> Owner:
    from afterword.flows.settings import set_achievements
    from tests.letters import an_account, an_owner

    owner = an_owner(BEFORE)
    an_account(owner)
    set_achievements(owner, DONE)
    return owner


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
