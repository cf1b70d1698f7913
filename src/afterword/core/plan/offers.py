"""An offer: acknowledge it, answer in time, tell the preferred employer, or decline (B11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.facts import Event, Person
from afterword.core.plan.answers import answer_ends
from afterword.core.plan.scene import Scene, bounds
from afterword.core.plan.steps import Step
from afterword.core.sending import QUIET_UNTIL, is_quiet
from afterword.core.windows import local, round_up, span_on

_GLAD = "Even if you need time, they should hear at once that you are glad."
_DECIDE = "An answer a day early is a courtesy; a day late is the end of the offer."
_PROMISED = "You said yes to {name} before this came; going back on it burns that bridge, so the usual answer is no."
_REMIND = "The answer is due soon; a day set aside for it makes a calm answer."
_EXTEND = "Asking once for more time works while there still is some."
_NUDGE = "A real deadline is the one good reason to ask early."
_DECLINE = "A clear early no is a favour."
_EXPIRED = "The day for the answer has passed in silence; an apology is owed."
_OTHERS = "You stepped back from {names} for this job; a word to them may open that again."
_RESCINDED = "A short professional reply, and one question for the reason, is all this needs."

_SAME_DAY_UNTIL = time(15)
_LATEST = time(17, 30)


def offer_steps(scene: Scene, promised_to: str = "") -> Iterator[Step]:
    """What an open offer asks for: thanks, the day to decide by, reminders, the last moment to ask for time.

    `promised_to` is the employer who had one's yes before: the day to decide by then says what going back costs.
    """
    event = scene.story.offer
    if event is None:
        return
    if not is_expired(scene) and not scene.story.settled("offer_acknowledge", None, event.at):
        yield _acknowledge(scene, event)
    answer_by = scene.story.answer_by
    if answer_by is None or answer_by.answer_by is None:
        return
    if is_expired(scene):
        yield from _apology(scene, event, last_instant(scene) or event.at)
        return
    why = _PROMISED.format(name=promised_to) if promised_to else _DECIDE
    for step in _deadlines(scene, answer_by.answer_by.on(scene.home.zone), answer_by.at):
        yield replace(step, why=why) if step.step == "decide_by" else step


def _apology(scene: Scene, event: Event, since: datetime) -> Iterator[Step]:
    if not scene.story.settled("apology_note", None, since):
        to, words = offered_by(scene), (scene.offer_word(), "apology_note")
        yield scene.note("apology_note", words, to, since, why=_EXPIRED, rule="(c)")


def last_instant(scene: Scene) -> datetime | None:
    """The last moment at which the offer can be answered; the end of the day where only a day is known."""
    return answer_ends(scene.story.answer_by, scene.home)


def is_expired(scene: Scene) -> bool:
    """The answer date has passed and nothing was said."""
    last = last_instant(scene)
    return last is not None and scene.now > last


def _acknowledge(scene: Scene, event: Event) -> Step:
    to = scene.recruiter or scene.writer(event.person)
    place = scene.place_of(to)
    received = event.at.astimezone(place.zone)
    day = received.date()
    due = local(place.workdays.add(day, 1), _LATEST, place.zone)
    if place.workdays.is_workday(day) and received.time() < _SAME_DAY_UNTIL:
        opens = max(received, local(day, scene.rules.office.opens, place.zone))
        times = {"opens": opens, "closes": local(day, _LATEST, place.zone), "target": round_up(opens)}
    else:
        times = bounds(span_on(place.workdays.add(day, 1), scene.rules.status_email, place.zone, "", ""))
    return scene.letter(
        "offer_acknowledge", (scene.offer_word(), "acknowledge"), to, due_by=due, why=_GLAD, rule="B11", **times
    )


def offered_by(scene: Scene) -> Person | None:
    """Who is answered: the recruiter of an agency, else whoever made the offer (B5, B11)."""
    return scene.recruiter or scene.writer(scene.story.offer.person if scene.story.offer else None)


def decide_by(scene: Scene, answer: date) -> datetime:
    """17:00 of the last workday before the answer date, there or at the candidate's, whichever is earlier."""
    day = scene.home.workdays.add(answer, -1)
    return min((local(day, time(17), zone) for zone in (scene.home.zone, scene.own.zone)), key=datetime.timestamp)


def _deadlines(scene: Scene, answer: date, told_at: datetime) -> Iterator[Step]:
    workdays = scene.home.workdays
    due = decide_by(scene, answer)
    day = workdays.add(answer, -1)
    yield scene.inside(
        "decide_by",
        (scene.offer_word(), "decide_by", scene.answer_word()),
        due_by=due,
        date=day,
        why=_DECIDE,
        rule="B11",
    )
    for before, following in ((3, workdays.add(day, -1)), (1, day)):
        remind = scene.reminder(workdays.add(day, -before))
        is_over = scene.story.settled("reminder", None, remind) or scene.now > scene.reminder(following)
        if remind > told_at and not is_over:
            yield scene.inside(
                "reminder", (scene.offer_word(), "reminder", str(before), scene.answer_word()), target=remind,
                date=remind.date(), why=_REMIND, rule="B11",
            )  # fmt: skip
    last = local(workdays.add(answer, -2), time(17), scene.home.zone)
    if scene.now <= last and not scene.story.settled("last_moment_to_ask_extension", None, told_at):
        yield scene.inside(
            "last_moment_to_ask_extension", (scene.offer_word(), "extension", scene.answer_word()),
            due_by=last.astimezone(scene.own.zone),
            date=last.date(), why=_EXTEND, rule="B11", optional=True,
        )  # fmt: skip
    alarm = scene.reminder(answer)
    if scene.now > due:
        yield scene.inside(
            "reminder",
            (scene.offer_word(), "alarm", scene.answer_word()),
            target=alarm,
            date=answer,
            why=_DECIDE,
            rule="(c)",
        )


def nudge_step(scene: Scene, offered: Event, offer_key: str) -> Iterator[Step]:
    """Tell an employer one prefers, who has interviewed and not decided, of an offer in hand; once (B11)."""
    interviewed = any(one.ends <= offered.at for one in scene.story.sessions)
    if not interviewed or scene.has_flag("no_contact") or scene.story.settled("nudge_preferred", None, offered.at):
        return
    to = scene.contact()
    place = scene.place_of(to)
    received = offered.at.astimezone(place.zone)
    step = scene.note("nudge_preferred", ("nudge_preferred", offer_key), to, offered.at, why=_NUDGE, rule="B11")
    today = span_on(received.date(), scene.rules.status_email, place.zone, "", "")
    if place.workdays.is_workday(received.date()) and received <= today.target:
        step = replace(step, target=today.target)
    yield step


def declining_steps(scene: Scene) -> Iterator[Step]:
    """The no: within one workday of deciding, and before the answer date."""
    event = scene.story.mode_event
    if event is None or declined(scene) is not None:
        return
    to = offered_by(scene)
    step = scene.note("decline", (scene.offer_word(), "decline"), to, event.at, why=_DECLINE, rule="B11")
    last = last_instant(scene)
    if last is not None and step.due_by is not None and event.at < last < step.due_by:
        step = _before_the_answer_date(step, event.at, last.astimezone(scene.place_of(to).zone))
    yield step


def _before_the_answer_date(step: Step, decided_at: datetime, last: datetime) -> Step:
    """At once, or when their night is over; where the offer runs out in that night, only by the person's hand (I5)."""
    zone = ZoneInfo(step.time_zone)
    moment = decided_at.astimezone(zone)
    if not is_quiet(moment, step.time_zone):
        return replace(step, due_by=last, target=moment)
    day = moment.date() if moment.time() < QUIET_UNTIL else moment.date() + timedelta(days=1)
    morning = local(day, QUIET_UNTIL, zone)
    if morning < last:
        return replace(step, due_by=last, target=morning)
    return replace(step, due_by=last, target=moment, owner="candidate")


def declined(scene: Scene) -> Event | None:
    """The event by which the no went out."""
    names = ("decline", "decline_offer", "offer_decline", "offer_declined")
    since = scene.story.mode_event.at if scene.story.mode_event else None
    return next((one for name in names if (one := scene.story.settled(name, None, since))), None)


def rescinded_steps(scene: Scene, left: Sequence[str] = ()) -> Iterator[Step]:
    """The employer took the offer back: one short reply after the cool-off, within a workday.

    `left` are the employers from whom one stepped back meanwhile: whether to ask them again is the person's to say.
    """
    event = scene.story.mode_event
    if event is None:
        return
    if left and not scene.story.settled("ask_others_again", None, event.at):
        day = scene.own.workdays.add(scene.own.day(event.at), 1)
        words, why = (scene.offer_word(), "ask_others_again"), _OTHERS.format(names=" and ".join(left))
        yield scene.inside(words[1], words, target=scene.reminder(day), date=day, why=why, rule="(c)", optional=True)
    if not scene.story.settled("rescinded_reply", None, event.at):
        to, after = scene.recruiter or scene.writer(event.person), event.at + scene.rules.cool_off
        words = (scene.offer_word(), "rescinded_reply")
        yield scene.note("rescinded_reply", words, to, after, why=_RESCINDED, rule="B11")
