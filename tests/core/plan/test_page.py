"""The reference of the rules is what the tables say, and every step of every plan names a rule that is in it."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from afterword.core.plan.rules_table import ENDS, OPEN_STATES, known_codes
from afterword.core.plan.state import TERMINAL
from bench.life.book import PROFILES, SITES, Book
from bench.life.employer import HABITS, happens, new_process
from bench.years import START
from tests.core.plan.page import PAGE, page


def test_the_page_is_what_the_tables_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.core.plan.page writes it anew"


def test_every_end_is_in_the_table() -> None:
    assert {name for name, _ in ENDS} == TERMINAL
    assert len(OPEN_STATES) == 15


def test_every_step_names_a_rule_of_the_table() -> None:
    named, states = set(), set()
    for seed in range(40):
        dice = Random(seed)
        book, now = Book(dice.choice(SITES)[2], {"profile": dice.choice(PROFILES)}), START
        new_process(book, 1, now, dice, dice.choice(SITES))
        for kind in dice.sample(sorted(HABITS), 8):
            now += timedelta(hours=dice.randint(1, 120))
            happens(book, "p1", kind, now, dice)
            for one in book.plan(now).processes:
                states.add(one.state)
                named |= {code for step in one.steps for code in step.rule.split("/")}

    assert len(named) > 15
    assert named <= known_codes()
    assert states <= TERMINAL | {name for name, _ in OPEN_STATES}
