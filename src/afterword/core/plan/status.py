"""Asking how things stand: the first contact, the two after it, and when silence is an answer (playbook B6 to B10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from afterword.core.facts import Person
from afterword.core.plan.calls import appointment, by_phone, hours_named, is_unreached, phone_hours, tries_again
from afterword.core.plan.landing import in_phone_hours, in_span
from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import STATUS_CONTACTS, Step
from afterword.core.windows import Place, local
from afterword.core.workdays import DayKind

_CALL = "A short call now shows you still want it and asks what comes next."
_WRITE = "They prefer writing, so the first question about how things stand is a short e-mail."
_NO_NUMBER = "No number of theirs is known, so the first question about how things stand is a short e-mail."
_CHOSEN = "Writing is what you chose for such questions, so the first is a short e-mail."
_NO_HOUR = "There is no hour that suits you both, so it is a short e-mail."
_GRACE = "Two working days of grace, then one friendly question."
_PUT_OFF = "They have put it off three times: ask kindly all the same, and weigh other offers meanwhile."
_ANSWERED = "They answered without a date; a week later one friendly question keeps it warm."
_TRY_AGAIN = "Nobody answered; the next good hour is a fresh try."
_APPOINTED = "You asked for a good time to call; this is the next one."
_NAMED = "This is the time they named for your call; be there on the minute."
_UNREACHED = "Nobody answered three times, so the question comes in writing."
_BAD_MOMENT = "It was a bad moment on the phone, so the question comes in writing."
_SECOND = "One week of patience, then one reminder."
_THIRD = "You close the loop yourself, politely."
_SILENCE = "No answer after {count} is an answer; the door stays open."
_WAIT = "They asked you to wait; waiting is the professional thing here."
_CHAT = "No job hangs on this talk, so nothing is asked: close it, and keep in touch."
_DECISION_DAY = "They told you when; asking earlier can only annoy."
_INTEREST = "They decide later; one short call now says only that you want it."
_HOLD_REPLY = "A courteous word now shows that you can wait."
_HOLD_CHECK = "The hold should be over by now; one friendly question is in order."

_SILENT = "the steps before it were done and nobody answered"
_TRIES = ("one friendly try", "two friendly tries", "three friendly tries")
# Two questions about how things stand lie five workdays apart at least (I2).
_APART = 5
# Postponements after which the person is advised to look elsewhere as well (B8).
_OFTEN = 3
_RANK = {DayKind.INTERIOR: 0, DayKind.LAST_BEFORE_BREAK: 1, DayKind.FIRST_BACK: 2, DayKind.LONE: 3}


def status_steps(scene: Scene, *, assumed: bool) -> Iterator[Step]:
    """The contact that comes next, the ones after it if nobody answers, and the internal days between.

    `assumed` says that something else has to happen first, such as the thank-you.
    Nothing is asked while an interview lies ahead, nor where they asked for no contact.
    """
    if scene.ahead or not scene.held:
        return
    yield from _decision_day(scene)
    if scene.has_flag("no_contact") or scene.has_flag("informational"):
        yield _after_a_chat(scene) if scene.has_flag("informational") else _wait(scene)
        return
    yield from _interest_call(scene)
    yield from _chain(scene, _SILENT if assumed else None)


def next_contact_day(scene: Scene) -> date | None:
    """The day of the next status contact; None where none is due."""
    if scene.ahead or not scene.held or scene.has_flag("no_contact") or scene.has_flag("informational"):
        return None
    return _next_day(scene) if len(scene.story.contacts) < scene.rules.max_unanswered else None


def _round_key(scene: Scene) -> str:
    """Contacts count anew after each answer, so each count has keys of its own."""
    counts = scene.story.counts
    return f"r{scene.held[-1].round}" + (f".{counts}" if counts else "")


def _chain(scene: Scene, assumes: str | None) -> Iterator[Step]:
    made, cap = len(scene.story.contacts), scene.rules.max_unanswered
    day = scene.home.day(scene.story.contacts[-1].at) if made else scene.home.day(scene.held[-1].ends)
    for number in range(made, cap):
        if number == made:
            day = _next_day(scene)
        else:
            usual = scene.home.workdays.status(scene.home.workdays.add(day, _gap(scene, number)))
            day, assumes = _as_decided(scene, number, usual, scene.home.workdays.add(day, _APART)), _SILENT
        yield _contact(scene, number, day, assumes)
    yield _silent_review(scene, scene.home.workdays.add(day, scene.rules.close), _SILENT if made < cap else assumes)


def _gap(scene: Scene, made: int) -> int:
    return scene.rules.gap2 if made == 1 else scene.rules.gap3


def _next_day(scene: Scene) -> date:
    made, workdays = len(scene.story.contacts), scene.home.workdays
    named = appointment(scene)
    if named is not None:
        return scene.place_of(scene.contact()).day(named)
    if made:
        last = scene.home.day(scene.story.contacts[-1].at)
        day = workdays.status(workdays.add(last, _gap(scene, made)))
    else:
        day = first_contact_day(scene)
    day = _after_absence(scene, day)
    day = _as_decided(scene, made, day, _first_allowed(scene))
    day = _apart(scene, day)
    return _still_open(scene, day)


def _as_decided(scene: Scene, number: int, day: date, first: date) -> date:
    """The day to which the person moved this contact, from the first allowed day on; else the usual day."""
    words = (_round_key(scene), STATUS_CONTACTS[number])
    event, contact = scene.move_of(scene.key(*words), words[1]), scene.contact()
    if event is None or event.to is None:
        return day
    place = scene.place_of(contact)
    wanted = max(event.to.astimezone(place.zone), local(first, time(0), place.zone))
    if number == 0 and contact is not None and by_phone(scene, contact):
        landing = in_phone_hours(scene, place, wanted)
        if landing.windows:
            return landing.at.date()
    # Where there is no hour that suits both, it is a short e-mail (B7 C2).
    return in_span(place, wanted, scene.rules.status_email, "").at.date()


def _first_allowed(scene: Scene) -> date:
    """No earlier contact is allowed: five workdays after the one before, after their own day, once they are back."""
    story, workdays = scene.story, scene.home.workdays
    held_on = scene.home.day(scene.held[-1].ends)
    days = [held_on + timedelta(days=1)]
    if story.contacts:
        days.append(workdays.add(scene.home.day(story.contacts[-1].at), _APART))
    elif story.expected is not None and story.expected.decision.date is not None:
        days.append(story.expected.decision.date + timedelta(days=1))
    return _after_absence(scene, max(days))


def first_contact_day(scene: Scene) -> date:
    """The day of F1: after a promised date and its grace, after an answer, or by C1 and C4 (playbook B7, B8)."""
    story, workdays, rules = scene.story, scene.home.workdays, scene.rules
    if story.expected is not None and story.expected.decision.date is not None:
        return workdays.status(workdays.add(story.expected.decision.date, rules.grace))
    if story.answer is not None:
        return workdays.status(workdays.add(scene.home.day(story.answer.at), rules.gap2))
    return _undated_day(scene)


def _undated_day(scene: Scene) -> date:
    workdays, rules = scene.home.workdays, scene.rules
    held_on = scene.home.day(scene.held[-1].ends)
    if rules.first_after is not None:
        return workdays.status(workdays.add(held_on, rules.first_after))
    if rules.call_unit == "business":
        days = [workdays.add(held_on, count) for count in rules.call_days]
    else:
        days = [held_on + timedelta(days=count) for count in rules.call_days]
    working = [day for day in days if workdays.is_workday(day)]
    if not working:
        return workdays.add(days[-1], 1)
    return min(working, key=lambda day: (_RANK[workdays.kind(day)], day))


def _after_absence(scene: Scene, day: date) -> date:
    """Nobody is asked before the second day after they are back: the contact, or who is written to instead (B10)."""
    contact = scene.contact()
    for person in (contact, _written_to(scene, contact)):
        absence = scene.story.back_on.get(person.id) if person else None
        if absence is not None and absence.back_on is not None:
            back = absence.back_on.on(scene.home.zone)
            day = max(day, scene.home.workdays.status(scene.home.workdays.add(back, 2)))
    return day


def _apart(scene: Scene, day: date) -> date:
    """One status contact in five workdays for one employer, over all its processes and whatever they answered (B10)."""
    workdays = scene.home.workdays
    for other in sorted((*scene.taken, *_asked_on(scene))):
        if day < workdays.add(other, _APART) and workdays.add(day, _APART) > other:
            day = workdays.status(workdays.add(other, _APART))
    return day


def _asked_on(scene: Scene) -> list[date]:
    """The days on which they were asked, in counts that an answer has closed as well."""
    asked = [one for one in scene.story.settled_log if one.step in STATUS_CONTACTS and not one.is_left_out]
    return [scene.home.day(one.at) for one in asked]


def _still_open(scene: Scene, day: date) -> date:
    """The day itself, or the next good one where its hours are over."""
    workdays = scene.home.workdays
    for _ in range(60):
        if day >= scene.today and day not in scene.thanked and _hours_left(scene, day):
            return day
        tries = bool(scene.story.tries) and tries_again(scene)
        following = max(day + timedelta(days=1), scene.today)
        day = workdays.on_or_after(following) if tries else workdays.status(following)
    return day


def _hours_left(scene: Scene, day: date) -> bool:
    if day > scene.today:
        return True
    contact = scene.contact()
    was_tried = bool(scene.story.tries) and scene.home.day(scene.story.tries[-1].at) == day
    if was_tried and not tries_again(scene):
        return False
    if contact is not None and by_phone(scene, contact) and not scene.story.contacts:
        return bool(phone_hours(scene, contact, day))
    if was_tried:
        return False  # never two channels on one day
    return scene.now <= scene.email_on(day, "F1", ("F1",), contact, why="", rule="").closes  # type: ignore[operator]


def _contact(scene: Scene, number: int, day: date, assumes: str | None) -> Step:
    step, contact = STATUS_CONTACTS[number], scene.contact()
    words = (_round_key(scene), step)
    if number == 0 and contact is not None and by_phone(scene, contact):
        hours = hours_named(scene) or (phone_hours(scene, contact, day) if day == scene.today else None)
        known: dict[str, Any] = {} if not hours else {"windows": hours}
        call = scene.call_on(
            day, step, words, contact, why=_why_first(scene), rule=_rule(scene), assumes=assumes, **known
        )
        if call is not None:
            return call
    why = (_why_written(scene, contact), _SECOND, _THIRD)[number]
    rule = (_rule(scene, written=True), "B10/F2", "B10/F3")[number]
    to = _written_to(scene, contact)
    return scene.email_on(day, step, words, to, why=why, rule=rule, assumes=assumes)


def _written_to(scene: Scene, contact: Person | None) -> Person | None:
    """Who is written to: somebody with an address, but nobody behind the agency's back (B5)."""
    if contact is None or contact.email or contact is scene.recruiter:
        return contact
    return scene.first_of((), _with_email(scene)) or contact


def _with_email(scene: Scene) -> list[Person]:
    return [one for one in scene.spoken_to() if one.email]


def _why_first(scene: Scene) -> str:
    if appointment(scene) is not None:
        return _NAMED
    if scene.story.tries:
        return _APPOINTED if scene.story.tries[-1].outcome == "gatekeeper" else _TRY_AGAIN
    if scene.story.expected is not None and scene.story.expected.decision.date is not None:
        return _PUT_OFF if scene.story.postponed >= _OFTEN else _GRACE
    return _ANSWERED if scene.story.answer is not None else _CALL


def _why_written(scene: Scene, contact: Person | None) -> str:
    if scene.story.tries and scene.story.tries[-1].outcome == "bad_moment":
        return _BAD_MOMENT
    if is_unreached(scene):
        return _UNREACHED
    first = _why_first(scene)
    if first != _CALL:
        return first
    if scene.may_phone(contact):
        return _NO_HOUR
    if scene.has_flag("no_calls"):
        return _WRITE
    return _CHOSEN if contact is not None and contact.phone else _NO_NUMBER


def _rule(scene: Scene, *, written: bool = False) -> str:
    if scene.story.tries:
        return "B9"
    if scene.story.expected is not None and scene.story.expected.decision.date is not None:
        return "B8"
    if scene.story.answer is not None:
        return "(c)"
    if scene.rules.first_after is not None:
        return "B7/C4"
    return "B7/C2" if written else "B7/C1"


def _silent_review(scene: Scene, day: date, assumes: str | None) -> Step:
    left_out = sum(one.is_left_out for one in scene.story.contacts)
    count = _TRIES[min(max(scene.rules.max_unanswered - left_out, 1), 3) - 1]
    return scene.inside(
        "silent_review",
        (_round_key(scene), "silent_review"),
        target=scene.reminder(day),
        date=day,
        why=_SILENCE.format(count=count),
        rule="B10",
        assumes=assumes,
    )


def _wait(scene: Scene) -> Step:
    day = scene.home.workdays.add(scene.home.day(scene.held[-1].ends), scene.rules.no_contact_wait)
    expected = scene.story.expected
    if expected is not None and expected.decision.date is not None:
        day = max(day, scene.home.workdays.add(expected.decision.date, scene.rules.close))
    return replace(_silent_review(scene, day, None), why=_WAIT, rule="B7/C3")


def _after_a_chat(scene: Scene) -> Step:
    """A talk to learn, with no job in it: nothing is asked, and one look closes it (B3)."""
    day = scene.home.workdays.add(scene.home.day(scene.held[-1].ends), scene.rules.close)
    return replace(_silent_review(scene, day, None), why=_CHAT, rule="B3")


def _decision_day(scene: Scene) -> Iterator[Step]:
    expected = scene.story.expected
    if expected is None or expected.decision.date is None or scene.story.contacts:
        return
    day, words = expected.decision.date, (_round_key(scene), "decision_day")
    told_too_late = scene.reminder(day) <= expected.told_at
    is_over = scene.own.day(scene.now) > _or_moved(scene, words, scene.own, day)
    if told_too_late or scene.story.settled("decision_day", None, expected.told_at) or is_over:
        return
    yield scene.inside(
        "decision_day",
        words,
        target=scene.reminder(day),
        date=day,
        why=_DECISION_DAY,
        rule="B8",
    )


def _interest_call(scene: Scene) -> Iterator[Step]:
    """The article's call although a date is known: only where asked for and the date lies over a week away."""
    expected, contact = scene.story.expected, scene.contact()
    if not scene.rules.call_before_decision or expected is None or expected.decision.date is None or contact is None:
        return
    held_on = scene.home.day(scene.held[-1].ends)
    if expected.decision.date <= held_on + timedelta(days=7) or scene.story.settled("interest_call"):
        return
    day, words = _undated_day(scene), (_round_key(scene), "interest_call")
    if scene.today > _or_moved(scene, words, scene.home, day) or not scene.may_phone(contact):
        return
    call = scene.call_on(day, "interest_call", words, contact, why=_INTEREST, rule="B8")
    if call is not None:
        yield call


def _or_moved(scene: Scene, words: tuple[str, str], at: Place, day: date) -> date:
    """The day, or the later one to which the person moved the step."""
    event = scene.move_of(scene.key(*words), words[1])
    return day if event is None or event.to is None else max(day, at.day(event.to))


def hold_steps(scene: Scene) -> Iterator[Step]:
    """A hiring freeze: a courteous reply within a workday, then one check when it should be over (playbook (c))."""
    event = scene.story.mode_event
    if event is None:
        return
    to = scene.recruiter or scene.writer(event.person)
    if not scene.story.settled("hold_reply", None, event.at):
        yield scene.note("hold_reply", ("hold_reply", str(_holds(scene))), to, event.at, why=_HOLD_REPLY, rule="(c)")
    workdays = scene.home.workdays
    checked = scene.story.settlements("hold_check", None, event.at)
    if checked or event.until is None:
        since = scene.home.day(checked[-1].at if checked else event.at)
        day = workdays.status(since + timedelta(days=30))
    else:
        day = workdays.status(workdays.add(event.until.on(scene.home.zone), 2))
    words = ("hold_check", str(_holds(scene)), str(len(checked)))
    yield scene.email_on(_still_open_email(scene, day), "hold_check", words, to, why=_HOLD_CHECK, rule="(c)")


def _holds(scene: Scene) -> int:
    return sum(event.type == "on_hold" for event in scene.process.events)


def _still_open_email(scene: Scene, day: date) -> date:
    closes = scene.rules.status_email.closes
    late = day < scene.today or (day == scene.today and scene.now.astimezone(scene.home.zone).time() > closes)
    return scene.home.workdays.status(scene.today + timedelta(days=1)) if late else day
