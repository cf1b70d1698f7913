"""How much of each class the second reader hears in a sentence."""

from __future__ import annotations

import base64
import math
import struct
import zlib
from collections.abc import Mapping
from functools import cache, lru_cache

from afterword.core.hearing.trained.traits import traits
from afterword.core.hearing.trained.weights import WEIGHTS

NEUTRAL = "neutral"
CLASSES = ("rejection", "offer", "interview_invite", "hold", "action_request", "ack", "other", NEUTRAL)
SCALE = 32
FEWEST_TRAITS = 3
ROW = struct.Struct(f"<I{len(CLASSES)}b")


@lru_cache(maxsize=4096)
def shares(plain: str) -> Mapping[str, float]:
    """The share of each class in a sentence (lower case, without accents), together one.

    A softmax of summed weights. A sentence of which the training saw next to nothing is neutral.
    """
    known = _rows()
    rows = [known[key] for each in traits(plain) if (key := key_of(each)) in known]
    if len(rows) < FEWEST_TRAITS:
        return dict.fromkeys(CLASSES, 0.0) | {NEUTRAL: 1.0}
    steady = SCALE * math.sqrt(len(rows))
    scores = [sum(column) / steady for column in zip(*rows, strict=True)]
    powers = [math.exp(score - max(scores)) for score in scores]
    return dict(zip(CLASSES, (power / sum(powers) for power in powers), strict=True))


def known_words(plain: str) -> float:
    """The share of its words that the training saw: in another language there are few."""
    words = [each for each in traits(plain) if each.startswith("w ")]
    return sum(key_of(each) in _rows() for each in words) / len(words) if words else 0.0


def key_of(trait: str) -> int:
    """The number under which the weights of a trait are kept."""
    return zlib.crc32(trait.encode())


def packed(rows: Mapping[int, tuple[int, ...]]) -> str:
    """Rows of whole numbers as the text of the table."""
    whole = b"".join(ROW.pack(key, *rows[key]) for key in sorted(rows))
    return base64.b85encode(zlib.compress(whole, 9)).decode()


@cache
def _rows() -> Mapping[int, tuple[int, ...]]:
    whole = zlib.decompress(base64.b85decode("".join(WEIGHTS.split())))
    return {key: tuple(row) for key, *row in ROW.iter_unpack(whole)}
