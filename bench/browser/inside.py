"""What runs in the process of the server: the made-up world, its people, and the meter at the door."""

from __future__ import annotations

import logging
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from afterword.store.models import Owner
    from tests.fakes import World

BEFORE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
AFTER = datetime(2026, 3, 11, 16, 30, tzinfo=UTC)
EVENING = timedelta(hours=5)
DONE = ("I mapped the drains of a harbour.", "I led a crew of four on the night shift.", "I planned a ferry line.")


@dataclass(slots=True)
class Meter:
    """The application, and the milliseconds that its pages took, of CPU and by the clock; the style is left out."""

    answer: Callable[[dict[str, Any], Any], Iterable[bytes]]
    cpu: float = 0.0
    by_clock: float = 0.0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith("/static/"):
            return self.answer(environ, start_response)
        start, begun = time.thread_time(), time.perf_counter()
        body = self.answer(environ, start_response)
        self.cpu += (time.thread_time() - start) * 1000
        self.by_clock += (time.perf_counter() - begun) * 1000
        return body


@dataclass(slots=True)
class Inside:
    """The world and its server; each method answers one question that is asked from outside."""

    world: World
    meter: Meter
    owner: Owner

    def for_another(self) -> None:
        """The time before the talk, and somebody else who has set up what is set up once."""
        self.world.clock.at = BEFORE
        self.owner = _an_owner()

    def start_link(self) -> str:
        """The one-time link of whom it is about."""
        from afterword.flows.owners import make_start_link

        return make_start_link(self.owner, self.world.clock.now())

    def the_talk_is_over(self) -> None:
        """The clock moves past the talk, and the worker has looked."""
        from afterword.flows.tick import Rhythm, tick
        from afterword.web import routing

        self.world.clock.at = AFTER
        tick(routing.ports(), AFTER, Rhythm())

    def cost(self) -> tuple[float, float]:
        """Milliseconds of all pages until now: by the clock, of CPU."""
        return self.meter.by_clock, self.meter.cpu

    def what_is_wrong(self, moments: Mapping[str, str]) -> list[str]:
        """Three letters, each to its own person, about their own talk, with nothing left open, tonight."""
        from afterword.store.models import Action

        rows = list(Action.objects.of(self.owner).select_related("letter__person"))
        wrong = [] if len(rows) == len(moments) else [f"{len(rows)} letters are scheduled instead of {len(moments)}"]
        for row in rows:
            letter, name = row.letter, row.letter.person.written
            words, late = set(moments.get(name, "").split()), row.wake_at is None or row.wake_at - AFTER > EVENING
            foreign = [other for other in moments if other != name and moments[other] in letter.body]
            wrong += [f"{name}: {row.state}"] if row.state != "planned" else []
            wrong += [f"{name}: not tonight"] if late else []
            greeted = name.split()[-1] in letter.salutation
            wrong += [] if greeted else [f"{name}: the greeting says {letter.salutation}"]
            wrong += [f"{name}: the talk is missing"] if len(words & set(letter.body.split())) < len(words) / 2 else []
            wrong += [f"{name}: the talk with {other}" for other in foreign]
            wrong += [f"{name}: something is left open"] if "[" in letter.body else []
        bodies = {row.letter.body for row in rows}
        return wrong + ([] if len(bodies) == len(rows) else ["two letters say the same"])


def answer(port: int, asked: Connection) -> None:
    """Serve on this port, and answer what is asked until nothing more is."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ |= {"AFTERWORD_DATA": folder, "AFTERWORD_CONFIG": folder, "AFTERWORD_PORT": str(port)}
        from afterword import wiring

        wiring.set_up_django()
        wiring.bring_up_to_date()
        inside = _set_up(port)
        asked.send(None)
        for question, *about in iter(asked.recv, None):
            asked.send(getattr(inside, question)(*about))


def _set_up(port: int) -> Inside:
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
    return Inside(world, _serve(port), owner)


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
