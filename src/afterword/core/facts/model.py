"""What is known of a process: its role, its employer, its people, and what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from afterword.core.facts.events import Correction, Event, Promise

__all__ = ["Agency", "Candidate", "Correction", "Employer", "Event", "Evidence", "Person", "Process", "Promise"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One spelling of a name and where it was read."""

    source: str
    raw: str
    seen_at: str | None = None
    locale: str | None = None
    email: str | None = None
    settles: str | None = None


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
