"""The worker's moves: claim a due action, pass the gate, settle what the server answered.

The fence is (rev, attempt): a person's edit raises `rev`, a new claim raises `attempt`, so a worker that was
frozen and wakes up late changes nothing that went on without it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from afterword.core.hearing.verdict import STOPS
from afterword.core.message import CannotBeSent, parse
from afterword.core.ports import Delivery, Envelope, Outcome
from afterword.core.sending import (
    DEFAULT_LIMITS,
    UNTRIED,
    Lateness,
    Limits,
    Settlement,
    State,
    has_jumped,
    moment,
    plain_lines,
    shown_hash,
)
from afterword.store import audit, by_hand
from afterword.store.models import Action, Approval, Attempt, Heard, Instance, MailAccount
from afterword.store.sending.instance import right_to_send, right_to_send_in_sql
from afterword.store.sending.person import out_of_drafts, void

# A rest longer than this was set by a clock that was ahead.
LONGEST_REST = timedelta(hours=1)
# Which rows these moves may change; the places are for the id and the fence.
STILL_CLAIMED = "id = %s AND state = 'claimed' AND rev = %s AND attempt = %s"
MINE_UNANSWERED = "id = %s AND attempt = %s AND (state = 'committed' OR (state = 'claimed' AND rev = %s))"
MINE = "id = %s AND attempt = %s AND (state IN ('committed', 'uncertain', 'ask') OR (state = 'claimed' AND rev = %s))"
# Asked twice a second by every worker; the condition on the lease is that of `is_free`.
DUE = """
SELECT id FROM store_action WHERE wake_at <= %s
    AND (lease_until IS NULL OR lease_until <= %s OR lease_until > %s) ORDER BY wake_at, id LIMIT %s
"""
STANDING = """
SELECT a.*, ({}) AS may_send,
    EXISTS (SELECT 1 FROM store_mailaccount m WHERE m.id = %s AND m.address = %s AND m.smtp_host = %s
        AND m.smtp_port = %s AND m.sign_in = %s AND m.drafts = %s) AS same_way,
    EXISTS (SELECT 1 FROM store_heard h WHERE h.owner_id = %s AND h.process_id = %s AND h.decided_at IS NULL
        AND h.asks = 'meaning' AND h.meaning IN (%s, %s, %s) AND h.how <> 'guess') AS is_paused
FROM store_approval a JOIN store_owner o ON o.id = a.owner_id WHERE a.id = %s AND a.voided_at IS NULL
"""
IN_TURN = STANDING + "FOR NO KEY UPDATE OF A, O"
TO_DO = frozenset({State.PLANNED, State.CLAIMED})
# What is done to these leaves them what they are.
_REST = {str(state): state for state in (State.SENT, State.HANDED, State.CANCELLED)}
# By which way a letter leaves.
WAY = ("id", "address", "smtp_host", "smtp_port", "sign_in", "drafts")
# Read in one go all that sending a letter will ask for.
READ_WITH = ("account", "approval", "owner", "letter__process", "letter__person")


@dataclass(frozen=True, slots=True)
class Claim:
    """One worker's hold on one action until `lease_until`; `state` says what is to be done with it.

    One that waits behind another may be claimed by another worker before that; then this hold is over.
    CLAIMED: send it. UNCERTAIN: look for it. SENT: file its copy. HANDED: a draft; was it sent? CANCELLED: take it out
    of Drafts.
    """

    action: Action
    state: State
    rev: int
    attempt: int
    claimed_at: datetime
    lease_until: datetime
    start_id: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's answer; when it is no, `why` says what stands against it and `is_void` that it will stay so."""

    open: bool
    why: str = ""
    is_void: bool = False


def due(
    now: datetime, limits: Limits = DEFAULT_LIMITS, most: int = 100, overdue: timedelta = timedelta(0)
) -> Sequence[UUID]:
    """Every action whose hour came so long ago and that nobody holds, the longest waiting first.

    Rows that were never leased count too: a worker may have died between waking and claiming.
    """
    free = ("lease_until", now), ("lease_until", now + limits.lease)
    values = by_hand.values_of(Action, ("wake_at", now - overdue), *free)
    return by_hand.ids(DUE, [*values, most])


def claim(action_id: UUID, start_id: str, now: datetime, limits: Limits = DEFAULT_LIMITS) -> Claim | None:
    """Take hold of a due action; None when it is not due, held by another, or was changed meanwhile.

    An action whose holder vanished after the gate becomes uncertain: it is looked for, never sent again blindly.
    """
    with transaction.atomic():
        rows = Action.everything.filter(is_free(now, limits), pk=action_id, wake_at__lte=now)
        action = next(iter(rows.select_related(*READ_WITH)), None)
        if action is None:
            return None
        sending = action.state in TO_DO
        if sending and (later := _keep_distance(action.account, now)):
            _as_read(action).update(wake_at=later)
            return None
        state = next_state(action)
        rev, attempt = (action.rev, action.attempt + 1) if sending else (action.rev + 1, action.attempt)
        lease = now + limits.lease
        if _as_read(action).update(state=state, rev=rev, attempt=attempt, lease_until=lease) != 1:
            return None
        if action.state == State.COMMITTED:
            record_vanished(action, start_id, now)
    return Claim(action, state, rev, attempt, now, lease, start_id)


def gate(
    claim: Claim, envelope: Envelope, machine_id: str, start_id: str, now: datetime, limits: Limits = DEFAULT_LIMITS
) -> Verdict:
    """The last step before anything irrevocable: freeze the bytes and commit "about to hand over".

    Answers no when the letter was changed or taken back, its approval does not cover exactly these bytes, the
    window is not open on the recipient's clock, the clock jumped, or another installation may send.
    """
    with transaction.atomic():
        if has_jumped(claim.claimed_at, now, limits):
            return Verdict(False, "The clock of this machine jumped.")
        sealed = {"content": envelope.content, "committed_at": _begun(claim.action, now), "looked": 0}
        # From here on it is held for the whole lease, also where a row that waited was held for less.
        sealed |= {"state": State.COMMITTED, "lease_until": claim.lease_until}
        still = ("id", claim.action.pk), ("rev", claim.rev), ("attempt", claim.attempt)
        if claim.lease_until <= now or by_hand.change(Action, sealed, STILL_CLAIMED, *still) != 1:
            return Verdict(False, "It was changed or taken back at the last moment.")
        verdict = _may_leave(claim.action, envelope, machine_id, start_id, now)
        if not verdict.open:
            transaction.set_rollback(True)
            return verdict
        detail = {
            "message_id": envelope.message_id,
            "to": envelope.recipient,
            **({"copy": envelope.copy} if envelope.copy else {}),
            "sha256": hashlib.sha256(envelope.content).hexdigest(),
        }
        audit.record(claim.action.owner, "worker", "hand to mail server", str(claim.action.pk), detail, now, held=True)
    return verdict


def settle(claim: Claim, settlement: Settlement, delivery: Delivery, now: datetime) -> bool:
    """Record the server's answer to this attempt; False when the action went on without it.

    A certain answer also settles an action that was given up as unclear meanwhile: it is the best evidence.
    """
    mine = MINE_UNANSWERED if delivery.outcome is Outcome.UNKNOWN else MINE
    with transaction.atomic(savepoint=False):
        # What the server certainly does not have is written anew the next time, with the date of that day.
        # A draft that could not be saved may lie there all the same, and where nothing was tried nothing is certain.
        was_answered = delivery.outcome in {Outcome.DEFERRED, Outcome.REFUSED} and delivery.stage != UNTRIED
        certain_no = was_answered and not _is_draft(claim.action)
        frozen = {"content": None, "committed_at": None} if certain_no else {}
        to = {**_row_of(settlement, now), "answer": delivery.text[:500], **frozen}
        fence = ("id", claim.action.pk), ("attempt", claim.attempt), ("rev", claim.rev)
        rows = by_hand.change(Action, to, mine, *fence)
        _record_attempt(claim, delivery, now)
        return _finish(claim, rows, settlement, now)


def settle_look(claim: Claim, settlement: Settlement, now: datetime) -> bool:
    """Record what a look into Sent decided; False when another answer came first."""
    with transaction.atomic():
        mine = Action.everything.filter(pk=claim.action.pk, state=State.UNCERTAIN, rev=claim.rev, attempt=claim.attempt)
        return _finish(claim, mine.update(**_row_of(settlement, now), looked=F("looked") + 1), settlement, now)


def settle_copy(claim: Claim, filed_at: datetime | None, wake_at: datetime | None) -> bool:
    """Record whether the copy lies in Sent, and when to try again."""
    mine = Action.everything.filter(pk=claim.action.pk, state=State.SENT, rev=claim.rev)
    return mine.update(filed_at=filed_at, wake_at=wake_at, lease_until=None) == 1


def settle_draft(
    claim: Claim, settlement: Settlement, now: datetime, went_as: str = "", words: tuple[str, str] = ("", "")
) -> bool:
    """Record whether a draft was sent, under which Message-ID, in which words of the person, and which count.

    False when the person's word came first.
    """
    with transaction.atomic():
        mine = Action.everything.filter(pk=claim.action.pk, state=State.HANDED, rev=claim.rev)
        key = {"message_id": went_as[:255]} if went_as else {}
        key |= {"reworded": words[0], "counts": words[1]}
        return _finish(claim, mine.update(**_row_of(settlement, now), **key), settlement, now)


def settle_dropped(claim: Claim, wake_at: datetime | None) -> bool:
    """Record that a letter that was taken back lies in Drafts no more, or when to try again."""
    mine = Action.everything.filter(pk=claim.action.pk, state=State.CANCELLED, rev=claim.rev)
    return mine.update(wake_at=wake_at, lease_until=None) == 1


def rest_account(account: MailAccount, problem: str, now: datetime, pause: timedelta) -> None:
    """Remember what is wrong with the account and let all its letters wait: a password is not tried in a row.

    What lasts keeps the hour at which it was found: it is told once, however often it is tried.
    """
    account_problem(account, problem, now)
    MailAccount.everything.filter(pk=account.pk).update(next_ok=now + pause)


def account_problem(account: MailAccount, problem: str, now: datetime) -> None:
    """Show what is wrong with the account; once, with the hour at which it was found.

    A server that says the same in other words each time, with a number of its own, is not news.
    """
    head = problem[:500].partition("“")[0]
    rows = MailAccount.everything.filter(pk=account.pk).exclude(problem__startswith=head)
    rows.update(problem=problem[:500], problem_at=now)


def account_works(account: MailAccount) -> None:
    """The account sent a letter: its problem is over."""
    if account.problem:
        MailAccount.everything.filter(pk=account.pk).update(problem="", problem_at=None)


def problem_over(account: MailAccount | None, said: str) -> None:
    """What began with these words is mended; another problem of the account stays."""
    if account is not None and account.problem:
        rows = MailAccount.everything.filter(pk=account.pk, problem__startswith=said)
        rows.update(problem="", problem_at=None)


def is_free(now: datetime, limits: Limits) -> Q:
    """Held by nobody."""
    # A lease longer than any lease was given by a clock that was ahead.
    return Q(lease_until=None) | Q(lease_until__lte=now) | Q(lease_until__gt=now + limits.lease)


def next_state(action: Action) -> State:
    """What a claim makes of it; what was on its way when its holder vanished is unclear."""
    return State.CLAIMED if action.state in TO_DO else _REST.get(action.state, State.UNCERTAIN)


def _as_read(action: Action) -> QuerySet[Action]:
    return Action.everything.filter(
        pk=action.pk, state=action.state, rev=action.rev, attempt=action.attempt, lease_until=action.lease_until
    )


def _record_attempt(claim: Claim, delivery: Delivery, now: datetime) -> None:
    said = {
        "phase": delivery.stage[:12],
        "outcome": delivery.outcome,
        "code": delivery.code,
        "text": delivery.text[:500],
        "instance": claim.start_id,
        "started_at": claim.claimed_at,
        "ended_at": now,
    }
    owner = claim.action.owner_id
    row = Attempt(owner_id=owner, action=claim.action, number=claim.attempt, **said)
    # Another worker may have recorded this attempt as vanished: what the server said counts more.
    by_hand.add(row, instead=("action", "number"))


def record_vanished(action: Action, start_id: str, now: datetime) -> None:
    """The attempt whose worker vanished between the gate and the answer."""
    Attempt.everything.create(
        owner_id=action.owner_id,
        action=action,
        number=action.attempt,
        phase="gate",
        outcome=Outcome.UNKNOWN,
        text="The worker stopped before the answer.",
        instance=start_id,
        started_at=action.committed_at or now,
        ended_at=now,
    )


def _keep_distance(account: MailAccount | None, now: datetime) -> datetime | None:
    """Take the account's next free moment: None when it is now, else when it will be."""
    if account is None or (account.gap_seconds == 0 and account.next_ok is None):
        return None
    is_free = Q(next_ok=None) | Q(next_ok__lte=now) | Q(next_ok__gt=now + LONGEST_REST)
    taken = MailAccount.everything.filter(is_free, pk=account.pk).update(
        next_ok=now + timedelta(seconds=account.gap_seconds)
    )
    if taken:
        return None
    return MailAccount.everything.values_list("next_ok", flat=True).get(pk=account.pk)


def _begun(action: Action, now: datetime) -> datetime:
    """Since when the letter may be out there; a draft since the first try, as its answer may have been lost."""
    return (action.committed_at if _is_draft(action) else None) or now


def _is_draft(action: Action) -> bool:
    return action.account is not None and action.account.drafts


def _may_leave(action: Action, envelope: Envelope, machine_id: str, start_id: str, now: datetime) -> Verdict:
    approval, may_send = _standing(action, machine_id, start_id, now)
    if approval is not None and (elsewhere := _gone_elsewhere(vars(approval))):
        return Verdict(False, elsewhere)
    if not may_send:
        return Verdict(False, "Another installation of Afterword sends, or the clock is not settled yet.")
    if moment(now, action.opens, action.closes, action.time_zone).lateness is not Lateness.OPEN:
        return Verdict(False, "It is not the hour for this letter.")
    if approval is None:
        return Verdict(False, "Its approval was taken back.", is_void=True)
    if not _covers(approval, action, envelope):
        return Verdict(False, "It is not exactly what you approved. Look at it and approve it again.", is_void=True)
    return Verdict(True)


def _standing(action: Action, machine_id: str, start_id: str, now: datetime) -> tuple[Approval | None, bool]:
    """The approval that stands, with the turn to write the owner's record, and whether this run may send."""
    # One question for the right to send, the approval, and the turn.
    run = ("machine_id", machine_id), ("start_id", start_id), ("unsettled_until", now)
    way = [(name, getattr(action.account, name, None)) for name in WAY]
    about = ("owner", action.owner_id), ("process", action.letter.process_id), *(("meaning", each) for each in STOPS)
    values = [*by_hand.values_of(Instance, *run), *by_hand.values_of(MailAccount, *way)]
    values += [*by_hand.values_of(Heard, *about), *by_hand.values_of(Approval, ("id", action.approval_id))]
    question = IN_TURN if connection.features.has_select_for_update else STANDING
    approval = by_hand.asked(Approval, question.format(right_to_send_in_sql()), values)
    if approval is None:
        return None, right_to_send(machine_id, start_id, now).exists()
    return approval, bool(vars(approval)["may_send"])


def _gone_elsewhere(asked: Mapping[str, Any]) -> str:
    """What was said since the letter was claimed, while it waited for its turn or for the server; "" where nothing."""
    if not asked["same_way"]:
        return "The mail account was changed or removed at the last moment."
    return "They wrote at the last moment." if asked["is_paused"] else ""


def _covers(approval: Approval, action: Action, envelope: Envelope) -> bool:
    hashed = shown_hash(
        approval.sender,
        approval.recipient,
        approval.subject,
        approval.text,
        approval.opens,
        approval.closes,
        approval.copy_to,
    )
    try:
        said = parse(envelope.content)
    except CannotBeSent:
        return False
    shown = (approval.sender, approval.recipient, approval.subject, plain_lines(approval.text))
    return (
        approval.shown_hash == hashed
        and (said.sender, said.recipient, said.subject, said.text) == shown
        and (envelope.sender, envelope.recipient) == shown[:2]
        and said.copy == envelope.copy == approval.copy_to
        and said.message_id == envelope.message_id == action.message_id
        and (approval.opens, approval.closes) == (action.opens, action.closes)
        and approval.letter_id == action.letter_id
    )


def _row_of(settlement: Settlement, now: datetime) -> dict[str, object]:
    over = settlement.wake_at is None
    return {
        "state": settlement.state,
        "wake_at": settlement.wake_at,
        "lease_until": None,
        "evidence": settlement.sentence[:500],
        **({"settled_at": now} if over or settlement.state is State.SENT else {}),
    }


def _finish(claim: Claim, rows: int, settlement: Settlement, now: datetime) -> bool:
    if rows != 1:
        return False
    if settlement.state in {State.CANCELLED, State.FAILED}:
        void(claim.action.owner, claim.action.letter_id, now, settlement.sentence)
        out_of_drafts(Action.everything.filter(pk=claim.action.pk), now)
    # What was sent is recorded with its event, in the same transaction.
    if settlement.wake_at is None and settlement.state is not State.SENT:
        audit.record(claim.action.owner, "worker", f"letter {settlement.state}", str(claim.action.pk), {}, now)
    return True
