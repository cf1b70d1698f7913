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

MARK = 200
# What a row says of an event that lies in no calendar.
NOWHERE = {
    "href": "", "etag": "", "gist": "", "put_sequence": None, "put_starts": "", "is_edited": False, "refusals": 0,
}  # fmt: skip


class CalendarEmptied(CalendarUnreachable):
    """All of Afterword's events are gone from your calendar at once."""

    hint = "None is taken for one that you took out. Show them there again in Settings, or choose no calendar."


def is_ahead(row: CalendarEvent, now: datetime) -> bool:
    """Whether it was put there and should be there still."""
    is_there = row.put_sequence is not None and row.href and row.hidden_at is None and row.gone_at is None
    return bool(is_there) and Event.from_json(row.said).ends > now


def forget(row: CalendarEvent) -> None:
    """It lies nowhere any more, as far as we know."""
    for name, value in NOWHERE.items():
        setattr(row, name, value)
    row.save(update_fields=[*NOWHERE])


def note_seen(ports: Ports, row: CalendarEvent, kept: Kept) -> None:
    """This is how it is there by now; what differs from it later was changed by somebody."""
    seen = mark_of(kept), ports.calendar.gist(kept.content)
    if seen != (row.etag, row.gist):
        row.etag, row.gist = seen
        row.save(update_fields=["etag", "gist"])


def mark_of(kept: Kept) -> str:
    """The mark of its version, as far as it is kept; what the event says is compared besides."""
    return kept.etag[:MARK]


def is_ours(ports: Ports, row: CalendarEvent, kept: Kept) -> bool:
    """Whether what is there is as we put it: no word of it, and not its hour, is the person's."""
    theirs = theirs_of(ports, row, kept)
    return theirs is not None and not (row.is_edited or theirs.is_edited) and theirs.starts == row.put_starts


def theirs_of(ports: Ports, row: CalendarEvent, kept: Kept | None) -> Theirs | None:
    """Their side of it; None where it is not there."""
    if kept is None:
        return None
    mark = mark_of(kept)
    # There are servers whose mark never changes, is empty, or is another each time: what it says decides. A row of
    # before that was kept has only the mark.
    if ports.calendar.gist(kept.content) == row.gist or (not row.gist and mark and mark == row.etag):
        return Theirs(mark, row.put_starts)
    # Only what changed is read. An event that was never noted as put is ours still.
    is_edited = row.put_sequence is not None and ports.calendar.is_edited(kept.content, shown_of(row))
    return Theirs(mark, starts_of(ports, kept), is_edited)


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
