"""Boards over our own egress: one request at a time to a host, and as long after the last as it wants."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from urllib.parse import urlsplit

from afterword.core.errors import Refusal
from afterword.core.jobs.port import Fetched
from afterword.egress import Egress

MOST_WAIT_SECONDS = 30.0


class TooSlow(Refusal):
    """This host wants more time between two requests than one round waits."""

    code = "too_slow"
    hint = "Open it yourself. What was read before is kept."


@dataclass(slots=True)
class BoardWeb:
    """`core.jobs.port.JobWeb`; `agent` says who asks and where they are reached."""

    egress: Egress
    agent: str = "Afterword"
    sleep: Callable[[float], None] = time.sleep
    running: Callable[[], float] = time.monotonic
    _last: dict[str, float] = field(default_factory=dict)
    _turns: defaultdict[str, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock))

    def fetch(self, url: str, headers: Mapping[str, str], most_bytes: int, delay_seconds: float = 0.0) -> Fetched:
        """Only https addresses of the public Internet; whoever sends on is looked at before it is followed."""
        host = urlsplit(url).netloc.lower()
        with self._turns[host]:
            self._wait(host, delay_seconds)
            try:
                answer = self.egress.ask("GET", url, b"", {"User-Agent": self.agent, **headers}, most_bytes)
            finally:
                self._last[host] = self.running()
        return Fetched(answer.status_code, answer.headers, answer.content, url)

    def _wait(self, host: str, delay_seconds: float) -> None:
        left = self._last.get(host, float("-inf")) + delay_seconds - self.running()
        if left > MOST_WAIT_SECONDS:
            raise TooSlow(f"{host} wants {delay_seconds:g} seconds between two requests, more than one round waits.")
        if left > 0:
            self.sleep(left)


def agent_named(contact: str) -> str:
    """Who asks, as hosts see it: the name with its version, and where its person is reached if they say so."""
    name = f"Afterword/{version('afterword')}"
    return f"{name} (+{contact})" if contact else name
