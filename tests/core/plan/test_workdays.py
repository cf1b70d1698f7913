"""Business days, closures and their kinds (playbook B0)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.workdays import DayKind, Workdays
from tests.core.plan.cast import booked, employer, happened, holidays, only, planned, sent

US = Workdays(holidays(), "US")
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
SITES = st.sampled_from(
    [("US", None), ("DE", "BY"), ("GB", "SCT"), ("IL", None), ("AE", None), ("JP", None), (None, None)]
)


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_year_end_is_no_working_time_but_thanks_may_go() -> None:
    assert not US.is_workday(day("2026-12-28"))
    assert US.is_public_workday(day("2026-12-28"))
    assert US.add(day("2026-12-11"), 10) == day("2027-01-05")


def test_day_after_thanksgiving_is_closed_in_the_us_unless_said_otherwise() -> None:
    open_then = Workdays(holidays(), "US", closures={"day_after_thanksgiving": False})

    assert not US.is_workday(day("2026-11-27"))
    assert open_then.is_workday(day("2026-11-27"))
    assert not US.is_workday(day("2026-11-26"))


def test_year_end_may_be_switched_off_and_on() -> None:
    assert Workdays(holidays(), "US", closures={"year_end": False}).is_workday(day("2026-12-28"))
    assert not Workdays(holidays(), "IN", closures={"year_end": True}).is_workday(day("2026-12-28"))
    assert Workdays(holidays(), "IN").is_workday(day("2026-12-28"))
    assert not Workdays(holidays(), "JP").is_workday(day("2026-12-29"))


def test_bridge_day_is_closed_only_where_said() -> None:
    # Corpus Christi 2027 is a Thursday in Bavaria.
    assert Workdays(holidays(), "DE", "BY").is_workday(day("2027-05-28"))
    assert not Workdays(holidays(), "DE", "BY", {"bridge_days": True}).is_workday(day("2027-05-28"))


@pytest.mark.parametrize(
    ("on", "kind"),
    [
        ("2027-01-13", DayKind.INTERIOR),
        ("2027-01-11", DayKind.FIRST_BACK),
        ("2027-01-15", DayKind.LAST_BEFORE_BREAK),
        ("2027-01-19", DayKind.FIRST_BACK),
    ],
)
def test_kind_of_a_day_is_told_by_its_neighbours(on: str, kind: DayKind) -> None:
    assert US.kind(day(on)) is kind


def test_status_skips_a_first_day_back_but_not_a_lone_day() -> None:
    assert US.status(day("2027-01-09")) == day("2027-01-12")
    assert US.status(day("2027-01-18")) == day("2027-01-20")
    lone = Workdays(holidays(), "GB", "SCT")
    # Scotland: 1, 2 and (observed) 4 January, then Tuesday is first back, and Wednesday it is.
    assert lone.status(day("2027-01-01")) == day("2027-01-06")


def test_week_in_israel_begins_on_sunday() -> None:
    il = Workdays(holidays(), "IL")

    assert il.is_workday(day("2027-01-10"))
    assert not il.is_workday(day("2027-01-15"))
    assert il.last_of_week(day("2027-01-11")) == day("2027-01-14")


@given(SITES, DAYS, st.integers(1, 25))
def test_adding_and_taking_away_working_days_come_back(
    site: tuple[str | None, str | None], on: date, count: int
) -> None:
    calendar = Workdays(holidays(), *site)
    start = calendar.on_or_after(on)

    assert calendar.is_workday(start)
    assert calendar.add(calendar.add(start, count), -count) == start


@given(SITES, DAYS)
def test_status_day_is_a_workday_on_or_after_and_no_first_day_back(
    site: tuple[str | None, str | None], on: date
) -> None:
    calendar = Workdays(holidays(), *site)
    found = calendar.status(on)

    assert calendar.is_workday(found)
    assert on <= found <= on + timedelta(days=25)
    before = calendar.on_or_after(on)
    assert found == before or calendar.kind(before) is DayKind.FIRST_BACK


def test_a_step_near_an_estimated_or_unknown_day_says_so() -> None:
    events = [
        booked("2027-03-01T10:00+04:00", "2027-03-05T10:00+04:00", "2027-03-05T11:00+04:00"),
        happened("2027-03-05T12:00+04:00", "notes_captured"),
        sent("2027-03-05T19:30+04:00"),
    ]
    # The end of Ramadan 2027 falls on about 9 March; the calendar estimates it.
    emirates = planned("2027-03-06T09:00+04:00", events, employer=employer("AE", "Asia/Dubai"))
    nowhere = planned("2027-03-06T09:00+04:00", events, employer=employer("ZZ", "Asia/Dubai"))
    germany = planned("2027-03-06T09:00+04:00", events, employer=employer("DE", "Europe/Berlin", subdivision="BY"))

    assert only(emirates, "F1").is_uncertain
    assert only(emirates, "F1").to_json()["uncertain"] is True
    assert only(nowhere, "F2").is_uncertain
    assert not any(step.is_uncertain for step in germany.steps)


@pytest.mark.parametrize(
    ("country", "name", "on"),
    [
        ("FR", "august", "2027-08-10"),
        ("IT", "august", "2027-08-10"),
        ("ES", "august", "2027-08-10"),
        ("NO", "mid_july", "2027-07-20"),
        ("IS", "mid_july", "2027-07-20"),
        ("JP", "golden_week", "2027-04-30"),
        ("JP", "obon", "2027-08-13"),
        ("AT", "bridge_days", "2027-05-28"),
    ],
)
def test_a_suggested_closure_closes_only_on_a_word_and_is_uncertain_until_then(
    country: str, name: str, on: str
) -> None:
    asked, closed, open_ = (Workdays(holidays(), country, closures=c) for c in ({}, {name: True}, {name: False}))

    assert (asked.is_workday(day(on)), asked.is_uncertain(day(on))) == (True, True)
    assert name in [one.name for one, _ in asked.suggested(day(on), day(on))]
    assert (closed.is_workday(day(on)), closed.is_public_workday(day(on))) == (False, True)
    assert (open_.is_workday(day(on)), open_.is_uncertain(day(on))) == (True, False)
    assert not open_.suggested(day(on), day(on))


def test_no_closure_is_suggested_where_it_is_no_custom() -> None:
    assert not US.suggested(day("2027-01-01"), day("2027-12-31"))
    assert not US.is_uncertain(day("2027-08-10"))


def test_a_step_counted_across_a_day_that_only_some_parts_keep_is_uncertain() -> None:
    # 27 May 2027 lies between the first question and the second.
    events = [
        booked("2027-05-10T10:00+02:00", "2027-05-21T10:00+02:00", "2027-05-21T11:00+02:00"),
        happened("2027-05-21T12:00+02:00", "notes_captured"),
        sent("2027-05-22T07:30+02:00"),
    ]
    somewhere = planned("2027-05-22T09:00+02:00", events, employer=employer("DE", "Europe/Berlin"))
    berlin = planned("2027-05-22T09:00+02:00", events, employer=employer("DE", "Europe/Berlin", subdivision="BE"))

    assert [only(somewhere, name).is_uncertain for name in ("F1", "F2")] == [False, True]
    assert not any(step.is_uncertain for step in berlin.steps)


def test_a_day_that_only_some_parts_keep_before_the_talk_makes_no_thank_you_uncertain() -> None:
    # 6 January is kept in some parts only, and the talk is on the 11th.
    events = [booked("2026-12-20T10:00+01:00", "2027-01-11T10:00+01:00", "2027-01-11T11:00+01:00")]
    held = planned("2027-01-11T12:00+01:00", events, employer=employer("DE", "Europe/Berlin"))

    assert not only(held, "thank_you").is_uncertain
