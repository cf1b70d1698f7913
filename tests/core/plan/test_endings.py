"""Interviews that move, offers, refusals and every named end (playbook B2, B11 to B14, B17, B18)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.plan.cast import Row, booked, due, employer, happened, only, person, planned, process, sent, steps, when
from tests.core.plan.cast import whole_plan as plan_all

BOOKED = booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00")
HELD = [BOOKED, happened("2027-01-12T12:00-05:00", "notes_captured"), sent("2027-01-12T19:30-05:00")]
SECOND = booked("2027-01-18T10:00-05:00", "2027-01-26T10:00-05:00", "2027-01-26T11:00-05:00", round_=2)
OFFER = happened("2027-01-20T11:00-05:00", "offer_received", answer_by="2027-01-29")
REJECTED = happened("2027-01-20T16:00-05:00", "rejected", by="person", person="ruth")


def after(now: str, *more: Row, **known: Any) -> Any:
    return planned(now, [*HELD, *more], **known)


def done(at: str, step: str, **known: Any) -> Row:
    return happened(at, "step_done", step=step, **known)


def test_booking_asks_to_confirm_prepare_and_note() -> None:
    made = planned("2027-01-05T10:10-05:00", [BOOKED])

    assert made.state == "BOOKED"
    assert due(only(made, "confirm")) == "2027-01-06T10:00-05:00"
    assert when(only(made, "prepare")) == "2027-01-11T09:00-05:00"
    assert due(only(made, "capture_notes")) == "2027-01-12T12:00-05:00"


def test_preparing_goes_by_the_candidates_own_calendar() -> None:
    # Tuesday after Martin Luther King Day: free in New York, an ordinary Monday in Berlin.
    event = booked("2027-01-05T10:00-05:00", "2027-01-19T10:00-05:00", "2027-01-19T11:00-05:00")

    assert when(only(planned("2027-01-06T10:00-05:00", [event]), "prepare")) == "2027-01-15T09:00-05:00"
    there = planned("2027-01-06T10:00-05:00", [event], zone="Europe/Berlin")
    assert when(only(there, "prepare")) == "2027-01-18T09:00+01:00"


def test_moved_interview_is_confirmed_anew_and_keeps_its_keys() -> None:
    moved = happened("2027-01-07T10:00-05:00", "interview_moved", round=1, starts="2027-01-14T10:00-05:00",
                     ends="2027-01-14T11:00-05:00")  # fmt: skip
    before = planned("2027-01-06T12:00-05:00", [BOOKED, done("2027-01-05T11:00-05:00", "confirm")])
    made = planned("2027-01-07T12:00-05:00", [BOOKED, done("2027-01-05T11:00-05:00", "confirm"), moved])

    assert not steps(before, "confirm")
    assert due(only(made, "confirm")) == "2027-01-08T10:00-05:00"
    assert when(only(made, "prepare")) == "2027-01-13T09:00-05:00"
    assert only(made, "prepare").key == only(before, "prepare").key


def test_cancelled_interview_asks_for_a_new_date_once_more_after_a_week() -> None:
    cancelled = happened("2027-01-08T11:00-05:00", "interview_cancelled")
    first = planned("2027-01-08T11:05-05:00", [BOOKED, cancelled])
    asked = sent("2027-01-11T09:30-05:00", "ask_new_date")
    second = planned("2027-01-11T10:00-05:00", [BOOKED, cancelled, asked])
    for_good = planned("2027-01-08T11:05-05:00", [BOOKED, cancelled | {"for_good": True}])

    assert first.state == second.state == "BOOKED"
    assert due(only(first, "ask_new_date")) == "2027-01-11T17:00-05:00"
    assert when(only(second, "ask_new_date")) == "2027-01-20T09:30-05:00"
    assert for_good.state == "INTERVIEW_CANCELLED"
    assert steps(for_good, "courteous_reply")


def test_missed_interview_is_apologised_for_the_same_day() -> None:
    made = planned("2027-01-12T12:10-05:00", [BOOKED, happened("2027-01-12T12:05-05:00", "interview_missed")])

    assert made.state == "BOOKED"
    assert [one.channel for one in steps(made, "apology")] == ["phone", "email"]
    assert [due(one) for one in steps(made, "apology")] == ["2027-01-12T17:30-05:00", "2027-01-12T21:00-05:00"]
    assert not steps(made, "thank_you")


def test_back_to_back_interviews_of_a_round_are_one_session() -> None:
    people = [person("a"), person("b")]
    events = [
        booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00", "a"),
        booked("2027-01-05T10:00-05:00", "2027-01-12T13:00-05:00", "2027-01-12T14:00-05:00", "b"),
    ]
    between = planned("2027-01-12T11:05-05:00", events, people)
    over = planned("2027-01-12T14:05-05:00", events, people)

    assert between.state == "BOOKED"
    assert due(only(between, "capture_notes")) == "2027-01-12T15:00-05:00"
    assert over.state == "HELD"
    assert len(steps(over, "thank_you")) == 2


def test_next_round_cancels_the_questions_of_the_old_one() -> None:
    made = after("2027-01-18T11:00-05:00", SECOND)

    assert made.state == "BOOKED"
    assert not [one for one in made.steps if one.step in ("F1", "F2", "F3", "silent_review")]
    assert due(only(made, "confirm")) == "2027-01-19T10:00-05:00"


@pytest.mark.parametrize(
    ("at", "opens", "last"),
    [
        ("2027-01-20T10:00-05:00", "2027-01-20T12:00-05:00", "2027-01-21T17:30-05:00"),
        ("2027-01-20T16:00-05:00", "2027-01-21T08:30-05:00", "2027-01-21T17:30-05:00"),
        ("2027-01-22T18:00-05:00", "2027-01-25T08:30-05:00", "2027-01-25T17:30-05:00"),
        ("2027-01-23T12:00-05:00", "2027-01-25T08:30-05:00", "2027-01-25T17:30-05:00"),
    ],
)
def test_answer_to_a_no_cools_off_two_hours_and_leaves_by_the_next_evening(at: str, opens: str, last: str) -> None:
    made = after(at, happened(at, "rejected", by="person", person="ruth"))
    step = only(made, "rejection_reply")

    assert made.state == "REJECTED_OPEN"
    assert (when(step), due(step)) == (opens, last)


def test_answered_no_is_over_and_keeps_in_touch() -> None:
    people = [person(), person("rudi", "referrer"), person("rita", "reference")]
    made = after("2027-01-21T09:00-05:00", REJECTED, sent("2027-01-21T08:30-05:00", "rejection_reply"), people=people)

    assert made.state == "REJECTED"
    assert [one.step for one in made.steps if one.is_open] == [
        "tell_referrer", "tell_reference", "keep_in_touch_30", "keep_in_touch_90",
    ]  # fmt: skip
    assert due(only(made, "tell_reference")) == "2027-01-22T17:00-05:00"
    assert when(only(made, "keep_in_touch_30")) == "2027-02-23T09:30-05:00"


def test_later_touches_need_somebody_who_replied() -> None:
    closed = [REJECTED, sent("2027-01-21T08:30-05:00", "rejection_reply")]
    touched = [*closed, sent("2027-02-23T09:30-05:00", "keep_in_touch_30")]
    reply = happened("2027-02-24T09:30-05:00", "reply_received", person="ruth")

    assert not steps(after("2027-02-25T09:00-05:00", *touched), "keep_in_touch_180")
    assert steps(after("2027-02-25T09:00-05:00", *touched, reply), "keep_in_touch_365")


def test_unsent_thanks_goes_into_the_answer_to_a_no() -> None:
    made = planned("2027-01-12T15:05-05:00", [BOOKED, happened("2027-01-12T15:00-05:00", "rejected", by="automatic")])

    assert not steps(made, "thank_you")
    assert only(made, "rejection_reply").person == "ruth"


def test_cancelled_role_ends_after_the_gracious_reply() -> None:
    gone = happened("2027-01-20T16:00-05:00", "role_cancelled")

    assert after("2027-01-20T16:05-05:00", gone).state == "REJECTED_OPEN"
    assert (
        after("2027-01-21T09:00-05:00", gone, sent("2027-01-21T08:30-05:00", "rejection_reply")).state
        == "ROLE_CANCELLED"
    )


def test_they_write_again_and_the_process_opens() -> None:
    closed = [REJECTED, sent("2027-01-21T08:30-05:00", "rejection_reply")]
    again = happened("2027-02-21T15:00-05:00", "reopened", person="ruth")
    opened = after("2027-02-21T16:00-05:00", *closed, again)
    answered = after("2027-02-22T10:00-05:00", *closed, again, sent("2027-02-22T09:30-05:00", "answer_reopened"))

    assert opened.state == "REOPENED"
    assert [one.step for one in opened.steps if one.is_open] == ["answer_reopened"]
    assert due(only(opened, "answer_reopened")) == "2027-02-22T17:00-05:00"
    assert answered.state == "WAITING_UNDATED"
    assert when(only(answered, "F1")) == "2027-03-02T09:30-05:00"


def test_offer_is_acknowledged_and_gets_its_days() -> None:
    made = after("2027-01-20T11:10-05:00", OFFER)

    assert made.state == "OFFERED"
    assert when(only(made, "offer_acknowledge")) == "2027-01-20T11:00-05:00"
    assert due(only(made, "decide_by")) == "2027-01-28T17:00-05:00"
    assert [when(one) for one in steps(made, "reminder")] == ["2027-01-25T09:00-05:00", "2027-01-27T09:00-05:00"]
    assert due(only(made, "last_moment_to_ask_extension")) == "2027-01-27T17:00-05:00"
    assert not steps(made, "F1")


def test_offer_of_the_afternoon_is_acknowledged_the_next_morning() -> None:
    made = after("2027-01-20T15:10-05:00", OFFER | {"at": "2027-01-20T15:00-05:00"})

    assert when(only(made, "offer_acknowledge")) == "2027-01-21T09:30-05:00"


def test_more_time_moves_the_days() -> None:
    longer = happened("2027-01-22T11:00-05:00", "offer_extended", answer_by="2027-02-05")

    assert due(only(after("2027-01-22T12:00-05:00", OFFER, longer), "decide_by")) == "2027-02-04T17:00-05:00"


def test_silent_offer_expires_with_an_apology() -> None:
    made = after("2027-01-30T00:05-05:00", OFFER)

    assert made.state == "OFFER_EXPIRED"
    assert steps(made, "apology_note")


def test_hired_needs_the_written_yes_and_the_confirmation() -> None:
    yes = happened("2027-01-26T11:00-05:00", "offer_accepted", how="phone")
    written = sent("2027-01-26T14:00-05:00", "written_acceptance")
    confirmed = happened("2027-01-27T12:00-05:00", "acceptance_confirmed")

    first = after("2027-01-26T11:10-05:00", OFFER, yes)
    assert first.state == "ACCEPTING"
    assert due(only(first, "written_acceptance")) == "2027-01-26T17:00-05:00"
    assert after("2027-01-27T12:10-05:00", OFFER, yes, confirmed).state == "ACCEPTING"
    assert after("2027-01-26T15:00-05:00", OFFER, yes, written).state == "ACCEPTING"
    assert after("2027-01-27T12:10-05:00", OFFER, yes, written, confirmed).state == "HIRED"


def test_declined_offer_ends_once_the_no_is_out() -> None:
    no = happened("2027-01-26T11:00-05:00", "offer_declined")
    deciding = after("2027-01-26T11:10-05:00", OFFER, no)

    assert deciding.state == "DECLINING"
    assert due(only(deciding, "decline")) == "2027-01-27T17:00-05:00"
    assert after("2027-01-27T10:00-05:00", OFFER, no, sent("2027-01-27T09:30-05:00", "decline")).state == "DECLINED"


def test_withdrawn_offer_is_answered() -> None:
    made = after("2027-01-26T11:10-05:00", OFFER, happened("2027-01-26T11:00-05:00", "offer_rescinded"))

    assert made.state == "OFFER_RESCINDED"
    assert due(only(made, "rescinded_reply")) == "2027-01-27T17:00-05:00"


def test_withdrawing_is_a_mail_and_from_round_two_a_call_before_it() -> None:
    out = happened("2027-01-27T11:00-05:00", "withdrawal_decided")
    first = after("2027-01-27T11:10-05:00", out)
    late = after("2027-01-27T11:10-05:00", SECOND, out)
    called = happened("2027-01-28T09:40-05:00", "call_made", step="withdraw", person="ruth", outcome="answered")
    half = after("2027-01-28T09:50-05:00", SECOND, out, called)
    whole = after("2027-01-28T11:00-05:00", SECOND, out, called, sent("2027-01-28T10:00-05:00", "withdraw"))

    assert [one.channel for one in steps(first, "withdraw")] == ["email"]
    assert [one.channel for one in steps(late, "withdraw")] == ["phone", "email"]
    assert (half.state, [one.channel for one in steps(half, "withdraw")]) == ("WITHDRAWING", ["email"])
    assert whole.state == "WITHDRAWN"


def test_confirmed_job_withdraws_from_every_other_open_process() -> None:
    yes = happened("2027-01-26T11:00-05:00", "offer_accepted", how="in writing")
    confirmed = happened("2027-01-27T12:00-05:00", "acceptance_confirmed")
    other = employer(name="Quay Works")
    closed = process([*HELD, REJECTED, sent("2027-01-21T08:30-05:00", "rejection_reply")], id="p3", employer=other)
    open_one = process(HELD, id="p2", employer=other)
    made = plan_all("2027-01-27T13:00-05:00", process([*HELD, OFFER, yes, confirmed]), open_one, closed).processes

    assert [one.state for one in made] == ["HIRED", "WITHDRAWING", "REJECTED"]
    assert due(only(made[1], "withdraw")) == "2027-01-28T17:00-05:00"
    assert not steps(made[1], "F1")


def test_preferred_employer_hears_of_the_offer_once() -> None:
    other = employer(name="Quay Works")
    first = process([*HELD, OFFER])
    preferred = process(HELD, id="p2", employer=other, flags=["preferred"])
    plain = process(HELD, id="p3", employer=employer(name="Mill Street"))
    made = plan_all("2027-01-20T11:10-05:00", first, preferred, plain).processes
    told = process([*HELD, sent("2027-01-21T09:30-05:00", "nudge_preferred")], id="p2", employer=other,
                   flags=["preferred"])  # fmt: skip
    again = plan_all("2027-01-21T10:00-05:00", first, told).processes

    assert due(only(made[1], "nudge_preferred")) == "2027-01-21T17:00-05:00"
    assert not steps(made[2], "nudge_preferred")
    assert not steps(again[1], "nudge_preferred")


def test_promises_are_kept_by_their_day() -> None:
    notes = happened("2027-01-12T11:30-05:00", "notes_captured",
                     promised=[{"what": "sample", "by": "2027-01-15"}, {"what": "certificate"}])  # fmt: skip
    made = planned("2027-01-12T12:10-05:00", [BOOKED, notes])
    kept = planned("2027-01-15T12:10-05:00", [BOOKED, notes, done("2027-01-13T12:00-05:00", "promise", what="sample")])

    assert {(one.what, due(one)) for one in steps(made, "promise")} == {
        ("sample", "2027-01-15T17:00-05:00"), ("certificate", "2027-01-13T17:00-05:00"),
    }  # fmt: skip
    assert [one.what for one in steps(kept, "promise")] == ["certificate"]


def test_references_are_briefed_before_their_names_are_given() -> None:
    asked = happened("2027-01-20T11:00-05:00", "references_asked")
    made = after("2027-01-20T11:10-05:00", asked, people=[person(), person("rita", "reference")])

    assert due(only(made, "brief_reference")) == "2027-01-21T17:00-05:00"
    assert steps(made, "F1")


def test_referrer_hears_how_it_went() -> None:
    made = planned("2027-01-12T11:05-05:00", [BOOKED], [person(), person("rudi", "referrer")])

    assert due(only(made, "tell_referrer")) == "2027-01-14T17:00-05:00"


def test_second_cancelling_is_for_good() -> None:
    first = happened("2027-01-08T11:00-05:00", "interview_cancelled")
    made = planned("2027-01-15T12:00-05:00", [BOOKED, first, first | {"at": "2027-01-15T11:00-05:00"}])

    assert made.state == "INTERVIEW_CANCELLED"


def test_moved_interview_without_an_end_keeps_its_length() -> None:
    moved = happened("2027-01-07T10:00-05:00", "interview_moved", starts="2027-01-14T10:00-05:00")
    made = planned("2027-01-07T12:00-05:00", [BOOKED, moved])

    assert due(only(made, "capture_notes")) == "2027-01-14T12:00-05:00"


def test_answer_that_missed_its_window_goes_in_the_next_office_hours() -> None:
    step = only(after("2027-01-24T12:00-05:00", REJECTED), "rejection_reply")

    assert (when(step), step.late) == ("2027-01-25T09:30-05:00", True)


def test_withdrawing_call_that_was_missed_gets_the_next_phone_hours() -> None:
    out = happened("2027-01-27T11:00-05:00", "withdrawal_decided")
    call = steps(after("2027-01-28T18:00-05:00", SECOND, out), "withdraw")[0]

    assert (call.channel, when(call)) == ("phone", "2027-01-29T09:30-05:00")


def test_job_that_falls_through_leaves_withdrawn_what_was_told_and_open_what_was_not() -> None:
    yes = happened("2027-01-26T11:00-05:00", "offer_accepted", how="in writing")
    confirmed = happened("2027-01-27T12:00-05:00", "acceptance_confirmed")
    gone = happened("2027-01-29T12:00-05:00", "offer_rescinded")
    told = process([*HELD, sent("2027-01-28T09:30-05:00", "withdraw")], id="p2", employer=employer(name="Quay Works"))
    untold = process(HELD, id="p3", employer=employer(name="Mill Street"))
    made = plan_all("2027-01-29T13:00-05:00", process([*HELD, OFFER, yes, confirmed, gone]), told, untold).processes

    assert [one.state for one in made] == ["OFFER_RESCINDED", "WITHDRAWN", "WAITING_UNDATED"]


def test_once_hired_the_first_day_is_prepared_and_interviewers_may_hear_of_it() -> None:
    people = [person("a", "interviewer", "hiring_manager"), person("b")]
    events = [
        booked("2027-02-01T10:00-05:00", "2027-02-09T14:00-05:00", "2027-02-09T15:00-05:00", "a", "b"),
        happened("2027-02-09T15:30-05:00", "notes_captured"),
        sent("2027-02-09T19:30-05:00", who="a"),
        sent("2027-02-09T19:30-05:00", who="b"),
        happened("2027-02-17T16:00-05:00", "offer_received", answer_by="2027-03-01", person="a"),
        happened("2027-02-18T10:00-05:00", "offer_accepted", how="phone"),
        sent("2027-02-18T11:00-05:00", "written_acceptance", who="a"),
        happened("2027-02-19T10:00-05:00", "acceptance_confirmed"),
    ]
    made = planned("2027-02-19T11:00-05:00", events, people)

    assert made.state == "HIRED"
    assert when(only(made, "start_checklist")) == "2027-02-22T09:00-05:00"
    told = only(made, "tell_interviewer")
    assert (told.person, told.optional, due(told)) == ("b", True, "2027-02-26T17:00-05:00")


def test_an_offer_that_ran_out_is_told_to_those_who_helped() -> None:
    people = [person("ruth", "interviewer", "hiring_manager"), person("refa", "reference")]
    events = [
        booked("2027-02-01T10:00-05:00", "2027-02-09T14:00-05:00", "2027-02-09T15:00-05:00"),
        happened("2027-02-17T16:00-05:00", "offer_received", answer_by="2027-03-01", person="ruth"),
    ]
    made = planned("2027-03-02T10:00-05:00", events, people)

    assert made.state == "OFFER_EXPIRED"
    assert due(only(made, "tell_reference")) == "2027-03-03T17:00-05:00"


def test_the_next_business_morning_is_on_time_however_long_the_weekend() -> None:
    events = [booked("2027-02-01T10:00-05:00", "2027-02-12T14:00-05:00", "2027-02-12T15:00-05:00")]
    settings = {"ty.eve_policy": "next_business_morning"}

    assert not only(planned("2027-02-12T15:05-05:00", events, settings=settings), "thank_you").late
