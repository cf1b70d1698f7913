"""The warmed process, the judge beside it, and workers that are killed at random moments."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import pytest

from tests.servers.ports import wait_until

ROOT = Path(__file__).parents[2]
# So many random kills of each test with each commit; AFTERWORD_KILLS=2000 for a night.
KILLS = int(os.environ.get("AFTERWORD_KILLS", "12"))
DATABASES = ["sqlite", pytest.param("postgres", marks=pytest.mark.needs("postgres"))]


class Nursery:
    """The warmed process and the judge beside it."""

    def __init__(self, folder: Path, stdin: IO[str], stdout: IO[str], variables: Mapping[str, str]) -> None:
        self.folder, self._in, self._out, self.variables = folder, stdin, stdout, variables

    @property
    def is_driven_by_jobs(self) -> bool:
        """True where jobs wake the letters."""
        return bool(self.variables.get("AFTERWORD_DRIVER"))

    def ask(self, *words: Any) -> int:
        self._in.write(json.dumps(words) + "\n")
        self._in.flush()
        answer: int = json.loads(self._out.readline())
        return answer

    def run(self, *words: Any) -> None:
        assert self.ask("wait", self.ask(*words)) == 0

    def report(self, word: str = "report") -> Any:
        self.run(word)
        return json.loads((self.folder / "report.json").read_text())

    def received(self) -> Counter[str]:
        """How often the judge took each letter, by the recipient's name."""
        lines = (self.folder / "judge.log").read_text().splitlines()
        return Counter(line.partition("@")[0] for line in lines)

    def received_ids(self) -> Counter[str]:
        """How often the judge took each Message-ID."""
        lines = (self.folder / "judge.log").read_text().splitlines()
        return Counter(line.partition(" ")[2] for line in lines)


@contextlib.contextmanager
def running(folder: Path, variables: dict[str, str]) -> Iterator[Nursery]:
    (folder / "judge.log").touch()
    judge = [sys.executable, "-m", "tests.kills.judge", str(folder)]
    nursery = [sys.executable, "-m", "tests.kills.nursery", str(folder)]
    with (
        subprocess.Popen(judge, cwd=ROOT, env=variables) as judging,
        subprocess.Popen(
            nursery, cwd=ROOT, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as warmed,
    ):
        try:
            wait_until((folder / "port").exists, "The judge does not listen.")
            assert warmed.stdin is not None
            assert warmed.stdout is not None
            yield Nursery(folder, warmed.stdin, warmed.stdout, variables)
        finally:
            judging.kill()
            warmed.kill()


def until_done(nursery: Nursery, word: str = "work") -> int:
    """A new worker for each one that died; gives how many were killed."""
    kills = 0
    while (status := nursery.ask("wait", nursery.ask(word))) != 0:
        assert status == -signal.SIGKILL
        kills += 1
    return kills


def until_all_done(nursery: Nursery, word: str) -> None:
    """Two at once, and nobody kills them any more."""
    workers = [nursery.ask(word), nursery.ask(word)]
    assert [nursery.ask("wait", worker) for worker in workers] == [0, 0]


def kill_at_random(nursery: Nursery, chance: random.Random, at_least: int, word: str = "work") -> int:
    pause, kills = threading.Event(), 0
    while kills < at_least:
        workers = [nursery.ask(word), nursery.ask(word)]
        pause.wait(chance.uniform(0.01, 0.12))
        for worker in workers:
            os.killpg(worker, signal.SIGKILL)
        kills += [nursery.ask("wait", worker) for worker in workers].count(-signal.SIGKILL)
    return kills
