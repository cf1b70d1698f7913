"""Every letter we compose is clean; every single edit inside a name of it is seen (names by ten locales)."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from afterword.core.findings import Level
from afterword.core.letter.names.provenance import touched_names
from afterword.core.letter.record import Employer, LetterRecord, PersonName
from tests.bars.composed_letters import Composed, alarms, letters, name_spans

SEEDS = st.integers(0, 150)
EDITS = ("drop", "double", "replace", "insert", "swap", "case")


@lru_cache(maxsize=256)
def letter(seed: int) -> Composed:
    return next(letters(1, seed))


def edited(word: str, how: str, at: int, letter: str) -> str:
    return {
        "drop": word[:at] + word[at + 1 :],
        "double": word[:at] + word[at] + word[at:],
        "replace": word[:at] + letter + word[at + 1 :],
        "insert": word[:at] + letter + word[at:],
        "swap": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        "case": word[:at] + word[at].swapcase() + word[at + 1 :],
    }[how]


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_letter_we_compose_raises_no_alarm(seed: int) -> None:
    assert alarms(letter(seed)) == []


@settings(max_examples=150, deadline=None)
@given(SEEDS, st.integers(0, 99), st.sampled_from(EDITS), st.integers(0, 99), st.sampled_from("abenrtxáöß-’ "))
def test_one_edit_in_a_person_title_employer_role_or_sender_raises_an_alarm(
    seed: int, slot: int, how: str, place: int, sign: str
) -> None:
    one = letter(seed)
    spans = name_spans(one)
    _, span = spans[slot % len(spans)]
    word = span.of(one.text)
    changed = edited(word, how, place % len(word), sign)
    # A dash or a bracket before a name stands beside it, not in it.
    assume(changed.strip(" -’") != word)

    assert alarms(one, one.text[: span.start] + changed + one.text[span.end :])


RECORD = LetterRecord(
    recipient=PersonName("Siân", "O’Neill", "Dr."),
    others=(),
    company=Employer("Northwind Rail", ("Northwind",)),
    role="Ward Manager",
    sender="Nuria Castell",
)
BEFORE = "Thank you, Dr. O’Neill, for your time.\n\nThe Ward Manager post at Northwind Rail suits me."


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (BEFORE, []),
        (BEFORE.replace("suits me", "is what I want"), []),
        (BEFORE.replace("Ward Manager", "Ward manager"), ["Ward manager"]),
        (BEFORE.replace("Dr. O’Neill", "Dr O’Neill"), ["Dr O’Neill"]),
        (BEFORE.replace("Northwind Rail", "Northwind Rial"), ["Northwind Rial"]),
        ("The Ward Manager post at Northwind Rail suits me.", []),
        (BEFORE.replace("Northwind Rail", "your firm"), []),
        ("Something else altogether.", []),
        ("", []),
    ],
)
def test_only_a_name_that_is_nearly_the_old_one_is_pointed_at(after: str, expected: list[str]) -> None:
    found = touched_names(BEFORE, after, RECORD)

    assert [each.found for each in found] == expected
    assert all(each.level is Level.WARN and after[each.start : each.end] == each.found for each in found)


@given(st.text("abN orthwindRail.\n", max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_edit_at_all_is_compared_without_a_crash(after: str) -> None:
    assert all(after[each.start : each.end] == each.found for each in touched_names(BEFORE, after, RECORD))
