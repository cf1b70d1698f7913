"""A careers site without a board: its map names the pages of jobs, and each page marks its posting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from afterword.core.errors import AfterwordError, Unreadable
from afterword.core.jobs.addresses import Board
from afterword.core.jobs.port import Fetched
from afterword.core.jobs.sitemaps import maps_of, pages_of
from afterword.flows.job_sources.polite import NotFetched, RobotsRefuse, Round
from afterword.flows.ports import Ports

PAGE_BYTES = 2_000_000


def maps_at(going: Round, address: str) -> list[Board]:
    """Where the map of this site may be: as its robots.txt says, or at the usual address."""
    parts = urlsplit(address)
    site = f"{parts.scheme}://{parts.netloc}"
    try:
        said = [each for each in going.robots_of(address).sitemaps if each.startswith(f"{site}/")]
    except AfterwordError:
        return []
    return [Board("site", each) for each in [*said[:2], f"{site}/sitemap.xml"]]


def read_site(
    ports: Ports, going: Round, first: Fetched, board: Board, most: int, told: Callable[[int, int], None]
) -> list[Mapping[str, Any]]:
    """The postings of the newest pages; one that is gone or has none is passed over, a host that fails ends it."""
    read = ports.jobs.sitemap(first.content)
    pages = pages_of(read, board.url)
    for each in [] if pages else maps_of(read, board.url):
        pages += pages_of(ports.jobs.sitemap(going.get(each).content), board.url)
    jobs: list[Mapping[str, Any]] = []
    for number, url in enumerate(pages[:most], 1):
        jobs += [{**job, "url": job["url"] or url, "id": job["id"] or url} for job in _page(ports, going, url)]
        told(number, len(jobs))
    return jobs


def _page(ports: Ports, going: Round, url: str) -> list[Mapping[str, Any]]:
    try:
        answer = going.get(url, most_bytes=PAGE_BYTES)
    except (NotFetched, RobotsRefuse):
        return []
    for kind in ("jsonld", "microdata"):
        try:
            return list(ports.jobs.read(answer.content, kind)["postings"])
        except Unreadable:
            continue
    return []
