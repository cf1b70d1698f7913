"""A yes that was given: a better offer after it is warned of, and nothing is drafted that goes back on it (B11)."""

from __future__ import annotations

from tests.core.plan.cast import booked, employer, happened, only, person, planned, process, steps, whole_plan
from tests.core.plan.rows import HELD, OFFER, at

YES = at("12-03 10:00", "offer_accepted")
BETTER = at("12-04 10:00", "offer_received", person="ruth", answer_by="2026-12-15")
QUAY = employer(name="Quay Works")


def test_an_offer_after_a_yes_is_planned_and_warned_of() -> None:
    first, second = process([*HELD, OFFER, YES]), process([*HELD, BETTER], id="p2", employer=QUAY)
    made = whole_plan("2026-12-04T10:05-05:00", first, second)

    warned = [one for one in made.oddities if one.code == "warning"]
    assert [one.where for one in warned] == ["p2: offer_received at 2026-12-04T15:00+00:00"]
    assert "after you said yes to Harbour Tools" in warned[0].message and "burns that bridge" in warned[0].message
    assert [one.state for one in made.processes] == ["ACCEPTING", "OFFERED"]
    assert "the usual answer is no" in next(one for one in made.processes[1].steps if one.step == "decide_by").why


def test_two_offers_before_any_yes_are_no_going_back() -> None:
    first, second = process([*HELD, OFFER]), process([*HELD, BETTER], id="p2", employer=QUAY)
    made = whole_plan("2026-12-04T10:05-05:00", first, second)
    earlier = process([*HELD, OFFER | {"at": "2026-12-02T09:00-05:00"}], id="p2", employer=QUAY)

    assert not made.oddities
    assert not whole_plan("2026-12-04T10:05-05:00", process([*HELD, OFFER, YES]), earlier).oddities


def test_going_back_on_a_yes_has_no_letter_drafted() -> None:
    made = planned("2026-12-07T09:05-05:00", [*HELD, OFFER, YES, at("12-07 09:00", "withdrawal_decided")])
    mail = only(made, "withdraw")
    plain = planned("2026-12-07T09:05-05:00", [*HELD, at("12-07 09:00", "withdrawal_decided")])

    assert made.state == "WITHDRAWING"
    assert mail.own_words and mail.owner == "candidate" and mail.to_json()["own_words"] is True
    assert "burns this bridge" in mail.why
    assert not only(plain, "withdraw").own_words


def test_a_remark_that_hurt_asks_for_an_apology_in_ones_own_words() -> None:
    hurt = at("12-02 09:00", "remark_regretted", person="ruth", what="a joke")
    step = only(planned("2026-12-02T09:05-05:00", [*HELD, hurt]), "personal_apology")
    said = at("12-02 11:00", "step_done", step="personal_apology", person="ruth")

    assert (step.rule, step.channel, step.own_words, step.what) == ("B18", "email", True, "a joke")
    assert step.to_json()["due_by"] == "2026-12-03T17:00-05:00"
    assert not steps(planned("2026-12-02T11:05-05:00", [*HELD, hurt, said]), "personal_apology")


def test_an_offer_after_their_own_end_is_an_offer() -> None:
    gone = at("12-02 10:00", "role_cancelled")
    made = planned("2026-12-04T10:05-05:00", [*HELD, gone, BETTER])

    assert made.state == "OFFERED"


def test_a_long_talk_marked_later_has_a_note_of_its_own() -> None:
    panel = [person(one) for one in "abcdefg"]
    talk = booked("2026-11-20T09:00-05:00", "2026-12-01T14:00-05:00", "2026-12-01T15:00-05:00", *"abcdefg")
    mark = happened("2026-12-01T16:00-05:00", "flag_set", flag="substantial_talk", person="d")
    made = planned("2026-12-01T16:05-05:00", [talk, mark], panel)

    assert [one.person for one in steps(made, "thank_you") if not one.via] == ["a", "d"]


def test_a_yes_to_what_they_have_ended_since_binds_nobody() -> None:
    ended = [at("12-04 10:00", "offer_rescinded"), at("12-05 10:00", "reopened", person="ruth")]
    made = planned("2026-12-07T09:05-05:00", [*HELD, OFFER, YES, *ended, at("12-07 09:00", "withdrawal_decided")])

    assert not only(made, "withdraw").own_words


def test_an_offer_that_was_accepted_and_never_noted_can_be_taken_back() -> None:
    made = planned("2026-12-04T10:05-05:00", [*HELD, YES, at("12-04 10:00", "offer_rescinded")])

    assert made.state == "OFFER_RESCINDED"
    assert not [one for one in made.steps if one.step == "written_acceptance" and one.is_open]


def test_who_asks_for_references_is_not_briefed_as_one() -> None:
    made = planned("2026-12-04T10:05-05:00", [*HELD, at("12-04 10:00", "references_asked", person="ruth")])

    assert not [one for one in made.steps if one.step == "brief_reference" and one.person == "ruth"]
