"""The floors that resumes and picking achievements have reached: a change that falls below one does not land."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from afterword.core.resume.picking import Picked, pick
from afterword.proofing.meaning import SentenceMeanings
from afterword.reading.resume_files import kind_of, read_resume_file
from tests.bars.resumes import FIELDS, LAYOUTS, PEOPLE, wrong


def test_achievements_that_speak_to_a_posting_are_picked() -> None:
    cases = _cases("achievements_to_pick.jsonl")
    first, acceptable = _shares(cases, [pick(each["achievements"], "", each["posting"]) for each in cases])

    assert first >= 0.92
    assert acceptable >= 0.9


def test_achievements_are_picked_by_words_in_cases_that_no_rule_was_made_for() -> None:
    cases = _cases("achievements_unseen.jsonl")
    first, acceptable = _shares(cases, [pick(each["achievements"], "", each["posting"]) for each in cases])

    assert first >= 0.95
    assert acceptable >= 0.68


def test_the_extra_finds_more_of_what_speaks_to_a_posting() -> None:
    meanings = SentenceMeanings()
    if not meanings.is_installed():
        pytest.skip("the extra `semantic` is not installed")
    cases = _cases("achievements_unseen.jsonl")
    near = [meanings.near("en", each["achievements"], "", each["posting"]) for each in cases]
    picked = [pick(each["achievements"], "", each["posting"], how) for each, how in zip(cases, near, strict=True)]
    first, acceptable = _shares(cases, picked)

    assert first >= 0.95
    assert acceptable >= 0.76


def _cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()]


def _shares(cases: Sequence[Mapping[str, Any]], picked: Sequence[Sequence[Picked]]) -> tuple[float, float]:
    """In how many cases the first one is among the best, and how many of the first three can be defended."""
    tops = [[each.index for each in some[:3]] for some in picked]
    first = sum(top[0] in case["best"] for top, case in zip(tops, cases, strict=True))
    acceptable = sum(len(set(top) & set(case["acceptable"])) for top, case in zip(tops, cases, strict=True))
    return first / len(cases), acceptable / (3 * len(cases))


def test_resumes_in_ten_layouts_are_read() -> None:
    missed = {
        f"{layout.__name__} of {person.name}": found
        for person in PEOPLE
        for layout in LAYOUTS
        if (found := list(wrong(person, _read(layout(person)))))
    }

    assert sum(map(len, missed.values())) <= 0.01 * FIELDS * len(PEOPLE) * len(LAYOUTS), missed


def _read(content: bytes) -> dict[str, Any]:
    return read_resume_file(content, kind_of(content[:4096]))
