"""How long `afterword --help` and `afterword batch` take to start, as a ratio to an empty Python in the same run.

python3 dev setup && .venv/bin/python bench/startup.py
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median

ROUNDS = 15
# What runs, and what it reads. An empty input starts the batch and ends it.
PROGRAMS: dict[str, tuple[str, ...]] = {
    "python -c pass": ("-c", "pass"),
    "afterword --help": ("-m", "afterword", "--help"),
    "afterword batch parse-name": ("-m", "afterword", "batch", "parse-name"),
    "afterword batch check-letter": ("-m", "afterword", "batch", "check-letter"),
    "afterword batch plan": ("-m", "afterword", "batch", "plan"),
    "afterword batch read-invite": ("-m", "afterword", "batch", "read-invite"),
}


def seconds(arguments: Sequence[str]) -> float:
    """The wall-clock time of one run."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return time.perf_counter() - start


def main() -> int:
    """Take turns, so that a busy moment of the machine hits all alike; print medians and ratios."""
    took: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(ROUNDS):
        for name, arguments in PROGRAMS.items():
            took[name].append(seconds(arguments))
    base = median(took["python -c pass"])
    for name, runs in took.items():
        print(f"{name:32} {median(runs):6.3f} s   x{median(runs) / base:5.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
