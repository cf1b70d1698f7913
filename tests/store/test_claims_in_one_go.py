"""Several letters claimed in one transaction, each by one run alone, under the same rules as one."""

from __future__ import annotations

import threading
from collections import Counter
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from afterword.core.sending import DEFAULT_LIMITS
from afterword.store import sending
from afterword.store.models import Action, Attempt, MailAccount
from tests.fakes import FakeClock
from tests.letters import a_letter, an_account, an_owner, scheduled

NOW = FakeClock().now()
SECOND = timedelta(seconds=1)


def _letters(count: int, account: MailAccount | None = None) -> list[Action]:
    account = account or an_account(an_owner(NOW))
    return [scheduled(a_letter(account.owner, NOW, f"p{at}@library.test"), account, NOW) for at in range(count)]


@pytest.mark.django_db
def test_what_waits_longest_is_claimed_first_and_by_one_run_alone() -> None:
    actions = _letters(3)
    for late, action in enumerate(reversed(actions)):
        Action.everything.filter(pk=action.pk).update(wake_at=NOW - (3 - late) * SECOND)

    first = sending.claim_due("run-1", NOW, most=2)
    second = sending.claim_due("run-2", NOW, most=2)

    assert [each.action.pk for each in first] == [actions[2].pk, actions[1].pk]
    assert [each.action.pk for each in second] == [actions[0].pk]
    assert sending.claim_due("run-3", NOW, most=2) == []
    held = Action.everything.get(pk=actions[2].pk)
    assert (held.state, held.rev, held.attempt) == ("claimed", first[0].rev, first[0].attempt) == ("claimed", 1, 1)
    assert held.lease_until == first[0].lease_until


@pytest.mark.django_db
def test_an_account_that_keeps_a_distance_gives_one_letter_at_a_time() -> None:
    spaced = an_account(an_owner(NOW), gap_seconds=20)
    mine, other = _letters(3, spaced), _letters(1)

    claimed = {each.action.pk for each in sending.claim_due("run-1", NOW, most=8)}
    rest = Action.everything.filter(pk__in=[each.pk for each in mine], state="planned")

    assert len(claimed) == 2
    assert other[0].pk in claimed
    assert [each.wake_at for each in rest] == [NOW + 20 * SECOND] * 2
    assert sending.claim_due("run-1", NOW + 19 * SECOND, most=8) == []
    assert len(sending.claim_due("run-1", NOW + 20 * SECOND, most=8)) == 1


@pytest.mark.django_db
def test_a_letter_whose_holder_vanished_after_the_gate_is_unclear_and_never_sent_again() -> None:
    (action,) = _letters(1)
    claim = sending.claim_due("run-1", NOW)[0]
    Action.everything.filter(pk=action.pk).update(state="committed", committed_at=NOW)
    later = claim.lease_until + SECOND

    (again,) = sending.claim_due("run-2", later, most=8)

    assert (again.state, again.rev, again.attempt) == ("uncertain", claim.rev + 1, claim.attempt)
    assert Action.everything.get(pk=action.pk).state == "uncertain"
    assert Attempt.everything.get(action=action).outcome == "unknown"


@pytest.mark.django_db
def test_what_was_not_begun_is_given_back_and_due_again_at_once() -> None:
    _letters(2)
    kept, changed = sending.claim_due("run-1", NOW, most=2)
    assert sending.cancel(changed.action.owner, changed.action.letter_id, NOW, "another wording")

    assert sending.give_back(kept)
    assert not sending.give_back(changed)
    assert not sending.give_back(kept)
    assert [each.action.pk for each in sending.claim_due("run-2", NOW, most=8)] == [kept.action.pk]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="With a few rows PostgreSQL reads them all.")
@pytest.mark.django_db
def test_what_is_due_is_found_in_its_order_by_the_index_alone() -> None:
    with CaptureQueriesContext(connection) as asked:
        sending.due(NOW)
        sending.claim_due("run-1", NOW)
    looks = [each["sql"] for each in asked.captured_queries if "wake_at" in each["sql"] and "LIMIT" in each["sql"]]

    assert len(looks) == 2
    for look in looks:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {look}")
            plan = [row[3] for row in cursor.fetchall()]
        assert len(plan) == 1, plan
        assert "INDEX action_wakes (wake_at<?)" in plan[0]


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer at a time.")
@pytest.mark.django_db(transaction=True)
def test_runs_that_claim_at_the_same_moment_never_hold_the_same_letter() -> None:
    actions, held, lock = _letters(24), Counter[UUID](), threading.Lock()
    begin = threading.Barrier(4)

    def claims(run: str) -> None:
        try:
            begin.wait(20)
            while claimed := sending.claim_due(run, NOW, most=3):
                with lock:
                    held.update(each.action.pk for each in claimed)
        finally:
            connections.close_all()

    runs = [threading.Thread(target=claims, args=(f"run-{at}",)) for at in range(4)]
    for each in runs:
        each.start()
    for each in runs:
        each.join(60)
    # One that found every free row locked for a moment came back empty; what it passed over is found again.
    held.update(each.action.pk for each in sending.claim_due("run-5", NOW, most=24))

    assert held == Counter(each.pk for each in actions)
    until = {NOW + DEFAULT_LIMITS.lease, NOW + DEFAULT_LIMITS.waiting}
    assert set(Action.everything.values_list("lease_until", flat=True)) == until
