"""Interviews as they were booked, and the days on which they take place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo


@dataclass(slots=True)
class Interview:
    """One booked interview; `state` is booked, cancelled or missed."""

    round: int
    starts: datetime
    ends: datetime
    people: tuple[str, ...]
    booked_at: datetime
    first_booked: datetime
    state: str = "booked"


@dataclass(frozen=True, slots=True)
class Session:
    """The interviews of one round on one day of the recipient; the `number`-th day of its round."""

    round: int
    number: int
    starts: datetime
    ends: datetime
    people: tuple[str, ...]
    booked_at: datetime
    first_booked: datetime

    @property
    def key(self) -> str:
        """ "r1" for the first day of round 1, "r1.2" for its second."""
        return f"r{self.round}" if self.number == 1 else f"r{self.round}.{self.number}"


def sessions_of(interviews: list[Interview], zone: ZoneInfo) -> tuple[Session, ...]:
    """Interviews of one round on one day of the recipient are one session, from its first start to its last end."""
    days: dict[tuple[int, date], list[Interview]] = {}
    for one in sorted((one for one in interviews if one.state == "booked"), key=lambda one: one.starts):
        days.setdefault((one.round, one.ends.astimezone(zone).date()), []).append(one)
    found: list[Session] = []
    for (number, _), group in days.items():
        people = tuple(dict.fromkeys(person for one in group for person in one.people))
        nth = sum(session.round == number for session in found) + 1
        ends, booked = max(one.ends for one in group), max(one.booked_at for one in group)
        first = min(one.first_booked for one in group)
        found.append(Session(number, nth, group[0].starts, ends, people, booked, first))
    return tuple(sorted(found, key=lambda one: (one.ends, one.round)))
