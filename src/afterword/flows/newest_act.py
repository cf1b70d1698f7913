"""What the person said or decided last in a process, by name, and taking just that back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from afterword.core.errors import NotAllowed
from afterword.core.sending import State
from afterword.flows import close
from afterword.flows.approve import take_back
from afterword.flows.merge import CAME_BY
from afterword.flows.not_posted import left_by_hand, not_posted
from afterword.flows.overview.process import QUIET, UNDO_LASTS, may_be_undone, names_of, said_words
from afterword.flows.paper_step import BY_POST, PAPER
from afterword.flows.ports import Ports
from afterword.flows.put_on_paper import POSTED_ACT
from afterword.store.models import Action, AuditLine, Event, Heard, Letter, Owner, Process

# Still here, so that an approval can be taken back.
HERE = (State.PLANNED, State.CLAIMED, State.HANDED)


class NothingToUndo(NotAllowed):
    """Nothing of the last day can be taken back here."""

    hint = "What left cannot be taken back; older facts are set right by saying what is so. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Act:
    """One act: what it was in words, when, which row it stands in, and whether it can be taken back."""

    words: str
    at: datetime
    event: Event | None
    letter: UUID | None = None
    may_undo: bool = True

    @property
    def subject(self) -> str:
        """The row that the record names."""
        return str(self.event.pk if self.event else self.letter)


def undo_newest(ports: Ports, owner: Owner, process: Process, now: datetime) -> tuple[str, str]:
    """Take back the newest act of the person, and none before it; gives its words, and what to know besides."""
    act = newest_act(owner, process, now)
    if act is None:
        raise NothingToUndo
    if not act.may_undo:
        raise NothingToUndo(
            f"The newest thing here, “{act.words}”, is not taken back.",
            hint="Say what became of it instead. What was said before it is taken back on the page of the process.",
        )
    if act.event is not None and act.event.type == "letter_approved" and act.letter is not None:
        if not take_back(ports, owner, act.letter, now):
            raise NothingToUndo(f"The newest thing here, “{act.words}”, is not taken back: the letter is leaving.")
    elif act.event is not None:
        return act.words, close.undo(ports, owner, act.event.pk, now)
    elif act.letter is not None:
        not_posted(ports, owner, act.letter, now)
    return act.words, ""


def newest_act(owner: Owner, process: Process, now: datetime) -> Act | None:
    """The newest by when it was said, not by when it happened; what the mailbox told is nobody's act."""
    order = _order(owner, process)
    acts = [*_told(owner, process, now), *_posted(owner, process, now)]
    return max(acts, key=lambda act: (act.at, order.get(act.subject, 0)), default=None)


def _told(owner: Owner, process: Process, now: datetime) -> Iterator[Act]:
    rows = Event.objects.of(owner).filter(process=process, undone_at=None).order_by("number")
    heard = set(Heard.objects.of(owner).filter(process=process).exclude(event=None).values_list("event", flat=True))
    mine = [row for row in rows if row.pk not in heard and not _came_along(row)]
    by_hand, here, with_you = left_by_hand(owner, mine), _approved_and_here(owner, process), _with_you(owner, process)
    names = names_of(owner, process)
    for row in mine:
        letter = UUID(row.payload["letter"]) if row.payload.get("letter") else None
        is_over = row.type == "letter_approved" and letter not in here
        has_left = row.type == "letter_sent" and row.pk not in by_hand
        if not (is_over or has_left or row.type in QUIET - {"letter_approved"}):
            may_undo = may_be_undone(row, now, by_hand) and not (row.type == "letter_approved" and letter in with_you)
            if may_undo or row.recorded_at > now - UNDO_LASTS:
                yield Act(said_words(owner, process, row, names), row.recorded_at, row, letter, may_undo)


def _came_along(row: Event) -> bool:
    """Not said here: it came by a merging, or is what a posting did to the step that asked for paper."""
    return bool(row.payload.get(CAME_BY)) or (row.payload.get("step"), row.payload.get("outcome")) == (PAPER, BY_POST)


def _posted(owner: Owner, process: Process, now: datetime) -> Iterator[Act]:
    """Posted besides the mail: no event says so."""
    letters = Letter.objects.of(owner).filter(process=process, posted_at__gt=now - UNDO_LASTS).select_related("person")
    sent = Event.objects.of(owner).filter(process=process, undone_at=None, type="letter_sent")
    by_hand = left_by_hand(owner, sent)
    told = {str(row.payload.get("letter")) for row in sent if row.pk in by_hand}
    for letter in letters:
        if str(letter.pk) not in told and letter.posted_at is not None:
            words = f"You posted the letter to {letter.person.written} besides the mail"
            yield Act(words, letter.posted_at, None, letter.pk)


def _approved_and_here(owner: Owner, process: Process) -> set[UUID]:
    rows = Action.objects.of(owner).filter(letter__process=process, state__in=HERE)
    return set(rows.values_list("letter", flat=True))


def _with_you(owner: Owner, process: Process) -> set[UUID]:
    """Letters in the person's own hands: they may have left, so only whether they did is asked."""
    rows = Action.objects.of(owner).filter(letter__process=process, state=State.HANDED).exclude(account__drafts=True)
    return set(rows.values_list("letter", flat=True))


def _order(owner: Owner, process: Process) -> dict[str, int]:
    """The place of each act in the record: a clock that stands still, or was set back, does not change their order."""
    told = AuditLine.objects.filter(owner=owner, subject=str(process.pk), act__startswith="event ")
    letters = [str(letter) for letter in Letter.objects.of(owner).filter(process=process).values_list("pk", flat=True)]
    posted = AuditLine.objects.filter(owner=owner, subject__in=letters, act=POSTED_ACT)
    return {str(line.detail.get("event")): line.number for line in told} | {
        line.subject: line.number for line in posted
    }
