"""The traps of public holidays, each as it was measured (playbook B0)."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.calendars.holidays import PublicHolidays

HOLIDAYS = PublicHolidays()


def is_off(country: str, subdivision: str | None, day: str) -> bool:
    return HOLIDAYS.is_public_holiday(country, subdivision, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("country", "subdivision", "day", "expected"),
    [
        ("US", "NY", "2027-02-12", False),  # Lincoln's Birthday is the state's own
        ("US", "CA", "2027-03-31", False),  # so is Cesar Chavez Day
        ("US", None, "2027-01-18", True),
        ("US", None, "2026-07-03", True),
        ("DE", "BY", "2027-01-06", True),
        ("DE", "BE", "2027-01-06", False),
        ("DE", "BE", "2027-03-08", True),
        ("GB", "SCT", "2027-01-04", True),
        ("GB", "SCT", "2027-03-29", False),
        ("GB", "ENG", "2027-03-29", True),
        ("JP", None, "2027-01-11", True),
    ],
)
def test_holiday_is_kept_where_offices_keep_it(country: str, subdivision: str | None, day: str, expected: bool) -> None:
    assert is_off(country, subdivision, day) is expected


def test_weekend_is_the_countrys_own() -> None:
    assert HOLIDAYS.weekend("IL") == {4, 5}
    assert HOLIDAYS.weekend("AE") == HOLIDAYS.weekend("US") == {5, 6}


def test_estimated_and_unpublished_days_are_uncertain() -> None:
    assert HOLIDAYS.is_uncertain("AE", None, date(2027, 3, 9))
    assert not HOLIDAYS.is_uncertain("AE", None, date(2027, 3, 1))
    assert HOLIDAYS.is_uncertain("CN", None, date(2035, 3, 1))
    assert not HOLIDAYS.is_uncertain("CN", None, date(2026, 3, 1))


def test_unknown_place_has_the_usual_weekend_and_says_so() -> None:
    assert not is_off("ZZ", None, "2027-01-01")
    assert HOLIDAYS.weekend("ZZ") == {5, 6}
    assert HOLIDAYS.name("ZZ", None, date(2027, 1, 1)) is None
    assert HOLIDAYS.is_uncertain("ZZ", None, date(2027, 1, 1))
    assert is_off("DE", "XX", "2027-01-01")
    assert HOLIDAYS.is_uncertain("DE", "XX", date(2027, 1, 1))


def test_name_and_version_are_kept_for_the_plan() -> None:
    assert HOLIDAYS.name("DE", "BY", date(2027, 1, 6)) == "Epiphany"
    assert HOLIDAYS.version.startswith("holidays 0.")


def test_where_holidays_differ_by_part_the_parts_are_named_and_their_days_are_uncertain_without_one() -> None:
    german = HOLIDAYS.subdivisions("DE")

    assert (german["BY"], len(german)) == ("Bayern", 16)
    assert HOLIDAYS.subdivisions("IN")["TS"] == "Telangana"
    assert set(HOLIDAYS.subdivisions("GB")) == {"ENG", "NIR", "SCT", "WLS"}
    assert not HOLIDAYS.subdivisions("US")
    assert not HOLIDAYS.subdivisions("ZZ")
    # Corpus Christi, Thursday 27 May 2027: off in Bavaria, not in Berlin.
    assert HOLIDAYS.is_uncertain("DE", None, date(2027, 5, 27))
    assert not HOLIDAYS.is_uncertain("DE", "BE", date(2027, 5, 27))
    assert not HOLIDAYS.is_uncertain("DE", None, date(2027, 5, 26))
    # A Sunday is off everywhere, whatever falls on it.
    assert not HOLIDAYS.is_uncertain("DE", None, date(2027, 8, 15))
