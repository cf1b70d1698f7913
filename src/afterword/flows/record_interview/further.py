"""Which application an invitation with a UID of its own goes on with: the next round is no new process (B16)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.interview.naming import fold
from afterword.core.interview.words import is_outside
from afterword.flows.overview.wording import OPEN_STATES
from afterword.store.models import Owner, Participation, Process
from afterword.store.prepared import Prepared

_SEATS = Prepared(
    lambda owner: (
        Participation.objects.of(owner).filter(process__state__in=OPEN_STATES).select_related("person", "process")
    )
)


def further_talk_of(owner: Owner, reading: Mapping[str, Any]) -> Process | None:
    """The one open process of the same people or the same firm; None when none or several could be meant.

    Another role, or another employer behind the same agency, is another application. It is only proposed.
    """
    addresses = _addresses(reading)
    domains = {domain for each in addresses if (domain := domain_of(each))}
    company = fold(str(reading.get("company") or ""))
    found = {
        seat.process
        for seat in _SEATS(owner)
        if seat.person.email.lower() in addresses
        or domain_of(seat.person.email.lower()) in domains
        or (company and company == fold(seat.process.employer_name))
    }
    fitting = [process for process in found if _fits(process, reading)]
    return fitting[0] if len(fitting) == 1 else None


def domain_of(address: str) -> str:
    """The domain of a firm; "" for a private address and for a program's."""
    domain = address.lower().rpartition("@")[2]
    return "" if is_outside(domain) else domain


def alike(said: str, known: str) -> bool:
    """True unless both are said and neither holds the other ("Engineer", "Staff Engineer")."""
    one, other = fold(said), fold(known)
    return not one or not other or one in other or other in one


def _addresses(reading: Mapping[str, Any]) -> frozenset[str]:
    people = [reading.get("organizer") or {}, *(reading.get("interviewers") or ())]
    return frozenset(str(each.get("email") or "").lower() for each in people) - {""}


def _fits(process: Process, reading: Mapping[str, Any]) -> bool:
    pairs = ((reading.get("role"), process.role), (reading.get("company"), process.employer_name))
    return all(alike(str(said or ""), known) for said, known in pairs)
