"""What is odd about the facts once they are seen from `now`: said to the person, while everything else is planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from afterword.core.facts import Event, Facts, Oddity, Process
from afterword.core.plan.contradictions import COUNTED
from afterword.core.plan.going_back import offers_after_a_yes
from afterword.core.plan.scene import Scene

_NOT_YET = "It counts from then on; until then it is as if it were not said."
_NOWHERE = "It goes on as a process that is not here, so nothing is planned for it."
_SAY_WHERE = "Take it back, or name one of the processes that are here."
_ASIDE = "It was left aside. Take it back if it is wrong, or say what came before it."
_BOTH_PLANNED = "Nothing was changed: decide, and both are planned as you say."
_PLACE = "Correct it by its ISO 3166 code, such as US or DE and BY, or look at the days yourself."
_COUNTED = "Everything is planned with it. Take it back if it is wrong."
_SETTING = "Correct the setting, or leave it out to have the usual value."


def oddities_of(facts: Facts, scenes: Sequence[Scene], now: datetime) -> Iterator[Oddity]:
    """What could not be read, what is still to come, what contradicts what came before, settings that are off."""
    yield from facts.oddities
    unread = dict.fromkeys(sentence for scene in scenes for sentence in scene.unread_settings)
    yield from (Oddity("settings", "assumed", sentence, _SETTING) for sentence in unread)
    for scene in scenes:
        for event, sentence in scene.story.contradictions:
            hint = _COUNTED if sentence in COUNTED else _ASIDE
            yield Oddity(_place(scene.process, event), "contradiction", sentence, hint)
    yield from _unknown_places(scenes)
    for scene, event, sentence in offers_after_a_yes(scenes):
        yield Oddity(_place(scene.process, event), "warning", sentence, _BOTH_PLANNED)
    yield from _merged_into_nothing(scenes)
    for process in facts.processes:
        for event in process.events:
            if event.at > now:
                yield Oddity(_place(process, event), "not_yet", "This lies in the future.", _NOT_YET)


def _unknown_places(scenes: Sequence[Scene]) -> Iterator[Oddity]:
    for scene in scenes:
        employer, days = scene.process.employer, scene.home.workdays
        if not days.is_country_known:
            sentence = f'No holidays are known for the country "{employer.country}". Only weekends count as days off.'
            yield Oddity(f"{scene.process.id}: employer.country", "assumed", sentence, _PLACE)
        elif not days.is_part_known:
            sentence = f'No part "{employer.subdivision}" of {employer.country} is known. Only days of all of it count.'
            yield Oddity(f"{scene.process.id}: employer.subdivision", "assumed", sentence, _PLACE)


def _merged_into_nothing(scenes: Sequence[Scene]) -> Iterator[Oddity]:
    ids = {scene.process.id for scene in scenes}
    for scene in scenes:
        event = scene.story.mode_event
        if event is not None and event.type == "merged" and not event.carried and event.into not in ids:
            yield Oddity(_place(scene.process, event), "contradiction", _NOWHERE, _SAY_WHERE)


def _place(process: Process, event: Event) -> str:
    return f"{process.id}: {event.type} at {event.at.isoformat(timespec='minutes')}"
