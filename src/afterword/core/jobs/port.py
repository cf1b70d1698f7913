"""What reading boards needs from outside: the web, and a reader for what it sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a host answered, and from which address at last."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    url: str


class JobWeb(Protocol):
    """Fetches over checked ways only; raises a `Refusal` whose sentence says what went wrong."""

    def fetch(self, url: str, headers: Mapping[str, str], most_bytes: int, delay_seconds: float = 0.0) -> Fetched:
        """The answer to one GET, so long after the last one to the same host; a redirect is told, not followed."""
        ...


class JobReader(Protocol):
    """Reads what others sent where it can do no harm; raises `Unreadable`."""

    def read(self, content: bytes, source: str, board: str = "", url: str = "") -> Mapping[str, Any]:
        """The `read-jobs` object; with the address it was read at, `next` is the one of the page behind it."""
        ...

    def find(self, content: bytes, base: str) -> Sequence[tuple[str, str]]:
        """Kind and board of each board that a careers page names."""
        ...

    def sitemap(self, content: bytes) -> Mapping[str, Sequence[Sequence[str]]]:
        """The further `maps` and the `pages` that the map of a site names, each with its last change."""
        ...
