"""The call on day three to five: its outcome moves the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed, Refusal
from afterword.core.facts import CALL_OUTCOMES
from afterword.core.people.phone import to_call
from afterword.flows.events import ALONG, add_event
from afterword.flows.follow import follow
from afterword.flows.phone_numbers import WRONG, numbers_of, settle
from afterword.flows.ports import Ports
from afterword.flows.standing import standing_events
from afterword.flows.take_notes import read_decision
from afterword.flows.typed import LINE, one_line
from afterword.store.models import Event, Owner, Process, Step

PENDING = ("planned", "blocked")
TWO_TAPS = timedelta(minutes=1)
MAY_NAME_A_TIME = frozenset({"gatekeeper", "bad_moment"})
LONGEST_AHEAD = timedelta(days=60)


class NoSuchCall(NotAllowed):
    """This call is not planned now, or is recorded already."""

    hint = "Open the process: what is next stands there. Nothing was changed."


TOLD: Mapping[str, str] = {
    "answered": "This call is recorded already: you spoke.",
    "voicemail": "This call is recorded already: you left a message.",
    "no_answer": "This call is recorded already: no answer.",
    "bad_moment": "This call is recorded already: it was a bad moment.",
    "colleague": "This call is recorded already: a colleague told you.",
    "gatekeeper": "This call is recorded already: they named a better time.",
    "wrong_number": "This call is recorded already: it was the wrong number.",
}


class UnknownOutcome(Refusal):
    """That is not one of the outcomes of a call."""

    hint = f"Say one of: {', '.join(CALL_OUTCOMES)}."


class NoDateNamed(Refusal):
    """They named a date, but which?"""

    hint = "Type their words, as in “by Friday”. Nothing was recorded."


class NotThatTime(Refusal):
    """This cannot be the time they named for the next call."""

    hint = "Give a time in the coming weeks, or leave it empty. Nothing was recorded."


@dataclass(frozen=True, slots=True)
class Told:
    """What was heard besides: `said` about deciding, in their words; `again_at` when they want to be called."""

    said: str = ""
    again_at: datetime | None = None


NOTHING_TOLD = Told()


def call_outcome(
    ports: Ports,
    owner: Owner,
    process_id: UUID,
    step_key: str,
    outcome: str,
    now: datetime,
    told: Told = NOTHING_TOLD,
) -> Event:
    """Record how the call went. Taken back by its event, with what was told along with it."""
    if outcome not in CALL_OUTCOMES:
        raise UnknownOutcome
    process = Process.objects.one(owner, pk=process_id)
    step = Step.objects.one(owner, process=process, key=step_key)
    if step.gone_at or step.status not in PENDING or step.channel != "phone":
        raise told_already(step)
    tapped = _just_now(owner, process, step, outcome, now)
    if tapped is not None and not told.said.strip():
        return tapped
    said = one_line(told.said, "What they said", LINE)
    with transaction.atomic():
        event = add_event(owner, process, "call_made", _payload(owner, step, outcome, told, now), now, now)
        decision = read_decision(ports, process, said, now)
        if decision is not None and (decision.date or decision.flag):
            add_event(owner, process, "decision_expected", {"said": said, ALONG: str(event.pk)}, now, now)
        if outcome == WRONG and step.person:
            settle(owner, step.person)
        follow(ports, owner, now, [process])
    return event


def they_named_a_date(
    ports: Ports, owner: Owner, process_id: UUID, step_key: str, said: str, now: datetime
) -> tuple[Event, str]:
    """They answered and named a date: the call is made, and the plan waits for that day; says how it was read."""
    quote = one_line(said, "What they said", LINE)
    if not quote:
        raise NoDateNamed(about="said")
    decision = read_decision(ports, Process.objects.one(owner, pk=process_id), quote, now)
    if decision is None or not (decision.date or decision.flag):
        hint = "Say it as “by Friday”, or as a day."
        raise NoDateNamed(f"No date was understood in “{quote}”.", hint=hint, about="said")
    event = call_outcome(ports, owner, process_id, step_key, "answered", now, Told(said))
    return event, decision.reading


def told_already(step: Step) -> NoSuchCall:
    """Why this call cannot be told any more: what was said of it last, where anything was."""
    told = outcomes_so_far(step.process, step, None)
    return NoSuchCall(TOLD[told[-1]]) if told and told[-1] in TOLD else NoSuchCall()


def outcomes_so_far(process: Process, step: Step, since: datetime | None) -> list[str]:
    """How the calls of this step went, oldest first, since the talk that it is about."""
    rows = standing_events(process, "call_made")
    mine = [row for row in rows if row.payload.get("step") == step.step and (since is None or row.at >= since)]
    return [str(row.payload.get("outcome")) for row in mine]


def _payload(owner: Owner, step: Step, outcome: str, told: Told, now: datetime) -> dict[str, object]:
    payload: dict[str, object] = {"step": step.step, "outcome": outcome}
    if step.person_id:
        payload["person"] = str(step.person_id)
    if outcome == WRONG and step.person:
        best = to_call(numbers_of(owner, step.person))
        payload["number"] = best.same_as if best else step.person.phone
    if told.again_at is not None and outcome in MAY_NAME_A_TIME:
        if not now < told.again_at < now + LONGEST_AHEAD:
            raise NotThatTime(about="again")
        payload["to"] = told.again_at.isoformat()
    return payload


def _just_now(owner: Owner, process: Process, step: Step, outcome: str, now: datetime) -> Event | None:
    """The same outcome tapped a moment ago: two taps are one call, and one try less towards silence."""
    same = Event.objects.of(owner).filter(process=process, type="call_made", undone_at=None, payload__step=step.step)
    return same.filter(payload__outcome=outcome, recorded_at__gt=now - TWO_TAPS, recorded_at__lte=now).first()
