"""Several workers of one installation on PostgreSQL, killed again and again: all is done once, and nothing is lost."""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest

from tests.kills.running import Nursery, kill_at_random, until_all_done, until_done

POSTGRES = [pytest.param("postgres", marks=pytest.mark.needs("postgres"))]
# 12 with each commit; AFTERWORD_KILLS=2000 for a night.
KILLS = int(os.environ.get("AFTERWORD_KILLS", "12"))
POINTS = ("p1", "p2", "p3", "p4", "p5")
pytestmark = [pytest.mark.slow, pytest.mark.parametrize("nursery", POSTGRES, indirect=True)]


@pytest.mark.parametrize("word", ["crew", "crew in lanes"])
def test_workers_that_share_the_letters_and_are_killed_at_random_do_everything_once(
    nursery: Nursery, word: str
) -> None:
    seekers, recipients = [f"job-{at}" for at in range(4)], [f"ok-{at}" for at in range(KILLS * 5 // 3)]
    nursery.run("seekers", seekers, 2, True)
    nursery.run("prepare", recipients, True)
    seed = random.randrange(10**6)

    kills = kill_at_random(nursery, random.Random(seed), at_least=KILLS, word=word)
    until_all_done(nursery, word)
    letters, alerts = nursery.report(), nursery.report("told")

    assert kills >= KILLS
    assert nursery.received() == Counter([*seekers, *recipients]), f"seed {seed}"
    assert set(letters["states"].values()) == {"sent"}
    assert letters["sent_events"] == len(recipients)
    assert letters["broken_chain"] == 0
    assert alerts["jobs"] == {"told": 2 * len(seekers)}
    assert set(alerts["arrived"].values()) == {1}, f"seed {seed}"


def test_a_worker_among_several_that_dies_at_every_point_is_followed_by_the_others(nursery: Nursery) -> None:
    recipients = [f"{point}-{number}" for point in POINTS for number in range(2)]
    nursery.run("prepare", recipients, True)

    kills = until_done(nursery, "crew")

    assert kills == len(recipients)
    assert nursery.received() == Counter(recipients)
    assert set(nursery.report()["states"].values()) == {"sent"}
