"""`batch read-jobs`: what a job board sent to the postings in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from afterword.core.errors import Unreadable
from afterword.reading.jobs import JobDoor


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Read the file named by `path` as `source` writes it."""
    path, source, board = item.get("path"), item.get("source"), item.get("board")
    if not isinstance(path, str) or not path:
        raise Unreadable('This item has no "path".', hint='Write {"id": ..., "path": "jobs.json", "source": "lever"}.')
    return _door().read_path(path, source if isinstance(source, str) else "", board if isinstance(board, str) else "")


@cache
def _door() -> JobDoor:
    return JobDoor()
