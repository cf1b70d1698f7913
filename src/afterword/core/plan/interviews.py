"""Around the interview itself: confirm, prepare, capture notes, and what to do when it falls through (playbook B2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.facts import Event
from afterword.core.plan.scene import Scene, minutes
from afterword.core.plan.sessions import Session
from afterword.core.plan.steps import Step
from afterword.core.plan.story import INTERVIEW_CANCELLED, MISSED, OPEN
from afterword.core.windows import later, local

_CONFIRM = "Confirming fast and asking who you will meet lets you thank the right people by the right name."
_PREPARE = "Asking now when they decide means you never have to guess later."
_CAPTURE = "Details fade within hours and they are what makes a thank-you yours."
_ASK_DATE = "A courteous word keeps the door open, and one question brings the new date."
_THANKS = "A courteous reply to a cancelled interview is remembered when the next place opens."
_AGAIN = "No new date has come; one friendly question is in order."
_SORRY = "An apology at once, in one line, is the only thing that can still save it."


def interview_steps(scene: Scene) -> Iterator[Step]:
    """The steps of every session that is not closed, and of an interview that did not happen."""
    for session in scene.story.sessions:
        if session.ends > scene.now:
            yield from _confirm(scene, session)
            yield from _prepare(scene, session)
        yield from _capture(scene, session)
    yield from _disturbed(scene)


def _confirm(scene: Scene, session: Session) -> Iterator[Step]:
    if session.number > 1 or scene.story.settled("confirm", None, session.booked_at):
        return
    due = min(
        later(session.booked_at, timedelta(hours=24), scene.home.zone), session.starts.astimezone(scene.home.zone)
    )
    inviter = scene.recruiter or scene.first_of(("coordinator", "recruiter", "hiring_manager"), scene.spoken_to())
    yield scene.inside(
        "confirm",
        (session.key, "confirm", _anew(session)),
        person=inviter.id if inviter else None,
        channel="email",
        due_by=due,
        why=_CONFIRM,
        rule="B2",
    )


def _prepare(scene: Scene, session: Session) -> Iterator[Step]:
    if len(scene.story.settlements("prepare", None, session.first_booked)) >= session.number:
        return
    day = scene.own.workdays.add(scene.own.day(session.starts), -1)
    target = max(scene.reminder(day), session.booked_at.astimezone(scene.own.zone))
    yield scene.inside("prepare", (session.key, "prepare"), target=target, date=target.date(), why=_PREPARE, rule="B2")


def _anew(session: Session) -> str | None:
    """An interview that moved is confirmed, and noted, as one of its own."""
    return None if session.booked_at == session.first_booked else f"{session.booked_at:%Y%m%dT%H%M}"


def _capture(scene: Scene, session: Session) -> Iterator[Step]:
    if scene.story.has_notes(session):
        return
    due = later(session.ends, minutes(60), scene.own.zone)
    yield scene.inside(
        "capture_notes", (session.key, "capture_notes", _anew(session)), due_by=due, why=_CAPTURE, rule="B2"
    )


def _disturbed(scene: Scene) -> Iterator[Step]:
    event = scene.story.disturbed
    if event is None or scene.story.mode not in (OPEN, INTERVIEW_CANCELLED, MISSED):
        return
    to = scene.recruiter or scene.first_of(("coordinator", "recruiter", "hiring_manager"), scene.spoken_to())
    step, why = _answer_to(event)
    sent = scene.story.settled(step, None, event.at)
    if sent is None:
        drawn = scene.note(step, (step, _stamp(scene, event)), to, event.at, why=why, rule="B2")
        yield _the_same_day(drawn, event) if event.type == "interview_missed" else drawn
    elif step != "courteous_reply" and len(scene.story.settlements(step, None, event.at)) == 1:
        wait = 2 if event.by == "employer" else 5
        day = scene.home.workdays.status(scene.home.workdays.add(scene.home.day(sent.at), wait))
        yield scene.email_on(day, step, (step, "again", _stamp(scene, event)), to, why=_AGAIN, rule="B2")


def _the_same_day(step: Step, event: Event) -> Step:
    """At once: due by 21:00 of the day on which the interview fell through."""
    zone = ZoneInfo(step.time_zone)
    missed = event.at.astimezone(zone)
    due = max(local(missed.date(), time(21), zone), missed)
    return replace(step, target=missed, due_by=due, closes=due)


def _answer_to(event: Event) -> tuple[str, str]:
    if event.for_good and event.type == "interview_cancelled":
        return "courteous_reply", _THANKS
    if event.type == "interview_cancelled" or event.by == "employer":
        return "ask_new_date", _ASK_DATE
    return "apology", _SORRY


def _stamp(scene: Scene, event: Event) -> str:
    """Which interview fell through, counted: the second one gets its own step."""
    kinds = ("interview_cancelled", "interview_missed")
    return str(sum(one.type in kinds and one.at <= event.at for one in scene.process.events))
