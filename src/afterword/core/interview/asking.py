"""What must be asked about an invitation, most pressing first; nothing that the file already says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from afterword.core.interview.guests import is_shared_mailbox
from afterword.core.interview.model import CalendarEvent, Invitation, Invitee, Letterhead, Moment, Question, TimeKind

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = tuple("January February March April May June July August September October November December".split())
_INTERVIEW_METHODS = (None, "REQUEST", "PUBLISH", "ADD", "CANCEL")


def questions(read: Invitation, doubtful: tuple[Invitee, ...], letter: Letterhead | None) -> tuple[Question, ...]:
    """Everything only the person can say about this invitation."""
    event = read.event
    asked = [*_about_kind(read)]
    if is_over(event):
        return tuple(asked)
    asked += [*_about_time(event), *_about_people(read, doubtful)]
    asked += [*_about_addresses(event, letter), *_about_words(read)]
    return tuple(asked)


def is_over(event: CalendarEvent) -> bool:
    """True for a cancellation or somebody's answer: nothing more needs to be known about it."""
    return event.status == "CANCELLED" or event.method == "CANCEL" or event.method not in _INTERVIEW_METHODS


def _about_kind(read: Invitation) -> Iterator[Question]:
    event = read.event
    if event.status == "CANCELLED" or event.method == "CANCEL":
        yield Question(
            "cancelled", "This says the interview is cancelled. Shall everything planned for it stop?", ("Yes", "No")
        )
    if event.method not in _INTERVIEW_METHODS:
        yield Question(
            "not_an_invitation",
            "This is an answer to an invitation, not an invitation. Do you have the invitation itself?",
        )
    if read.n_events > 1:
        ask = f"This file holds {read.n_events} events. Which of them are your interviews?"
        yield Question("several_events", ask, tuple(_label(one.event) for one in read.events[:20]))
    if event.recurring:
        yield Question("recurring", "This event repeats. Is the first date your interview?", ("Yes", "No"))
    if event.sequence is None:
        yield Question(
            "sequence_odd", "The revision number of this invitation is not a usable one. Is it the latest you have?"
        )


def _label(event: CalendarEvent) -> str:
    return f"{spoken_time(event.start) or 'no time'} · {event.summary or 'no title'}"[:120]


def spoken_time(moment: Moment) -> str:
    """A time as one says it, "Tuesday 1 December 2026, 14:00", on the clock of the place; "" when there is none."""
    if moment.local:
        at = datetime.fromisoformat(moment.local)
        clock = f", {at:%H:%M}" if "T" in moment.local else ""
    elif moment.utc:
        at, clock = moment.utc, f", {moment.utc:%H:%M} UTC"
    else:
        return ""
    return f"{_WEEKDAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year}{clock}"


def _about_time(event: CalendarEvent) -> Iterator[Question]:
    start = event.start
    clock = spoken_time(start)
    yield from (Question(code, ask, answers) for code, ask, answers in event.problems)
    proposals = (start.assumed_zone,) if start.assumed_zone else ()
    if start.kind is TimeKind.NONE:
        if not event.problems:
            yield Question("no_start", "When does the interview begin? The invitation does not say.")
    elif start.kind is TimeKind.DATE and not event.problems:
        yield Question(
            "all_day", f"At what time on {clock} does the interview begin and end, and in which zone?", proposals
        )
    elif start.kind is TimeKind.FLOATING:
        yield Question("floating_time", f"In which time zone is {clock}? The invitation names none.", proposals)
    elif start.kind is TimeKind.UNRESOLVABLE:
        ask = f'In which time zone is {clock}? "{start.tzid}" is not the name of one zone.'
        yield Question("unknown_zone", ask, proposals)
    if start.doubt:
        yield Question("zone_doubt", f"{start.doubt} Is {clock} in {start.tz_iana or start.tzid} right?", ("Yes", "No"))
    if start.kind not in (TimeKind.NONE, TimeKind.DATE):
        yield from _about_end(start, event.end)


def _about_end(start: Moment, end: Moment) -> Iterator[Question]:
    if end.kind in (TimeKind.NONE, TimeKind.DATE):
        yield Question("no_end", "How long is the interview planned to last?", ("30 minutes", "45 minutes", "1 hour"))
    elif start.utc is not None and end.utc is not None and end.utc <= start.utc:
        yield Question("end_before_start", "The invitation ends before it begins. When does the interview end?")


def _about_people(read: Invitation, doubtful: tuple[Invitee, ...]) -> Iterator[Question]:
    if len(doubtful) == 1:
        who = doubtful[0].name or doubtful[0].email or "the only guest"
        yield Question("which_is_you", f"Is {who} you, or somebody you will meet?", ("That is me", "I will meet them"))
    elif doubtful:
        ask = "Which of these is you? The others are people you will meet."
        yield Question("which_is_you", ask, tuple(one.name or one.email or "" for one in doubtful))
    elif not read.interviewers:
        yield Question(
            "no_people", "Whom will you meet? The invitation names no person. Type each name as they write it."
        )
    for place, person in enumerate(read.interviewers):
        if person.name is None:
            yield Question("no_name", f"What is the name behind {person.email}, as they write it?", person=place)
        elif person.email is None:
            ask = f"What is the e-mail address of {person.name}? Leave it open if you do not know; it is never guessed."
            yield Question("no_address", ask, person=place)


def _about_addresses(event: CalendarEvent, letter: Letterhead | None) -> Iterator[Question]:
    for one in [*([event.organizer] if event.organizer else []), *event.attendees]:
        if one.email is None and "@" in one.address:
            ask = f'"{one.address[:80]}" is not one plain address. What is the address of {one.name or "this person"}?'
            yield Question("address_unclear", ask)
        elif one.email and _is_disguised(one.email):
            yield Question(
                "lookalike",
                f"The address {one.email} mixes alphabets or uses unusual letters. Do you know it?",
                ("Yes", "No"),
            )
    if letter and letter.reply_to and letter.sender_email and _domain(letter.reply_to) != _domain(letter.sender_email):
        ask = f"The mail came from {letter.sender_email}, but answers would go to {letter.reply_to}. Which is right?"
        yield Question("reply_to_differs", ask, (letter.sender_email, letter.reply_to))
    if letter and letter.sender_email and _is_disguised(letter.sender_email):
        yield Question(
            "lookalike",
            f"The sender's address {letter.sender_email} uses unusual letters. Do you know it?",
            ("Yes", "No"),
        )


def _domain(email: str) -> str:
    return email.rpartition("@")[2]


def _is_disguised(email: str) -> bool:
    """Letters outside ASCII in an address may look like others; they are shown and asked, not trusted."""
    return not email.isascii() or "xn--" in email


def _about_words(read: Invitation) -> Iterator[Question]:
    if read.role is None:
        yield Question("no_role", "For which role is the interview? Write it as the advertisement does.")
    if read.company is None:
        yield Question("no_company", "Which employer is it? Write the name as they do.", _guessable(read.event))


def _guessable(event: CalendarEvent) -> tuple[str, ...]:
    """The organizer's own words for an office ("Globex Recruiting") as a proposal, nothing from domains."""
    organizer = event.organizer
    if (
        organizer
        and organizer.name
        and organizer.email
        and is_shared_mailbox(organizer.email)
        and "@" not in organizer.name
    ):
        return (organizer.name,)
    return ()
