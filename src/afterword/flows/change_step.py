"""The person decides about a step: another time, left out with a reason, or done elsewhere; each can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed, NotYours, Refusal
from afterword.core.facts.fields import FIRST_YEAR, LAST_YEAR
from afterword.core.plan.decided import NEVER_SKIPPED
from afterword.core.plan.steps import BLOCKED, PLANNED, ROUTED
from afterword.core.sending import State
from afterword.flows.events import add_event, take_out_letters
from afterword.flows.follow import follow
from afterword.flows.overview.dates import day, hour
from afterword.flows.overview.wording import head_of
from afterword.flows.ports import Ports
from afterword.flows.typed import REASON, one_line
from afterword.store import sending
from afterword.store.models import Event, Letter, Owner, Process, Step

OPEN = (PLANNED, BLOCKED, ROUTED)
_STILL_TO_COME = "Choose one that is still to come; nothing was changed."
_SOONER = "Choose a moment in the coming weeks; nothing was changed."


class StepOver(NotAllowed):
    """This step is not open any more."""

    hint = "Open the process: what is planned stands there. Nothing was changed."


class NotThen(NotAllowed):
    """This step cannot be at that moment."""

    hint = "Choose that moment or another one; nothing was changed."
    about = "at"
    nearest: datetime | None = None


class AlreadyGoing(NotAllowed):
    """The letter of this step went out, or is just going."""

    hint = "Nothing was changed."


class WithYou(NotAllowed):
    """This letter was handed to you, to be sent by yourself."""

    hint = "Say first whether you sent it; if you did not, it can be moved. Nothing was changed."


class NoReason(Refusal):
    """A reason is missing."""

    hint = "Say in a few words why; it stands in the history. Nothing was changed."


class NotSkipped(NotAllowed):
    """A yes counts once it is in writing, so this letter cannot be left out."""

    hint = "If you sent it elsewhere, say that it is done. Nothing was changed."


class NotThatMoment(Refusal):
    """It cannot have been done at that moment."""

    hint = "Give a moment between the beginning of this process and now. Nothing was changed."


@dataclass(frozen=True, slots=True)
class StepPage:
    """One open step and what may be decided about it; instants are shown in `zone`, the person's own."""

    process: UUID
    employer: str
    key: str
    head: str
    at: datetime | None
    zone: str
    their_zone: str
    why: str
    may_skip: bool
    is_letter: bool
    rule: str = ""


def step_page(owner: Owner, process_id: UUID, key: str) -> StepPage:
    """What the person sees before they decide."""
    step = open_step(owner, process_id, key)
    return StepPage(
        process=process_id,
        employer=step.process.employer_name,
        key=step.key,
        head=head_of(step),
        at=step.at,
        zone=owner.time_zone or "UTC",
        their_zone=str(step.said.get("time_zone") or ""),
        why=str(step.said.get("why", "")),
        may_skip=step.step not in NEVER_SKIPPED,
        is_letter=Letter.objects.of(owner).filter(process=process_id, step_key=step.key).exists(),
        rule=str(step.said.get("rule", "")),
    )


def open_step(owner: Owner, process_id: UUID, key: str) -> Step:
    """The step of that key; refused when it is over, unknown or somebody else's."""
    process = Process.objects.one(owner, pk=process_id)
    step = Step.objects.of(owner).filter(process=process, key=key).select_related("person", "process").first()
    if step is None:
        raise NotYours("There is no such step here.", hint="Open the process: its steps are listed there.")
    if step.gone_at or step.status not in OPEN:
        raise StepOver
    return step


def move_step(
    ports: Ports, owner: Owner, process_id: UUID, key: str, to: datetime, now: datetime, reason: str = ""
) -> Event:
    """Put a step at another moment; refused with the nearest good one where that moment is a bad one.

    An approved letter goes at the new moment if its approval covers that, else it is shown again.
    """
    if to.year > LAST_YEAR:
        raise NotThen(f"The year {to.year} is beyond the plan, which ends with {LAST_YEAR}.", hint=_SOONER)
    if to.year < FIRST_YEAR:
        raise NotThen("That moment has passed.", hint=_STILL_TO_COME)
    # In UTC: on a wall clock an hour that comes twice, or never, is not equal to itself.
    step, to = open_step(owner, process_id, key), to.astimezone(UTC)
    if to <= now:
        raise NotThen("That moment has passed.", hint=_STILL_TO_COME)
    with transaction.atomic():
        moved = {"to": to.isoformat(), "from": step.at.isoformat() if step.at else None}
        event = _decide(ports, owner, step, "step_moved", now, {**moved, "reason": _line(reason) or None})
        landed = Step.objects.one(owner, pk=step.pk)
        because = (landed.said.get("moved") or {}).get("because")
        if because or landed.at != to:
            refusal = NotThen(_elsewhere(because, landed, owner))
            refusal.nearest = landed.at
            raise refusal
        if _take_letters_along(owner, landed, now):
            follow(ports, owner, now, [step.process])
    return event


def skip_step(ports: Ports, owner: Owner, process_id: UUID, key: str, reason: str, now: datetime) -> Event:
    """Leave a step out, with the reason; what would have been written for it is taken out of the outbox."""
    step, reason = open_step(owner, process_id, key), _line(reason)
    if step.step in NEVER_SKIPPED:
        raise NotSkipped
    if not reason:
        raise NoReason(about="reason")
    if _is_with_you(owner, step):
        raise WithYou("This letter was handed to you, and may have left.")
    with transaction.atomic():
        _out_of_the_outbox(owner, step, now, "You left it out.")
        return _decide(ports, owner, step, "step_skipped", now, {"reason": reason})


def step_done_elsewhere(
    ports: Ports, owner: Owner, process_id: UUID, key: str, now: datetime, at: datetime | None = None, how: str = ""
) -> Event:
    """A step that was done outside the product, at the stated moment; its letter does not go as well."""
    step = open_step(owner, process_id, key)
    when = at or now
    if not _began(owner, step.process) <= when <= now:
        raise NotThatMoment(about="at")
    with transaction.atomic():
        _out_of_the_outbox(owner, step, now, "You did it yourself.")
        return _decide(ports, owner, step, "step_done", now, {"outcome": _line(how) or None}, when)


def _is_with_you(owner: Owner, step: Step) -> bool:
    """Whether its letter was handed to the person, who may have sent it."""
    letters = Letter.objects.of(owner).filter(process=step.process_id, step_key=step.key)
    return letters.filter(actions__state=State.HANDED).exists()


def moved_back(owner: Owner, event: Event, now: datetime) -> None:
    """A move was taken back and the plan made anew: an approved letter goes back with its step."""
    step = Step.objects.of(owner).filter(process=event.process_id, key=event.payload.get("key"), gone_at=None).first()
    if step is not None and step.status in OPEN:
        _take_letters_along(owner, step, now)


def _began(owner: Owner, process: Process) -> datetime:
    """When there was first something to do: the first talk may be over when the process is added."""
    booked = Event.objects.of(owner).filter(process=process, type="interview_booked", undone_at=None)
    starts = [datetime.fromisoformat(each.payload["starts"]) for each in booked]
    return min([process.created_at, *starts])


def _decide(
    ports: Ports, owner: Owner, step: Step, kind: str, now: datetime, known: dict[str, Any], at: datetime | None = None
) -> Event:
    person = str(step.person_id) if step.person_id else None
    payload = {"step": step.step, "key": step.key, "person": person, **known}
    kept = {name: value for name, value in payload.items() if value is not None}
    event = add_event(owner, step.process, kind, kept, at or now, now)
    follow(ports, owner, now, [step.process])
    return event


def _line(text: str) -> str:
    return one_line(text, "The reason", REASON)


def _out_of_the_outbox(owner: Owner, step: Step, now: datetime, reason: str) -> None:
    if not take_out_letters(owner, step, now, reason):
        raise AlreadyGoing


def _take_letters_along(owner: Owner, step: Step, now: datetime) -> bool:
    """An approval covers a window: inside it the letter moves along, outside it has to be approved anew.

    True when an approval was taken back, so that the letter is written for its new moment.
    """
    letters = Letter.objects.of(owner).filter(process=step.process_id, step_key=step.key)
    live = [action for letter in letters if (action := sending.live_action(owner, letter.pk)) is not None]
    if step.at is None or not live:
        return False
    if _is_with_you(owner, step):
        raise WithYou
    if all(action.opens <= step.at < action.closes for action in live):
        if not all(sending.postpone(owner, action.letter_id, max(step.at, now), now) for action in live):
            raise AlreadyGoing
        return False
    _out_of_the_outbox(owner, step, now, "You moved it to another time; look at it again.")
    return True


def _elsewhere(because: str | None, landed: Step, owner: Owner) -> str:
    zone = owner.time_zone or "UTC"
    where = f"The next good moment is {day(landed.at, zone)}, {hour(landed.at, zone)}, your time." if landed.at else ""
    return f"{because or 'It cannot be then.'} {where}".strip()
