"""Invitations that came by mail: kept once by UID and SEQUENCE, and proposed; planning them is the person's press."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from afterword.core.calendar.versions import is_in_order, is_later
from afterword.flows.hear.concerns import Circle
from afterword.flows.hear.matching import How, Match
from afterword.flows.ports import Ports
from afterword.flows.record_interview.read_it import goes_with, keep_reading
from afterword.flows.record_interview.several import is_cancelled
from afterword.store.models import Invitation

# Answers of guests are no invitations (RFC 5546).
NOT_INVITING = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH", "ADD"})
# The word by which people call it, in the languages that are read.
INTERVIEW = re.compile(
    r"\b(?:interview\w*|screening|vorstellungsgespr\w+|bewerbungsgespr\w+|kennenlerngespr\w+|entretien\w*|entrevista\w*"
    r"|colloqui[oa]\w*|sollicitatie\w*|kennismaking\w*|vaga|rozmowa kwalifikacyjna)\b",
    re.IGNORECASE,
)


def keep_invitation(
    ports: Ports, circle: Circle, found: Match | None, reading: Mapping[str, Any] | None, calendar: str, now: datetime
) -> bool:
    """Keep the invitation of a mail, undecided; False when there is none, it is known, or it is about something else.

    It is about a process when somebody of it wrote or is invited, when its UID is planned already, or when it calls
    itself an interview. A cancellation only where a talk of theirs stands that it may mean: which one is asked.
    """
    if reading is None or str(reading.get("method") or "").upper() in NOT_INVITING:
        return False
    is_planned = _same(circle, reading).filter(process__isnull=False).exists()
    if is_cancelled(reading) and not (is_planned or goes_with(ports, circle.account.owner, reading)):
        return False
    if not (found is not None or is_planned or _is_ours(circle, reading)) or _is_known(circle, reading):
        return False
    into = found.process if found is not None and found.how is not How.GUESS else None
    keep_reading(circle.account.owner, calendar.encode(), "from your mailbox", reading, now, into=into)
    return True


def _same(circle: Circle, reading: Mapping[str, Any]) -> Any:
    uid = str(reading.get("uid") or "")[:255]
    rows = Invitation.objects.of(circle.account.owner)
    return rows.filter(uid=uid) if uid else rows.none()


def _is_known(circle: Circle, reading: Mapping[str, Any]) -> bool:
    """The same version was read before, however it was decided; a cancellation is a version of its own."""
    sequence, ends = int(reading.get("sequence") or 0), is_cancelled(reading)
    organizer = str((reading.get("organizer") or {}).get("email") or "")
    rows = _same(circle, reading).filter(organizer=organizer[:254], sequence__gte=min(sequence, 2**31))
    ordered = [row for row in rows if is_in_order(row.sequence, sequence)]
    same = [row for row in ordered if row.sequence == sequence and not is_cancelled(row.reading)]
    if not ends and same and all(is_later(row.reading, reading) is not False for row in same):
        # Moved without a higher number: known only where a later number, or its end, came already.
        return len(same) < len(ordered)
    return any(is_cancelled(row.reading) or not ends for row in ordered)


def _is_ours(circle: Circle, reading: Mapping[str, Any]) -> bool:
    guests = [reading.get("organizer") or {}, *(reading.get("attendees") or ())]
    known = any(circle.knows(str(guest.get("email") or "").lower()) for guest in guests)
    return known or INTERVIEW.search(f"{reading.get('summary') or ''} {reading.get('role') or ''}") is not None
