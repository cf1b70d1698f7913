"""Which rule of tone a sentence may break, judged by trained weights; English alone, and only where the extra is."""

from __future__ import annotations

import json
import math
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from functools import cache
from operator import mul
from pathlib import Path
from threading import Lock
from typing import Protocol

from afterword.proofing.tone.encoder import installed, minilm

RULES = ("L12", "L13", "L14", "L18", "L19", "L20")
WEIGHTS = Path(__file__).parent / "weights.json"
# Higher than what finds most: a warning that is wrong costs more than one that is missing.
BAR = 0.8
FEWEST_WORDS = 4
MOST_KEPT = 4096


class Encoder(Protocol):
    """Makes numbers of a sentence."""

    def vector(self, sentence: str) -> Sequence[float]:
        """Numbers that lie near those of sentences that mean the same."""
        ...


class Silent:
    """Says nothing: a batch judges by the words alone, the same on every machine."""

    def of(self, locale: str, sentences: Sequence[str]) -> Sequence[str]:
        """No rule for any of them."""
        return [""] * len(sentences)


class Tones:
    """The judge, loaded at the first sentence; without the extra it says nothing."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder
        self._lock, self._loading = Lock(), Lock()
        self._kept: OrderedDict[str, Future[str]] = OrderedDict()

    def is_installed(self) -> bool:
        """True where the extra is there."""
        return self._encoder is not None or _has_model()

    def of(self, locale: str, sentences: Sequence[str]) -> Sequence[str]:
        """The rule that each sentence may break, "" where it breaks none or nobody can say."""
        if not locale.startswith("en") or not self.is_installed():
            return [""] * len(sentences)
        # What another thread is at is waited for last.
        judged = [self._judged(each) if len(each.split()) >= FEWEST_WORDS else None for each in sentences]
        return [each.result() if each else "" for each in judged]

    def _judged(self, sentence: str) -> Future[str]:
        """Judged once, whoever asks: what a second thread gets may be on its way still."""
        mine: Future[str] = Future()
        with self._lock:
            kept = self._kept.setdefault(sentence, mine)
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        if kept is mine:
            try:
                mine.set_result(self._judge(sentence))
            except BaseException as fault:
                self._kept.pop(sentence, None)
                mine.set_exception(fault)
                raise
        return kept

    def _judge(self, sentence: str) -> str:
        shares = judged(self._ready().vector(sentence), weights())
        return max(RULES, key=lambda each: shares[each]) if 1 - shares["ok"] >= BAR else ""

    def _ready(self) -> Encoder:
        with self._loading:
            if self._encoder is None:
                self._encoder = minilm()
        return self._encoder


def judged(vector: Sequence[float], rows: Sequence[Sequence[float]]) -> Mapping[str, float]:
    """The share of each rule, and of "ok": a softmax of one weighted sum for each, the last weight being the bias."""
    scores = [sum(map(mul, row, vector), row[len(vector)]) for row in rows]
    powers = [math.exp(score - max(scores)) for score in scores]
    return dict(zip((*RULES, "ok"), (power / sum(powers) for power in powers), strict=True))


@cache
def weights() -> Sequence[Sequence[float]]:
    """One row for each rule and one for innocent sentences, as `bench.tone.train` wrote them."""
    rows: list[list[float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return rows


@cache
def _has_model() -> bool:
    return installed()
