"""Several processes at one employer: one message a day, one question a week, one letter for both (B16)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from afterword.core.plan import story
from afterword.core.plan.scene import Scene
from afterword.core.plan.status import next_contact_day
from afterword.core.plan.steps import DONE, Step
from afterword.core.plan.thanks import all_thanks


def same_employer(scene: Scene, others: Iterable[Scene]) -> list[Scene]:
    """Every process at this employer, by its name."""
    name = scene.process.employer.name.casefold()
    return [one for one in others if one.process.employer.name.casefold() == name]


def last_ends(scene: Scene, scenes: list[Scene]) -> tuple[datetime, ...]:
    """The ends of all talks at this employer."""
    return tuple(session.ends for one in same_employer(scene, scenes) for session in one.story.sessions)


def taken(scene: Scene, earlier: list[Scene]) -> tuple[date, ...]:
    """Days of status contacts to this employer in the processes before: made and planned."""
    days: list[date] = []
    for other in same_employer(scene, earlier):
        days += [other.home.day(event.at) for event in other.story.contacts]
        planned = next_contact_day(other) if other.story.mode == story.OPEN else None
        days += [planned] if planned else []
    return tuple(days)


def thanked(scene: Scene, scenes: list[Scene]) -> frozenset[date]:
    """Days of thanks to the same person for another role, or of a talk to come: one message a day is enough (B16)."""
    others = [one for one in same_employer(scene, scenes) if one.process.id != scene.process.id]
    asked = scene.contact() if others else None
    days: set[date] = set()
    for other in others:
        same = {one.id for one in other.process.people if asked and _is_same(one.email, asked.email)}
        thanks = [one.step for one in all_thanks(other) if (one.step.via or one.step.person) in same]
        days |= {other.home.day(one.target) for one in thanks if one.target and (one.is_open or _is_done(one))}
        days |= {other.home.day(one.ends) for one in other.ahead if same & set(one.people)}
    return frozenset(days)


def combined(scene: Scene, earlier: list[Scene]) -> dict[tuple[str, date], bool]:
    """People whom an earlier process at this employer thanks for the same day."""
    found: dict[tuple[str, date], bool] = {}
    for other in same_employer(scene, earlier):
        for thanks in all_thanks(other):
            for person in scene.process.people:
                if _is_same(person.email, thanks.route.person.email) and (thanks.step.is_open or _is_done(thanks.step)):
                    found[person.id, other.home.day(thanks.ended)] = _is_done(thanks.step)
    return found


def _is_same(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one.casefold() == other.casefold()


def _is_done(step: Step) -> bool:
    return step.status == DONE
