"""CPU time of short commands with their children, as a ratio to an empty Python in the same run.

python3 dev setup && .venv/bin/python bench/startup.py
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

ROUNDS = 5
# What runs, and what it reads. An empty input starts the batch and ends it; the file is refused after it was read.
PROGRAMS: dict[str, tuple[str, ...]] = {
    "python -c pass": ("-c", "pass"),
    "afterword --help": ("-m", "afterword", "--help"),
    "afterword batch parse-name": ("-m", "afterword", "batch", "parse-name"),
    "afterword batch check-letter": ("-m", "afterword", "batch", "check-letter"),
    "afterword batch plan": ("-m", "afterword", "batch", "plan"),
    "afterword batch read-invite": ("-m", "afterword", "batch", "read-invite"),
    "afterword today": ("-m", "afterword", "today"),
    "afterword add empty.ics": ("-m", "afterword", "add", "empty.ics"),
}


def seconds(arguments: Sequence[str], folder: Path) -> float:
    """The CPU time of one run, the processes that it starts included."""
    known = os.environ | {"AFTERWORD_DATA": str(folder), "AFTERWORD_CONFIG": str(folder)}
    start = _of_children()
    subprocess.run(
        [sys.executable, *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=False, env=known, cwd=folder
    )
    return _of_children() - start


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Take turns, so that a busy moment of the machine hits all alike; print medians and ratios."""
    took: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "empty.ics").touch()
        seconds(PROGRAMS["afterword today"], Path(folder))
        for _ in range(ROUNDS):
            for name, arguments in PROGRAMS.items():
                took[name].append(seconds(arguments, Path(folder)))
    base = median(took["python -c pass"])
    for name, runs in took.items():
        print(f"{name:32} {median(runs):6.3f} CPU s   x{median(runs) / base:5.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
