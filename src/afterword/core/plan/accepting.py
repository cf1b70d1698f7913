"""Saying yes: by phone, then in writing; the check that it was confirmed, and what follows once hired (B11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from afterword.core.facts import Event, Person
from afterword.core.plan.offers import offered_by
from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import Step
from afterword.core.windows import Place, local, phone_windows, round_up

_CALL = "A yes that they hear is a yes that they remember; the terms follow in writing."
_ACCEPT = "Say yes once, clearly, with the terms."
_CHECK = "A yes counts once they have confirmed it."
_START = "Where to be, when, whom to ask for and what to bring: known before the first day, it begins well."
_TELL = "They spoke for you; a line that you are coming is a good beginning, if you like."

_DAY_ENDS = time(17)
_AFTER_THE_CALL = timedelta(minutes=30)
_BY_VOICE = ("phone", "call", "person", "oral", "spoke")


def accepting_steps(scene: Scene) -> Iterator[Step]:
    """The yes by phone and then in writing, both on the same workday; after two workdays, was it confirmed?"""
    event = scene.story.accepted
    if event is None:
        return
    to = offered_by(scene)
    place = scene.place_of(to)
    if not scene.story.has_written():
        yield from _say_and_write(scene, event, to, place)
    if scene.story.confirmed is None and not scene.story.settled("confirmation_check", None, event.at):
        day = place.workdays.add(place.day(event.at), 2)
        yield scene.inside(
            "confirmation_check", (scene.offer_word(), "confirmation_check"), target=scene.reminder(day), date=day,
            why=_CHECK, rule="(c)",
        )  # fmt: skip


def _say_and_write(scene: Scene, event: Event, to: Person | None, place: Place) -> Iterator[Step]:
    received = event.at.astimezone(place.zone)
    day = place.workdays.on_or_after(received.date())
    if day == received.date() and received.time() >= _DAY_ENDS:
        day = place.workdays.add(day, 1)
    due = local(day, _DAY_ENDS, place.zone)
    opens = max(received, local(day, scene.rules.office.opens, place.zone))
    call, target = _call(scene, event, to, day), round_up(opens)
    if call is not None and call.opens is not None:
        yield replace(call, due_by=due)
        target = min(max(target, round_up(call.opens + _AFTER_THE_CALL)), due)
    yield scene.letter(
        "written_acceptance", (scene.offer_word(), "written_acceptance"), to, opens=opens, closes=due, target=target,
        due_by=due, why=_ACCEPT, rule="B11",
    )  # fmt: skip


def _call(scene: Scene, event: Event, to: Person | None, day: date) -> Step | None:
    """The hours of that day that are left; None where it was said already, or cannot be said by phone."""
    said = any(word in (event.how or "").casefold() for word in _BY_VOICE)
    if said or scene.story.confirmed is not None or to is None or not scene.may_phone(to):
        return None
    if scene.story.settled("acceptance_call", None, event.at) is not None:
        return None
    place = scene.place_of(to)
    hours = phone_windows(day, place, scene.own.zone, scene.rules)
    said_at = event.at.astimezone(place.zone)
    left = tuple((max(opens, said_at), closes) for opens, closes in hours if closes > said_at)
    words = (scene.offer_word(), "acceptance_call")
    return scene.call_on(day, "acceptance_call", words, to, windows=left, why=_CALL, rule="B11")


def hired_steps(scene: Scene, confirmed_at: datetime) -> Iterator[Step]:
    """Once the yes is confirmed: what to know before the first day, and, if one likes, a word to those one met."""
    day = scene.own.workdays.add(scene.own.day(confirmed_at), 1)
    if not scene.story.settled("start_checklist", None, confirmed_at):
        yield scene.inside(
            "start_checklist", (scene.offer_word(), "start_checklist"), target=scene.reminder(day), date=day,
            why=_START, rule="(c)",
        )  # fmt: skip
    told = offered_by(scene)
    met = dict.fromkeys(one for session in scene.held for one in session.people)
    for person in (scene.process.person(one) for one in met):
        if person is None or person is told or scene.process.agency is not None:
            continue
        if not scene.story.settled("tell_interviewer", person.id, confirmed_at):
            words = (scene.offer_word(), "tell_interviewer", person.id)
            step = scene.note("tell_interviewer", words, person, confirmed_at, 5, why=_TELL, rule="B11", optional=True)
            yield step
