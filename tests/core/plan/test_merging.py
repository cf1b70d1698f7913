"""A process that turns out to be another takes its talks, people, notes and letters there (part c, MERGED)."""

from __future__ import annotations

from tests.core.plan.cast import Row, booked, happened, only, person, process, sent, steps, when, whole_plan

SECOND = booked("2026-12-04T09:00-05:00", "2026-12-08T10:00-05:00", "2026-12-08T11:00-05:00", "bea")
FIRST = [
    booked("2026-11-20T09:00-05:00", "2026-12-01T14:00-05:00", "2026-12-01T15:00-05:00"),
    happened("2026-12-01T15:30-05:00", "notes_captured", moments={"ruth": "the worn lathe"}),
]
MERGED = happened("2026-12-04T10:00-05:00", "merged", into="p2")
BEA = person("bea", "interviewer")


def both(*more: Row, into: list[Row] | None = None, people: list[Row] | None = None) -> list[Row]:
    one = process([*FIRST, *more, MERGED])
    other = process(into if into is not None else [SECOND], people if people is not None else [BEA], id="p2")
    return [one, other]


def test_the_thanks_that_is_still_owed_is_planned_where_it_goes_on() -> None:
    one, other = whole_plan("2026-12-04T10:05-05:00", *both()).processes

    assert one.state == "MERGED"
    assert one.ended is not None
    assert not [step for step in one.steps if step.is_open]
    owed = only(other, "thank_you", "ruth")
    assert (owed.key, owed.rule) == ("p2:r2:thank_you:ruth", "B3/late")
    assert other.state == "BOOKED"
    assert only(other, "prepare").key == "p2:r1:prepare"


def test_what_was_sent_noted_and_asked_there_counts_here() -> None:
    thanked = [sent("2026-12-01T19:30-05:00", key="p1:r1:thank_you:ruth"), sent("2026-12-03T09:30-05:00", "F1")]
    _, other = whole_plan("2026-12-08T11:05-05:00", *both(*thanked)).processes

    assert not steps(other, "thank_you", "ruth")
    assert only(other, "thank_you", "bea").key == "p2:r1:thank_you:bea"
    assert other.state == "HELD"


def test_a_letter_without_a_key_thanks_for_its_own_talk_only() -> None:
    people = [person(), BEA]
    again = [SECOND | {"with": ["bea", "ruth"]}]
    made = whole_plan(
        "2026-12-08T11:05-05:00", *both(sent("2026-12-01T19:30-05:00"), into=again, people=people)
    ).processes[1]

    assert only(made, "thank_you", "ruth").key == "p2:r1:thank_you:ruth"


def test_the_same_talk_known_to_both_is_one_talk() -> None:
    twice = [FIRST[0] | {"with": ["bea"]}]
    _, other = whole_plan("2026-12-04T10:05-05:00", *both(into=twice)).processes

    assert {step.key for step in other.steps if step.step == "thank_you"} == {
        "p2:r1:thank_you:bea", "p2:r1:thank_you:ruth",
    }  # fmt: skip
    assert not steps(other, "capture_notes")


def test_one_person_with_two_ids_is_one_person() -> None:
    same = [BEA, person("rb", "interviewer", email="RUTH@harbour.example")]
    _, other = whole_plan("2026-12-04T10:05-05:00", *both(people=same)).processes

    assert only(other, "thank_you", "rb").key == "p2:r2:thank_you:rb"


def test_two_people_with_one_id_stay_two() -> None:
    other_ruth = person("ruth", written="Ms. Ruth Zimmer", email="zimmer@harbour.example")
    _, other = whole_plan("2026-12-04T10:05-05:00", *both(people=[BEA, other_ruth])).processes

    assert only(other, "thank_you").person == "p1.ruth"


def test_a_wish_told_to_the_one_holds_in_the_other() -> None:
    wish = happened("2026-12-01T16:00-05:00", "flag_set", flag="no_contact")
    there = [SECOND, sent("2026-12-08T19:30-05:00", who="bea")]
    rows = both(wish, sent("2026-12-01T19:30-05:00"), into=there)
    _, other = whole_plan("2026-12-09T10:00-05:00", *rows).processes

    assert other.state == "WAITING_NO_CONTACT"
    assert not steps(other, "F1")


def test_what_was_cancelled_or_taken_for_silence_does_not_go_along() -> None:
    silent = happened("2026-12-03T10:00-05:00", "step_done", step="silent_review")
    _, other = whole_plan("2026-12-04T10:05-05:00", *both(silent)).processes

    assert other.state == "BOOKED"


def test_a_merge_into_a_process_that_is_not_there_is_said() -> None:
    made = whole_plan("2026-12-04T10:05-05:00", process([*FIRST, MERGED | {"into": "p9"}]))

    assert [one.code for one in made.oddities] == ["contradiction"]
    assert "not here" in made.oddities[0].message


def test_what_stands_there_already_is_not_taken_along_twice() -> None:
    one = process([*FIRST, MERGED | {"carried": True}])
    made = whole_plan("2026-12-04T10:05-05:00", one, process([SECOND], [BEA], id="p2")).processes[1]

    assert not steps(made, "thank_you", "ruth")
    assert when(only(made, "prepare")) == "2026-12-07T09:00-05:00"
