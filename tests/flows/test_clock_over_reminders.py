"""The clock is set back or forward over the reminder of a call: it is told once, and it is told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.ports import Delivery, Outcome
from afterword.flows.change_step import step_done_elsewhere
from afterword.flows.phone_numbers import set_phone
from afterword.flows.tick import tick
from afterword.store.models import Reminder, Reminding, Step
from tests.letters import an_account
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db
# At nine in New York, on the day of the call.
MORNING = datetime(2026, 12, 4, 14, 1, tzinfo=UTC)
DOWN = Delivery(Outcome.DEFERRED, stage="connect")
HOURS = timedelta(hours=1)


@pytest.fixture
def story() -> Story:
    """The letter is out, and a call is next, told of by mail."""
    told = begin((OKAFOR,))
    an_account(told.owner, address="maya@home.test")
    told.ports = told.world.ports(page_address="https://afterword.home.test")
    set_phone(told.ports, told.owner, told.people()[0].pk, "+1 617 555 0123", told.now)
    Reminding.everything.create(owner=told.owner, mail=True)
    told.note(*TALKS[:1])
    told.world.clock.at = datetime(2026, 12, 2, 1, tzinfo=UTC)
    letter = Step.objects.of(told.owner).get(step="thank_you", gone_at=None)
    step_done_elsewhere(told.ports, told.owner, told.process.pk, letter.key, told.now)
    return told


def passes(story: Story, first: datetime, last: datetime) -> int:
    """The worker, every ten minutes of what the clock says; gives how many reminders came."""
    before = len(story.world.server.taken)
    while first <= last:
        story.world.clock.at = first
        tick(story.ports, first)
        first += timedelta(minutes=10)
    return len(story.world.server.taken) - before


@pytest.mark.parametrize("back", [timedelta(minutes=1), timedelta(minutes=40), 3 * HOURS])
def test_a_clock_that_is_set_back_over_it_tells_it_no_second_time(story: Story, back: timedelta) -> None:
    assert passes(story, MORNING, MORNING) == 1

    assert passes(story, MORNING - back, MORNING + 4 * HOURS) == 0


@pytest.mark.parametrize("forward", [timedelta(minutes=40), timedelta(minutes=90)])
def test_a_clock_that_is_set_forward_over_it_tells_it_late_and_once(story: Story, forward: timedelta) -> None:
    assert passes(story, MORNING - timedelta(minutes=30), MORNING - timedelta(minutes=10)) == 0

    assert passes(story, MORNING + forward, MORNING + forward + timedelta(minutes=30)) == 1
    # And back to the right hour.
    assert passes(story, MORNING, MORNING + 4 * HOURS) == 0


@pytest.mark.parametrize("state", ["planned", "claimed"])
def test_what_failed_or_was_held_under_a_clock_that_ran_ahead_is_told_in_time(story: Story, state: str) -> None:
    ahead = MORNING + timedelta(minutes=90)
    story.world.server.answers = [DOWN]
    assert passes(story, ahead, ahead) == 0
    if state == "claimed":
        held = {"state": "claimed", "wake_at": None, "lease_until": ahead + timedelta(minutes=5)}
        assert Reminder.objects.of(story.owner).filter(key="morning:2026-12-04").update(**held) == 1

    assert passes(story, MORNING, MORNING + timedelta(minutes=30)) == 1
    assert passes(story, MORNING + timedelta(minutes=40), MORNING + 4 * HOURS) == 0
