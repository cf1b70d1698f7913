"""Resumes through the door: a path or bytes in, the `read-resume` object out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from afterword.reading.door import Door
from afterword.reading.opened import bytes_of
from afterword.reading.resume_files import kind_of


class ResumeDoor:
    """Reads resumes over one warm child process; close it, or use it in a `with`."""

    def __init__(self, door: Door | None = None) -> None:
        self._door = door or Door()

    def read(self, content: bytes) -> Mapping[str, Any]:
        """The `read-resume` object of a file's bytes, or of pasted text."""
        return self._door.ask({"kind": kind_of(content)}, content)

    def read_path(self, path: str | Path) -> Mapping[str, Any]:
        """As `read`, for a file."""
        return self.read(bytes_of(path, kind_of))

    def close(self) -> None:
        """Stop the child process."""
        self._door.close()

    def __enter__(self) -> ResumeDoor:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()
