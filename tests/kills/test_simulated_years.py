"""Simulated years with faults everywhere: no letter is lost, doubled, unapproved, misdirected or untimely."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# CI walks 500 more years with a seed of its own (`.ci/run`); these have another seed each time.
YEARS = 12


@pytest.mark.slow
def test_no_promise_is_broken_in_any_simulated_year() -> None:
    seed = random.randrange(10**6)

    ran = subprocess.run(
        [sys.executable, "-m", "bench.simulator", str(YEARS), str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=300,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout
    assert f"{YEARS} years" in ran.stdout
    assert " 0 years with a violation" in ran.stdout
