"""What the person does to a letter on its way; each answer is a verdict ("it counts" or "already going out")."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F, QuerySet

from afterword.core.errors import NotAllowed
from afterword.core.message import try_words
from afterword.core.sending import State, message_id
from afterword.store import audit, by_hand
from afterword.store.models import LIVE, Action, Approval, MailAccount, Owner
from afterword.store.prepared import Prepared
from afterword.store.sending.waking import wake_at

WAITING = (State.PLANNED, State.CLAIMED)
SENT_BY_HAND, POSTED = "You sent it yourself.", "You posted it on paper."
# A letter that counts as sent by the person's word alone.
BY_HAND = (SENT_BY_HAND, POSTED)
WITH_THE_PERSON = (State.HANDED, State.ASK)
NOT_GONE = "It did not go out."


class NothingAsked(NotAllowed):
    """This letter is not waiting for an answer."""

    hint = "Open the letter: it says where it stands. Nothing was changed."


class OutsideWindow(NotAllowed):
    """That hour lies outside the time that was approved for this letter."""

    hint = "Choose an hour inside it; the letter stays as it was."


@dataclass(frozen=True, slots=True)
class Slot:
    """An approved letter, the window in which it may go, its best moment, and the zone in which that is told."""

    approval: Approval
    opens: datetime
    closes: datetime
    target: datetime
    time_zone: str


def schedule(  # noqa: PLR0913 - an approved window and its best moment
    owner: Owner,
    approval: Approval,
    account: MailAccount | None,
    *,
    opens: datetime,
    closes: datetime,
    target: datetime,
    time_zone: str,
    now: datetime,
) -> Action:
    """Put one approved letter on its way, as `schedule_all` does."""
    (action,) = schedule_all(owner, account, [Slot(approval, opens, closes, target, time_zone)], now)
    return action


def schedule_all(owner: Owner, account: MailAccount | None, slots: Sequence[Slot], now: datetime) -> list[Action]:
    """Put approved letters on their way at their `target`, each with the one Message-ID that all its attempts carry.

    Without an account they are handed to the person when due. A second live action for the same letter is
    refused by the database, and `CannotBeSent` says at once, not at its hour, what no mail can carry; then none goes.
    """
    actions = [_scheduled(owner, account, slot) for slot in slots]
    with transaction.atomic():
        by_hand.add_all(actions)
        for action in actions:
            wake_at(action.pk, action.wake_at or now)
            audit.record(owner, "person", "plan letter", str(action.pk), {"message_id": action.message_id}, now)
    return actions


def _scheduled(owner: Owner, account: MailAccount | None, slot: Slot) -> Action:
    identity, approval, at = uuid4(), slot.approval, max(slot.target, slot.opens)
    if account is not None:
        try_words(approval.sender, approval.recipient, approval.subject, approval.text, approval.copy_to)
    return Action(
        id=identity,
        owner=owner,
        letter_id=approval.letter_id,
        approval=approval,
        account=account,
        state=State.PLANNED,
        wake_at=at,
        opens=slot.opens,
        closes=slot.closes,
        due_local=_local(at, slot.time_zone),
        time_zone=slot.time_zone,
        message_id=message_id(identity.hex, secrets.token_hex(8), approval.sender),
    )


def record_by_hand(owner: Owner, approval: Approval, time_zone: str, now: datetime, said: str) -> Action:
    """A letter that the person handed over by themselves, without our sending anything; it counts as sent."""
    action = schedule(
        owner,
        approval,
        None,
        opens=approval.opens,
        closes=approval.closes,
        target=approval.opens,
        time_zone=time_zone,
        now=now,
    )
    action.state, action.wake_at, action.settled_at, action.evidence = State.SENT, None, now, said
    action.save(update_fields=["state", "wake_at", "settled_at", "evidence"])
    audit.record(owner, "person", "handed over", str(action.pk), {"said": said}, now)
    return action


def cancel(owner: Owner, letter_id: UUID, now: datetime, reason: str) -> bool:
    """Take a letter back and void its approval.

    True: it counts, the letter stays here. False: it is already going out, or it went.
    """
    with transaction.atomic(savepoint=False):
        actions = Action.objects.of(owner).filter(letter=letter_id)
        stopped = actions.filter(state__in=(*WAITING, State.HANDED)).update(
            state=State.CANCELLED,
            rev=F("rev") + 1,
            wake_at=None,
            lease_until=None,
            settled_at=now,
            evidence=reason[:500],
        )
        if not stopped and actions.filter(state__in=LIVE).exists():
            return False
        out_of_drafts(actions, now)
        voided = void(owner, letter_id, now, reason)
        if stopped or voided:
            audit.record(owner, "person", "cancel letter", str(letter_id), {"reason": reason}, now)
    return True


def postpone(owner: Owner, letter_id: UUID, at: datetime, now: datetime) -> bool:
    """Move a letter to another hour of its approved window; False when it is already going out."""
    with transaction.atomic():
        action = Action.objects.of(owner).filter(letter=letter_id, state__in=WAITING).first()
        if action is None:
            return False
        if not action.opens <= at < action.closes:
            raise OutsideWindow
        local = _local(at, action.time_zone)
        moved = (
            Action.objects.of(owner)
            .filter(pk=action.pk, state__in=WAITING)
            .update(state=State.PLANNED, rev=F("rev") + 1, wake_at=at, due_local=local, lease_until=None)
        )
        if moved:
            wake_at(action.pk, at)
            audit.record(owner, "person", "move letter", str(letter_id), {"to": at.isoformat()}, now)
    return moved == 1


def _live(owner: Owner, letter_id: UUID) -> QuerySet[Action]:
    return Action.objects.of(owner).filter(letter=letter_id, state__in=LIVE).order_by("pk")[:1]


_LIVE = Prepared(_live)


def live_action(owner: Owner, letter_id: UUID) -> Action | None:
    """The one action of a letter that is planned, on its way, unclear, with the person, or sent."""
    return _LIVE.first(owner, letter_id)


def state_of(owner: Owner, letter_id: UUID) -> State | None:
    """Where a letter stands: its live action's state, else how its last one ended; None before any approval."""
    live = live_action(owner, letter_id)
    last = live or Action.objects.of(owner).filter(letter=letter_id).order_by("-settled_at").first()
    return State(last.state) if last else None


def answer_ask(owner: Owner, action_id: UUID, did_it_go: bool, now: datetime) -> Action:
    """The person's word on a letter that was handed over or is unclear.

    Yes: it counts as sent. No: the letter goes back to the plan and its approval is void.
    """
    with transaction.atomic():
        action = Action.objects.one(owner, pk=action_id)
        by_hand = action.state == State.HANDED
        said = (SENT_BY_HAND if by_hand else "You said it went out.") if did_it_go else NOT_GONE
        state = State.SENT if did_it_go else State.CANCELLED
        answered = (
            Action.objects.of(owner)
            .filter(pk=action_id, state=action.state, state__in=WITH_THE_PERSON)
            .update(state=state, settled_at=now, wake_at=None, lease_until=None, rev=F("rev") + 1, evidence=said)
        )
        if not answered:
            raise NothingAsked
        if not did_it_go:
            out_of_drafts(Action.objects.of(owner).filter(pk=action_id), now)
            void(owner, action.letter_id, now, said)
        audit.record(owner, "person", f"answer {state}", str(action_id), {"was": action.state}, now)
    return Action.objects.one(owner, pk=action_id)


def went_after_all(owner: Owner, action_id: UUID, now: datetime) -> Action:
    """The person said that a letter did not go, and says now that it did: it counts as sent by their hand.

    Not where the letter was approved again since: that approval is taken back first.
    """
    with transaction.atomic():
        action = Action.objects.one(owner, pk=action_id)
        denied = Action.objects.of(owner).filter(pk=action_id, state=State.CANCELLED, evidence=NOT_GONE)
        if not denied.exists() or live_action(owner, action.letter_id):
            raise NothingAsked
        denied.update(state=State.SENT, settled_at=now, rev=F("rev") + 1, evidence=SENT_BY_HAND)
        audit.record(owner, "person", "answer sent", str(action_id), {"was": NOT_GONE}, now)
    return Action.objects.one(owner, pk=action_id)


def said_not_gone(owner: Owner) -> list[Action]:
    """Letters of which the person said that they did not go, and that nobody approved again; the newest of each."""
    denied = Action.objects.of(owner).filter(state=State.CANCELLED, evidence=NOT_GONE).order_by("settled_at")
    newest = {row.letter_id: row for row in denied.select_related("letter__person")}
    live = Action.objects.of(owner).filter(letter__in=list(newest), state__in=LIVE).values_list("letter", flat=True)
    return [row for letter, row in newest.items() if letter not in set(live)]


def unsay(owner: Owner, action_id: UUID, now: datetime, said: str) -> bool:
    """The person takes back that the letter left by their hand: it stays here, and its approval is void.

    Only where it counts as sent by their word alone: what we sent has left.
    """
    with transaction.atomic():
        by_hand = Action.objects.of(owner).filter(pk=action_id, state=State.SENT, evidence__in=BY_HAND)
        unsaid = by_hand.update(state=State.CANCELLED, rev=F("rev") + 1, settled_at=now, evidence=said)
        if unsaid:
            out_of_drafts(Action.objects.of(owner).filter(pk=action_id), now)
            void(owner, Action.objects.one(owner, pk=action_id).letter_id, now, said)
            audit.record(owner, "person", "not handed over", str(action_id), {"said": said}, now)
    return unsaid == 1


def say_which_counts(owner: Owner, action_id: UUID, which: str, now: datetime) -> bool:
    """The person's word on a draft that they changed in their own program; False when nothing was asked.

    A look that is under way settles by its own reading, so it is made to look again.
    """
    with transaction.atomic():
        asked = Action.objects.of(owner).filter(pk=action_id, counts="ask", state__in=(State.HANDED, State.SENT))
        answered = asked.update(counts=which, rev=F("rev") + 1)
        if answered:
            audit.record(owner, "person", "which words count", str(action_id), {"said": which}, now)
    return answered == 1


def proven(owner: Owner, action_id: UUID, evidence: str, now: datetime) -> bool:
    """An answer or a bounce shows that an unclear letter, or a draft, went out; False when it was neither."""
    with transaction.atomic():
        unclear = Action.objects.of(owner).filter(pk=action_id, state__in=(State.UNCERTAIN, State.ASK, State.HANDED))
        settled = unclear.update(
            state=State.SENT, settled_at=now, wake_at=None, lease_until=None, rev=F("rev") + 1, evidence=evidence
        )
        if settled:
            audit.record(owner, "mail", "letter sent", str(action_id), {"evidence": evidence}, now)
    return settled == 1


def out_of_drafts(actions: QuerySet[Action], now: datetime) -> None:
    """What was taken back and may lie in Drafts is taken out there by the worker's next pass.

    An attempt whose answer was lost counts too: it may have saved the draft.
    """
    saved = actions.filter(state=State.CANCELLED, settled_at=now, account__drafts=True, attempt__gt=0)
    saved.update(wake_at=now)


def void(owner: Owner, letter_id: UUID, now: datetime, reason: str) -> bool:
    """Void the letter's standing approval, if it has one."""
    standing = Approval.objects.of(owner).filter(letter=letter_id, voided_at=None)
    return standing.update(voided_at=now, void_reason=reason[:200]) > 0


def _local(at: datetime, time_zone: str) -> str:
    return at.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None).isoformat(timespec="minutes")
