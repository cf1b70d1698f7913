"""How many processes are planned in a minute on one core, beside a floor measured in the same run.

Run with: .venv/bin/python bench/plan.py
The floor reads the same JSON and writes the answer out again, without planning.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from afterword.core.facts import Facts, now_of
from afterword.core.plan import plan
from afterword.wiring import public_holidays

GOAL_PER_MINUTE = 10_000
DOCUMENTS = 300
START = datetime.fromisoformat("2026-10-01T09:00-04:00")


def document(number: int) -> dict[str, Any]:
    """One candidate with one process: a panel of three, notes, letters, a call; the day differs by number."""
    starts = START + timedelta(days=number % 200, hours=5)
    ends = starts + timedelta(hours=1)
    people = [
        {
            "id": name,
            "written": f"Ms. {name} Adler",
            "parts": ["interviewer"],
            "email": f"{name}@harbour.example",
            "phone": "+1 212 555 0199",
            "evidence": [{"source": "signature", "raw": f"Ms. {name} Adler"}],
        }
        for name in ("Ada", "Clara", "Edith")
    ]
    told = [{"at": ends.isoformat(), "type": "letter_sent", "step": "thank_you", "person": one["id"]} for one in people]
    events = [
        {
            "at": START.isoformat(),
            "type": "interview_booked",
            "round": 1,
            "starts": starts.isoformat(),
            "ends": ends.isoformat(),
            "with": [one["id"] for one in people],
        },
        {"at": ends.isoformat(), "type": "notes_captured", "moments": {"Ada": "the third shift"}},
        {"at": ends.isoformat(), "type": "decision_expected", "said": "in two weeks"} if number % 2 else told[0],
        *told[: number % 4],
    ]
    site = {"name": "Harbour Tools", "country": "US", "subdivision": None, "time_zone": "America/New_York"}
    return {
        "id": str(number),
        "now": (ends + timedelta(minutes=number)).isoformat(),
        "settings": {"profile": ("article", "GB", "DE")[number % 3]},
        "candidate": {"name": "Ivo Brandt", "time_zone": ("America/New_York", "Europe/Berlin")[number % 2]},
        "processes": [{"id": "p1", "role": "Toolmaker", "employer": site, "people": people, "events": events}],
    }


def seconds_each(act: Callable[[str], object], lines: list[str]) -> float:
    """CPU seconds for one line, the best of three passes."""
    passes = []
    for _ in range(3):
        begun = time.process_time()
        for line in lines:
            act(line)
        passes.append((time.process_time() - begun) / len(lines))
    return min(passes)


def main() -> None:
    """Measure, print the figures and whether the goal is met."""
    holidays = public_holidays()
    lines = [json.dumps(document(number)) for number in range(DOCUMENTS)]

    def floor(line: str) -> str:
        return json.dumps(json.loads(line))

    def whole(line: str) -> str:
        row = json.loads(line)
        return json.dumps(plan(Facts.read(row), now_of(row), holidays).to_json())

    whole(lines[0])
    each, least = seconds_each(whole, lines), seconds_each(floor, lines)
    print(f"planned        {60 / each:12,.0f} processes a minute on one core (goal {GOAL_PER_MINUTE:,})")
    print(f"one plan       {each * 1000:12.2f} ms")
    print(f"floor          {least * 1000:12.3f} ms (read and write the same JSON)")
    print(f"ratio          {each / least:12.1f} times the floor")
    print("again with     .venv/bin/python bench/plan.py")
    raise SystemExit(0 if 60 / each >= GOAL_PER_MINUTE else 1)


if __name__ == "__main__":
    main()
