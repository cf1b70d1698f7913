"""How a sentence sounds: the judge on vectors of the test's own, the word pieces, and the real model where it is."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from afterword.core.findings import Level, is_sendable
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext
from afterword.proofing.dictionaries import Dictionaries
from afterword.proofing.proofs import Proofs
from afterword.proofing.tone.encoder import numbered, pieces_of, words_of
from afterword.proofing.tone.judge import BAR, RULES, Tones, judged, weights

PRESSING = "It would be hard on all of us at home for a while."
PLAIN = "Thank you for the time you took to talk with me about the archive."


class Known:
    """Numbers that lie far in the direction of one rule for one sentence, and of none for the others."""

    def __init__(self, sentence: str, rule: str) -> None:
        self.sentence, self.row = sentence, weights()[(*RULES, "ok").index(rule)][:-1]
        self.asked = 0

    def vector(self, sentence: str) -> Sequence[float]:
        self.asked += 1
        return [9 * each for each in (self.row if sentence == self.sentence else weights()[-1][:-1])]


class NoGrammar:
    """Sees nothing."""

    generation = 0

    def remarks(self, locale: str, text: str) -> tuple[()]:
        return ()


def test_the_shares_of_a_sentence_are_one_together() -> None:
    shares = judged([0.0] * (len(weights()[0]) - 1), weights())

    assert list(shares) == [*RULES, "ok"]
    assert sum(shares.values()) == pytest.approx(1)


def test_a_sentence_is_judged_once_and_only_in_english() -> None:
    known = Known(PRESSING, "L13")
    tones = Tones(known)

    assert tones.of("en-US", [PRESSING, PLAIN, PRESSING, "Too short."]) == ["L13", "", "L13", ""]
    assert tones.of("de-DE", [PRESSING]) == [""]
    assert known.asked == 2


def test_what_only_sounds_like_pressure_warns_and_never_blocks() -> None:
    proofs = Proofs(Dictionaries(()), NoGrammar(), Tones(Known(PRESSING, "L13")))

    (found,) = check_text("sentence", "en-US", PRESSING, TextContext(situation="thank_you"), proofs)

    assert (found.rule, found.level, found.found) == ("L13", Level.WARN, PRESSING)
    assert "could be read as pressure" in found.message
    assert is_sendable([found])


def test_a_tone_that_belongs_to_the_occasion_is_not_warned_of() -> None:
    proofs = Proofs(Dictionaries(()), NoGrammar(), Tones(Known(PRESSING, "L13")))

    assert check_text("sentence", "en-US", PRESSING, TextContext(situation="competing_offer"), proofs) == ()


def test_words_are_cut_into_known_pieces() -> None:
    known = {piece: at for at, piece in enumerate(("[UNK]", "hand", "##over", "##s", "."))}

    assert words_of("Élan, don’t_stop!") == ["elan", ",", "don", "'", "t", "stop", "!"]
    assert list(pieces_of("handovers", known)) == ["hand", "##over", "##s"]
    assert list(pieces_of("handball", known)) == ["[UNK]"]
    assert list(pieces_of("h" * 101, known)) == ["[UNK]"]
    assert numbered("hello world") == [101, 7592, 2088, 102]
    assert len(numbered("word " * 500)) == 128


@pytest.fixture(scope="module")
def real() -> Tones:
    """The model itself, where the extra is installed."""
    tones = Tones()
    if not tones.is_installed():
        pytest.skip("the extra `smart` is not installed")
    return tones


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("It would be a disaster for my household if I did not get this post.", "L13"),
        ("I was embarrassed by how poorly I explained my own project.", "L14"),
        ("What would you be willing to pay someone with my years behind them?", "L12"),
        ("My husband and I are hoping for a second child next spring.", "L19"),
        ("The man who ran my last department was lazy and dishonest.", "L20"),
    ],
)
def test_what_no_pattern_sees_is_heard(real: Tones, sentence: str, rule: str) -> None:
    assert real.of("en-GB", [sentence]) == [rule]


def test_innocent_sentences_stay_unmarked(real: Tones) -> None:
    innocent = [
        PLAIN,
        "I moved 4,000 loan records into one register and trained six volunteers.",
        "If there is anything more I can provide, I will gladly send it.",
        "We agreed on the price of the pumps with three suppliers each spring.",
    ]

    assert real.of("en-US", innocent) == [""] * len(innocent)
    assert BAR > 0.5


def test_two_threads_that_ask_for_one_sentence_have_it_judged_once() -> None:
    known = Known(PRESSING, "L13")
    tones = Tones(known)

    with ThreadPoolExecutor(4) as threads:
        heard = list(threads.map(lambda _: tones.of("en-US", [PRESSING, PLAIN]), range(8)))

    assert heard == [["L13", ""]] * 8
    assert known.asked == 2
