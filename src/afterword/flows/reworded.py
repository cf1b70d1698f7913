"""A letter that the person changed in their own mail program: which words count. Nothing there is ever touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from afterword.core.hearing.rewording import ASK, BOTH, OURS, THEIRS
from afterword.core.sending import State
from afterword.store import sending
from afterword.store.models import Action, Owner
from afterword.store.prepared import Prepared

_OPEN = Prepared(lambda owner: _rows(owner).filter(counts=ASK).order_by("committed_at"))
HEAD = "You changed this letter in your mail program. Which one counts?"
ANSWERS = {
    THEIRS: "The one in my mail program",
    OURS: "The one written here",
    BOTH: "Leave both as they are",
}
WHERE = {
    State.HANDED: "It still lies in your Drafts. Nothing there is changed or taken away, whatever you answer.",
    State.SENT: "You sent it, and it counts as sent. The question is only which words are kept here.",
}


@dataclass(frozen=True, slots=True)
class Reworded:
    """Both wordings of one letter, and the answers; the last one is the safe one. None are left once it is answered."""

    id: UUID
    process: UUID
    letter: UUID
    employer: str
    role: str
    person: str
    subject: str
    ours: str
    theirs: str
    where: str
    step: str
    at: datetime
    closes: datetime
    zone: str
    their_zone: str
    answers: tuple[tuple[str, str], ...]
    counts: str = ASK


def open_ones(owner: Owner) -> Sequence[Reworded]:
    """Every letter whose words are asked about, the oldest first."""
    return [_seen(row) for row in _OPEN(owner)]


def one(owner: Owner, action_id: UUID) -> Reworded:
    """One of them, also when it is answered."""
    Action.objects.one(owner, pk=action_id)
    row = _rows(owner).filter(pk=action_id).first()
    if row is None:
        raise sending.NothingAsked
    return _seen(row)


def answer(owner: Owner, action_id: UUID, which: str, now: datetime) -> Reworded:
    """Take the person's word for it; refused where nothing is asked, or it changed since they looked."""
    Action.objects.one(owner, pk=action_id)
    if which not in ANSWERS or not sending.say_which_counts(owner, action_id, which, now):
        raise sending.NothingAsked
    return one(owner, action_id)


def words_of(action: Action) -> str:
    """The words that a letter counts as sent in: as approved, or as the person says they sent it."""
    return action.reworded if action.counts == THEIRS else action.approval.text


def _rows(owner: Owner) -> QuerySet[Action]:
    rows = Action.objects.of(owner).filter(state__in=(State.HANDED, State.SENT)).exclude(reworded="")
    return rows.select_related("approval", "owner", "letter__process", "letter__person")


def _seen(row: Action) -> Reworded:
    process = row.letter.process
    return Reworded(
        id=row.pk,
        process=process.pk,
        letter=row.letter_id,
        employer=process.employer_name,
        role=process.role,
        person=row.letter.person.written,
        subject=row.approval.subject,
        ours=row.approval.text,
        theirs=row.reworded,
        where=WHERE[State(row.state)],
        step=row.letter.step_key,
        at=row.settled_at or row.committed_at or row.opens,
        closes=row.closes,
        zone=row.owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        answers=tuple(ANSWERS.items()) if row.counts == ASK else (),
        counts=row.counts,
    )
