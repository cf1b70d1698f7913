"""The floors that picking achievements has reached: a change that falls below one does not land."""

from __future__ import annotations

import json
from pathlib import Path

from afterword.core.resume.picking import pick


def test_achievements_that_speak_to_a_posting_are_picked() -> None:
    lines = Path(__file__).with_name("achievements_to_pick.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    picked = [[each.index for each in pick(case["achievements"], "", case["posting"])][:3] for case in cases]
    first = sum(top[0] in case["best"] for top, case in zip(picked, cases, strict=True))
    acceptable = sum(len(set(top) & set(case["acceptable"])) for top, case in zip(picked, cases, strict=True))

    assert first / len(cases) >= 0.92
    assert acceptable / (3 * len(cases)) >= 0.9
