"""The habits of the employer's country are asked once and applied only on the person's word."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.flows.local_habits import NothingToAsk, habits_of, take_up_habits
from afterword.flows.overview.process import process_page
from afterword.flows.replan import replan
from afterword.flows.their_days import ask_again
from afterword.store.models import AuditLine, Step
from tests.story import OKAFOR, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def german() -> Story:
    story = begin((OKAFOR,), country="DE", time_zone="Europe/Berlin")
    story.world.clock.at = datetime(2026, 12, 1, 14, 10, tzinfo=UTC)
    replan(story.ports, story.owner, story.now)
    return story


def thanks_at(story: Story) -> str:
    step = Step.objects.of(story.owner).get(process=story.process, step="thank_you")
    return str(step.said["target"])


def answer(story: Story, *, yes: bool) -> None:
    take_up_habits(story.ports, story.owner, story.process.pk, story.now, yes=yes)
    story.process.refresh_from_db()


def test_the_question_says_what_is_usual_there_and_changes_nothing(german: Story) -> None:
    page = process_page(german.ports, german.owner, german.process.pk, german.now)

    assert page.habits is not None
    assert page.habits.country == "Germany"
    assert page.habits.differences[0] == "A thank-you goes the next working morning."
    assert not page.habits.is_suggestion
    assert thanks_at(german).startswith("2026-12-01T19:30")


def test_yes_plans_as_there_and_is_not_asked_again(german: Story) -> None:
    answer(german, yes=True)

    assert thanks_at(german).startswith("2026-12-02T07:30")
    assert habits_of(german.owner, german.process) is None
    assert AuditLine.objects.filter(act="habits DE").exists()
    with pytest.raises(NothingToAsk):
        answer(german, yes=False)


def test_keeping_ones_own_way_is_remembered_and_can_be_taken_back(german: Story) -> None:
    answer(german, yes=False)
    kept = thanks_at(german), habits_of(german.owner, german.process)
    ask_again(german.ports, german.owner, german.process.pk, german.now)
    german.process.refresh_from_db()

    assert kept[0].startswith("2026-12-01T19:30")
    assert kept[1] is None
    assert habits_of(german.owner, german.process) is not None


def test_where_nothing_differs_nothing_is_asked_and_weak_sources_are_called_a_suggestion() -> None:
    american, spanish = begin((OKAFOR,)), begin((OKAFOR,), country="ES", time_zone="Europe/Madrid")
    asked = habits_of(spanish.owner, spanish.process)

    assert habits_of(american.owner, american.process) is None
    assert asked is not None
    assert asked.is_suggestion


def test_each_difference_is_said_in_the_direction_of_their_habits(german: Story) -> None:
    german.owner.settings = {"profile": "JP"}
    asked = habits_of(german.owner, german.process)

    assert asked is not None
    assert "Thanks go to those you met." in asked.differences
    assert "Questions are welcome by phone." in asked.differences
