"""The one clock: the system's, or an instant that stands until it is moved."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from afterword.core.errors import Refusal

if TYPE_CHECKING:
    from afterword.core.ports import Clock

# Interviews of people who live; at the ends of the calendar no day can be added or taken away.
YEARS = range(1970, 2200)


class NoSuchHour(Refusal):
    """AFTERWORD_NOW holds no instant with its offset from UTC."""

    hint = "Write it as 2026-12-01T19:30:00-05:00, or take the variable away. Nothing was changed."


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class MovedClock:
    """A clock that stands until it is moved; for walking a process to its end and for looking at any evening."""

    at: datetime

    def now(self) -> datetime:
        """The instant it was moved to."""
        return self.at


def clock() -> Clock:
    """The system's clock, or the instant in AFTERWORD_NOW (ISO 8601 with offset) to look at any evening."""
    moved = os.environ.get("AFTERWORD_NOW")
    return MovedClock(_instant(moved)) if moved else SystemClock()


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise NoSuchHour from error
    if at.tzinfo is None or at.year not in YEARS:
        raise NoSuchHour
    return at
