"""What is told twice, or told again of another offer, is done once, and counts for what it was said of."""

from __future__ import annotations

from tests.core.plan.cast import booked, employer, happened, only, person, planned, sent

YES = [
    booked("2027-02-01T10:00-05:00", "2027-02-09T14:00-05:00", "2027-02-09T15:00-05:00", "a", "b"),
    happened("2027-02-09T15:30-05:00", "notes_captured"),
    sent("2027-02-09T19:30-05:00", who="a"),
    sent("2027-02-09T19:30-05:00", who="b"),
    happened("2027-02-17T16:00-05:00", "offer_received", answer_by="2027-03-01", person="a"),
    happened("2027-02-18T10:00-05:00", "offer_accepted", how="phone"),
    sent("2027-02-18T11:00-05:00", "written_acceptance", who="a"),
    happened("2027-02-19T10:00-05:00", "acceptance_confirmed"),
]
PEOPLE = [person("a", "interviewer", "hiring_manager"), person("b")]


def test_a_yes_confirmed_twice_does_not_tell_the_interviewers_twice() -> None:
    told = sent("2027-02-22T10:00-05:00", "tell_interviewer", who="b")
    made = planned("2027-03-01T11:00-05:00",
                   [*YES, told, happened("2027-03-01T10:00-05:00", "acceptance_confirmed")], PEOPLE)  # fmt: skip

    assert made.state == "HIRED"
    assert not [step for step in made.steps if step.step == "tell_interviewer"]


def test_another_offer_needs_a_yes_and_a_confirmation_of_its_own() -> None:
    again = [
        happened("2027-03-02T10:00-05:00", "offer_rescinded"),
        happened("2027-04-01T10:00-04:00", "reopened", person="a"),
        sent("2027-04-01T12:00-04:00", "answer_reopened", who="a"),
        happened("2027-04-06T10:00-04:00", "offer_received", answer_by="2027-04-20", person="a"),
        happened("2027-04-07T10:00-04:00", "offer_accepted", how="phone"),
        sent("2027-04-07T11:00-04:00", "written_acceptance", who="a"),
    ]
    made = planned("2027-04-07T12:00-04:00", [*YES, *again], PEOPLE)

    assert made.state == "ACCEPTING"
    assert only(made, "confirmation_check").is_open


def test_the_apology_for_an_offer_that_ran_out_goes_through_the_agency() -> None:
    people = [person("ruth", "interviewer"), person("rex", "recruiter")]
    events = [
        booked("2027-02-01T10:00-05:00", "2027-02-09T14:00-05:00", "2027-02-09T15:00-05:00"),
        happened("2027-02-17T16:00-05:00", "offer_received", answer_by="2027-03-01", person="ruth"),
    ]
    made = planned("2027-03-02T10:00-05:00", events, people, agency={"recruiter": "rex"})

    assert only(made, "apology_note").person == "rex"


def test_a_missed_call_without_a_common_hour_is_made_in_writing() -> None:
    people = [person("ruth", "interviewer"), person("rex", "recruiter")]
    events = [booked("2027-01-26T10:00-08:00", "2027-01-27T15:00+02:00", "2027-01-27T16:00+02:00")]
    israel = employer("IL", "Asia/Jerusalem")
    moved = happened("2027-01-27T17:00+02:00", "step_moved", step="debrief", key="p1:r1:debrief", person="rex",
                     to="2027-01-28T16:00+02:00")  # fmt: skip
    made = planned("2027-02-02T10:00+02:00", [*events, moved], people, zone="America/Los_Angeles", employer=israel,
                   agency={"recruiter": "rex"})  # fmt: skip

    assert only(made, "debrief").channel == "email"
