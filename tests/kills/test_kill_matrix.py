"""Killed at every point, again and again: each letter arrives exactly once, and the rows say so."""

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
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from tests.kills.sent import name_server
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld
from tests.servers.own_database import environment
from tests.servers.ports import wait_until

ROOT = Path(__file__).parents[2]
POINTS = ("p1", "p2", "p3", "p4", "p5", "p6")
EACH = 25
pytestmark = pytest.mark.slow


class Nursery:
    """The warmed process and the judge beside it."""

    def __init__(self, folder: Path, stdin: IO[str], stdout: IO[str]) -> None:
        self.folder, self._in, self._out = folder, stdin, stdout

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


@contextlib.contextmanager
def _running(folder: Path, variables: dict[str, str]) -> Iterator[Nursery]:
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
            yield Nursery(folder, warmed.stdin, warmed.stdout)
        finally:
            judging.kill()
            warmed.kill()


DATABASES = ["sqlite", pytest.param("postgres", marks=pytest.mark.needs("postgres"))]


@pytest.fixture(
    params=[
        *DATABASES,
        pytest.param("sqlite, Sent by IMAP", marks=pytest.mark.needs("dovecot", "postfix")),
    ]
)
def nursery(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Nursery]:
    if "IMAP" in request.param:
        mail: MailWorld = request.getfixturevalue("mail_world")
        name_server(tmp_path, mail.ports["imaps"], PERSON, PASSWORD, mail.authority)
    cluster = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    with _running(tmp_path, environment(tmp_path, cluster)) as running:
        yield running


def _until_done(nursery: Nursery) -> int:
    """A new worker for each one that died; gives how many were killed."""
    kills = 0
    while (status := nursery.ask("wait", nursery.ask("work"))) != 0:
        assert status == -signal.SIGKILL
        kills += 1
    return kills


def test_a_worker_killed_at_every_point_neither_loses_nor_doubles_a_letter(nursery: Nursery) -> None:
    faults = ("cut", "late", "busy", "refused")
    recipients = [f"{kind}-{number}" for kind in (*POINTS, *faults) for number in range(EACH if kind in POINTS else 3)]
    nursery.run("prepare", recipients, True)

    kills = _until_done(nursery)
    report, received = nursery.report(), nursery.received()

    letters = [each for each in recipients if not each.startswith("refused")]
    assert kills == len(POINTS) * EACH
    assert received == Counter(letters)
    assert report["states"] == {each: "failed" if each.startswith("refused") else "sent" for each in recipients}
    assert report["sent_events"] == len(letters)
    assert report["broken_chain"] == 0


def test_without_evidence_nothing_is_doubled_and_what_is_unclear_is_asked(nursery: Nursery) -> None:
    recipients = [f"{point}-{number}" for point in POINTS for number in range(2)]
    nursery.run("prepare", recipients, False)

    _until_done(nursery)
    report, received = nursery.report(), nursery.received()

    assert not [each for each, times in received.items() if times > 1]
    for each, state in report["states"].items():
        assert state == ("sent" if each.startswith(("p1", "p6")) else "ask") or received[each] == 1, each


def test_two_workers_killed_at_random_neither_lose_nor_double_a_letter(nursery: Nursery) -> None:
    recipients = [f"ok-{number}" for number in range(40)]
    nursery.run("prepare", recipients, True)
    seed = random.randrange(10**6)

    kills = _kill_at_random(nursery, random.Random(seed), at_least=40)
    _until_done(nursery)

    assert kills >= 40
    assert nursery.received() == Counter(recipients), f"seed {seed}"
    assert set(nursery.report()["states"].values()) == {"sent"}


@pytest.mark.parametrize("nursery", DATABASES, indirect=True)
def test_workers_killed_while_planning_anew_leave_every_plan_whole_and_each_move_told_once(nursery: Nursery) -> None:
    nursery.run("people", 150)
    before = {each["country"]: each["steps"] for each in nursery.report("plans")}
    seed = random.randrange(10**6)

    kills = _kill_until_one_ends(nursery, random.Random(seed), "replan")
    after = nursery.report("plans")

    assert kills >= 4
    assert {each["version"] for each in after} == {"other rules"}
    for country, old in before.items():
        plans = [each for each in after if each["country"] == country]
        assert all(each["steps"] == plans[0]["steps"] != old for each in plans), f"seed {seed}"
        assert all(each["moves"] == sorted(set(plans[0]["moves"])) for each in plans), f"seed {seed}"
    assert len(after) == 150


def _kill_at_random(nursery: Nursery, chance: random.Random, at_least: int) -> int:
    pause, kills = threading.Event(), 0
    while kills < at_least:
        workers = [nursery.ask("work"), nursery.ask("work")]
        pause.wait(chance.uniform(0.01, 0.12))
        for worker in workers:
            os.killpg(worker, signal.SIGKILL)
        kills += [nursery.ask("wait", worker) for worker in workers].count(-signal.SIGKILL)
    return kills


def _kill_until_one_ends(nursery: Nursery, chance: random.Random, word: str) -> int:
    pause, kills, ended = threading.Event(), 0, False
    while not ended:
        workers = [nursery.ask(word), nursery.ask(word)]
        pause.wait(chance.uniform(0.01, 0.4))
        for worker in workers:
            os.killpg(worker, signal.SIGKILL)
        statuses = [nursery.ask("wait", worker) for worker in workers]
        kills, ended = kills + statuses.count(-signal.SIGKILL), 0 in statuses
    return kills
