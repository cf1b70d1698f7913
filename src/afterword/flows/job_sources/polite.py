"""Asking a host as it wants to be asked: robots.txt first, what changed only, and no more after it said to stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from afterword.core.errors import Refusal
from afterword.core.jobs.port import Fetched, JobWeb
from afterword.core.jobs.robots import MOST_BYTES as ROBOTS_BYTES
from afterword.core.jobs.robots import Robots, read_robots

MOST_BYTES = 10_000_000
OK, NOT_MODIFIED = 200, 304
STOP = frozenset({429, 503})
# RFC 9309 2.3.1.3: a file that is not there forbids nothing; one that cannot be had (5xx) forbids everything.
FAILED = range(500, 600)


class RobotsRefuse(Refusal):
    """This host asks machines not to read it."""

    code = "robots"
    hint = "Open it yourself. What was read before is kept."


class HostStops(Refusal):
    """This host asked to be left alone for a while."""

    code = "host_stops"
    hint = "It is tried again later. What was read before is kept."


class NotFetched(Refusal):
    """The board did not answer as it should."""

    code = "not_fetched"
    hint = "It is tried again later. What was read before is kept."


@dataclass(slots=True)
class Round:
    """One round over the boards: what each host allows, which were asked, and which said stop."""

    web: JobWeb
    robots: dict[str, Robots] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    stopped: set[str] = field(default_factory=set)

    def get(self, url: str, headers: Mapping[str, str] | None = None, most_bytes: int = MOST_BYTES) -> Fetched:
        """Fetch what robots.txt allows, also where a redirect ended."""
        host = host_of(url)
        if host in self.stopped:
            raise HostStops
        self._check(url)
        answer = self.web.fetch(url, headers or {}, most_bytes)
        self.asked.add(host)
        if host_of(answer.url or url) != host:
            self._check(answer.url)
        if answer.status in STOP:
            self.stopped.add(host)
            raise HostStops(f"{host} asked to be left alone for a while (it answered {answer.status}).")
        if answer.status not in {OK, NOT_MODIFIED}:
            raise NotFetched(f"{host} answered {answer.status}.")
        return answer

    def delay_of(self, url: str) -> float:
        """The seconds that this host wants between two requests."""
        found = self.robots.get(_site(url))
        return found.delay_seconds if found else 0.0

    def _check(self, url: str) -> None:
        site, parts = _site(url), urlsplit(url)
        if site not in self.robots:
            self.robots[site] = self._robots(site)
        if not self.robots[site].allows((parts.path or "/") + (f"?{parts.query}" if parts.query else "")):
            raise RobotsRefuse(f"{parts.hostname} asks machines not to read this address (robots.txt).")

    def _robots(self, site: str) -> Robots:
        answer = self.web.fetch(f"{site}/robots.txt", {}, 4 * ROBOTS_BYTES)
        if answer.status in STOP:
            self.stopped.add(host_of(site))
        if answer.status in FAILED or answer.status in STOP:
            raise HostStops(f"{host_of(site)} did not say what machines may read (it answered {answer.status}).")
        return (
            read_robots(answer.content[:ROBOTS_BYTES].decode("utf-8", "replace")) if answer.status == OK else Robots()
        )


def host_of(url: str) -> str:
    """The host, with its port where one is named."""
    return urlsplit(url).netloc.lower()


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"
