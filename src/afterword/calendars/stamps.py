"""Dates, times, durations and offsets in the spellings of iCalendar and of the clients that miss them a little."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_STAMP = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?", re.ASCII
)
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?", re.ASCII
)
_OFFSET = re.compile(r"([+-]?)(\d{1,2}):?(\d{2})(?::?(\d{2}))?", re.ASCII)


def stamp(value: str) -> tuple[date | datetime, timedelta | None] | None:
    """A DATE, or a naive DATE-TIME with its offset (zero for "Z", None for local); None when it is neither."""
    match = _STAMP.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day)), None
        clock = time(int(hour), int(minute), min(int(second or 0), 59))
        at = datetime.combine(date(int(year), int(month), int(day)), clock)
    except ValueError:
        return None
    return at, None if zone is None else timedelta(0) if zone == "Z" else offset(zone)


def duration(value: str) -> timedelta | None:
    """A DURATION, weeks mixed with the rest allowed; None when it is none."""
    match = _DURATION.fullmatch(value.strip().upper())
    if match is None or not any(match.groups()[1:]):
        return None
    sign, weeks, days, hours, minutes, seconds = match.groups()
    length = timedelta(
        weeks=int(weeks or 0),
        days=int(days or 0),
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=int(seconds or 0),
    )
    return -length if sign == "-" else length


def offset(value: str) -> timedelta | None:
    """A UTC-OFFSET such as "+0530", also without its sign or with colons; None when it is none or past 18 hours."""
    match = _OFFSET.fullmatch(value.strip())
    if match is None:
        return None
    sign, hours, minutes, seconds = match.groups()
    length = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds or 0))
    if length > timedelta(hours=18):
        return None
    return -length if sign == "-" else length
