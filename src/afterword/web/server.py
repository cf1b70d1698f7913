"""The embedded server: pages and worker in one process, on loopback only, stopped cleanly."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from waitress.server import create_server  # type: ignore[import-untyped]

from afterword.core.errors import AfterwordError
from afterword.flows import not_stored
from afterword.flows.aside import Aside
from afterword.flows.lanes import Lanes
from afterword.flows.owners import make_start_link
from afterword.flows.ports import Ports
from afterword.flows.tick import Rhythm, stop, tick
from afterword.flows.watch import Watch
from afterword.store.models import Owner
from afterword.store.sending import Standing
from afterword.web import language, routing
from afterword.web.ahead import locales_of, read_ahead
from afterword.web.jobs import run_jobs

log = logging.getLogger(__name__)
HOST = "127.0.0.1"
THREADS = 6
PAUSE_SECONDS = 0.5
STOP_WITHIN_SECONDS = 30
ASIDE_WITHIN_SECONDS = 15
LETTERS_WITHIN_SECONDS = 60
JOBS_AGAIN_SECONDS = 5


class PortTaken(AfterwordError):
    """The port is in use, perhaps by another Afterword."""

    code = "port_taken"
    hint = "Open the page that is running (`afterword link` prints a new way in), or choose another with --port."


class Worker:
    """Passes of `tick`, one after the other, until it is told to stop; never in the middle of one."""

    def __init__(self, ports: Ports, every: float = PAUSE_SECONDS) -> None:
        self.ports = replace(ports, say=language.said_in)
        self.every = every
        self.stopping = threading.Event()
        self._thread = threading.Thread(target=self._passes, name="worker")
        self._standing: Standing | None = None

    def start(self) -> None:
        """Work in a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Let the pass under way finish, then stop."""
        self.stopping.set()
        if self._thread.is_alive():
            self._thread.join(STOP_WITHIN_SECONDS)

    def run_here(self, begun: Callable[[], object]) -> None:
        """Work in this thread until SIGTERM or Ctrl-C; `begun` is called once these are heard."""
        with _signals(self.stopping.set):
            begun()
            if not self.ports.is_driven_by_jobs:
                self._passes()
                return
            self.start()
            try:
                self._jobs()
            finally:
                self.stop()

    def _jobs(self) -> None:
        while not self.stopping.is_set():
            try:
                run_jobs(self.ports, self.stopping)
            except Exception:
                # Passes go on meanwhile and find every letter by its row.
                log.exception("The jobs that wake letters stopped; they begin again.")
            self.stopping.wait(JOBS_AGAIN_SECONDS)

    def _passes(self) -> None:
        watch = Watch(self.ports)
        lanes = Lanes(settings.LANES) if self._has_lanes() else None
        rhythm = Rhythm(news=watch.news, aside=Aside(), lanes=lanes)
        while not self.stopping.is_set():
            try:
                self._pass(rhythm)
                # Among many nobody can wait at every mailbox; they are looked into in turn.
                if not self.ports.is_one_of_many:
                    watch.keep()
            except Exception as error:
                # Whatever broke, the next pass starts from the rows again: nothing is lost, nothing is sent twice.
                if not_stored.met(error, self.ports.clock.now()):
                    log.exception("A pass of the worker stopped.")
            self.stopping.wait(self.every)
        watch.stop()
        if lanes is not None:
            lanes.finish(LETTERS_WITHIN_SECONDS)
        rhythm.aside.finish(ASIDE_WITHIN_SECONDS)
        stop(self.ports, self.ports.clock.now())

    def _has_lanes(self) -> bool:
        # Where jobs wake letters, they are what goes side by side.
        return self.ports.is_one_of_many and not self.ports.is_driven_by_jobs and settings.LANES > 1

    def _pass(self, rhythm: Rhythm) -> None:
        close_old_connections()
        passed = tick(self.ports, self.ports.clock.now(), rhythm)
        if passed.standing is not self._standing and passed.standing is not Standing.HOLDS:
            log.warning("%s", passed)
        self._standing = passed.standing


def serve(ports: Ports, owner: Owner | None, ask: Callable[[], object]) -> int:
    """Serve the pages and send what is due, until SIGTERM or Ctrl-C; prints the link that signs the one owner in.

    What there is to `ask` of them comes behind the link, which is what they look for.
    """
    _refuse_a_taken_port()
    # A request that waits its turn for a moment is no news for the terminal.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    routing.act_through(ports)
    worker = Worker(ports)
    server = create_server(
        get_wsgi_application(),
        listen=f"{HOST}:{settings.PORT}",
        threads=THREADS,
        ident="",
        **_proxy(),
        # Bodies over the cap are cut off while they arrive, before a page sees them.
        max_request_body_size=settings.DATA_UPLOAD_MAX_MEMORY_SIZE * 6,
    )
    _announce(ports, owner)
    ask()
    sys.stdout.flush()
    worker.start()
    threading.Thread(
        target=read_ahead, args=(ports, locales_of(owner) if owner else ()), name="read ahead", daemon=True
    ).start()
    try:
        with _signals(_leave):
            server.run()
    finally:
        worker.stop()
        server.close()
    return 0


def _proxy() -> dict[str, Any]:
    """The proxy of the page's own address says from where somebody comes; what others say of it is thrown away."""
    if not settings.PAGE_ADDRESS:
        return {}
    return {"trusted_proxy": HOST, "trusted_proxy_count": 1, "trusted_proxy_headers": {"x-forwarded-for"}}


def _announce(ports: Ports, owner: Owner | None) -> None:
    if owner is None:
        where = settings.PAGE_ADDRESS or f"http://{HOST}:{settings.PORT}"
        print(f"Afterword is running for everybody with an account, at {where}", flush=True)  # noqa: T201
        print("Stop it with Ctrl-C. What is due goes while it runs.", flush=True)  # noqa: T201
        return
    token = make_start_link(owner, ports.clock.now())
    print("Afterword is running. Open this link; it works once:", flush=True)  # noqa: T201
    print(f"  http://{HOST}:{settings.PORT}/start/{token}", flush=True)  # noqa: T201
    print("Stop it with Ctrl-C. What is due goes while it runs.", flush=True)  # noqa: T201


def _refuse_a_taken_port() -> None:
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, settings.PORT))
        except OSError as error:
            raise PortTaken(f"Port {settings.PORT} is in use, perhaps by another Afterword.") from error


def _leave() -> None:
    raise SystemExit(0)


@contextlib.contextmanager
def _signals(stop: Callable[[], object]) -> Iterator[None]:
    """Run `stop` at SIGTERM and Ctrl-C; elsewhere than in the main thread signals stay as they are."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def heard(_number: int, _frame: FrameType | None) -> None:
        stop()

    before = {number: signal.signal(number, heard) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
