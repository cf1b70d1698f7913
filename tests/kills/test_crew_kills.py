"""Several workers of one installation on PostgreSQL, killed again and again: all is done once, and nothing is lost."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.kills.running import KILLS, Nursery, kill_at_random, until_all_done, until_done

DRIVERS = [pytest.param(name, marks=pytest.mark.needs("postgres")) for name in ("postgres", "postgres, jobs")]
CREWS = [
    pytest.param(driver, word, marks=pytest.mark.needs("postgres"))
    for driver, word in (("postgres", "crew"), ("postgres", "crew in lanes"), ("postgres, jobs", "crew"))
]
POINTS = ("p1", "p2", "p3", "p4", "p5")
pytestmark = pytest.mark.slow
on_both = pytest.mark.parametrize("nursery", DRIVERS, indirect=True)


@pytest.mark.parametrize(("nursery", "word"), CREWS, indirect=["nursery"])
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


@on_both
def test_a_worker_among_several_that_dies_at_every_point_is_followed_by_the_others(nursery: Nursery) -> None:
    # Between a job and its claim there is nothing that only a lease would free: a pass finds the row all the same.
    points = ("p0", *POINTS) if nursery.is_driven_by_jobs else POINTS
    recipients = [f"{point}-{number}" for point in points for number in range(5)]
    nursery.run("prepare", recipients, True)

    until_done(nursery, "crew")

    assert {each.name.partition("-")[0] for each in (nursery.folder / "deaths").iterdir()} == set(points)
    assert nursery.received() == Counter(recipients)
    assert set(nursery.report()["states"].values()) == {"sent"}


@pytest.mark.parametrize("nursery", DRIVERS[1:], indirect=True)
def test_a_job_is_deferred_with_its_row_or_not_at_all_and_one_letter_has_one(nursery: Nursery) -> None:
    nursery.run("prepare", ["ok-0", "ok-1"], True)

    assert nursery.report("deferred") == {"taken back": 2, "moved": 2, "twice": 2, "of each": [True, True]}


@pytest.mark.parametrize("nursery", DRIVERS[1:], indirect=True)
def test_the_doctor_says_whether_anybody_waits_for_jobs_and_what_to_do(nursery: Nursery) -> None:
    nobody, somebody, silent = nursery.report("waited for")

    assert [is_good for is_good, _ in (nobody, somebody, silent)] == [False, True, False]
    assert nobody[1] == silent[1]
    assert "AFTERWORD_DRIVER=procrastinate" in nobody[1]
