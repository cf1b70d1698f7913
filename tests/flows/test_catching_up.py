"""Catching up: whatever was missed or moved is made good at a good hour, nothing is dropped, and the reason is true."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from afterword.flows import close
from afterword.flows.approve import approve
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.process import process_page
from afterword.flows.overview.today import today
from afterword.flows.tick import tick
from afterword.store.models import Action, PlanChange, Step
from tests.letters import an_account
from tests.story import OKAFOR, OVER, TALKS, ZONE, Story, begin

pytestmark = pytest.mark.django_db
EVENING = datetime(2026, 12, 1, 19, 30, tzinfo=ZoneInfo(ZONE))


def noted() -> Story:
    """The talk is noted, a mail account is there, and the letter waits to be approved."""
    story = begin((OKAFOR,))
    an_account(story.owner)
    story.note(TALKS[0])
    return story


def approve_all(story: Story) -> None:
    for view in letters_page(story.ports, story.owner, story.process.pk, story.now).letters:
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)


def run(story: Story, *moments: datetime) -> None:
    """The worker passes at these moments."""
    for at in moments:
        story.world.clock.at = at.astimezone(UTC)
        tick(story.ports, story.now)


def thanks(story: Story) -> Step:
    return Step.objects.one(story.owner, process=story.process, step="thank_you")


def happened(story: Story, kind: str, **known: Any) -> None:
    close.happened(story.ports, story.owner, story.process.pk, kind, story.now, **known)


def is_a_good_hour(at: datetime | None) -> bool:
    there = at and at.astimezone(ZoneInfo(ZONE))
    return bool(there and time(7) <= there.time() <= time(21, 30) and there.weekday() < 5)


def thanks_sent(story: Story) -> int:
    return Action.objects.of(story.owner).filter(state="sent").count()


def test_after_two_days_without_a_machine_the_letter_is_kept_and_asked_about_at_a_good_hour() -> None:
    story = noted()
    approve_all(story)
    run(story, EVENING + timedelta(days=2, hours=7))

    step, page = thanks(story), today(story.ports, story.owner, story.now)
    assert thanks_sent(story) == 0
    assert step.status == "planned"
    assert is_a_good_hour(step.at)
    assert page.lead is not None
    assert page.lead.why.startswith("It did not go at its time, because Afterword was not running then.")
    change = PlanChange.objects.of(story.owner).filter(process=story.process, key=step.key).first()
    assert change is not None
    assert change.cause == "its moment had passed"

    approve_all(story)
    assert step.at is not None
    run(story, step.at, step.at + timedelta(minutes=10))
    assert thanks_sent(story) == 1


def test_a_worker_that_is_down_over_the_night_sends_nothing_in_it_and_the_letter_is_shown_in_the_morning() -> None:
    story = noted()
    approve_all(story)
    run(story, EVENING + timedelta(hours=7, minutes=30))
    assert thanks_sent(story) == 0

    run(story, EVENING.replace(day=2, hour=7, minute=5))
    step = thanks(story)
    assert step.status == "planned"
    assert step.at == datetime(2026, 12, 2, 7, 30, tzinfo=ZoneInfo(ZONE))
    assert "It did not go at its time" in str(today(story.ports, story.owner, story.now).lead)


def test_an_interview_that_overran_moves_the_letter_by_its_own_end() -> None:
    story = noted()
    approve_all(story)
    happened(story, "interview_moved", starts="2026-12-01T14:00-05:00", ends="2026-12-01T18:10-05:00", round=1)

    run(story, datetime(2026, 12, 1, 18, 15, tzinfo=ZoneInfo(ZONE)), EVENING)

    step, page = thanks(story), today(story.ports, story.owner, story.now)
    assert thanks_sent(story) == 0
    assert step.at == datetime(2026, 12, 1, 20, 10, tzinfo=ZoneInfo(ZONE))
    assert "Taken back, because they moved the interview." in str(page)
    change = PlanChange.objects.of(story.owner).filter(process=story.process, key=step.key).first()
    assert change is not None
    assert (change.old, change.new, change.cause) == (EVENING, step.at, "they moved the interview")

    approve_all(story)
    run(story, step.at)
    assert thanks_sent(story) == 1


def test_an_interview_moved_while_the_letter_is_approved_takes_it_back_with_the_reason() -> None:
    story = noted()
    approve_all(story)
    happened(story, "interview_moved", starts="2026-12-03T14:00-05:00", ends="2026-12-03T15:00-05:00", round=1)
    run(story, EVENING)

    action = Action.objects.one(story.owner)
    assert thanks_sent(story) == 0
    assert (action.state, action.evidence) == (
        "cancelled",
        "Taken back, because they moved the interview.",
    )
    run(story, datetime(2026, 12, 3, 21, tzinfo=UTC))
    assert thanks(story).status == "planned"
    assert is_a_good_hour(thanks(story).at)


def test_an_interview_cancelled_while_the_letter_is_approved_takes_it_out_with_the_reason() -> None:
    story = begin((OKAFOR,))
    an_account(story.owner)
    story.world.clock.at = OVER - timedelta(hours=3)
    happened(story, "interview_cancelled")
    run(story, EVENING)

    steps = Step.objects.of(story.owner).filter(process=story.process, gone_at=None, status="planned")
    assert thanks_sent(story) == 0
    assert "ask_new_date" in set(steps.values_list("step", flat=True))


def test_a_no_that_comes_while_the_letter_is_approved_says_why_it_does_not_go() -> None:
    story = noted()
    approve_all(story)
    close.they_said_no(story.ports, story.owner, story.process.pk, story.now)
    run(story, EVENING)

    assert thanks_sent(story) == 0
    assert Action.objects.one(story.owner).evidence == "Taken back, because they said no."


def test_a_question_approved_for_a_day_on_which_they_turn_out_to_be_away_is_shown_again_with_the_reason() -> None:
    story = noted()
    approve_all(story)
    run(story, EVENING)
    question = Step.objects.one(story.owner, process=story.process, step="F1")
    assert question.at is not None
    run(story, question.at - timedelta(hours=15))
    approve_all_ready(story)
    happened(story, "auto_reply", person=str(question.person_id), back_on="2026-12-21")

    action = Action.objects.of(story.owner).exclude(state="sent").get()
    page = process_page(story.ports, story.owner, story.process.pk, story.now)
    assert action.evidence == "Taken back for another time, because they are away. Look at the letter again."
    assert any("Because they are away." in change for change in page.changes)


def approve_all_ready(story: Story) -> None:
    for view in letters_page(story.ports, story.owner, story.process.pk, story.now).letters:
        if view.may_approve:
            approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
