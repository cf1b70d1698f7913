"""A key stands for one step, and so for one letter: what is due anew has a key of its own."""

from __future__ import annotations

from tests.core.plan.cast import Row, booked, due, happened, only, planned, process, sent, steps, whole_plan
from tests.core.plan.test_endings import BOOKED, after, done


def test_a_second_offer_has_steps_and_letters_of_its_own() -> None:
    first = [
        happened("2027-01-20T11:00-05:00", "offer_received", answer_by="2027-01-29"),
        sent("2027-01-20T12:00-05:00", "offer_acknowledge"),
        happened("2027-01-21T09:00-05:00", "offer_rescinded"),
        happened("2027-02-10T11:00-05:00", "reopened", person="ruth"),
        sent("2027-02-10T12:00-05:00", "answer_reopened"),
        happened("2027-02-15T11:00-05:00", "offer_received", answer_by="2027-03-01"),
    ]
    made = after("2027-02-15T11:05-05:00", *first)

    assert only(made, "offer_acknowledge").key == "p1:offer2:acknowledge"
    assert only(made, "decide_by").key == "p1:offer2:decide_by"


def test_the_apology_for_a_lapsed_offer_is_asked_for_once() -> None:
    late = [
        happened("2027-01-20T11:00-05:00", "offer_received", answer_by="2027-01-29"),
        sent("2027-02-01T09:30-05:00", "apology_note"),
    ]

    assert steps(after("2027-02-01T08:00-05:00", late[0]), "apology_note")
    assert not steps(after("2027-02-01T10:00-05:00", *late), "apology_note")


def test_an_interview_that_moved_is_confirmed_anew_although_the_old_hour_was() -> None:
    key = only(planned("2027-01-05T10:10-05:00", [BOOKED]), "confirm").key
    events = [
        BOOKED,
        done("2027-01-05T11:00-05:00", "confirm", key=key),
        happened("2027-01-06T10:00-05:00", "interview_moved", starts="2027-01-14T10:00-05:00", round=1),
    ]
    made = planned("2027-01-06T10:10-05:00", events)

    assert due(only(made, "confirm")) == "2027-01-07T10:00-05:00"
    assert only(made, "confirm").key != key


def test_notes_that_come_later_change_no_number_of_a_promise() -> None:
    asked = happened("2027-01-13T09:00-05:00", "documents_asked", what="the diploma")
    notes = happened("2027-01-14T09:00-05:00", "notes_captured", promised=[{"what": "the sample"}])
    before = only(after("2027-01-13T10:00-05:00", asked), "promise")
    both = {step.what: step.key for step in steps(after("2027-01-14T10:00-05:00", asked, notes), "promise")}

    assert both["the diploma"] == before.key
    assert len(set(both.values())) == 2


def test_a_process_left_for_another_job_keeps_the_numbers_of_its_own_ends() -> None:
    """Leaving is no end that was written down: a no that comes after it is the first, or the next, end."""
    hired = [
        BOOKED,
        happened("2027-01-20T11:00-05:00", "offer_received", answer_by="2027-01-29"),
        happened("2027-01-21T11:00-05:00", "offer_accepted", how="in writing"),
        happened("2027-01-22T11:00-05:00", "acceptance_confirmed"),
    ]
    early = happened("2027-01-15T11:00-05:00", "rejected", by="person", person="ruth")
    late = happened("2027-02-10T11:00-05:00", "rejected", by="person", person="ruth")

    def ends(now: str, *more: Row) -> set[str]:
        made = whole_plan(now, process(hired), process([BOOKED, *more], id="p2"))
        return {step.key.split(":")[1] for step in made.processes[1].steps if step.key.startswith("p2:end")}

    assert ends("2027-01-22T12:00-05:00") == {"end0.left"}
    assert ends("2027-02-10T12:00-05:00", late) == {"end1"}
    assert ends("2027-01-22T12:00-05:00", early) == {"end1"}


def test_a_word_about_the_thanks_of_one_round_leaves_the_next_round_alone() -> None:
    second = booked("2027-01-12T12:00-05:00", "2027-01-13T10:00-05:00", "2027-01-13T11:00-05:00", round_=2)
    held = [BOOKED, happened("2027-01-12T11:30-05:00", "notes_captured", round=1), second]
    for kind in ("step_skipped", "step_done"):
        act = happened("2027-01-13T11:30-05:00", kind, step="thank_you", key="p1:r1:thank_you:ruth", person="ruth")
        made = planned("2027-01-13T11:45-05:00", [*held, act])

        assert [one.key for one in steps(made, "thank_you")] == ["p1:r2:thank_you:ruth"]


def test_a_day_that_was_extended_has_its_own_reminders_and_deadline() -> None:
    offer = happened("2027-01-18T11:00-05:00", "offer_received", answer_by="2027-01-29")
    (decide,) = steps(after("2027-01-18T12:00-05:00", offer), "decide_by")
    skip = happened("2027-01-19T11:00-05:00", "step_skipped", step="decide_by", key=decide.key)
    more = happened("2027-01-20T11:00-05:00", "offer_extended", answer_by="2027-02-12")

    assert not steps(after("2027-01-19T12:00-05:00", offer, skip), "decide_by")
    assert due(only(after("2027-01-20T12:00-05:00", offer, skip, more), "decide_by")) == "2027-02-11T17:00-05:00"


def test_a_yes_told_again_with_its_day_corrects_the_open_offer() -> None:
    yes = happened("2027-01-18T11:00-05:00", "offer_received")
    thanked = sent("2027-01-18T12:00-05:00", "offer_acknowledge")
    again = happened("2027-01-19T11:00-05:00", "offer_received", answer_by="2027-01-29")
    made = after("2027-01-19T12:00-05:00", yes, thanked, again)

    assert not steps(made, "offer_acknowledge")
    assert due(only(made, "decide_by")) == "2027-01-28T17:00-05:00"


def test_an_offer_after_the_first_ran_out_is_a_new_one() -> None:
    first = happened("2027-01-18T11:00-05:00", "offer_received", answer_by="2027-01-29")
    second = happened("2027-02-08T11:00-05:00", "offer_received")
    made = after("2027-02-08T12:00-05:00", first, second)

    assert made.state == "OFFERED"
    assert only(made, "offer_acknowledge").key == "p1:offer2:acknowledge"
