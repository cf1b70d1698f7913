"""The coach's side: an invitation taken or not, and what is shown of a process, which is written down each time.

Shown is where it stands, what is planned, and the words of the letters. Never shown: notes, addresses, telephone
numbers, what was heard by mail, where a name was read, settings, and every other process.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet

from afterword.core.errors import NotYours
from afterword.flows.coaching.consent import (
    consent,
    consents,
    invitations,
    seen_letter,
    seen_process,
    seen_processes,
)
from afterword.flows.overview.letters import shown_letters
from afterword.flows.overview.wording import NAMED_BY_WHAT, head_of, state_words
from afterword.flows.standing import awaits_approval, live_action_of, steps_of
from afterword.flows.write_letter import letter_text
from afterword.store import audit
from afterword.store.models import Coaching, CoachLook, Letter, Owner, Process, Step

# Looks at one page within this while are one line of the record, with their number.
ONE_LOOK = timedelta(minutes=30)
STATES = {"done": "Done", "skipped": "Left out", "missed": "Missed"}


@dataclass(frozen=True, slots=True)
class HelpedProcess:
    """One process in a line."""

    id: UUID
    role: str
    employer: str
    state: str


@dataclass(frozen=True, slots=True)
class Helped:
    """Somebody who lets this coach look, and the processes they chose."""

    id: UUID
    name: str
    mailbox: str
    until: datetime
    processes: tuple[HelpedProcess, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpedStep:
    """One step of the plan: what, when, and whether it is done."""

    head: str
    at: datetime | None
    state: str


@dataclass(frozen=True, slots=True)
class HelpedLetter:
    """One letter as its words stand; nothing can be said to it once it is approved."""

    id: UUID
    process: UUID
    person: str
    locale: str
    subject: str
    text: str
    state: str
    takes_comments: bool
    revision: int


@dataclass(frozen=True, slots=True)
class HelpedPage:
    """A process as its coach sees it."""

    process: HelpedProcess
    zone: str
    steps: tuple[HelpedStep, ...]
    letters: tuple[HelpedLetter, ...]


def asked(mailbox: str, now: datetime) -> list[Helped]:
    """The invitations that wait for an answer: who asks, and until when they would let one look."""
    return [_helped(row) for row in invitations(mailbox, now)]


def helped(coach: Owner, now: datetime) -> list[Helped]:
    """Everybody who lets this coach look now."""
    rows = consents(coach, now)
    return [replace(_helped(row), processes=tuple(_line(each) for each in seen_processes(row))) for row in rows]


def accept(coach: Owner, mailbox: str, coaching_id: UUID, now: datetime) -> None:
    """Take an invitation: once, in time, and only with the account of the mailbox that was asked."""
    with transaction.atomic():
        row = invitations(mailbox, now).filter(pk=coaching_id).exclude(owner=coach).first()
        if row is None or not _still(row).update(coach=coach, accepted_at=now):
            raise NotYours
        audit.record(row.owner, "coach", "accept", str(row.pk), {}, now)


def refuse(mailbox: str, coaching_id: UUID, now: datetime) -> None:
    """Do not take an invitation; it is over."""
    with transaction.atomic():
        row = invitations(mailbox, now).filter(pk=coaching_id).first()
        if row is None or not _still(row).update(ended_at=now, ended_by="coach"):
            raise NotYours
        audit.record(row.owner, "coach", "refuse", str(row.pk), {}, now)


def leave(coach: Owner, coaching_id: UUID, now: datetime) -> None:
    """Look no more, of the coach's own will."""
    row = consent(coach, coaching_id, now)
    with transaction.atomic():
        if Coaching.objects.of(row.owner).filter(pk=row.pk, ended_at=None).update(ended_at=now, ended_by="coach"):
            audit.record(row.owner, "coach", "leave", str(row.pk), {}, now)


def look_at_process(coach: Owner, coaching_id: UUID, process_id: UUID, now: datetime) -> HelpedPage:
    """A process, and that it was looked at."""
    row = consent(coach, coaching_id, now)
    process = seen_process(row, process_id)
    _note(row, process, None, now)
    steps = [each for each in steps_of(row.owner, process) if each.gone_at is None and each.status != "cancelled"]
    letters = tuple(_letter(each) for each in shown_letters(row.owner, process) if each.body)
    return HelpedPage(_line(process), row.owner.time_zone, tuple(_step(each) for each in steps), letters)


def look_at_letter(coach: Owner, coaching_id: UUID, letter_id: UUID, now: datetime) -> HelpedLetter:
    """A letter, and that it was looked at."""
    row = consent(coach, coaching_id, now)
    letter = seen_letter(row, letter_id)
    _note(row, letter.process, letter, now)
    return _letter(letter)


def find_letter(coach: Owner, word: str, now: datetime) -> tuple[UUID, UUID]:
    """The one letter whose id begins so among those that may be read, and the consent to it; `NotYours` otherwise."""
    wanted = word.strip().casefold()
    fits = [
        (row.pk, letter)
        for row in consents(coach, now)
        for letter in Letter.objects.of(row.owner).filter(process__in=seen_processes(row)).values_list("pk", flat=True)
        if wanted and str(letter).startswith(wanted)
    ]
    if len(fits) != 1:
        raise NotYours
    return fits[0]


def _still(row: Coaching) -> QuerySet[Coaching]:
    return Coaching.objects.of(row.owner).filter(pk=row.pk, accepted_at=None, ended_at=None)


def _note(row: Coaching, process: Process, letter: Letter | None, now: datetime) -> None:
    same = CoachLook.objects.of(row.owner).filter(coaching=row, process=process, letter=letter)
    if not same.filter(last_at__gt=now - ONE_LOOK).update(last_at=now, times=F("times") + 1):
        CoachLook.everything.create(owner=row.owner, coaching=row, process=process, letter=letter, at=now, last_at=now)


def _helped(row: Coaching) -> Helped:
    # The address is proved, a name is not: only who has said yes is shown the name.
    name = row.owner.name if row.accepted_at else ""
    return Helped(row.pk, name, row.owner.account.email, row.until)  # type: ignore[attr-defined]


def _line(process: Process) -> HelpedProcess:
    return HelpedProcess(process.pk, process.role, process.employer_name, state_words(process.state))


def _step(step: Step) -> HelpedStep:
    # What was promised, or is to be put right, is in the person's own words: they stay with them.
    head = head_of(step)
    head = head.partition(": ")[0] if step.step in NAMED_BY_WHAT else head
    return HelpedStep(head, step.at, STATES.get(step.status, ""))


def _letter(letter: Letter) -> HelpedLetter:
    action = live_action_of(letter.owner, letter)
    is_gone = letter.posted_at is not None or (action is not None and action.state == "sent")
    state = "Sent" if is_gone else "Approved" if action else "Waits for approval"
    return HelpedLetter(
        id=letter.pk,
        process=letter.process_id,
        person=letter.person.written,
        locale=letter.locale,
        subject=letter.subject,
        text=letter_text(letter),
        state=state,
        takes_comments=awaits_approval(letter),
        revision=letter.revision,
    )
