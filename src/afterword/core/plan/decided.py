"""What the person decided about a step: skipped with a reason, done elsewhere, or moved; never overruled by a plan.

A move lands where the person put it, or at the nearest moment after it at which the step may happen at all:
nobody is written to at a bad hour, and no answer is given after its day. Where it lands elsewhere, it says why.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from afterword.core.facts import Event, Person
from afterword.core.parameters import Span
from afterword.core.plan.drafts import CHECK_IN, LONGEST_QUIET
from afterword.core.plan.landing import Landing, in_phone_hours, in_span
from afterword.core.plan.offers import last_instant
from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import CANCELLED, STATUS_CONTACTS, Moved, Step
from afterword.core.plan.thanks import all_thanks
from afterword.core.windows import Place, local

# A yes counts once it is in writing (playbook I7), so this letter is sent, or done elsewhere, but not left out.
NEVER_SKIPPED = frozenset({"written_acceptance"})

_SKIPPED = "Skipped by you: {reason}."
_DONE = "Done by you, outside the product."
_HOURS = "Letters of this kind go between {opens:%H:%M} and {closes:%H:%M} there, on a working day."
_DAYTIME = "A thank-you goes between {opens:%H:%M} and {closes:%H:%M} there."
_TOO_EARLY = "A thank-you within two hours of the talk looks written before it."
_TOO_LATE = "After {day} it would come too late to do its work, so it stays where it was."
_TOO_SOON = "Questions about how things stand come on a working day, five working days apart, and after their own day."

_TOO_QUIET = "Nothing else is due, and without a look after {day} it could be forgotten; it stays where it was."
_DAYTIME_SPAN = Span(time(7), time(21, 30), time(19, 30))
_IN_STATUS_HOURS = frozenset({*STATUS_CONTACTS, "hold_check"})
_BOUND_BY_ANSWER = frozenset({"decide_by", "reminder", "last_moment_to_ask_extension", "decline", "written_acceptance"})
_BOUND_BY_INTERVIEW = frozenset({"confirm", "prepare"})


def decided(scene: Scene, step: Step, *, is_moving: bool = True) -> Step:
    """The step as the person left it."""
    if not step.is_open:
        return step
    closed = scene.story.closed_by_hand.get(step.key)
    if closed is not None and (step.step not in NEVER_SKIPPED or not closed.is_left_out):
        return _closed(scene, step, closed)
    moved = scene.move_of(step.key, step.step)
    return step if moved is None or not is_moving else _moved(scene, step, moved)


def _closed(scene: Scene, step: Step, event: Event) -> Step:
    if not event.is_left_out:
        return scene.done(step, event.at, _DONE)
    why = _SKIPPED.format(reason=(event.reason or "no reason given").rstrip("."))
    return replace(step, status=CANCELLED, blocked_by=None, why=why, skipped=event.reason or "")


def _moved(scene: Scene, step: Step, event: Event) -> Step:
    assert event.to is not None  # noqa: S101  (the reader demands it)
    place = scene.place_of(_reader(scene, step))
    asked = event.to.astimezone(place.zone if step.channel else scene.own.zone)
    earliest, latest = _bounds(scene, step)
    if step.step == CHECK_IN:
        latest = event.at + LONGEST_QUIET
    if latest is not None and asked > latest:
        there = latest.astimezone(asked.tzinfo)
        words = _TOO_QUIET if step.step == CHECK_IN else _TOO_LATE
        because = words.format(day=f"{there:%A} {there.day} {there:%B}, {there:%H:%M}")
        return replace(step, moved=Moved(step.when, asked, event.reason or "", because))
    old = event.since.astimezone(asked.tzinfo) if event.since else step.when
    start = max(asked, earliest.astimezone(asked.tzinfo)) if earliest else asked
    landing = _land(scene, step, place, start)
    because = landing.because if landing.at != start else ""
    if start != asked:
        because = _TOO_SOON if step.step in STATUS_CONTACTS else _TOO_EARLY
    due = None if step.due_by is None else max(step.due_by, landing.closes)
    return replace(
        step, opens=landing.at if step.opens or step.channel else None, target=landing.at,
        closes=landing.closes if step.channel else step.closes and max(step.closes, landing.closes), due_by=due,
        date=landing.at.date() if step.date else None, windows=landing.windows or step.windows,
        moved=Moved(old, asked, event.reason or "", because),
    )  # fmt: skip


def _reader(scene: Scene, step: Step) -> Person | None:
    return scene.process.person(step.via or step.person)


def _land(scene: Scene, step: Step, place: Place, asked: datetime) -> Landing:
    if step.channel is None or (step.owner != "product" and step.channel != "phone"):
        return Landing(asked, asked)
    if step.channel == "phone":
        return in_phone_hours(scene, place, asked)
    if step.step == "thank_you":
        return in_span(place, asked, _DAYTIME_SPAN, _DAYTIME, any_day=True)
    is_status = step.step in _IN_STATUS_HOURS or step.step.startswith("keep_in_touch")
    return in_span(place, asked, scene.rules.status_email if is_status else scene.rules.reply, _HOURS)


def _bounds(scene: Scene, step: Step) -> tuple[datetime | None, datetime | None]:
    """The first and the last moment at which the step still does its work; None where nothing binds it."""
    if step.step == "thank_you":
        thanks = next((one for one in all_thanks(scene) if one.step.key == step.key), None)
        if thanks is None:
            return None, None
        last = scene.deadline(scene.home.day(thanks.ended), scene.rules.fold)
        return thanks.ended + scene.rules.min_gap, last
    if step.step in STATUS_CONTACTS and step.date is not None:
        # The day was chosen with the move in mind; the hour is what is left to choose.
        return local(step.date, time(0), scene.place_of(_reader(scene, step)).zone), None
    if step.step in _BOUND_BY_ANSWER:
        return None, last_instant(scene)
    if step.step in _BOUND_BY_INTERVIEW:
        return None, next((one.starts for one in scene.story.sessions if step.key.split(":")[1:2] == [one.key]), None)
    if step.step == "interest_call" and scene.story.expected is not None:
        return None, scene.story.expected.decides
    return None, None
