"""The world that the programs with a browser walk through: a server on loopback, a panel of three, one person.

The server has a process of its own, as `afterword serve` has, so that neither waits for what drives the browser.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from bench.browser.inside import answer

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

CHROMIUM = os.environ.get("AFTERWORD_CHROMIUM", "/usr/bin/chromium")


@dataclass(frozen=True, slots=True)
class Place:
    """A server that runs, its clock, and who uses it; what each question does stands at `Inside`."""

    address: str
    line: Connection

    def sign_in(self, context: BrowserContext) -> Page:
        """The person opens their one-time link."""
        page = context.new_page()
        page.goto(f"/start/{self._ask('start_link')}")
        page.get_by_role("button", name="Open it").click()
        page.wait_for_load_state("networkidle")
        return page

    def for_another(self) -> None:
        """From now on it is before the talk, and about somebody else."""
        self._ask("for_another")

    def the_talk_is_over(self) -> None:
        """The clock moves past the talk, and the worker has looked."""
        self._ask("the_talk_is_over")

    def cost(self) -> tuple[float, float]:
        """Milliseconds of all pages until now: by the clock, of CPU."""
        by_clock, cpu = self._ask("cost")
        return by_clock, cpu

    def what_is_wrong(self, moments: Mapping[str, str]) -> list[str]:
        """What is wrong with the letters to those with whom this was talked about."""
        return list(self._ask("what_is_wrong", moments))

    def _ask(self, *question: Any) -> Any:
        self.line.send(question)
        return self.line.recv()


@contextmanager
def running() -> Iterator[Place]:
    """A server on loopback, and somebody who has set up what is set up once."""
    port, spawning = _free_port(), get_context("spawn")
    here, there = spawning.Pipe()
    server = spawning.Process(target=answer, args=(port, there), daemon=True)
    server.start()
    there.close()
    here.recv()
    yield Place(f"http://127.0.0.1:{port}", here)
    here.send(None)
    server.join(10)


def _free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
