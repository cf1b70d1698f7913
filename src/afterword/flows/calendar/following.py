"""An event that the person moved in their calendar: its steps move along where the rules allow, else it is said why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from afterword.core.calendar import Event
from afterword.core.errors import AfterwordError, NotAllowed
from afterword.flows.calendar.noticing import propose_move
from afterword.flows.change_step import move_step, open_step
from afterword.flows.once import once
from afterword.flows.overview.wording import head_of
from afterword.flows.ports import Ports
from afterword.store.models import CalendarEvent, Owner, Process, Step
from afterword.store.prepared import Prepared

_TO_TELL = Prepared(
    lambda owner: (
        CalendarEvent.objects.of(owner).filter(~Q(note="") | Q(hidden_at__isnull=False)).select_related("process")
    )
)
IN_THE_CALENDAR = "You moved it in your calendar"
SHOWN_FOR = timedelta(days=2)


class OnlyThey(NotAllowed):
    """Only they can move an interview: if they did, change it in Afterword."""


class NeedsAnHour(NotAllowed):
    """It needs an hour, and a day needs none."""


def follow_there(ports: Ports, row: CalendarEvent, starts: str, now: datetime) -> bool:
    """Move the steps of the event by as much as it was moved there; all of them or none.

    Where a rule says no, its sentence is kept with the event, and the event goes back to its hour.
    """
    event = Event.from_json(row.said)
    try:
        by = _by(row.put_starts, starts)
        if not event.steps:
            # Whether they moved it is asked; it stays asked when the event goes back.
            propose_move(ports, row.process, event.starts, by, now)
            raise OnlyThey
        with transaction.atomic():
            _move(ports, row, event, by, now)
    except AfterwordError as refusal:
        what = name_of(row)
        row.note = f"You moved “{what}” in your calendar. {refusal.message} It was put back."[:500]
        row.note_at = now
        row.save(update_fields=["note", "note_at"])
        return False
    # What the plan made of it stands in the row by now.
    row.refresh_from_db()
    row.note, row.note_at = "", None
    row.save(update_fields=["note", "note_at"])
    return True


def not_followed(owner: Owner, now: datetime, process: Process | None = None) -> list[CalendarEvent]:
    """The events that were moved there of late and went back, each with why in its `note`; of one process, or all."""
    rows = [row for row in to_tell(owner) if row.note and row.note_at and row.note_at > now - SHOWN_FOR]
    rows.sort(key=lambda row: row.note_at or now)
    return [row for row in rows if process is None or row.process_id == process.pk]


def to_tell(owner: Owner) -> list[CalendarEvent]:
    """Every event of which something was said, or that was taken out there; looked up once for a page."""
    return once(("calendar", owner.pk), lambda: _TO_TELL(owner))


def _move(ports: Ports, row: CalendarEvent, event: Event, by: timedelta, now: datetime) -> None:
    for key in event.steps:
        step = open_step(row.owner, row.process_id, key)
        if step.at is not None:
            move_step(ports, row.owner, row.process_id, key, step.at + by, now, IN_THE_CALENDAR)


def _by(before: str, after: str) -> timedelta:
    """How far it was moved; a day that became an hour, or the other way round, cannot be said as a time."""
    if ("T" in before) != ("T" in after):
        raise NeedsAnHour
    return _instant(after) - _instant(before)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def name_of(row: CalendarEvent) -> str:
    """What it is called on the pages, not in the calendar."""
    event = Event.from_json(row.said)
    step = (
        Step.objects.of(row.owner).filter(process=row.process_id, key__in=event.steps).select_related("person").first()
    )
    return head_of(step) if step else f"Interview, {row.process.employer_name}"
