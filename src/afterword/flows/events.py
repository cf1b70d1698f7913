"""What happened is only ever added; the plan is computed from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.store import audit, by_hand, sending
from afterword.store.models import Event, Letter, Owner, Process, Step

# Names the event that something was told along with: one tap, one thing to take back.
ALONG = "along"
# One thing that is told: its type, what it says, and when it happened.
Told = tuple[str, dict[str, Any], datetime]
LAST = "SELECT MAX(number) FROM store_event WHERE owner_id = %s AND process_id = %s"
# What left cannot be taken back by a tap: the letter lies in their inbox.
FINAL = frozenset({"letter_sent", "letter_approved"})


class CannotUndo(NotAllowed):
    """A letter that was approved or sent is not undone here."""

    hint = "Take the letter back on its own page, as long as it has not left."


def add_event(owner: Owner, process: Process, type: str, payload: dict[str, Any], at: datetime, now: datetime) -> Event:
    """Record one event of the contract's `plan` list; `at` is when it happened, `now` when it was recorded."""
    (event,) = add_events(owner, process, type, [payload], at, now)
    return event


def add_events(
    owner: Owner, process: Process, type: str, payloads: Sequence[dict[str, Any]], at: datetime, now: datetime
) -> list[Event]:
    """Record that the same happened several times at once, in this order."""
    return add_all(owner, process, [(type, each, at) for each in payloads], now)


def add_all(owner: Owner, process: Process, told: Sequence[Told], now: datetime) -> list[Event]:
    """Record what was told together, in this order."""
    with transaction.atomic(savepoint=False), audit.gathered(owner):
        last = by_hand.value(LAST, Event, ("owner", owner.pk), ("process", process.pk)) or 0
        happened = {"owner": owner, "process": process, "recorded_at": now}
        rows = [
            Event(**happened, number=number, type=type, payload=payload, at=at)
            for number, (type, payload, at) in enumerate(told, start=last + 1)
        ]
        # What happened changes the plan: the worker makes it anew even if nobody else does.
        mine = ("owner", owner.pk), ("id", process.pk)
        by_hand.change(Process, {"planned_at": None}, "owner_id = %s AND id = %s", *mine)
        by_hand.add_all(rows)
        for event in rows:
            audit.record(owner, "person", f"event {event.type}", str(process.pk), {"event": str(event.pk)}, now)
    return rows


def undo_event(owner: Owner, event_id: UUID, now: datetime) -> Event:
    """Take an event back; it stays in the record with the hour it was undone."""
    event = Event.objects.one(owner, pk=event_id)
    if event.type in FINAL:
        raise CannotUndo
    if event.undone_at is None:
        event.undone_at = now
        event.save(update_fields=["undone_at"])
        Process.objects.of(owner).filter(pk=event.process_id).update(planned_at=None)
        audit.record(owner, "person", f"undo {event.type}", str(event.process_id), {"event": str(event.pk)}, now)
    return event


def take_out_letters(owner: Owner, step: Step, now: datetime, reason: str) -> bool:
    """Take every letter of a step out of the outbox, its approval with it; False when one is already going out."""
    for letter in Letter.objects.of(owner).filter(process=step.process_id, step_key=step.key):
        if not sending.cancel(owner, letter.pk, now, reason):
            return False
        undo_approved(owner, letter, now)
    return True


def undo_approved(owner: Owner, letter: Letter, now: datetime) -> None:
    """The plan must not believe in an approval that no longer stands."""
    approved = Event.objects.of(owner).filter(process=letter.process_id, type="letter_approved", undone_at=None)
    approved.filter(payload__letter=str(letter.pk)).update(undone_at=now)
