"""What must never be mentioned is found however it is written, and blocks every kind of text."""

from __future__ import annotations

import pytest

from afterword.core.findings import Level
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext

UNSAID = TextContext(never_mention=("Marlow Freight", "sabbatical", "C++", "ärztlich", "💊"))


@pytest.mark.parametrize("unit", ["letter", "sentence", "subject", "message", "spoken"])
@pytest.mark.parametrize(
    "text",
    [
        "I left MARLOW-FREIGHT.",
        "At Marlow\nFreight’s yard",
        "two sabbaticals",
        "in C++ and Java",
        "(ÄRZTLICH)",
        "my 💊 box",
    ],
)
def test_it_is_found_however_it_is_written(unit: str, text: str) -> None:
    found = [each for each in check_text(unit, "en-GB", text, UNSAID) if each.rule == "L20"]

    assert [each.level for each in found] == [Level.BLOCK]
    assert found[0].found == text[found[0].start : found[0].end]


@pytest.mark.parametrize("text", ["Marlowe Freighter", "sabbatic", "the C language", "Freight from Marlow", "", "\n"])
def test_other_words_are_left_alone(text: str) -> None:
    assert not [each for each in check_text("sentence", "en-GB", text, UNSAID) if each.rule == "L20"]


def test_thousands_of_signs_are_looked_through_at_once() -> None:
    context = TextContext(never_mention=("a " * 50, ".*" * 50, "(" * 100, " ", "a.b"))

    assert not [each for each in check_text("sentence", "en-GB", "a " * 49 + "axb", context) if each.rule == "L20"]
