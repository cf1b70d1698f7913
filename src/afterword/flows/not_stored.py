"""What this run could not write down, such as on a full disk: told once while it lasts, not at every try.

Kept in memory, as the place to keep it is what fails. The page and the worker of `serve` share it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import DatabaseError

# The right to send is renewed more often than this, and that is written down.
CLEAN_FOR = timedelta(seconds=30)
NOT_WRITTEN = (
    "Afterword could not write to its database: its disk may be full or protected. Nothing leaves until it can."
)


@dataclass(frozen=True, slots=True)
class Unwritten:
    """Since when, and when it was met last."""

    since: datetime
    last: datetime


_now: list[Unwritten] = []


def met(error: BaseException, now: datetime) -> bool:
    """Remember that it could not be written; True when that is news."""
    if not isinstance(error, DatabaseError):
        return True
    before = unwritten()
    _now[:] = [replace(before, last=now) if before else Unwritten(now, now)]
    return before is None


def passed(now: datetime) -> None:
    """A pass went through: what lies back long enough is over."""
    found = unwritten()
    if found is not None and abs(now - found.last) >= CLEAN_FOR:
        _now.clear()


def unwritten() -> Unwritten | None:
    """What lasts at this moment."""
    return _now[0] if _now else None
