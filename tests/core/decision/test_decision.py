"""What they said about deciding becomes a day, a flag or a question (playbook B6)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.decision import Decision, resolve_decision
from afterword.core.workdays import Workdays
from tests.core.plan.cast import holidays

WEDNESDAY = date(2027, 1, 13)


def read(phrase: str, said_on: date = WEDNESDAY) -> Decision:
    return resolve_decision(phrase, said_on, Workdays(holidays(), "US"))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("today", "2027-01-13"),
        ("We'll know tomorrow.", "2027-01-14"),
        ("by Friday", "2027-01-15"),
        ("Thursday at the latest", "2027-01-14"),
        ("on Saturday", "2027-01-19"),  # a Saturday before a holiday rolls to Tuesday
        ("next Friday", "2027-01-22"),
        ("We will decide by Friday the 22nd.", "2027-01-22"),
        ("22 January", "2027-01-22"),
        ("January 5th", "2028-01-05"),
        ("2027-02-01", "2027-02-01"),
        ("1/22", "2027-01-22"),
        ("by the end of the week", "2027-01-15"),
        ("later this week", "2027-01-15"),
        ("early next week", "2027-01-20"),
        ("next week", "2027-01-22"),
        ("by the end of next week", "2027-01-22"),
        ("Monday next week", "2027-01-19"),
        ("the week after next", "2027-01-29"),
        ("the week of the 18th", "2027-01-22"),
        ("within a week", "2027-01-20"),
        ("in two weeks", "2027-01-27"),
        ("a fortnight", "2027-01-27"),
        ("in 1–2 weeks", "2027-01-27"),
        ("two to three weeks", "2027-02-03"),
        ("in 5 days", "2027-01-21"),
        ("within ten business days", "2027-01-28"),
        ("within 48 hours", "2027-01-15"),
        ("in early February", "2027-02-10"),
        ("mid-February", "2027-02-16"),
        ("end of January", "2027-01-29"),
        ("by the end of the month", "2027-01-29"),
        ("sometime next month", "2027-02-26"),
        ("in a month", "2027-02-16"),
        ("end of Q1", "2027-03-31"),
        ("by the end of the year", "2027-12-23"),
        ("We expect to decide within ten days", "2027-01-28"),
        ("Thursday or Friday", "2027-01-15"),
        ("next week Wednesday", "2027-01-20"),
        ("over the weekend", "2027-01-19"),
        ("before Christmas", "2027-12-23"),
        ("a week to ten days", "2027-01-28"),
        ("EOW", "2027-01-15"),
        ("within the month", "2027-01-29"),
    ],
)
def test_phrase_becomes_the_latest_day_it_can_mean(phrase: str, expected: str) -> None:
    found = read(phrase)

    assert (str(found.date), found.question) == (expected, None)
    assert found.reading.startswith(f'"{phrase}" is read as ')


@pytest.mark.parametrize(
    "phrase", ["soon", "in a few days", "we'll be in touch", "As soon as possible", "not sure yet"]
)
def test_vague_phrase_leaves_the_date_open_without_a_question(phrase: str) -> None:
    found = read(phrase)

    assert (found.date, found.flag, found.question) == (None, None, None)


@pytest.mark.parametrize(
    "phrase", ["when the stars align", "", "?!", "2/3", "Wednesday the 22nd", "February 30", "99/99"]
)
def test_phrase_with_two_readings_or_none_asks(phrase: str) -> None:
    found = read(phrase)

    assert found.date is None
    assert found.question


def test_end_of_the_week_said_on_its_last_day_asks() -> None:
    assert read("by the end of the week", date(2027, 1, 15)).question == "Do they mean today, or the end of next week?"


def test_after_the_holidays_asks_and_gives_a_provisional_day_in_autumn() -> None:
    autumn = read("after the holidays", date(2026, 12, 10))

    assert (str(autumn.date), bool(autumn.question), autumn.is_known) == ("2027-01-15", True, False)
    assert read("after the holidays").date is None


@pytest.mark.parametrize(
    ("phrase", "flag", "day"),
    [
        ("Please don't contact us, we'll call you.", "no_contact", None),
        ("don't call us", "no_contact", None),
        ("please do not phone", "no_calls", None),
        ("no phone calls please", "no_calls", None),
        ("By Thursday, but please don’t call", "no_calls", "2027-01-14"),
    ],
)
def test_wish_not_to_be_called_or_written_to_is_a_flag(phrase: str, flag: str, day: str | None) -> None:
    found = read(phrase)

    assert found.flag == flag
    assert found.date == (date.fromisoformat(day) if day else None)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_without_breaking_and_never_guessed_in_silence(phrase: str) -> None:
    found = read(phrase)

    assert found.reading
    assert found.date is None or Workdays(holidays(), "US").is_workday(found.date)


@given(
    st.sampled_from(["tomorrow", "next week", "in two weeks", "mid-May", "end of next month", "by Friday", "the 31st"]),
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
)
def test_day_never_lies_before_the_day_it_was_said(phrase: str, said_on: date) -> None:
    found = read(phrase, said_on)

    assert found.question or (found.date is not None and found.date >= said_on)
