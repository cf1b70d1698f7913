"""An application that nobody answered yet: one look after two weeks, then silence is an answer; nothing goes out."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import Step

_LOOK = "Two weeks are time enough: look whether they answered, in your mail and where you applied."
_SILENCE = "No answer for weeks is an answer; the door stays open."
_UNANSWERED = "the steps before it were done and nobody answered"
# Nobody was met, so nobody is asked. No source names days for this; a month and a half in all is long enough.
_LOOK_AFTER, _CLOSE_AFTER = 10, 20


def is_application(scene: Scene) -> bool:
    """They were applied to and have not invited yet."""
    return bool(scene.story.applications) and not scene.story.interviews


def nobody_known(scene: Scene) -> bool:
    """Of an application no one is known to whom a closing word could go, so none is owed."""
    return is_application(scene) and scene.contact() is None


def applied_steps(scene: Scene) -> Iterator[Step]:
    """The look, counted from the application or from what they wrote last, and the review of their silence."""
    if not is_application(scene):
        return
    # Told again it is the same application.
    said = (scene.story.applications[0], scene.story.answer, *scene.story.replies)
    heard = [one.at for one in said if one is not None]
    looked = scene.story.settlements("application_check", None, max(heard))
    counted = f"applied{len(heard) + scene.story.endings}"
    day = scene.home.workdays.add(scene.home.day(max(heard)), _LOOK_AFTER)
    if looked:
        day = scene.home.day(looked[-1].at)
    else:
        words = (counted, "application_check")
        yield scene.inside(words[1], words, target=scene.reminder(day), date=day, why=_LOOK, rule="(c)")
    day = scene.home.workdays.add(day, _CLOSE_AFTER)
    yield scene.inside(
        "silent_review",
        (counted, "silent_review"),
        target=scene.reminder(day),
        date=day,
        why=_SILENCE,
        rule="(c)",
        assumes=None if looked else _UNANSWERED,
    )
