"""The trained reader beside the phrases: it proposes what no phrase says, and is never sure."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterword.core.hearing.meaning import by_phrases, meaning
from afterword.core.hearing.second_opinion import second_opinion
from afterword.core.hearing.trained import CLASSES, NEUTRAL, shares
from afterword.core.hearing.verdict import Meaning, Verdict

UNSEEN = Path(__file__).parents[3] / "bench" / "hearing" / "unseen.tsv"
MAILS = [line.split("\t") for line in UNSEEN.read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("rejection", "Thanks for coming in. We do not wish to pursue your application any further. Keep well."),
        ("offer", "I am happy to say the committee has recommended your appointment. HR will write with the terms."),
        ("rejection", "Wir haben die Stelle nun einer Bewerberin mit mehr Praxis gegeben. Alles Gute!"),
        ("interview_invite", "Hoi! Zullen we dinsdag even kennismaken via Teams?"),
        ("hold", "Everything hangs on the grant now; the decision from the foundation is due in June. Best, Ana"),
    ],
)
def test_what_no_phrase_says_is_proposed_with_its_sentence_and_never_surely(expected: str, text: str) -> None:
    heard = meaning("Your interview", text)

    assert by_phrases("Your interview", text).meaning is Meaning.OTHER
    assert (heard.meaning.value, heard.sure) == (expected, False)
    assert heard.evidence
    assert heard.evidence in text


def test_most_mails_that_no_training_saw_are_read_rightly() -> None:
    found = [(kind, meaning(subject, body)) for kind, _, subject, body in MAILS]

    assert len(found) == 80
    assert sum(heard.meaning.value == kind for kind, heard in found) >= 70
    assert not [
        kind for kind, heard in found if heard.meaning.value in {"rejection", "offer"} and heard.meaning.value != kind
    ]


def test_a_no_of_the_phrases_is_not_sure_where_the_mail_sounds_like_a_yes() -> None:
    first = Verdict(Meaning.REJECTION, "We are delighted to offer you the job.", sure=True)

    heard = second_opinion(first, "", "We are delighted to offer you the job of planner.", is_of_work=True)

    assert heard.meaning in {Meaning.REJECTION, Meaning.OFFER}
    assert not heard.sure


def test_what_is_only_supposed_is_neither_a_no_nor_a_yes() -> None:
    text = "If the panel goes with another finalist we will write to you."

    assert meaning("Your interview", text).meaning not in {Meaning.REJECTION, Meaning.OFFER}


@pytest.mark.parametrize("text", ["Sajnálattal értesítjük, hogy mást választottunk", "nulla malesuada orci", ""])
def test_a_mail_of_unknown_words_says_nothing(text: str) -> None:
    assert meaning("", text) == Verdict(Meaning.OTHER, "", sure=False)


def test_a_sentence_of_which_nothing_is_known_is_neutral() -> None:
    assert shares("")[NEUTRAL] == 1.0


def test_the_shares_of_a_sentence_are_one_together() -> None:
    found = shares("we would like to offer you the job")

    assert tuple(found) == CLASSES
    assert sum(found.values()) == pytest.approx(1.0)


def test_a_mail_without_words_says_nothing() -> None:
    assert meaning("", "") == Verdict(Meaning.OTHER, "", sure=False)
