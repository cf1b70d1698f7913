"""`batch read-resume`: a resume in any of its formats to JSON Resume."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from afterword.core.errors import Unreadable
from afterword.reading.resumes import ResumeDoor


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Read the file named by `path`."""
    path = item.get("path")
    if not isinstance(path, str) or not path:
        raise Unreadable('This item has no "path".', hint='Write {"id": ..., "path": "resume.pdf"}.')
    return _door().read_path(path)


@cache
def _door() -> ResumeDoor:
    return ResumeDoor()
