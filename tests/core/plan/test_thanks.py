"""When, to whom and through whom thanks go out (playbook B3, B4, B5)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.plan.cast import (
    Row,
    booked,
    due,
    employer,
    happened,
    only,
    person,
    planned,
    process,
    sent,
    steps,
    when,
    whole_plan,
)

NOTES = happened("2027-01-12T12:00-05:00", "notes_captured")


def interview(day: str, starts: str, ends: str, *who: str, offset: str = "-05:00", round_: int = 1) -> Row:
    at = "2026-10-01T10:00-04:00"
    return booked(at, f"{day}T{starts}{offset}", f"{day}T{ends}{offset}", *(who or ("ruth",)), round_=round_)


def thanks_at(day: str, starts: str, ends: str, now: str, *more: Row, offset: str = "-05:00", **known: Any) -> str:
    made = planned(now, [interview(day, starts, ends, offset=offset), *more], **known)
    return when(only(made, "thank_you"))


def test_thanks_goes_the_same_evening_at_half_past_seven() -> None:
    made = planned("2027-01-12T11:05-05:00", [interview("2027-01-12", "10:00", "11:00")])
    step = only(made, "thank_you")

    assert when(step) == "2027-01-12T19:30-05:00"
    assert (step.rule, step.channel, step.owner) == ("B3/T5", "email", "product")
    assert step.opens is not None
    assert step.closes is not None
    assert (step.opens.hour, step.closes.hour, step.closes.minute) == (18, 21, 30)
    assert step.why == "Sent this evening, it is in Ms. Ruth Adler's inbox when the day starts."


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ("17:29", "2027-01-12T19:30-05:00"),
        ("17:31", "2027-01-12T19:35-05:00"),
        ("19:00", "2027-01-12T21:00-05:00"),
        ("19:01", "2027-01-13T07:30-05:00"),
        ("23:30", "2027-01-13T07:30-05:00"),
    ],
)
def test_thanks_keeps_two_hours_and_moves_to_the_morning_after_nine(ends: str, expected: str) -> None:
    assert thanks_at("2027-01-12", "10:00", ends, f"2027-01-12T{ends}-05:00") == expected


def test_a_talk_that_is_told_of_only_afterwards_is_not_its_own_next_round() -> None:
    told = booked("2027-01-12T12:40-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00", "ruth")
    second = booked("2027-01-12T12:50-05:00", "2027-01-20T10:00-05:00", "2027-01-20T11:00-05:00", "ruth", round_=2)

    assert [only(planned("2027-01-12T12:55-05:00", [told, *more]), "thank_you").rule for more in ([], [second])] == [
        "B3/T5", "B16",
    ]  # fmt: skip


def test_thanks_for_a_talk_in_the_recipients_night_goes_that_morning() -> None:
    assert thanks_at("2027-01-12", "03:00", "04:00", "2027-01-12T04:05-05:00") == "2027-01-12T07:30-05:00"


def test_friday_thanks_goes_that_evening_or_on_monday_by_setting() -> None:
    friday = ("2027-02-05", "15:00", "16:00", "2027-02-05T16:05-05:00")

    assert thanks_at(*friday) == "2027-02-05T19:30-05:00"
    assert thanks_at(*friday, settings={"ty.eve_policy": "next_business_morning"}) == "2027-02-08T07:30-05:00"


def test_short_thanks_goes_before_a_decision_of_the_same_day() -> None:
    said = happened("2027-01-12T11:02-05:00", "decision_expected", said="today")
    at_one = happened("2027-01-12T11:02-05:00", "decision_expected", decides_at="2027-01-12T13:00-05:00")
    made = planned("2027-01-12T11:05-05:00", [interview("2027-01-12", "10:00", "11:00"), at_one])

    assert thanks_at("2027-01-12", "10:00", "11:00", "2027-01-12T11:05-05:00", said) == "2027-01-12T12:00-05:00"
    closes = only(made, "thank_you").closes
    assert closes is not None
    assert closes.hour == 13


def test_japanese_office_hours_are_kept() -> None:
    site = {"employer": employer("JP", "Asia/Tokyo"), "zone": "Asia/Tokyo", "settings": {"profile": "JP"}}
    day = "2027-01-13"

    assert thanks_at(day, "14:00", "15:00", f"{day}T15:01+09:00", offset="+09:00", **site) == f"{day}T17:00+09:00"
    late = thanks_at(day, "16:00", "16:30", f"{day}T16:31+09:00", offset="+09:00", **site)
    assert late == "2027-01-14T09:00+09:00"


def test_german_morning_skips_a_bavarian_holiday() -> None:
    site = employer("DE", "Europe/Berlin", subdivision="BY")
    found = thanks_at(
        "2027-01-05", "14:00", "15:00", "2027-01-05T15:01+01:00",
        offset="+01:00", employer=site, zone="Europe/Berlin", settings={"profile": "DE"},
    )  # fmt: skip

    assert found == "2027-01-07T07:30+01:00"


def test_two_hours_are_real_hours_over_a_clock_change() -> None:
    found = thanks_at(
        "2027-10-31", "00:30", "01:30", "2027-10-31T00:31+00:00",
        offset="+02:00", employer=employer("DE", "Europe/Berlin", subdivision="BE"),
    )  # fmt: skip

    assert found == "2027-11-01T07:30+01:00"


def test_missed_evening_moves_to_the_morning_then_to_office_hours_then_into_the_first_question() -> None:
    event = interview("2027-01-12", "10:00", "11:00")

    def thanks(now: str) -> str:
        return when(only(planned(now, [event, NOTES]), "thank_you"))

    assert thanks("2027-01-12T21:31-05:00") == "2027-01-13T07:30-05:00"
    assert thanks("2027-01-13T10:02-05:00") == "2027-01-13T10:05-05:00"
    assert thanks("2027-01-13T18:00-05:00") == "2027-01-14T08:30-05:00"
    folded = planned("2027-01-20T17:01-05:00", [event, NOTES])
    assert not steps(folded, "thank_you")
    assert folded.state == "WAITING_UNDATED"


def test_thanks_more_than_two_days_after_the_end_is_marked_late() -> None:
    event = interview("2027-01-12", "10:00", "11:00")

    assert not only(planned("2027-01-13T10:00-05:00", [event]), "thank_you").late
    assert only(planned("2027-01-15T10:00-05:00", [event]), "thank_you").late


def test_each_of_a_panel_gets_a_letter_and_none_is_copied() -> None:
    people = [person(name) for name in "abc"]
    made = planned("2027-01-12T11:05-05:00", [interview("2027-01-12", "10:00", "11:00", *"abc")], people)

    assert [one.person for one in steps(made, "thank_you")] == ["a", "b", "c"]
    assert all(one.via is None for one in steps(made, "thank_you"))


def test_the_last_interview_of_the_day_decides_for_everybody() -> None:
    people = [person("a"), person("b")]
    events = [interview("2027-01-12", "10:00", "11:00", "a"), interview("2027-01-12", "18:30", "19:30", "b")]
    made = planned("2027-01-12T19:35-05:00", events, people)

    assert {when(one) for one in steps(made, "thank_you")} == {"2027-01-13T07:30-05:00"}


def test_seven_people_are_thanked_through_the_lead_and_those_one_really_talked_to() -> None:
    people = [person(name, "interviewer") for name in "abcdefg"]
    people[2] |= {"parts": ["interviewer", "lead"]}
    people[4] |= {"marks": ["substantial_talk"]}
    made = planned("2027-01-12T11:05-05:00", [interview("2027-01-12", "10:00", "11:00", *"abcdefg")], people)

    assert [one.person for one in steps(made, "thank_you") if one.status == "planned"] == ["c", "e"]
    assert {one.via for one in steps(made, "thank_you") if one.status == "routed"} == {"c"}


def test_missing_address_is_never_guessed_but_passed_on_by_the_lead() -> None:
    people = [person("a", "interviewer", "lead"), person("b", email=None)]
    events = [interview("2027-01-12", "10:00", "11:00", "a", "b"), NOTES]
    before = only(planned("2027-01-12T12:05-05:00", events, people), "thank_you", "b")
    passed = planned(
        "2027-01-12T20:00-05:00", [*events, sent("2027-01-12T19:30-05:00", who="a", passes_on=["b"])], people
    )
    forgotten = planned("2027-01-12T20:00-05:00", [*events, sent("2027-01-12T19:30-05:00", who="a")], people)

    assert (before.status, before.via) == ("routed", "a")
    assert passed.state == "WAITING_UNDATED"
    assert forgotten.state == "THANKING"
    assert only(forgotten, "thank_you", "b").blocked_by == "address"


def test_name_in_conflict_blocks_that_letter_only_and_asks_once() -> None:
    torn = [{"source": "company_site", "raw": "Siân Ellis"}, {"source": "recruiter_mail", "raw": "Sian Elis"}]
    people = [person("a"), person("b", evidence=torn)]
    events = [interview("2027-01-12", "10:00", "11:00", "a", "b")]
    made = planned("2027-01-12T11:05-05:00", events, people)
    told = happened("2027-01-12T11:06-05:00", "name_confirmed", person="b", written="Siân Ellis")
    settled = planned("2027-01-12T11:07-05:00", [*events, told], people)

    assert only(made, "thank_you", "a").status == "planned"
    assert (only(made, "thank_you", "b").status, only(made, "thank_you", "b").blocked_by) == ("blocked", "name")
    assert [question.about for question in made.questions] == ["b"]
    assert only(settled, "thank_you", "b").status == "planned"
    assert not settled.questions


def test_bounce_reopens_the_thanks_and_asks_for_the_address() -> None:
    events = [interview("2027-01-12", "10:00", "11:00"), NOTES, sent("2027-01-12T19:30-05:00")]
    events.append(happened("2027-01-12T19:40-05:00", "bounce", person="ruth"))
    made = planned("2027-01-12T20:00-05:00", events, [person(), person("carl", "coordinator")])

    assert made.state == "THANKING"
    assert only(made, "thank_you", "ruth").blocked_by == "address"
    assert only(made, "fix_address").via == "carl"


def test_agency_forwards_the_thanks_and_hears_first() -> None:
    people = [person(), person("rex", "recruiter")]
    known: Row = {"agency": {"recruiter": "rex", "name": "Bench Talent"}}
    made = planned("2027-01-12T11:05-05:00", [interview("2027-01-12", "10:00", "11:00")], people, **known)
    late = planned("2027-01-12T18:05-05:00", [interview("2027-01-12", "17:00", "18:00")], people, **known)
    step = only(made, "thank_you")

    assert (step.status, step.person, step.via, when(step)) == ("routed", "ruth", "rex", "2027-01-12T13:00-05:00")
    assert due(only(made, "debrief")) == "2027-01-12T13:00-05:00"
    assert when(only(late, "thank_you")) == "2027-01-13T08:30-05:00"
    assert due(only(late, "debrief")) == "2027-01-13T10:00-05:00"
    assert only(made, "F1").person == "rex"


def test_search_with_a_chair_thanks_the_chair_only() -> None:
    people = [person("a", "interviewer", "chair"), person("b")]
    made = planned("2027-01-12T11:05-05:00", [interview("2027-01-12", "10:00", "11:00", "a", "b")], people)

    assert only(made, "thank_you", "a").status == "planned"
    assert (only(made, "thank_you", "b").status, only(made, "thank_you", "b").via) == ("routed", "a")


def test_refused_thanks_is_closed_with_its_reason() -> None:
    no = happened("2027-01-12T12:10-05:00", "letter_declined", step="thank_you", person="ruth", reason="a friend")
    made = planned("2027-01-12T12:15-05:00", [interview("2027-01-12", "10:00", "11:00"), NOTES, no])

    assert made.state == "WAITING_UNDATED"
    closed = next(one for one in made.steps if one.step == "thank_you")
    assert (closed.status, "a friend" in closed.why) == ("cancelled", True)


def test_nobody_to_thank_closes_with_the_notes() -> None:
    event = interview("2027-01-12", "10:00", "11:00") | {"with": []}

    assert planned("2027-01-12T11:05-05:00", [event]).state == "HELD"
    assert planned("2027-01-12T12:05-05:00", [event, NOTES]).state == "WAITING_UNDATED"


def test_letter_that_goes_while_the_candidate_sleeps_is_approved_before() -> None:
    site = employer("US", "America/Los_Angeles")
    early = planned(
        "2027-01-12T20:05+01:00", [interview("2027-01-12", "10:00", "11:00", offset="-08:00")],
        employer=site, zone="Europe/Berlin",
    )  # fmt: skip
    awake = planned("2027-01-12T11:05-05:00", [interview("2027-01-12", "10:00", "11:00")])

    assert due(only(early, "approve_draft")) == "2027-01-12T21:00+01:00"
    assert when(only(early, "thank_you")) == "2027-01-12T19:30-08:00"
    assert not steps(awake, "approve_draft")


def test_next_round_sends_the_open_thanks_at_once() -> None:
    second = booked("2027-01-12T15:00-05:00", "2027-01-26T10:00-05:00", "2027-01-26T11:00-05:00", round_=2)
    made = planned("2027-01-12T15:10-05:00", [interview("2027-01-12", "10:00", "11:00"), NOTES, second])

    assert made.state == "BOOKED"
    assert when(only(made, "thank_you")) == "2027-01-12T15:00-05:00"


def test_repeat_interviewer_is_thanked_again() -> None:
    events = [interview("2027-01-12", "10:00", "11:00"), NOTES, sent("2027-01-12T19:30-05:00")]
    events.append(booked("2027-01-15T09:00-05:00", "2027-01-20T10:00-05:00", "2027-01-20T11:00-05:00", round_=2))
    made = planned("2027-01-20T11:05-05:00", events)

    assert only(made, "thank_you").key == "p1:r2:thank_you:ruth"


def test_japanese_thanks_goes_to_the_personnel_contact() -> None:
    people = [person("a"), person("hana", "coordinator", department="Personnel")]
    site: Row = {"employer": employer("JP", "Asia/Tokyo"), "zone": "Asia/Tokyo", "settings": {"profile": "JP"}}
    made = planned("2027-01-13T11:05+09:00", [interview("2027-01-13", "10:00", "11:00", "a", offset="+09:00")],
                   people, **site)  # fmt: skip

    assert only(made, "thank_you", "hana").status == "planned"
    assert (only(made, "thank_you", "a").status, only(made, "thank_you", "a").via) == ("routed", "hana")


def test_each_round_keeps_the_moment_its_own_thanks_went() -> None:
    events = [interview("2027-01-12", "10:00", "11:00"), NOTES, sent("2027-01-12T19:30-05:00")]
    events.append(booked("2027-01-15T09:00-05:00", "2027-01-20T10:00-05:00", "2027-01-20T11:00-05:00", round_=2))
    events.append(sent("2027-01-20T19:30-05:00"))
    made = planned("2027-01-20T20:00-05:00", events)

    done = [when(one) for one in made.steps if one.step == "thank_you" and one.status == "done"]
    assert done == ["2027-01-12T19:30-05:00", "2027-01-20T19:30-05:00"]


def test_clock_of_the_interviews_place_counts_where_the_employers_is_not_known() -> None:
    event = interview("2027-01-12", "10:00", "11:00", offset="-08:00") | {"time_zone": "America/Los_Angeles"}
    nowhere = employer("US", None)
    made = planned("2027-01-12T11:05-08:00", [event], employer=nowhere)
    unknown = planned("2027-01-12T11:05-08:00", [event | {"time_zone": None}], employer=nowhere)

    assert when(only(made, "thank_you")) == "2027-01-12T19:30-08:00"
    assert only(made, "thank_you").assumes is None
    assert when(only(unknown, "thank_you")) == "2027-01-12T19:30-05:00"
    assert "their time zone is not known" in (only(unknown, "thank_you").assumes or "")


def test_booking_that_names_nobody_is_with_all_interviewers() -> None:
    event = interview("2027-01-12", "10:00", "11:00")
    del event["with"]
    made = planned(
        "2027-01-12T11:05-05:00", [event], [person("a"), person("b"), person("hr", "coordinator", email=None)]
    )

    assert [one.person for one in steps(made, "thank_you")] == ["a", "b"]


def test_a_thanks_that_another_role_would_carry_ends_with_its_own_process() -> None:
    first = process([booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00")])
    second = process(
        [
            booked("2027-01-05T10:00-05:00", "2027-01-12T13:00-05:00", "2027-01-12T14:00-05:00"),
            happened("2027-01-12T14:10-05:00", "role_cancelled"),
        ],
        id="p2",
    )
    made = whole_plan("2027-01-12T14:30-05:00", first, second).processes[1]

    assert not steps(made, "thank_you")


def test_a_talk_to_learn_is_thanked_for_within_five_days_and_nothing_is_asked_after_it() -> None:
    talk = interview("2027-01-12", "10:00", "11:00")
    made = planned("2027-01-15T10:00-05:00", [talk], flags=["informational"])
    over = planned("2027-01-15T12:00-05:00", [talk, NOTES, sent("2027-01-15T10:30-05:00")], flags=["informational"])
    (thanks,) = steps(made, "thank_you")

    assert not thanks.late and steps(planned("2027-01-15T10:00-05:00", [talk]), "thank_you")[0].late
    assert thanks.to_json()["on_time_until"] == "2027-01-17T11:00-05:00"
    assert not steps(over, "F1")
    assert only(over, "silent_review").rule == "B3" and "No job hangs" in only(over, "silent_review").why
