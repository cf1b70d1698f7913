"""Going back on a yes: a better offer after it is warned of, and nothing is drafted that breaks the word (B11)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from afterword.core.facts import Event
from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import Step
from afterword.core.plan.story import ACCEPTING, DECLINING, WITHDRAWING

BETTER = (
    "This offer came after you said yes to {name}. Going back on a yes burns that bridge, and people remember it; "
    "a kind no here keeps both doors."
)
BROKEN = (
    "You had said yes here before. Going back on a yes burns this bridge; if you do it all the same, call them first. "
    "No letter is drafted for it: the words have to be your own."
)
_ONCE_SAID = frozenset({"withdraw", "decline"})


def offers_after_a_yes(scenes: Iterable[Scene]) -> Iterator[tuple[Scene, Event, str]]:
    """Every offer that came while the yes to another one stood, with the warning, and every yes that was broken."""
    everything = list(scenes)
    for scene in everything:
        yes = said_yes_before(scene, everything)
        # An offer to a process one has left is still in its events, though it turned nothing.
        came = [one for one in scene.process.events if one.type == "offer_received"]
        event = came[-1] if came else None
        if yes is not None and event is not None and yes[1].at < event.at:
            yield scene, event, BETTER.format(name=yes[0].process.employer.name)
        if is_broken(scene) and scene.story.mode_event is not None:
            yield scene, scene.story.mode_event, BROKEN


def said_yes_before(scene: Scene, scenes: Iterable[Scene]) -> tuple[Scene, Event] | None:
    """The other process in which a yes stands, with that yes."""
    for other in scenes:
        if other is not scene and other.story.mode == ACCEPTING and other.story.accepted is not None:
            return other, other.story.accepted
    return None


def is_broken(scene: Scene) -> bool:
    """They had one's yes, and now one steps back or declines."""
    yes, event = scene.story.accepted, scene.story.mode_event
    leaving = scene.story.mode in (WITHDRAWING, DECLINING)
    return leaving and yes is not None and event is not None and yes.at <= event.at


def in_own_words(scene: Scene, step: Step) -> Step:
    """The message that goes back on a yes is written by the person, and the step says what it costs."""
    if not is_broken(scene) or step.step not in _ONCE_SAID:
        return step
    return replace(step, own_words=True, owner="candidate", why=BROKEN)
