"""Days and hours in words, in a named zone; "tonight" and "tomorrow" only with the hour beside."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

# From here on a day is spoken of as “tonight”: the hours in which a letter of the evening leaves (B1).
EVENING = 18


def local(at: datetime, zone: str) -> datetime:
    """The instant on the clock of the zone."""
    return at.astimezone(ZoneInfo(zone or "UTC"))


def day(at: datetime, zone: str) -> str:
    """Thu 3 Dec."""
    there = local(at, zone)
    return f"{there:%a} {there.day} {there:%b}"


def hour(at: datetime, zone: str) -> str:
    """19:30."""
    return f"{local(at, zone):%H:%M}"


def when(at: datetime, zone: str, now: datetime) -> str:
    """Tonight at 19:30; tomorrow at 07:30; on Thu 3 Dec at 09:30."""
    there, here = local(at, zone), local(now, zone)
    if there.date() == here.date():
        return f"tonight at {hour(at, zone)}" if there.hour >= EVENING else f"today at {hour(at, zone)}"
    if there.date() == here.date() + timedelta(days=1):
        return f"tomorrow at {hour(at, zone)}"
    return f"on {day(at, zone)} at {hour(at, zone)}"


def both(at: datetime, zone: str, their_zone: str, now: datetime) -> str:
    """The moment in the person's zone, and in theirs where its clock differs."""
    words = when(at, zone, now)
    if not their_zone or local(at, zone).utcoffset() == local(at, their_zone).utcoffset():
        return words
    city = their_zone.rpartition("/")[2].replace("_", " ")
    return f"{words} ({local(at, their_zone):%a %H:%M} in {city})"
