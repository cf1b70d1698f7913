"""L24 with a dictionary: what is a slip, what is a name, a compound, a word of the trade or of the person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from afterword.core.findings import Finding, Level
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext
from afterword.core.letter.rules.proofs import may_be_own_word
from afterword.core.letter.rules.slips import corrections
from afterword.core.ports import Remark

EN = "a the we you and of on to in at is was showed me how team thinks drifts trains run night describe color".split()
DE = "a wir haben die nacht zug der fahrt und am".split()


class Lists:
    """Dictionaries that are short lists, and a grammar that remarks on what it is told."""

    def __init__(self, grammar: Sequence[Remark] = (), **lists: Sequence[str]) -> None:
        self.lists = {name.replace("_", "-"): frozenset(words) for name, words in lists.items()}
        self.grammar = grammar

    generation = 0

    def knows(self, locale: str, word: str) -> bool | None:
        """Whether the list of that locale has it."""
        known = self.lists.get(locale)
        return None if known is None else word.lower() in known

    def tones(self, locale: str, sentences: Sequence[str]) -> Sequence[str]:
        return [""] * len(sentences)

    def remarks(self, locale: str, text: str) -> Sequence[Remark]:
        """What was given."""
        return self.grammar


ENGLISH = Lists(en_US=EN, en_GB=[*EN, "colour", "whilst"])
GERMAN = Lists(de_DE=DE)


def found(text: str, proofs: Lists = ENGLISH, locale: str = "en-US", **context: Any) -> list[Finding]:
    known = TextContext(**context)
    return [each for each in check_text("sentence", locale, text, known, proofs) if each.rule == "L24"]


def words(text: str, proofs: Lists = ENGLISH, locale: str = "en-US", **context: Any) -> list[str | None]:
    return [each.found for each in found(text, proofs, locale, **context)]


def test_a_word_in_no_dictionary_is_shown_with_what_it_may_have_been() -> None:
    (finding,) = found("You showed me how the taem thinks")

    assert (finding.level, finding.found, finding.expected) == (Level.BLOCK, "taem", "team")
    assert (finding.start, finding.end) == (22, 26)
    assert may_be_own_word(finding)


def test_one_slip_from_a_word_that_letters_seldom_use_is_shown_and_does_not_block() -> None:
    (finding,) = found("The trians run at night")

    assert (finding.level, finding.expected) == (Level.WARN, "trains")


def test_without_a_slip_that_explains_it_nothing_is_put_in_its_place() -> None:
    (finding,) = found("The xylmorf drifts at night")

    assert (finding.level, finding.expected) == (Level.WARN, None)


@pytest.mark.parametrize(
    "text",
    [
        "Wrzesniewski showed me the team",
        "You and Wrzesniewski showed me the team",
        "The ETCS trains run at night",
        "The D1.1 trains run at night",
        "The team's trains run at night",
        "The night-team drifts",
        "The onboarding drifts",
    ],
)
def test_names_capitals_digits_compounds_and_words_of_the_trade_are_left_alone(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    "context",
    [
        {"facts": ("cut the drift of a xylmorf",)},
        {"moment": "how the xylmorfs drift"},
        {"employer": "Xylmorf"},
        {"terms": ("xylmorf",)},
    ],
)
def test_what_was_told_is_right_as_it_stands(context: dict[str, Any]) -> None:
    assert words("The xylmorf drifts at night", **context) == []


def test_a_text_in_another_language_is_not_judged_word_by_word() -> None:
    assert words("wir haben die nacht mit der neuen fahrt verbracht und gelacht") == []


def test_without_a_dictionary_nothing_is_said() -> None:
    assert words("The xylmorf drifts", Lists(), "pl-PL") == []


def test_a_german_compound_is_no_slip_but_a_mistyped_noun_is() -> None:
    assert words("Wir haben die Nachtzugfahrtenplanung", GERMAN, "de-DE") == []
    assert words("Wir haben die Nahct", GERMAN, "de-DE") == ["Nahct"]


def test_a_word_of_the_other_english_is_shown_with_its_own_spelling() -> None:
    (finding,) = found("The colour drifts")

    assert finding.level is Level.WARN
    assert finding.expected == "color"
    assert words("The colour drifts", locale="en-GB") == []


def test_a_remark_of_the_grammar_is_shown_where_it_stands() -> None:
    proofs = Lists([Remark(4, 9, "The verb does not agree.", ("thinks",))], en_US=[*EN, "think"], en_GB=EN)

    (finding,) = found("The think team", proofs)

    assert (finding.level, finding.found, finding.expected) == (Level.WARN, "think", "thinks")
    assert not may_be_own_word(finding)


def test_the_grammar_is_not_heard_about_names_or_where_something_was_said_already() -> None:
    proofs = Lists([Remark(0, 6, "?"), Remark(7, 13, "?")], en_US=EN, en_GB=EN)

    assert words("Halden trians", proofs, employer="Halden") == ["trians"]


def test_corrections_are_one_slip_away_and_the_likeliest_comes_first() -> None:
    known = {"team", "tame", "tam", "steam", "meat"}

    assert corrections("taem", "en", known.__contains__) == ("team", "tame", "tam")
    assert corrections("stean", "en", known.__contains__) == ("steam",)
    assert corrections("übre", "de", {"über"}.__contains__) == ("über",)
