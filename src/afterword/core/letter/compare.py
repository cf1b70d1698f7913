"""How alike two letters to one employer are (L08): shared runs of five words, and shared content words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from afterword.core.letter.words import fold, stem, words

GRAM = 5
WARN_SHARE, BLOCK_SHARE = 0.30, 0.50
ALIKE_CONTENT = 0.5
FEWEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Comparison:
    """`overlap` is the share of the shorter text's runs of five words that the other holds, 0 to 1.

    `verdict` is "ok", "warn" (more than 0.30, or more than half of all content words are the same) or "error"
    (more than 0.50).
    """

    verdict: str
    overlap: float

    def to_json(self) -> dict[str, Any]:
        """The comparison as the contract writes it."""
        return {"verdict": self.verdict, "overlap": round(self.overlap, 4)}


def compare_letters(employer: str, a: str, b: str) -> Comparison:
    """Judge two bodies without greeting and close (playbook L08); the employer's own name counts for neither."""
    left, right = _words(a, employer), _words(b, employer)
    overlap = share_of_runs(left, right)
    if overlap > BLOCK_SHARE:
        return Comparison("error", overlap)
    if overlap > WARN_SHARE or share_of_content(left, right) > ALIKE_CONTENT:
        return Comparison("warn", overlap)
    return Comparison("ok", overlap)


def share_of_runs(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Shared runs of five words over the runs of the shorter text; equal texts too short for a run count as 1."""
    one, two = _runs(left), _runs(right)
    if not one or not two:
        return float(bool(left) and left == right)
    return len(one & two) / min(len(one), len(two))


def share_of_content(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Jaccard share of the words of four letters or more, as stems."""
    one = {stem(word, "en") for word in left if len(word) >= FEWEST_LETTERS}
    two = {stem(word, "en") for word in right if len(word) >= FEWEST_LETTERS}
    return len(one & two) / len(one | two) if one and two else 0.0


@lru_cache(maxsize=128)
def _runs(listed: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(listed[start : start + GRAM] for start in range(len(listed) - GRAM + 1))


@lru_cache(maxsize=128)
def _words(text: str, employer: str) -> tuple[str, ...]:
    own = {fold(word.text) for word in words(employer)}
    return tuple(folded for word in words(text) if (folded := fold(word.text)) not in own)
