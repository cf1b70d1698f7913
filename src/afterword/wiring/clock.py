"""The one clock: the system's, or an instant that stands until it is moved."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from afterword import environment
from afterword.core.errors import Refusal

if TYPE_CHECKING:
    from afterword.core.ports import Clock

# Interviews of people who live; at the ends of the calendar no day can be added or taken away.
YEARS = range(1970, 2200)
ASKED_EVERY, NO_JUMP = timedelta(seconds=1), timedelta(milliseconds=50)


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
class DatabaseClock:
    """The database's clock, which every machine that sends from it shares.

    It is asked once a second; in between this machine's own clock is put right by what the two are apart, unless that
    one jumped: then they are compared anew. While the database does not answer nothing can be claimed or settled.
    """

    apart: timedelta = timedelta(0)
    _asked: tuple[datetime, float] | None = None

    def now(self) -> datetime:
        """The present instant in UTC, also within a transaction."""
        from django.db import DatabaseError, connection

        here = SystemClock()
        if self._is_fresh(here.now(), time.monotonic()):
            return here.now() + self.apart
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT clock_timestamp()")
                at: datetime = cursor.fetchone()[0]
        except DatabaseError:
            return here.now() + self.apart
        read_at = here.now()
        self.apart, self._asked = at - read_at, (read_at, time.monotonic())
        return at.astimezone(UTC)

    def _is_fresh(self, here: datetime, running: float) -> bool:
        """Both of this machine's clocks say that it is a moment ago: neither was set, and the machine did not sleep."""
        if self._asked is None:
            return False
        by_wall, by_running = here - self._asked[0], timedelta(seconds=running - self._asked[1])
        return timedelta(0) <= by_running < ASKED_EVERY and abs(by_wall - by_running) < NO_JUMP


@dataclass(slots=True)
class MovedClock:
    """A clock that stands until it is moved; for walking a process to its end and for looking at any evening."""

    at: datetime

    def now(self) -> datetime:
        """The instant it was moved to."""
        return self.at


def clock() -> Clock:
    """The system's clock, or the instant in AFTERWORD_NOW (ISO 8601 with offset) to look at any evening.

    Where several runs send together, the database's.
    """
    moved = os.environ.get("AFTERWORD_NOW")
    if moved:
        return MovedClock(_instant(moved))
    return DatabaseClock() if environment.installation() else SystemClock()


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise NoSuchHour from error
    if at.tzinfo is None or at.year not in YEARS:
        raise NoSuchHour
    return at
