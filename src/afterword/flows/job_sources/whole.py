"""A board read to its end: page after page, and nothing of it is given before the last one was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from afterword.core.jobs.addresses import Board
from afterword.core.jobs.port import Fetched
from afterword.flows.job_sources.polite import NOT_MODIFIED, Round
from afterword.flows.ports import Ports

MOST_PAGES, MOST_JOBS = 25, 5_000

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Whole:
    """What a board holds; `jobs` is None where nothing changed, `is_whole` False where more was there than is read."""

    first: Fetched
    jobs: list[Mapping[str, Any]] | None
    pages: int = 1
    is_whole: bool = True


def read_whole(
    ports: Ports, going: Round, board: Board, marks: Mapping[str, str] | None = None, told: Told = lambda *_: None
) -> Whole:
    """Every page in its order; `told` hears after each how many pages and postings there are so far."""
    first = answer = going.get(board.url, marks)
    if first.status == NOT_MODIFIED:
        return Whole(first, None)
    jobs: list[Mapping[str, Any]] = []
    seen = {board.url}
    while True:
        read = ports.jobs.read(answer.content, board.kind, "", answer.url or board.url)
        jobs += read["postings"]
        told(len(seen), len(jobs))
        url = read["next"]
        if not url or url in seen or not read["postings"]:
            return Whole(first, jobs, len(seen))
        if len(seen) >= MOST_PAGES or len(jobs) >= MOST_JOBS:
            return Whole(first, jobs, len(seen), is_whole=False)
        seen.add(url)
        answer = going.get(url)
