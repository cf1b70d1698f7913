"""Did you mean: the known word that shares most groups of three letters with one that finds nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

LEAST_ALIKE = 0.35
SHORTEST = 3


def trigrams(word: str) -> frozenset[str]:
    """The groups of three letters of a word, with its start and its end marked."""
    padded = f"  {word} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def did_you_mean(word: str, known: Mapping[str, int]) -> str:
    """The most alike of the known words, the more frequent of two; "" where none is like it or it is known itself.

    `known` says how many postings hold each word.
    """
    if word in known or len(word) < SHORTEST:
        return ""
    wanted = trigrams(word)
    best = max(((_alike(wanted, word, other), count, other) for other, count in known.items()), default=(0.0, 0, ""))
    return best[2] if best[0] >= LEAST_ALIKE else ""


def _alike(wanted: frozenset[str], word: str, other: str) -> float:
    if _is_swapped(word, other):
        # Two letters the wrong way round leave few groups as they were.
        return 1.0
    if abs(len(other) - len(word)) > 2 or other[:1] != word[:1]:
        return 0.0
    theirs = trigrams(other)
    return len(wanted & theirs) / len(wanted | theirs)


def _is_swapped(word: str, other: str) -> bool:
    """Whether two neighbours of the word changed places, and nothing else."""
    differ = [at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two]
    if len(word) != len(other) or len(differ) != 2 or differ[1] != differ[0] + 1:
        return False
    first, second = differ
    return (word[first], word[second]) == (other[second], other[first])


def corrected(text: str, wrong: Iterable[tuple[str, str]]) -> str:
    """The typed line with each wrong word written as it is known, whatever its capitals."""
    for word, right in wrong:
        at = text.casefold().find(word)
        if at >= 0:
            text = f"{text[:at]}{right}{text[at + len(word) :]}"
    return text
