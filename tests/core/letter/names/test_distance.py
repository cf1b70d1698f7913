"""What is passed over early because it cannot be near is never near."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.letter.names.likeness import Likeness, distance, likeness
from afterword.core.letter.names.passage import Passage, capitals_near
from afterword.core.letter.names.tokens import blocks
from afterword.core.letter.spans import zones

WORDS = st.text("abcde", max_size=9)


@given(WORDS, WORDS, st.integers(1, 3))
def test_a_distance_within_the_limit_is_the_one_that_no_limit_gives(left: str, right: str, limit: int) -> None:
    whole = distance(left, right, len(left) + len(right) + 1)

    assert min(distance(left, right, limit), limit + 1) == min(whole, limit + 1)


@pytest.mark.parametrize(
    ("found", "expected", "alike"),
    [
        ("Obrien", "O'Brien", Likeness.MARKS),
        ("Jean Luc", "Jean-Luc", Likeness.MARKS),
        ("Mueller", "Müller", Likeness.ACCENT),
        ("Muller", "Müller", Likeness.ACCENT),
        ("ANA", "Ana", Likeness.CASE),
        ("Hansen", "Hanson", Likeness.LETTERS),
        ("Berg", "Tanaka", Likeness.FAR),
    ],
)
def test_how_alike_two_spellings_are(found: str, expected: str, alike: Likeness) -> None:
    assert likeness(found, expected) is alike


def test_a_capital_is_near_for_as_many_words_as_are_asked_for() -> None:
    text = "one two Three four five six Seven"
    (block,) = blocks(text, "en", zones(text))

    assert capitals_near(Passage(text, "en", block), 2) == [False, True, True, False, False, True, True]
    assert capitals_near(Passage(text, "en", block), 1) == [False, False, True, False, False, False, True]
