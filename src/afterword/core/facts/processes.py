"""Reading processes: what can be read is kept, what cannot is left out or assumed, and said with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from afterword.core.facts.events import Event, read_event
from afterword.core.facts.fields import FactsUnreadable, Fields
from afterword.core.facts.model import Agency, Employer, Evidence, Person, Process
from afterword.core.facts.oddities import ASSUMED, Oddities

# A booking that lasts longer has a wrong end: an assessment takes days, not weeks.
LONGEST_INTERVIEW = timedelta(days=7)
_USUAL_LENGTH = timedelta(hours=1)
_AN_HOUR = "One hour is assumed. When does it end?"
_SORTED = "It was put into the order of time; check its moment if that is wrong."


def read_processes(top: Fields, odd: Oddities) -> Iterator[Process]:
    """Every process that can be read; an id that stands twice counts once."""
    known: set[str] = set()
    for row, process in odd.readable(top, "processes", lambda row: _read_process(row, odd)):
        if process.id in known:
            odd.add(row, "id", f'stands twice: "{process.id}".')
            continue
        known.add(process.id)
        yield process


def settings_of(row: Fields, odd: Oddities) -> Mapping[str, Any]:
    """The settings, empty where they are no object."""
    settings = row.raw("settings")
    if settings is None:
        return {}
    if not isinstance(settings, Mapping):
        odd.add(row, "settings", "must be an object, with names and values.", "assumed", ASSUMED)
        return {}
    return settings


def _read_process(row: Fields, odd: Oddities) -> Process:
    employer = row.child("employer")
    if employer is None:
        raise row.fault("employer", "is missing.")
    process = Process(
        id=row.text("id"),
        role=row.maybe_text("role") or "",
        employer=_read_employer(employer, odd),
        people=tuple(_read_people(row, odd)),
        events=(),
        language=row.maybe_text("language"),
        flags=frozenset(row.texts("flags")),
        agency=_read_agency(row),
        settings=settings_of(row, odd),
    )
    known = frozenset(person.id for person in process.people)
    if process.agency is not None and process.agency.recruiter not in known:
        # Without knowing the recruiter, letters would go around the agency.
        raise row.fault("agency", f'names a person who is not listed: "{process.agency.recruiter}".')
    return replace(process, events=_in_order(list(_read_events(row, known, odd)), odd))


# ----- people and places


def _read_agency(row: Fields) -> Agency | None:
    agency = row.child("agency")
    return None if agency is None else Agency(agency.text("recruiter"), agency.maybe_text("name"))


def _read_employer(row: Fields, odd: Oddities) -> Employer:
    country = (row.maybe_text("country") or "").upper() or None
    if country is not None and not (len(country) == 2 and country.isascii() and country.isalpha()):
        odd.add(
            row, "country", f'is no country code: "{country}". Only weekends count as days off.', "assumed", ASSUMED
        )
        country = None
    closures = row.child("closures")
    return Employer(
        name=row.text("name"),
        country=country,
        subdivision=(row.maybe_text("subdivision") or "").upper() or None,
        time_zone=odd.or_nothing(row, "time_zone", row.zone, "Your own clock is taken for theirs."),
        closures={} if closures is None else _read_closures(closures, row),
    )


def _read_closures(closures: Fields, row: Fields) -> dict[str, bool]:
    names = row.raw("closures")
    return {name: bool(closures.yes_or_no(name)) for name in names if closures.yes_or_no(name) is not None}


def _read_people(row: Fields, odd: Oddities) -> Iterator[Person]:
    known: set[str] = set()
    for below, person in odd.readable(row, "people", lambda below: _read_person(below, odd)):
        if person.id in known:
            odd.add(below, "id", f'stands twice: "{person.id}".')
            continue
        known.add(person.id)
        yield person


def _read_person(row: Fields, odd: Oddities) -> Person:
    return Person(
        id=row.text("id"),
        written=row.maybe_text("written") or "",
        parts=frozenset(row.texts("parts")),
        marks=frozenset(row.texts("marks")),
        email=row.maybe_text("email"),
        phone=row.maybe_text("phone"),
        department=row.maybe_text("department"),
        time_zone=odd.or_nothing(row, "time_zone", row.zone, "The employer's clock is taken for theirs."),
        evidence=tuple(one for _, one in odd.readable(row, "evidence", _read_evidence)),
    )


def _read_evidence(row: Fields) -> Evidence:
    seen, locale, email, settles = (row.maybe_text(name) for name in ("seen_at", "locale", "email", "settles"))
    return Evidence(row.text("source"), row.maybe_text("raw") or "", seen, locale, email, settles)


# ----- what happened


def _read_events(row: Fields, known: frozenset[str], odd: Oddities) -> Iterator[tuple[Fields, Event]]:
    yield from odd.readable(row, "events", lambda below: _read_event(below, known, odd))


def _read_event(row: Fields, known: frozenset[str], odd: Oddities) -> Event:
    event = _with_an_end(_with_days_that_can_be(row, odd), odd)
    stranger = next((one for one in (event.person, event.via) if one is not None and one not in known), None)
    if stranger is not None:
        # An event about nobody could be taken for one about everybody.
        raise row.fault("person", f'names a person who is not listed: "{stranger}".')
    strangers = [one for one in event.people() if one not in known]
    for one in strangers:
        sentence = f'names a person who is not listed: "{one}". Whoever else it names counts.'
        odd.add(row, "with", sentence, "assumed", ASSUMED)
    return _without(event, frozenset(strangers)) if strangers else event


def _without(event: Event, strangers: frozenset[str]) -> Event:
    return replace(
        event,
        with_people=tuple(one for one in event.with_people if one not in strangers),
        passes_on=None if event.passes_on is None else tuple(one for one in event.passes_on if one not in strangers),
        moments={one: text for one, text in event.moments.items() if one not in strangers},
    )


def _with_days_that_can_be(row: Fields, odd: Oddities) -> Fields:
    """Notes whose promise names an impossible day are kept, the promise without its day."""
    if row.raw("type") != "notes_captured" or not isinstance(row.raw("promised"), list):
        return row
    promised = []
    for below in row.children("promised"):
        by = odd.or_nothing(below, "by", below.moment, "It is taken to be promised without a day.")
        promised.append(below.but(by=below.raw("by") if by else None).row)
    return row.but(promised=promised)


def _with_an_end(row: Fields, odd: Oddities) -> Event:
    """The event; a booking whose end cannot be is taken for an hour, and asked about."""
    if row.raw("type") not in ("interview_booked", "interview_moved") or row.raw("starts") is None:
        return read_event(row)
    try:
        event = read_event(row)
    except FactsUnreadable as fault:
        event = read_event(_for_an_hour(row))
        odd.add(row, "ends", f"{fault.message.partition(' ')[2]} {_AN_HOUR}", "assumed", ASSUMED)
        return event
    if event.starts and event.ends and event.ends - event.starts > LONGEST_INTERVIEW:
        odd.add(
            row, "ends", f"lies {(event.ends - event.starts).days} days after its start. {_AN_HOUR}", "assumed", ASSUMED
        )
        return read_event(_for_an_hour(row))
    return event


def _for_an_hour(row: Fields) -> Fields:
    starts = row.instant("starts")
    return row.but(ends=(starts + _USUAL_LENGTH).isoformat())


def _in_order(rows: Sequence[tuple[Fields, Event]], odd: Oddities) -> tuple[Event, ...]:
    newest = None
    for row, event in rows:
        if newest is not None and event.at < newest:
            odd.add(row, "at", "is older than the event before it.", "sorted", _SORTED)
        newest = event.at if newest is None else max(newest, event.at)
    return tuple(sorted((event for _, event in rows), key=lambda one: one.at))
