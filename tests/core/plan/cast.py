"""A small cast for plan tests: people, an employer, and short ways to say what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from afterword.calendars.holidays import PublicHolidays
from afterword.core.facts import Facts
from afterword.core.plan import Plan, ProcessPlan, Step, plan

Row = dict[str, Any]

_PANEL = dict(zip("abcdefg", ("Ada", "Beatrice", "Clara", "Dora", "Edith", "Frances", "Gerda"), strict=True))


@cache
def holidays() -> PublicHolidays:
    return PublicHolidays()


def person(name: str = "ruth", *parts: str, **known: Any) -> Row:
    """Somebody with an address, a number and a verified name; any field may be replaced."""
    written = f"Ms. {_PANEL.get(name, name.capitalize())} Adler"
    row = {
        "id": name,
        "written": written,
        "parts": list(parts or ("interviewer",)),
        "email": f"{name}@harbour.example",
        "phone": "+1 212 555 0199",
        "evidence": [{"source": "signature", "raw": written}],
    }
    return row | known


def employer(country: str | None = "US", zone: str | None = "America/New_York", **known: Any) -> Row:
    return {"name": "Harbour Tools", "country": country, "subdivision": None, "time_zone": zone} | known


def happened(at: str, kind: str, **known: Any) -> Row:
    return {"at": at, "type": kind} | {name.rstrip("_"): value for name, value in known.items()}


def booked(at: str, starts: str, ends: str, *who: str, round_: int = 1) -> Row:
    return happened(at, "interview_booked", round=round_, starts=starts, ends=ends, with_=list(who or ("ruth",)))


def sent(at: str, step: str = "thank_you", who: str | None = "ruth", **known: Any) -> Row:
    return happened(at, "letter_sent", step=step, person=who, **known)


def process(events: Sequence[Row], people: Sequence[Row] | None = None, **known: Any) -> Row:
    """A process; what happened may be given in any order."""
    return {
        "id": "p1",
        "role": "Toolmaker",
        "language": "en-US",
        "employer": employer(),
        "flags": [],
        "agency": None,
        "people": list(people if people is not None else [person()]),
        "events": sorted(events, key=lambda one: datetime.fromisoformat(one["at"])),
    } | known


def document(
    now: str, *processes: Row, settings: Mapping[str, Any] | None = None, zone: str = "America/New_York", **known: Any
) -> Row:
    return {
        "id": "t",
        "now": now,
        "settings": dict(settings or {"profile": "article"}),
        "candidate": {"name": "Ivo Brandt", "time_zone": zone} | known,
        "processes": list(processes),
    }


def whole_plan(now: str, *processes: Row, **known: Any) -> Plan:
    return plan(Facts.read(document(now, *processes, **known)), datetime.fromisoformat(now), holidays())


def planned(
    now: str, events: Sequence[Row], people: Sequence[Row] | None = None, *, settings: Any = None,
    zone: str = "America/New_York", **known: Any,
) -> ProcessPlan:  # fmt: skip
    """The plan of one process at `now`."""
    return whole_plan(now, process(events, people, **known), settings=settings, zone=zone).processes[0]


def steps(made: ProcessPlan, name: str, who: str | None = None) -> list[Step]:
    """The open steps of that name."""
    return [one for one in made.steps if one.step == name and one.is_open and (who is None or one.person == who)]


def only(made: ProcessPlan, name: str, who: str | None = None) -> Step:
    """The one open step of that name."""
    found = steps(made, name, who)
    assert len(found) == 1, [one.key for one in made.steps]
    return found[0]


def when(step: Step) -> str:
    """The step's instant in its zone, to the minute."""
    return step.when.isoformat(timespec="minutes") if step.when else ""


def due(step: Step) -> str:
    return step.due_by.isoformat(timespec="minutes") if step.due_by else ""
