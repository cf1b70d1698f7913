"""One action to its next state: claim it, compose, pass the gate, hand it over, settle what was answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from afterword.core.message import CannotBeSent, build
from afterword.core.ports import Delivery, Envelope, MailboxUnreachable, Outcome, SecretLost
from afterword.core.sending import (
    DEFAULT_LIMITS,
    DRAFTS,
    UNTRIED,
    WINDOW_PASSED,
    Lateness,
    Limits,
    Settlement,
    State,
    after_delivery,
    after_look,
    backoff,
    is_account_trouble,
    is_worth_telling,
    may_finish,
    moment,
    sentence,
)
from afterword.flows.closed import HELD
from afterword.flows.drafts import (
    IN_DRAFTS,
    LOOK_EVERY,
    is_in_drafts,
    looked_for,
    may_have_left_drafts,
    settle_seen,
    take_out,
    went_as,
)
from afterword.flows.events import add_event, undo_approved
from afterword.flows.in_thread import thread_of
from afterword.flows.paused import PAUSED
from afterword.flows.ports import Ports
from afterword.flows.write_letter.leaving import check_leaving
from afterword.flows.write_letter.leaving_ahead import may_be_closed, may_be_paused
from afterword.flows.write_letter.occasion_of import asked_for
from afterword.store import by_hand, sending
from afterword.store.models import Action, MailAccount, Owner, Step

FOUND = Delivery(Outcome.ACCEPTED, text="Found in the Sent folder before it was sent.", stage="sent folder")
PAUSE = timedelta(minutes=5)
NO_COPY = "The letter left, but its copy could not be put into your Sent folder:"
NOT_TRIED = Delivery(Outcome.DEFERRED, stage=UNTRIED)


@dataclass(slots=True)
class _Gate:
    """The two questions a transport asks on the way; remembers what the store answered."""

    claim: sending.Claim
    envelope: Envelope
    ports: Ports
    limits: Limits
    verdict: sending.Verdict | None = None

    def passes(self) -> bool:
        """Commit "about to hand over"."""
        ports = self.ports
        self.verdict = sending.gate(
            self.claim, self.envelope, ports.machine_id, ports.holder, ports.clock.now(), self.limits
        )
        return self.verdict.open

    def in_time(self) -> bool:
        """Before the final dot: is enough of the lease left?"""
        return may_finish(self.ports.clock.now(), self.claim.lease_until, self.limits)


def run_action(action_id: UUID, ports: Ports, now: datetime, limits: Limits = DEFAULT_LIMITS) -> State | None:
    """Do what is due for one action; None when it is not due, held by another or was changed meanwhile.

    Any process may call this at any time, any number of times: the row decides.
    """
    claim = sending.claim(action_id, ports.start_id, now, limits)
    return act_on(claim, ports, now, limits) if claim is not None else None


def act_on(claim: sending.Claim, ports: Ports, now: datetime, limits: Limits = DEFAULT_LIMITS) -> State | None:
    """Do what is due for an action that was claimed; None when it went on without this claim."""
    if claim.state is State.UNCERTAIN:
        return _look(claim, ports, now, limits)
    if claim.state is State.SENT:
        return _file_copy(claim, ports, now, limits)
    if claim.state is State.HANDED:
        return _look_at_draft(claim, ports, now)
    if claim.state is State.CANCELLED:
        return take_out(claim, ports, now)
    return _try(claim, ports, now, limits)


def _try(claim: sending.Claim, ports: Ports, now: datetime, limits: Limits) -> State | None:
    """Send it, unless something stands before that, or it left before."""
    if may_have_left_drafts(claim) and went_as(claim, ports) is not None:
        # It did lie in Drafts: the answer was lost, and the person was faster than this second try.
        lay_there = _settle(claim, Settlement(State.HANDED, now, IN_DRAFTS), FOUND, now)
        return run_action(claim.action.pk, ports, now, limits) or lay_there
    settlement = _before_sending(claim, now)
    if settlement is not None:
        return _settle(claim, settlement, NOT_TRIED, now)
    if _left_already(claim, ports, now, limits):
        return _settle(claim, Settlement(State.SENT, None, FOUND.text), FOUND, now)
    return _send(claim, ports, now, limits)


def answer_ask(owner: Owner, action_id: UUID, did_it_go: bool, now: datetime) -> Action:
    """The person's answer to "did this letter go out?", with its event for the plan."""
    with transaction.atomic():
        by_hand = Action.objects.one(owner, pk=action_id).state == State.HANDED
        action = sending.answer_ask(owner, action_id, did_it_go, now)
        if did_it_go:
            record_sent(action, now if by_hand else action.committed_at or now, now)
        else:
            undo_approved(owner, action.letter, now)
    return action


def went_after_all(owner: Owner, action_id: UUID, now: datetime) -> Action:
    """The person takes their "it did not go" back: the letter counts as sent, with its event for the plan."""
    with transaction.atomic():
        action = sending.went_after_all(owner, action_id, now)
        record_sent(action, action.committed_at or now, now)
    return action


def proven(action: Action, evidence: str, now: datetime) -> bool:
    """Something that only a letter that arrived can cause was heard: an unclear one counts as sent."""
    with transaction.atomic():
        settled = sending.proven(action.owner, action.pk, evidence, now)
        if settled:
            record_sent(action, action.committed_at or now, now)
    return settled


def _before_sending(claim: sending.Claim, now: datetime) -> Settlement | None:
    """What already stands before anybody is called: too late, too early, or no account to send from."""
    action = claim.action
    when = moment(now, action.opens, action.closes, action.time_zone)
    if when.lateness is Lateness.MISSED:
        return Settlement(State.CANCELLED, None, WINDOW_PASSED)
    if when.lateness is Lateness.EARLY:
        return Settlement(State.PLANNED, when.next_at, "It waits for its hour.")
    if may_be_closed(action):
        return Settlement(State.PLANNED, now + PAUSE, HELD)
    if may_be_paused(action):
        return Settlement(State.PLANNED, now + PAUSE, PAUSED)
    if action.account is None:
        return Settlement(State.HANDED, None, "There is no mail account, so this letter is yours to send.")
    return None


def _left_already(claim: sending.Claim, ports: Ports, now: datetime, limits: Limits) -> bool:
    """A late letter is looked for first: older rows may have been put back since it left."""
    action = claim.action
    if action.wake_at is None or now - action.wake_at < limits.look_first:
        return False
    return _find(ports, action.account, action.message_id)[0] is True


def _send(claim: sending.Claim, ports: Ports, now: datetime, limits: Limits) -> State | None:
    action, account = claim.action, claim.action.account
    if account is None:
        return None
    verdict = None
    try:
        envelope = _compose(action, account, now)
        check_leaving(ports, action, account, envelope.content)
        gate = _Gate(claim, envelope, ports, limits)
        delivery = ports.transport_for(account).deliver(envelope, gate.passes, gate.in_time)
        verdict = gate.verdict
    except CannotBeSent as refusal:
        delivery = Delivery(Outcome.REFUSED, text=refusal.message, stage="compose")
    except SecretLost as refusal:
        delivery = Delivery(Outcome.DEFERRED, text=refusal.message, stage="secret")
    after = ports.clock.now()
    if is_account_trouble(delivery):
        sending.rest_account(account, sentence(delivery), after, backoff(claim.attempt))
    elif is_worth_telling(delivery):
        # Another letter may get through, so none of them waits for it.
        sending.account_problem(account, sentence(delivery), after)
    elif delivery.outcome is Outcome.ACCEPTED:
        sending.account_works(account)
    settlement = _next(claim, delivery, verdict, after)
    files = settlement.state is State.SENT and not account.files_itself and ports.mailbox_for(account) is not None
    if files:
        settlement = replace(settlement, wake_at=after)
    state = _settle(claim, settlement, delivery, after)
    return run_action(action.pk, ports, after, limits) or state if files else state


def _compose(action: Action, account: MailAccount, now: datetime) -> Envelope:
    """The letter as approved; bytes that may already be out there go again unchanged."""
    approval = action.approval
    if action.content is not None:
        sealed = bytes(action.content)
        return Envelope(approval.sender, approval.recipient, action.message_id, sealed, approval.copy_to)
    in_reply_to, references = thread_of(action)
    return build(
        approval.sender,
        approval.recipient,
        approval.subject,
        approval.text,
        action.message_id,
        now,
        in_reply_to=in_reply_to,
        references=references,
        sender_name=account.display_name,
        copy=approval.copy_to,
    )


def _next(claim: sending.Claim, delivery: Delivery, verdict: sending.Verdict | None, now: datetime) -> Settlement:
    action = claim.action
    if delivery.stage == DRAFTS and delivery.outcome is Outcome.ACCEPTED:
        return Settlement(State.HANDED, now + LOOK_EVERY, IN_DRAFTS)
    if delivery.stage == "gate" and verdict is not None:
        if verdict.is_void:
            return Settlement(State.CANCELLED, None, verdict.why)
        return Settlement(State.PLANNED, now + backoff(1), verdict.why)
    return after_delivery(
        delivery, attempt=claim.attempt, now=now, opens=action.opens, closes=action.closes, zone=action.time_zone
    )


def _settle(claim: sending.Claim, settlement: Settlement, delivery: Delivery, now: datetime) -> State | None:
    """The row and its event stand or fall together, so that no crash sends a letter the plan does not know of."""
    with transaction.atomic():
        if not sending.settle(claim, settlement, delivery, now):
            return None
        _tell_the_plan(claim.action, settlement, now)
    return settlement.state


def _tell_the_plan(action: Action, settlement: Settlement, now: datetime) -> None:
    if settlement.state is State.SENT:
        record_sent(action, now, now)
    if settlement.state in {State.CANCELLED, State.FAILED}:
        undo_approved(action.owner, action.letter, now)


def record_sent(action: Action, at: datetime, now: datetime) -> None:
    """Tell the plan that the letter left; `what` it promised or put right tells it from another of its kind."""
    letter = action.letter
    named = ("owner", action.owner_id), ("process", letter.process_id), ("key", letter.step_key)
    step = by_hand.first(Step, "owner_id = %s AND process_id = %s AND key = %s", *named)
    payload: dict[str, object] = {
        "step": step.step if step else letter.situation,
        "person": str(letter.person_id),
        "letter": str(letter.pk),
    }
    if letter.through_id is not None:
        payload["via"] = str(letter.through_id)
    asked = asked_for(action.owner, step) if step is not None else []
    if asked:
        # One letter asks for every address: none of them is asked for again.
        payload["passes_on"] = asked
    if step is not None and step.said.get("what"):
        payload["what"] = step.said["what"]
    add_event(action.owner, letter.process, "letter_sent", payload, at, now)


def _look_at_draft(claim: sending.Claim, ports: Ports, now: datetime) -> State | None:
    """The draft that turned up in Sent counts as sent, with its event for the plan."""
    # The mailbox is asked before the database is held.
    looked = looked_for(claim, ports)
    with transaction.atomic():
        state = settle_seen(claim, looked, now)
        if state is State.SENT:
            record_sent(claim.action, now, now)
    return state


def _look(claim: sending.Claim, ports: Ports, now: datetime, limits: Limits) -> State | None:
    """Resolve "unclear" by looking into Sent; what cannot be known is asked."""
    action, account = claim.action, claim.action.account
    found, is_there = _find(ports, account, action.message_id)
    if not found and account is not None and account.drafts and is_in_drafts(ports, action):
        lies_there = Settlement(State.HANDED, now + LOOK_EVERY, IN_DRAFTS)
        return lies_there.state if sending.settle_look(claim, lies_there, now) else None
    when = moment(now, action.opens, action.closes, action.time_zone)
    settlement = after_look(
        found,
        since=now - (action.committed_at or claim.claimed_at) if is_there else limits.ask_after,
        looked=action.looked + 1,
        is_proof=account is not None and account.files_itself and account.evidence != "",
        is_open=when.lateness is Lateness.OPEN,
        now=now,
        limits=limits,
    )
    with transaction.atomic():
        if not sending.settle_look(claim, settlement, now):
            return None
        if settlement.state is State.SENT:
            record_sent(action, action.committed_at or now, now)
    return settlement.state


def _find(ports: Ports, account: MailAccount | None, message_id: str) -> tuple[bool | None, bool]:
    """What the Sent folder says (None: it cannot be read), and whether there is one to look into at all."""
    if account is None:
        return None, False
    try:
        mailbox = ports.mailbox_for(account)
        return (mailbox.find_sent(message_id), True) if mailbox is not None else (None, False)
    except (MailboxUnreachable, SecretLost):
        return None, True


def _file_copy(claim: sending.Claim, ports: Ports, now: datetime, limits: Limits) -> State:
    """Put the copy into Sent, once; whatever happens here, the letter is never sent again."""
    action, account = claim.action, claim.action.account
    filed_at, again = None, None
    sent_at = action.settled_at or now
    try:
        mailbox = ports.mailbox_for(account) if account is not None else None
        if mailbox is not None and action.content is not None:
            approval = action.approval
            sealed = (action.message_id, bytes(action.content), approval.copy_to)
            mailbox.file_sent(Envelope(approval.sender, approval.recipient, *sealed), sent_at)
            filed_at = now
            sending.problem_over(action.account, NO_COPY)
    except (MailboxUnreachable, SecretLost) as error:
        if action.account is not None:
            sending.account_problem(action.account, f"{NO_COPY} {error.message} It is tried again.", now)
        again = now + limits.refile if now < sent_at + limits.refile_for else None
    sending.settle_copy(claim, filed_at, again)
    return State.SENT
