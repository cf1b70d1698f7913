"""What is known of a candidate's processes: people, flags and what happened, read from the contract's JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from afterword.core.facts.events import CALL_OUTCOMES, NEEDED
from afterword.core.facts.fields import FactsUnreadable, Fields, Moment
from afterword.core.facts.model import (
    Agency,
    Candidate,
    Correction,
    Employer,
    Event,
    Evidence,
    Person,
    Process,
    Promise,
)
from afterword.core.facts.oddities import Oddities, Oddity
from afterword.core.facts.processes import read_processes, settings_of

__all__ = [
    "CALL_OUTCOMES",
    "NEEDED",
    "Agency",
    "Candidate",
    "Correction",
    "Employer",
    "Event",
    "Evidence",
    "Facts",
    "FactsUnreadable",
    "Moment",
    "Oddity",
    "Person",
    "Process",
    "Promise",
    "now_of",
]


@dataclass(frozen=True, slots=True)
class Facts:
    """All processes of one candidate, the settings that hold for all of them, and what was odd about them."""

    candidate: Candidate
    processes: tuple[Process, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)
    oddities: tuple[Oddity, ...] = ()

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> Facts:
        """The facts of a document of contracts section 3; `now` is read by `now_of`, apart from them.

        What is off is left out or assumed and said in `oddities`, with its place; the rest is read.
        Refused is only what leaves nothing to plan: no candidate or no clock of theirs, no process that can be read.
        """
        top, odd = Fields(document, ""), Oddities()
        candidate = top.child("candidate")
        if candidate is None:
            raise top.fault("candidate", "is missing.")
        processes = tuple(read_processes(top, odd))
        if not processes and odd.found:
            raise FactsUnreadable(odd.found[0].message)
        person = _read_candidate(candidate, processes, odd)
        return cls(person, processes, settings_of(top, odd), tuple(odd.found))


def now_of(document: Mapping[str, Any]) -> datetime:
    """The `now` of a document, in UTC."""
    return Fields(document, "").instant("now")


def _read_candidate(row: Fields, processes: Sequence[Process], odd: Oddities) -> Candidate:
    name, country, subdivision = (row.maybe_text(one) for one in ("name", "country", "subdivision"))
    theirs = next((one.employer.time_zone for one in processes if one.employer.time_zone), None)
    instead = f"The employer's clock, {theirs}, is taken for yours." if theirs else ""
    zone = odd.or_nothing(row, "time_zone", row.zone, instead) if theirs else row.zone("time_zone")
    if zone is None and row.raw("time_zone"):
        zone = theirs
    if zone is None:
        raise row.fault("time_zone", "is missing: without it no hour of the day can be planned.")
    return Candidate(name or "", zone, country, subdivision)
