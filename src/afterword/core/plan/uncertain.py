"""Steps near days that the calendar only estimates, or does not know, say so (playbook B0)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import Step

_A_DAY, _LONGEST_COUNT = timedelta(days=1), timedelta(days=45)


def marked(scene: Scene, step: Step) -> Step:
    """An outward step near days that are not certain is marked; all else is left as it is."""
    if not step.is_open or step.channel is None or step.when is None:
        return step
    day = scene.home.day(step.when)
    # Where the part of the country is not known, a day that may be off moves everything counted across it.
    since = min(_counted_from(scene, day), day - _A_DAY)
    near = (since + timedelta(days=away) for away in range((day - since).days + 2))
    return replace(step, is_uncertain=any(map(scene.home.workdays.is_uncertain, near)))


def _counted_from(scene: Scene, day: date) -> date:
    if not scene.home.workdays.is_part_unknown:
        return day
    ended = [one for one in (scene.home.day(talk.ends) for talk in scene.story.sessions) if one <= day]
    return max(day - _LONGEST_COUNT, *ended) if ended else day
