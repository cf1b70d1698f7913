"""When they decide is a day to wait for; what waits for a budget is no such day."""

from __future__ import annotations

import pytest

from afterword.core.hearing.decision_day import says_when_they_decide
from afterword.core.hearing.meaning import Meaning, meaning

WHEN = [
    "We will decide by Friday.",
    "Hi Rosa, we'll decide by Friday.",
    "We expect to make a decision by next Wednesday and will let you know.",
    "We have not decided yet; we will let you know by Friday.",
    "The board meets on 14 December and they decide that day.",
    "You should have a decision with you by Tuesday.",
    "Wir entscheiden bis Freitag.",
    "Die Entscheidung fällt nächste Woche.",
    "Nous reviendrons vers vous avant vendredi.",
    "Te diremos algo antes del viernes.",
]


@pytest.mark.parametrize("said", WHEN)
def test_a_day_of_decision_is_known(said: str) -> None:
    assert says_when_they_decide(said)


@pytest.mark.parametrize(
    "said",
    [
        "The role is on hold until January, we will decide then.",
        "We will not decide before the budget is approved in 3 weeks.",
        "If we decide otherwise by Friday, we will tell you.",
        "We will be in touch soon.",
        "Please let me know by Friday.",
        "Wir entscheiden erst, wenn das Budget im neuen Monat steht.",
    ],
)
def test_what_only_waits_is_none(said: str) -> None:
    assert not says_when_they_decide(said)


@pytest.mark.parametrize("said", ["We will decide by Friday.", "We expect to make a decision by next Wednesday."])
def test_in_an_answer_to_a_thank_you_it_is_heard_with_its_sentence(said: str) -> None:
    heard = meaning("Re: Thank you", f"Hi Rosa,\n\nThank you for your note. {said}\n\nBest,\nKit")

    assert (heard.meaning, heard.evidence) == (Meaning.HOLD, said)


def test_thanks_for_a_note_do_not_hide_it_but_a_receipt_stays_one() -> None:
    thanks = meaning("Re: Danke", "Vielen Dank für Ihre Nachricht. Wir entscheiden bis Freitag.")
    receipt = meaning("", "Vielen Dank für Ihre Bewerbung. Wir prüfen Ihre Unterlagen und entscheiden bis Freitag.")

    assert (thanks.meaning, thanks.evidence, thanks.sure) == (Meaning.HOLD, "Wir entscheiden bis Freitag.", False)
    assert receipt.meaning is Meaning.ACK
