"""A no to an offer that is due soon: never by itself in their night (playbook B11, I5)."""

from __future__ import annotations

from tests.core.plan.cast import booked, due, happened, only, planned, sent, when

HELD = [
    booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00"),
    sent("2027-01-12T19:30-05:00"),
    happened("2027-01-20T11:00-05:00", "offer_received", person="ruth", answer_by="2027-01-26"),
]


def test_offer_declined_in_their_night_is_answered_when_the_night_is_over() -> None:
    no = happened("2027-01-26T00:30-05:00", "offer_declined")

    step = only(planned("2027-01-26T00:31-05:00", [*HELD, no]), "decline")

    assert (when(step), due(step), step.owner) == ("2027-01-26T07:00-05:00", "2027-01-26T23:59-05:00", "product")


def test_offer_that_runs_out_in_their_night_is_declined_by_hand() -> None:
    no = happened("2027-01-26T22:30-05:00", "offer_declined")

    step = only(planned("2027-01-26T22:31-05:00", [*HELD, no]), "decline")

    assert (when(step), due(step), step.owner) == ("2027-01-26T22:30-05:00", "2027-01-26T23:59-05:00", "candidate")
