"""A mail weighed whole: what its sentences lean to, what the phrases say, and whose life it speaks of."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from afterword.core.hearing.trained.model import CLASSES, NEUTRAL
from afterword.core.hearing.trained.whole_weights import WHOLE_WEIGHTS
from afterword.core.hearing.verdict import Meaning

KINDS = tuple(Meaning)
WHOLE_SCALE = 1000
_QUIET = dict.fromkeys(CLASSES, 0.0) | {NEUTRAL: 1.0}
_FLOOR = 0.02
_ENOUGH, _LONG = 3, 6


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of a mail: the shares of each sentence and of the subject, the phrases' verdict, words it uses."""

    said: Sequence[Mapping[str, float]]
    titled: Mapping[str, float]
    phrases: Meaning
    phrases_sure: bool
    work: int
    life: int
    is_of_talk: bool

    def row(self) -> list[float]:
        """The signs as numbers, always in the same order."""
        return [*self._by_sentences(), *self._by_phrases(), *self._by_words()]

    def _by_sentences(self) -> Iterator[float]:
        """For each class its greatest share, whether any sentence says it, its mean, and the subject's."""
        said = self.said or (_QUIET,)
        for kind in CLASSES:
            found = [share[kind] for share in said]
            yield max(found)
            yield 1 - math.prod(1 - each for each in found)
            yield sum(found) / len(found)
            yield sum(math.log(each + _FLOOR) for each in found) / len(found) / 4
            yield self.titled.get(kind, 0.0)

    def _by_phrases(self) -> Iterator[float]:
        for kind in KINDS:
            yield float(kind is self.phrases)
            yield float(kind is self.phrases and self.phrases_sure)

    def _by_words(self) -> Iterator[float]:
        yield min(self.work, _ENOUGH) / _ENOUGH
        yield float(self.work > 0)
        yield min(self.life, _ENOUGH) / _ENOUGH
        yield float(self.life > 0)
        yield float(self.life > 0 and not self.work)
        yield float(self.is_of_talk)
        yield min(len(self.said), _LONG) / _LONG
        yield 1.0


def weighed(signs: Signs) -> dict[Meaning, float]:
    """How likely each class is for the whole mail, together one."""
    row = signs.row()
    scores = [sum(map(float.__mul__, row, column)) / WHOLE_SCALE for column in _columns(len(row))]
    powers = [math.exp(score - max(scores)) for score in scores]
    return dict(zip(KINDS, (power / sum(powers) for power in powers), strict=True))


def _columns(length: int) -> Iterator[list[float]]:
    numbers = [float(each) for each in WHOLE_WEIGHTS.split()]
    for place in range(len(KINDS)):
        yield numbers[place * length : (place + 1) * length]
