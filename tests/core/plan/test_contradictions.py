"""What does not fit is said in a sentence with what was done about it, and everything else is planned."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.plan.cast import Row, booked, employer, person, process, steps, when, whole_plan
from tests.core.plan.rows import BOOKED, CALLED, HELD, NOTES, OFFER, at, talk

LATER = "2026-12-08T10:00-05:00"


def findings(made: Any) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in made.oddities]


@pytest.mark.parametrize(
    ("events", "state", "says"),
    [
        ([*HELD, at("12-02 10:00", "offer_accepted")], "ACCEPTING", "none was noted before: one is taken as made"),
        ([*HELD, at("12-02 10:00", "offer_declined")], "DECLINING", "none was noted before: one is taken as made"),
        ([*HELD, at("12-02 10:00", "offer_rescinded")], "WAITING_UNDATED", "took the offer back, but none was open"),
        ([*HELD, OFFER, OFFER | {"at": "2026-12-03T10:00-05:00"}], "OFFERED", "A second offer while one is open"),
        ([*HELD, OFFER, at("12-03 10:00", "offer_accepted", how="by mail"), at("12-03 11:00", "acceptance_confirmed"),
          at("12-04 10:00", "rejected", by="person")], "HIRED", "when they had confirmed your yes"),
        ([*HELD, at("12-02 10:00", "interview_missed")], "WAITING_UNDATED", "was noted, so it took place"),
        ([BOOKED, at("11-25 10:00", "interview_moved", starts="2026-11-20T10:00-05:00", ends="2026-11-20T11:00-05:00"),
          NOTES], "WAITING_UNDATED", "moved to a day that was over by then"),
        ([*HELD, at("12-01 16:00", "decision_expected", date="2026-11-10")], "WAITING_UNDATED", "lies before the talk"),
        ([BOOKED, CALLED | {"at": "2026-11-30T09:40-05:00"}, NOTES, *HELD[2:]], "WAITING_UNDATED",
         "asked how things stand before any talk was over"),
        ([*HELD, at("12-02 10:00", "auto_reply", person="ruth", back_on="2029-12-04")], "WAITING_UNDATED",
         "away for more than a year"),
    ],
)  # fmt: skip
def test_what_contradicts_is_said_and_the_rest_is_planned(events: list[Row], state: str, says: str) -> None:
    made = whole_plan(LATER, process(events))

    assert made.processes[0].state == state
    assert [code for code, message in findings(made) if says in message] == ["contradiction"]
    assert any(one.is_open for one in made.processes[0].steps)


@pytest.mark.parametrize(("country", "part", "says"), [("ZZ", None, '"ZZ"'), ("DE", "QQ", 'No part "QQ" of DE')])
def test_a_country_or_part_that_no_calendar_knows_is_said_once(country: str, part: str | None, says: str) -> None:
    made = whole_plan(LATER, process(HELD, employer=employer(country, subdivision=part)))

    assert [code for code, message in findings(made) if says in message] == ["assumed"]
    assert all(one.is_uncertain for one in steps(made.processes[0], "F2"))


def test_known_places_are_no_finding() -> None:
    for country, part in (("US", "NY"), ("DE", "BY"), ("FR", None), (None, None)):
        assert not whole_plan(LATER, process(HELD, employer=employer(country, subdivision=part))).oddities


def test_nobody_is_asked_on_the_day_they_are_thanked_for_another_role() -> None:
    other = [talk("11-25 09:00", "12-04", "08:00", "09:00")]
    made = whole_plan("2026-12-02T09:05-05:00", process(HELD), process(other, id="p2", role="Fitter"))
    held = whole_plan("2026-12-04T09:05-05:00", process(HELD), process(other, id="p2", role="Fitter"))

    for one in (made, held):
        (asked,) = steps(one.processes[0], "F1")
        assert when(asked).startswith("2026-12-08T09:30")


def test_where_nobody_was_there_the_thanks_is_closed_with_the_reason() -> None:
    row = booked("2026-11-20T09:00-05:00", "2026-12-01T14:00-05:00", "2026-12-01T15:00-05:00") | {"with": []}
    made = whole_plan("2026-12-01T15:05-05:00", process([row], people=[]))
    (closed,) = (one for one in made.processes[0].steps if one.step == "thank_you")

    assert (closed.status, closed.rule) == ("cancelled", "B4")
    assert "nobody to thank" in closed.why


def test_where_the_recruiter_agreed_they_are_in_copy() -> None:
    people = [person(), person("rec", "recruiter")]
    one = process([BOOKED], people, agency={"recruiter": "rec", "name": "Quill"})
    made = whole_plan("2026-12-01T15:05-05:00", one, settings={"agency_policy": "direct_cc"})
    (thanks,) = steps(made.processes[0], "thank_you")

    assert (thanks.person, thanks.to_json()["copy_to"]) == ("ruth", "rec")


def test_who_is_written_to_instead_of_one_without_an_address_is_not_asked_while_away() -> None:
    people = [person("ruth", email=None, phone=None), person("bea", "coordinator")]
    away = at("12-01 20:00", "auto_reply", person="bea", back_on="2026-12-14")
    made = whole_plan("2026-12-02T09:05-05:00", process([*HELD, away], people=people))
    (asked,) = steps(made.processes[0], "F1")

    assert (asked.person, asked.date.isoformat() if asked.date else "") == ("bea", "2026-12-16")
