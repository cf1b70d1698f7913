"""What was said wrongly, put right in one sentence of the thank-you (B18), and subjects that are shown whole (L22)."""

from __future__ import annotations

import pytest

from afterword.core.letter.compose import write_letter
from afterword.core.letter.request import LetterRequest
from afterword.core.letter.rules.subject import LONGEST

MAYA = {"name": "Maya Lindqvist", "phone": ""}
OKAFOR = {"name": "Dr. Amara Okafor", "address_as": "Dr. Okafor", "evidence": "verified"}


def letter(seed: int = 0, **more: object) -> LetterRequest:
    return LetterRequest.read(
        {
            "situation": "thank_you",
            "locale": "en-US",
            "sender": MAYA,
            "recipient": OKAFOR,
            "role": "Signal Data Analyst",
            "employer": "Halden Instruments",
            "facts": ["I brought the reports of three depots into one format."],
            "moment": "how false alarms wake the crew at night",
            "interview": "2026-12-01",
            "seed": seed,
            **more,
        }
    )


@pytest.mark.parametrize(
    ("said", "correct", "sentence"),
    [
        ("five years", "four years", "I said five years; the right answer is four years."),
        (
            "I have led a team since 2017",
            "I have led a team since 2019.",
            "One correction to what I said: I have led a team since 2019.",
        ),
    ],
)
def test_a_figure_stands_beside_the_wrong_one_and_a_whole_clause_alone(said: str, correct: str, sentence: str) -> None:
    draft = write_letter(letter(corrections=[{"said": said, "correct": correct}]))

    assert sentence in draft.body


@pytest.mark.parametrize("seed", range(12))
def test_every_subject_is_short_enough_to_be_shown_whole(seed: int) -> None:
    long = letter(seed, role="Senior Platform Engineer, Billing and Payments")

    assert len(write_letter(long).subject) <= LONGEST


@pytest.mark.parametrize("seed", range(40))
def test_nobody_is_asked_to_call_who_gave_no_number(seed: int) -> None:
    assert " call" not in write_letter(letter(seed)).body
