"""Chinese text cut into words, which nothing but a list of words can tell."""

from __future__ import annotations

from collections.abc import Mapping

# What a sign costs that no list holds: more than any word.
UNKNOWN = 255
# No word is looked for that is longer, in signs.
LONGEST = 20


def words_of(text: str, costs: Mapping[str, int]) -> list[str]:
    """The cheapest way to cut `text` into words of `costs`; of two as cheap, the one whose last word is longer.

    The rule is that of ICU's dictionary breaks (UAX 29 leaves Chinese to a dictionary): costs add up, and a sign
    that stands in no list is a word by itself at the highest cost.
    """
    best, starts = [0], [0]
    for end in range(1, len(text) + 1):
        found = min(
            (best[start] + cost, start)
            for start in range(max(0, end - LONGEST), end)
            if (cost := _cost(text[start:end], costs)) is not None
        )
        best.append(found[0])
        starts.append(found[1])
    return _cut(text, starts)


def _cost(word: str, costs: Mapping[str, int]) -> int | None:
    return costs.get(word, UNKNOWN if len(word) == 1 else None)


def _cut(text: str, starts: list[int]) -> list[str]:
    words, end = [], len(text)
    while end:
        words.append(text[starts[end] : end])
        end = starts[end]
    return words[::-1]
