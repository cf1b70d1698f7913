"""The book of one life: the facts as the plan reads them, and every letter and call with its moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from afterword.calendars.holidays import PublicHolidays
from afterword.core.facts import Facts
from afterword.core.plan import Plan, ProcessPlan, Step, plan
from afterword.core.plan.steps import STATUS_CONTACTS

Row = dict[str, Any]

# Odd offsets, clock changes on both sides of the equator, weekends that are not Saturday and Sunday.
SITES = (
    ("US", None, "America/New_York"),
    ("US", None, "America/Los_Angeles"),
    ("DE", "BY", "Europe/Berlin"),
    ("GB", "SCT", "Europe/London"),
    ("FR", None, "Europe/Paris"),
    ("IN", "KA", "Asia/Kolkata"),
    ("IL", None, "Asia/Jerusalem"),
    ("AE", None, "Asia/Dubai"),
    ("AU", "NSW", "Australia/Lord_Howe"),
    ("JP", None, "Asia/Tokyo"),
    ("NZ", None, "Pacific/Chatham"),
    (None, None, "Pacific/Kiritimati"),
)
PROFILES = ("article", "US", "GB", "DE", "FR", "JP", "IN", "NL")


@cache
def holidays() -> PublicHolidays:
    """One calendar for all lives of a process."""
    return PublicHolidays()


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that reached somebody: which step, to whom, when, by which channel, and how things stood then."""

    process: str
    key: str
    step: str
    person: str | None
    channel: str
    at: datetime
    time_zone: str
    state: str
    reader: str | None
    address: str | None
    is_verified: bool


@dataclass
class Book:
    """One candidate: `rows` are the processes of the document, `log` is what went out."""

    zone: str
    settings: Row
    rows: list[Row] = field(default_factory=list)
    log: list[Entry] = field(default_factory=list)
    changes: int = 0
    _read: tuple[int, Facts] | None = None

    def plan(self, now: datetime) -> Plan:
        """The plan at that moment; what did not change is not read again."""
        if self._read is None or self._read[0] != self.changes:
            self._read = self.changes, self.facts()
        return plan(self._read[1], now, holidays())

    def facts(self) -> Facts:
        """The facts as they stand, read anew."""
        document = {
            "id": "life",
            "settings": self.settings,
            "candidate": {"name": "Ivo Brandt", "time_zone": self.zone},
            "processes": self.rows,
        }
        return Facts.read(document)

    def row(self, process: str) -> Row:
        """The facts of one process."""
        return next(one for one in self.rows if one["id"] == process)

    def add(self, process: str, at: datetime, kind: str, **known: Any) -> None:
        """Write down what happened."""
        kept = {name.rstrip("_"): value for name, value in known.items() if value is not None}
        self.row(process)["events"].append({"at": at.isoformat(), "type": kind, **kept})
        self.changes += 1

    def sent(self, one: ProcessPlan, step: Step, at: datetime) -> None:
        """A letter left, or a call was made."""
        reader = step.via or step.person
        self.log.append(
            Entry(
                one.id, step.key, step.step, step.person, step.channel or "", at, step.time_zone, one.state, reader,
                self.person(one.id, reader)["email"] if reader else None,
                step.person is None or self.may_be_named(one.id, step.person),
            )
        )  # fmt: skip

    def may_be_named(self, process: str, person_id: str) -> bool:
        """Whether the spelling is verified: read in a signature, or confirmed since; friends need no proof."""
        person, events = self.person(process, person_id), self.row(process)["events"]
        is_known = any(one["source"] == "signature" for one in person["evidence"])
        is_own = bool(person["parts"]) and set(person["parts"]) <= {"referrer", "reference"}
        return (
            is_known or is_own or any(one["type"] == "name_confirmed" and one["person"] == person_id for one in events)
        )

    def person(self, process: str, person_id: str) -> Row:
        """Somebody of a process."""
        return next(one for one in self.row(process)["people"] if one["id"] == person_id)


def begin_process(
    book: Book, number: int, site: tuple[str | None, str | None, str], people: list[Row], **known: Any
) -> str:
    """A new process without any event; its id."""
    country, subdivision, zone = site
    employer = {"name": f"Employer {number}", "country": country, "subdivision": subdivision, "time_zone": zone}
    book.rows.append(
        {
            "id": f"p{number}",
            "role": "Toolmaker",
            "language": "en-US",
            "employer": employer,
            "flags": [],
            "agency": None,
            "people": people,
            "events": [],
        }
        | known
    )
    book.changes += 1
    return f"p{number}"


def a_person(name: str, *parts: str, email: bool = True, phone: bool = True, verified: bool = True) -> Row:
    """Somebody of an employer; without `verified` the only spelling is a part of an address."""
    written = f"Ms. {name.capitalize()} Adler"
    return {
        "id": name,
        "written": written,
        "parts": list(parts),
        "email": f"{name}@employer.example" if email else None,
        "phone": "+1 212 555 0199" if phone else None,
        "evidence": [{"source": "signature" if verified else "candidate_note", "raw": written}],
    }


def is_status(entry: Entry) -> bool:
    """Whether it asked how things stand (the caps of I2 hold for these)."""
    return entry.step in STATUS_CONTACTS


def planned_of(made: Plan, process: str) -> ProcessPlan:
    """One process of a plan."""
    return next(one for one in made.processes if one.id == process)
