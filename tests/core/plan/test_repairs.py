"""What was said or spelt wrongly is put right once, with who heard it, and with nobody else (B18)."""

from __future__ import annotations

import pytest

from tests.core.plan.cast import due, happened, only, person, sent, steps
from tests.core.plan.test_endings import after


def test_wrong_fact_noticed_after_the_letter_is_put_right_in_a_mail_of_its_own() -> None:
    wrong = happened("2027-01-13T09:00-05:00", "notes_captured", to_correct=[{"said": "2019", "correct": "2021"}])

    assert due(only(after("2027-01-13T09:10-05:00", wrong), "repair")) == "2027-01-14T17:00-05:00"


@pytest.mark.parametrize(
    ("about", "left"),
    [({"what": "2021"}, {"repair:2"}), ({"what": "4 years"}, {"repair:1"}), ({}, set())],
)
def test_one_correction_that_left_settles_no_other_of_the_same_person(about: dict[str, str], left: set[str]) -> None:
    first = happened("2027-01-13T09:00-05:00", "notes_captured", to_correct=[{"said": "2019", "correct": "2021"}])
    second = happened("2027-01-13T09:05-05:00", "notes_captured", to_correct=[{"said": "5", "correct": "4 years"}])
    made = after("2027-01-13T12:00-05:00", first, second, sent("2027-01-13T11:00-05:00", "repair", **about))

    assert {one.key.removeprefix("p1:") for one in steps(made, "repair")} == left


def test_a_correction_to_one_settles_none_to_another() -> None:
    rows = [
        happened("2027-01-13T09:00-05:00", "notes_captured", person=who, to_correct=[{"correct": "2021"}])
        for who in ("ruth", "omar")
    ]
    made = after(
        "2027-01-13T12:00-05:00", *rows, sent("2027-01-13T11:00-05:00", "repair"), people=[person(), person("omar")]
    )

    assert [one.person for one in steps(made, "repair")] == ["omar"]


def test_name_misspelt_in_a_letter_is_put_right_at_once_or_not_at_all() -> None:
    soon = happened("2027-01-13T09:00-05:00", "name_confirmed", person="ruth", written="Ms. Ruth Addler")
    late = soon | {"at": "2027-01-15T09:00-05:00"}

    assert due(only(after("2027-01-13T09:10-05:00", soon), "repair")) == "2027-01-14T17:00-05:00"
    assert not steps(after("2027-01-15T09:10-05:00", late), "repair")
