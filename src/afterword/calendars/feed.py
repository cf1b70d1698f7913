"""Our own events written as iCalendar (RFC 5545, 7986), so that Google, Apple and Outlook all read them right."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.calendars.lines import Component, decoded, parse
from afterword.calendars.stamps import duration
from afterword.calendars.zone_rules import vtimezone
from afterword.core.calendar.port import FeedHead, Shown
from afterword.core.calendar.wording import Event

PRODUCT = "-//Afterword//Afterword//EN"
# How often to look again; Apple and Outlook keep to it, Google looks when it likes.
REFRESH = "PT1H"
_LONGEST_LINE = 75
_NAME = re.compile(r"([A-Z-]+)[;:]")
_OURS = frozenset({"DTSTART", "DTEND", "DURATION", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "STATUS", "RRULE"})
_HOURS = frozenset({"DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE"})
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


class FeedWriter:
    """`core.calendar.port.CalendarWriter`: the whole feed, or one event for a calendar that takes them one by one."""

    def feed(self, head: FeedHead, shown: Sequence[Shown]) -> bytes:
        """Every event with the zones it needs, under the name and colour of the feed."""
        zones = _zones(shown)
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:{PRODUCT}",
            "CALSCALE:GREGORIAN",
            # Without METHOD: with it Outlook takes the file for a meeting request.
            f"NAME:{_text(head.name)}",
            f"X-WR-CALNAME:{_text(head.name)}",
            f"DESCRIPTION:{_text(head.text)}",
            f"X-WR-CALDESC:{_text(head.text)}",
            f"COLOR:{head.colour}",
            f"X-APPLE-CALENDAR-COLOR:{head.hex}",
            f"X-WR-TIMEZONE:{head.zone}",
            f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
            f"X-PUBLISHED-TTL:{REFRESH}",
            *(line for zone in zones.values() for line in zone),
            *(line for one in shown for line in _event(one, zones, head.colour)),
            "END:VCALENDAR",
        ]
        return _folded(lines)

    def single(self, one: Shown) -> bytes:
        """One event alone, as a CalDAV server keeps it (RFC 4791 section 4.1)."""
        head, zones = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"], _zones([one])
        return _folded(
            [*head, *(line for zone in zones.values() for line in zone), *_event(one, zones), "END:VCALENDAR"]
        )

    def is_edited(self, content: bytes, one: Shown) -> bool:
        """Title, notes, place and alarms are compared; what a program adds of its own is no edit."""
        return _said_in(content) != _said_in(self.single(replace(one, is_cancelled=False)))

    def gist(self, content: bytes) -> str:
        """The hours with their zone, how it repeats, the words and the alarms."""
        event = _event_in(content)
        if event is None:
            return hashlib.sha256(content).hexdigest()
        hours = [(line.name, line.value, line.params.get("TZID", "")) for line in event.lines if line.name in _HOURS]
        return hashlib.sha256(repr((sorted(hours), _said_in(content))).encode()).hexdigest()

    def moved(self, content: bytes, one: Shown) -> bytes:
        """The hours, the revision and the status are ours; title, notes, alarms and guests stay as they were left."""
        text, _ = decoded(content, folded=True)
        ours = [*_span(one.event, ()), f"SEQUENCE:{one.sequence}", f"DTSTAMP:{_utc(one.changed_at)}",
                f"LAST-MODIFIED:{_utc(one.changed_at)}",
                f"STATUS:{'CANCELLED' if one.is_cancelled else 'CONFIRMED'}"]  # fmt: skip
        lines, inside = [], 0
        for line in filter(None, (raw.rstrip("\r") for raw in text.split("\n"))):
            word = line.upper()
            inside += word.startswith("BEGIN:") and (inside > 0 or word == "BEGIN:VEVENT")
            if not (inside == 1 and _NAME.match(word) and _NAME.match(word)[1] in _OURS):  # type: ignore[index]
                lines.append(line)
            if word == "BEGIN:VEVENT" and inside == 1:
                lines += ours
            inside -= word.startswith("END:") and inside > 0
        return _folded(lines)


def _event_in(content: bytes) -> Component | None:
    text, _ = decoded(content, folded=True)
    return next(parse(text).walk("VEVENT"), None)


def _said_in(content: bytes) -> list[tuple[str, str]]:
    event = _event_in(content)
    if event is None:
        return []
    words = [(name, event.text(name) or "") for name in ("SUMMARY", "DESCRIPTION", "LOCATION")]
    return words + sorted(("TRIGGER", _trigger(alarm.text("TRIGGER") or "")) for alarm in event.walk("VALARM"))


def _trigger(text: str) -> str:
    """A time before or after the beginning, however a server spells it ("-PT2H" for "-PT120M")."""
    length = duration(text)
    return text if length is None else f"{length.total_seconds():.0f}"


def _zones(shown: Iterable[Shown]) -> dict[str, list[str]]:
    """The definition of each zone that has one; the times of every other zone are written in UTC."""
    spans: dict[str, list[datetime]] = {}
    for one in shown:
        if one.event.day is None:
            spans.setdefault(one.event.zone, []).extend((one.event.starts, one.event.ends))
    found = {zone: vtimezone(zone, min(span), max(span)) for zone, span in sorted(spans.items()) if zone != "UTC"}
    return {zone: lines for zone, lines in found.items() if lines}


def _event(one: Shown, zones: Container[str], colour: str = "") -> list[str]:
    event = one.event
    lines = [
        "BEGIN:VEVENT",
        f"UID:{one.uid}",
        f"DTSTAMP:{_utc(one.changed_at)}",
        f"CREATED:{_utc(one.created_at)}",
        f"LAST-MODIFIED:{_utc(one.changed_at)}",
        f"SEQUENCE:{one.sequence}",
        *_span(event, zones),
        f"SUMMARY:{_text(event.title)}",
        f"DESCRIPTION:{_text(event.text)}" if event.text else "",
        f"LOCATION:{_text(event.place)}" if event.place else "",
        f"STATUS:{'CANCELLED' if one.is_cancelled else 'CONFIRMED'}",
        f"TRANSP:{'OPAQUE' if event.busy and not one.is_cancelled else 'TRANSPARENT'}",
        # Outlook goes by its own word for it.
        f"X-MICROSOFT-CDO-BUSYSTATUS:{'BUSY' if event.busy and not one.is_cancelled else 'FREE'}",
        "CLASS:PRIVATE",
        f"COLOR:{colour}" if colour else "",
        *(() if one.is_cancelled else (line for minutes in event.alarms for line in _alarm(event, minutes))),
        "END:VEVENT",
    ]
    return [line for line in lines if line]


def _span(event: Event, zones: Container[str]) -> tuple[str, str]:
    if event.day is not None:
        # DTEND of a whole day is the day after it.
        return f"DTSTART;VALUE=DATE:{_day(event.day)}", f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    zone = event.zone if event.zone in zones else "UTC"
    return _stamp("DTSTART", event.starts, zone), _stamp("DTEND", event.ends, zone)


def _stamp(name: str, at: datetime, zone: str) -> str:
    if zone == "UTC":
        return f"{name}:{_utc(at)}"
    return f"{name};TZID={zone}:{at.astimezone(ZoneInfo(zone)):%Y%m%dT%H%M%S}"


def _alarm(event: Event, minutes: int) -> list[str]:
    sign = "-" if minutes < 0 else ""
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(event.title)}",
        f"TRIGGER:{sign}PT{abs(minutes)}M",
        "END:VALARM",
    ]


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    return "".join(sign for sign in words if sign == "\n" or sign.isprintable()).translate(_ESCAPES)


def _folded(lines: Iterable[str]) -> bytes:
    """Lines of at most 75 bytes, never cut inside a character (RFC 5545 section 3.1)."""
    pieces: list[bytes] = []
    for line in lines:
        left, room = line.encode(), _LONGEST_LINE
        while len(left) > room:
            cut = room
            while left[cut] & 0xC0 == 0x80:
                cut -= 1
            pieces.append(left[:cut] + b"\r\n ")
            left, room = left[cut:], _LONGEST_LINE - 1
        pieces.append(left + b"\r\n")
    return b"".join(pieces)
