"""One event of ours as it is in the person's calendar: whether it is theirs by now, and when it begins there."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.core.calendar import Event
from afterword.core.calendar.meeting import Theirs
from afterword.core.calendar.port import CalendarUnreachable, Kept
from afterword.core.errors import Unreadable
from afterword.flows.calendar.keeping import shown_of
from afterword.flows.ports import Ports
from afterword.store.models import CalendarEvent


class CalendarEmptied(CalendarUnreachable):
    """All of Afterword's events are gone from your calendar at once."""

    hint = "None is taken for one that you took out. Show them there again in Settings, or choose no calendar."


def is_ahead(row: CalendarEvent, now: datetime) -> bool:
    """Whether it was put there and should be there still."""
    is_there = row.put_sequence is not None and row.href and row.hidden_at is None and row.gone_at is None
    return bool(is_there) and Event.from_json(row.said).ends > now


def forget(row: CalendarEvent) -> None:
    """It lies nowhere any more, as far as we know."""
    row.href, row.etag, row.put_sequence, row.put_starts, row.is_edited = "", "", None, "", False
    row.save(update_fields=["href", "etag", "put_sequence", "put_starts", "is_edited"])


def is_ours(ports: Ports, row: CalendarEvent, kept: Kept) -> bool:
    """Whether what is there is as we put it: no word of it, and not its hour, is the person's."""
    theirs = theirs_of(ports, row, kept)
    return theirs is not None and not (row.is_edited or theirs.is_edited) and theirs.starts == row.put_starts


def theirs_of(ports: Ports, row: CalendarEvent, kept: Kept | None) -> Theirs | None:
    """Their side of it; None where it is not there."""
    if kept is None:
        return None
    if kept.etag == row.etag:
        return Theirs(kept.etag, row.put_starts)
    # Only what changed is read. An event that was never noted as put is ours still.
    is_edited = row.put_sequence is not None and ports.calendar.is_edited(kept.content, shown_of(row))
    return Theirs(kept.etag, starts_of(ports, kept), is_edited)


def starts_of(ports: Ports, kept: Kept) -> str:
    """When an event begins, as text: its instant in UTC, or its day; "" where it says neither."""
    try:
        reading = ports.invitations.read(kept.content, "event.ics")
    except Unreadable:
        return ""
    if reading.get("time_kind") == "date":
        return str(reading.get("start_local") or "")[:10]
    instant = reading.get("start_utc")
    return f"{datetime.fromisoformat(str(instant)).astimezone(UTC):%Y-%m-%dT%H:%M}" if instant else ""
