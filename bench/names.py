"""How well names are read, weighed, written out and checked, by language and kind of error.

Run with: .venv/bin/python bench/names.py
The names are the labelled ones of tests/bars; the letters are composed anew from a seed, each with one error.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from afterword.core.letter.spans import Span
from afterword.core.people.name_formatting import format_name
from afterword.reading.person_names import name_locale

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tests.bars import reading_names
from tests.bars.composed_letters import letters
from tests.bars.free_letters import alarms, errors, free_letters
from tests.bars.letter_errors import found, one_error
from tests.reading.test_person_names import official, style

LETTERS = 600
SEED = 11


def letter_check() -> None:
    """Errors found by language and by kind, false alarms, and time, on the final text alone."""
    chance = random.Random(SEED)
    hits: dict[str, Counter[str]] = defaultdict(Counter)
    clean, false, started = 0, 0, time.perf_counter()
    for one in letters(LETTERS, SEED):
        clean += 1
        false += found(one, one.text, None)
        for wrong in one_error(one, chance):
            for key in (wrong.kind, f"in {one.locale}", "all"):
                hits[key]["errors"] += 1
                hits[key]["found"] += found(one, wrong.text, wrong.place)
    print(f"false alarms: {false} of {clean} composed letters")
    for key in sorted(hits):
        count = hits[key]
        print(f"{key:40} {count['found']:5} of {count['errors']:5}  {100 * count['found'] / count['errors']:5.1f} %")
    checks = clean + hits["all"]["errors"]
    print(f"{1000 * (time.perf_counter() - started) / checks:.1f} ms a letter, with composing")


def free_prose() -> None:
    """Errors planted in letters written by hand, by language and by kind, and false alarms in the same letters."""
    chance, hits, clean, false = random.Random(SEED), defaultdict(Counter), 0, 0  # type: ignore[var-annotated]
    for one in free_letters(4, SEED):
        clean, false = clean + 1, false + bool(alarms(one, one.text))
        for kind, text, place in errors(one, chance):
            is_found = any(place.overlaps(Span(each.start or 0, each.end or 0)) for each in alarms(one, text))
            for key in (kind, f"in {one.lang}", "all"):
                hits[key].update(errors=1, found=is_found)
    print(f"free prose: false alarms {false} of {clean} letters")
    for key, count in sorted(hits.items()):
        print(f"free prose: {key:40} {count['found']:5} of {count['errors']:5}")


def names_read() -> None:
    """Labelled texts of our own, by kind of text."""
    by_kind: dict[str, Counter[str]] = defaultdict(Counter)
    for case in reading_names.cases():
        by_kind[case.kind]["texts"] += 1
        by_kind[case.kind]["right"] += not reading_names.wrong_fields(case)
    for kind, count in sorted(by_kind.items()):
        print(f"read: {kind:34} {count['right']:5} of {count['texts']:5}")


def names_written_out() -> None:
    """Official CLDR lines, by usage and length."""
    lines: dict[str, Counter[str]] = defaultdict(Counter)
    for tag, name, code, expected in official():
        locale = name_locale(tag)
        wanted = style(code)
        key = f"{wanted.usage}, {wanted.length}"
        lines[key]["lines"] += 1
        lines[key]["right"] += locale is not None and format_name(name, locale, wanted) == expected
    for key, count in sorted(lines.items()):
        print(f"CLDR: {key:34} {count['right']:5} of {count['lines']:5}")


def main() -> None:
    """Every figure, one after the other."""
    names_read()
    names_written_out()
    free_prose()
    letter_check()


if __name__ == "__main__":
    main()
