"""What a calendar file says, as plain values: moments, people, events, and the invitation made of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from afterword.core.people.own_numbers import OwnNumber


class TimeKind(StrEnum):
    """How far a calendar time is an instant.

    `UTC` and `ZONED` are instants. `FLOATING` names no zone, `DATE` no hour, `UNRESOLVABLE` a zone nobody
    can look up, `NONE` nothing at all: for these four the person is asked, never guessed for.
    """

    UTC = "utc"
    ZONED = "zoned"
    FLOATING = "floating"
    DATE = "date"
    UNRESOLVABLE = "unresolvable"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Moment:
    """One calendar time. `utc` is aware and None unless `kind` is UTC or ZONED; `local` is the text of the clock.

    `doubt` is a sentence when the file contradicts itself about the zone; `assumed_zone` is what the calendar
    as a whole names for times without a zone (shown as a proposal only).
    """

    kind: TimeKind = TimeKind.NONE
    utc: datetime | None = None
    local: str | None = None
    tzid: str | None = None
    tz_iana: str | None = None
    doubt: str | None = None
    assumed_zone: str | None = None


@dataclass(frozen=True, slots=True)
class Invitee:
    """An ORGANIZER or ATTENDEE as written. `email` is one lower-case mailbox or None; `address` the raw value.

    `kind` is the CUTYPE and `part` the ROLE of RFC 5545, upper case, "" when not given.
    """

    name: str | None
    email: str | None
    partstat: str | None = None
    is_room: bool = False
    kind: str = ""
    part: str = ""
    address: str = ""
    job_title: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The attendee as the contract writes it."""
        return {"name": self.name, "email": self.email, "partstat": self.partstat, "is_room": self.is_room}


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One VEVENT with its texts unescaped; `links` are addresses from properties made for them.

    `from_words` is True when it was read from running text; `problems` are then (code, ask, answers) about
    the days and hours in it that can mean several things. `stamped` is when the program wrote it (DTSTAMP).
    """

    method: str | None = None
    uid: str | None = None
    sequence: int | None = 0
    sequence_said: str | None = None
    status: str | None = None
    summary: str | None = None
    location: str | None = None
    description: str = ""
    organizer: Invitee | None = None
    attendees: tuple[Invitee, ...] = ()
    start: Moment = Moment()
    end: Moment = Moment()
    recurring: bool = False
    is_override: bool = False
    links: tuple[str, ...] = ()
    from_words: bool = False
    problems: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    stamped: datetime | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The mail an invitation came in: who sent it, to whom, and what it says besides."""

    sender_name: str | None = None
    sender_email: str | None = None
    sender_address: str = ""
    reply_to: str | None = None
    recipients: tuple[str, ...] = ()
    recipient_names: tuple[str, ...] = ()
    subject: str | None = None
    text: str = ""
    sent_on: date | None = None


@dataclass(frozen=True, slots=True)
class Interviewer:
    """A person to thank: `name` as to be shown, None when only an address is known. `email` is never derived."""

    name: str | None
    email: str | None = None
    job_title: str | None = None
    source: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Name, address, stated job title, and the source the name was read from."""
        return {"name": self.name, "email": self.email, "job_title": self.job_title, "source": self.source}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a name was read: `person` is the index in `interviewers`, `source` a word of `weigh-evidence`."""

    person: int
    source: str
    raw: str
    email: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The evidence with its place."""
        return {"person": self.person, "source": self.source, "raw": self.raw, "email": self.email}


@dataclass(frozen=True, slots=True)
class Question:
    """One thing only the person can say. `code` is stable, `ask` the sentence, `answers` proposals to press."""

    code: str
    ask: str
    answers: tuple[str, ...] = ()
    person: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The question; `answers` and `person` only where there are any."""
        out: dict[str, Any] = {"code": self.code, "ask": self.ask}
        if self.answers:
            out["answers"] = list(self.answers)
        if self.person is not None:
            out["person"] = self.person
        return out


@dataclass(frozen=True, slots=True)
class Invitation:
    """One invitation as read: the event, whom one will meet, what the words say, and what must be asked."""

    event: CalendarEvent
    n_events: int = 1
    candidate: Invitee | None = None
    candidate_name: str | None = None
    arranged_by: Invitee | None = None
    arranger_source: str = "calendar_organizer_cn"
    arranger_numbers: tuple[OwnNumber, ...] = ()
    writer: str = ""
    writer_numbers: tuple[OwnNumber, ...] = ()
    interviewers: tuple[Interviewer, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    company: str | None = None
    role: str | None = None
    conference_url: str | None = None
    phone: str | None = None
    language: str | None = None
    words: str = ""
    questions: tuple[Question, ...] = ()
    events: tuple[Invitation, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """The `read-invite` object of the contract, with `evidence`, `candidate`, `arranged_by` and maybe `events`.

        `writer` is the interviewer who wrote the mail, with the numbers in it, where there are any.
        `candidate_name` is how it writes the candidate's full name: a proposal, for them to confirm.
        `language` is the ISO 639-1 code of its words, None where they do not say; `words` are what a person reads.
        """
        event = self.event
        out: dict[str, Any] = {
            "method": event.method,
            "uid": event.uid,
            "sequence": event.sequence,
            "status": event.status,
            "stamped": event.stamped.isoformat() if event.stamped else None,
            "summary": event.summary,
            "location": event.location,
            "organizer": _mailbox(event.organizer),
            "attendees": [attendee.to_json() for attendee in event.attendees],
            "interviewers": [person.to_json() for person in self.interviewers],
            **_times(event),
            "n_events": self.n_events,
            "recurring": event.recurring,
            "company": self.company,
            "role": self.role,
            "conference_url": self.conference_url,
            "phone": self.phone,
            "language": self.language,
            "words": self.words,
            "questions": [question.to_json() for question in self.questions],
            "evidence": [one.to_json() for one in self.evidence],
            "candidate": _mailbox(self.candidate),
            "candidate_name": self.candidate_name,
            "arranged_by": self._arranger(),
        }
        if self.writer_numbers:
            out["writer"] = {"email": self.writer, "numbers": [asdict(number) for number in self.writer_numbers]}
        if self.events:
            out["events"] = [one.to_json() for one in self.events]
        return out

    def _arranger(self) -> dict[str, Any] | None:
        one = _mailbox(self.arranged_by)
        if one is None:
            return None
        numbers = [asdict(number) for number in self.arranger_numbers]
        return one | {"source": self.arranger_source} | ({"numbers": numbers} if numbers else {})


def _mailbox(one: Invitee | None) -> dict[str, Any] | None:
    return None if one is None else {"name": one.name, "email": one.email}


def _times(event: CalendarEvent) -> dict[str, Any]:
    start, end = event.start, event.end
    return {
        "start_utc": _instant(start.utc),
        "end_utc": _instant(end.utc),
        "start_local": start.local,
        "end_local": end.local,
        "tzid": start.tzid,
        "tz_iana": start.tz_iana,
        "time_kind": str(start.kind),
    }


def _instant(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat().replace("+00:00", "Z")
