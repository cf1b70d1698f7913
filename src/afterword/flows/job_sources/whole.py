"""A board read to its end: page after page, and nothing of it is given before the last one was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from afterword.core.errors import Refusal
from afterword.core.jobs.addresses import Board
from afterword.core.jobs.keyed import Key, with_key, without_key
from afterword.core.jobs.port import Fetched
from afterword.core.jobs.sitemaps import MOST_PAGES as SITE_PAGES
from afterword.flows.job_sources.polite import NOT_MODIFIED, NotFetched, Round, host_of
from afterword.flows.job_sources.sites import read_site
from afterword.flows.ports import Ports

MOST_PAGES, MOST_JOBS = 25, 5_000
# The newest of many, where each page counts against what the key allows.
MOST_PAGES_OF = {"adzuna": 5}
# A look at a site reads three of its pages, a round the newest forty.
A_LOOK = 3
REFUSED = frozenset({401, 403})

Told = Callable[[int, int], None]


class KeyRefused(Refusal):
    """This source does not take the key."""

    code = "key_refused"
    hint = "Look whether it is written as it was sent, and give it again. What was read before is kept."


@dataclass(frozen=True, slots=True)
class Whole:
    """What a board holds; `jobs` is None where nothing changed, `is_whole` False where more was there than is read."""

    first: Fetched
    jobs: list[Mapping[str, Any]] | None
    pages: int = 1
    is_whole: bool = True


def read_whole(
    ports: Ports,
    going: Round,
    board: Board,
    marks: Mapping[str, str] | None = None,
    told: Told = lambda *_: None,
    *,
    key: Key | None = None,
    most_pages: int = MOST_PAGES,
) -> Whole:
    """Every page in its order; `told` hears after each how many pages and postings there are so far."""
    most = min(most_pages, MOST_PAGES_OF.get(board.kind, most_pages))
    first = answer = _asked(going, board, board.url, key, marks or {})
    if first.status == NOT_MODIFIED:
        return Whole(first, None)
    if board.kind == "site":
        few = min(most_pages * A_LOOK, SITE_PAGES)
        return Whole(first, read_site(ports, going, first, board, few, told), is_whole=False)
    jobs: list[Mapping[str, Any]] = []
    here, seen = board.url, {board.url}
    while True:
        read = ports.jobs.read(answer.content, board.kind, "", without_key(answer.url or here))
        jobs += read["postings"]
        told(len(seen), len(jobs))
        here = read["next"] or ""
        if not here or here in seen or not read["postings"]:
            return Whole(first, jobs, len(seen))
        if len(seen) >= most or len(jobs) >= MOST_JOBS:
            return Whole(first, jobs, len(seen), is_whole=False)
        seen.add(here)
        answer = _asked(going, board, here, key, {})


def _asked(going: Round, board: Board, url: str, key: Key | None, marks: Mapping[str, str]) -> Fetched:
    if key is None:
        return going.get(url, marks)
    address, headers = with_key(board.kind, url, key)
    try:
        return going.get_with_key(address, {**marks, **headers})
    except NotFetched as wrong:
        if wrong.status in REFUSED:
            raise KeyRefused(f"{host_of(url)} does not take this key (it answered {wrong.status}).") from wrong
        raise
