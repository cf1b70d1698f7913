"""The person's answer to what was heard: so it is, it is only an answer, or it is about something else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed, Refusal, Unreadable
from afterword.core.hearing.decision_day import says_when_they_decide
from afterword.core.hearing.meaning import Meaning
from afterword.flows import close
from afterword.flows.events import undo_event
from afterword.flows.follow import follow
from afterword.flows.paused import resume
from afterword.flows.ports import Ports
from afterword.flows.record_interview.read_it import keep_reading
from afterword.flows.take_notes import read_decision
from afterword.store import audit
from afterword.store.models import Heard, Owner, Person, Process, Step

DECIDES = "decides"
ANSWERS = ("yes", "reply", "not_ours", "noted", DECIDES, *(each.value for each in Meaning))
ADDRESS_STEPS = ("fix_address", "ask_address")


class NotAnAnswer(Refusal):
    """That is not one of the answers."""

    hint = "Choose one of the buttons. Nothing was changed."


class AnsweredAlready(NotAllowed):
    """You have answered this already."""

    hint = "What you answered can be taken back in the timeline of the process."


@dataclass(frozen=True, slots=True)
class Decision:
    """What followed from the answer: the process, and the invitation to look at where there is one."""

    process: UUID | None
    invitation: UUID | None = None


def answer(
    ports: Ports, owner: Owner, heard_id: UUID, said: str, now: datetime, process: UUID | None = None
) -> Decision:
    """Record what the person says a message means; `process` where several could be meant.

    "yes" takes the proposal as it stands; a meaning in its place corrects it; "reply" keeps it as an answer that
    changes nothing; "not_ours" forgets its words.
    """
    with transaction.atomic():
        row = Heard.everything.select_for_update().filter(owner=owner, pk=heard_id).first()
        row = row or Heard.objects.one(owner, pk=heard_id)
        _check(row, said)
        about = None if said == "not_ours" else _process(owner, row, process)
        decision = _decide(ports, owner, row, said, about, now)
        row.decision, row.decided_at, row.process = said, now, about
        row.save()
        audit.record(owner, "person", f"heard {said}", str(row.pk), {"message": row.message_id}, now)
        resume(owner, decision.process, now)
    return decision


def address_known(owner: Owner, person: Person, now: datetime) -> None:
    """The address of a person was given anew: what was asked about the old one is answered."""
    Heard.objects.of(owner).filter(person=person, asks__in=("address", "left"), decided_at=None).update(
        decided_at=now, decision="noted"
    )
    steps = Step.objects.of(owner).filter(person=person, step__in=ADDRESS_STEPS, gone_at=None, status="planned")
    for step in steps.select_related("process"):
        close.note_done(owner, step, now)


def _check(row: Heard, said: str) -> None:
    if row.decided_at is not None:
        raise AnsweredAlready
    if said not in ANSWERS:
        raise NotAnAnswer


def _process(owner: Owner, row: Heard, chosen: UUID | None) -> Process | None:
    if row.process is not None:
        return row.process
    if chosen is None and len(row.candidates) != 1:
        raise NotAnAnswer("Several of your talks could be meant.", hint="Say which one. Nothing was changed.")
    wanted = str(chosen or row.candidates[0])
    if wanted not in row.candidates:
        raise NotAnAnswer
    return Process.objects.one(owner, pk=wanted)


def _decide(ports: Ports, owner: Owner, row: Heard, said: str, about: Process | None, now: datetime) -> Decision:
    if about is None:
        _forget(ports, owner, row, now)
        return Decision(row.process_id)
    meaning = _proposed(row) if said == "yes" else said
    if row.event is None and said != "noted":
        kept = {"person": _person(row, about), "meaning": meaning if meaning in set(Meaning) else None}
        row.event = close.happened(ports, owner, about.pk, "reply_received", now, at=row.heard_at, **kept)
    if meaning == Meaning.INTERVIEW_INVITE:
        return Decision(about.pk, _invitation(ports, owner, row, about, now))
    if meaning == DECIDES:
        _expect(ports, owner, row, about, now)
    _record(ports, owner, row, meaning, about, now)
    return Decision(about.pk)


def says_when(row: Heard) -> bool:
    """A day of decision is proposed as one: the plan waits for it, and nothing is on hold."""
    return row.meaning == Meaning.HOLD and says_when_they_decide(row.evidence)


def _proposed(row: Heard) -> str:
    return DECIDES if says_when(row) else row.meaning


def _expect(ports: Ports, owner: Owner, row: Heard, about: Process, now: datetime) -> None:
    """The day by which they decide, counted from the day of the mail; their words alone where none can be read."""
    read = read_decision(ports, about, row.evidence, row.heard_at)
    day = read.date.isoformat() if read and read.date else None
    payload = {"said": row.evidence, "date": day, "heard": str(row.pk)}
    close.happened(ports, owner, about.pk, "decision_expected", now, at=row.heard_at, **payload)


def _record(ports: Ports, owner: Owner, row: Heard, meaning: str, about: Process, now: datetime) -> None:
    """The event that the meaning stands for, with the hour at which it was heard; others change nothing."""
    person = _person(row, about)
    payload: dict[str, Any] = {"person": person, "said": row.evidence or None, "heard": str(row.pk)}
    if meaning == Meaning.REJECTION:
        payload["by"] = "automatic" if row.is_robot or person is None else "person"
    if meaning == Meaning.ACTION_REQUEST:
        payload["what"] = row.evidence or row.subject
    kinds = {
        Meaning.REJECTION: "rejected",
        Meaning.OFFER: "offer_received",
        Meaning.HOLD: "on_hold",
        Meaning.ACTION_REQUEST: "documents_asked",
    }
    if (kind := kinds.get(Meaning(meaning) if meaning in set(Meaning) else Meaning.OTHER)) is not None:
        close.happened(ports, owner, about.pk, kind, now, at=row.heard_at, **payload)


def _person(row: Heard, about: Process) -> str | None:
    """Who wrote, where that is somebody of the process."""
    there = row.person_id is not None and about.participations.filter(person=row.person_id).exists()
    return str(row.person_id) if there and not row.is_robot else None


def _invitation(ports: Ports, owner: Owner, row: Heard, about: Process, now: datetime) -> UUID:
    """The words of the mail read as an invitation; what they do not say is asked on its page."""
    text = f"{row.subject}\n\n{row.text}"
    try:
        reading = ports.invitations.read(text.encode(), "mail.txt", candidate_email=None)
    except Unreadable:
        reading = {"uid": "", "sequence": 0, "questions": []}
    return keep_reading(owner, text.encode(), "from your mailbox", reading, now, into=about.pk)


def _forget(ports: Ports, owner: Owner, row: Heard, now: datetime) -> None:
    """It was about something else: its words go, and so does what the plan was told of it."""
    if row.event is not None:
        undo_event(owner, row.event.pk, now)
        follow(ports, owner, now, [row.event.process])
    row.text = row.subject = row.evidence = row.sender_name = ""
