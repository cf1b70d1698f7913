"""The signed page of one call: how it went, said with one press from the mail, once for each try, for a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core import signing

from afterword.core.errors import NotAllowed
from afterword.core.reminders import Planned
from afterword.flows.closed import of_open_accounts
from afterword.flows.make_call import PENDING, TOLD, call_outcome, outcomes_so_far, they_named_a_date
from afterword.flows.overview.wording import head_of
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import Owner, Step

SALT = "call-outcome"
LASTS = timedelta(days=1)
DATE = "date"
# What needs no word more; everything else but the day they named is told in Afterword.
OUTCOMES = ("answered", "voicemail", "no_answer", "bad_moment")


class NotThisOutcome(NotAllowed):
    """That is not one of the outcomes offered here."""

    hint = "Open Afterword to say it in words. Nothing was recorded."


class CallOver(NotAllowed):
    """The time of this page is over, or the call is not planned any more."""

    hint = "Open Afterword: what is next stands there. Nothing was recorded by this."


class ToldBefore(NotAllowed):
    """This call is recorded already."""

    hint = "It can be changed in Afterword, and taken back there for a day. Nothing was recorded by this."


@dataclass(frozen=True, slots=True)
class ShownCall:
    """The call that a link is for, by its words and its number."""

    step: Step
    head: str
    phone: str


def call_token(owner: Owner, thing: Planned) -> str | None:
    """A token for this call as it stands; whoever has it may say how this one try went, and no more."""
    step = step_to_call(owner, thing)
    if step is None:
        return None
    told = [str(owner.pk), str(step.pk), len(_tries(step)), (thing.at + LASTS).isoformat()]
    return signing.dumps(told, salt=SALT)


def step_to_call(owner: Owner, thing: Planned) -> Step | None:
    """The step of a call that a message names; None where it is something else."""
    if thing.kind != "call":
        return None
    steps = Step.objects.of(owner).select_related("process", "person").filter(channel="phone")
    return steps.filter(pk=thing.key.split(":")[1]).first()


def shown_call(token: str, now: datetime) -> ShownCall:
    """The call; a link that is over, was used, or is for a call that is not planned any more shows nothing."""
    try:
        owner, pk, tries, until = signing.loads(token, salt=SALT)
    except signing.BadSignature as error:
        raise CallOver from error
    rows = Step.everything.filter(of_open_accounts(), owner=UUID(owner), pk=UUID(pk), channel="phone")
    step = rows.select_related("owner", "process", "person").first()
    if step is None or now >= datetime.fromisoformat(until):
        raise CallOver
    told = _tries(step)
    if len(told) > tries:
        raise ToldBefore(TOLD[told[tries]])
    if step.gone_at or step.status not in PENDING or len(told) < tries:
        raise CallOver
    return ShownCall(step, head_of(step), step.person.phone if step.person else "")


def told_by_link(ports: Ports, token: str, outcome: str, now: datetime, said: str = "") -> tuple[ShownCall, str]:
    """The one press; gives the call, and how the day was read that they named."""
    if outcome not in (*OUTCOMES, DATE):
        raise NotThisOutcome
    shown, reading = shown_call(token, now), ""
    known = (ports, shown.step.owner, shown.step.process_id, shown.step.key)
    if outcome == DATE:
        _, reading = they_named_a_date(*known, said, now)
    else:
        call_outcome(*known, outcome, now)
    audit.record(shown.step.owner, "person", "call told by signed link", str(shown.step.pk), {"outcome": outcome}, now)
    return shown, reading


def _tries(step: Step) -> list[str]:
    return outcomes_so_far(step.process, step, None)
