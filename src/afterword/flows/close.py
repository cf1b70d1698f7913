"""What they answered and how it ends: yes, no, silence, or the person's own withdrawal; each can be undone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from afterword.core.errors import NotAllowed, Refusal
from afterword.core.plan.scene import is_theirs
from afterword.flows.change_step import moved_back, step_done_elsewhere
from afterword.flows.events import ALONG, add_event, undo_event
from afterword.flows.fallen import fallen_with
from afterword.flows.follow import follow
from afterword.flows.job_search import applying
from afterword.flows.merge import part_again
from afterword.flows.not_posted import left_by_hand, not_posted
from afterword.flows.people_of import out_unless_named
from afterword.flows.phone_numbers import WRONG, settle
from afterword.flows.ports import Ports
from afterword.store.models import Event, Heard, Owner, Participation, Person, Process, Step

LONGEST_OFFER = timedelta(days=366)


class NotAnAnswerDay(Refusal):
    """This cannot be the day by which they want your answer."""

    hint = "Give a day from today on, within a year, or leave it out. Nothing was kept."


class NotDueYet(NotAllowed):
    """There is no such step in this process now."""

    hint = "Open the process: its steps are listed there. Nothing was changed."


def happened(
    ports: Ports, owner: Owner, process_id: UUID, type: str, now: datetime, at: datetime | None = None, **payload: Any
) -> Event:
    """Record an event of the contract and let the plan follow."""
    process = Process.objects.one(owner, pk=process_id)
    kept = {name: value for name, value in payload.items() if value is not None}
    if "person" in kept:
        Participation.objects.one(owner, process=process, person=kept["person"])
    with transaction.atomic():
        event = add_event(owner, process, type, kept, at or now, now)
        follow(ports, owner, now, [process])
    return event


def they_said_no(
    ports: Ports, owner: Owner, process_id: UUID, now: datetime, person: UUID | None = None, automatic: bool = False
) -> Event:
    """A no: every question to them stops, and a gracious reply is written for review."""
    by = "automatic" if automatic else "person"
    return happened(
        ports, owner, process_id, "rejected", now, by=by, person=str(person) if person else _writer(owner, process_id)
    )


def they_said_yes(ports: Ports, owner: Owner, process_id: UUID, now: datetime, answer_by: date | None = None) -> Event:
    """An offer: thank at once, know the date by which to answer."""
    if answer_by is not None and not timedelta(days=-1) <= answer_by - now.date() <= LONGEST_OFFER:
        raise NotAnAnswerDay(f"{answer_by.isoformat()} cannot be the day by which they want your answer.")
    return happened(
        ports,
        owner,
        process_id,
        "offer_received",
        now,
        answer_by=answer_by.isoformat() if answer_by else None,
    )


def withdraw(ports: Ports, owner: Owner, process_id: UUID, now: datetime) -> Event:
    """The person steps back: everything that would ask them something is taken out at once (B12)."""
    return happened(ports, owner, process_id, "withdrawal_decided", now)


def note_done(owner: Owner, step: Step, now: datetime) -> None:
    """A step was settled on the way, by something else that the person did."""
    person = {"person": str(step.person_id)} if step.person_id else {}
    add_event(owner, step.process, "step_done", {"step": step.step, **person}, now, now)


def close_silent(ports: Ports, owner: Owner, process_id: UUID, now: datetime) -> Event:
    """Silence after three friendly tries is an answer; the door stays open (B10)."""
    step = Step.objects.of(owner).filter(process=process_id, step="silent_review", gone_at=None).first()
    if step is None:
        raise NotDueYet("It is too early to call this silence: a step is still to come.")
    return step_done_elsewhere(ports, owner, process_id, step.key, now, how="silent")


def undo(ports: Ports, owner: Owner, event_id: UUID, now: datetime) -> str:
    """Take back what was recorded; the plan and the letters follow.

    Gives what the person must know besides: approvals that fell with it do not come back. "" where there are none.
    """
    event = Event.objects.one(owner, pk=event_id)
    if event.undone_at is None and event.pk in left_by_hand(owner, [event]):
        not_posted(ports, owner, UUID(event.payload["letter"]), now)
        return ""
    if event.type == applying.EVENT:
        applying.take_back(ports, owner, event, now)
        return ""
    with transaction.atomic():
        event = undo_event(owner, event_id, now)
        _out_again(owner, event)
        _ask_again(owner, event)
        _told_along(owner, event, now)
        touched = [event.process, *([part_again(owner, event, now)] if event.type == "merged" else [])]
        follow(ports, owner, now, touched)
        if event.type == "step_moved":
            moved_back(owner, event, now)
            follow(ports, owner, now, [event.process])
        return fallen_with(owner, event)


def _out_again(owner: Owner, event: Event) -> None:
    """Who came into the process with this alone, and is named by nothing else there, leaves it again."""
    person = event.payload.get("person") if event.payload.get("added") else None
    if person is not None:
        out_unless_named(owner, event.process_id, [str(person)])


def _told_along(owner: Owner, event: Event, now: datetime) -> None:
    """What was told in the same tap goes with it; a number that was called in vain is a number again."""
    along = Event.objects.of(owner).filter(process=event.process_id, undone_at=None)
    for row in along.filter(**{f"payload__{ALONG}": str(event.pk)}):
        undo_event(owner, row.pk, now)
    if event.payload.get("outcome") == WRONG and event.payload.get("person"):
        settle(owner, Person.objects.one(owner, pk=event.payload["person"]))


def _ask_again(owner: Owner, event: Event) -> None:
    """What the person had answered to a mail is a question again once the answer is taken back."""
    answered = Heard.objects.of(owner).exclude(asks="").exclude(decided_at=None)
    answered.filter(Q(event=event) | Q(pk=event.payload.get("heard"))).update(decided_at=None, decision="")
    Heard.objects.of(owner).filter(event=event).update(event=None)


def _writer(owner: Owner, process_id: UUID) -> str | None:
    """Who wrote the no is only known when there is one person; otherwise it is left open."""
    rows = Process.objects.one(owner, pk=process_id).participations.all()
    people = [each.person_id for each in rows if is_theirs(each.parts)]
    return str(people[0]) if len(people) == 1 else None
