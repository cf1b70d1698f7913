"""What is known of a candidate's processes: people, flags and what happened, read from the contract's JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from afterword.core.facts.events import CALL_OUTCOMES, NEEDED, Correction, Event, Promise, read_event
from afterword.core.facts.fields import FactsUnreadable, Fields, Moment

__all__ = [
    "CALL_OUTCOMES",
    "NEEDED",
    "Agency",
    "Candidate",
    "Correction",
    "Employer",
    "Event",
    "Evidence",
    "Facts",
    "FactsUnreadable",
    "Moment",
    "Person",
    "Process",
    "Promise",
    "now_of",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One spelling of a name and where it was read."""

    source: str
    raw: str
    seen_at: str | None = None
    locale: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of one process; `parts` and `marks` are words of the contract."""

    id: str
    written: str
    parts: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    email: str | None = None
    phone: str | None = None
    department: str | None = None
    time_zone: ZoneInfo | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Employer:
    """The employer's site: country and subdivision decide its holidays, the zone its hours."""

    name: str
    country: str | None = None
    subdivision: str | None = None
    time_zone: ZoneInfo | None = None
    closures: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency in the middle; `recruiter` is the id of its person."""

    recruiter: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """The user: zone and, where known, the country whose calendar they live by."""

    name: str
    time_zone: ZoneInfo
    country: str | None = None
    subdivision: str | None = None


@dataclass(frozen=True, slots=True)
class Process:
    """One role at one employer, with everything that happened, oldest first."""

    id: str
    role: str
    employer: Employer
    people: tuple[Person, ...]
    events: tuple[Event, ...]
    language: str | None = None
    flags: frozenset[str] = frozenset()
    agency: Agency | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)

    def person(self, person_id: str | None) -> Person | None:
        """The person of that id, or None."""
        return next((one for one in self.people if one.id == person_id), None)


@dataclass(frozen=True, slots=True)
class Facts:
    """All processes of one candidate, and the settings that hold for all of them."""

    candidate: Candidate
    processes: tuple[Process, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> Facts:
        """The facts of a document of contracts section 3; `now` is read by `now_of`, apart from them.

        Refused with a sentence: instants without an offset, unknown zones, unknown events, events out of
        order, an end before its start, a person who is not listed, an id that stands twice.
        """
        top = Fields(document, "")
        candidate = top.child("candidate")
        if candidate is None:
            raise top.fault("candidate", "is missing.")
        processes = tuple(_read_process(row) for row in top.children("processes"))
        _demand_unique(top, "processes", [process.id for process in processes])
        return cls(_read_candidate(candidate), processes, _settings(top))


def now_of(document: Mapping[str, Any]) -> datetime:
    """The `now` of a document, in UTC."""
    return Fields(document, "").instant("now")


def _settings(row: Fields) -> Mapping[str, Any]:
    settings = row.raw("settings")
    if settings is None:
        return {}
    if not isinstance(settings, Mapping):
        raise row.fault("settings", "must be an object, with names and values.")
    return settings


def _read_candidate(row: Fields) -> Candidate:
    zone = row.zone("time_zone")
    if zone is None:
        raise row.fault("time_zone", "is missing: without it no hour of the day can be planned.")
    return Candidate(row.maybe_text("name") or "", zone, row.maybe_text("country"), row.maybe_text("subdivision"))


def _read_process(row: Fields) -> Process:
    employer = row.child("employer")
    if employer is None:
        raise row.fault("employer", "is missing.")
    people = tuple(_read_person(one) for one in row.children("people"))
    _demand_unique(row, "people", [person.id for person in people])
    process = Process(
        id=row.text("id"),
        role=row.maybe_text("role") or "",
        employer=_read_employer(employer),
        people=people,
        events=tuple(read_event(one) for one in row.children("events")),
        language=row.maybe_text("language"),
        flags=frozenset(row.texts("flags")),
        agency=_read_agency(row),
        settings=_settings(row),
    )
    _demand_known(row, process)
    _demand_order(row, process.events)
    return process


def _read_agency(row: Fields) -> Agency | None:
    agency = row.child("agency")
    return None if agency is None else Agency(agency.text("recruiter"), agency.maybe_text("name"))


def _read_employer(row: Fields) -> Employer:
    closures = row.child("closures")
    return Employer(
        name=row.text("name"),
        country=(row.maybe_text("country") or "").upper() or None,
        subdivision=(row.maybe_text("subdivision") or "").upper() or None,
        time_zone=row.zone("time_zone"),
        closures={} if closures is None else _read_closures(closures, row),
    )


def _read_closures(closures: Fields, row: Fields) -> dict[str, bool]:
    names = row.raw("closures")
    return {name: bool(closures.yes_or_no(name)) for name in names if closures.yes_or_no(name) is not None}


def _read_person(row: Fields) -> Person:
    return Person(
        id=row.text("id"),
        written=row.maybe_text("written") or "",
        parts=frozenset(row.texts("parts")),
        marks=frozenset(row.texts("marks")),
        email=row.maybe_text("email"),
        phone=row.maybe_text("phone"),
        department=row.maybe_text("department"),
        time_zone=row.zone("time_zone"),
        evidence=tuple(
            Evidence(
                one.text("source"),
                one.maybe_text("raw") or "",
                one.maybe_text("seen_at"),
                one.maybe_text("locale"),
                one.maybe_text("email"),
            )
            for one in row.children("evidence")
        ),
    )


def _demand_unique(row: Fields, name: str, ids: Sequence[str]) -> None:
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise row.fault(name, f'holds the id "{twice}" twice.')


def _demand_known(row: Fields, process: Process) -> None:
    known = {person.id for person in process.people}
    if process.agency is not None and process.agency.recruiter not in known:
        raise row.fault("agency", f'names a person who is not listed: "{process.agency.recruiter}".')
    for index, event in enumerate(process.events):
        stranger = next((one for one in event.people() if one not in known), None)
        if stranger is not None:
            raise row.fault(f"events[{index}]", f'names a person who is not listed: "{stranger}".')


def _demand_order(row: Fields, events: Sequence[Event]) -> None:
    newest = datetime.min.replace(tzinfo=UTC)
    for index, event in enumerate(events):
        if event.at < newest:
            raise row.fault(f"events[{index}]", "is older than the event before it. Sort the events by `at`.")
        newest = event.at
