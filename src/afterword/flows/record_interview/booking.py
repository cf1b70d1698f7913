"""The interviews of a file as events: booked the first time, moved, joined or cancelled by a newer version."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from afterword.core.errors import Refusal
from afterword.flows.events import add_event
from afterword.flows.overview.model import ReadPerson
from afterword.flows.people_of import AtHand, add_to_process, note, their_address
from afterword.flows.record_interview.edited import EditedInvitation
from afterword.flows.record_interview.same_talk import KnownTalk, match_person, uids_of
from afterword.flows.record_interview.several import evidence, hours, talks, who_met_whom
from afterword.flows.typed_zone import check_zone, no_such_hour
from afterword.store.models import Event, Evidence, Owner, Participation, Person, Process
from afterword.store.prepared import Prepared

_SEATS = Prepared(
    lambda owner, process: (
        Participation.objects.of(owner).filter(process=process).order_by().values_list("person_id", "parts")
    )
)
_BOOKED = Prepared(
    lambda owner, process: Event.objects.of(owner).filter(process=process, type="interview_booked", undone_at=None)
)
YEARS = range(1990, 2200)
LONGEST = timedelta(hours=24)
FAR_OFF = "The date of the interview cannot be right: it lies far off, or lasts for days."
Met = Sequence[tuple[str, str]]


STARTS_OR_ENDS = {"begins": "starts", "ends": "ends"}


class NotReadyToPlan(Refusal):
    """Something is missing before this can be planned."""

    code = "not_ready"
    hint = "What was read is kept. Fill in the field and press Plan it again."


def interview_times(edited: EditedInvitation) -> tuple[datetime, datetime]:
    """Start and end as instants; refuses what is missing, impossible or the wrong way round."""
    check_zone(edited.time_zone)
    if not edited.time_zone:
        words = "The time zone of the interview is missing, so its hour cannot be known."
        raise NotReadyToPlan(words, about="time_zone")
    starts = _on_the_clock(edited.starts_local, "begins", edited.time_zone)
    ends = _on_the_clock(edited.ends_local, "ends", edited.time_zone)
    if _length(starts, ends) <= timedelta():
        raise NotReadyToPlan("The interview ends before it begins.", about="ends")
    return starts, ends


def take_part(
    owner: Owner,
    process: Process,
    edited: EditedInvitation,
    reading: Mapping[str, Any],
    now: datetime,
    met_already: Collection[str] = (),
) -> list[tuple[str, str]]:
    """Add everybody who is ticked; gives the interviewers as (name as it was shown, id).

    `met_already` are the people of the same talk as it is known: nobody comes a second time under another spelling.
    """
    there = list(Person.objects.of(owner).filter(pk__in=met_already)) if met_already else []
    addresses = frozenset(each.email.strip().casefold() for each in edited.people if each.include)
    took_part, hand = [], None
    for read in edited.people:
        if not read.include or not read.written.strip():
            continue
        shown = read.read_as or read.written
        same = match_person(there, read, addresses)
        is_known = same is not None and same.email.casefold() != (read.email.strip().casefold() or None)
        person = None
        if same and is_known:
            # An address that is learned here may be the one that the next is known by.
            person, hand = str(_learn(owner, same, read, reading, now).pk), None
        person = person or _here(owner, process, read)
        if person is None:
            hand = hand or AtHand.of(owner, process, [each.email for each in edited.people if each.include])
            words = evidence(reading, shown)
            added = add_to_process(owner, process, read, now, words, looked_over=edited.looked_over, at_hand=hand)
            person = str(added.pk)
        took_part.append((shown, person))
    interviewers = {str(person_id) for person_id, parts in _SEATS(owner, process) if "interviewer" in parts}
    return [(shown, person) for shown, person in took_part if person in interviewers]


def book(
    owner: Owner,
    process: Process,
    edited: EditedInvitation,
    reading: Mapping[str, Any],
    met: Met,
    now: datetime,
    same: Mapping[int, KnownTalk] | None = None,
) -> None:
    """Book every interview of the file as one round: the first, or the one after those that are known.

    `same` are those that are known, by their place in the file: they are brought up to date, and booked no more.
    """
    same = same or {}
    last = max((int(event.payload.get("round") or 1) for event in _BOOKED(owner, process)), default=0)
    number = min((known.interview.round for known in same.values()), default=last + 1)
    for place, payload in enumerate(_payloads(edited, reading, met)):
        if place in same:
            _join(owner, process, same[place], payload, now)
        else:
            add_event(owner, process, "interview_booked", payload | {"round": number}, now, now)


def update(
    owner: Owner, process: Process, edited: EditedInvitation, reading: Mapping[str, Any], met: Met, now: datetime
) -> None:
    """Move what has other hours, book what is new, and let join who was not invited before."""
    for place, payload in enumerate(_payloads(edited, reading, met)):
        event = _booked(owner, process, payload["uid"], place)
        if event is None:
            add_event(owner, process, "interview_booked", payload, now, now)
            continue
        joined = _joined(event, payload)
        if _same_hours(event, payload) and not _is_off(owner, process, event):
            _amend(owner, event, joined)
        else:
            add_event(owner, process, "interview_moved", payload | joined, now, now)


def talk_under(owner: Owner, process: Process, uid: str) -> dict[str, Any]:
    """The round and the hour of the talk that came under this UID, whichever of its own it is."""
    told = _booked(owner, process, uid, place=1)
    return {"round": told.payload.get("round") or 1, "starts": told.payload["starts"]} if told else {"round": 1}


def _join(owner: Owner, process: Process, known: KnownTalk, payload: Mapping[str, Any], now: datetime) -> None:
    """The talk that is known, with who and which UID came along; other hours move it, unless it is over."""
    joined = _joined(known.event, payload)
    if _same_hours(known.event, payload) or known.interview.ends <= now:
        _amend(owner, known.event, joined)
    else:
        add_event(owner, process, "interview_moved", {**payload, **joined, "round": known.interview.round}, now, now)


def _joined(event: Event, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Who is met and every UID, from both: what a calendar leaves out is not gone."""
    everybody = list(dict.fromkeys([*event.payload.get("with", []), *payload["with"]]))
    uids = list(dict.fromkeys([*uids_of(event.payload), *uids_of(payload)]))
    more = {"uid": uids[0], "uids": uids} if len(uids) > 1 else {"uid": "".join(uids)}
    return {"with": everybody, "round": event.payload.get("round", 1), **more}


def _amend(owner: Owner, event: Event, joined: Mapping[str, Any]) -> None:
    event.payload |= joined
    event.save(update_fields=["payload"])
    Process.objects.of(owner).filter(pk=event.process_id).update(planned_at=None)


def _learn(owner: Owner, person: Person, read: ReadPerson, reading: Mapping[str, Any], now: datetime) -> Person:
    """Somebody of the talk already: where the name was read is added, and the address where none was known."""
    for source, raw in evidence(reading, read.read_as or read.written) or [(read.source, read.written)]:
        note(owner, person, "name", source, raw, "the invitation", now)
    if read.email.strip():
        address = their_address(owner, read.email)
        note(owner, person, "email", read.source, address, "the invitation", now)
        person.email = person.email or address
        person.save(update_fields=["email"])
    return person


def _payloads(edited: EditedInvitation, reading: Mapping[str, Any], met: Met) -> Iterator[dict[str, Any]]:
    read = talks(reading)
    for place, (talk, people) in enumerate(zip(read, who_met_whom(read, met), strict=True)):
        starts, ends = interview_times(edited) if place == 0 else hours(talk, edited.time_zone)
        if not all(each.year in YEARS for each in (starts, ends)) or _length(starts, ends) > LONGEST:
            raise NotReadyToPlan(FAR_OFF, about="starts")
        for which, at in (("start", starts), ("end", ends)) if place else ():
            if not talk.get(f"{which}_utc"):
                _check_clock(at, edited.time_zone, f"{which}s")
        if _length(starts, ends) > timedelta():
            yield {
                "round": 1,
                "starts": starts.isoformat(),
                "ends": ends.isoformat(),
                "with": people,
                "uid": str(talk.get("uid") or ""),
            }


def _length(starts: datetime, ends: datetime) -> timedelta:
    """How long it takes: two hours of the same zone would be compared by the face of the clock."""
    return ends.astimezone(UTC) - starts.astimezone(UTC)


def _on_the_clock(text: str, what: str, zone: str) -> datetime:
    found = _local(text, what)
    if found.year not in YEARS:
        raise NotReadyToPlan(FAR_OFF, about=STARTS_OR_ENDS[what])
    _check_clock(found, zone, STARTS_OR_ENDS[what])
    return found.replace(tzinfo=ZoneInfo(zone))


def _check_clock(at: datetime, zone: str, about: str) -> None:
    if words := no_such_hour(at, zone):
        raise NotReadyToPlan(words, about=about)


def _local(text: str, what: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        words = f"The date and hour at which the interview {what} are missing or not a date."
        raise NotReadyToPlan(words, about=STARTS_OR_ENDS[what]) from error
    if found.tzinfo is not None or "T" not in text:
        raise NotReadyToPlan(f"The hour at which the interview {what} is missing.", about=STARTS_OR_ENDS[what])
    return found


def _here(owner: Owner, process: Process, read: ReadPerson) -> str | None:
    """Who takes part already under this name: a newer version without addresses adds nobody twice."""
    if read.email.strip():
        return None
    names = {read.written.strip(), read.read_as.strip()} - {""}
    here = Participation.objects.of(owner).filter(process=process)
    known = Evidence.objects.of(owner).filter(person__in=here.values("person"), field="name", raw__in=names).first()
    return str(known.person_id) if known and process.invitations.exists() else None


def _booked(owner: Owner, process: Process, uid: str, place: int) -> Event | None:
    rows = Event.objects.of(owner).filter(
        process=process, undone_at=None, type__in=("interview_booked", "interview_moved")
    )
    told = list(rows.order_by("at", "number"))
    under_it = [row for row in told if uid and uid in uids_of(row.payload)]
    typed_in = [row for row in told if not uids_of(row.payload)] if place == 0 else []
    return next(reversed(under_it or typed_in), None)


def _same_hours(event: Event, payload: Mapping[str, Any]) -> bool:
    """False too where the end was never said: then the whole is told anew."""
    return all(
        bool(event.payload.get(name))
        and datetime.fromisoformat(event.payload[name]) == datetime.fromisoformat(payload[name])
        for name in ("starts", "ends")
    )


def _is_off(owner: Owner, process: Process, event: Event) -> bool:
    later = Event.objects.of(owner).filter(process=process, undone_at=None, number__gt=event.number)
    return later.filter(type__in=("interview_cancelled", "interview_missed")).exists()
