"""What the second reader looks at in a sentence: its words, their beginnings, and what they are about, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from afterword.core.hearing.trained.concepts import CONCEPTS, DAYS, MONTHS

MOST_WORDS = 60
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d.,:]*|[?!€$£]|[\u3040-\u30ff\u4e00-\u9fff]+|[^\W\d_]+")
_SIGNS = dict.fromkeys("€$£", "#money")
_NEAR = (1, 2, 3)


def traits(plain: str) -> set[str]:
    """The traits of a sentence in lower case without accents; figures count by their kind, not by their value."""
    words = [_shape(each) for token in _TOKEN.findall(plain)[:MOST_WORDS] for each in _cut(token)][:MOST_WORDS]
    ideas = [idea for word in words if (idea := word if word[0] in "#?" else concept(word))]
    return {*_of_words(words), *_of_ideas(ideas), f"long {min(len(words) // 4, 5)}", "always"}


def _of_words(words: list[str]) -> Iterator[str]:
    for place, word in enumerate(words):
        yield f"w {word}"
        if len(word) > 4:
            yield f"p {word[:4]}"
        if len(word) > 6:
            yield f"p {word[:6]}"
        if place:
            yield f"b {words[place - 1]} {word}"
    if words and words[-1] == "?":
        yield "ends ?"


def _of_ideas(ideas: list[str]) -> Iterator[str]:
    for place, idea in enumerate(ideas):
        yield f"c {idea}"
        for back in _NEAR:
            if place >= back:
                yield f"c{min(back, 2)} {ideas[place - back]} {idea}"
    for one, other in combinations(sorted(set(ideas)), 2):
        yield f"s {one} {other}"


def concept(word: str) -> str:
    """What a word is about: by the whole word, else by the longest beginning in the table; "" when unknown."""
    known = _beginnings()
    if f"{word}." in known:
        return known[f"{word}."]
    return next((known[word[:end]] for end in range(len(word), 2, -1) if word[:end] in known), "")


def _cut(token: str) -> list[str]:
    """Two letters at a time where no space stands between words, as in Japanese; else the whole."""
    return [token[at : at + 2] for at in range(max(len(token) - 1, 1))] if token[0] >= "\u3040" else [token]


def _shape(token: str) -> str:
    if token[0].isdigit():
        return "#time" if ":" in token else "#number" if len(token) < 4 else "#amount"
    return _SIGNS.get(token, token)


@cache
def _beginnings() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in re.sub(r"\n +", " ", CONCEPTS.strip()).splitlines():
        name, _, beginnings = line.partition(":")
        for each in beginnings.split():
            found.setdefault(each, name)
    for name, table in (("month", MONTHS), ("day", DAYS)):
        found |= {f"{each}.": name for each in table.split()}
    return found
