"""How long a letter takes, with its checks: the median and the 95th centile, and panels of six.

.venv/bin/python bench/letters.py
The requests are those of `afterword letter --demo`, each in several wordings, so that no text is judged twice.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

from afterword.cli import demo_letters
from afterword.cli.kinds import write_letter, write_panel

WORDINGS = 12
PANELS = 40
MOMENTS = (
    ("Dr. Amara Okafor", "Dr. Okafor", "manager", "how false alarms wake the crew at night"),
    ("Jonas Brandt", "Mr. Brandt", "peer", "he asked how I tell drift from a real change"),
    ("Wei Zhang", "Ms. Zhang", "hr", "how the rota is shared out in winter"),
    ("Nell Abbott", "Ms. Abbott", "peer", "the import that fails on the last day of a month"),
    ("Omar Reyes", "Mr. Reyes", "executive", "what two depots do differently"),
    ("Jill Stone", "Ms. Stone", "peer", "the field trip to the bridge sensors"),
)
FACTS = (
    "cut the drift of 1,200 sensors by a third",
    "wrote the night import that two depots still use",
    "trained nine technicians",
    "speak Polish",
    "led the move to a new archive",
    "kept the register of all bridges",
)


def a_panel(seed: int) -> Mapping[str, Any]:
    """Six people, a moment each."""
    people = [
        {"name": name, "address_as": address, "function": function, "moment": moment}
        for name, address, function, moment in MOMENTS
    ]
    return {**demo_letters.US, **demo_letters.MET, "people": people, "facts": list(FACTS), "seed": seed}


def timed(answer: Callable[[Mapping[str, Any]], Mapping[str, Any]], asked: Mapping[str, Any]) -> float:
    """Milliseconds by the clock of one answer."""
    started = time.perf_counter()
    answer(asked)
    return (time.perf_counter() - started) * 1000


def told(what: str, took: list[float], bar: int) -> None:
    """One line: the median, the 95th centile, and what it must stay under."""
    slow = sorted(took)[len(took) * 95 // 100]
    print(f"{what:18} {len(took):5} of them, median {median(took):7.1f} ms, p95 {slow:7.1f} ms (goal {bar})")


def main() -> int:
    """Write all of them once, after one to open dictionaries and rules."""
    requests = [asked for _, asked in demo_letters.requests()]
    for asked in (*requests, a_panel(0)):
        (write_panel if "people" in asked else write_letter).answer(asked)
    again = [{**asked, "seed": seed} for asked in requests for seed in range(1, WORDINGS)]
    told("letters", [timed(write_letter.answer, asked) for asked in again], 300)
    told("panels of six", [timed(write_panel.answer, a_panel(seed)) for seed in range(1, PANELS)], 2000)
    return 0


if __name__ == "__main__":
    sys.exit(main())
