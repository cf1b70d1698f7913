"""Each move of an action counts once: claims, fences, verdicts, leases and the right to send."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from afterword.core.message import CannotBeSent, build
from afterword.core.ports import Delivery, Envelope, Outcome
from afterword.core.sending import DEFAULT_LIMITS, Settlement, State
from afterword.store import sending
from afterword.store.models import Action, Approval, Instance, Letter, MailAccount
from afterword.store.sending import Claim, Standing
from tests.fakes import WEDNESDAY_EVENING as NOW
from tests.letters import SENDER, a_letter, an_account, an_approval, an_owner, scheduled

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)
LATER = NOW + DEFAULT_LIMITS.lease + MINUTE
OK = Delivery(Outcome.ACCEPTED, 250, "OK", "dot")
SENT = Settlement(State.SENT, None, "Accepted.")


@pytest.fixture
def letter() -> Letter:
    sending.hold("here", "run-1", NOW)
    return a_letter(an_owner(NOW), NOW)


@pytest.fixture
def action(letter: Letter) -> Action:
    return scheduled(letter, an_account(letter.owner), NOW)


def _claim(action: Action, now: object = NOW) -> Claim:
    claim = sending.claim(action.pk, "run-1", now)  # type: ignore[arg-type]
    assert claim is not None
    return claim


def _envelope(action: Action) -> Envelope:
    said = action.approval
    return build(said.sender, said.recipient, said.subject, said.text, action.message_id, NOW)


def _state(action: Action) -> str:
    return Action.objects.one(action.owner, pk=action.pk).state


def test_a_due_action_is_claimed_by_one_worker_only(action: Action) -> None:
    assert sending.due(NOW) == [action.pk]
    _claim(action)

    assert sending.claim(action.pk, "run-1", NOW) is None
    assert sending.due(NOW) == []


def test_nothing_is_claimed_before_its_hour(letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), NOW, target=NOW + MINUTE)

    assert sending.claim(action.pk, "run-1", NOW) is None
    assert sending.due(NOW + MINUTE) == [action.pk]


def test_an_overdue_action_that_was_never_leased_is_swept_up(action: Action) -> None:
    assert sending.due(NOW + timedelta(days=2)) == [action.pk]


def test_a_claim_whose_holder_died_before_the_gate_is_taken_again(action: Action) -> None:
    _claim(action)

    again = _claim(action, LATER)

    assert (again.state, again.attempt) == (State.CLAIMED, 2)


def test_a_holder_that_died_after_the_gate_leaves_it_uncertain(action: Action) -> None:
    claim = _claim(action)
    assert sending.gate(claim, _envelope(action), "here", "run-1", NOW).open

    assert _claim(action, LATER).state is State.UNCERTAIN
    assert _state(action) == "uncertain"


def test_a_worker_that_was_frozen_passes_no_gate_once_another_has_claimed(action: Action) -> None:
    frozen = _claim(action)
    _claim(action, LATER)

    assert not sending.gate(frozen, _envelope(action), "here", "run-1", NOW).open
    assert not sending.settle(frozen, SENT, OK, LATER)


def test_a_late_yes_settles_what_was_already_called_uncertain(action: Action) -> None:
    slow = _claim(action)
    sending.gate(slow, _envelope(action), "here", "run-1", NOW)
    _claim(action, LATER)

    assert sending.settle(slow, SENT, OK, LATER)
    assert _state(action) == "sent"


def test_every_attempt_is_kept_with_what_the_server_said(action: Action) -> None:
    first = _claim(action)
    later = Delivery(Outcome.DEFERRED, 451, "4.3.0 Try later", "rcpt")
    sending.settle(first, Settlement(State.PLANNED, NOW + MINUTE, "Later."), later, NOW)
    second = _claim(action, NOW + MINUTE)
    sending.gate(second, _envelope(action), "here", "run-1", NOW + MINUTE)
    sending.settle(second, SENT, OK, NOW + MINUTE)

    kept = [(each.number, each.outcome, each.code, each.phase) for each in action.attempts.all()]
    assert kept == [(1, "deferred", 451, "rcpt"), (2, "accepted", 250, "dot")]


def test_an_attempt_whose_worker_vanished_is_kept_until_a_late_answer_says_more(action: Action) -> None:
    slow = _claim(action)
    sending.gate(slow, _envelope(action), "here", "run-1", NOW)
    _claim(action, LATER)
    vanished = [each.outcome for each in action.attempts.all()]

    sending.settle(slow, SENT, OK, LATER)

    assert vanished == ["unknown"]
    assert [each.outcome for each in action.attempts.all()] == ["accepted"]


def test_a_late_silence_does_not_unsettle_anything(action: Action) -> None:
    slow = _claim(action)
    sending.gate(slow, _envelope(action), "here", "run-1", NOW)
    _claim(action, LATER)
    unknown = Delivery(Outcome.UNKNOWN, stage="dot")

    assert not sending.settle(slow, Settlement(State.UNCERTAIN, LATER, "?"), unknown, LATER)


def test_a_lease_from_a_clock_that_was_ahead_holds_nobody_up(action: Action) -> None:
    Action.everything.filter(pk=action.pk).update(lease_until=NOW + timedelta(days=400), state="claimed")

    assert _claim(action).attempt == 1


def test_a_second_live_action_for_a_letter_is_refused_by_the_database(letter: Letter, action: Action) -> None:
    Approval.everything.filter(letter=letter).update(voided_at=NOW)
    second = an_approval(letter, NOW)

    with pytest.raises(IntegrityError), transaction.atomic():
        sending.schedule(
            letter.owner,
            second,
            action.account,
            opens=NOW,
            closes=LATER,
            target=NOW,
            time_zone="UTC",
            now=NOW,
        )


def test_what_no_mail_can_carry_is_refused_at_the_approval_not_at_its_hour(letter: Letter) -> None:
    Letter.everything.filter(pk=letter.pk).update(subject=" starts with a space")
    letter.refresh_from_db()

    with pytest.raises(CannotBeSent):
        scheduled(letter, an_account(letter.owner), NOW)


def test_taking_back_counts_until_the_gate_and_voids_the_approval(letter: Letter, action: Action) -> None:
    claim = _claim(action)

    assert sending.cancel(letter.owner, letter.pk, NOW, "You took it back.")
    assert not sending.gate(claim, _envelope(action), "here", "run-1", NOW).open
    assert not Approval.objects.of(letter.owner).filter(voided_at=None).exists()
    assert sending.state_of(letter.owner, letter.pk) is State.CANCELLED


def test_taking_back_after_the_gate_is_too_late(letter: Letter, action: Action) -> None:
    sending.gate(_claim(action), _envelope(action), "here", "run-1", NOW)

    assert not sending.cancel(letter.owner, letter.pk, NOW, "You took it back.")
    assert not sending.postpone(letter.owner, letter.pk, NOW + MINUTE, NOW)
    assert _state(action) == "committed"


def test_taking_back_a_letter_that_was_never_approved_changes_nothing(letter: Letter) -> None:
    assert sending.cancel(letter.owner, letter.pk, NOW, "You took it back.")
    assert sending.state_of(letter.owner, letter.pk) is None


def test_somebody_elses_letter_is_not_taken_back(letter: Letter, action: Action) -> None:
    stranger = an_owner(NOW)

    sending.cancel(stranger, letter.pk, NOW, "mine")

    assert _state(action) == "planned"
    assert sending.live_action(stranger, letter.pk) is None


def test_moving_a_letter_voids_a_claim_under_way(letter: Letter, action: Action) -> None:
    claim = _claim(action)

    assert sending.postpone(letter.owner, letter.pk, NOW + 30 * MINUTE, NOW)
    assert not sending.gate(claim, _envelope(action), "here", "run-1", NOW).open
    assert sending.due(NOW + 29 * MINUTE) == []
    assert sending.due(NOW + 30 * MINUTE) == [action.pk]


def test_a_letter_is_not_moved_out_of_its_approved_window(letter: Letter, action: Action) -> None:
    with pytest.raises(sending.OutsideWindow):
        sending.postpone(letter.owner, letter.pk, NOW + timedelta(hours=9), NOW)


def test_an_answer_nobody_asked_for_is_refused(letter: Letter, action: Action) -> None:
    with pytest.raises(sending.NothingAsked):
        sending.answer_ask(letter.owner, action.pk, True, NOW)


@pytest.mark.parametrize("night", [timedelta(hours=3, minutes=30), timedelta(hours=8)])
def test_the_gate_is_shut_at_night_whatever_was_claimed(action: Action, night: timedelta) -> None:
    Action.everything.filter(pk=action.pk).update(closes=NOW + timedelta(days=1))
    Approval.everything.filter(pk=action.approval_id).update(closes=NOW + timedelta(days=1))
    claim = _claim(action, NOW + night)

    assert not sending.gate(claim, _envelope(action), "here", "run-1", NOW + night).open
    assert _state(action) == "claimed"


def test_the_gate_is_shut_for_another_machine_and_for_an_earlier_run(action: Action) -> None:
    claim = _claim(action)

    assert not sending.gate(claim, _envelope(action), "elsewhere", "run-1", NOW).open
    assert not sending.gate(claim, _envelope(action), "here", "run-0", NOW).open
    assert sending.gate(claim, _envelope(action), "here", "run-1", NOW).open


def test_one_run_sends_the_next_waits_until_it_has_gone(letter: Letter) -> None:
    assert sending.hold("here", "run-2", NOW) is Standing.STANDS_BY
    assert sending.hold("here", "run-2", NOW + MINUTE) is Standing.HOLDS
    assert sending.hold("here", "run-1", NOW + MINUTE) is Standing.STANDS_BY


def test_a_run_that_stops_cleanly_makes_way_at_once(letter: Letter) -> None:
    sending.let_go("run-1", NOW)

    assert sending.hold("here", "run-2", NOW) is Standing.HOLDS


def test_a_copy_never_sends_until_the_person_says_so(letter: Letter) -> None:
    assert sending.hold("elsewhere", "run-9", NOW + timedelta(days=30)) is Standing.COPY
    assert sending.is_copy("elsewhere")
    sending.take_over(letter.owner, "elsewhere", "run-9", NOW)

    assert sending.hold("elsewhere", "run-9", NOW) is Standing.HOLDS
    assert sending.hold("here", "run-1", NOW) is Standing.COPY


def test_after_a_jump_nothing_leaves_until_the_clock_stands(action: Action) -> None:
    sending.unsettle("run-1", NOW)
    claim = _claim(action)

    assert not sending.gate(claim, _envelope(action), "here", "run-1", NOW).open
    assert sending.hold("here", "run-1", NOW + MINUTE) is Standing.UNSETTLED
    assert sending.hold("here", "run-1", NOW + 3 * MINUTE) is Standing.HOLDS


def test_a_clock_that_went_back_is_noticed_by_the_next_run(letter: Letter) -> None:
    Instance.objects.update(renewed_at=NOW + timedelta(days=1))

    assert sending.hold("here", "run-2", NOW) is Standing.UNSETTLED


def test_letters_of_one_account_are_not_claimed_together(letter: Letter) -> None:
    account = an_account(letter.owner, gap_seconds=20)
    other = a_letter(letter.owner, NOW, "j.voss@library.test")
    first, second = (scheduled(each, account, NOW) for each in (letter, other))
    _claim(first)

    assert sending.claim(second.pk, "run-1", NOW) is None
    assert sending.due(NOW + timedelta(seconds=19)) == []
    assert sending.due(NOW + timedelta(seconds=20)) == [second.pk]


def test_a_rest_set_by_a_clock_that_was_ahead_does_not_count(letter: Letter) -> None:
    account = an_account(letter.owner)
    MailAccount.everything.filter(pk=account.pk).update(next_ok=NOW + timedelta(days=300))
    action = scheduled(letter, account, NOW)

    assert _claim(action).state is State.CLAIMED


def test_the_account_is_the_letters_sender(letter: Letter, action: Action) -> None:
    assert action.message_id.endswith(f"@{SENDER.partition('@')[2]}>")
