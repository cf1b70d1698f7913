"""Trains the little tone model of the extra `smart` from `lines.txt`, and says how well it does on lines it never saw.

Run: `python -m bench.tone.train` (writes the weights anew), with `--check FILE` on sentences of one's own.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from afterword.core.letter.compose.banks.en import THANK_YOU
from afterword.core.letter.compose.banks.en_occasions import OCCASIONS
from afterword.core.letter.compose.phrases import SLOT
from afterword.core.letter.spans import sentences
from afterword.proofing.tone.encoder import MiniLM
from afterword.proofing.tone.judge import RULES, WEIGHTS

HERE = Path(__file__).parent
GALLERY = HERE.parents[1] / "docs" / "explanation" / "letters.md"
EACH = 7
FOLDS, ROUNDS, RATE, DECAY, HEAVIER = 4, 900, 0.5, 2e-4, 1.6
FILLED = {
    "day": "on Tuesday", "role": "Night Planner", "employer": "Northwind", "topic": "the night shift",
    "fact": "I trained six colleagues", "also": "I also wrote the rota", "more": "I wrote the rota",
    "clause": "I finished the course", "others": "Ms. Abbott", "decision": "by Friday", "answer_by": "Friday",
    "new_date": "Tuesday", "terms": "salary as agreed; start in May", "offer": "offer of Monday",
    "news": "all went well",
}  # fmt: skip
Numbers = NDArray[np.float64]


def patterns() -> Iterator[tuple[str, str]]:
    """Rule and pattern of every line."""
    rule = ""
    for line in (HERE / "lines.txt").read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            rule = heading.group(1)
        elif line and not line.startswith("#"):
            yield rule, line


def written_here() -> Iterator[str]:
    """The sentences of the English letters in the gallery: what the program writes by itself breaks no rule."""
    for text in (*(phrase.text for phrase in THANK_YOU), *_occasions()):
        filled = SLOT.sub(lambda slot: FILLED.get(slot.group(1), ""), text)
        yield from (each.of(filled) for each in sentences(filled, "en"))
    for section in GALLERY.read_text(encoding="utf-8").split("\n## ")[1:]:
        heading, _, text = section.partition("\n")
        if not re.search("Deutsch|français|español|italiano|Nederlands|português", heading):
            yield from (each.of(text) for each in sentences(text, "en") if each.of(text)[:1].isalpha())


def _occasions() -> Iterator[str]:
    for occasion in OCCASIONS.values():
        for move in occasion.moves:
            yield from ((move,) if isinstance(move, str) else move)


def readings(pattern: str) -> list[str]:
    """Some of the sentences that a pattern stands for, always the same ones."""
    parts = re.split(r"\{([^}]*)\}", pattern)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    every = ["".join(words) for words in itertools.product(*choices)]
    return random.Random(pattern).sample(every, min(EACH, len(every)))


def fitted(vectors: Numbers, labels: Sequence[int]) -> Numbers:
    """One row of weights for each class, the last column the bias: softmax regression by plain descent."""
    count = len(RULES) + 1
    inputs = np.hstack([vectors, np.ones((len(vectors), 1))])
    wanted = np.eye(count)[list(labels)]
    share = np.where(np.array(labels) == len(RULES), 1.0, HEAVIER)[:, None]
    weights = np.zeros((count, inputs.shape[1]))
    for _ in range(ROUNDS):
        said = shares(inputs @ weights.T)
        step = ((said - wanted) * share).T @ inputs / len(inputs)
        weights -= RATE * 20 * (step + DECAY * weights)
    return weights


def shares(scores: Numbers) -> Numbers:
    """Each row of scores as shares of one."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def main() -> int:
    """Train on everything, after saying what training on four fifths finds in the fifth, by patterns never seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=Path, help="one sentence a line, its rule (or ok) and a tab before it")
    options = parser.parse_args()
    rows = [(at, rule, text) for at, (rule, pattern) in enumerate(patterns()) for text in readings(pattern)]
    names = (*RULES, "ok")
    rows += [(at, "ok", text) for at, text in enumerate(written_here(), start=len(rows))]
    labels = [names.index(rule) for _, rule, _ in rows]
    encoder = MiniLM()
    vectors = np.array([encoder.vector(text) for _, _, text in rows], dtype=float)
    found = np.zeros((len(rows), len(names)))
    for fold in range(FOLDS):
        out = np.array([at % FOLDS == fold for at, _, _ in rows])
        weights = fitted(vectors[~out], [label for label, held in zip(labels, out, strict=True) if not held])
        found[out] = shares(np.hstack([vectors[out], np.ones((int(out.sum()), 1))]) @ weights.T)
    report(found, labels)
    weights = fitted(vectors, labels)
    WEIGHTS.write_text(json.dumps([[round(float(each), 4) for each in row] for row in weights]) + "\n", "utf-8")
    print(f"{len(rows)} sentences from {len({at for at, _, _ in rows})} patterns; weights written")
    if options.check:
        check(options.check, encoder, weights)
    return 0


def report(found: Numbers, labels: Sequence[int]) -> None:
    """Per bar: how many bad lines are found at all, with the right rule, and how many innocent ones are flagged."""
    bad, held = np.array(labels) < len(RULES), found[:, :-1]
    for bar in (0.5, 0.6, 0.7, 0.8, 0.9):
        flagged = held.sum(axis=1) >= bar
        right = flagged & (held.argmax(axis=1) == np.array(labels))
        clean = (flagged & ~bad).sum() / max(1, (~bad).sum())
        shown = [flagged[bad].mean(), right[bad].mean(), clean]
        print("{}: found {:.2f}, right rule {:.2f}, innocent flagged {:.3f}".format(bar, *shown))


def check(path: Path, encoder: MiniLM, weights: Numbers) -> None:
    """The same on sentences from elsewhere."""
    for line in path.read_text(encoding="utf-8").splitlines():
        rule, _, text = line.partition("\t")
        said = shares(np.append(encoder.vector(text), 1.0)[None, :] @ weights.T)[0]
        print(rule, RULES[int(said[:-1].argmax())], f"{said[:-1].max():.2f}", text[:100])


if __name__ == "__main__":
    raise SystemExit(main())
