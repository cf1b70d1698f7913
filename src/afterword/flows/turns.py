"""What else may turn a process: every other answer of theirs or decision of one's own, each where it fits (part c)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.close import happened
from afterword.flows.names import taking_part
from afterword.flows.overview.model import ReadPerson
from afterword.flows.people_of import add_to_process
from afterword.flows.ports import Ports
from afterword.flows.turns_table import ANYBODY, HEADS, HERE, TURNS, Turn
from afterword.flows.typed import LINE, REASON, one_line
from afterword.flows.typed_zone import no_such_hour
from afterword.store.models import Event, Owner, Participation, Process

FARTHEST = timedelta(days=366 * 2)
LONGEST_AGO = timedelta(days=366)
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of it: the day that was named, why, who it is about or a new name and address, and when it was.

    `other` is for whom a letter was meant; `on` is the day on which it happened, None for today.
    `hour` is a day with its hour, on the employer's clock where it names no zone.
    """

    day: date | None = None
    reason: str = ""
    who: UUID | None = None
    name: str = ""
    email: str = ""
    other: UUID | None = None
    what: str = ""
    on: date | None = None
    hour: datetime | None = None


class NotNow(NotAllowed):
    """That does not fit where this process stands."""

    hint = "Open the process: what fits stands there. Nothing was changed."


class NotThatDay(Refusal):
    """This cannot be the day."""

    hint = "Give a day from today on, within two years. Nothing was kept."


class NotYetHappened(Refusal):
    """It cannot have happened on that day."""

    hint = "Give the day on which it happened: today, or one within the last year. Nothing was kept."


class AlreadyHere(Refusal):
    """Somebody of that name takes part already."""

    hint = "Choose them here, and type their address on their own page or by `afterword confirm`. Nothing was kept."


class WhoIsMissing(Refusal):
    """It is not said who that was."""

    hint = "Choose the person, or type their name where it can be somebody new. Nothing was kept."


def turns_for(process: Process) -> tuple[Turn, ...]:
    """What may have happened where this process stands now."""
    return tuple(turn for turn in TURNS if process.state in turn.states)


def grouped(turns: tuple[Turn, ...]) -> tuple[tuple[str, tuple[Turn, ...]], ...]:
    """Under their heads, in the order of the table; a head without any is left out."""
    found = ((head, tuple(one for one in turns if one.group == group)) for group, head in HEADS)
    return tuple((head, ones) for head, ones in found if ones)


def known_turn(process: Process, word: str) -> Turn:
    """The turn of that word; refused where it does not fit now."""
    chosen = next((one for one in turns_for(process) if one.word == word), None)
    if chosen is None:
        raise NotNow
    return chosen


def people_here(owner: Owner, process: Process) -> tuple[tuple[UUID, str], ...]:
    """Who can be chosen: everybody who takes part."""
    return tuple((row.person_id, row.person.written) for row in taking_part(owner, process))


def turn(ports: Ports, owner: Owner, process_id: UUID, word: str, now: datetime, told: Told | None = None) -> Event:
    """Record it with its day, its people and its reason; the plan and the letters follow, and it can be undone."""
    process, told = Process.objects.one(owner, pk=process_id), told or Told()
    chosen = known_turn(process, word)
    said = {**chosen.known, **_day_of(chosen, told.day, now), **_hour_of(chosen, process, told, now)}
    if chosen.what:
        said["what"] = one_line(told.what, chosen.what, LINE) or None
    at = _moment(owner, told.on, now)
    with transaction.atomic():
        said |= dict(_people(owner, process, chosen, told, now))
        reason = one_line(told.reason, "The reason", REASON)
        return happened(ports, owner, process_id, chosen.event, now, at, reason=reason or None, **said)


def _day_of(chosen: Turn, day: date | None, now: datetime) -> dict[str, Any]:
    if day is not None and not now.date() - timedelta(days=1) <= day <= now.date() + FARTHEST:
        raise NotThatDay(about="day")
    if chosen.needs_day and day is None:
        raise NotThatDay("The day is missing.", about="day")
    return {chosen.day: day.isoformat()} if chosen.day and day is not None else {}


def _hour_of(chosen: Turn, process: Process, told: Told, now: datetime) -> dict[str, Any]:
    if not chosen.hour:
        return {}
    if told.hour is None:
        raise NotThatDay("The new day and hour are missing.", about="hour")
    zone = ZoneInfo(process.employer_time_zone or process.owner.time_zone or "UTC")
    moment = told.hour if told.hour.tzinfo else told.hour.replace(tzinfo=zone)
    if not now - timedelta(days=1) <= moment <= now + FARTHEST:
        raise NotThatDay(about="hour")
    if told.hour.tzinfo is None and (words := no_such_hour(told.hour, zone.key)):
        raise NotThatDay(words, about="hour", hint="Give an hour that the clocks show. Nothing was kept.")
    return {chosen.hour: moment.isoformat()}


def _moment(owner: Owner, on: date | None, now: datetime) -> datetime:
    """When it happened: now, or noon of an earlier day on the person's own clock."""
    zone = ZoneInfo(owner.time_zone or "UTC")
    today = now.astimezone(zone).date()
    if on is None or on == today:
        return now
    if not today - LONGEST_AGO <= on < today:
        raise NotYetHappened(about="on")
    return datetime.combine(on, _NOON, zone)


def _people(owner: Owner, process: Process, chosen: Turn, told: Told, now: datetime) -> Iterator[tuple[str, Any]]:
    if chosen.who:
        person, is_new = _person(owner, process, chosen, told, now)
        if person is None and (chosen.who == HERE or (chosen.who == ANYBODY and chosen.event != "references_asked")):
            raise WhoIsMissing(about="who")
        if person is not None:
            yield "person", str(person)
        if is_new:
            # Taken back with the event: who came in with it goes with it.
            yield "added", True
    if chosen.other and told.other is not None:
        yield chosen.other, str(Participation.objects.one(owner, process=process, person=told.other).person_id)


def _person(owner: Owner, process: Process, chosen: Turn, told: Told, now: datetime) -> tuple[UUID | None, bool]:
    """The person chosen, or a new one where a name was typed and somebody new is possible."""
    if told.who is not None:
        return Participation.objects.one(owner, process=process, person=told.who).person_id, False
    if chosen.who != ANYBODY or not told.name.strip():
        return None, False
    here = [row.person for row in taking_part(owner, process)]
    name = told.name.strip()
    if any(each.written.casefold() == name.casefold() and not each.email for each in here):
        raise AlreadyHere(f"{name} takes part here already, without an address.", about="name")
    before = {each.pk for each in here}
    read = ReadPerson(told.name, told.email.strip(), "", "candidate_note", chosen.part)
    person = add_to_process(owner, process, read, now)
    return person.pk, person.pk not in before
