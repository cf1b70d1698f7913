"""The person takes back that they posted a letter, or sent it by themselves: it is in the plan again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.core.sending import State
from afterword.flows.events import undo_approved
from afterword.flows.follow import follow
from afterword.flows.paper_step import BY_POST, PAPER, paper_letter_of
from afterword.flows.ports import Ports
from afterword.store import audit, sending
from afterword.store.models import Action, Event, Letter, Owner, Process

TAKEN_BACK = "You took back that it left by your hand."


class NotPosted(NotAllowed):
    """You did not say that this letter left by your hand."""

    hint = "Nothing was changed."


def not_posted(ports: Ports, owner: Owner, letter_id: UUID, now: datetime) -> bool:
    """True: the letter waits for an approval again. False: it was posted besides a mail, which stays as it is."""
    letter = Letter.objects.one(owner, pk=letter_id)
    with transaction.atomic():
        action = sending.live_action(owner, letter.pk)
        counted = action is not None and sending.unsay(owner, action.pk, now, TAKEN_BACK)
        if not counted and letter.posted_at is None:
            raise NotPosted
        if counted:
            sent = Event.objects.of(owner).filter(process=letter.process_id, type="letter_sent", undone_at=None)
            sent.filter(payload__letter=str(letter.pk)).update(undone_at=now)
            undo_approved(owner, letter, now)
        _open_paper_step(owner, letter, now)
        letter.posted_at = None
        letter.save(update_fields=["posted_at"])
        audit.record(owner, "person", "not posted", str(letter.pk), {"counted": counted}, now)
        Process.objects.of(owner).filter(pk=letter.process_id).update(planned_at=None)
        follow(ports, owner, now, [letter.process])
    return counted


def _open_paper_step(owner: Owner, letter: Letter, now: datetime) -> None:
    done = Event.objects.of(owner).filter(process=letter.process_id, type="step_done", undone_at=None)
    for event in done.filter(payload__step=PAPER, payload__outcome=BY_POST):
        asked = paper_letter_of(owner, letter.process_id, str(event.payload.get("key")))
        if asked is not None and asked.pk == letter.pk:
            event.undone_at = now
            event.save(update_fields=["undone_at"])


def left_by_hand(owner: Owner, events: Iterable[Event]) -> frozenset[UUID]:
    """Which of these events say that a letter left, on the person's word alone; those can be taken back."""
    told = [event for event in events if event.type == "letter_sent" and event.payload.get("letter")]
    sent = {UUID(event.payload["letter"]): event.pk for event in told}
    if not sent:
        return frozenset()
    by_hand = Action.objects.of(owner).filter(letter__in=list(sent), state=State.SENT, evidence__in=sending.BY_HAND)
    return frozenset(sent[letter] for letter in by_hand.values_list("letter", flat=True))
