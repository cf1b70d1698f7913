"""Killed while it mails new jobs, again and again: each job is told exactly once, and the rows say so."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.kills.running import DATABASES, Nursery, kill_at_random, until_done

POINTS = ("p1", "p2", "p3", "p4", "p5")
pytestmark = [pytest.mark.slow, pytest.mark.parametrize("nursery", DATABASES, indirect=True)]


def test_a_worker_killed_at_every_point_of_a_mail_tells_every_job_once(nursery: Nursery) -> None:
    names = [f"{kind}-{at}" for kind in (*POINTS, "cut", "late", "busy") for at in range(5 if kind in POINTS else 2)]
    nursery.run("seekers", names, 3, True)

    kills = until_done(nursery, "alerts")
    report = nursery.report("told")

    assert kills == 5 * len(POINTS)
    assert nursery.received() == Counter(names)
    assert report["mails"] == {"sent": len(names)}
    assert report["jobs"] == {"told": 3 * len(names)}
    assert set(report["arrived"].values()) == {1}
    assert len(report["arrived"]) == 3 * len(names)


def test_two_workers_killed_at_random_while_jobs_come_in_tell_every_job_once(nursery: Nursery) -> None:
    names = [f"ok-{at}" for at in range(12)]
    nursery.run("seekers", names, 1, True)
    seed = random.randrange(10**6)
    chance = random.Random(seed)

    kills = 0
    for _ in range(6):
        kills += kill_at_random(nursery, chance, at_least=8, word="alerts")
        nursery.run("more_jobs", 1)
    until_done(nursery, "alerts")
    report = nursery.report("told")

    assert kills >= 48
    assert nursery.received_ids() == Counter(report["ids"]), f"seed {seed}"
    assert set(report["mails"]) == {"sent"}
    assert report["jobs"] == {"told": 7 * len(names)}
    assert set(report["arrived"].values()) == {1}, f"seed {seed}"
    assert len(report["arrived"]) == 7 * len(names)


def test_where_nobody_can_look_a_killed_mail_is_never_sent_twice_and_its_jobs_are_shown(nursery: Nursery) -> None:
    names = [f"{kind}-{at}" for kind in POINTS for at in range(2)]
    nursery.run("seekers", names, 2, False)

    until_done(nursery, "alerts")
    report = nursery.report("told")

    # Before the last byte nothing can have left, so it goes; after it nobody knows, and the page says so.
    assert max(nursery.received().values()) == 1
    assert report["mails"] == {"sent": 2, "uncertain": 8}
    assert report["jobs"] == {"told": 4, "waiting": 16}
    assert set(report["arrived"].values()) == {1}
