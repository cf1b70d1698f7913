"""How a process ends: the reply to a no, withdrawing, telling helpers, keeping in touch (playbook B12 to B14, B17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from afterword.core.facts import Event, Person
from afterword.core.plan.applied import nobody_known
from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import Step
from afterword.core.plan.story import SILENT
from afterword.core.windows import local, phone_windows

_REPLY = "A gracious answer to a no is rare, and remembered when the first choice falls through."
_ROLE_GONE = "The role went, not the people; a gracious word keeps them."
_WITHDRAW = "Others are holding a place for you; a clear early word is a favour."
_HELPER = "{name} helped you there and should hear how it ended from you."
_HOW_IT_WENT = "{name} opened the door, and should hear how it went."
# By what they did: the step that thanks them, within how many workdays, and why.
_THANKED = {
    "referral_made": ("thank_referrer", 1, "{name} put in a word for you; thanks at once keeps it a pleasure."),
    "reference_contacted": ("thank_reference", 2, "{name} took the time to speak for you."),
}
# What makes somebody a helper of that part, besides being named as one.
_HELPED = {"referrer": "referral_made", "reference": "reference_contacted"}
_BRIEF = "A reference who knows the role, the caller and three points to stress helps you most."
_KIT = "A position may be created for you later; a short useful word keeps you in mind."
_NEWS = "Something happened there; a line that has to do with them is welcome when it is fresh."
_AGAIN = "They write again; an answer within a working day shows you meant it."


def rejection_steps(scene: Scene) -> Iterator[Step]:
    """The gracious reply: from two hours after the no, 08:30 to 17:30 of a workday, to the end of the next (B13)."""
    event = scene.story.mode_event
    if event is None or reply_settled(scene) is not None:
        return
    to = _answered_to(scene, event)
    place, hours = scene.place_of(to), scene.rules.reply
    ready = (event.at + scene.rules.cool_off).astimezone(place.zone)
    by_phone = event.by == "phone" or event.how == "phone"
    day = place.workdays.on_or_after(ready.date())
    if by_phone or (day == ready.date() and ready.time() > hours.closes):
        day = place.workdays.add(place.day(event.at) if by_phone else day, 1)
    opens = max(ready, local(day, hours.opens, place.zone))
    due = local(max(place.workdays.add(place.day(event.at), 1), day), hours.closes, place.zone)
    never_met = not any(one.ends <= event.at for one in scene.story.sessions)
    yield scene.letter(
        "rejection_reply", (scene.end_word(), "rejection_reply"), to, opens=opens, closes=due, target=opens,
        due_by=due, why=_ROLE_GONE if event.type == "role_cancelled" else _REPLY, rule="B13", optional=never_met,
    )  # fmt: skip


def reply_settled(scene: Scene) -> Event | None:
    """The event that closed the reply: sent, or left out with a reason."""
    event = scene.story.mode_event
    if event is None:
        return None
    if (event.by == "automatic" and not scene.rules.reply_auto) or nobody_known(scene):
        return event
    return scene.story.settled("rejection_reply", None, event.at)


def _answered_to(scene: Scene, event: Event) -> Person | None:
    """The person who wrote; after an automatic mail somebody known, never its sender."""
    person = scene.process.person(event.person) if event.by != "automatic" else None
    return person or scene.contact()


def withdraw_steps(scene: Scene) -> Iterator[Step]:
    """Withdrawing: an e-mail within one workday; from round two on a call first, the e-mail the same day (B12)."""
    event = scene.story.mode_event
    if event is None or withdrawn(scene) is not None:
        return
    to = scene.contact()
    place = scene.place_of(to)
    deadline = scene.deadline(place.day(event.at), 1, place)
    upcoming = [one.starts for one in scene.story.sessions if one.starts > event.at]
    is_urgent = bool(upcoming) and place.day(min(upcoming)) <= place.workdays.add(place.day(event.at), 1)
    day = place.workdays.add(place.day(event.at), 1)
    received = event.at.astimezone(place.zone)
    if is_urgent and place.workdays.is_workday(received.date()) and received.time() < time(16, 30):
        day = received.date()
    opens = max(received, local(day, scene.rules.office.opens, place.zone)) if is_urgent else received
    if is_urgent:
        deadline = max(min(deadline, min(upcoming).astimezone(place.zone)), opens)
    target = max(opens, local(day, scene.rules.office.target, place.zone))
    words = (scene.end_word(), "withdraw")
    mail = scene.letter("withdraw", (*words, "email"), to, opens=opens, closes=deadline, target=target,
                        due_by=deadline, date=day, why=_WITHDRAW, rule="B12")  # fmt: skip
    if not _is_late_stage(scene) or not scene.may_phone(to) or to is None:
        yield mail
        return
    if not _called(scene, event):
        windows = phone_windows(day, place, scene.own.zone, scene.rules)
        call = scene.call_on(day, "withdraw", (*words, "phone"), to, windows=windows, why=_WITHDRAW, rule="B12")
        if call is not None:
            yield replace(call, due_by=deadline)
            mail = replace(mail, target=max(target, windows[0][0] + timedelta(minutes=30)))
    yield mail


def _is_late_stage(scene: Scene) -> bool:
    rounds = max((one.round for one in scene.story.interviews), default=1)
    spoken = any(one.type == "reference_contacted" for one in scene.story.helped)
    return rounds >= 2 or spoken or any(one.type == "references_asked" for one in scene.story.asks)


def _called(scene: Scene, event: Event) -> bool:
    log = scene.story.settlements("withdraw", None, event.at)
    return any(one.is_call for one in log)


def withdrawn(scene: Scene) -> Event | None:
    """The event by which the withdrawal went out in writing; a call alone does not."""
    event = scene.story.mode_event
    if nobody_known(scene):
        return event
    log = scene.story.settlements("withdraw", None, event.at if event else None)
    return next((one for one in log if not one.is_call), None)


def _helpers(scene: Scene, part: str) -> list[Person]:
    """Who is named as a helper of that part, or did what makes one."""
    said = [one.person for one in scene.story.helped if one.type == _HELPED[part]]
    return [one for one in scene.process.people if part in one.parts or one.id in said]


def told_steps(scene: Scene, ended_at: datetime) -> Iterator[Step]:
    """The result, with thanks, to everybody who referred or vouched, within two workdays (B17)."""
    for part in ("referrer", "reference"):
        for person in _helpers(scene, part):
            if scene.story.settled(f"tell_{part}", person.id, ended_at) is None:
                words = (scene.end_word(), f"tell_{part}", person.id)
                why = _HELPER.format(name=person.written)
                yield scene.note(f"tell_{part}", words, person, ended_at, 2, why=why, rule="B17")


def referrer_steps(scene: Scene) -> Iterator[Step]:
    """After the first interview the referrer hears how it went, within two workdays (B17)."""
    if not scene.held:
        return
    first = scene.held[0]
    for person in _helpers(scene, "referrer"):
        if scene.story.settled("tell_referrer", person.id, first.starts) is None:
            why = _HOW_IT_WENT.format(name=person.written)
            words = (first.key, "tell_referrer", person.id)
            yield scene.note("tell_referrer", words, person, first.ends, 2, why=why, rule="B17")


def helper_thanks_steps(scene: Scene) -> Iterator[Step]:
    """Thanks for a referral within one workday, and to a reference who was called within two (B17)."""
    for place, event in enumerate(scene.story.helped):
        step, count, why = _THANKED[event.type]
        person = scene.process.person(event.person)
        # Two may be told at one instant, so what came before goes by their order.
        number = sum((one.type, one.person) == (event.type, event.person) for one in scene.story.helped[:place])
        words = (step, event.person, str(number) if number else None)
        if person is not None and scene.story.settled(step, person.id, event.at, scene.key(*words)) is None:
            yield scene.note(step, words, person, event.at, count, why=why.format(name=person.written), rule="B17")


def brief_steps(scene: Scene) -> Iterator[Step]:
    """Before a reference's name is given, they are briefed, within one workday (B17)."""
    for number, ask in enumerate(one for one in scene.story.asks if one.type == "references_asked"):
        for person in _helpers(scene, "reference"):
            if scene.story.settled("brief_reference", person.id, ask.at) is None:
                words = ("brief_reference", person.id, str(number) if number else None)
                yield scene.note("brief_reference", words, person, ask.at, why=_BRIEF, rule="B17")


def kit_steps(scene: Scene, ended_at: datetime) -> Iterator[Step]:
    """Keep in touch: 30 and 90 days after the end, 90 only after silence; later ones once somebody replied (B14)."""
    to = scene.contact()
    base = scene.home.day(ended_at)
    replied = any(one.at > ended_at for one in scene.story.replies)
    cadence = scene.rules.kit if replied else scene.rules.kit[:2]
    if scene.story.mode == SILENT:
        cadence = cadence[1:]
    for days in cadence:
        step = f"keep_in_touch_{days}"
        if to is None or scene.story.settled(step, None, ended_at):
            continue
        day = scene.home.workdays.interior(base + timedelta(days=days))
        while day < scene.today:
            day = scene.home.workdays.interior(scene.today)
        yield scene.email_on(day, step, (scene.end_word(), step), to, why=_KIT, rule="B14")


def news_steps(scene: Scene, ended_at: datetime) -> Iterator[Step]:
    """News of theirs, a new job or a new posting there, is an occasion to write now, on the next good morning (B14)."""
    to, step = scene.contact(), "keep_in_touch_news"
    for number, event in enumerate((one for one in scene.story.news if one.at >= ended_at), 1):
        words = (scene.end_word(), step, str(number))
        person = scene.process.person(event.person) or to
        if person is None or scene.story.settled(step, person.id, event.at, scene.key(*words)) is not None:
            continue
        day = scene.home.workdays.interior(max(scene.home.day(event.at) + timedelta(days=1), scene.today))
        yield scene.email_on(day, step, words, person, what=event.what, why=_NEWS, rule="B14")


def reopened_steps(scene: Scene) -> Iterator[Step]:
    """They wrote again: answer within one workday (B14)."""
    event = scene.story.mode_event
    if event is None:
        return
    to = scene.writer(event.person)
    count = sum(one.type == "reopened" and one.at <= event.at for one in scene.process.events)
    words = (f"end{scene.story.endings}", "answer_reopened", str(count) if count > 1 else None)
    yield scene.note("answer_reopened", words, to, event.at, why=_AGAIN, rule="B14")
