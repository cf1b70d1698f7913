"""The database's clock is asked once a second, and at once where this machine's own clock was set or it slept."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from afterword.wiring.clock import DatabaseClock

START = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)
AHEAD = timedelta(minutes=3)


class Machine:
    """This machine's clocks, and a database whose clock is three minutes ahead of them at first."""

    def __init__(self) -> None:
        self.wall, self.running, self.theirs, self.asked = START, 100.0, START + AHEAD, 0

    def now(self) -> datetime:
        return self.wall

    def wait(self, seconds: float, *, slept: bool = False, set_by: float = 0) -> None:
        passed = timedelta(seconds=seconds)
        self.wall, self.theirs = self.wall + passed + timedelta(seconds=set_by), self.theirs + passed
        self.running += 0 if slept else seconds

    def __enter__(self) -> Machine:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def execute(self, _sql: str) -> None:
        self.asked += 1

    def fetchone(self) -> tuple[datetime]:
        return (self.theirs,)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine()
    monkeypatch.setattr(sys.modules[DatabaseClock.__module__], "SystemClock", lambda: made)
    monkeypatch.setattr(time, "monotonic", lambda: made.running)
    monkeypatch.setattr(connection, "cursor", lambda: made)
    return made


def test_within_a_second_it_is_not_asked_again(machine: Machine) -> None:
    clock = DatabaseClock()
    said = [clock.now()]
    machine.wait(0.9)
    said.append(clock.now())

    assert machine.asked == 1
    assert said == [START + AHEAD, START + AHEAD + timedelta(seconds=0.9)]
    machine.wait(0.2)
    assert clock.now() == machine.theirs
    assert machine.asked == 2


@pytest.mark.parametrize("how", [{"slept": True}, {"set_by": -60}, {"set_by": 60}, {"set_by": 0.2}])
def test_after_a_sleep_or_where_the_own_clock_was_set_it_is_asked_at_once(
    machine: Machine, how: dict[str, float]
) -> None:
    clock = DatabaseClock()
    clock.now()
    machine.wait(0.5, **how)  # type: ignore[arg-type]

    assert clock.now() == machine.theirs
    assert machine.asked == 2
