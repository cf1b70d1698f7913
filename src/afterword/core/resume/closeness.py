"""How near achievements lie in meaning to what is asked for, where somebody can say: beside the words they share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

# What a nearness of 1 to the whole and of 1 to its parts weigh against the achievement that shares most words.
WHOLE, PARTS = 1.5, 1.5
# A posting of several pages repeats itself; each part takes a few milliseconds.
MOST_PARTS, MOST_ACHIEVEMENTS = 48, 200
_SENTENCE, _CLAUSE = re.compile(r"(?<=[.!?])\s+|\n+"), re.compile(r"[,;:]|\s+and\s+")


@dataclass(frozen=True, slots=True)
class Near:
    """How near one achievement lies to the whole, and to the parts of it that fit best, with the best one's words."""

    whole: float
    parts: float
    part: str

    @property
    def weight(self) -> float:
        """What it adds to the shared words; what points elsewhere takes nothing away."""
        return WHOLE * max(self.whole, 0.0) + PARTS * max(self.parts, 0.0)


class Meanings(Protocol):
    """Says how near texts lie in meaning."""

    def near(self, locale: str, achievements: Sequence[str], title: str, description: str) -> Sequence[Near]:
        """One for each achievement; nothing where nobody can say."""
        ...


class NoMeanings:
    """Nobody can say: words alone decide."""

    def near(self, locale: str, achievements: Sequence[str], title: str, description: str) -> Sequence[Near]:
        """Nothing."""
        return ()


def parts_of(title: str, description: str) -> list[str]:
    """What is asked for, one thing after the other: the title, then the clauses of each sentence."""
    clauses = [
        " ".join(clause.split()).strip(" .!?•-–*")
        for sentence in _SENTENCE.split(description)
        for clause in _CLAUSE.split(sentence)
    ]
    return list(dict.fromkeys(each for each in (title.strip(), *clauses) if len(each) > 1))[:MOST_PARTS]
