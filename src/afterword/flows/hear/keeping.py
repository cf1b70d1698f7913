"""What is kept of a message: its words and what it seems to say, once; what is certain goes to the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from afterword.core.hearing import HeardMessage, Kind
from afterword.core.hearing.meaning import Meaning
from afterword.core.hearing.verdict import STOPS
from afterword.flows.events import add_event
from afterword.flows.hear.concerns import Circle
from afterword.flows.hear.matching import How, Match
from afterword.flows.hear.their_name import note_their_name
from afterword.flows.hear.their_number import note_their_numbers
from afterword.flows.ports import Ports
from afterword.flows.send_letter import proven
from afterword.store.models import Event, Heard, Owner, Process

# A day of return further off is a slip of the pen.
MOST_AWAY = timedelta(days=400)
EVENTS = {Kind.REPLY: "reply_received", Kind.INVITE: "reply_received", Kind.AUTO_REPLY: "auto_reply"}
EVENTS[Kind.BOUNCE] = "bounce"
PROOF = {
    Kind.REPLY: "They answered it.",
    Kind.INVITE: "They answered it.",
    Kind.AUTO_REPLY: "Their mailbox answered it.",
    Kind.BOUNCE: "It went out and came back.",
}
SAYS_SOMETHING = frozenset(
    {Meaning.REJECTION, Meaning.OFFER, Meaning.HOLD, Meaning.ACTION_REQUEST, Meaning.INTERVIEW_INVITE}
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What became of the calendar in a mail: `is_read` where one could be read, `is_new` where it is proposed."""

    is_read: bool = False
    is_new: bool = False


NO_CALENDAR = Calendar()


def keep(
    ports: Ports,
    circle: Circle,
    found: Match | None,
    message: HeardMessage,
    uid: str,
    now: datetime,
    calendar: Calendar = NO_CALENDAR,
) -> bool:
    """Keep a message that concerns a process, however often it is read; False when there is nothing to keep.

    An answer of somebody known is told to the plan at once: it only ever pauses. What it seems to say is asked.
    An end that a stranger tells of in our thread is told to it only with the person's answer, and so is anything
    from a domain that could be taken for theirs.
    """
    if found is None or not (found.how is not How.GUESS or found.near or _is_worth_asking(message, calendar)):
        return False
    row, is_new = Heard.everything.get_or_create(
        owner=circle.account.owner,
        message_id=message.message_id or f"uid:{uid}",
        defaults=_row(found, message, now, calendar),
    )
    if not is_new:
        return False
    note_their_name(circle.account.owner, row, now)
    note_their_numbers(ports, row, message, now)
    if found.action is not None:
        proven(found.action, PROOF[message.kind], now)
    is_known = found.is_theirs or message.meaning not in STOPS
    if found.how is not How.GUESS and found.process is not None and is_known:
        row.event = _tell(circle.account.owner, found, message, now)
        row.save(update_fields=["event"])
    return True


def _is_worth_asking(message: HeardMessage, calendar: Calendar) -> bool:
    return not calendar.is_new and message.meaning in SAYS_SOMETHING


def _row(found: Match, message: HeardMessage, now: datetime, calendar: Calendar) -> dict[str, Any]:
    asks = _asks(found, message, calendar)
    return {
        "action": found.action,
        "process_id": found.process,
        "person_id": found.person,
        "candidates": [str(each) for each in found.processes],
        "how": found.how,
        "kind": message.kind,
        "sender": message.sender,
        "sender_name": message.sender_name,
        "reply_to": message.reply_to,
        "subject": message.subject,
        "text": message.text,
        "meaning": message.meaning,
        "evidence": message.evidence,
        "is_sure": message.sure,
        "is_robot": message.is_robot,
        "failed": list(message.failed)[:20],
        "reason": message.reason,
        "asks": asks,
        "decided_at": None if asks else now,
        "heard_at": now,
    }


def _asks(found: Match, message: HeardMessage, calendar: Calendar) -> str:
    """What only the person can say about it: meaning, process, address, left; "" when there is nothing to ask."""
    if message.kind is Kind.BOUNCE:
        return "address"
    if message.kind is Kind.AUTO_REPLY:
        return "left" if message.left_company else ""
    if _is_worth_asking(message, calendar):
        return "meaning"
    # A file alone, such as a calendar that cannot be read: it pauses, and only the person can see what it is.
    is_wordless = not message.text.strip() and not calendar.is_read
    return "process" if found.process is None or found.near or is_wordless else ""


def _tell(owner: Owner, found: Match, message: HeardMessage, now: datetime) -> Event:
    process = Process.objects.one(owner, pk=found.process)
    payload = {"person": str(found.person), **_said(message, now)}
    if found.action is not None:
        payload["letter"] = str(found.action.letter_id)
    return add_event(owner, process, EVENTS[message.kind], payload, now, now)


def _said(message: HeardMessage, now: datetime) -> dict[str, Any]:
    """What else the plan and the page may use; what a reply seems to mean is a proposal with its sentence."""
    said: dict[str, Any] = {}
    if message.kind in {Kind.REPLY, Kind.INVITE} and message.meaning is not Meaning.OTHER:
        said |= {"meaning": message.meaning.value, "evidence": message.evidence}
    if message.back_on is not None and abs(message.back_on - now.date()) < MOST_AWAY:
        said["back_on"] = message.back_on.isoformat()
    if message.alternate:
        said["alternate"] = message.alternate[:254]
    if message.left_company or message.address_wrong:
        said["wrong_address"] = True
    return said
