"""What calendar programs make of a feed, by the limits that are known of each; one table, one reader.

The limits come from what their users and makers report; docs/reference/calendar.md says them in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from afterword.calendars import stamps
from afterword.calendars.lines import Component, Line, decoded, parse
from afterword.calendars.vtimezone import offset_at


@dataclass(frozen=True, slots=True)
class Program:
    """The limits of one program.

    `zones` says what it resolves a TZID by: "name" (IANA), or "rules" (the file's VTIMEZONE, of which it understands
    at most one yearly rule for each of summer and winter; Outlook). `name`, `colour`, `refresh` are the properties that
    it looks at, "" where it looks at none. `busy` is the property by which it takes a time for free.
    """

    zones: str
    name: str
    colour: str
    refresh: str
    busy: str
    alarms: bool
    shows_cancelled: bool


GOOGLE = Program("name", "X-WR-CALNAME", "", "", "TRANSP", alarms=False, shows_cancelled=False)
APPLE = Program(
    "name", "X-WR-CALNAME", "X-APPLE-CALENDAR-COLOR", "REFRESH-INTERVAL", "TRANSP", alarms=True, shows_cancelled=True
)
OUTLOOK = Program(
    "rules", "X-WR-CALNAME", "", "X-PUBLISHED-TTL", "X-MICROSOFT-CDO-BUSYSTATUS", alarms=False, shows_cancelled=True
)
THUNDERBIRD = Program("name", "NAME", "COLOR", "REFRESH-INTERVAL", "TRANSP", alarms=True, shows_cancelled=True)
PROGRAMS: Mapping[str, Program] = {"google": GOOGLE, "apple": APPLE, "outlook": OUTLOOK, "thunderbird": THUNDERBIRD}


@dataclass(frozen=True, slots=True)
class Seen:
    """One event as the program shows it; `starts` is None where the program does not know when it is."""

    uid: str
    title: str
    starts: datetime | None
    ends: datetime | None
    all_day: bool
    is_busy: bool
    alarms: tuple[timedelta, ...]
    sequence: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The whole feed as the program shows it."""

    name: str
    colour: str
    refresh: timedelta | None
    is_meeting: bool
    events: tuple[Seen, ...]


def read(program: Program, content: bytes) -> Calendar:
    """The feed through the eyes of the program."""
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    text, sound = decoded(content, folded=True)
    (calendar,) = parse(text).walk("VCALENDAR")
    assert sound
    zones = {zone.text("TZID"): zone for zone in calendar.walk("VTIMEZONE")}
    shown = [
        _seen(program, block, zones)
        for block in calendar.walk("VEVENT")
        if program.shows_cancelled or block.text("STATUS") != "CANCELLED"
    ]
    refresh = calendar.text(program.refresh) if program.refresh else None
    return Calendar(
        calendar.text(program.name) or "",
        (calendar.text(program.colour) or "") if program.colour else "",
        stamps.duration(refresh) if refresh else None,
        # Outlook takes a file with METHOD for a meeting request.
        calendar.first("METHOD") is not None,
        tuple(sorted(shown, key=lambda one: (str(one.starts), one.uid))),
    )


def _seen(program: Program, block: Component, zones: Mapping[str | None, Component]) -> Seen:
    start, end = block.first("DTSTART"), block.first("DTEND")
    assert start is not None
    assert end is not None
    assert block.first("DTSTAMP") is not None
    free = {"TRANSP": "TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS": "FREE"}[program.busy]
    triggers = [alarm.text("TRIGGER") or "" for alarm in block.walk("VALARM")] if program.alarms else []
    return Seen(
        uid=block.text("UID") or "",
        title=block.text("SUMMARY") or "",
        starts=_instant(program, start, zones),
        ends=_instant(program, end, zones),
        all_day=start.params.get("VALUE") == "DATE",
        is_busy=block.text(program.busy) != free,
        alarms=tuple(length for each in triggers if (length := stamps.duration(each)) is not None),
        sequence=int(block.text("SEQUENCE") or 0),
    )


def _instant(program: Program, line: Line, zones: Mapping[str | None, Component]) -> datetime | None:
    read_as = stamps.stamp(line.value)
    assert read_as is not None
    at, offset = read_as
    if not isinstance(at, datetime):
        return datetime.combine(at, datetime.min.time(), UTC)
    if offset is not None:
        return at.replace(tzinfo=UTC)
    name = line.params.get("TZID")
    if program.zones == "name":
        return at.replace(tzinfo=ZoneInfo(name)).astimezone(UTC) if name in available_timezones() else None
    return _by_rules(at, zones.get(name))


def _by_rules(at: datetime, zone: Component | None) -> datetime | None:
    """Outlook: no zone, no time; of several definitions of summer or winter only the last one, and never by RDATE."""
    if zone is None:
        return None
    last = {block.name: block for block in zone.children}
    kept = Component("VTIMEZONE", zone.lines, list(last.values()))
    for block in kept.children:
        block.lines = [line for line in block.lines if line.name != "RDATE"]
    found = offset_at(kept, at)
    return (at - found.value).replace(tzinfo=UTC) if found else None
