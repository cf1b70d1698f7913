"""Pasted words as an event: only days, hours and zones that are written out; anything else stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from afterword.calendars import zones
from afterword.calendars.ics import mailbox
from afterword.core.interview import CalendarEvent, Invitee, Moment, TimeKind
from afterword.core.interview.described import people_in
from afterword.core.interview.name_shapes import SPOT, spotted
from afterword.core.interview.naming import fits_address, same_name
from afterword.core.interview.people import hailed
from afterword.core.interview.signature import Signature, signature
from afterword.core.interview.tongue import tongue
from afterword.reading.written_days import WrittenDay, written_days
from afterword.reading.written_hours import (
    NAMED_ZONES,
    WrittenHours,
    likely_zone,
    written_hours,
    written_length,
    zone_behind_day,
    zone_of_all,
    zone_shown,
)
from afterword.reading.written_places import written_place
from afterword.reading.written_zone import settled

_FROM = re.compile(r"^\W{0,3}(?:from|von|de|da)\s?:\s*(?P<name>[^<\n]*?)\s*<(?P<email>[^<>\s]+@[^<>\s]+)>", re.I | re.M)
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_SUBJECT = re.compile(r"^\W{0,3}(?:subject|betreff|objet|asunto|oggetto):\s*(?P<said>[^\n]+)$", re.I | re.M)
# Lines about the mail, not about the interview: their dates are when somebody wrote.
_MAIL_LINE = re.compile(
    r"^\W{0,3}(?:(?:sent|gesendet|envoyé|enviado|inviato|cc|to|an|from|von|de|à|para)\s*:.*"
    r"|(?:on|am|le|el|il)\s.{5,120}(?:wrote|schrieb.{0,80}|écrit|escribió|scritto)\s*:)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
# "Date:" is about the mail only in its head, beside the line that says from whom or to whom it is.
_HEAD_DATE = re.compile(
    r"(^\W{0,3}(?:from|von|de|da|to|an|à|para|subject|betreff|objet|asunto)\s*:[^\n]*\n)\W{0,3}(?:date|datum"
    r"|fecha|data)\s*:[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_UTC_WORDS = frozenset({"UTC", "GMT", "Z"})
_NEAR = 90
_LONG_AGO = timedelta(days=90)
_LINK = re.compile(r"https?://", re.IGNORECASE)
# An invitation is said in the first pages; looking around takes its time.
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class _When:
    start: Moment
    end: Moment
    problems: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


def event_from_words(
    text: str, *, subject: str | None = None, sent_on: date | None = None, read_on: date | None = None
) -> CalendarEvent:
    """The event a text tells of.

    The time is only set when one day is written with its year, or with the weekday that bears it out for a mail sent
    on `sent_on` (or read on `read_on`, and then not long ago), and an hour stands beside it; the zone only when it is
    UTC, an offset, named for certain, or settled by the place or the employer's number. What stays open is told in
    `problems` and asked.
    """
    text = _unquoted(re.sub(r"\n{3,}", "\n\n", text.replace("\r\n", "\n"))[:_LONGEST])
    since = sent_on or (read_on - _LONG_AGO if read_on else None)
    said = _SUBJECT.search(text)
    title = subject or (said.group("said").strip() if said else None) or _first_line(text)
    body = _MAIL_LINE.sub("", _HEAD_DATE.sub(r"\1", text))
    when = _when(body if not subject else f"{subject}\n{body}", since)
    place, language, is_remote = written_place(body), tongue(body), _LINK.search(body) is not None
    sender = _FROM.search(text)
    signed = None if sender else signature(body, hailed(body))
    return CalendarEvent(
        summary=title,
        description=_SUBJECT.sub("", body),
        location=place,
        organizer=_sender(sender) if sender else _signer(signed),
        attendees=tuple(_contacts(body)),
        start=settled(when.start, text, place, language, is_remote=is_remote),
        end=settled(when.end, text, place, language, is_remote=is_remote),
        from_words=True,
        problems=when.problems,
    )


def _unquoted(text: str) -> str:
    """Words that were copied as a quotation, without the marks in front of every line."""
    lines = text.split("\n")
    marked = [line.startswith(">") for line in lines if line.strip()]
    return "\n".join(re.sub(r"^(?:> ?)+", "", line) for line in lines) if marked and all(marked) else text


def _first_line(text: str) -> str | None:
    line = next((line.strip() for line in text.split("\n") if re.search(r"\binterview\b", line, re.I)), None)
    return line if line and len(line) <= 120 else None


def _sender(match: re.Match[str]) -> Invitee:
    email = mailbox(match.group("email"))
    return Invitee(match.group("name").strip("\"'* ") or None, email, address=match.group("email"))


def _signer(signed: Signature | None) -> Invitee | None:
    """Who signs pasted words that name no sender, with the address below the name if it is plainly theirs."""
    if signed is None or signed.name is None:
        return None
    written = {found.group() for line in signed.lines for found in _ADDRESS.finditer(line)}
    own = next((one for one in sorted(written) if fits_address(signed.name, one)), None) if len(written) == 1 else None
    return Invitee(signed.name, mailbox(own) if own else None, job_title=signed.job, address=own or "")


def _contacts(text: str) -> Iterator[Invitee]:
    """Lines of the form "Name, Title <mail>": a person with an address, said by whoever wrote the text."""
    for line in text.split("\n"):
        if line.count("@") != 1 or len(line) > 160:
            continue
        for person in people_in(line):
            if not person.email:
                continue
            name = _whose(line, person.name, person.email)
            if len(name.split()) > 1:
                job = person.job_title if name == person.name else None
                yield Invitee(name, mailbox(person.email), job_title=job)


def _whose(line: str, name: str, email: str) -> str:
    """Whose address it is: another name may stand nearer to it in a sentence, and who is greeted has none there."""
    front = line[: line.index("@")]
    named = (spotted(found.group()) for found in SPOT.finditer(front))
    nearer = [one for one in named if one and not same_name(one, name) and fits_address(one, email)]
    if nearer and not fits_address(name, email):
        return nearer[-1]
    greeted = hailed(line)
    return "" if greeted and name != greeted and name.endswith(greeted) else name


def _when(text: str, sent_on: date | None) -> _When:
    days = list(written_days(text, sent_on))
    timed = [(day, beside) for day in days if (beside := _hours_beside(text, day)) is not None]
    if timed:
        days = [day for day, _ in timed]
    choices = list(dict.fromkeys(choice for day in days for choice in day.choices))
    if len(choices) != 1:
        return _When(Moment(), Moment(), tuple(_open_days(days, choices)))
    day = choices[0]
    hours = list(dict.fromkeys(beside for one, beside in timed if day in one.choices))
    zones_behind = (zone_behind_day(text[one.end :]) for one in days)
    return _on(day, hours, text, next((zone for zone in zones_behind if zone), None))


def _hours_beside(text: str, day: WrittenDay) -> WrittenHours | None:
    """The hours behind the day on its line or the next, else before it on the same line."""
    behind = text[day.end : day.end + _NEAR]
    found = written_hours("\n".join(behind.split("\n")[:3]))
    if found:
        return found
    before = written_hours(text[max(day.begin - _NEAR, 0) : day.begin].rsplit("\n", 1)[-1])
    return replace(before, zone=before.zone or zone_shown(behind)) if before else None


def _open_days(days: list[WrittenDay], choices: list[date]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if len(choices) > 1:
        yield "several_days", "Which day is the interview?", tuple(day.isoformat() for day in choices[:8])
    for problem in dict.fromkeys(day.problem for day in days if day.problem):
        yield "day_unclear", f"{problem} On which day is the interview?", ()


def _on(day: date, hours: list[WrittenHours], text: str, beside: str | None) -> _When:
    clear = _said_once([one for one in hours if one.begin is not None], day)
    if len(clear) == 1 and clear[0].begin is not None:
        begin, zone = clear[0].begin, clear[0].zone or beside or zone_of_all(text)
        start = _moment(day, begin, zone)
        length = written_length(text)
        local = datetime.combine(day, begin)
        end = clear[0].end or ((local + length).time() if length and (local + length).date() == day else None)
        return _When(start, _moment(day, end, zone) if end else Moment())
    problems: list[tuple[str, str, tuple[str, ...]]]
    problems = [("hour_unclear", f"{one.problem} When does the interview begin?", ()) for one in hours if one.problem]
    if len(clear) > 1:
        proposals = tuple(one.begin.strftime("%H:%M") for one in clear if one.begin)
        problems = [("several_hours", "At which time does the interview begin?", proposals)]
    return _When(Moment(TimeKind.DATE, local=day.isoformat()), Moment(), tuple(problems))


def _said_once(clear: list[WrittenHours], day: date) -> list[WrittenHours]:
    """An hour that is written twice, as in the subject and the words, counts once, with the zone that is certain."""
    if len({one.begin for one in clear}) != 1:
        return clear
    known = [one for one in clear if one.begin and _moment(day, one.begin, one.zone).utc]
    meant = {_moment(day, one.begin, one.zone).utc for one in known if one.begin}
    if len(meant) > 1:
        return clear
    best = known or sorted(clear, key=lambda one: one.zone is None)
    return sorted(best, key=lambda one: one.end is None)[:1]


def _shown(zone: str, at: datetime) -> str:
    """The zone behind what a program shows, where it is one; behind it the sentence may go on."""
    if "/" in zone or not ("(" in zone or " - " in zone):
        return zone
    tries = (zone, zone.rstrip(". "), *(zone[: found.start()] for found in re.finditer(r"[.)]\s|\s\(", zone)))
    return next((known for each in tries if (known := zones.shown(each.strip(), at))), zone)


def _moment(day: date, clock: time, zone: str | None) -> Moment:
    at = datetime.combine(day, clock)
    if zone is None:
        return Moment(TimeKind.FLOATING, local=at.isoformat())
    zone = NAMED_ZONES.get(zone.casefold()) or _shown(zone, at)
    if zone in _UTC_WORDS:
        return Moment(TimeKind.UTC, utc=at.replace(tzinfo=UTC), tzid="UTC")
    found = zones.resolve(zone, at, {}) if "/" in zone else zones.at_offset(zone, at)
    if found is None:
        return Moment(TimeKind.UNRESOLVABLE, local=at.isoformat(), tzid=zone, assumed_zone=likely_zone(zone))
    return Moment(TimeKind.ZONED, found.utc, at.isoformat(), zone, found.iana, found.doubt)
