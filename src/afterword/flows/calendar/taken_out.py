"""A call or talk that the person took out of their own calendar: what they mean by it is asked, nothing is dropped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.calendar import Event
from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.calendar.account import put_back
from afterword.flows.calendar.following import to_tell
from afterword.flows.calendar.there import NOWHERE
from afterword.flows.change_step import skip_step
from afterword.flows.overview.wording import head_of
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import CalendarEvent, Owner, Process, Step

BACK, OUT, SHALL_NOT = "back", "out", "shall_not"
REASON = "You took it out of your calendar"


class NotAsked(NotAllowed):
    """This is not asked any more: it was answered, or it is done."""

    hint = "Open the process: what is next stands there. Nothing was changed."


class NoSuchAnswer(Refusal):
    """That is not one of the answers."""

    hint = "Choose one of those that are shown. Nothing was changed."


@dataclass(frozen=True, slots=True)
class TakenOut:
    """One of them: what it is called on the pages, when it is, and its step if it is a call; a talk has none."""

    id: UUID
    process: Process
    head: str
    step: str
    at: datetime
    ends: datetime
    zone: str

    @property
    def is_call(self) -> bool:
        """A call can be told, left out or kept; a talk only they can call off."""
        return bool(self.step)


def taken_out(owner: Owner, now: datetime) -> Iterator[TakenOut]:
    """Those that are still ahead and about which nothing was answered yet.

    Only of calls and talks can it mean that they shall not happen; a letter waits for its yes all the same.
    """
    for row in to_tell(owner):
        if row.hidden_at is None or not row.href or row.gone_at is not None:
            continue
        event = Event.from_json(row.said)
        if event.ends > now and (one := _one(owner, row, event)) is not None:
            yield one


def one_taken_out(owner: Owner, event_id: UUID, now: datetime) -> TakenOut:
    """One of them, as its page shows it."""
    CalendarEvent.objects.one(owner, pk=event_id)
    found = next((each for each in taken_out(owner, now) if each.id == event_id), None)
    if found is None:
        raise NotAsked
    return found


def answer(ports: Ports, owner: Owner, event_id: UUID, said: str, now: datetime) -> TakenOut:
    """What they mean: it is put back, it stays out of the calendar alone, or the call shall not happen."""
    asked = one_taken_out(owner, event_id, now)
    if said not in {BACK, OUT, SHALL_NOT} or (said == SHALL_NOT and not asked.is_call):
        raise NoSuchAnswer
    row = CalendarEvent.objects.one(owner, pk=event_id)
    with transaction.atomic():
        if said == BACK:
            put_back(owner, [row.pk])
        else:
            # Under no address it is asked about no more.
            CalendarEvent.objects.of(owner).filter(pk=row.pk).update(**NOWHERE)
        if said == SHALL_NOT:
            skip_step(ports, owner, asked.process.pk, asked.step, REASON, now)
        audit.record(owner, "person", "taken out of calendar", str(row.pk), {"said": said}, now)
    return asked


def _one(owner: Owner, row: CalendarEvent, event: Event) -> TakenOut | None:
    zone, head, key = owner.time_zone or "UTC", "Interview", ""
    if event.steps:
        steps = Step.objects.of(owner).filter(process=row.process_id, key__in=event.steps, channel="phone")
        step = steps.select_related("person").first()
        if step is None:
            return None
        head, key = head_of(step), step.key
    return TakenOut(row.pk, row.process, head, key, event.starts, event.ends, zone)
