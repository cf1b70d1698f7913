"""Asking how things stand, and when silence is an answer (playbook B6 to B10)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.plan.cast import Row, booked, employer, happened, only, person, planned, process, sent, steps, when
from tests.core.plan.cast import whole_plan as plan_all

HELD = [
    booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00"),
    happened("2027-01-12T12:00-05:00", "notes_captured"),
    sent("2027-01-12T19:30-05:00"),
]


def after(now: str, *more: Row, **known: Any) -> Any:
    return planned(now, [*HELD, *more], **known)


def called(at: str, outcome: str, step: str = "F1") -> Row:
    return happened(at, "call_made", step=step, person="ruth", outcome=outcome)


def said(phrase: str, at: str = "2027-01-12T12:00-05:00") -> Row:
    return happened(at, "decision_expected", said=phrase)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2027-01-12", "2027-01-15T09:30-05:00"),  # days 3-5: Friday before a long weekend, then none
        ("2027-01-14", "2027-01-19T10:30-05:00"),  # only the day after the holiday
        ("2027-02-05", "2027-02-09T09:30-05:00"),  # Monday, Tuesday, Wednesday: the Tuesday
        ("2027-02-08", "2027-02-11T09:30-05:00"),  # Thursday, Friday, Saturday: the Thursday
        ("2026-12-22", "2027-01-04T10:30-05:00"),  # all of them in the year-end closure
    ],
)
def test_first_call_takes_the_best_working_day_of_days_three_to_five(day: str, expected: str) -> None:
    event = booked("2026-10-01T10:00-04:00", f"{day}T10:00-05:00", f"{day}T11:00-05:00")
    step = only(planned(f"{day}T11:05-05:00", [event]), "F1")

    assert (step.channel, when(step)) == ("phone", expected)


@pytest.mark.parametrize(
    ("profile", "country", "zone", "channel", "expected"),
    [
        ("GB", "GB", "Europe/London", "email", "2027-01-19T09:30+00:00"),
        ("DE", "DE", "Europe/Berlin", "phone", "2027-01-26T09:30+01:00"),
        ("FR", "FR", "Europe/Paris", "phone", "2027-01-21T09:30+01:00"),
        ("JP", "JP", "Asia/Tokyo", "email", "2027-01-26T09:30+09:00"),
        ("IN", "IN", "Asia/Kolkata", "phone", "2027-01-15T09:30+05:30"),
    ],
)
def test_each_profile_has_its_own_first_contact(
    profile: str, country: str, zone: str, channel: str, expected: str
) -> None:
    offset = expected[-6:]
    event = booked("2027-01-05T10:00+00:00", f"2027-01-12T10:00{offset}", f"2027-01-12T11:00{offset}")
    step = only(
        planned(f"2027-01-12T11:05{offset}", [event], settings={"profile": profile}, employer=employer(country, zone),
                zone=zone),
        "F1",
    )  # fmt: skip

    assert (step.channel, when(step)) == (channel, expected)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"people": [person(phone=None)]}, "No number of theirs is known"),
        ({"flags": ["no_calls"]}, "They prefer writing"),
        ({"settings": {"follow_up_channel": "email"}}, "Writing is what you chose"),
        ({"zone": "Australia/Sydney"}, "There is no hour that suits you both"),
    ],
)
def test_the_first_contact_is_written_where_a_call_is_not_possible(change: dict[str, Any], why: str) -> None:
    step = only(after("2027-01-12T20:00-05:00", **change), "F1")

    assert (step.channel, when(step)) == ("email", "2027-01-15T09:30-05:00")
    assert step.why.startswith(why)


def test_phone_hours_lie_inside_the_day_of_both() -> None:
    event = booked("2027-03-01T10:00+01:00", "2027-03-15T10:00+01:00", "2027-03-15T11:00+01:00")
    site = employer("DE", "Europe/Berlin", subdivision="BE")
    step = only(planned("2027-03-15T12:00+01:00", [event], employer=site), "F1")

    # In that week New York is five hours behind Berlin, not six: 07:00 there is 12:00 here.
    assert [(opens.hour, closes.hour) for opens, closes in step.windows] == [(13, 15), (15, 17)]


def test_no_contact_flag_leaves_only_an_internal_wait() -> None:
    made = after("2027-01-12T20:00-05:00", said("Please don't contact us, we'll call you"))

    assert made.state == "WAITING_NO_CONTACT"
    assert [one.step for one in made.steps if one.is_open] == ["silent_review"]
    assert when(only(made, "silent_review")) == "2027-02-10T09:00-05:00"


def test_promised_date_replaces_the_call_and_gets_two_days_of_grace() -> None:
    made = after("2027-01-12T20:00-05:00", said("by Friday the 22nd"))

    assert made.state == "WAITING_DATED"
    assert when(only(made, "decision_day")) == "2027-01-22T09:00-05:00"
    assert when(only(made, "F1")) == "2027-01-26T09:30-05:00"


def test_what_stands_in_the_notes_was_said_on_the_day_of_the_interview() -> None:
    made = after("2027-01-13T09:05-05:00", said("by the end of the week", "2027-01-13T09:00-05:00"))

    assert str(made.decision) == "2027-01-15"


def test_phrase_without_a_day_leaves_the_date_open_and_one_without_sense_asks() -> None:
    vague = after("2027-01-12T20:00-05:00", said("soon"))
    odd = after("2027-01-12T20:00-05:00", said("when the tide is right"))

    assert (vague.state, vague.questions) == ("WAITING_UNDATED", ())
    assert odd.state == "WAITING_UNDATED"
    assert [question.about for question in odd.questions] == ["decision"]


def test_interest_call_before_a_far_decision_only_where_asked_for() -> None:
    on = {"call_before_decision": True}

    assert not steps(after("2027-01-12T20:00-05:00", said("in two weeks")), "interest_call")
    assert not steps(after("2027-01-12T20:00-05:00", said("in a week"), settings=on), "interest_call")
    assert when(only(after("2027-01-12T20:00-05:00", said("in two weeks"), settings=on), "interest_call")) == (
        "2027-01-15T09:30-05:00"
    )


def test_call_that_nobody_answers_is_tried_again_in_the_next_hours() -> None:
    events = [said("by Friday the 22nd"), called("2027-01-26T09:40-05:00", "no_answer")]
    again = only(after("2027-01-26T10:00-05:00", *events), "F1")
    events.append(called("2027-01-26T14:00-05:00", "no_answer"))
    events.append(called("2027-01-26T16:00-05:00", "no_answer"))
    tomorrow = only(after("2027-01-26T16:05-05:00", *events), "F1")

    assert when(again) == "2027-01-26T13:30-05:00"
    assert when(tomorrow) == "2027-01-27T09:30-05:00"


def test_bad_moment_is_followed_by_an_email_on_another_day() -> None:
    step = only(after("2027-01-15T10:00-05:00", called("2027-01-15T09:40-05:00", "bad_moment")), "F1")

    assert (step.channel, when(step)) == ("email", "2027-01-20T09:30-05:00")


@pytest.mark.parametrize("outcome", ["voicemail", "colleague"])
def test_second_contact_counts_from_the_day_of_the_first(outcome: str) -> None:
    made = after("2027-01-20T12:00-05:00", called("2027-01-20T10:00-05:00", outcome))

    assert made.state == "CHASING"
    assert not steps(made, "F1")
    assert when(only(made, "F2")) == "2027-01-27T09:30-05:00"


def test_three_contacts_then_a_review_then_the_end() -> None:
    chased = [
        called("2027-01-15T09:40-05:00", "colleague"),
        sent("2027-01-26T09:30-05:00", "F2"),
        sent("2027-02-09T09:30-05:00", "F3"),
    ]
    third = after("2027-02-09T10:00-05:00", *chased)
    review = happened("2027-02-24T10:00-05:00", "step_done", step="silent_review")
    ended = after("2027-02-24T11:00-05:00", *chased, review)

    assert [one.step for one in third.steps if one.is_open] == ["silent_review"]
    assert str(only(third, "silent_review").date) == "2027-02-24"
    assert ended.state == "SILENT"
    assert [one.step for one in ended.steps if one.is_open] == ["keep_in_touch_90"]


def test_one_unanswered_contact_is_enough_in_japan() -> None:
    made = after("2027-01-29T10:00-05:00", sent("2027-01-26T09:30-05:00", "F1"), settings={"profile": "JP"})

    assert [one.step for one in made.steps if one.is_open] == ["silent_review"]


def test_answer_without_a_date_counts_anew_from_it() -> None:
    made = after("2027-01-20T12:00-05:00", happened("2027-01-20T11:00-05:00", "reply_received", person="ruth"))
    on_the_phone = after("2027-01-15T12:00-05:00", called("2027-01-15T09:40-05:00", "answered"))

    assert made.state == on_the_phone.state == "WAITING_UNDATED"
    assert when(only(made, "F1")) == "2027-01-27T09:30-05:00"
    assert when(only(on_the_phone, "F1")) == "2027-01-26T09:30-05:00"


def test_new_date_counts_anew_from_that_date() -> None:
    reply = happened("2027-01-27T11:00-05:00", "reply_received", person="ruth", date="2027-02-05")
    made = after("2027-01-27T12:00-05:00", called("2027-01-15T09:40-05:00", "colleague"), reply)

    assert made.state == "WAITING_DATED"
    assert when(only(made, "F1")) == "2027-02-09T09:30-05:00"
    assert only(made, "F1").key != "p1:r1:F1"


def test_near_new_date_brings_no_second_question_within_five_working_days() -> None:
    made = after(
        "2027-01-26T12:00-05:00",
        called("2027-01-15T09:40-05:00", "colleague"),
        sent("2027-01-25T09:30-05:00", "F2"),
        said("tomorrow", "2027-01-25T14:00-05:00"),
    )

    # Two days of grace after Tuesday would be Thursday; they were asked on Monday.
    assert when(only(made, "F1")) == "2027-02-02T09:30-05:00"


def test_question_that_was_left_out_holds_no_later_one_back() -> None:
    made = after(
        "2027-01-26T12:00-05:00",
        called("2027-01-15T09:40-05:00", "colleague"),
        happened("2027-01-25T09:30-05:00", "letter_declined", step="F2", person="ruth", reason="no"),
        said("tomorrow", "2027-01-25T14:00-05:00"),
    )

    assert when(only(made, "F1")) == "2027-01-28T09:30-05:00"


def test_recruiter_without_an_address_is_asked_for_it_and_never_passed_over() -> None:
    people = [person(), person("rex", "recruiter", email=None, phone=None)]
    made = after("2027-01-13T10:00-05:00", people=people, agency={"recruiter": "rex"})

    for name in ("F1", "F2", "F3"):
        step = only(made, name)
        assert (step.person, step.status, step.blocked_by) == ("rex", "blocked", "address")


def test_absence_moves_the_question_but_is_no_answer() -> None:
    made = after("2027-01-13T10:00-05:00", happened("2027-01-13T09:00-05:00", "auto_reply", person="ruth",
                                                    back_on="2027-01-25"))  # fmt: skip

    assert made.state == "WAITING_UNDATED"
    assert when(only(made, "F1")) == "2027-01-27T09:30-05:00"


def test_overdue_question_is_planned_anew_and_never_dropped() -> None:
    made = after("2027-01-29T18:00-05:00")

    assert when(only(made, "F1")) == "2027-02-02T09:30-05:00"


def test_later_steps_say_that_they_assume_silence() -> None:
    made = after("2027-01-12T20:00-05:00")

    assert only(made, "F1").assumes is None
    assert all(only(made, name).assumes for name in ("F2", "F3", "silent_review"))


def test_hold_is_answered_and_checked_after_it_should_be_over() -> None:
    dated = after("2027-01-20T12:00-05:00", happened("2027-01-20T11:00-05:00", "on_hold", until="2027-02-16"))
    undated = after("2027-01-20T12:00-05:00", happened("2027-01-20T11:00-05:00", "on_hold"))

    assert dated.state == "ON_HOLD"
    assert when(only(dated, "hold_reply")) == "2027-01-21T09:30-05:00"
    assert when(only(dated, "hold_check")) == "2027-02-18T09:30-05:00"
    assert when(only(undated, "hold_check")) == "2027-02-19T09:30-05:00"
    assert not steps(dated, "F1")


def test_two_roles_at_one_employer_are_not_asked_about_in_the_same_week() -> None:
    first = process(HELD)
    second = process([one | {"at": one["at"]} for one in HELD], id="p2")
    made = plan_all("2027-01-12T20:00-05:00", first, second).processes

    assert when(only(made[0], "F1")) == "2027-01-15T09:30-05:00"
    assert when(only(made[1], "F1")) == "2027-01-26T09:30-05:00"


def test_far_decision_gets_an_internal_look_in_between() -> None:
    made = after("2027-01-12T20:00-05:00", said("in late April"))

    assert when(only(made, "decision_day")) == "2027-04-30T09:00-04:00"
    assert when(only(made, "check_in")) == "2027-02-11T09:00-05:00"


def test_call_without_a_name_is_the_next_contact_and_a_debrief_is_none() -> None:
    unnamed = happened("2027-01-15T09:40-05:00", "call_made", outcome="colleague")
    debrief = called("2027-01-15T09:40-05:00", "no_answer", step="debrief")

    assert after("2027-01-15T10:00-05:00", unnamed).state == "CHASING"
    assert when(only(after("2027-01-15T10:00-05:00", debrief), "F1")) == "2027-01-15T09:30-05:00"


@pytest.mark.parametrize(
    ("language", "phrase", "day"),
    [
        ("de-DE", "bis 2.3.", "2027-03-02"),
        ("fr-FR", "2/3", "2027-03-02"),
        ("en-US", "2/3", None),  # 3 February or 2 March: asked
        ("de-DE", "by the end of next week", "2027-01-22"),
        ("en-US", "bis Ende nächster Woche", "2027-01-22"),
    ],
)
def test_phrase_is_read_in_the_language_of_the_process_or_the_one_it_shows(
    language: str, phrase: str, day: str | None
) -> None:
    made = after("2027-01-12T13:00-05:00", said(phrase), language=language)

    assert [when(one)[:10] for one in steps(made, "decision_day")] == ([day] if day else [])
