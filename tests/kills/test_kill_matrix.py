"""Killed at every point, again and again: each letter arrives exactly once, and the rows say so."""

from __future__ import annotations

import os
import random
import signal
import threading
from collections import Counter

import pytest

from tests.kills.running import DATABASES, KILLS, Nursery, kill_at_random, until_done

POINTS = ("p1", "p2", "p3", "p4", "p5", "p6")
EACH = 5
pytestmark = pytest.mark.slow


def test_a_worker_killed_at_every_point_neither_loses_nor_doubles_a_letter(nursery: Nursery) -> None:
    faults = ("cut", "late", "busy", "refused")
    recipients = [f"{kind}-{number}" for kind in (*POINTS, *faults) for number in range(EACH if kind in POINTS else 3)]
    nursery.run("prepare", recipients, True)

    kills = until_done(nursery)
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

    until_done(nursery)
    report, received = nursery.report(), nursery.received()

    assert not [each for each, times in received.items() if times > 1]
    for each, state in report["states"].items():
        assert state == ("sent" if each.startswith(("p1", "p6")) else "ask") or received[each] == 1, each


def test_two_workers_killed_at_random_neither_lose_nor_double_a_letter(nursery: Nursery) -> None:
    recipients = [f"ok-{number}" for number in range(KILLS * 5 // 3)]
    nursery.run("prepare", recipients, True)
    seed = random.randrange(10**6)

    kills = kill_at_random(nursery, random.Random(seed), at_least=KILLS)
    until_done(nursery)

    assert kills >= KILLS
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
