"""In which order postings are shown: how well the words fit, less by half with every two weeks of age."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

HALF_LIFE_DAYS = 14
# A title counts for eight times the text, and a word as it is written for half as much again as its stem.
TITLE, TEXT = 8.0, 1.0
EXACT = 0.5

One = TypeVar("One")


def fading(age_days: float) -> float:
    """What is left of a rank at some age: half after two weeks, a quarter after four."""
    return float(0.5 ** (max(0.0, age_days) / HALF_LIFE_DAYS))


@dataclass(slots=True)
class Folded(Generic[One]):
    """The best of postings that are one job, and where else it stands."""

    best: One
    others: list[One] = field(default_factory=list)


def fold(ranked: Iterable[tuple[Hashable, One]]) -> list[Folded[One]]:
    """Each group once, at the place of its best; what has no group (None) stands alone."""
    found: list[Folded[One]] = []
    seen: dict[Hashable, Folded[One]] = {}
    for group, one in ranked:
        if group is not None and group in seen:
            seen[group].others.append(one)
            continue
        found.append(Folded(one))
        if group is not None:
            seen[group] = found[-1]
    return found
