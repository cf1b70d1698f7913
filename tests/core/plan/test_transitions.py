"""Every state of the playbook's part (c) is reached by the events that lead to it."""

from __future__ import annotations

import pytest

from tests.core.plan.cast import Row, booked, happened, only, planned, process, sent, steps, when, whole_plan

BOOKED = booked("2026-11-20T09:00-05:00", "2026-12-01T14:00-05:00", "2026-12-01T15:00-05:00")
NOTES = happened("2026-12-01T15:30-05:00", "notes_captured", moments={"ruth": "the worn lathe"})
THANKED = sent("2026-12-01T19:30-05:00")
HELD = [BOOKED, NOTES, THANKED]
OFFER = happened("2026-12-02T10:00-05:00", "offer_received", person="ruth", answer_by="2026-12-10")
REJECTED = happened("2026-12-02T10:00-05:00", "rejected", by="person", person="ruth")
LATER = "2026-12-02T12:00-05:00"


def after(*events: Row) -> list[Row]:
    return [*HELD, *events]


@pytest.mark.parametrize(
    ("state", "now", "events"),
    [
        ("BOOKED", "2026-11-20T09:10-05:00", [BOOKED]),
        ("HELD", "2026-12-01T15:05-05:00", [BOOKED]),
        ("THANKING", "2026-12-01T16:00-05:00", [BOOKED, NOTES]),
        ("WAITING_UNDATED", LATER, HELD),
        ("WAITING_DATED", LATER, after(happened("2026-12-01T15:31-05:00", "decision_expected", date="2026-12-11"))),
        ("WAITING_NO_CONTACT", LATER, after(happened("2026-12-01T15:31-05:00", "flag_set", flag="no_contact"))),
        ("CHASING", "2026-12-05T09:00-05:00",
         after(happened("2026-12-04T09:40-05:00", "call_made", step="F1", outcome="colleague"))),
        ("ON_HOLD", LATER, after(happened("2026-12-02T10:00-05:00", "on_hold"))),
        ("OFFERED", LATER, after(OFFER)),
        ("ACCEPTING", "2026-12-03T12:00-05:00",
         after(OFFER, happened("2026-12-03T10:00-05:00", "offer_accepted", how="phone"))),
        ("DECLINING", "2026-12-03T12:00-05:00", after(OFFER, happened("2026-12-03T10:00-05:00", "offer_declined"))),
        ("WITHDRAWING", LATER, after(happened("2026-12-02T10:00-05:00", "withdrawal_decided"))),
        ("REJECTED_OPEN", LATER, after(REJECTED)),
        ("REOPENED", "2026-12-09T12:00-05:00",
         after(REJECTED, sent("2026-12-02T13:00-05:00", "rejection_reply"),
               happened("2026-12-09T10:00-05:00", "reopened", person="ruth"))),
        ("HIRED", "2026-12-04T12:00-05:00",
         after(OFFER, happened("2026-12-03T10:00-05:00", "offer_accepted", how="phone"),
               sent("2026-12-03T11:00-05:00", "written_acceptance"),
               happened("2026-12-04T10:00-05:00", "acceptance_confirmed"))),
        ("DECLINED", "2026-12-03T12:00-05:00",
         after(OFFER, happened("2026-12-03T10:00-05:00", "offer_declined"), sent("2026-12-03T11:00-05:00", "decline"))),
        ("WITHDRAWN", "2026-12-03T12:00-05:00",
         after(happened("2026-12-02T10:00-05:00", "withdrawal_decided"), sent("2026-12-03T09:30-05:00", "withdraw"))),
        ("REJECTED", "2026-12-03T12:00-05:00", after(REJECTED, sent("2026-12-02T13:00-05:00", "rejection_reply"))),
        ("SILENT", "2027-02-01T12:00-05:00",
         after(happened("2027-02-01T09:00-05:00", "step_done", step="silent_review"))),
        ("ROLE_CANCELLED", "2026-12-03T12:00-05:00",
         after(happened("2026-12-02T10:00-05:00", "role_cancelled"),
               sent("2026-12-02T13:00-05:00", "rejection_reply"))),
        ("OFFER_RESCINDED", "2026-12-04T12:00-05:00",
         after(OFFER, happened("2026-12-04T10:00-05:00", "offer_rescinded"))),
        ("OFFER_EXPIRED", "2026-12-11T08:00-05:00", after(OFFER)),
        ("INTERVIEW_CANCELLED", "2026-11-24T12:00-05:00",
         [BOOKED, happened("2026-11-24T10:00-05:00", "interview_cancelled", for_good=True)]),
        ("MISSED", "2026-12-01T16:00-05:00",
         [BOOKED, happened("2026-12-01T15:10-05:00", "interview_missed", for_good=True)]),
        ("MERGED", LATER, after(happened("2026-12-02T10:00-05:00", "merged", into="p2"))),
    ],
)  # fmt: skip
def test_each_state_is_reached(state: str, now: str, events: list[Row]) -> None:
    assert planned(now, events).state == state


def test_a_merged_process_plans_nothing_outward_any_more() -> None:
    made = planned(LATER, after(happened("2026-12-02T10:00-05:00", "merged", into="p2")))
    assert not [one.key for one in made.steps if one.is_open]


def test_a_merge_without_the_process_it_goes_into_is_no_merge() -> None:
    made = whole_plan(LATER, process(after(happened("2026-12-02T10:00-05:00", "merged"))))
    assert made.processes[0].state == "WAITING_UNDATED"
    assert any("into" in one.message for one in made.oddities)


def test_an_offer_that_ran_out_is_reopened_when_they_write_again() -> None:
    again = happened("2026-12-14T10:00-05:00", "reopened", person="ruth")
    made = planned("2026-12-14T11:00-05:00", after(OFFER, again))
    assert made.state == "REOPENED"
    assert only(made, "answer_reopened").due_by.isoformat() == "2026-12-15T17:00:00-05:00"  # type: ignore[union-attr]
    assert not steps(made, "apology_note")


def test_an_open_offer_is_not_reopened_by_a_word_of_interest() -> None:
    again = happened("2026-12-03T10:00-05:00", "reopened", person="ruth")
    assert planned("2026-12-03T11:00-05:00", after(OFFER, again)).state == "OFFERED"


def test_the_alarm_rings_when_decide_by_is_past_and_at_nine_of_the_last_day() -> None:
    made = planned("2026-12-09T18:00-05:00", after(OFFER))
    assert when(only(made, "reminder")) == "2026-12-10T09:00-05:00"


def test_own_hours_bound_a_call_on_the_same_clock_too() -> None:
    # C1: Friday 4 December, 09:30 to 11:30 there; the candidate is free from 11:00.
    hours = {"profile": "article", "candidate.hours": "11:00-20:00"}
    call = only(planned(LATER, HELD, settings=hours), "F1")
    assert [(f"{a:%d %H:%M}", f"{b:%H:%M}") for a, b in call.windows] == [("04 11:00", "11:30")]
