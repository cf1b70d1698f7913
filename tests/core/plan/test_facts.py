"""Facts and settings that are off are refused with a sentence that names the place."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.core.errors import Unreadable
from afterword.core.facts import Facts, FactsUnreadable, now_of
from afterword.core.parameters import PARAMETERS, PROFILES, Rules, SettingUnreadable, read_rules, suggested_profile
from tests.core.plan.cast import booked, document, employer, happened, person, process

GOOD = booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00")


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (GOOD | {"starts": "2027-01-12T10:00"}, "processes[0].events[0].starts has no offset"),
        (GOOD | {"ends": "2027-01-12T09:00-05:00"}, "processes[0].events[0].ends does not lie after its start"),
        (GOOD | {"type": "interview_dreamt"}, 'is no known event: "interview_dreamt"'),
        (GOOD | {"with": ["nobody"]}, 'names a person who is not listed: "nobody"'),
        (GOOD | {"ends": None}, "is missing"),
        (GOOD | {"at": "yesterday"}, "is no date with time"),
        (GOOD | {"at": float("nan")}, "must be a text"),
        (GOOD | {"at": "0001-01-01T00:00+00:00"}, "lies outside the years"),
        (GOOD | {"round": 1.5}, "must be a whole number"),
        (GOOD | {"person": "half \ud800 a letter"}, "half a character"),
        (happened("2027-01-12T12:00-05:00", "call_made", step="F1", outcome="nirvana"), "must be one of answered"),
        (happened("2027-01-12T12:00-05:00", "decision_expected"), "needs said or date or decides_at"),
        (happened("2027-01-12T12:00-05:00", "decision_expected", date="2027-02-30"), "is no date"),
        (happened("2027-01-12T12:00-05:00", "notes_captured", moments=["x"]), "must name a text for each person"),
        (happened("2027-01-12T12:00-05:00", "letter_sent"), "letter_sent needs step"),
        ("not an event", "must be an object"),
    ],
)
def test_event_that_is_off_is_refused_with_its_place(event: Any, sentence: str) -> None:
    with pytest.raises(FactsUnreadable) as refused:
        Facts.read(document("2027-01-12T12:00-05:00", process([]) | {"events": [event]}))

    assert sentence in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"employer": employer(zone="Mars/Olympus")}, "is no known time zone"),
        ({"employer": None}, "employer is missing"),
        ({"id": None}, "id is missing"),
        ({"agency": {"recruiter": "nobody"}}, "not listed"),
        ({"people": [person(), person()]}, 'holds the id "ruth" twice'),
        ({"people": {}}, "must be a list"),
        ({"flags": [1]}, "must be a list of texts"),
        ({"settings": []}, "must be an object"),
    ],
)
def test_process_that_is_off_is_refused(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        Facts.read(document("2027-01-12T12:00-05:00", process([]) | change))

    assert sentence in refused.value.message


def test_events_out_of_order_are_refused() -> None:
    older = happened("2027-01-01T12:00-05:00", "reopened")

    with pytest.raises(FactsUnreadable, match="Sort the events"):
        Facts.read(document("2027-01-12T12:00-05:00", process([]) | {"events": [GOOD, older]}))


def test_candidate_without_a_zone_and_now_without_an_offset_are_refused() -> None:
    with pytest.raises(FactsUnreadable, match="no hour of the day can be planned"):
        Facts.read(document("2027-01-12T12:00-05:00", process([]), zone=""))
    with pytest.raises(FactsUnreadable, match="could be any hour of the world"):
        now_of({"now": "2027-01-12T12:00"})
    with pytest.raises(FactsUnreadable, match="must be an object"):
        Facts.read([])  # type: ignore[arg-type]


def test_unknown_fields_and_missing_lists_are_left_alone() -> None:
    bare = {"id": "p", "employer": {"name": "Quay"}, "future_field": {"a": 1}}
    facts = Facts.read({"candidate": {"name": "Ivo", "time_zone": "UTC"}, "processes": [bare]})

    assert facts.processes[0].events == ()
    assert facts.settings == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("profile", "Atlantis"),
        ("ty.slot", "noon"),
        ("call.days", "soon"),
        ("call.days", [0]),
        ("decision.grace", -1),
        ("decision.grace", True),
        ("chase.max_unanswered", 4),
        ("ty.evening", "22:00-18:00"),
        ("ty.min_gap", float("nan")),
        ("call_before_decision", "perhaps"),
    ],
)
def test_setting_that_is_off_is_refused(name: str, value: object) -> None:
    with pytest.raises(SettingUnreadable):
        read_rules({name: value})


def test_settings_stand_over_the_profile_and_other_names_are_left_alone() -> None:
    rules = read_rules({"profile": "de", "chase.max_unanswered": 1, "ty.evening": "17:30-20:00", "theme": "dark"})

    assert (rules.slot, rules.first_after, rules.max_unanswered) == ("next_business_morning", 10, 1)
    assert (rules.evening.opens.hour, rules.evening.closes.hour) == (17, 20)


def test_call_days_are_a_list_or_a_range_with_a_unit() -> None:
    assert read_rules({"call.days": [5, 2]}).call_days == (2, 5)
    ranged = read_rules({"profile": "GB", "call.days": {"unit": "business", "from": 3, "to": 5}})
    assert (ranged.call_days, ranged.call_unit, ranged.first_after) == ((3, 4, 5), "business", None)


def test_every_parameter_names_its_unit_and_its_source() -> None:
    assert all(hasattr(Rules(), one.field) and one.unit and one.source for one in PARAMETERS)
    assert len({one.name for one in PARAMETERS}) == len(PARAMETERS)


def test_profile_is_suggested_by_country_and_the_article_otherwise() -> None:
    assert suggested_profile("JP") == "JP"
    assert suggested_profile("KE") == suggested_profile(None) == "article"
    assert all(read_rules({"profile": name}) for name in PROFILES)
