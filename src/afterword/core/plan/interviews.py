"""Around the interview itself: confirm, prepare, and capture notes (playbook B2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from afterword.core.plan.scene import Scene, minutes
from afterword.core.plan.sessions import Session
from afterword.core.plan.steps import Step
from afterword.core.windows import later

_CONFIRM = "Confirming fast and asking who you will meet lets you thank the right people by the right name."
_PREPARE = "Asking now when they decide means you never have to guess later."
_STILL = "It is not noted yet, and by tomorrow half of it is gone."
_CAPTURE = "Details fade within hours and they are what makes a thank-you yours."


def interview_steps(scene: Scene) -> Iterator[Step]:
    """The steps of every session that is not closed."""
    for session in scene.story.sessions:
        if session.ends > scene.now:
            yield from _confirm(scene, session)
            yield from _prepare(scene, session)
        yield from _capture(scene, session)


def _confirm(scene: Scene, session: Session) -> Iterator[Step]:
    if session.number > 1 or scene.story.settled("confirm", None, session.booked_at):
        return
    due = min(
        later(session.booked_at, timedelta(hours=24), scene.home.zone), session.starts.astimezone(scene.home.zone)
    )
    inviter = scene.inviter()
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
    yield scene.inside(
        "prepare",
        (session.key, "prepare"),
        target=target,
        date=target.date(),
        due_by=session.starts.astimezone(scene.own.zone),
        why=_PREPARE,
        rule="B2",
    )


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
    yield from _capture_reminder(scene, session)


def _capture_reminder(scene: Scene, session: Session) -> Iterator[Step]:
    """Not noted in time: asked again three hours after the end, and once more the next morning (part c)."""
    again = later(session.ends, timedelta(hours=3), scene.own.zone)
    morning = scene.reminder(scene.own.day(again) + timedelta(days=1))
    coming = next((at for at in (again, morning) if at >= scene.now), None)
    if session.ends <= scene.now and coming is not None:
        words = (session.key, "notes_reminder", _anew(session))
        yield scene.inside("notes_reminder", words, target=coming, why=_STILL, rule="(c)")
