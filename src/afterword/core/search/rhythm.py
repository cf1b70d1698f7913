"""When a saved search tells what it found: at once, or at the person's hour each day or week."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

INSTANT, DAILY, WEEKLY = "instant", "daily", "weekly"
RHYTHMS = (INSTANT, DAILY, WEEKLY)
# So much lies between two mails of one search, also for who travels against the sun.
AT_LEAST = {INSTANT: timedelta(0), DAILY: timedelta(hours=20), WEEKLY: timedelta(days=6)}
# One mail holds so many jobs, and says how many more there are.
MOST_IN_A_MAIL = 20
# So many refusals in a row, and a search rests until the person looks at it.
MOST_REFUSALS = 3


def next_telling(rhythm: str, hour: int, weekday: int, zone: str, now: datetime) -> datetime:
    """The next instant after `now`; for an instant search that is `now` itself.

    The hour is on the person's clock, so it stays the same hour when clocks change.
    """
    if rhythm == INSTANT:
        return now
    here = now.astimezone(ZoneInfo(zone or "UTC"))
    day = here.date()
    while True:
        at = datetime.combine(day, time(hour), here.tzinfo)
        if at > here and (rhythm == DAILY or day.weekday() == weekday):
            return at.astimezone(UTC)
        day += timedelta(days=1)
