"""What is added only where the person wants it: a letter on paper, an invitation to connect (playbook B3, B13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from afterword.core.facts import Person
from afterword.core.plan.scene import Scene, bounds
from afterword.core.plan.steps import BLOCKED, CANCELLED, Step
from afterword.core.plan.story import HOLD, OPEN, REJECTED
from afterword.core.plan.thanks import Thanks, all_thanks
from afterword.core.windows import local, span_on

_PAPER = "The e-mail to {name} carries the timing, the letter on paper the warmth; post it by this day."
_TOO_FAST = "They decide before a letter on paper would reach {name}, so the e-mail stands alone."
_CONNECT = "You and {name} had something to talk about; one personal line keeps the contact."
_POST_TAKES = 5
_CONNECT_AFTER = 5


def paper_steps(scene: Scene) -> Iterator[Step]:
    """A letter on paper beside each e-mail of thanks, posted the same or the next working day (B3).

    Only where they take five working days or more to decide, or named no day: paper arrives after fast decisions.
    """
    if scene.rules.medium != "email_and_letter" or scene.story.mode not in (OPEN, HOLD):
        return
    for thanks in all_thanks(scene):
        if thanks.route.via is None and not thanks.route.optional and thanks.step.status != CANCELLED:
            yield _paper(scene, thanks)


def _paper(scene: Scene, thanks: Thanks) -> Step:
    person, own = thanks.route.person, scene.own
    day = own.workdays.next_public_workday(own.day(thanks.ended))
    due = local(day, scene.rules.office.closes, own.zone)
    round_ = thanks.step.key.removeprefix(f"{scene.process.id}:").partition(":")[0]
    drawn = scene.inside(
        "paper_letter", (round_, "paper_letter", person.id), person=person.id, channel="letter",
        opens=thanks.ended.astimezone(own.zone), target=scene.reminder(day), closes=due, due_by=due,
        why=_PAPER.format(name=person.written), rule="B3",
    )  # fmt: skip
    if _decides_too_soon(scene, own.day(thanks.ended)):
        return scene.dropped(drawn, _TOO_FAST.format(name=person.written))
    if person.id in scene.unverified:
        return replace(drawn, status=BLOCKED, blocked_by="name")
    return drawn


def _decides_too_soon(scene: Scene, after: date) -> bool:
    expected = scene.story.expected
    decision = expected.decision.date if expected is not None else None
    return decision is not None and decision < scene.home.workdays.add(after, _POST_TAKES)


def connect_steps(scene: Scene, told_at: datetime) -> Iterator[Step]:
    """After a no, an optional invitation to connect to everybody there was rapport with, five working days later (B13).

    Never around an agency, and never where they asked not to be contacted.
    """
    if not scene.rules.linkedin or scene.story.mode != REJECTED or scene.process.agency is not None:
        return
    day = scene.home.workdays.add(scene.home.day(told_at), _CONNECT_AFTER)
    for person in scene.spoken_to():
        line = _rapport(scene, person)
        if line is None or scene.has_flag("no_contact", person):
            continue
        window = span_on(day, scene.rules.status_email, scene.place_of(person).zone, "", "")
        words, why = (scene.end_word(), "linkedin_invite", person.id), _CONNECT.format(name=person.written)
        yield scene.by_hand(
            "linkedin_invite", words, person, channel="linkedin", date=day, what=line or None, optional=True,
            why=why, rule="B13", **bounds(window),
        )  # fmt: skip


def _rapport(scene: Scene, person: Person) -> str | None:
    """What was noted last of the talk with this person; empty where only the mark is set, None without either."""
    noted = [event.moments[person.id] for event in scene.story.notes if event.moments.get(person.id)]
    if noted:
        return noted[-1]
    return "" if scene.talked_at_length(person) else None
