"""Facts and settings that are off are refused with a sentence that names the place."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.errors import Unreadable
from afterword.core.facts import Facts, FactsUnreadable, now_of
from afterword.core.parameters import PARAMETERS, PROFILES, Rules, SettingUnreadable, read_rules, suggested_profile
from tests.core.plan.cast import booked, document, employer, happened, person, process, sent, whole_plan

GOOD = booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00")

THANKED = sent("2027-01-12T11:30-05:00")


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    keys = st.sampled_from(["id", "at", "type", "name", "step", "ends", "starts", "time_zone"])
    return st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4)


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (GOOD | {"starts": "2027-01-12T10:00"}, "processes[0].events[0].starts has no offset"),
        (GOOD | {"type": "interview_dreamt"}, 'is no known event: "interview_dreamt"'),
        (sent("2027-01-12T11:00-05:00", who="nobody"), 'names a person who is not listed: "nobody"'),
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
def test_event_that_is_off_is_left_out_with_its_place_and_the_rest_is_read(event: Any, sentence: str) -> None:
    facts = Facts.read(document("2027-01-12T12:00-05:00", process([]) | {"events": [event, THANKED]}))

    (odd,) = facts.oddities
    assert sentence in odd.message
    assert odd.where.startswith("processes[0].events[0]")
    assert odd.hint
    assert facts.processes[0].events[-1].type == "letter_sent"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"employer": None}, "employer is missing"),
        ({"id": None}, "id is missing"),
        ({"agency": {"recruiter": "nobody"}}, "not listed"),
        ({"people": {}}, "must be a list"),
        ({"flags": [1]}, "must be a list of texts"),
    ],
)
def test_process_that_is_off_is_left_out_and_refused_where_it_is_the_only_one(
    change: dict[str, Any], sentence: str
) -> None:
    good = process([]) | {"id": "p2"}
    with pytest.raises(Unreadable) as refused:
        Facts.read(document("2027-01-12T12:00-05:00", process([]) | change))
    facts = Facts.read(document("2027-01-12T12:00-05:00", process([]) | change, good))

    assert sentence in refused.value.message
    assert [one.id for one in facts.processes] == ["p2"]
    assert sentence in facts.oddities[0].message


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"employer": employer(zone="Mars/Olympus")}, "is no known time zone"),
        ({"employer": employer(country="Freedonia")}, "is no country code"),
        ({"people": [person(), person()]}, 'stands twice: "ruth"'),
        ({"people": [person(), "a person"]}, "must be an object"),
        ({"people": [person(time_zone="Moon/Base")]}, "is no known time zone"),
        ({"settings": []}, "must be an object"),
    ],
)
def test_a_part_that_is_off_is_said_and_the_process_is_read(change: dict[str, Any], sentence: str) -> None:
    facts = Facts.read(document("2027-01-12T12:00-05:00", process([]) | change))

    assert [one.id for one in facts.processes] == ["p1"]
    assert [one.id for one in facts.processes[0].people] == ["ruth"]
    assert sentence in facts.oddities[0].message


def test_events_out_of_order_are_put_in_order_and_said() -> None:
    older = happened("2027-01-01T12:00-05:00", "reopened")
    facts = Facts.read(document("2027-01-12T12:00-05:00", process([]) | {"events": [GOOD, older]}))

    assert [one.type for one in facts.processes[0].events] == ["reopened", "interview_booked"]
    assert [(one.where, one.code) for one in facts.oddities] == [("processes[0].events[1].at", "sorted")]


@pytest.mark.parametrize(
    "ends", ["2027-01-12T09:00-05:00", "2427-01-12T11:00-05:00", "2029-01-12T11:00-05:00", "soon", None]
)
def test_an_interview_whose_end_cannot_be_is_taken_for_an_hour_and_asked_about(ends: str | None) -> None:
    facts = Facts.read(document("2027-01-12T12:00-05:00", process([]) | {"events": [GOOD | {"ends": ends}]}))

    (event,) = facts.processes[0].events
    (odd,) = facts.oddities
    assert event.ends is not None
    assert event.starts is not None
    assert event.ends - event.starts == timedelta(hours=1)
    assert odd.where == "processes[0].events[0].ends"
    assert odd.message.endswith("One hour is assumed. When does it end?")


def test_a_stranger_in_a_booking_is_dropped_and_the_others_stay() -> None:
    event = GOOD | {"with": ["nobody", "ruth"]}
    facts = Facts.read(document("2027-01-12T12:00-05:00", process([]) | {"events": [event]}))

    assert facts.processes[0].events[0].with_people == ("ruth",)
    assert 'not listed: "nobody"' in facts.oddities[0].message


def test_an_unknown_clock_of_the_candidate_is_taken_from_the_employer_and_said() -> None:
    facts = Facts.read(document("2027-01-12T12:00-05:00", process([]), zone="Mars/Olympus"))

    assert facts.candidate.time_zone.key == "America/New_York"
    assert "is taken for yours" in facts.oddities[0].message


def test_what_contradicts_or_lies_ahead_is_said_and_the_rest_is_planned() -> None:
    odd_ones = [
        happened("2027-01-12T12:30-05:00", "offer_accepted"),
        happened("2027-01-12T12:40-05:00", "acceptance_confirmed"),
        happened("2027-01-12T12:50-05:00", "rejected", by="person"),
        happened("2027-01-12T12:55-05:00", "rejected", by="automatic"),
        happened("2028-01-12T12:00-05:00", "offer_received"),
    ]
    made = whole_plan("2027-01-12T13:00-05:00", process([GOOD, *odd_ones[2:]]), settings={"ty.slot": "noon"})

    assert made.processes[0].state == "REJECTED_OPEN"
    assert any(one.step == "rejection_reply" for one in made.processes[0].steps)
    assert [one.code for one in made.oddities] == ["assumed", "contradiction", "not_yet"]
    assert [one["code"] for one in made.to_json()["findings"]] == ["assumed", "contradiction", "not_yet"]


def test_two_offers_are_said_and_the_later_day_counts() -> None:
    offers = [
        happened("2027-01-13T12:00-05:00", "offer_received", answer_by="2027-01-20"),
        happened("2027-01-14T12:00-05:00", "offer_received", answer_by="2027-01-27"),
    ]
    made = whole_plan("2027-01-14T13:00-05:00", process([GOOD, *offers]))

    decide = next(one for one in made.processes[0].steps if one.step == "decide_by")
    assert decide.date is not None
    assert decide.date.isoformat() == "2027-01-26"
    assert "second offer" in made.oddities[0].message


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8), _nested, max_leaves=12))
def test_any_json_in_place_of_a_part_is_said_or_refused_in_a_sentence(junk: Any) -> None:
    good = process([GOOD]) | {"id": "p2"}
    for row in (
        process([GOOD]) | {"events": [GOOD, junk]},
        process([GOOD]) | {"people": [person(), junk]},
        process([GOOD]) | {"employer": junk},
        process([GOOD]) | {"settings": junk},
        junk,
    ):
        made = whole_plan("2027-01-12T13:00-05:00", row, good)

        assert "p2" in [one.id for one in made.processes]


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
