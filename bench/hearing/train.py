"""Trains the second reader of mails from sentences of our own, and says how well it reads lines it never saw.

Run: `python -m bench.hearing.train` (writes the weights anew), with `--check FILE` on mails of one's own: class,
language, subject and body by tabs.
"""

from __future__ import annotations

import argparse
import random
import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from afterword.core.hearing.meaning import meaning
from afterword.core.hearing.phrases import by_phrases, is_of_talk
from afterword.core.hearing.second_opinion import signs
from afterword.core.hearing.sentences import plainly, sentences, spoken
from afterword.core.hearing.trained import model
from afterword.core.hearing.trained.model import CLASSES, SCALE
from afterword.core.hearing.trained.traits import traits
from afterword.core.hearing.trained.whole import KINDS, WHOLE_SCALE, Signs
from bench.hearing.fillings import DAYS, FILLINGS

HERE = Path(__file__).parent
WEIGHTS = Path(model.__file__).parent / "weights.py"
WHOLE_PATH = WEIGHTS.with_name("whole_weights.py")
MAILS = (HERE.parents[1] / "tests" / "core" / "hearing" / "mails.tsv", HERE / "mails.tsv")
EACH, FOLDS, ROUNDS, RATE, DECAY = 8, 4, 8, 0.1, 5e-4
FEWEST = 2
WHOLE_ROUNDS, WHOLE_DECAY = 400, 1e-3
Numbers = NDArray[np.float64]
Row = tuple[int, str, str]


def patterns() -> Iterator[tuple[str, str, str]]:
    """Class, language and pattern of every line."""
    kind = language = ""
    for name in ("lines_en.txt", "lines_other.txt"):
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            if heading := re.fullmatch(r"\[(\w+) (\w+)\]", line):
                kind, language = heading.groups()
            elif line and not line.startswith("#"):
                yield kind, language, line


def reading(pattern: str, language: str, chance: random.Random) -> str:
    """One of the sentences that a pattern stands for."""
    while slot := re.search(r"\{([^{}]*)\}", pattern):
        named = DAYS[language].split() if slot[1] == "day" else FILLINGS.get(slot[1])
        pattern = pattern[: slot.start()] + chance.choice(named or slot[1].split("|")) + pattern[slot.end() :]
    whole = " ".join(pattern.split())
    return whole if whole.endswith(("?", "!")) else f"{whole}."


def rows() -> list[Row]:
    """Number of the pattern, class and plain sentence: always the same ones."""
    found: list[Row] = []
    for number, (kind, language, pattern) in enumerate(patterns()):
        chance = random.Random(pattern)
        readings = {plainly(reading(pattern, language, chance)) for _ in range(EACH)}
        found += [(number, kind, each) for each in sorted(readings)]
    return found


def of_mails(start: int, weights: Numbers, places: dict[str, int]) -> list[Row]:
    """From whole mails of our own: the sentence that says what the mail is; every sentence of one that is nothing.

    Which sentence says it, the model decides that saw the lines alone.
    """
    found: list[Row] = []

    def share(text: str, kind: str) -> float:
        return float(_softmax(weights[_places(text, places)].sum(0))[CLASSES.index(kind)])

    for number, (kind, _, subject, body) in listed(start):
        said = [plainly(each) for each in sentences(body) if each.strip()]
        if kind == "other":
            found += [(number, kind, each) for each in (*said, plainly(subject))]
        elif said:
            found.append((number, kind, max(said, key=partial(share, kind=kind))))
    return found


def mails(path: Path) -> Iterator[list[str]]:
    """Class, language, subject and body of each mail."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.replace("\\n", "\n").split("\t")


def kept_traits(given: Sequence[Row]) -> dict[str, int]:
    """The traits of two patterns at least, without the names that only fill a place, each with its number."""
    seen: dict[str, set[int]] = defaultdict(set)
    for number, _, text in given:
        for each in traits(text):
            seen[each].add(number)
    filled = {
        word for name in ("name", "role", "firm", "place") for each in FILLINGS[name] for word in plainly(each).split()
    }
    kept = sorted(
        each
        for each, numbers in seen.items()
        if len(numbers) >= FEWEST and not (each[0] in "wbp" and filled & set(each.split()[1:]))
    )
    return {each: place for place, each in enumerate(kept)}


def fitted(given: Sequence[Row], places: dict[str, int]) -> Numbers:
    """One row of weights for each trait: softmax regression, each weight slower the more it moved."""
    chance = random.Random(0)
    weights = np.zeros((len(places), len(CLASSES)))
    moved = np.full_like(weights, 1e-8)
    ready = [(_places(text, places), CLASSES.index(kind)) for _, kind, text in given]
    for _ in range(ROUNDS):
        for at, wanted in chance.sample(ready, len(ready)):
            size = 1 / np.sqrt(len(at))
            said = _softmax(weights[at].sum(0) * size)
            said[wanted] -= 1
            step = size * said + DECAY * weights[at]
            moved[at] += step * step
            weights[at] -= RATE * step / np.sqrt(moved[at])
    return weights


def _places(text: str, places: dict[str, int]) -> list[int]:
    return sorted(places[each] for each in traits(text) if each in places)


def _softmax(scores: Numbers) -> Numbers:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def cross_checked(given: Sequence[Row]) -> float:
    """The share of sentences read rightly by a model that never saw their patterns."""
    right = 0
    for fold in range(FOLDS):
        seen = [row for row in given if row[0] % FOLDS != fold]
        places = kept_traits(seen)
        weights = fitted(seen, places)
        held = [row for row in given if row[0] % FOLDS == fold]
        right += sum(CLASSES[int(weights[_places(text, places)].sum(0).argmax())] == kind for _, kind, text in held)
    return right / len(given)


def weigh(given: Sequence[Row], of: Sequence[Row]) -> Numbers:
    """The weights of a whole mail; its sentences are read by a model that never saw that mail."""
    kinds = [kind.value for kind in KINDS]
    found: list[list[float]] = []
    wanted: list[int] = []
    for fold in range(FOLDS):
        seen = [*given, *(row for row in of if row[0] % FOLDS != fold)]
        places = kept_traits(seen)
        with read_by(fitted(seen, places), places):
            for number, (kind, _, subject, body) in listed(given[-1][0] + 1):
                if number % FOLDS == fold:
                    found.append(signs_of(subject, body).row())
                    wanted.append(kinds.index(kind))
    return softmax_regression(np.array(found), np.array(wanted))


def listed(start: int) -> Iterator[tuple[int, list[str]]]:
    """Every mail with its number."""
    return enumerate((mail for path in MAILS for mail in mails(path)), start)


def signs_of(subject: str, body: str) -> Signs:
    """What the product weighs of a mail."""
    talk = is_of_talk(plainly(subject), spoken(body))
    return signs(by_phrases(subject, body), subject, body, is_of_work=talk)


@contextmanager
def read_by(weights: Numbers, places: dict[str, int]) -> Iterator[None]:
    """Let the product read with these weights for a while."""
    held = table_of(weights, places)
    with patch.object(model, "_rows", lambda: held):
        model.shares.cache_clear()
        yield
    model.shares.cache_clear()


def softmax_regression(rows: Numbers, wanted: NDArray[np.int_]) -> Numbers:
    """One column of weights for each class, by plain descent with a brake."""
    weights = np.zeros((rows.shape[1], len(KINDS)))
    speed = np.zeros_like(weights)
    truth = np.eye(len(KINDS))[wanted]
    for _ in range(WHOLE_ROUNDS):
        said = np.apply_along_axis(_softmax, 1, rows @ weights)
        speed = 0.9 * speed - 0.5 * (rows.T @ (said - truth) / len(rows) + WHOLE_DECAY * weights)
        weights += speed
    return weights


def write_whole(weights: Numbers) -> None:
    """The weights of the whole mail as a table of the product, a class after the other."""
    numbers = np.rint(weights.T * WHOLE_SCALE).astype(int).flatten()
    text = "\n".join(textwrap.wrap(" ".join(map(str, numbers)), 118))
    head = '"""How a whole mail is weighed: written by `python -m bench.hearing.train`, never by hand."""\n\n'
    head += "from __future__ import annotations\n\n"
    WHOLE_PATH.write_text(f'{head}WHOLE_WEIGHTS = """\n{text}\n"""\n', "utf-8")


def table_of(weights: Numbers, places: dict[str, int]) -> dict[int, tuple[int, ...]]:
    """The weights as whole numbers under the keys of the product."""
    numbers = np.clip(np.rint(weights * SCALE), -127, 127).astype(int)
    table = {model.key_of(each): tuple(int(n) for n in numbers[place]) for each, place in places.items()}
    return {key: row for key, row in table.items() if any(row)}


def write(weights: Numbers, places: dict[str, int]) -> int:
    """The weights as the table of the product; gives how many traits it holds."""
    table = table_of(weights, places)
    text = "\n".join(textwrap.wrap(model.packed(table), 118, break_on_hyphens=False))
    head = '"""What the second reader learned: written by `python -m bench.hearing.train`, never by hand."""\n\n'
    WEIGHTS.write_text(f'{head}from __future__ import annotations\n\nWEIGHTS = r"""\n{text}\n"""\n', "utf-8")
    return len(table)


def check(path: Path) -> None:
    """What both readers together make of mails, and how many come out right."""
    found = [(kind, meaning(subject, body), body) for kind, _, subject, body in mails(path)]
    for kind, verdict, body in found:
        if verdict.meaning.value != kind:
            print(f"{kind} -> {verdict.meaning.value}{' SURE' if verdict.sure else ''}: {body[:120]!r}")
    print(f"{sum(verdict.meaning.value == kind for kind, verdict, _ in found)} of {len(found)} right")


def main() -> int:
    """Say how well it reads patterns held out, then train on everything and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=Path, help="only read these mails with the weights that are there")
    parser.add_argument("--quick", action="store_true", help="leave out the check on patterns held out")
    options = parser.parse_args()
    if options.check:
        check(options.check)
        return 0
    given = rows()
    if not options.quick:
        print(f"{cross_checked(given):.3f} of the sentences of patterns never seen are read rightly (eight classes)")
    places = kept_traits(given)
    of = of_mails(given[-1][0] + 1, fitted(given, places), places)
    write_whole(weigh(given, of))
    given += of
    places = kept_traits(given)
    kept = write(fitted(given, places), places)
    print(f"{len(given)} sentences from {len({row[0] for row in given})} patterns and mails; {kept} traits written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
