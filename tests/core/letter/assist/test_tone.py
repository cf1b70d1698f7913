"""What a model says of the tone of a letter: advice in our words, about words that stand there, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.core.findings import Level
from afterword.core.letter.assist.tone import MOST_ADVICE, advice, tone_brief

BODY = (
    "Thank you for your time on Tuesday. Mark told me how the desk runs.\n\n"
    "My rent cannot wait much longer, so a word this week would save me. I would be glad to join Harwick Museum."
)
BRIEF = tone_brief("en-GB", "thank_you", BODY, ("Mark Ellis", "Mark", "Harwick Museum"))


def verdict(quote: Any = "a word this week would save me", rule: Any = "L13", slot: Any = "S3") -> dict[str, Any]:
    return {"slot": slot, "rule": rule, "quote": quote}


def test_what_leaves_are_sentences_without_names_and_days() -> None:
    asked = BRIEF.question("---")

    assert "My rent cannot wait" in asked
    assert not [name for name in ("Mark", "Harwick", "Tuesday") if name in asked]


def test_advice_is_in_our_words_about_theirs_and_only_warns() -> None:
    (found,) = advice(BRIEF, [verdict()])

    assert (found.rule, found.level) == ("L13", Level.WARN)
    assert BODY[found.start : found.end] == found.found == "a word this week would save me"
    assert found.message == "This could be read as pressure."


def test_words_with_a_blank_are_found_in_the_letter() -> None:
    blank = next(blank for blank, words in BRIEF.hidden.blanks if words == "Mark")

    (found,) = advice(BRIEF, [verdict(f"{blank} told me how", "L20", "S2")])

    assert found.found == "Mark told me how"


@pytest.mark.parametrize(
    "row",
    [
        verdict("words that do not stand there"),
        verdict(rule="L27"),
        verdict(rule=None),
        verdict(slot="S99"),
        verdict(slot="S1"),
        verdict(quote=["a word"]),
        verdict(quote="word"),
        verdict(quote=""),
        {},
        {"send": True, "recipient": "boss@evil.example"},
    ],
)
def test_what_names_no_words_of_the_letter_is_not_shown(row: dict[str, Any]) -> None:
    assert advice(BRIEF, [row]) == ()


def test_the_same_is_said_once_and_not_endlessly() -> None:
    assert len(advice(BRIEF, [verdict()] * 40)) == 1
    many = [verdict("Thank you for", code, "S1") for code in ("L12", "L13", "L14", "L18", "L19", "L20")]
    assert len(advice(BRIEF, many * 3)) <= MOST_ADVICE


def test_a_rule_that_is_off_for_the_occasion_is_not_asked_about() -> None:
    brief = tone_brief("en-GB", "acceptance", BODY, ())

    assert "L12" not in brief.rules
    assert advice(brief, [verdict(rule="L12")]) == ()
