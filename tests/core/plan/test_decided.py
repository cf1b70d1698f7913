"""What the person decides about a step holds through every later plan, and never leads to a bad hour."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.plan.cast import Row, booked, happened, only, planned, process, sent, steps, when, whole_plan

# Tuesday 12 January 2027; the thank-you is out that evening.
HELD = [
    booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00"),
    happened("2027-01-12T12:00-05:00", "notes_captured"),
]
THANKED = [*HELD, sent("2027-01-12T19:30-05:00")]
F1, F2 = "p1:r1:F1", "p1:r1:F2"


def moved(at: str, step: str, key: str, to: str, **known: Any) -> Row:
    return happened(at, "step_moved", step=step, key=key, to=to, **known)


def skipped(at: str, step: str, key: str, reason: str | None = "I met her today", **known: Any) -> Row:
    return happened(at, "step_skipped", step=step, key=key, reason=reason, **known)


def test_a_moved_call_stays_where_the_person_put_it_and_says_from_where() -> None:
    before = planned("2027-01-13T09:00-05:00", THANKED)
    made = planned(
        "2027-01-13T09:01-05:00",
        [*THANKED, moved("2027-01-13T09:00-05:00", "F1", F1, "2027-01-18T14:00-05:00", reason="I travel")],
    )

    call = only(made, "F1")
    assert when(only(before, "F1")).startswith("2027-01-15")
    # Monday 18 January is a federal holiday, so it lands on the Tuesday, and says so.
    assert when(call) == "2027-01-19T10:30-05:00"
    assert call.moved is not None
    assert call.moved.reason == "I travel"
    assert "on a working day" in call.moved.because


def test_a_move_to_a_good_hour_is_taken_to_the_minute() -> None:
    made = planned(
        "2027-01-13T09:01-05:00",
        [*THANKED, moved("2027-01-13T09:00-05:00", "F1", F1, "2027-01-20T14:10-05:00")],
    )

    call = only(made, "F1")
    assert when(call) == "2027-01-20T14:10-05:00"
    assert call.moved is not None
    assert call.moved.because == ""
    assert call.to_json()["moved"]["asked"] == "2027-01-20T14:10-05:00"
    # What follows counts from the day the person chose: status(20 January + 5 workdays).
    assert when(only(made, "F2")) == "2027-01-27T09:30-05:00"


def test_a_later_plan_does_not_overrule_a_move() -> None:
    events = [*THANKED, moved("2027-01-13T09:00-05:00", "F1", F1, "2027-01-20T14:10-05:00")]
    for now in ("2027-01-14T09:00-05:00", "2027-01-19T23:00-05:00", "2027-01-20T14:00-05:00"):
        assert when(only(planned(now, events), "F1")) == "2027-01-20T14:10-05:00"


def test_a_status_mail_never_comes_closer_than_five_workdays_to_the_one_before() -> None:
    asked = [*THANKED, happened("2027-01-15T10:00-05:00", "call_made", step="F1", outcome="voicemail")]
    made = planned(
        "2027-01-15T12:00-05:00", [*asked, moved("2027-01-15T11:00-05:00", "F2", F2, "2027-01-19T09:30-05:00")]
    )

    # Five workdays after Friday 15 January, with the holiday between, is Monday 25 January.
    assert when(only(made, "F2")) == "2027-01-25T09:00-05:00"


def test_a_skipped_call_is_cancelled_with_the_reason_and_the_plan_goes_on() -> None:
    made = planned("2027-01-15T12:00-05:00", [*THANKED, skipped("2027-01-15T09:00-05:00", "F1", F1)])

    assert not steps(made, "F1")
    assert when(only(made, "F2")) == "2027-01-26T09:30-05:00"
    assert "two friendly tries" in only(made, "silent_review").why


def test_a_skipped_thank_you_counts_as_declined_by_the_person() -> None:
    key = "p1:r1:thank_you:ruth"
    made = planned(
        "2027-01-12T13:00-05:00", [*HELD, skipped("2027-01-12T12:30-05:00", "thank_you", key, person="ruth")]
    )

    (thanks,) = (one for one in made.steps if one.step == "thank_you")
    assert (thanks.status, made.state) == ("cancelled", "WAITING_UNDATED")
    assert "I met her today" in thanks.why


def test_a_skipped_silent_review_does_not_end_the_process() -> None:
    calls = [
        happened("2027-01-15T10:00-05:00", "call_made", step="F1", outcome="voicemail"),
        sent("2027-01-22T09:30-05:00", "F2"),
        sent("2027-02-05T09:30-05:00", "F3"),
    ]
    (review,) = steps(planned("2027-02-22T10:00-05:00", [*THANKED, *calls]), "silent_review")
    made = planned(
        "2027-02-22T10:05-05:00", [*THANKED, *calls, skipped("2027-02-22T10:00-05:00", "silent_review", review.key)]
    )

    assert made.state == "CHASING"
    assert not steps(made, "silent_review")
    # Something stays planned, so that it is not forgotten (I1).
    assert any(one.is_open and one.when for one in made.steps)


def test_a_skipped_reply_to_a_no_ends_the_process_without_it() -> None:
    no = [*THANKED, happened("2027-01-14T10:00-05:00", "rejected", by="person", person="ruth")]
    (reply,) = steps(planned("2027-01-14T11:00-05:00", no), "rejection_reply")
    made = planned(
        "2027-01-14T12:00-05:00", [*no, skipped("2027-01-14T11:30-05:00", "rejection_reply", reply.key, person="ruth")]
    )

    assert made.state == "REJECTED"


def test_the_second_of_two_promises_can_be_done_or_skipped_alone() -> None:
    promised = [{"what": "the sample"}, {"what": "the certificate"}]
    notes = happened("2027-01-12T12:00-05:00", "notes_captured", promised=promised)
    events = [HELD[0], notes]
    first, second = steps(planned("2027-01-12T12:30-05:00", events), "promise")
    for act in (
        skipped("2027-01-12T12:40-05:00", "promise", second.key),
        happened("2027-01-12T12:40-05:00", "step_done", step="promise", key=second.key),
    ):
        left = steps(planned("2027-01-12T13:00-05:00", [*events, act]), "promise")
        assert [one.what for one in left] == [first.what]


def test_a_thank_you_is_moved_inside_the_time_in_which_it_does_its_work() -> None:
    key = "p1:r1:thank_you:ruth"

    def landing(to: str) -> tuple[str, str]:
        act = moved("2027-01-12T12:30-05:00", "thank_you", key, to, person="ruth")
        thanks = only(planned("2027-01-12T12:31-05:00", [*HELD, act]), "thank_you")
        assert thanks.moved is not None
        return when(thanks), thanks.moved.because

    assert landing("2027-01-12T18:45-05:00") == ("2027-01-12T18:45-05:00", "")
    assert landing("2027-01-12T12:40-05:00")[0] == "2027-01-12T13:00-05:00"
    assert landing("2027-01-13T03:00-05:00")[0] == "2027-01-13T07:00-05:00"
    assert landing("2027-01-12T23:00-05:00")[0] == "2027-01-13T07:00-05:00"
    stays, because = landing("2027-02-12T09:00-05:00")
    assert stays == "2027-01-12T19:30-05:00"
    assert "too late" in because


def test_an_own_step_moves_to_any_hour_and_its_end_with_it() -> None:
    (notes,) = steps(planned("2027-01-12T11:30-05:00", [HELD[0]]), "capture_notes")
    act = moved("2027-01-12T11:40-05:00", "capture_notes", notes.key, "2027-01-12T22:15-05:00")
    made = only(planned("2027-01-12T11:45-05:00", [HELD[0], act]), "capture_notes")

    assert when(made) == "2027-01-12T22:15-05:00"
    assert made.due_by == made.target


def test_the_day_of_an_answer_cannot_be_moved_past_the_answer() -> None:
    offer = [*THANKED, happened("2027-01-18T10:00-05:00", "offer_received", answer_by="2027-01-29")]
    (decide,) = steps(planned("2027-01-18T11:00-05:00", offer), "decide_by")
    act = moved("2027-01-18T11:30-05:00", "decide_by", decide.key, "2027-02-03T09:00-05:00")
    made = only(planned("2027-01-18T12:00-05:00", [*offer, act]), "decide_by")

    assert made.due_by == decide.due_by
    assert made.moved is not None
    assert "too late" in made.moved.because


def test_the_written_yes_cannot_be_skipped_only_done_elsewhere() -> None:
    yes = [
        *THANKED,
        happened("2027-01-18T10:00-05:00", "offer_received", answer_by="2027-01-29"),
        happened("2027-01-20T10:00-05:00", "offer_accepted", how="phone"),
    ]
    (letter,) = steps(planned("2027-01-20T11:00-05:00", yes), "written_acceptance")
    confirmed = happened("2027-01-22T10:00-05:00", "acceptance_confirmed")
    left_out = [*yes, skipped("2027-01-20T12:00-05:00", "written_acceptance", letter.key), confirmed]
    done = [
        *yes,
        happened("2027-01-20T12:00-05:00", "step_done", step="written_acceptance", key=letter.key),
        confirmed,
    ]

    assert planned("2027-01-22T11:00-05:00", left_out).state == "ACCEPTING"
    assert planned("2027-01-22T11:00-05:00", done).state == "HIRED"


@pytest.mark.parametrize("kind", ["step_skipped", "step_done"])
def test_any_open_step_can_be_closed_by_hand(kind: str) -> None:
    """Whatever is open at any moment of a process goes when the person says so, and stays gone."""
    moments = {
        "2027-01-06T09:00-05:00": [HELD[0]],
        "2027-01-12T12:30-05:00": HELD,
        "2027-01-13T09:00-05:00": THANKED,
    }
    for now, events in moments.items():
        at = now.replace(":00-05", ":01-05").replace(":30-05", ":31-05")
        for step in planned(now, events).steps:
            if not step.is_open or step.assumes or step.step == "check_in":
                continue
            act = happened(at, kind, step=step.step, key=step.key, reason="no need", person=step.person)
            after = whole_plan(at, process([*events, act])).processes[0]
            assert step.key not in {one.key for one in after.steps if one.is_open}, step.key


def test_a_letter_that_came_back_is_open_again_whatever_stood_on_its_sending() -> None:
    key = "p1:r1:thank_you:ruth"
    gone = sent("2027-01-12T19:30-05:00", key=key)
    made = planned("2027-01-13T09:00-05:00", [*HELD, gone, happened("2027-01-12T19:31-05:00", "bounce", person="ruth")])

    (thanks,) = (one for one in made.steps if one.key == key)
    assert (thanks.status, thanks.blocked_by) == ("blocked", "address")


def test_a_moved_question_without_a_common_phone_hour_counts_from_the_day_on_which_it_is_written() -> None:
    """New York and Tokyo share no phone hour, so the question is an e-mail, and a Sunday rolls to the Monday."""
    act = moved("2027-01-13T09:00-05:00", "F1", F1, "2027-02-21T12:00-05:00")
    made = planned("2027-01-13T09:01-05:00", [*THANKED, act], zone="Asia/Tokyo")

    assert (only(made, "F1").channel, when(only(made, "F1"))) == ("email", "2027-02-22T09:00-05:00")
    assert when(only(made, "F2")) == "2027-03-02T09:30-05:00"


def test_a_moved_call_that_nobody_answered_is_tried_again_by_the_usual_rules() -> None:
    act = moved("2027-01-13T09:00-05:00", "F1", F1, "2027-01-20T10:00-05:00")
    tried = happened("2027-01-20T10:40-05:00", "call_made", step="F1", outcome="no_answer")
    made = planned("2027-01-20T10:45-05:00", [*THANKED, act, tried])

    assert when(only(made, "F1")) == "2027-01-20T13:30-05:00"


def test_what_was_moved_later_stays_until_its_moment() -> None:
    named = happened("2027-01-12T12:30-05:00", "decision_expected", date="2027-02-12")
    interest = moved("2027-01-13T09:00-05:00", "interest_call", "p1:r1:interest_call", "2027-01-21T10:00-05:00")
    decision = moved("2027-01-13T09:00-05:00", "decision_day", "p1:r1:decision_day", "2027-02-15T09:00-05:00")
    events = [*THANKED, named, interest, decision]
    on = {"call_before_decision": True}

    assert when(only(planned("2027-01-16T09:00-05:00", events, settings=on), "interest_call")).startswith("2027-01-21")
    assert not steps(planned("2027-01-22T09:00-05:00", events, settings=on), "interest_call")
    assert when(only(planned("2027-02-13T09:00-05:00", events), "decision_day")) == "2027-02-15T09:00-05:00"
    assert not steps(planned("2027-02-16T09:00-05:00", events), "decision_day")


def test_the_card_of_a_later_interview_is_bound_by_that_interview() -> None:
    second = booked("2027-01-06T10:00-05:00", "2027-01-20T10:00-05:00", "2027-01-20T11:00-05:00", round_=2)
    act = moved("2027-01-07T09:00-05:00", "prepare", "p1:r2:prepare", "2027-01-18T19:00-05:00")
    made = planned("2027-01-07T09:05-05:00", [HELD[0], second, act])
    (card,) = (one for one in steps(made, "prepare") if one.key == "p1:r2:prepare")

    assert when(card) == "2027-01-18T19:00-05:00"


def test_the_look_where_nothing_else_is_due_can_be_moved_or_done_and_is_never_forgotten() -> None:
    events = [*THANKED, happened("2027-01-13T10:00-05:00", "decision_expected", date="2027-06-30")]
    look = only(planned("2027-01-14T10:00-05:00", events), "check_in")

    def move(to: str) -> Row:
        return happened("2027-01-14T10:00-05:00", "step_moved", step="check_in", key=look.key, to=to)

    moved = only(planned("2027-01-14T11:00-05:00", [*events, move("2027-02-20T10:00-05:00")]), "check_in")
    too_far = only(planned("2027-01-14T11:00-05:00", [*events, move("2027-03-20T10:00-05:00")]), "check_in")
    done = happened("2027-02-12T10:00-05:00", "step_done", step="check_in", key=look.key)
    after = only(planned("2027-02-12T11:00-05:00", [*events, done]), "check_in")

    assert (when(moved), moved.key) == ("2027-02-20T10:00-05:00", look.key)
    assert too_far.moved is not None
    assert "it could be forgotten" in too_far.moved.because
    assert when(too_far) == when(look)
    assert when(after) == "2027-03-14T09:00-04:00"
    assert when(only(planned("2027-02-20T10:00-05:00", events), "check_in")) == when(look)
