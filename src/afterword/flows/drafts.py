"""A letter that lies in the person's Drafts: whether they sent it, and taking it out again when it is taken back."""

from __future__ import annotations

from datetime import datetime, timedelta

from afterword.core.ports import Envelope, Mailbox, MailboxUnreachable, SecretLost
from afterword.core.sending import Settlement, State
from afterword.flows.ports import Ports
from afterword.store import sending
from afterword.store.models import Action

LOOK_EVERY = timedelta(minutes=2)
# People send late; after this only their word counts.
LOOK_FOR = timedelta(days=14)
FOUND = "Found in your Sent folder: you sent it."
IN_DRAFTS = "It lies in your Drafts: press send in your mail program."


def may_have_left_drafts(claim: sending.Claim) -> bool:
    """True for a draft that an earlier try may have saved: its answer was lost, and the person may have sent it."""
    account = claim.action.account
    return account is not None and account.drafts and claim.action.content is not None


def went_as(claim: sending.Claim, ports: Ports) -> str | None:
    """Under which Message-ID the draft turned up in Sent; None where it did not, or nobody could look."""
    action = claim.action
    box, envelope, saved_at = _mailbox(ports, action), _saved(action), action.committed_at
    try:
        found = box.find_sent_as(envelope, saved_at) if box and envelope and saved_at else None
    except (MailboxUnreachable, SecretLost):
        return None
    return None if found is None or _is_another(action, found) else found


def settle_seen(claim: sending.Claim, found: str | None, now: datetime) -> State | None:
    """Record what a look into Sent gave; None when the person's word was faster.

    What the person's program sent it under becomes its Message-ID, so that the answers are known by it.
    """
    if found is not None:
        settled = sending.settle_draft(claim, Settlement(State.SENT, None, FOUND), now, found)
        return State.SENT if settled else None
    sending.settle_draft(claim, Settlement(State.HANDED, _again(claim.action, now), IN_DRAFTS), now)
    return State.HANDED


def _again(action: Action, now: datetime) -> datetime | None:
    """Every two minutes at first, ever more seldom then; without an account only the person's word counts."""
    since = now - (action.committed_at or now)
    if action.account_id is None or action.committed_at is None or since >= LOOK_FOR:
        return None
    return now + max(LOOK_EVERY, since / 20)


def is_in_drafts(ports: Ports, action: Action) -> bool:
    """True when the letter lies in Drafts for certain: a worker that vanished had saved it."""
    box = _mailbox(ports, action)
    try:
        return box is not None and box.find_draft(action.message_id)
    except (MailboxUnreachable, SecretLost):
        return False


def take_out(claim: sending.Claim, ports: Ports, now: datetime) -> State:
    """Take a letter that was taken back out of Drafts, so that nobody sends it by mistake."""
    action, again = claim.action, None
    box = _mailbox(ports, action)
    try:
        if box is not None:
            box.drop_draft(action.message_id, _saved(action))
    except (MailboxUnreachable, SecretLost):
        again = now + LOOK_EVERY * 5 if now - (action.settled_at or now) < LOOK_FOR else None
    sending.settle_dropped(claim, again)
    return State.CANCELLED


def _is_another(action: Action, went_as: str) -> bool:
    """True for the id of another letter of ours, to the same person and with the same subject."""
    return Action.everything.filter(message_id=went_as).exclude(pk=action.pk).exists()


def _mailbox(ports: Ports, action: Action) -> Mailbox | None:
    try:
        return ports.mailbox_for(action.account) if action.account is not None else None
    except SecretLost:
        return None


def _saved(action: Action) -> Envelope | None:
    """What was saved; None for a letter that was handed over without an account."""
    if action.content is None:
        return None
    approval = action.approval
    sealed = (action.message_id, bytes(action.content), approval.copy_to)
    return Envelope(approval.sender, approval.recipient, *sealed)
