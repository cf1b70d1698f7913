"""The signed page of one call: how it went, said with one press from the mail, once for each try, for a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core import signing

from afterword.core.errors import NotAllowed
from afterword.core.reminders import Planned
from afterword.flows.make_call import PENDING, call_outcome, outcomes_so_far
from afterword.flows.overview.wording import head_of
from afterword.flows.ports import Ports
from afterword.flows.remind.links import LinkUsed
from afterword.store import audit
from afterword.store.models import Owner, Step

SALT = "call-outcome"
LASTS = timedelta(days=1)
# What needs no word more; everything else is told in Afterword.
OUTCOMES = ("answered", "voicemail", "no_answer", "bad_moment")


class NotThisOutcome(NotAllowed):
    """That is not one of the outcomes offered here."""

    hint = "Open Afterword to say it in words. Nothing was recorded."


@dataclass(frozen=True, slots=True)
class ShownCall:
    """The call that a link is for, by its words and its number."""

    step: Step
    head: str
    phone: str


def call_token(owner: Owner, thing: Planned) -> str | None:
    """A token for this call as it stands; whoever has it may say how this one try went, and no more."""
    if thing.kind != "call":
        return None
    step = Step.objects.of(owner).select_related("process").filter(pk=thing.key.split(":")[1]).first()
    if step is None or step.channel != "phone":
        return None
    told = [str(owner.pk), str(step.pk), len(_tries(step)), (thing.at + LASTS).isoformat()]
    return signing.dumps(told, salt=SALT)


def shown_call(token: str, now: datetime) -> ShownCall:
    """The call; a link that is over, was used, or is for a call that is not planned any more shows nothing."""
    try:
        owner, pk, tries, until = signing.loads(token, salt=SALT)
    except signing.BadSignature as error:
        raise LinkUsed from error
    rows = Step.everything.filter(owner=UUID(owner), pk=UUID(pk), gone_at=None, status__in=PENDING, channel="phone")
    step = rows.select_related("owner", "process", "person").first()
    if step is None or now >= datetime.fromisoformat(until) or len(_tries(step)) != tries:
        raise LinkUsed
    return ShownCall(step, head_of(step), step.person.phone if step.person else "")


def told_by_link(ports: Ports, token: str, outcome: str, now: datetime) -> ShownCall:
    """The one press."""
    if outcome not in OUTCOMES:
        raise NotThisOutcome
    shown = shown_call(token, now)
    step = shown.step
    call_outcome(ports, step.owner, step.process_id, step.key, outcome, now)
    audit.record(step.owner, "person", "call told by signed link", str(step.pk), {"outcome": outcome}, now)
    return shown


def _tries(step: Step) -> list[str]:
    return outcomes_so_far(step.process, step, None)
