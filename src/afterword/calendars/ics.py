"""Events of an iCalendar file (RFC 5545, 5546) as plain values; every zone is resolved within its own file."""

from __future__ import annotations

import contextlib
import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from email.errors import MessageError
from email.header import decode_header, make_header
from urllib.parse import unquote

from afterword.calendars import stamps, zones
from afterword.calendars.lines import Component, Line, parse, shown, unescape
from afterword.core.errors import Unreadable
from afterword.core.interview.model import CalendarEvent, Invitee, Moment, TimeKind

_LINK_PROPERTIES = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE", "X-ZOOM-JOIN-URL", "URL")
# One mailbox and nothing else. Characters that shells, SQL or header lists give a meaning are left out of it:
# an address that holds one is shown and asked, never stored.
_MAILBOX = re.compile(r"[\w.+=~&%#$!*'-]{1,128}@[\w-]+(?:\.[\w-]+)*")
_HTML = re.compile(r"<(?:p|br|div|li|ul|span|html|body|b|a|table)\b[^<>]{0,500}>", re.IGNORECASE)
_ROOMS = ("@resource.calendar.google.com",)
_LONGEST_NAME = 300
_LARGEST_SEQUENCE = 2147483647
_LONGEST = timedelta(days=366)


class BrokenTime(Unreadable):
    """A time in this invitation cannot be read."""

    code = "broken_time"
    hint = "Nothing was kept of it. Ask for a new invitation, or type the day and hour."


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What an event needs of its calendar: METHOD, zone definitions, and the zone meant for times without one."""

    method: str | None
    zones: Mapping[str, Component]
    assumed_zone: str | None


def read_events(text: str) -> list[CalendarEvent]:
    """Every VEVENT in file order, also without a VCALENDAR around it.

    A time that cannot be read raises `BrokenTime` when the file holds this one event only;
    among several the event is kept without a time.
    """
    root = parse(text)
    calendars = list(root.walk("VCALENDAR")) or [root]
    found = [(block, _surroundings(calendar)) for calendar in calendars for block in calendar.walk("VEVENT")]
    return [_event(block, around, strict=len(found) == 1) for block, around in found]


def _surroundings(calendar: Component) -> _Surroundings:
    definitions: dict[str, Component] = {}
    for zone in calendar.walk("VTIMEZONE"):
        name = zone.text("TZID")
        if name:
            definitions.setdefault(name.strip('"').strip(), zone)
    method = calendar.text("METHOD")
    return _Surroundings(method.upper() if method else None, definitions, calendar.text("X-WR-TIMEZONE"))


def _event(block: Component, around: _Surroundings, *, strict: bool) -> CalendarEvent:
    said = block.text("SEQUENCE")
    start, end = _times(block, around, strict=strict)
    status = block.text("STATUS")
    organizers = block.all("ORGANIZER")
    location = block.text("LOCATION")
    return CalendarEvent(
        method=around.method,
        uid=block.text("UID"),
        sequence=_sequence(said),
        sequence_said=said,
        status=status.upper() if status else None,
        summary=block.text("SUMMARY"),
        location=location,
        description=plain_text(block.text("DESCRIPTION") or block.text("X-ALT-DESC") or ""),
        organizer=invitee(organizers[0]) if organizers else None,
        attendees=tuple(_seated(invitee(line), location) for line in block.all("ATTENDEE")),
        start=start,
        end=end,
        recurring=bool(block.all("RRULE") or block.all("RDATE")),
        is_override=bool(block.all("RECURRENCE-ID")),
        stamped=_stamped(block),
        links=tuple(shown(unescape(line.value)).strip() for name in _LINK_PROPERTIES for line in block.all(name)),
    )


def _sequence(said: str | None) -> int | None:
    """The revision; 0 when absent, None when it is no number or would shut out every later update."""
    if said is None:
        return 0
    if not re.fullmatch(r"\d{1,18}", said, re.ASCII) or int(said) > _LARGEST_SEQUENCE:
        return None
    return int(said)


def _stamped(block: Component) -> datetime | None:
    """When this version was written; None where the file does not say so in UTC, as it has to."""
    line = block.first("DTSTAMP") or block.first("LAST-MODIFIED")
    read = stamps.stamp(line.value) if line else None
    at, offset = read or (None, None)
    return at.replace(tzinfo=UTC) if isinstance(at, datetime) and offset == timedelta(0) else None


def _times(block: Component, around: _Surroundings, *, strict: bool) -> tuple[Moment, Moment]:
    try:
        start, end = moment(block.first("DTSTART"), around), moment(block.first("DTEND"), around)
        length = block.first("DURATION")
        if length is not None and end.kind is TimeKind.NONE:
            end = _after(start, length.value)
    except BrokenTime:
        if strict:
            raise
        return Moment(), Moment()
    return start, end


def moment(line: Line | None, around: _Surroundings) -> Moment:
    """One DTSTART or DTEND as far as it is an instant; `BrokenTime` names the field when it cannot be read."""
    if line is None or not line.value.strip():
        return Moment()
    read = stamps.stamp(line.value.strip("\"' "))
    if read is None:
        raise BrokenTime(f'{line.name} says "{shown(line.value)[:40]}", which is no date.')
    at, offset = read
    if not isinstance(at, datetime):
        return Moment(TimeKind.DATE, local=at.isoformat(), assumed_zone=around.assumed_zone)
    if offset is not None:
        return Moment(TimeKind.UTC, utc=_instant(at, offset, line), tzid="UTC")
    tzid = line.params.get("TZID", "").strip()
    if not tzid:
        return Moment(TimeKind.FLOATING, local=at.isoformat(), assumed_zone=around.assumed_zone)
    return _zoned(at, shown(tzid), around, line)


def _instant(at: datetime, offset: timedelta, line: Line) -> datetime:
    try:
        return (at - offset).replace(tzinfo=UTC)
    except OverflowError as error:
        raise BrokenTime(f'{line.name} says "{line.value}", which is no date.') from error


def _zoned(at: datetime, tzid: str, around: _Surroundings, line: Line) -> Moment:
    try:
        found = zones.resolve(tzid, at, around.zones)
    except OverflowError as error:
        raise BrokenTime(f'{line.name} says "{line.value}", which is no date.') from error
    if found is None:
        return Moment(TimeKind.UNRESOLVABLE, local=at.isoformat(), tzid=tzid, assumed_zone=around.assumed_zone)
    return Moment(TimeKind.ZONED, found.utc, at.isoformat(), tzid, found.iana, found.doubt)


def _after(start: Moment, value: str) -> Moment:
    length = stamps.duration(value)
    if length is None or not timedelta(0) <= length <= _LONGEST:
        raise BrokenTime(f'DURATION says "{shown(value)[:40]}", which no meeting lasts.')
    local = None if start.local is None else _moved(start.local, length)
    try:
        return replace(start, utc=start.utc + length if start.utc else None, local=local)
    except OverflowError as error:
        raise BrokenTime(f'DURATION says "{value[:40]}", which no meeting lasts.') from error


def _moved(local: str, length: timedelta) -> str:
    day_only = "T" not in local
    try:
        at = (
            datetime.combine(date.fromisoformat(local), datetime.min.time())
            if day_only
            else datetime.fromisoformat(local)
        ) + length
    except OverflowError as error:
        raise BrokenTime("DURATION ends after the last date there is.") from error
    return at.date().isoformat() if day_only else at.isoformat()


def invitee(line: Line) -> Invitee:
    """An ORGANIZER or ATTENDEE; the address stays None unless it is exactly one mailbox."""
    name, value = _repaired(line)
    email = mailbox(value) or (None if "@" in value else mailbox(line.params.get("EMAIL", "")))
    kind = line.params.get("CUTYPE", "").upper()
    partstat = line.params.get("PARTSTAT")
    is_room = kind in ("ROOM", "RESOURCE") or bool(email and email.endswith(_ROOMS))
    return Invitee(
        name=_spelled(name) or None,
        email=email,
        partstat=partstat.upper() if partstat else None,
        is_room=is_room,
        kind=kind,
        part=line.params.get("ROLE", "").upper(),
        address=shown(value).strip(),
    )


def _seated(one: Invitee, location: str | None) -> Invitee:
    """An attendee called exactly like the place of the meeting is the room (Outlook marks it so only at times)."""
    named = bool(one.name and location and one.name.casefold() == location.casefold())
    return replace(one, is_room=True) if named else one


def plain_text(text: str) -> str:
    """Words of an HTML description (Google and Outlook write them): paragraphs become lines, tags go."""
    if not _HTML.search(text):
        return text
    lines = re.sub(r"<(?:br|/p|/div|/li|/tr|/h\d|/ul)[^<>]{0,200}>", "\n", text, flags=re.IGNORECASE)
    lines = re.sub(r"<li[^<>]{0,200}>", "- ", lines, flags=re.IGNORECASE)
    return html.unescape(re.sub(r"</?[a-zA-Z!][^<>@]{0,2000}>", "", lines)).strip()


def _repaired(line: Line) -> tuple[str, str]:
    """CN and address; an unquoted colon in the CN ("CN=Smith: Anna:mailto:...") has cut the line too early."""
    name, value = line.params.get("CN", ""), line.value
    head, colon, tail = value.rpartition(":mailto:") if ":mailto:" in value else ("", "", "")
    if colon and name and "@" not in head:
        return f"{name}:{unescape(head)}", "mailto:" + tail
    return name, value


def _spelled(name: str) -> str:
    """The name without encoded words, quotes around it, invisible characters and doubled spaces."""
    name = name[:_LONGEST_NAME]
    if "=?" in name:
        with contextlib.suppress(MessageError, ValueError, LookupError):
            name = str(make_header(decode_header(name)))
    name = " ".join(shown(name).split())
    return name[1:-1].strip() if len(name) > 1 and name[0] == name[-1] == "'" else name


def mailbox(value: str) -> str | None:
    """The one mailbox of a "mailto:" address, lower case; None when it is none, or more than one."""
    plain = value.strip().strip('"').strip()
    while plain[:7].casefold() == "mailto:":
        plain = plain[7:].strip()
    plain = unquote(plain) if "%40" in plain else plain
    return plain.lower() if _MAILBOX.fullmatch(plain) and len(plain) <= 254 else None
