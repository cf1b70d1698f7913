"""The first question on the phone: whether it still is a call, its hours, the time that they named (playbook B9)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from afterword.core.call.attempts import MOST_UNANSWERED, unanswered
from afterword.core.facts import Person
from afterword.core.plan.scene import Scene
from afterword.core.windows import Stretch, phone_windows

# Somebody who was told "at ten" expects the call at ten, and not at noon.
_ON_TIME = timedelta(minutes=30)


def by_phone(scene: Scene, contact: Person) -> bool:
    """A call is possible, and neither a bad moment nor three tries in vain have sent the question into writing."""
    if not scene.may_phone(contact) or is_unreached(scene):
        return False
    tries = scene.story.tries
    return not tries or tries[-1].outcome != "bad_moment" or appointment(scene) is not None


def is_unreached(scene: Scene) -> bool:
    """Nobody answered three calls in a row."""
    return unanswered([one.outcome or "" for one in scene.story.tries]) >= MOST_UNANSWERED


def appointment(scene: Scene) -> datetime | None:
    """The time that was named for the next call, until half an hour after it; None where none was, or it is past."""
    last = scene.story.tries[-1] if scene.story.tries else None
    if last is None or last.to is None or scene.now > last.to + _ON_TIME:
        return None
    return last.to.astimezone(scene.place_of(scene.contact()).zone)


def hours_named(scene: Scene) -> tuple[Stretch, ...]:
    """The half hour from the time that was named, whatever the hour: they chose it."""
    named = appointment(scene)
    return () if named is None else ((named, named + _ON_TIME),)


def tries_again(scene: Scene) -> bool:
    """A call nobody answered is tried again the same day; after a talk it waits for the next one."""
    return scene.story.tries[-1].outcome == "no_answer"


def phone_hours(scene: Scene, contact: Person, day: date) -> tuple[Stretch, ...]:
    """The hours of the day that are not over, and of the day of a try only the windows after it."""
    hours = phone_windows(day, scene.place_of(contact), scene.own.zone, scene.rules)
    tries = [one.at for one in scene.story.tries if scene.home.day(one.at) == day]
    return tuple(one for one in hours if one[1] > scene.now and all(one[0] > at for at in tries))
