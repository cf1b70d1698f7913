"""The call on day three to five: its outcome moves the plan."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.flows.events import add_event
from afterword.flows.follow import follow
from afterword.flows.ports import Ports
from afterword.flows.take_notes import read_decision
from afterword.flows.typed import LINE, one_line
from afterword.store.models import Event, Owner, Process, Step

OUTCOMES = ("answered", "colleague", "no_answer", "voicemail", "gatekeeper", "bad_moment")


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
