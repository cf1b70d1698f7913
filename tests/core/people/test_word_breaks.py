"""Chinese text cut into words by their costs."""

from __future__ import annotations

import pytest

from afterword.core.people.word_breaks import words_of

COSTS = {"马": 60, "丁": 70, "马丁": 99, "萨": 80, "尔": 60, "萨尔": 150, "丁萨尔": 10}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("马", ["马"]),
        ("马丁", ["马丁"]),
        ("萨尔", ["萨", "尔"]),
        ("马丁萨尔", ["马", "丁萨尔"]),
        ("塞马丁", ["塞", "马丁"]),
    ],
)
def test_the_cheapest_words_are_taken_and_an_unknown_sign_stands_alone(text: str, words: list[str]) -> None:
    assert words_of(text, COSTS) == words
