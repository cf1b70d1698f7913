"""What else may turn a process: every other answer of theirs or decision of one's own, each where it fits (part c)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.close import happened
from afterword.flows.overview.wording import ENDED_STATES, OPEN_STATES
from afterword.flows.ports import Ports
from afterword.flows.typed import REASON, one_line
from afterword.store.models import Event, Owner, Process

FARTHEST = timedelta(days=366 * 2)
_TALKING = frozenset("WAITING_DATED WAITING_UNDATED WAITING_NO_CONTACT CHASING ON_HOLD THANKING HELD".split())
_AHEAD = frozenset({"BOOKED", "REOPENED"})
_OVER = frozenset({"HELD", "THANKING", "BOOKED"})
_OFFER = frozenset({"OFFERED"})
_YES = frozenset({"ACCEPTING"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that may have happened; `day` names the field that a day goes to, "" where none is asked for."""

    word: str
    event: str
    states: frozenset[str]
    label: str
    said: str
    day: str = ""
    needs_day: bool = False
    known: Mapping[str, Any] = field(default_factory=dict)


TURNS: tuple[Turn, ...] = (
    Turn("accepted", "offer_accepted", _OFFER, "I said yes to the offer", "Noted: you accept. Now say it in writing."),
    Turn("declined", "offer_declined", _OFFER, "I decline the offer", "Noted: you decline. A kind no is planned."),
    Turn("more_time", "offer_extended", _OFFER, "They gave me more time, until", "Noted: the days move along.",
         "answer_by", needs_day=True),
    Turn("confirmed", "acceptance_confirmed", _YES, "They confirmed that I start", "Noted: they confirmed."),
    Turn("taken_back", "offer_rescinded", _OFFER | _YES | {"HIRED"}, "They took the offer back",
         "Noted: they took it back. A short reply is planned."),
    Turn("reply", "reply_received", _TALKING | _OFFER | {"BOOKED"},
         "They wrote, without deciding (give the day if they named one)",
         "Noted: they wrote. The plan counts from it.", "date"),
    Turn("hold", "on_hold", OPEN_STATES - {"ACCEPTING", "DECLINING", "WITHDRAWING", "REJECTED_OPEN"},
         "They put the role on hold (give the day if they named one)", "Noted: it is on hold.", "until"),
    Turn("cancelled", "role_cancelled", OPEN_STATES - {"REJECTED_OPEN", "WITHDRAWING", "DECLINING"},
         "They cancelled the role, or filled it themselves", "Noted: the role went. A gracious word is planned."),
    Turn("called_off", "interview_cancelled", _AHEAD, "They called the interview off, a new date is open",
         "Noted: it was called off. A question for the new date is planned."),
    Turn("called_off_for_good", "interview_cancelled", _AHEAD, "They called the interview off for good",
         "Noted: it was called off.", known={"for_good": True}),
    Turn("missed", "interview_missed", _OVER, "I could not be there",
         "Noted. Call them now if you can; a line in writing is planned."),
    Turn("missed_for_good", "interview_missed", _OVER, "I could not be there, and there is no other time",
         "Noted. An apology is planned.", known={"for_good": True}),
    Turn("no_show", "interview_missed", _OVER, "They were not there",
         "Noted. A polite question for a new date is planned.",
         known={"by": "employer"}),
    Turn("references", "references_asked", _TALKING | _OFFER, "They want to call my references",
         "Noted: each reference is told first."),
    Turn("again", "reopened", ENDED_STATES, "They wrote again", "It is open again: answer within a working day."),
)  # fmt: skip


class NotNow(NotAllowed):
    """That does not fit where this process stands."""

    hint = "Open the process: what fits stands there. Nothing was changed."


class NotThatDay(Refusal):
    """This cannot be the day."""

    hint = "Give a day from today on, within two years. Nothing was kept."


def turns_for(process: Process) -> tuple[Turn, ...]:
    """What may have happened where this process stands now."""
    return tuple(turn for turn in TURNS if process.state in turn.states)


def turn(
    ports: Ports, owner: Owner, process_id: UUID, word: str, now: datetime, day: date | None = None, reason: str = ""
) -> Event:
    """Record it with its day and reason; the plan and the letters follow, and it can be undone."""
    process = Process.objects.one(owner, pk=process_id)
    chosen = next((one for one in turns_for(process) if one.word == word), None)
    if chosen is None:
        raise NotNow
    if day is not None and not now.date() - timedelta(days=1) <= day <= now.date() + FARTHEST:
        raise NotThatDay
    if chosen.needs_day and day is None:
        raise NotThatDay("The day is missing.")
    known = dict(chosen.known)
    if chosen.day and day is not None:
        known[chosen.day] = day.isoformat()
    return happened(
        ports, owner, process_id, chosen.event, now, reason=one_line(reason, "The reason", REASON) or None, **known
    )
