"""Changes of the person around the very moment of sending: "it counts" holds, and no letter leaves twice."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers.own_database import environment

ROOT = Path(__file__).parents[2]
# 60 with each commit; AFTERWORD_RACES=600 for a night.
LETTERS = int(os.environ.get("AFTERWORD_RACES", "60"))


@pytest.mark.slow
@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgres", marks=pytest.mark.needs("postgres"))])
def test_no_change_that_counted_is_ignored_and_no_letter_leaves_twice(
    request: pytest.FixtureRequest, tmp_path: Path, database: str
) -> None:
    cluster = request.getfixturevalue("postgres_url") if database == "postgres" else ""
    seed = random.randrange(10**6)
    command = [sys.executable, "-m", "tests.store.race", str(LETTERS), str(seed)]

    ran = subprocess.run(
        command, cwd=ROOT, env=environment(tmp_path, cluster), stdout=subprocess.PIPE, timeout=60 + LETTERS, check=True
    )

    said = json.loads(ran.stdout)
    assert said["violations"] == [], f"seed {seed}"
    assert said["of"] == LETTERS
