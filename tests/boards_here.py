"""The boards of tests: addresses with what they answer, read in this process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from afterword.core.errors import Refusal
from afterword.core.jobs.port import Fetched
from afterword.reading.job_files import find_boards, read_jobs, read_map


class JobsHere:
    """Reads what boards sent in this process."""

    def read(self, content: bytes, source: str, board: str = "", url: str = "") -> Mapping[str, Any]:
        return read_jobs(content, source, board, url)

    def sitemap(self, content: bytes) -> Mapping[str, Sequence[Sequence[str]]]:
        return read_map(content)

    def find(self, content: bytes, base: str) -> Sequence[tuple[str, str]]:
        return tuple((kind, board) for kind, board in find_boards(content, base)["boards"])


@dataclass(slots=True)
class WebHere:
    """Addresses with what they answer; every other one is not there. A refusal is raised."""

    pages: dict[str, Fetched | Refusal] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)

    def fetch(self, url: str, headers: Mapping[str, str], most_bytes: int, delay_seconds: float = 0.0) -> Fetched:
        self.asked.append((url, headers))
        self.delays.append(delay_seconds)
        found = self.pages.get(url, Fetched(404, {}, b"", url))
        if isinstance(found, Refusal):
            raise found
        return found
