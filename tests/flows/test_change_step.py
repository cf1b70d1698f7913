"""A person moves, leaves out or does a step elsewhere: the outbox follows, later plans keep it, undo takes it back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from afterword.core.errors import Refusal
from afterword.flows import close
from afterword.flows.approve import approve
from afterword.flows.change_step import (
    AlreadyGoing,
    NoReason,
    NotThatMoment,
    NotThen,
    StepOver,
    WithYou,
    move_step,
    skip_step,
    step_done_elsewhere,
)
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.process import process_page
from afterword.flows.replan import replan
from afterword.flows.tick import tick
from afterword.store.models import Action, Event, Step
from tests.letters import an_account
from tests.story import OKAFOR, OVER, TALKS, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)
AT_EIGHT = datetime(2026, 12, 2, 1, tzinfo=UTC)  # 20:00 in New York, the evening of the interview
NEXT_DAY = datetime(2026, 12, 2, 17, tzinfo=UTC)


@pytest.fixture
def story() -> Story:
    """One interviewer, noted and approved, with a mail account."""
    story = begin((OKAFOR,))
    an_account(story.owner)
    story.note(TALKS[0])
    for view in letters_page(story.ports, story.owner, story.process.pk, story.now).letters:
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    return story


def step(story: Story, name: str) -> Step:
    return Step.objects.of(story.owner).get(process=story.process, step=name, gone_at=None)


def letter_state(story: Story) -> str:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0].state


def thank_you(story: Story) -> str:
    return step(story, "thank_you").key


def test_an_approved_letter_moves_along_inside_the_evening_it_was_approved_for(story: Story) -> None:
    move_step(story.ports, story.owner, story.process.pk, thank_you(story), AT_EIGHT, story.now)
    story.world.clock.at = AT_EIGHT - timedelta(minutes=5)
    tick(story.ports, story.now)
    before = len(story.world.server.taken)
    story.world.clock.at = AT_EIGHT
    tick(story.ports, story.now)

    assert before == 0
    assert len(story.world.server.taken) == 1


def test_a_letter_moved_beyond_its_approval_is_shown_again_and_does_not_go(story: Story) -> None:
    morning = datetime(2026, 12, 2, 13, tzinfo=UTC)
    move_step(story.ports, story.owner, story.process.pk, thank_you(story), morning, story.now)
    story.world.clock.at = datetime(2026, 12, 2, 0, 31, tzinfo=UTC)
    tick(story.ports, story.now)

    assert story.world.server.taken == []
    assert letter_state(story) == "draft"
    assert step(story, "thank_you").at == morning


def test_a_bad_moment_is_refused_with_the_next_good_one_and_nothing_is_kept(story: Story) -> None:
    three_at_night = datetime(2026, 12, 2, 8, tzinfo=UTC)
    with pytest.raises(NotThen) as refused:
        move_step(story.ports, story.owner, story.process.pk, thank_you(story), three_at_night, story.now)

    assert "between 07:00 and 21:30" in refused.value.message
    assert "Wed 2 Dec, 07:00" in refused.value.message
    assert not Event.objects.of(story.owner).filter(type="step_moved").exists()
    assert letter_state(story) == "going"


def test_what_was_left_out_never_leaves_and_the_plan_goes_on(story: Story) -> None:
    skip_step(story.ports, story.owner, story.process.pk, thank_you(story), "we spoke again at noon", story.now)
    story.world.clock.at = AT_EIGHT
    tick(story.ports, story.now)
    page = process_page(story.ports, story.owner, story.process.pk, story.now)

    assert story.world.server.taken == []
    assert page.state == "WAITING_UNDATED"
    left_out = next(moment for moment in page.past if moment.head.startswith("Left out"))
    assert left_out.why == "we spoke again at noon"


def test_what_was_done_elsewhere_is_not_sent_as_well(story: Story) -> None:
    step_done_elsewhere(story.ports, story.owner, story.process.pk, thank_you(story), story.now)
    story.world.clock.at = AT_EIGHT
    tick(story.ports, story.now)

    assert story.world.server.taken == []
    assert not Action.objects.of(story.owner).filter(state="planned").exists()


def test_a_letter_that_is_out_cannot_be_left_out_or_moved(story: Story) -> None:
    key = thank_you(story)
    story.world.clock.at = datetime(2026, 12, 2, 0, 31, tzinfo=UTC)
    tick(story.ports, story.now)
    with pytest.raises((StepOver, AlreadyGoing)):
        skip_step(story.ports, story.owner, story.process.pk, key, "changed my mind", story.now)
    with pytest.raises((StepOver, AlreadyGoing)):
        move_step(story.ports, story.owner, story.process.pk, key, NEXT_DAY, story.now)

    assert len(story.world.server.taken) == 1


def test_later_plans_keep_the_move_and_undo_takes_it_back(story: Story) -> None:
    story.world.clock.at = datetime(2026, 12, 2, 0, 31, tzinfo=UTC)
    tick(story.ports, story.now)
    replan(story.ports, story.owner, story.now)
    call = step(story, "F1")
    usual, wanted = call.at, datetime(2026, 12, 9, 15, tzinfo=UTC)
    event = move_step(story.ports, story.owner, story.process.pk, call.key, wanted, story.now, "I travel")
    replan(story.ports, story.owner, NEXT_DAY)
    moved = step(story, "F1")
    page = process_page(story.ports, story.owner, story.process.pk, NEXT_DAY)
    shown = next(each for each in (page.present, *page.planned) if each and each.step == "F1")
    close.undo(story.ports, story.owner, event.pk, NEXT_DAY)

    assert moved.at == wanted
    assert shown.decided.startswith("You moved it from Fri 4 Dec")
    assert "I travel" in shown.decided
    assert step(story, "F1").at == usual


def test_a_reason_and_a_possible_moment_are_asked_for(story: Story) -> None:
    with pytest.raises(NoReason):
        skip_step(story.ports, story.owner, story.process.pk, thank_you(story), "  ", story.now)
    with pytest.raises(NotThatMoment):
        step_done_elsewhere(
            story.ports, story.owner, story.process.pk, thank_you(story), story.now, OVER + timedelta(days=1)
        )
    with pytest.raises(NotThen):
        move_step(story.ports, story.owner, story.process.pk, thank_you(story), story.now, story.now)
    with pytest.raises(Refusal):
        skip_step(story.ports, story.owner, story.process.pk, "no:such:step", "why not", story.now)

    assert letter_state(story) == "going"


def test_a_move_taken_back_brings_the_approved_letter_back(story: Story) -> None:
    usual = step(story, "thank_you").at
    event = move_step(story.ports, story.owner, story.process.pk, thank_you(story), AT_EIGHT, story.now)
    close.undo(story.ports, story.owner, event.pk, story.now)
    (action,) = Action.objects.of(story.owner).filter(state="planned")

    assert step(story, "thank_you").at == usual
    assert action.wake_at == usual


def test_an_hour_that_comes_twice_is_a_good_hour(story: Story) -> None:
    twice = datetime(2027, 11, 7, 1, 30, tzinfo=ZoneInfo("America/New_York"))
    move_step(story.ports, story.owner, story.process.pk, step(story, "silent_review").key, twice, story.now)

    assert step(story, "silent_review").at == twice.astimezone(UTC)


def test_what_was_done_before_the_process_was_added_can_be_said(story: Story) -> None:
    story.process.created_at = OVER
    story.process.save()
    at = OVER - timedelta(minutes=30)
    step_done_elsewhere(story.ports, story.owner, story.process.pk, step(story, "F1").key, story.now, at)

    assert Event.objects.of(story.owner).get(type="step_done").at == at


def test_a_letter_in_the_persons_own_hands_is_asked_about_before_it_moves() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    for view in letters_page(story.ports, story.owner, story.process.pk, story.now).letters:
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    story.world.clock.at = datetime(2026, 12, 2, 0, 31, tzinfo=UTC)
    tick(story.ports, story.now)
    assert letter_state(story) == "handed"

    for at in (AT_EIGHT, NEXT_DAY):
        with pytest.raises(WithYou) as refused:
            move_step(story.ports, story.owner, story.process.pk, thank_you(story), at, story.now)
        assert "handed to you" in refused.value.message
        assert "whether you sent it" in refused.value.hint
    with pytest.raises(WithYou, match="may have left"):
        skip_step(story.ports, story.owner, story.process.pk, thank_you(story), "not now", story.now)

    assert letter_state(story) == "handed"


@pytest.mark.parametrize("year", [2200, 9999])
def test_a_year_beyond_the_plan_is_named(story: Story, year: int) -> None:
    with pytest.raises(NotThen) as refused:
        move_step(
            story.ports, story.owner, story.process.pk, step(story, "F1").key,
            datetime(year, 12, 31, 23, 59, tzinfo=ZoneInfo("America/New_York")), story.now,
        )  # fmt: skip

    assert f"The year {year}" in refused.value.message


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_a_moment_of_the_first_year_has_passed(story: Story, zone: str) -> None:
    with pytest.raises(NotThen, match="has passed"):
        move_step(
            story.ports, story.owner, story.process.pk, step(story, "F1").key,
            datetime(1, 1, 1, tzinfo=ZoneInfo(zone)), story.now,
        )  # fmt: skip


def test_a_thanks_given_before_the_talk_was_over_is_given(story: Story) -> None:
    step_done_elsewhere(
        story.ports, story.owner, story.process.pk, thank_you(story), story.now, OVER - timedelta(minutes=30)
    )
    story.process.refresh_from_db()

    assert story.process.state == "WAITING_UNDATED"
