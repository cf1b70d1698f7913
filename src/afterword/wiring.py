"""The only place that picks real or in-memory channels, and the only one that reads the wall clock.

Everything heavy is imported inside the functions, so that `batch` starts without Django.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime

from afterword.core.ports import Clock, Holidays


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
    return MovedClock(datetime.fromisoformat(moved)) if moved else SystemClock()


def public_holidays() -> Holidays:
    """Public holidays by country and subdivision, from the `holidays` package."""
    from afterword.calendars.holidays import PublicHolidays

    return PublicHolidays()


def set_up_django() -> None:
    """Make the models usable; about a third of a second, so `batch` never calls it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterword.web.settings")
    import django

    django.setup()
