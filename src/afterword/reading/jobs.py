"""Files of job boards through the door: a path in, the `read-jobs` object out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from afterword.core.jobs.boards import source_named
from afterword.reading.door import Door
from afterword.reading.opened import bytes_of


class JobDoor:
    """Reads postings over one warm child process; close it, or use it in a `with`."""

    def __init__(self, door: Door | None = None) -> None:
        self._door = door or Door()

    def read(self, content: bytes, source: str, board: str = "", url: str = "") -> Mapping[str, Any]:
        """The `read-jobs` object of what a source sent; with its address also the one of the next page."""
        kind = "jobpage" if source_named(source).opened == "page" else "jobs"
        return self._door.ask({"kind": kind, "source": source, "board": board, "url": url}, content)

    def read_path(self, path: str | Path, source: str, board: str = "") -> Mapping[str, Any]:
        """As `read`, for a file."""
        kind = "jobpage" if source_named(source).opened == "page" else "jobs"
        return self.read(bytes_of(path, lambda _: kind), source, board)

    def find(self, content: bytes, base: str) -> Sequence[tuple[str, str]]:
        """Kind and board of each board that a careers page names."""
        answer = self._door.ask({"kind": "careers", "base": base}, content)
        return tuple((kind, board) for kind, board in answer["boards"])

    def sitemap(self, content: bytes) -> Mapping[str, Sequence[Sequence[str]]]:
        """The further maps and the pages that the map of a site names."""
        return self._door.ask({"kind": "sitemap"}, content)

    def close(self) -> None:
        """Stop the child process."""
        self._door.close()
