"""A VTIMEZONE for a zone, small and by rules where its clocks keep to rules (RFC 5545 section 3.6.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEP = timedelta(days=7)
_YEARS = 3


@dataclass(frozen=True, slots=True)
class Onset:
    """A change of the clock: the local time before it, the offsets around it, and whether summer time begins."""

    local: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool

    @property
    def rule(self) -> tuple[int, int, int, int, timedelta, timedelta]:
        """Month, which week, weekday, minute of the day and offsets: equal each year where a rule stands behind it."""
        day = self.local.day
        following = (self.local + timedelta(days=7)).month
        week = -1 if following != self.local.month else (day - 1) // 7 + 1
        minute = self.local.hour * 60 + self.local.minute
        return self.local.month, week, self.local.weekday(), minute, self.before, self.after


def vtimezone(name: str, first: datetime, last: datetime) -> list[str]:
    """The lines of a VTIMEZONE that is right from a year before `first` to a year after `last`.

    Two yearly rules, or one plain offset where the clocks never change: that is all that Outlook understands.
    Nothing for the few zones that keep to no rule (Morocco, by the moon): their times are best written in UTC.
    """
    begin, end = first - timedelta(days=366), max(last, first + timedelta(days=366 * _YEARS)) + timedelta(days=366)
    onsets = list(_onsets(ZoneInfo(name), begin, end))
    blocks = _by_rules(onsets) if onsets else [_plain(ZoneInfo(name), begin)]
    if not blocks:
        return []
    return ["BEGIN:VTIMEZONE", f"TZID:{name}", *(line for block in blocks for line in block), "END:VTIMEZONE"]


def _onsets(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[Onset]:
    weeks = [begin.astimezone(UTC) + _STEP * count for count in range((end - begin) // _STEP + 2)]
    for before, after in pairwise(weeks):
        if _offset(zone, before) != _offset(zone, after):
            yield _onset(zone, before, after)


def _onset(zone: ZoneInfo, before: datetime, after: datetime) -> Onset:
    old = _offset(zone, before)
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        before, after = (middle, after) if _offset(zone, middle) == old else (before, middle)
    # Clocks change at a whole minute, and this is the only one between the two.
    at = after.replace(second=0, microsecond=0)
    there = at.astimezone(zone)
    # Ireland says that its winter is the exception, so the clock that is ahead is summer.
    return Onset(at.replace(tzinfo=None) + old, old, _offset(zone, at), there.tzname() or "", _offset(zone, at) > old)


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def _by_rules(onsets: list[Onset]) -> list[list[str]]:
    """Two rules, if every change of these years follows one of two; nothing otherwise."""
    summer = {one.rule for one in onsets if one.is_summer}
    winter = {one.rule for one in onsets if not one.is_summer}
    if len(summer) != 1 or len(winter) != 1:
        return []
    firsts = [next(one for one in onsets if one.is_summer == is_summer) for is_summer in (True, False)]
    return [
        _block(one, f"RRULE:FREQ=YEARLY;BYMONTH={one.rule[0]};BYDAY={one.rule[1]}{_DAYS[one.rule[2]]}")
        for one in firsts
    ]


def _plain(zone: ZoneInfo, at: datetime) -> list[str]:
    offset, name = _offset(zone, at), at.astimezone(zone).tzname() or ""
    return _block(Onset(datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None), offset, offset, name, is_summer=False))


def _block(one: Onset, rule: str = "") -> list[str]:
    kind = "DAYLIGHT" if one.is_summer else "STANDARD"
    lines = [
        f"BEGIN:{kind}",
        f"DTSTART:{one.local:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_sign(one.before)}",
        f"TZOFFSETTO:{_sign(one.after)}",
        # Zones without letters of their own are named by their offset.
        f"TZNAME:{one.name}",
        rule,
        f"END:{kind}",
    ]
    return [line for line in lines if line]


def _sign(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"
