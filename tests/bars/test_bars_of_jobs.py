"""The floors that resumes and picking achievements have reached: a change that falls below one does not land."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from afterword.core.resume.picking import pick
from afterword.reading.resume_files import kind_of, read_resume_file
from tests.bars.resumes import FIELDS, LAYOUTS, PEOPLE, wrong


def test_achievements_that_speak_to_a_posting_are_picked() -> None:
    lines = Path(__file__).with_name("achievements_to_pick.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    picked = [[each.index for each in pick(case["achievements"], "", case["posting"])][:3] for case in cases]
    first = sum(top[0] in case["best"] for top, case in zip(picked, cases, strict=True))
    acceptable = sum(len(set(top) & set(case["acceptable"])) for top, case in zip(picked, cases, strict=True))

    assert first / len(cases) >= 0.92
    assert acceptable / (3 * len(cases)) >= 0.9


def test_resumes_in_nine_layouts_are_read() -> None:
    missed = {
        f"{layout.__name__} of {person.name}": found
        for person in PEOPLE
        for layout in LAYOUTS
        if (found := list(wrong(person, _read(layout(person)))))
    }

    assert sum(map(len, missed.values())) <= 0.01 * FIELDS * len(PEOPLE) * len(LAYOUTS), missed


def _read(content: bytes) -> dict[str, Any]:
    return read_resume_file(content, kind_of(content[:4096]))
