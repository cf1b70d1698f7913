"""When a letter may go, and what follows each answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.ports import Delivery, Outcome
from afterword.core.sending import (
    DEFAULT_LIMITS,
    Lateness,
    State,
    after_delivery,
    after_look,
    backoff,
    files_itself,
    has_jumped,
    is_loopback,
    is_quiet,
    may_finish,
    message_id,
    moment,
    sentence,
    shown_hash,
    told_apart,
)

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=UTC)
BERLIN = "Europe/Berlin"
HOUR = timedelta(hours=1)
COVERED = ("mara@home.test", "n@library.test", "Thank you", "Thank you.\n")
instants = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
zones = st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"])


@settings(deadline=None, max_examples=80)
@given(now=instants, opens=instants, length=st.integers(0, 72), zone=zones)
def test_a_letter_is_never_open_at_night_or_outside_its_window(
    now: datetime, opens: datetime, length: int, zone: str
) -> None:
    closes = opens + length * HOUR

    when = moment(now, opens, closes, zone)

    if when.lateness is Lateness.OPEN:
        assert opens <= now < closes
        assert not is_quiet(now, zone)
    if when.next_at is not None:
        assert now < when.next_at < closes
        assert moment(when.next_at, opens, closes, zone).lateness is Lateness.OPEN


@pytest.mark.parametrize(
    ("hours_later", "lateness"), [(-2, Lateness.EARLY), (0, Lateness.OPEN), (1, Lateness.OPEN), (2, Lateness.MISSED)]
)
def test_a_window_of_an_evening(hours_later: int, lateness: Lateness) -> None:
    assert moment(NOW + hours_later * HOUR, NOW, NOW + 2 * HOUR, BERLIN).lateness is lateness


def test_a_window_that_ends_in_the_night_is_missed_from_half_past_nine() -> None:
    half_past_nine = datetime(2026, 3, 11, 20, 30, tzinfo=UTC)

    assert moment(half_past_nine, NOW, NOW + 5 * HOUR, BERLIN).lateness is Lateness.MISSED


def _after(delivery: Delivery, *, attempt: int = 1, closes: datetime = NOW + 3 * HOUR) -> State:
    return after_delivery(delivery, attempt=attempt, now=NOW, opens=NOW - HOUR, closes=closes, zone=BERLIN).state


@pytest.mark.parametrize(
    ("delivery", "state"),
    [
        (Delivery(Outcome.ACCEPTED, 250, "OK", "dot"), State.SENT),
        (Delivery(Outcome.UNKNOWN, 0, "reset", "dot"), State.UNCERTAIN),
        (Delivery(Outcome.DEFERRED, 451, "later", "dot"), State.PLANNED),
        (Delivery(Outcome.DEFERRED, 0, "down", "connect"), State.PLANNED),
        (Delivery(Outcome.REFUSED, 535, "no", "login"), State.PLANNED),
        (Delivery(Outcome.REFUSED, 0, "no encryption", "tls"), State.PLANNED),
        (Delivery(Outcome.REFUSED, 550, "no such user", "rcpt"), State.FAILED),
        (Delivery(Outcome.REFUSED, 554, "spam", "dot"), State.FAILED),
    ],
)
def test_every_answer_has_its_consequence(delivery: Delivery, state: State) -> None:
    assert _after(delivery) is state


def test_an_unknown_answer_is_never_taken_for_yes_or_tried_again_blindly() -> None:
    for attempt in range(1, 9):
        assert _after(Delivery(Outcome.UNKNOWN, stage="dot"), attempt=attempt) is State.UNCERTAIN


def test_when_no_try_fits_into_the_window_the_letter_goes_back_to_the_plan() -> None:
    assert _after(Delivery(Outcome.DEFERRED, 451, stage="dot"), closes=NOW + timedelta(seconds=30)) is State.CANCELLED


def test_the_waits_grow_and_then_stay() -> None:
    waits = [backoff(attempt) for attempt in range(1, 9)]

    assert waits == sorted(waits)
    assert waits[-1] == waits[-2] == timedelta(minutes=15)


def _look(found: bool | None, minutes: float, *, looked: int = 2, proof: bool = True, open_: bool = True) -> State:
    return after_look(
        found, since=timedelta(minutes=minutes), looked=looked, is_proof=proof, is_open=open_, now=NOW
    ).state


@pytest.mark.parametrize(
    ("state", "asked"),
    [
        (_look(True, 0), State.SENT),
        (_look(True, 999, proof=False, open_=False), State.SENT),
        (_look(False, 1, looked=1), State.UNCERTAIN),
        (_look(False, 9.9, looked=9), State.UNCERTAIN),
        (_look(False, 11, looked=1), State.UNCERTAIN),
        (_look(False, 11, looked=2), State.PLANNED),
        (_look(False, 11, open_=False), State.ASK),
        (_look(False, 11, proof=False), State.ASK),
        (_look(False, -5), State.ASK),
        (_look(None, 5), State.UNCERTAIN),
        (_look(None, 61), State.ASK),
    ],
)
def test_a_look_into_sent_settles_or_asks_and_resends_only_on_proof(state: State, asked: State) -> None:
    assert state is asked


def test_the_dot_is_only_sent_while_there_is_time_to_hear_the_answer() -> None:
    assert may_finish(NOW, NOW + DEFAULT_LIMITS.lease)
    assert not may_finish(NOW, NOW + DEFAULT_LIMITS.finish_margin - timedelta(seconds=1))


def test_a_clock_that_moves_further_than_work_takes_has_jumped() -> None:
    assert has_jumped(NOW, NOW + timedelta(minutes=11))
    assert has_jumped(NOW, NOW - timedelta(minutes=11))
    assert not has_jumped(NOW, NOW + timedelta(minutes=9))


@pytest.mark.parametrize("place", range(4))
def test_the_approval_covers_every_word_and_address(place: int) -> None:
    sender, recipient, subject, text = (f"x{word}" if at == place else word for at, word in enumerate(COVERED))

    assert shown_hash(*COVERED, NOW, NOW + HOUR) != shown_hash(sender, recipient, subject, text, NOW, NOW + HOUR)


def test_the_approval_covers_the_window_but_not_how_it_is_written() -> None:
    berlin = NOW.astimezone(datetime.fromisoformat("2026-01-01T00:00+01:00").tzinfo)
    windows_ends = COVERED[3].replace("\n", "\r\n")

    assert shown_hash(*COVERED, NOW, NOW + HOUR) == shown_hash(*COVERED[:3], windows_ends, berlin, NOW + HOUR)
    assert shown_hash(*COVERED, NOW, NOW + HOUR) != shown_hash(*COVERED, NOW, NOW + 2 * HOUR)


def test_the_message_id_is_on_the_senders_own_domain() -> None:
    assert message_id("ab12", "ff", "Mara@Home.Test") == "<ab12.ff@home.test>"
    assert message_id("ab12", "ff", "").endswith("@by-hand.invalid>")


@pytest.mark.parametrize("stage", ["connect", "tls", "login", "secret"])
def test_trouble_of_the_account_says_that_the_letters_are_kept(stage: str) -> None:
    assert "letters are kept" in sentence(Delivery(Outcome.DEFERRED, stage=stage, text="x")).lower()


def test_known_providers_file_their_own_copies() -> None:
    assert files_itself("SMTP.gmail.com.")
    assert not files_itself("smtp.home.test")


@pytest.mark.parametrize(
    ("host", "is_here"), [("localhost", True), ("127.0.0.9", True), ("[::1]", True), ("home.test", False)]
)
def test_only_this_machine_is_loopback(host: str, is_here: bool) -> None:
    assert is_loopback(host) is is_here


@pytest.mark.parametrize("text", ["", "250 2.0.0 Ok: queued as 4F“1”."])
def test_what_the_server_said_can_be_told_apart_from_what_it_means(text: str) -> None:
    plain, said = told_apart(sentence(Delivery(Outcome.ACCEPTED, text=text)))

    assert plain == "Accepted by the mail server."
    assert said == text
