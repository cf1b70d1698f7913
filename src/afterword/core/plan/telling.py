"""The events of one process folded into where it stands: interviews, contacts, decision, ending."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from afterword.core.call.attempts import NOBODY, TRIES
from afterword.core.decision import Decision, resolve_decision
from afterword.core.facts import Event, Process
from afterword.core.plan import contradictions
from afterword.core.plan.answers import answer_ends
from afterword.core.plan.contradictions import contradiction
from afterword.core.plan.sessions import Interview, sessions_of
from afterword.core.plan.steps import STATUS_CONTACTS
from afterword.core.plan.story import (
    ACCEPTING,
    DECLINING,
    HOLD,
    INTERVIEW_CANCELLED,
    LIVE,
    MERGED,
    MISSED,
    OFFER,
    OPEN,
    REJECTED,
    REOPENED,
    RESCINDED,
    ROLE_CANCELLED,
    SILENT,
    WITHDRAWING,
    Expected,
    Story,
)
from afterword.core.windows import Place, end_of_day

_REOPENABLE = frozenset(
    {OPEN, HOLD, REJECTED, ROLE_CANCELLED, DECLINING, WITHDRAWING, RESCINDED, SILENT, INTERVIEW_CANCELLED}
    | {MISSED, MERGED}
)
_SETTLING = frozenset({"letter_sent", "letter_declined", "step_done", "step_skipped", "call_made"})
# What the person said of a step itself; a letter that left may still come back.
_BY_HAND = frozenset({"step_done", "step_skipped"})
# Ends that they brought about, or that nobody spoke: an offer after one of them is news like any other.
_THEIR_ENDS = frozenset({SILENT, REJECTED, ROLE_CANCELLED, RESCINDED, INTERVIEW_CANCELLED, MISSED})
_LEAVING = {"withdraw": WITHDRAWING, "decline": DECLINING}
_JUST_SAID = timedelta(days=7)
_LONGEST_AWAY = timedelta(days=366)


def tell(process: Process, events: Iterable[Event], place: Place) -> Story:
    """Fold the events, oldest first, into the story; `place` is the employer's clock and calendar."""
    story = Story(process, flags=set(process.flags))
    for event in events:
        if event.type == "call_made" and event.step is None:
            event = replace(event, step=_next_contact(story))  # noqa: PLW2901  (a call without a name is the next one)
        if event.type in _SETTLING and event.step:
            _settle(story, event)
        act = _ACTS.get(event.type)
        if act is not None:
            before = story.mode
            act(story, event, place)
            _note_contradiction(story, event, before)
    story.sessions = sessions_of(story.interviews, place.zone)
    return story


def _note_contradiction(story: Story, event: Event, before: str) -> None:
    turned = (story.mode_event, story.offer, story.answer_by, story.accepted, story.confirmed)
    has_turned = any(one is event for one in turned)
    sentence = contradiction(event, is_offer_open=before == OFFER, has_turned=has_turned, was_hired=story.is_hired())
    if sentence is not None:
        story.contradictions.append((event, sentence))


def _next_contact(story: Story) -> str:
    return STATUS_CONTACTS[min(len(story.contacts), len(STATUS_CONTACTS) - 1)]


def _settle(story: Story, event: Event) -> None:
    if event.type == "call_made" and event.outcome in TRIES | NOBODY:
        return
    if event.step in STATUS_CONTACTS and not any(one.ends <= event.at for one in story.interviews):
        story.contradictions.append((event, contradictions.TOO_EARLY))
        return
    story.settled_log.append(event)
    if event.key and event.type in _BY_HAND:
        story.closed_by_hand[event.key] = event
    if event.step in STATUS_CONTACTS:
        story.contacts.append(event)
        story.tries = []
    elif event.step == "silent_review" and story.mode in LIVE and not event.is_left_out:
        _enter(story, SILENT, event)
    elif event.step in _LEAVING and event.type == "letter_sent" and story.mode in LIVE:
        # The letter says it, whether or not the decision was told before.
        _enter(story, _LEAVING[event.step], event)
    elif event.step == "answer_reopened" and story.mode == REOPENED:
        _resume(story, event)


def _enter(story: Story, mode: str, event: Event) -> None:
    story.mode, story.mode_event = mode, event
    if mode not in LIVE:
        story.endings += 1


def _resume(story: Story, event: Event) -> None:
    """Waiting begins anew: no contact counts, the next check counts from this event."""
    story.mode, story.mode_event, story.answer = OPEN, event, event
    _count_anew(story)


def _count_anew(story: Story) -> None:
    story.counts += bool(story.contacts)
    story.contacts, story.tries = [], []


def _booked(story: Story, event: Event, place: Place) -> None:
    assert event.starts and event.ends  # noqa: S101  (the reader demands both)
    over = [one for one in story.interviews if one.ends <= event.at]
    latest = max((one.round for one in story.interviews), default=0)
    number = event.round or (latest + 1 if len(over) == len(story.interviews) else latest) or 1
    if over:
        story.answer = story.expected = None
        _count_anew(story)
    people = event.with_people
    if event.names_nobody:
        people = tuple(one.id for one in story.process.people if "interviewer" in one.parts)
    story.interviews.append(Interview(number, event.starts, event.ends, people, event.at, event.at))
    story.disturbed = None
    if story.mode not in (OFFER, ACCEPTING, DECLINING, WITHDRAWING):
        story.mode, story.mode_event = OPEN, event


def _meant(story: Story, event: Event) -> Interview | None:
    """The interview that a change is about: by round, then by its people, the next one that is not over."""
    open_ones = [one for one in story.interviews if one.state == "booked" and event.round in (None, one.round)]
    with_them = [one for one in open_ones if event.with_people and set(one.people) & set(event.with_people)]
    pool = with_them or open_ones
    ahead = [one for one in pool if one.ends > event.at]
    return ahead[0] if ahead else (pool[-1] if pool else None)


def _moved(story: Story, event: Event, place: Place) -> None:
    """The new time; without a new end the interview is as long as it was, or an hour where it was not booked."""
    assert event.starts  # noqa: S101  (the reader demands it)
    interview = _meant(story, event)
    length = interview.ends - interview.starts if interview else timedelta(hours=1)
    ends = event.ends or event.starts + length
    if interview is None:
        story.contradictions.append((event, contradictions.MOVED))
        _booked(story, replace(event, ends=ends), place)
        return
    if ends < event.at <= interview.starts:
        story.contradictions.append((event, contradictions.MOVED_BACK))
    interview.starts, interview.ends, interview.booked_at = event.starts, ends, event.at
    interview.people = event.with_people or interview.people


def _cancelled(story: Story, event: Event, place: Place) -> None:
    """Cancelled with a new date open; for good where they said so, or where nothing was booked any more.

    One that names its hour is that talk alone: while others of the round are ahead, the round goes on with them.
    """
    is_again = story.disturbed is not None and story.disturbed.type == "interview_cancelled"
    booked = [one for one in story.interviews if one.state == "booked" and event.round in (None, one.round)]
    meant = [one for one in booked if event.starts in (None, one.starts)] or booked
    ahead = [one for one in meant if one.ends > event.at]
    if booked and not ahead and story.disturbed is None:
        # What was held stands, and is thanked for: the plan of those who met does not hang on a late mail.
        story.contradictions.append((event, contradictions.HELD_ALREADY))
        return
    for one in ahead:
        one.state = "cancelled"
    goes_on = any(one.state == "booked" and one.ends > event.at for one in booked)
    if story.mode not in LIVE or goes_on:
        return
    story.disturbed = event
    if event.for_good or is_again:
        story.disturbed = replace(event, for_good=True)
        _enter(story, INTERVIEW_CANCELLED, event)


def _missed(story: Story, event: Event, place: Place) -> None:
    interview = _meant(story, event)
    if interview is not None and interview.ends <= event.at and _was_noted(story, interview):
        story.contradictions.append((event, contradictions.NOTED_ALREADY))
        return
    if interview is not None:
        interview.state = "missed"
    else:
        story.contradictions.append((event, contradictions.MISSED))
    if story.mode not in LIVE:
        return
    story.disturbed = event
    if event.for_good:
        _enter(story, MISSED, event)


def _was_noted(story: Story, interview: Interview) -> bool:
    """Something was noted of the talk with somebody after it began."""
    notes = [one for one in story.notes if one.round in (None, interview.round)]
    return any(one.moments and one.at >= interview.starts for one in notes)


def _reading(day: date) -> str:
    named = f"{day:%A}, {day.day} {day:%B}"
    return f"They decide on {named}."


def _expect(story: Story, event: Event, place: Place) -> None:
    if event.decides_at is not None:
        day = place.workdays.on_or_after(place.day(event.decides_at))
        decision = Decision(day, reading=_reading(day))
    elif event.date is not None:
        day = place.workdays.on_or_after(event.date.on(place.zone))
        decision = Decision(day, reading=_reading(day))
    else:
        said_on = _said_on(story, event, place)
        decision = resolve_decision(event.said or "", said_on, place.workdays, story.process.language)
    if decision.flag:
        story.flags.add(decision.flag)
    if decision.date is not None and decision.date < min(_said_on(story, event, place), place.day(event.at)):
        story.contradictions.append((event, contradictions.DECIDED_BEFORE))
        return
    decides = event.decides_at or (None if decision.date is None else end_of_day(decision.date, place.zone))
    was_dated = story.expected is not None and story.expected.decision.date is not None
    story.postponed += was_dated and decision.date is not None
    story.expected = Expected(decision, event.at, decides)
    _heard(story, event, has_date=decision.date is not None)


def _said_on(story: Story, event: Event, place: Place) -> date:
    """The day of the last talk before the event: what stands in the notes was said there."""
    talks = [one.ends for one in story.interviews if one.state == "booked" and one.ends <= event.at]
    talks += [one.at for one in (*story.contacts, *story.replies)]
    last = max((one for one in talks if event.at - one <= _JUST_SAID), default=event.at)
    return place.day(last)


def _heard(story: Story, event: Event, *, has_date: bool) -> None:
    """They spoke: contacts count anew; without a date the next check counts from here."""
    if story.mode == HOLD:
        story.mode, story.mode_event = OPEN, event
    if story.contacts or story.tries or event.type != "decision_expected":
        story.answer = None if has_date else event
    _count_anew(story)


def _replied(story: Story, event: Event, place: Place) -> None:
    story.replies.append(event)
    if story.mode in LIVE and any(one.ends <= event.at for one in story.interviews):
        if event.date is not None:
            _expect(story, event, place)
        else:
            _drop_past_date(story, event)
            _heard(story, event, has_date=False)


def _drop_past_date(story: Story, event: Event) -> None:
    if story.expected and story.expected.decides and story.expected.decides <= event.at:
        story.expected = None


def _called(story: Story, event: Event, place: Place) -> None:
    if event.step not in STATUS_CONTACTS:
        return
    if event.outcome in TRIES:
        story.tries.append(event)
    elif event.outcome == "answered":
        _replied(story, event, place)


def _moved_step(story: Story, event: Event, place: Place) -> None:
    if event.key:
        story.moves[event.key] = event


def _flagged(story: Story, event: Event, place: Place) -> None:
    if event.person:
        story.person_flags.add((event.person, event.flag or ""))
    else:
        story.flags.add(event.flag or "")


def _offered(story: Story, event: Event, place: Place) -> None:
    last = answer_ends(story.answer_by, place)
    if story.mode == OFFER and (last is None or event.at <= last):
        # The same offer, told again: another day for the answer is the one that counts.
        story.answer_by = event if event.answer_by is not None else story.answer_by
    elif story.mode in LIVE or story.mode in _THEIR_ENDS:
        story.offer = story.answer_by = event
        story.accepted = story.confirmed = None
        _enter(story, OFFER, event)


def _extended(story: Story, event: Event, place: Place) -> None:
    if story.offer is None:
        story.contradictions.append((event, contradictions.MORE_TIME))
    story.answer_by = event


def _accept(story: Story, event: Event, place: Place) -> None:
    if story.mode in (OFFER, OPEN, HOLD):
        _without_an_offer(story, event)
        story.accepted = event
        _enter(story, ACCEPTING, event)


def _decline(story: Story, event: Event, place: Place) -> None:
    if story.mode in LIVE:
        _without_an_offer(story, event)
        _enter(story, DECLINING, event)


def _rescind(story: Story, event: Event, place: Place) -> None:
    """Only an offer that was made can be taken back; one that was accepted was made, though nobody noted it."""
    if story.mode == ACCEPTING or (story.mode in LIVE and story.offer is not None):
        _enter(story, RESCINDED, event)


def _without_an_offer(story: Story, event: Event) -> None:
    if story.offer is None:
        story.contradictions.append((event, contradictions.NO_OFFER))


def _away(story: Story, event: Event, place: Place) -> None:
    story.back_on[event.person or ""] = event
    if event.back_on is not None and event.back_on.on(place.zone) > place.day(event.at) + _LONGEST_AWAY:
        story.contradictions.append((event, contradictions.LONG_AWAY))


def _confirm(story: Story, event: Event, place: Place) -> None:
    if story.mode in (ACCEPTING, OFFER):
        # Told again it is the same yes: what it set off is not done twice.
        story.confirmed = story.confirmed or event
        story.accepted = story.accepted or event
        _enter(story, ACCEPTING, event)


def _ends(mode: str, *, from_modes: frozenset[str] = LIVE) -> Callable[[Story, Event, Place], None]:
    def act(story: Story, event: Event, place: Place) -> None:
        # Who was hired is not on hold, and not turned down: what was confirmed can only be taken back, or left.
        is_theirs = mode in (HOLD, REJECTED, ROLE_CANCELLED)
        if story.mode in from_modes and not (is_theirs and story.is_hired()):
            _enter(story, mode, event)

    return act


def _reopen(story: Story, event: Event, place: Place) -> None:
    """They write again: after any end, an offer that ran out or a job taken up among them; that offer is then gone."""
    last = answer_ends(story.answer_by, place)
    if story.is_hired() or (story.mode == OFFER and last is not None and event.at > last):
        story.offer = story.answer_by = story.accepted = story.confirmed = None
        _enter(story, REOPENED, event)
    elif story.mode in _REOPENABLE:
        # A yes to what they have ended since binds nobody any more.
        story.accepted = story.confirmed = None
        _enter(story, REOPENED, event)


_ACTS: dict[str, Callable[[Story, Event, Place], None]] = {
    "applied": lambda story, event, place: story.applications.append(event),
    "interview_booked": _booked,
    "interview_moved": _moved,
    "interview_cancelled": _cancelled,
    "interview_missed": _missed,
    "notes_captured": lambda story, event, place: story.notes.append(event),
    "decision_expected": _expect,
    "name_confirmed": lambda story, event, place: story.confirmed_names.__setitem__(event.person or "", event),
    "flag_set": _flagged,
    "letter_approved": lambda story, event, place: story.approvals.append(event),
    "call_made": _called,
    "step_moved": _moved_step,
    "reply_received": _replied,
    "auto_reply": _away,
    "bounce": lambda story, event, place: story.bounces.append(event),
    "sent_to_wrong_person": lambda story, event, place: story.misdirected.append(event),
    "news_heard": lambda story, event, place: story.news.append(event),
    "remark_regretted": lambda story, event, place: story.regretted.append(event),
    "documents_asked": lambda story, event, place: story.asks.append(event),
    "references_asked": lambda story, event, place: story.asks.append(event),
    "referral_made": lambda story, event, place: story.helped.append(event),
    "reference_contacted": lambda story, event, place: story.helped.append(event),
    "on_hold": _ends(HOLD),
    "rejected": _ends(REJECTED, from_modes=LIVE | {WITHDRAWING, SILENT}),
    "role_cancelled": _ends(ROLE_CANCELLED, from_modes=LIVE | {SILENT}),
    "offer_received": _offered,
    "offer_extended": _extended,
    "offer_accepted": _accept,
    "acceptance_confirmed": _confirm,
    "offer_declined": _decline,
    "offer_rescinded": _rescind,
    "withdrawal_decided": _ends(WITHDRAWING),
    "reopened": _reopen,
    "merged": _ends(MERGED, from_modes=LIVE | {SILENT}),
}
