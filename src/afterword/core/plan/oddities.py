"""What is odd about the facts once they are seen from `now`: said to the person, while everything else is planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from afterword.core.facts import Event, Facts, Oddity, Process
from afterword.core.plan.going_back import offers_after_a_yes
from afterword.core.plan.scene import Scene

_NOT_YET = "It counts from then on; until then it is as if it were not said."
_NOWHERE = "It goes on as a process that is not here, so nothing is planned for it."
_SAY_WHERE = "Take it back, or name one of the processes that are here."
_ASIDE = "It was left aside. Take it back if it is wrong, or say what came before it."
_BOTH_PLANNED = "Nothing was changed: decide, and both are planned as you say."
_SETTING = "Correct the setting, or leave it out to have the usual value."


def oddities_of(facts: Facts, scenes: Sequence[Scene], now: datetime) -> Iterator[Oddity]:
    """What could not be read, what is still to come, what contradicts what came before, settings that are off."""
    yield from facts.oddities
    unread = dict.fromkeys(sentence for scene in scenes for sentence in scene.unread_settings)
    yield from (Oddity("settings", "assumed", sentence, _SETTING) for sentence in unread)
    for scene in scenes:
        for event, sentence in scene.story.contradictions:
            yield Oddity(_place(scene.process, event), "contradiction", sentence, _ASIDE)
    for scene, event, sentence in offers_after_a_yes(scenes):
        yield Oddity(_place(scene.process, event), "warning", sentence, _BOTH_PLANNED)
    yield from _merged_into_nothing(scenes)
    for process in facts.processes:
        for event in process.events:
            if event.at > now:
                yield Oddity(_place(process, event), "not_yet", "This lies in the future.", _NOT_YET)


def _merged_into_nothing(scenes: Sequence[Scene]) -> Iterator[Oddity]:
    ids = {scene.process.id for scene in scenes}
    for scene in scenes:
        event = scene.story.mode_event
        if event is not None and event.type == "merged" and not event.carried and event.into not in ids:
            yield Oddity(_place(scene.process, event), "contradiction", _NOWHERE, _SAY_WHERE)


def _place(process: Process, event: Event) -> str:
    return f"{process.id}: {event.type} at {event.at.isoformat(timespec='minutes')}"
