"""Lives in any order: whatever happens, whenever one looks, the invariants of the playbook hold (part (c))."""

from __future__ import annotations

import os
from datetime import timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from afterword.core.plan import Plan
from afterword.core.plan.steps import Step, is_firm
from bench.life.book import PROFILES, SITES, Book
from bench.life.candidate import Candidate
from bench.life.checks import dropped, wrong_now
from bench.life.employer import HABITS, happens, new_process
from bench.life.letters import wrong_in_log
from bench.years import START, live

# 500 sequences with each commit; AFTERWORD_SEQUENCES=20000 for a night.
SEQUENCES = int(os.environ.get("AFTERWORD_SEQUENCES", "500"))


class Lives(RuleBasedStateMachine):
    """One candidate; each rule is one thing that may happen, and after each the plan is made and checked."""

    before: Plan | None

    @initialize(own=st.sampled_from(SITES), profile=st.sampled_from(PROFILES), seed=st.integers(0, 2**16))
    def begin(self, own: tuple[str | None, str | None, str], profile: str, seed: int) -> None:
        self.dice, self.now = Random(seed), START + timedelta(hours=seed % 9_000)
        self.book, self.before = Book(own[2], {"profile": profile}), None
        self.candidate = Candidate(self.dice, care=1)
        new_process(self.book, 1, self.now, self.dice, self.dice.choice(SITES))
        self.look()

    def look(self) -> None:
        self.made: Plan = self.book.plan(self.now)
        wrong = list(wrong_now(self.book, self.made, self.now))
        if self.before is not None:
            wrong += dropped(self.before, self.made)
        self.before = self.made
        assert wrong == []

    def changed(self) -> None:
        self.before = None
        self.look()

    def open_steps(self) -> list[tuple[str, Step]]:
        return [
            (one.id, step)
            for one in self.made.processes
            for step in one.steps
            if step.is_open and is_firm(step.assumes) and step.step != "check_in"
        ]

    @rule(minutes=st.one_of(st.integers(1, 240), st.integers(240, 60_000)))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.look()

    @rule()
    def time_passes_to_the_next_moment_of_the_plan(self) -> None:
        moments = [moment for moment in self.candidate.wakes(self.made, self.now) if moment > self.now]
        self.now = min(moments, default=self.now + timedelta(days=1)).astimezone(START.tzinfo)
        self.look()

    @rule()
    def what_is_due_is_done(self) -> None:
        for _ in range(4):
            if not self.candidate.act(self.book, self.made, self.now):
                break
            self.changed()

    @rule(kind=st.sampled_from(sorted(HABITS)))
    def something_happens(self, kind: str) -> None:
        happens(self.book, self.dice.choice(self.book.rows)["id"], kind, self.now, self.dice)
        self.changed()

    @precondition(lambda self: len(self.book.rows) < 3)
    @rule(is_same_employer=st.booleans())
    def another_role_begins(self, is_same_employer: bool) -> None:
        process = new_process(self.book, len(self.book.rows) + 1, self.now, self.dice, self.dice.choice(SITES))
        if is_same_employer:
            self.book.row(process)["employer"] = dict(self.book.rows[0]["employer"])
            self.book.changes += 1
        self.changed()

    @precondition(lambda self: bool(self.open_steps()))
    @rule(kind=st.sampled_from(["step_skipped", "step_done", "step_moved"]), hours=st.integers(1, 2_000))
    def the_person_decides_about_a_step(self, kind: str, hours: int) -> None:
        process, step = self.dice.choice(self.open_steps())
        if step.step == "written_acceptance" and kind == "step_skipped":
            return
        known = {"to": (self.now + timedelta(hours=hours)).isoformat()} if kind == "step_moved" else {}
        self.book.add(process, self.now, kind, step=step.step, key=step.key, person=step.person, reason="so", **known)
        self.changed()

    @invariant()
    def the_same_facts_give_the_same_plan_on_any_clock(self) -> None:
        elsewhere = self.now.astimezone(ZoneInfo("Pacific/Kiritimati"))

        assert self.book.plan(self.now).to_json() == self.book.plan(elsewhere).to_json()

    def teardown(self) -> None:
        assert list(wrong_in_log(self.book)) == []


Lives.TestCase.settings = settings(
    max_examples=SEQUENCES,
    stateful_step_count=20,
    deadline=None,
    # A failing life is long; it is printed step by step, and making it shorter would take longer than reading it.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestLives = pytest.mark.slow(Lives.TestCase)


def test_a_long_life_breaks_no_promise_and_is_the_same_each_time() -> None:
    first, second = live(3, timedelta(days=420)), live(3, timedelta(days=420))

    assert first.wrong == []
    assert (first.plans, first.sent, first.ends) == (second.plans, second.sent, second.ends)
    assert first.sent > 0
