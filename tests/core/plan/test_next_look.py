"""Between two looks nothing changes: what the worker leaves alone reads the same as if it had been planned anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from afterword.core.plan import ProcessPlan
from afterword.core.plan.next_look import LONGEST_REST, next_look
from afterword.core.plan.steps import Step
from bench.life.book import PROFILES, SITES, Book
from bench.life.employer import HABITS, happens, new_process
from bench.years import START


def steady(step: Step) -> Step:
    """A late letter moves with the clock: whoever approves it plans anew first."""
    if not step.late and step.step != "thank_you":
        return step
    return replace(step, opens=None, closes=None, target=None, due_by=None, date=None, windows=(), late=True)


def shape(one: ProcessPlan) -> tuple[str, frozenset[Step]]:
    # The approval of a late letter is due before a moment that moves with the clock as well.
    return one.state, frozenset(steady(step) for step in one.steps if step.step != "approve_draft")


@pytest.mark.parametrize("seed", range(60))
def test_nothing_changes_before_the_next_look(seed: int) -> None:
    dice = Random(seed)
    book = Book(dice.choice(SITES)[2], {"profile": dice.choice(PROFILES)})
    now = START + timedelta(minutes=dice.randint(0, 500_000))
    new_process(book, 1, now, dice, dice.choice(SITES))
    for _ in range(dice.randint(0, 8)):
        now += timedelta(minutes=dice.choice((7, 61, 700, 4_000, 11_000)))
        happens(book, "p1", dice.choice(sorted(HABITS)), now, dice)
    for _ in range(20):
        facts = book.facts()
        (made,) = book.plan(now).processes
        look = next_look(facts, facts.processes[0], made.steps, now)
        assert now < look <= now + LONGEST_REST
        between = now + (look - now) * dice.random()

        assert shape(book.plan(between).processes[0]) == shape(made)
        now = look
