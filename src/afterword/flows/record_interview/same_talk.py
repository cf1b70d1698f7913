"""The same talk under a second calendar entry: re-sent from another system, or typed in and imported later (B16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from afterword.core.errors import Refusal
from afterword.core.interview.naming import same_name
from afterword.flows.overview.dates import day, hour
from afterword.flows.overview.model import ReadPerson
from afterword.flows.overview.wording import OPEN_STATES
from afterword.flows.ports import Ports
from afterword.flows.record_interview.edited import EditedInvitation
from afterword.flows.record_interview.further import alike, domain_of
from afterword.flows.record_interview.several import has_hours, hours, is_cancelled, talks, who_met_whom
from afterword.flows.standing import TALKS
from afterword.flows.typed_zone import check_zone
from afterword.store.models import Event, Invitation, Owner, Participation, Person, Process
from afterword.store.prepared import Prepared

if TYPE_CHECKING:
    from afterword.core.plan.sessions import Interview

SAME, FURTHER, NEW = "same", "further", "new"
Hours = tuple[datetime, datetime]
_PASSED_ON = "MERGED"
_TOLD = Prepared(lambda owner: Event.objects.of(owner).filter(undone_at=None, type__in=TALKS))
_PROCESSES = Prepared(lambda owner: Process.objects.of(owner).exclude(state=_PASSED_ON).order_by("-created_at"))
# The readings that were put aside of the same entry.
_ASIDE = Prepared(
    lambda owner, uid, organizer, invitation_id: (
        Invitation.objects.of(owner)
        .filter(uid=uid, organizer=organizer, process=None)
        .exclude(pk=invitation_id)
        .exclude(decided_at=None)
        .order_by("-sequence")
        .values_list("reading", flat=True)
    )
)
_NEAR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class KnownTalk:
    """A talk that stands in a process at an hour that something new names; `is_sure` when it can only be the same."""

    process: Process
    interview: Interview
    event: Event
    is_sure: bool

    @property
    def words(self) -> str:
        """When, with whom and for what, as it is asked."""
        zone = self.process.employer_time_zone or self.process.owner.time_zone or "UTC"
        names = Person.objects.of(self.process.owner).filter(pk__in=self.interview.people).values_list("written")
        starts, whom = self.interview.starts, ", ".join(name for (name,) in names) or "nobody named yet"
        return f"{day(starts, zone)} {hour(starts, zone)} with {whom} ({self.process})"


class MaybeTheSame(Refusal):
    """At that hour you have a talk with them already."""

    code = "maybe_the_same"
    hint = "Say whether it is the same talk, a further one, or another process. What was read is kept."

    def __init__(self, known: KnownTalk, *, hint: str | None = None) -> None:
        self.known = known
        super().__init__(f"{self.said}: {known.words}.", hint=hint)

    said = "At that hour you have a talk with them already"


class MaybeCancelled(MaybeTheSame):
    """This says that a talk is cancelled, and it may be one of yours."""

    code = "maybe_cancelled"
    hint = "Say that it is that one, or discard it if it is about something else. Until then the talk stands."
    said = "This says that a talk is cancelled, and it may be this one"


@dataclass(frozen=True, slots=True)
class Asked:
    """One talk as it is about to be planned: who is met, who arranged it, at whose firm, under which UID."""

    people: Sequence[ReadPerson]
    employer: str
    role: str
    organizer: str
    uid: str
    into: Process | None = None
    cancels: bool = False


def uids_of(payload: Mapping[str, Any]) -> list[str]:
    """Every UID under which a talk came, the first one first."""
    return list(dict.fromkeys(uid for uid in (payload.get("uid"), *payload.get("uids", ())) if uid))


def known_talk(ports: Ports, owner: Owner, asked: Asked, spans: Sequence[Hours]) -> KnownTalk | None:
    """The talk that stands at one of these hours and is this one, surely or maybe; the earlier hours count first.

    Nobody sits in two talks at once: a person in common, or whoever arranged both, makes it the same one. Other
    people of the same firm at that hour may be a talk beside it, so that is asked; another firm is another matter.
    A cancellation at no such hour may mean another talk of the same organizer, so that is asked too.
    """
    known = [
        (process, talk, event)
        for process, rows in _told_of(owner).items()
        if asked.cancels or _is_near(rows, spans)
        for talk, event in standing(ports, process, rows)
    ]
    for span in spans:
        found = [
            KnownTalk(process, talk, event, is_sure)
            for process, talk, event in known
            if talk.starts < span[1] and span[0] < talk.ends
            and (is_sure := _is_same(process, talk, event, asked, span)) is not None
        ]  # fmt: skip
        if found:
            return min(found, key=lambda one: (not one.is_sure, abs(one.interview.starts - span[0])))
    return _nearest_of_theirs(known, asked, next(iter(spans), None)) if asked.cancels else None


def _nearest_of_theirs(
    known: Sequence[tuple[Process, Interview, Event]], asked: Asked, span: Hours | None
) -> KnownTalk | None:
    """The talk that a cancellation with other hours may mean: of the same organizer, and never surely."""
    theirs = [
        KnownTalk(process, talk, event, is_sure=False)
        for process, talk, event in known
        if process.state in OPEN_STATES and _is_organizer(process, event, asked)
    ]
    return min(theirs, key=lambda one: abs(one.interview.starts - (span or (one.interview.starts,))[0]), default=None)


def _told_of(owner: Owner) -> dict[Process, list[Event]]:
    """What was told of the talks of each process that stands, the newest process first; in two statements."""
    told: dict[UUID, list[Event]] = {}
    for event in _TOLD(owner):
        told.setdefault(event.process_id, []).append(event)
    return {process: told.get(process.pk, []) for process in _PROCESSES(owner)}


def _is_near(rows: Iterable[Event], spans: Sequence[Hours]) -> bool:
    """Whether a talk can stand at one of these hours at all; which one does is not asked here, so a day too much."""
    days = [datetime.fromisoformat(text[:10]) for row in rows if (text := str(row.payload.get("starts") or ""))]
    return any(abs(day - span[0].replace(tzinfo=None)) <= _NEAR for day in days for span in spans)


def standing(ports: Ports, process: Process, known: Sequence[Event] | None = None) -> Iterator[tuple[Interview, Event]]:
    """The talks of a process that are neither cancelled nor missed, each with the event that tells its hours."""
    found = Event.objects.of(process.owner).filter(process=process, undone_at=None, type__in=TALKS)
    rows = list(found if known is None else known)
    told = [row for row in rows if row.type in ("interview_booked", "interview_moved") and row.payload.get("starts")]
    # Only here: the rules of a story take as long to load as all else does, and most files meet no process.
    from afterword.flows.sessions import story_of

    for talk in story_of(ports, process, rows).interviews:
        here = [row for row in told if _tells(row, talk)]
        if talk.state == "booked" and here:
            yield talk, here[-1]


def same_talks(
    ports: Ports, owner: Owner, row: Invitation | None, reading: Mapping[str, Any], edited: EditedInvitation
) -> dict[int, KnownTalk]:
    """Those talks of a file that are known under another calendar entry, by their place in it, all of one process."""
    check_zone(edited.time_zone)
    organizer = str((reading.get("organizer") or {}).get("email") or "")
    found: dict[int, KnownTalk] = {}
    for place, people in enumerate(_met_in(reading, edited.people)):
        uid = str(talks(reading)[place].get("uid") or "")
        asked = Asked(
            people, edited.employer, edited.role, organizer, uid, row.into if row else None, is_cancelled(reading)
        )
        spans = _spans(owner, row, reading, place, edited)
        known = known_talk(ports, owner, asked, spans)
        if known is not None and all(each.process == known.process for each in found.values()):
            found[place] = known
    return found


def match_person(people: Sequence[Person], read: ReadPerson, addresses: frozenset[str] = frozenset()) -> Person | None:
    """Who of a talk this is: by address, else by name where no other line of `addresses` is that person's."""
    address = read.email.strip().casefold()
    by_address = [each for each in people if address and each.email.casefold() == address]
    names = [name for name in (read.written, read.read_as) if name]
    by_name = [
        each
        for each in people
        if each.email.casefold() not in addresses - {""} and any(same_name(each.written, name) for name in names)
    ]
    return next(iter(by_address or by_name), None)


def _is_same(process: Process, talk: Interview, event: Event, asked: Asked, span: Hours) -> bool | None:
    """True: it can only be the same; False: it may be; None: it has nothing to do with it."""
    met = list(Person.objects.of(process.owner).filter(pk__in=talk.people))
    interviewers = [each for each in asked.people if each.part != "coordinator"]
    common = [found for read in interviewers if (found := match_person(met, read)) is not None]
    is_firm = _is_firm(process, asked)
    is_sure = (
        any(each.email and each.email.casefold() in _addresses(interviewers) for each in common)
        or (bool(common) and is_firm)
        or (_arranged_alike(process, event, asked) and is_firm and (talk.starts == span[0] or not interviewers))
        or (is_firm and not (met and interviewers) and alike(asked.role, process.role))
    )
    # Another organizer who takes the same UID, or who cancels, may be a stranger (trust T-SPOOF).
    is_theirs = not asked.cancels or _arranged_alike(process, event, asked)
    is_trusted = is_theirs and asked.uid not in uids_of(event.payload) and process.state in OPEN_STATES
    return (is_sure and is_trusted) if is_sure or common or is_firm else None


def _is_firm(process: Process, asked: Asked) -> bool:
    """It is told to go on there, or the employer is called alike, or people of one domain are in both."""
    if asked.into == process or (asked.employer.strip() and alike(asked.employer, process.employer_name)):
        return True
    there = Participation.objects.of(process.owner).filter(process=process).values_list("person__email", flat=True)
    domains = {domain_of(each) for each in (asked.organizer, *_addresses(asked.people))} - {""}
    return not domains.isdisjoint(domain_of(each) for each in there)


def _arranged_alike(process: Process, event: Event, asked: Asked) -> bool:
    rows = Invitation.objects.of(process.owner).filter(process=process, uid__in=uids_of(event.payload))
    return bool(asked.organizer) and any(row.organizer.casefold() == asked.organizer.casefold() for row in rows)


def _is_organizer(process: Process, event: Event, asked: Asked) -> bool:
    """Whoever arranged this talk, or takes part in its process."""
    there = Participation.objects.of(process.owner).filter(process=process, person__email__iexact=asked.organizer)
    return bool(asked.organizer) and (_arranged_alike(process, event, asked) or there.exists())


def _addresses(people: Iterable[ReadPerson]) -> frozenset[str]:
    return frozenset(each.email.strip().casefold() for each in people) - {""}


def _tells(row: Event, talk: Interview) -> bool:
    """A talk moved by hand is told by its new start alone, and is as long as before."""
    ends = row.payload.get("ends")
    starts_then = datetime.fromisoformat(row.payload["starts"]) == talk.starts
    ends_then = not ends or datetime.fromisoformat(ends) == talk.ends
    return starts_then and ends_then and row.payload.get("round") in (None, talk.round)


def _put_aside(owner: Owner, row: Invitation | None) -> list[Mapping[str, Any]]:
    if row is None or not row.uid:
        return []
    return _ASIDE(owner, row.uid, row.organizer, row.pk)


def _met_in(reading: Mapping[str, Any], people: Sequence[ReadPerson]) -> list[list[ReadPerson]]:
    """The people of each talk of a file."""
    ticked = [each for each in people if each.include and (each.written.strip() or each.read_as)]
    met = [(each.read_as or each.written, str(number)) for number, each in enumerate(ticked)]
    return [[ticked[int(number)] for number in there] for there in who_met_whom(talks(reading), met)]


def _spans(
    owner: Owner, row: Invitation | None, reading: Mapping[str, Any], place: int, edited: EditedInvitation
) -> list[Hours]:
    """The hours as they were confirmed, as they were read, and of versions of the same that were put aside."""
    zone = edited.time_zone or "UTC"
    versions = [each for each in (reading, *_put_aside(owner, row)) if len(talks(each)) > place]
    read = [hours(talk, zone) for each in versions if has_hours(talk := talks(each)[place])]
    return read if place else [*_confirmed(edited, zone), *read]


def _confirmed(edited: EditedInvitation, zone: str) -> list[Hours]:
    try:
        typed = [datetime.fromisoformat(text) for text in (edited.starts_local, edited.ends_local)]
    except ValueError:
        return []
    starts, ends = (each.replace(tzinfo=ZoneInfo(zone)) for each in typed)
    return [(starts, ends)] if starts < ends else []
