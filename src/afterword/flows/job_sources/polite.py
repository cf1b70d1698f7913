"""Asking a host as it wants to be asked: robots.txt first, what changed only, and no more after it said to stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from afterword.core.errors import Refusal
from afterword.core.jobs.addresses import check_terms
from afterword.core.jobs.port import Fetched, JobWeb
from afterword.core.jobs.robots import MOST_BYTES as ROBOTS_BYTES
from afterword.core.jobs.robots import Robots, read_robots

MOST_BYTES = 10_000_000
OK, NOT_MODIFIED = 200, 304
GONE = 410
STOP = frozenset({429, 503})
MOVED = frozenset({301, 302, 303, 307, 308})
# RFC 9309 2.3.1.2: at least five for robots.txt.
MOST_REDIRECTS, MOST_ROBOTS_REDIRECTS = 3, 5
# Between two pages of one board, also where its host asks for no delay.
BETWEEN_SECONDS = 1.0
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
    retry_after = ""


class NotFetched(Refusal):
    """The board did not answer as it should."""

    code = "not_fetched"
    hint = "It is tried again later. What was read before is kept."
    status = 0


@dataclass(slots=True)
class Round:
    """One round over the boards: what each host allows, which were asked, and which said stop."""

    web: JobWeb
    robots: dict[str, Robots] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    stopped: set[str] = field(default_factory=set)

    def get(self, url: str, headers: Mapping[str, str] | None = None, most_bytes: int = MOST_BYTES) -> Fetched:
        """Fetch what robots.txt allows; where a host sends on, the next one's robots.txt is asked first too."""
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._once(url, headers or {}, most_bytes)
            if answer.status not in MOVED or not answer.headers.get("location"):
                return _usable(answer, url)
            came_from, url = url, urljoin(url, answer.headers["location"])
            if _site(url) != _site(came_from):
                headers = {}  # What we tell one host, a key above all, is for no other.
        raise NotFetched(f"{host_of(url)} sent from one address to the next, more than three times.")

    def get_with_key(self, url: str, headers: Mapping[str, str]) -> Fetched:
        """Ask a service under the terms that came with its key: no robots.txt, and nobody is sent on."""
        host = host_of(url)
        if host in self.stopped:
            raise HostStops
        between = BETWEEN_SECONDS if host in self.asked else 0.0
        return _usable(self._fetched(url, headers, MOST_BYTES, between), url)

    def delay_of(self, url: str) -> float:
        """The seconds that this host wants between two requests."""
        found = self.robots.get(_site(url))
        return found.delay_seconds if found else 0.0

    def robots_of(self, url: str) -> Robots:
        """What the host of this address says to machines; asked once a round."""
        site = _site(url)
        if site not in self.robots:
            self.robots[site] = self._robots(site)
        return self.robots[site]

    def _once(self, url: str, headers: Mapping[str, str], most_bytes: int) -> Fetched:
        host, parts = host_of(url), urlsplit(url)
        if host in self.stopped:
            raise HostStops
        check_terms(url)
        robots = self.robots_of(url)
        if not robots.allows((parts.path or "/") + (f"?{parts.query}" if parts.query else "")):
            raise RobotsRefuse(f"{parts.hostname} asks machines not to read this address (robots.txt).")
        between = max(robots.delay_seconds, BETWEEN_SECONDS if host in self.asked else 0.0)
        return self._fetched(url, headers, most_bytes, between)

    def _fetched(self, url: str, headers: Mapping[str, str], most_bytes: int, between: float) -> Fetched:
        host = host_of(url)
        answer = self.web.fetch(url, headers, most_bytes, between)
        self.asked.add(host)
        if answer.status in STOP:
            self.stopped.add(host)
            said = f"{host} asked to be left alone for a while (it answered {answer.status})."
            raise _stops(said, answer)
        return answer

    def _robots(self, site: str) -> Robots:
        url = f"{site}/robots.txt"
        answer = self.web.fetch(url, {}, 4 * ROBOTS_BYTES)
        for _ in range(MOST_ROBOTS_REDIRECTS):
            if answer.status not in MOVED or not answer.headers.get("location"):
                break
            url = urljoin(url, answer.headers["location"])
            answer = self.web.fetch(url, {}, 4 * ROBOTS_BYTES)
        if answer.status in STOP:
            self.stopped.add(host_of(site))
        if answer.status in FAILED or answer.status in STOP:
            said = f"{host_of(site)} did not say what machines may read (it answered {answer.status})."
            raise _stops(said, answer)
        return (
            read_robots(answer.content[:ROBOTS_BYTES].decode("utf-8", "replace")) if answer.status == OK else Robots()
        )


def _usable(answer: Fetched, url: str) -> Fetched:
    if answer.status in {OK, NOT_MODIFIED}:
        return answer
    wrong = NotFetched(f"{host_of(url)} answered {answer.status}.")
    if answer.status == GONE:
        wrong = NotFetched(f"{host_of(url)} has no such board any more (it answered {GONE}).")
    wrong.status = answer.status
    raise wrong


def _stops(said: str, answer: Fetched) -> HostStops:
    stops = HostStops(said)
    stops.retry_after = answer.headers.get("retry-after", "")
    return stops


def host_of(url: str) -> str:
    """The host, with its port where one is named."""
    return urlsplit(url).netloc.lower()


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"
