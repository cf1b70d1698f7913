"""Approval in time for letters that go while the candidate sleeps, and a check where nothing happens for long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import PLANNED, ROUTED, Step, is_firm
from afterword.core.plan.thanks import all_thanks
from afterword.core.windows import evening_before, is_awake

_SLEEPS = "It goes while you sleep, timed to {name}'s day, so it is read and approved before."
_CHECK = "Nothing is due for weeks; one look now keeps it from being forgotten."
CHECK_IN = "check_in"
LONGEST_QUIET = timedelta(days=45)
_CHECK_AFTER = timedelta(days=30)
_FRESH = timedelta(days=7)


def approval_steps(scene: Scene, steps: Iterable[Step]) -> Iterator[Step]:
    """For each letter aimed outside the candidate's day: approve it before 21:00 of the waking period before (B3).

    Where the interview itself ended after that hour, the letter is due for approval until its window closes.
    """
    ends = {thanks.step.key: thanks.ended for thanks in all_thanks(scene)}
    for step in steps:
        if not _goes_by_itself(step) or step.target is None or is_awake(step.target, scene.own.zone, scene.rules):
            continue
        if not is_firm(step.assumes) or scene.story.approved(step.step, step.person, step.target - _FRESH):
            continue
        due = evening_before(step.target, scene.own.zone, scene.rules)
        if due <= ends.get(step.key, datetime.min.replace(tzinfo=due.tzinfo)) and step.closes is not None:
            due = step.closes.astimezone(scene.own.zone)
        person = scene.process.person(step.person)
        words = (step.key.removeprefix(f"{scene.process.id}:"), "approve_draft")
        why = _SLEEPS.format(name=person.written if person else "their")
        yield scene.inside("approve_draft", words, person=step.person, due_by=due, why=why, rule="B3")


def _goes_by_itself(step: Step) -> bool:
    return step.owner == "product" and step.status in (PLANNED, ROUTED) and step.channel == "email"


def check_step(scene: Scene, steps: Iterable[Step]) -> Iterator[Step]:
    """An internal look where the next step lies more than 45 days ahead, or nothing is planned at all (I1)."""
    # Thirty days of real time: in which zone `now` is told must not move the day; nor must moving the look itself.
    happened = (event.at for event in scene.process.events if (event.type, event.step) != ("step_moved", CHECK_IN))
    day = scene.own.day(max(happened, default=scene.now).astimezone(UTC) + _CHECK_AFTER)
    words = (CHECK_IN, f"{day:%Y%m%d}")
    next_due = min((one.when for one in steps if one.is_open and one.when), default=None)
    is_soon = next_due is not None and next_due <= scene.now + LONGEST_QUIET
    if is_soon and scene.move_of(scene.key(*words), CHECK_IN) is None:
        return
    yield scene.inside(CHECK_IN, words, target=scene.reminder(day), date=day, why=_CHECK, rule="I1")
