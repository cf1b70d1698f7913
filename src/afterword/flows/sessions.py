"""The interviews of a process that stand, told from its events by the planner's own rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from afterword.core.facts import Employer
from afterword.core.facts import Process as ToldProcess
from afterword.core.facts.events import read_event
from afterword.core.facts.fields import Fields
from afterword.core.plan.sessions import Session
from afterword.core.plan.story import Story
from afterword.core.plan.telling import tell
from afterword.core.windows import Place
from afterword.core.workdays import Workdays
from afterword.flows.once import once
from afterword.flows.ports import Ports
from afterword.flows.standing import TALKS, standing_events
from afterword.store.models import Event, Invitation, Owner, Process, Step


def zone_of(process: Process) -> ZoneInfo:
    """Where they are; the planner shows it as an assumption when it is only the person's own zone."""
    return ZoneInfo(process.employer_time_zone or process.owner.time_zone or "UTC")


def sessions_of(ports: Ports, owner: Owner, process: Process) -> tuple[Session, ...]:
    """Every session that was booked and neither cancelled nor missed, the earliest first.

    The interviews of one round on one day at the employer's are one session.
    """
    return once(("sessions", process.pk), lambda: sessions_told(ports, process, standing_events(process, *TALKS)))


def sessions_told(ports: Ports, process: Process, rows: Iterable[Event]) -> tuple[Session, ...]:
    """The sessions that these events of a process leave standing."""
    return tuple(sorted(story_of(ports, process, rows).sessions, key=lambda session: session.ends))


def place_of(invitations: Iterable[Invitation]) -> str:
    """Where it is, or by which link, as the newest of these invitations that says so says it."""
    for row in sorted(invitations, key=lambda row: row.received_at, reverse=True):
        place = row.reading.get("conference_url") or row.reading.get("location")
        if place:
            return " ".join(str(place).split())[:200]
    return ""


def story_of(ports: Ports, process: Process, rows: Iterable[Event]) -> Story:
    """What these events tell, oldest first, on the clock of where they are; no holiday counts in it."""
    events = tuple(
        read_event(Fields({"at": row.at.isoformat(), "type": row.type, **row.payload}, "events")) for row in rows
    )
    told = ToldProcess(str(process.pk), process.role, Employer(process.employer_name), (), events)
    return tell(told, events, Place(zone_of(process), Workdays(ports.holidays, None)))


def last_end(ports: Ports, owner: Owner, process: Process, now: datetime | None = None) -> datetime | None:
    """When the last session ends, or the last that was over at `now`; None where there is none."""
    ends = [one.ends for one in sessions_of(ports, owner, process) if now is None or one.ends <= now]
    return max(ends, default=None)


def interview_day(ports: Ports, owner: Owner, process: Process, step: Step | None) -> date | None:
    """The day, where they are, of the talk that a step is about: of its round and person, else the last before.

    A letter of the first round never names the day of the second, though that is booked by then.
    """
    session = _meant(sessions_of(ports, owner, process), step)
    return session.ends.astimezone(zone_of(process)).date() if session else None


def interview_start(ports: Ports, owner: Owner, process: Process, step: Step) -> datetime | None:
    """When the talk begins that a step is about: the first day of its round where the key names one."""
    sessions = sessions_of(ports, owner, process)
    named = next((one for one in sessions if one.key in step.key.split(":")), None) or _meant(sessions, step)
    return named.starts if named else None


def in_the_talk(ports: Ports, owner: Owner, process: Process, step: Step) -> frozenset[str]:
    """Who takes part in the talk that a step is about, by id; nobody where answers are recorded."""
    sessions = sessions_of(ports, owner, process)
    named = next((one for one in sessions if one.key in step.key.split(":")), None) or _meant(sessions, step)
    return frozenset(named.people) if named else frozenset()


def _meant(sessions: Sequence[Session], step: Step | None) -> Session | None:
    if step is None:
        return sessions[-1] if sessions else None
    words = step.key.split(":")
    of_round = [one for one in sessions if f"r{one.round}" in words]
    with_them = [one for one in of_round if str(step.person_id) in one.people]
    over = [one for one in sessions if step.at is None or one.ends <= step.at]
    return next(reversed(with_them or of_round or over or list(sessions)), None)
