"""The call on day three to five: its outcome moves the plan."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.events import add_event
from afterword.flows.follow import follow
from afterword.flows.ports import Ports
from afterword.flows.take_notes import read_decision
from afterword.flows.typed import LINE, one_line
from afterword.store.models import Event, Owner, Process, Step

PENDING = ("planned", "blocked")
TWO_TAPS = timedelta(minutes=1)
OUTCOMES = ("answered", "colleague", "no_answer", "voicemail", "gatekeeper", "bad_moment")


class NoSuchCall(NotAllowed):
    """This call is not planned now, or is recorded already."""

    hint = "Open the process: what is next stands there. Nothing was changed."


class UnknownOutcome(Refusal):
    """That is not one of the outcomes of a call."""

    hint = f"Say one of: {', '.join(OUTCOMES)}."


def call_outcome(
    ports: Ports, owner: Owner, process_id: UUID, step_key: str, outcome: str, now: datetime, said: str = ""
) -> Event:
    """Record how the call went; `said` is what they said about deciding, if they did. Undo it by its event."""
    if outcome not in OUTCOMES:
        raise UnknownOutcome
    process = Process.objects.one(owner, pk=process_id)
    step = Step.objects.one(owner, process=process, key=step_key)
    if step.gone_at or step.status not in PENDING or step.channel != "phone":
        raise NoSuchCall
    tapped = _just_now(owner, process, step, outcome, now)
    if tapped is not None and not said.strip():
        return tapped
    payload: dict[str, object] = {"step": step.step, "outcome": outcome}
    if step.person_id:
        payload["person"] = str(step.person_id)
    said = one_line(said, "What they said", LINE)
    with transaction.atomic():
        event = add_event(owner, process, "call_made", payload, now, now)
        decision = read_decision(ports, process, said, now)
        if decision is not None and (decision.date or decision.flag):
            add_event(owner, process, "decision_expected", {"said": said}, now, now)
        follow(ports, owner, now, [process])
    return event


def _just_now(owner: Owner, process: Process, step: Step, outcome: str, now: datetime) -> Event | None:
    """The same outcome tapped a moment ago: two taps are one call, and one try less towards silence."""
    same = Event.objects.of(owner).filter(process=process, type="call_made", undone_at=None, payload__step=step.step)
    return same.filter(payload__outcome=outcome, recorded_at__gt=now - TWO_TAPS, recorded_at__lte=now).first()
