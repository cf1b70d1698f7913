"""The interviews themselves on the timeline: when each round is or was, and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from afterword.core.plan.sessions import Session
from afterword.flows.names import people_of
from afterword.flows.once import looking
from afterword.flows.overview.model import Moment, PersonLine, TalkPage
from afterword.flows.overview.wording import in_a_row
from afterword.flows.ports import Ports
from afterword.flows.sessions import sessions_of
from afterword.flows.standing import process_of
from afterword.store.models import Owner, Process

INTERVIEW = "interview"


@looking()
def talk_page(ports: Ports, owner: Owner, process_id: UUID) -> TalkPage:
    """What the notes after a talk need of its process, without the plan."""
    process = process_of(owner, process_id)
    return TalkPage(
        id=process.pk,
        employer=process.employer_name,
        people=people_of(ports, owner, process),
        flags=tuple(process.flags),
    )


def interview_moments(
    ports: Ports, owner: Owner, process: Process, people: Sequence[PersonLine], now: datetime
) -> list[Moment]:
    """One point for each session that stands, at the hour it was last moved to; past once it has begun."""
    return [_moment(owner, process, session, people, now) for session in sessions_of(ports, owner, process)]


def _moment(owner: Owner, process: Process, session: Session, people: Sequence[PersonLine], now: datetime) -> Moment:
    return Moment(
        look="past" if session.starts <= now else "planned",
        head=f"Interview with {_names(process, session, people)}",
        at=session.starts,
        zone=owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        why="",
        step=INTERVIEW,
        until=session.ends,
    )


def _names(process: Process, session: Session, people: Sequence[PersonLine]) -> str:
    met = [line.written for line in people if str(line.id) in session.people] or [line.written for line in people]
    if not met:
        return process.employer_name
    return in_a_row(met)


def woven(moments: Sequence[Moment], talks: Sequence[Moment], look: str) -> tuple[Moment, ...]:
    """The interviews of this look among the other points, by the hour; what has no hour stays at the end."""
    return tuple(sorted([*moments, *(talk for talk in talks if talk.look == look)], key=_order))


def _order(moment: Moment) -> tuple[bool, str]:
    return (moment.at is None, moment.at.astimezone(UTC).isoformat() if moment.at else "")
