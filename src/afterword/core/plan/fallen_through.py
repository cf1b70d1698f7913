"""An interview that did not take place: a courteous word, an apology, a new date (playbook B2, part c)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.facts import Event, Person
from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import Step
from afterword.core.plan.story import INTERVIEW_CANCELLED, MISSED, OPEN
from afterword.core.windows import is_awake, local

_ASK_DATE = "A courteous word keeps the door open, and one question brings the new date."
_THANKS = "A courteous reply to a cancelled interview is remembered when the next place opens."
_AGAIN = "No new date has come; one friendly question is in order."
_SORRY = "An apology at once, in one line, is the only thing that can still save it."
_SORRY_CALL = "Heard at once, an apology can still save it; the line in writing follows."
_ASKED_TWICE = "No new date came after two questions: close it as cancelled, or wait a little longer."
_ASKED_ONCE = "They named no other time, and asking once was enough: close it as missed, or wait a little longer."

_OFFICE_ENDS = time(17, 30)
_AFTER_THE_CALL = timedelta(minutes=30)
# Workdays without an answer, until one more question or a look at it.
_WAIT, _WAIT_WHERE_THEY_STAYED_AWAY = 5, 2


def fallen_through_steps(scene: Scene) -> Iterator[Step]:
    """What the last interview that fell through asks for."""
    event = scene.story.disturbed
    if event is None or scene.story.mode not in (OPEN, INTERVIEW_CANCELLED, MISSED):
        return
    if event.type == "interview_missed" and event.by != "employer":
        yield from _missed(scene, event)
    elif event.for_good and event.type == "interview_cancelled":
        if scene.story.settled("courteous_reply", None, event.at) is None:
            yield _word(scene, "courteous_reply", event, _THANKS)
    else:
        yield from _new_date(scene, event)


def _new_date(scene: Scene, event: Event) -> Iterator[Step]:
    """They cancelled or stayed away: a word the same or next workday, one more question if no date comes."""
    asked = scene.story.settlements("ask_new_date", None, event.at)
    if not asked:
        step = _word(scene, "ask_new_date", event, _ASK_DATE)
        yield _at_once(step, event) if event.by == "employer" and event.type == "interview_missed" else step
    elif len(asked) == 1:
        words = ("ask_new_date", "again", _stamp(scene, event))
        wait = _WAIT_WHERE_THEY_STAYED_AWAY if event.by == "employer" else _WAIT
        day = scene.home.workdays.status(scene.home.workdays.add(scene.home.day(asked[0].at), wait))
        yield scene.email_on(day, "ask_new_date", words, scene.inviter(), why=_AGAIN, rule="B2")
    else:
        yield from _look(scene, event, asked[1].at, _ASKED_TWICE)


def _missed(scene: Scene, event: Event) -> Iterator[Step]:
    """The candidate was not there: a call at once, then one line in writing that asks once for another time."""
    said = scene.story.settlements("apology", None, event.at)
    written = next((one for one in said if not one.is_call), None)
    if written is not None:
        yield from _look(scene, event, written.at, _ASKED_ONCE)
        return
    call = None if said else _call(scene, event)
    mail = _at_once(_word(scene, "apology", event, _SORRY), event)
    if call is not None and mail.due_by is not None:
        yield call
        mail = replace(mail, target=min(event.at.astimezone(mail.due_by.tzinfo) + _AFTER_THE_CALL, mail.due_by))
    yield mail


def _call(scene: Scene, event: Event) -> Step | None:
    """From now until their office closes that day, where the candidate is awake and they take calls."""
    to = scene.inviter()
    if to is None or not scene.may_phone(to):
        return None
    place = scene.place_of(to)
    closes = local(place.day(event.at), _OFFICE_ENDS, place.zone)
    opens = event.at.astimezone(place.zone)
    if opens >= closes or not is_awake(opens, scene.own.zone, scene.rules):
        return None
    words = ("apology", _stamp(scene, event), "phone")
    hours = {"windows": ((opens, closes),), "due_by": closes}
    return scene.call_on(opens.date(), "apology", words, to, why=_SORRY_CALL, rule="B2", **hours)


def _look(scene: Scene, event: Event, since: datetime, why: str) -> Iterator[Step]:
    """Nobody is asked a third time; the person says what is to become of it."""
    if scene.story.mode != OPEN or scene.story.settled("new_time_check", None, since) is not None:
        return
    day = scene.own.workdays.add(scene.own.day(since), _WAIT)
    words = ("new_time_check", _stamp(scene, event))
    target = scene.reminder(day)
    yield scene.inside("new_time_check", words, target=target, date=day, why=why, rule="(c)")


def _word(scene: Scene, step: str, event: Event, why: str) -> Step:
    to: Person | None = scene.inviter()
    return scene.note(step, (step, _stamp(scene, event)), to, event.at, why=why, rule="B2")


def _at_once(step: Step, event: Event) -> Step:
    """Due by 21:00 of the day on which the interview fell through."""
    zone = ZoneInfo(step.time_zone)
    missed = event.at.astimezone(zone)
    due = max(local(missed.date(), time(21), zone), missed)
    return replace(step, target=missed, due_by=due, closes=due)


def _stamp(scene: Scene, event: Event) -> str:
    """Which interview fell through, counted: the second one gets its own step."""
    kinds = ("interview_cancelled", "interview_missed")
    return str(sum(one.type in kinds and one.at <= event.at for one in scene.process.events))
