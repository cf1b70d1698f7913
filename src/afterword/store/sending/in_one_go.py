"""Several letters claimed in one transaction, for runs and threads that reach for the same rows at once.

Every row is locked without waiting: what another holds at this moment is passed over, so nobody waits for anybody here
and no two can wait for each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F

from afterword.core.sending import DEFAULT_LIMITS, Limits, State
from afterword.store.models import Action, MailAccount
from afterword.store.sending.claims import LONGEST_REST, READ_WITH, TO_DO, Claim, is_free, next_state, record_vanished


def claim_due(
    start_id: str, now: datetime, limits: Limits = DEFAULT_LIMITS, most: int = 1, at_once: int = 1
) -> list[Claim]:
    """Take hold of what waits longest and nobody reaches for, at most so many; the rules are those of `claim`.

    An account that keeps a distance between its letters gives one of them; the others wait for their moment.
    Only the letters that are begun `at_once` are held by their rows for the whole lease, as their mail servers may be
    slow: should this run die, the others are free soon. The gate gives each the whole lease, unless another run has it
    by then.
    """
    with transaction.atomic():
        found = _in_turn(_locked(now, limits, most), now)
        lease, moved = now + limits.lease, defaultdict[tuple[State, bool, datetime], list[UUID]](list)
        waits = [each.pk for each in found if each.state in TO_DO][at_once:]
        for action in found:
            held_until = min(now + limits.waiting, lease) if action.pk in waits else lease
            moved[next_state(action), action.state in TO_DO, held_until].append(action.pk)
        for (state, sends, held_until), ids in moved.items():
            fence = {"attempt": F("attempt") + 1} if sends else {"rev": F("rev") + 1}
            Action.everything.filter(pk__in=ids).update(state=state, lease_until=held_until, **fence)
        for action in found:
            if action.state == State.COMMITTED:
                record_vanished(action, start_id, now)
    return [_held(action, start_id, now, lease) for action in found]


def _locked(now: datetime, limits: Limits, most: int) -> list[Action]:
    # First the few rows by their index alone: with a hundred thousand due in one second, all that belongs to each of
    # them would be read and sorted to find eight.
    rows = Action.everything.select_for_update(skip_locked=True, no_key=True).filter(is_free(now, limits))
    ids = list(rows.filter(wake_at__lte=now).order_by("wake_at", "id").values_list("pk", flat=True)[:most])
    return list(Action.everything.filter(pk__in=ids).select_related(*READ_WITH).order_by("wake_at", "id"))


def give_back(claim: Claim) -> bool:
    """Let go of a letter that was not begun, so that it need not wait for the lease to run out."""
    mine = Action.everything.filter(pk=claim.action.pk, state=claim.state, rev=claim.rev, attempt=claim.attempt)
    state = State.PLANNED if claim.state is State.CLAIMED else claim.state
    return mine.filter(lease_until__isnull=False).update(state=state, lease_until=None) == 1


def _held(action: Action, start_id: str, now: datetime, lease: datetime) -> Claim:
    sends = action.state in TO_DO
    rev, attempt = (action.rev, action.attempt + 1) if sends else (action.rev + 1, action.attempt)
    return Claim(action, next_state(action), rev, attempt, now, lease, start_id)


def _in_turn(found: Sequence[Action], now: datetime) -> list[Action]:
    """Those whose account has its free moment now; it is taken, and the others are put off until theirs."""
    spaced = {each.account_id for each in found if each.state in TO_DO and _keeps_distance(each.account)}
    if not spaced:
        return list(found)
    accounts = MailAccount.everything.select_for_update(skip_locked=True, no_key=True).in_bulk(list(spaced))
    taken, kept, later = dict[UUID, int](), list[Action](), defaultdict[datetime, list[UUID]](list)
    for action in found:
        account = accounts.get(action.account_id) if action.account_id in spaced else action.account
        if action.account_id not in spaced or action.state not in TO_DO:
            kept.append(action)
        elif account is None:
            # Another run is at this account just now: its letter stays as it is and is found again.
            continue
        elif (free := _free_at(account, now)) > now:
            later[free].append(action.pk)
        else:
            taken[account.pk] = account.gap_seconds
            account.next_ok = now + timedelta(seconds=account.gap_seconds)
            kept.append(action)
    _take(taken, now)
    for at, ids in later.items():
        Action.everything.filter(pk__in=ids).update(wake_at=at)
    return kept


def _keeps_distance(account: MailAccount | None) -> bool:
    return account is not None and not (account.gap_seconds == 0 and account.next_ok is None)


def _free_at(account: MailAccount, now: datetime) -> datetime:
    # A rest longer than the longest was set by a clock that was ahead.
    return account.next_ok if account.next_ok and account.next_ok <= now + LONGEST_REST else now


def _take(taken: dict[UUID, int], now: datetime) -> None:
    for gap in set(taken.values()):
        ids: Collection[UUID] = [account for account, seconds in taken.items() if seconds == gap]
        MailAccount.everything.filter(pk__in=ids).update(next_ok=now + timedelta(seconds=gap))
