"""A letter that lies in the person's Drafts: whether they sent it, and taking it out again when it is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from afterword.core.hearing.rewording import own_words, which_counts
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


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look gave: the Message-ID it was sent under, "" while it was not, and the person's own words for it.

    `words` is None where the letter was not seen at all: then what is known of its words stays.
    """

    went_as: str = ""
    words: str | None = None


def looked_for(claim: sending.Claim, ports: Ports) -> Looked:
    """Look into Sent, and where it is not there into Drafts: there its words may be others by now."""
    found, saved = went_as(claim, ports), _saved(claim.action)
    if saved is None:
        return Looked()
    if found is not None:
        return Looked(found[0], own_words(found[1], saved.content) if found[1] else None)
    box = _mailbox(ports, claim.action)
    try:
        lies = box.read_draft(claim.action.message_id, saved) if box is not None else None
    except (MailboxUnreachable, SecretLost):
        lies = None
    return Looked("", own_words(lies, saved.content) if lies else None)


def went_as(claim: sending.Claim, ports: Ports) -> tuple[str, bytes] | None:
    """Under which Message-ID the draft turned up in Sent, and how; None where it did not, or nobody could look."""
    action = claim.action
    box, envelope, saved_at = _mailbox(ports, action), _saved(action), action.committed_at
    try:
        found = box.find_sent_as(envelope, saved_at) if box and envelope and saved_at else None
    except (MailboxUnreachable, SecretLost):
        return None
    return None if found is None or _is_another(action, found[0]) else found


def settle_seen(claim: sending.Claim, looked: Looked, now: datetime) -> State | None:
    """Record what a look gave; None when the person's word was faster.

    What the person's program sent it under becomes its Message-ID, so that the answers are known by it. In whichever
    words it went, it counts as sent; where they are the person's own, they are asked which ones count.
    """
    action = claim.action
    seen = action.reworded if looked.words is None else looked.words
    words = seen, which_counts(action.counts, action.reworded, seen, is_sent=bool(looked.went_as))
    if looked.went_as:
        settled = sending.settle_draft(claim, Settlement(State.SENT, None, FOUND), now, looked.went_as, words)
        return State.SENT if settled else None
    sending.settle_draft(claim, Settlement(State.HANDED, _again(action, now), IN_DRAFTS), now, words=words)
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
        return box is not None and box.read_draft(action.message_id, _saved(action)) is not None
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
