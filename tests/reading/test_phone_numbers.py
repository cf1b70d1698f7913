"""Telephone numbers: kept as E.164, shown as their reader dials them, and never guessed into a country."""

from __future__ import annotations

import pytest

from afterword.reading.phone_numbers import NumberingPlans

PLANS = NumberingPlans()


@pytest.mark.parametrize(
    ("written", "country", "kept"),
    [
        ("+1 212 555 0100", "", "+12125550100"),
        ("+49 (0)30 1234567", "", "+49301234567"),
        ("0049 30 1234567", "", "+49301234567"),
        ("030 1234567", "DE", "+49301234567"),
        ("030 1234567", "+49", "+49301234567"),
        ("020 7946 0112", "44", "+442079460112"),
        ("(212) 555-0100 ext. 12", "US", "+12125550100;ext=12"),
    ],
)
def test_a_number_is_kept_as_everybody_can_dial_it(written: str, country: str, kept: str) -> None:
    found = PLANS.read(written, country)

    assert found is not None
    assert found.kept == kept


@pytest.mark.parametrize("written", ["030 1234567", "(212) 555-0100", "+1 555 0100", "Room 5", "", "+" * 80, "0" * 70])
def test_a_local_number_without_a_country_is_not_guessed(written: str) -> None:
    assert PLANS.read(written) is None


def test_a_number_is_short_at_home_and_has_its_plus_from_abroad() -> None:
    assert PLANS.shown("+49301234567", "DE") == "030 1234567"
    assert PLANS.shown("+49301234567", "US") == "+49 30 1234567"
    assert PLANS.shown("+12125550100;ext=12", "US") == "(212) 555-0100 ext. 12"
    assert PLANS.shown("no number", "US") == "no number"


def test_the_calling_code_of_a_country_is_known() -> None:
    assert (PLANS.calling_code("DE"), PLANS.calling_code(""), PLANS.calling_code("XX")) == ("+49", "", "")
