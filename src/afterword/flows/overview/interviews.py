"""The interviews themselves on the timeline: when each round is or was, and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from afterword.flows.overview.model import Moment, PersonLine
from afterword.store.models import Event, Owner, Process

INTERVIEW = "interview"
STANDING = ("interview_booked", "interview_moved")
OFF = ("interview_cancelled", "interview_missed")


def interview_moments(owner: Owner, process: Process, people: Sequence[PersonLine], now: datetime) -> list[Moment]:
    """One point for each round that stands, at the hour it was last moved to; past once it has begun."""
    rounds: dict[int, Event] = {}
    events = Event.objects.of(owner).filter(process=process, undone_at=None, type__in=STANDING + OFF)
    for event in events.order_by("at", "number"):
        number = int(event.payload.get("round") or 1)
        if event.type in OFF:
            rounds.pop(number, None)
        else:
            rounds[number] = event
    return [_moment(owner, process, event, people, now) for event in rounds.values()]


def _moment(owner: Owner, process: Process, event: Event, people: Sequence[PersonLine], now: datetime) -> Moment:
    starts, ends = (datetime.fromisoformat(event.payload[name]) for name in ("starts", "ends"))
    return Moment(
        look="past" if starts <= now else "planned",
        head=f"Interview with {_names(event, people)}",
        at=starts,
        zone=owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        why="",
        step=INTERVIEW,
        until=ends,
    )


def _names(event: Event, people: Sequence[PersonLine]) -> str:
    met = [line.written for line in people if "interviewer" in line.parts] or [line.written for line in people]
    if not met:
        return str(event.process.employer_name)
    return met[0] if len(met) == 1 else f"{', '.join(met[:-1])} and {met[-1]}"


def woven(moments: Sequence[Moment], talks: Sequence[Moment], look: str) -> tuple[Moment, ...]:
    """The interviews of this look among the other points, by the hour; what has no hour stays at the end."""
    return tuple(sorted([*moments, *(talk for talk in talks if talk.look == look)], key=_order))


def _order(moment: Moment) -> tuple[bool, str]:
    return (moment.at is None, moment.at.astimezone(UTC).isoformat() if moment.at else "")
