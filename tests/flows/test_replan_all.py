"""Everybody's plan in the background: what is stale is made anew in bounded passes, and what changed is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from afterword.flows import close, settings
from afterword.flows.overview.history import history_of
from afterword.flows.overview.process import process_page
from afterword.flows.overview.wording import head_of
from afterword.flows.replan import has_stale, replan, replan_all
from afterword.store.models import Owner, PlanChange, Process, Step
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)
LATER = timedelta(minutes=1)


def waiting() -> Story:
    """One interview, noted and thanked; now they decide."""
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (person,) = story.people()
    close.happened(
        story.ports, story.owner, story.process.pk, "letter_sent", story.now, step="thank_you", person=str(person.pk)
    )
    return story


def steps(story: Story) -> list[tuple[str, str, datetime | None]]:
    rows = Step.objects.of(story.owner).filter(process=story.process, gone_at=None).order_by("key")
    return [(row.key, row.status, row.at) for row in rows]


def test_nothing_is_stale_right_after_a_plan_and_the_next_look_is_near() -> None:
    story = waiting()
    story.process.refresh_from_db()

    assert not has_stale(story.ports, story.now)
    assert story.process.look_at is not None
    assert story.now < story.process.look_at <= story.now + timedelta(hours=6)
    assert has_stale(story.ports, story.process.look_at)


def test_another_calendar_plans_everybody_anew_and_keeps_that_even_where_nothing_moved() -> None:
    story = waiting()
    before, ports = steps(story), replace(story.ports, plan_version="holidays 9, rules 1")
    changed = replan_all(ports, story.now)
    story.process.refresh_from_db()
    page = process_page(ports, story.owner, story.process.pk, story.now)

    assert (changed, steps(story)) == (0, before)
    assert story.process.plan_version == "holidays 9, rules 1"
    history = history_of(story.owner, story.process.pk, story.now)
    assert page.changes == ()
    assert any("holidays 9, rules 1" in each.cause for each in history)
    assert not has_stale(ports, story.now)


def test_a_move_is_kept_with_what_caused_it() -> None:
    story = waiting()
    call = Step.objects.of(story.owner).get(process=story.process, step="F1")
    close.happened(story.ports, story.owner, story.process.pk, "auto_reply", story.now,
                   person=str(call.person_id), back_on="2026-12-21")  # fmt: skip
    change = PlanChange.objects.of(story.owner).filter(process=story.process, key=call.key).first()

    assert change is not None
    assert (change.old, change.cause) == (call.at, "they are away")
    assert change.new is not None
    assert change.new > datetime(2026, 12, 21, tzinfo=UTC)


def test_what_was_taken_back_is_the_cause_of_the_move_back() -> None:
    story = waiting()
    call = Step.objects.of(story.owner).get(process=story.process, step="F1")
    event = close.happened(story.ports, story.owner, story.process.pk, "auto_reply", story.now,
                           person=str(call.person_id), back_on="2026-12-21")  # fmt: skip
    close.undo(story.ports, story.owner, event.pk, story.now + LATER)
    change = PlanChange.objects.of(story.owner).filter(process=story.process, key=call.key).first()

    assert change is not None
    assert (change.new, change.cause) == (call.at, "you took something back")


def test_many_people_are_planned_in_bounded_passes_until_nobody_is_left() -> None:
    stories = [waiting() for _ in range(3)]
    ports = replace(stories[0].ports, plan_version="other rules")
    passes = 0
    while has_stale(ports, stories[0].now):
        replan_all(ports, stories[0].now, most=1)
        passes += 1

    assert passes == len(Owner.objects.all()) == 3
    assert set(Process.everything.values_list("plan_version", flat=True)) == {"other rules"}


def test_one_persons_broken_facts_keep_nobody_back(caplog: pytest.LogCaptureFixture) -> None:
    good, bad = waiting(), waiting()
    Process.everything.filter(pk=bad.process.pk).update(agency={"recruiter": ["no", "id"]})
    ports = replace(good.ports, plan_version="other rules")
    replan_all(ports, good.now)
    good.process.refresh_from_db()
    bad.process.refresh_from_db()

    assert good.process.plan_version == "other rules"
    assert bad.process.look_at == good.now + timedelta(hours=1)
    assert not has_stale(ports, good.now)
    assert f"The plan of {bad.owner.pk} could not be made." in caplog.text


def test_the_background_plans_what_the_foreground_would() -> None:
    story = waiting()
    for days in (1, 3, 4, 9, 20, 40):
        now = story.now + timedelta(days=days)
        replan_all(story.ports, now)
        behind = steps(story)
        replan(story.ports, story.owner, now)

        assert steps(story) == behind


def test_an_approved_letter_that_waits_is_looked_at_every_few_minutes() -> None:
    from tests.flows.test_follow_through import approve_all

    story = begin((OKAFOR,))
    story.note(TALKS[0])
    approve_all(story)

    replan(story.ports, story.owner, story.now + timedelta(seconds=5))

    assert not has_stale(story.ports, story.now + LATER)
    assert has_stale(story.ports, story.now + timedelta(minutes=6))


def test_a_late_letter_is_said_to_have_moved_once_not_at_every_pass() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    late = story.now + timedelta(days=1, hours=21)
    replan_all(story.ports, late)
    said = PlanChange.objects.of(story.owner).filter(key__contains=":thank_you:").count()
    for minutes in range(1, 60):
        replan_all(story.ports, late + timedelta(minutes=minutes))

    assert said == 1
    assert PlanChange.objects.of(story.owner).filter(key__contains=":thank_you:").count() == said


def test_another_zone_of_ones_own_is_named_as_the_cause() -> None:
    story = begin((OKAFOR,))
    mine = settings.profile(story.owner)
    settings.save_profile(story.ports, story.owner, replace(mine, time_zone="Asia/Tokyo"), story.now + LATER)
    change = PlanChange.objects.of(story.owner).get(key__endswith=":prepare")

    assert change.cause == "you changed your own time zone"


def test_a_setting_that_moves_a_step_is_named_even_where_the_step_was_overdue() -> None:
    story = waiting()
    call = Step.objects.of(story.owner).get(process=story.process, step="F1")
    assert call.at is not None
    late = call.at + timedelta(days=1)
    mine = settings.profile(story.owner)
    settings.save_profile(story.ports, story.owner, replace(mine, settings={"call.days": [5, 6]}), late)
    change = PlanChange.objects.of(story.owner).filter(key=call.key).first()

    assert change is not None
    assert change.cause == "you changed a setting (call.days)"


def test_the_moves_stand_in_the_history_of_the_process_from_old_to_new() -> None:
    story = waiting()
    call = Step.objects.of(story.owner).get(process=story.process, step="F1")
    close.happened(story.ports, story.owner, story.process.pk, "auto_reply", story.now,
                   person=str(call.person_id), back_on="2026-12-21")  # fmt: skip
    move = next(one for one in history_of(story.owner, story.process.pk, story.now) if one.key == call.key)
    call.refresh_from_db()

    assert (move.new, move.cause, move.head) == (call.at, "they are away", head_of(call))
    assert move.old is not None
    assert call.at is not None
    assert move.old < call.at
