"""The offset a VTIMEZONE gives at a local time (RFC 5545 section 3.6.5), for the file it stands in and no other."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from afterword.calendars import stamps
from afterword.calendars.lines import Component

_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_STALE = timedelta(days=400)


class UnknownRule(Exception):
    """This zone definition uses a rule that nobody writes for clocks."""


@dataclass(frozen=True, slots=True)
class Offset:
    """What to add to UTC; `doubt` is a sentence when the definition does not really reach the date."""

    value: timedelta
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class _Onset:
    """One change of the clock: from when on (local time before the change) which offset holds."""

    at: datetime
    before: timedelta
    after: timedelta
    repeats: bool


def offset_at(zone: Component, local: datetime) -> Offset | None:
    """The offset at a naive local time: that of the latest onset not after it.

    Before the first onset the offset before it holds (with a doubt when there was a choice).
    None when the definition has no usable observance.
    """
    try:
        onsets = sorted((one for block in zone.children for one in _latest(block, local)), key=lambda one: one.at)
    except UnknownRule:
        return None
    if not onsets:
        return None
    past = [one for one in onsets if one.at <= local]
    choices = {one.after for one in onsets}
    if not past:
        value = onsets[0].after if len(choices) == 1 else onsets[0].before
        return Offset(value, None if len(choices) == 1 else "Its time zone is only described for later dates.")
    latest = past[-1]
    stale = len(choices) > 1 and not latest.repeats and local - latest.at > _STALE
    return Offset(latest.after, "Its time zone is only described for earlier years." if stale else None)


def _latest(block: Component, local: datetime) -> Iterator[_Onset]:
    """The observance's last onset not after the local time, else its first one."""
    begin = _stamp(block, "DTSTART")
    before, after = _offset(block, "TZOFFSETFROM"), _offset(block, "TZOFFSETTO")
    if block.name not in ("STANDARD", "DAYLIGHT") or begin is None or after is None:
        return
    before = after if before is None else before
    days = [
        begin,
        *_dates(block),
        *(day for rule in block.all("RRULE") for day in _yearly(rule.value, begin, before, local)),
    ]
    past = [day for day in days if day <= local]
    repeats = bool(block.all("RRULE"))
    yield _Onset(max(past) if past else min(days), before, after, repeats)


def _stamp(block: Component, name: str) -> datetime | None:
    line = block.first(name)
    read = stamps.stamp(line.value) if line else None
    return _midnight(read[0]) if read else None


def _midnight(day: date | datetime) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


def _offset(block: Component, name: str) -> timedelta | None:
    line = block.first(name)
    return stamps.offset(line.value) if line else None


def _dates(block: Component) -> Iterator[datetime]:
    for line in block.all("RDATE"):
        for value in line.value.split(","):
            read = stamps.stamp(value.split("/")[0])
            if read:
                yield _midnight(read[0])


def _yearly(rule: str, begin: datetime, before: timedelta, local: datetime) -> Iterator[datetime]:
    """The rule's onsets in the year of the local time (or of UNTIL, when that is earlier) and in the year before."""
    parts = dict(part.split("=", 1) for part in rule.upper().replace(" ", "").split(";") if "=" in part)
    if parts.get("FREQ") != "YEARLY" or parts.keys() & {"BYYEARDAY", "BYWEEKNO", "BYSETPOS"}:
        raise UnknownRule(rule)
    until = stamps.stamp(parts.get("UNTIL", ""))
    last = local
    if until is not None:
        end = _midnight(until[0]) + (before if until[1] is not None else timedelta(0))
        last = min(local, end)
    for year in (last.year - 1, last.year):
        for day in _days(parts, begin, year):
            at = datetime.combine(day, begin.time())
            if begin <= at <= last:
                yield at


def _days(parts: dict[str, str], begin: datetime, year: int) -> Iterator[date]:
    if not date.min.year <= year <= date.max.year:
        return
    for month in _numbers(parts.get("BYMONTH"), begin.month):
        if not 1 <= month <= 12:
            raise UnknownRule(parts["BYMONTH"])
        length = monthrange(year, month)[1]
        named = parts.get("BYDAY")
        if named is None:
            numbers = _numbers(parts.get("BYMONTHDAY"), begin.day)
            yield from (date(year, month, n if n > 0 else length + 1 + n) for n in numbers if 1 <= abs(n) <= length)
            continue
        allowed = set(_numbers(parts.get("BYMONTHDAY"), 0)) if "BYMONTHDAY" in parts else None
        for word in named.split(","):
            yield from (day for day in _weekdays(word, year, month, length) if allowed is None or day.day in allowed)


def _weekdays(word: str, year: int, month: int, length: int) -> list[date]:
    if word[-2:] not in _DAYS:
        raise UnknownRule(word)
    days = [date(year, month, n) for n in range(1, length + 1)]
    days = [day for day in days if day.weekday() == _DAYS[word[-2:]]]
    if not word[:-2]:
        return days
    (place,) = _numbers(word[:-2], 0)
    if place == 0 or abs(place) > len(days):
        return []
    return [days[place - 1 if place > 0 else place]]


def _numbers(text: str | None, default: int) -> list[int]:
    try:
        return [default] if not text else [int(part) for part in text.split(",")]
    except ValueError as error:
        raise UnknownRule(text) from error
