"""The telephone number in the invitation of who wrote it: the one to call after the talk (playbook B9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from afterword.core.people.own_numbers import OwnNumber
from afterword.core.people.phone import digits
from afterword.flows.overview.model import ReadPerson
from afterword.flows.ports import Ports
from afterword.flows.record_interview.several import talks
from afterword.store.models import Owner, Participation, Process

INVITED = "the invitation"


def note_their_numbers(ports: Ports, owner: Owner, process: Process, reading: Mapping[str, Any], now: datetime) -> None:
    """Keep the numbers of the mail they invited by, for whoever of the process has the address it came from."""
    from afterword.flows.phone_numbers import note_read_numbers

    for wrote in [talk.get(part) or {} for talk in talks(reading) for part in ("arranged_by", "writer")]:
        numbers = [OwnNumber(**one) for one in wrote.get("numbers") or ()]
        email = str(wrote.get("email") or "").casefold()
        if not (numbers and email):
            continue
        rows = Participation.objects.of(owner).filter(process=process).select_related("person")
        person = next((row.person for row in rows if row.person.email.casefold() == email), None)
        if person is not None:
            note_read_numbers(ports, owner, person, numbers, INVITED, now)


def row_of_phone(reading: Mapping[str, Any], people: Sequence[ReadPerson]) -> int | None:
    """Whose the number of the invitation is among these people: who wrote it and signed with it; None where unsaid."""
    wrote = reading.get("writer") or {}
    theirs = {digits(one["written"]) for one in wrote.get("numbers") or () if one.get("is_theirs")}
    if digits(str(reading.get("phone") or "")) not in theirs - {""}:
        return None
    return next((row for row, each in enumerate(people) if each.email and each.email == wrote.get("email")), None)
