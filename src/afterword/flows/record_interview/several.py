"""A file may hold several interviews of one round: all are planned, and everybody met is thanked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

Reading = Mapping[str, Any]
MOST = 12


def is_cancelled(reading: Mapping[str, Any]) -> bool:
    """True when the calendar says that the interview does not take place."""
    return reading.get("method") == "CANCEL" or reading.get("status") == "CANCELLED"


def talks(reading: Reading) -> list[Reading]:
    """The interviews of a file, the one that is shown first; at most twelve.

    A copy or an exception of a series (the same UID) counts once. What is cancelled, or names no hour, is no
    interview to plan.
    """
    found, uids = [reading], {reading.get("uid")}
    for event in reading.get("events") or ():
        if event.get("uid") not in uids and event.get("status") != "CANCELLED" and has_hours(event):
            uids.add(event.get("uid"))
            found.append(event)
    return found[:MOST]


def uids_in(reading: Reading) -> frozenset[str]:
    """The UIDs of all of them."""
    return frozenset(str(talk.get("uid") or "") for talk in talks(reading)) - {""}


def everybody(reading: Reading) -> list[Mapping[str, Any]]:
    """The interviewers of all of them, then who arranged it; the same address or, without one, name counts once."""
    people: dict[str, Mapping[str, Any]] = {}
    read = talks(reading)
    met = [person for talk in read for person in talk.get("interviewers") or ()]
    arranged = [talk["arranged_by"] | {"part": "coordinator"} for talk in read if talk.get("arranged_by")]
    for person in (*met, *arranged):
        people.setdefault(str(person.get("email") or shown_name(person)).casefold(), person)
    return list(people.values())


def evidence(reading: Reading, name: str) -> list[tuple[str, str]]:
    """Every place of the file that names this person, as the word for the source and the raw text."""
    rows: dict[tuple[str, str], None] = {}
    for talk in talks(reading):
        names = names_in(talk)
        for row in talk.get("evidence") or () if name in names else ():
            if row["person"] == names.index(name):
                rows[row["source"], row["raw"]] = None
    return list(rows)


def names_in(talk: Reading) -> list[str]:
    """The names of a talk's interviewers, as they are shown."""
    return [shown_name(each) for each in talk.get("interviewers") or ()]


def shown_name(person: Mapping[str, Any]) -> str:
    """A person's name as the page shows it."""
    return str(person.get("written") or person.get("name") or "")


def hours(talk: Reading, zone: str) -> tuple[datetime, datetime]:
    """Start and end as instants; an hour without a zone is one of the zone that the person confirmed."""
    return _instant(talk, "start", zone), _instant(talk, "end", zone)


def who_met_whom(read: Sequence[Reading], met: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The people of each talk, from (shown name, id) pairs; whom no talk names was in the first."""
    named = [set(names_in(talk)) for talk in read]
    anywhere = set().union(*named)
    return [
        [person for name, person in met if name in names or (place == 0 and name not in anywhere)]
        for place, names in enumerate(named)
    ]


def has_hours(event: Reading) -> bool:
    return all(event.get(f"{which}_utc") or "T" in str(event.get(f"{which}_local") or "") for which in ("start", "end"))


def _instant(talk: Reading, which: str, zone: str) -> datetime:
    if instant := talk.get(f"{which}_utc"):
        return datetime.fromisoformat(str(instant).replace("Z", "+00:00"))
    return datetime.fromisoformat(str(talk[f"{which}_local"])[:16]).replace(tzinfo=ZoneInfo(zone))
