"""Open lines to mail servers, shared by the letters that one worker hands over in one go, and hung up at its end."""

from __future__ import annotations

import contextlib
from collections.abc import Hashable, Iterator
from contextvars import ContextVar
from typing import Protocol


class Line(Protocol):
    """A connection on which the other side waits for the next word."""

    def send(self, words: bytes, /) -> None:
        """Say something."""

    def close(self) -> None:
        """Cut it."""


_open: ContextVar[dict[Hashable, Line] | None] = ContextVar("open_lines", default=None)


@contextlib.contextmanager
def together() -> Iterator[None]:
    """Within this block a line stays open after a letter that was accepted, for the next one to the same mailbox.

    Only this worker's own letters use it, one after the other; at the end of the block nothing stays open.
    """
    lines: dict[Hashable, Line] = {}
    token = _open.set(lines)
    try:
        yield
    finally:
        _open.reset(token)
        for line in lines.values():
            hang_up(line)


def take(key: Hashable) -> Line | None:
    """The line that is open for this key, if any; it is the taker's alone until it is kept again."""
    lines = _open.get()
    return lines.pop(key, None) if lines else None


def keep(key: Hashable, line: Line) -> None:
    """Leave a line open for the next letter, where there may be one; else hang up."""
    lines = _open.get()
    if lines is None or key in lines:
        hang_up(line)
    else:
        lines[key] = line


def hang_up(line: Line) -> None:
    """Say goodbye and close; nobody waits for the farewell: what matters is known by now."""
    with contextlib.suppress(OSError):
        line.send(b"QUIT\r\n")
    line.close()
