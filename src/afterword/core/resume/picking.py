"""Which achievements speak to a posting or to what was discussed, best first, with the words that say why.

It chooses and quotes; it never changes a word or a number of what the resume says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import log

from afterword.core.resume.closeness import Near
from afterword.core.resume.kindred_words import MATTERS
from afterword.core.search.frequencies import share
from afterword.core.search.stemming import stem
from afterword.core.search.words import plain, words

# BM25 with the usual constants; achievements are one sentence, so their length hardly counts.
_SATURATION, _BY_LENGTH, _USUAL_LENGTH = 1.2, 0.3, 12
# What a kindred word weighs against the same word, and the title of a posting against its text.
_KINDRED, _TITLE = 0.45, 1.5
# A word of every second description says nothing.
_COMMON = 0.3
_MOST_TEXT = 200_000


@dataclass(frozen=True, slots=True)
class Picked:
    """One achievement: its place in the list, how well it fits, the words shared, and the part it lies nearest to."""

    index: int
    weight: float
    because: tuple[str, ...]
    near: str = ""


def pick(achievements: Sequence[str], title: str, description: str, near: Sequence[Near] = ()) -> list[Picked]:
    """All achievements, the best first; of two that fit alike the one with a figure, then the earlier one.

    An achievement fits by the words it shares with the posting, weighed by how rare they are, and less by words
    that speak of the same matter. Where somebody says how near each lies in meaning, that counts beside the words.
    """
    asked = _asked(title, plain(description[:_MOST_TEXT]))
    found = [_picked(index, text, asked) for index, text in enumerate(achievements)]
    if near:
        most = max((each.weight for each in found), default=0.0) or 1.0
        found = [
            replace(each, weight=each.weight / most + close.weight, near=close.part)
            for each, close in zip(found, near, strict=True)
        ]
    return sorted(
        found, key=lambda each: (-round(each.weight, 6), not _has_figure(achievements[each.index]), each.index)
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a posting asks for: the weight of each stem, and of each matter with the words that speak of it."""

    stems: Mapping[str, float]
    matters: Mapping[str, float]


def _asked(title: str, text: str) -> _Asked:
    counts: Counter[str] = Counter()
    matters: dict[str, float] = {}
    for part, weight in ((title, _TITLE), (text, 1.0)):
        for each in words(part):
            counts[stem(each)] += weight  # type: ignore[assignment]
        for matter, stems in _matters(part):
            matters[matter] = max(matters.get(matter, 0.0), weight * max(map(_rarity, stems)))
    stems_ = {each: _rarity(each) * (1 + log(count) if count > 1 else count) for each, count in counts.items()}
    return _Asked({each: weight for each, weight in stems_.items() if weight > 0}, matters)


def _picked(index: int, text: str, asked: _Asked) -> Picked:
    own = [(each, stem(each)) for each in words(text)]
    counts = Counter(stemmed for _, stemmed in own)
    length = 1 - _BY_LENGTH + _BY_LENGTH * len(own) / _USUAL_LENGTH
    same = {
        each: asked.stems[each] * count * (_SATURATION + 1) / (count + _SATURATION * length)
        for each, count in counts.items()
        if each in asked.stems
    }
    kindred: dict[str, tuple[float, str]] = {}
    for matter, stems in _matters(text):
        new = [each for each in stems if each not in asked.stems]
        if matter in asked.matters and new:
            weight = min(asked.matters[matter], max(map(_rarity, new)))
            kindred[matter] = max(kindred.get(matter, (0.0, "")), (weight, " ".join(new)))
    weight = sum(same.values()) + _KINDRED * sum(each for each, _ in kindred.values())
    shared = sorted(
        {word: same[stemmed] for word, stemmed in own if stemmed in same}.items(), key=lambda each: -each[1]
    )
    return Picked(index, weight, tuple(word for word, _ in shared))


def _has_figure(text: str) -> bool:
    return bool(re.search(r"\d", text))


def _rarity(stemmed: str) -> float:
    """The weight of a stem: 0 for what nearly every description has."""
    known = share(stemmed)
    return 0.0 if known >= _COMMON else log(1 / known)


def _matters(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The matters a text speaks of, each with the stems that say so."""
    stems = [stem(each) for each in words(text)]
    table = _table()
    for at in range(len(stems)):
        terms = [tuple(stems[at : at + length]) for length in (1, 2, 3) if at + length <= len(stems)]
        yield from ((matter, term) for term in terms for matter in table.get(term, ()))


@cache
def _table() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in MATTERS.replace("\n  ", " ").strip().splitlines():
        name, _, terms = line.partition(":")
        for term in {tuple(stem(each) for each in words(term.replace("_", " "))) for term in terms.split()}:
            found[term] = (*found.get(term, ()), name)
    return found
