"""The telephone number in the invitation of who arranged the talk: the one to call after it (playbook B9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from afterword.core.people.own_numbers import OwnNumber
from afterword.flows.phone_numbers import note_read_numbers
from afterword.flows.ports import Ports
from afterword.flows.record_interview.several import talks
from afterword.store.models import Owner, Participation, Process

INVITED = "the invitation"


def note_their_numbers(ports: Ports, owner: Owner, process: Process, reading: Mapping[str, Any], now: datetime) -> None:
    """Keep the numbers of the mail they invited by, for whoever of the process has the address it came from."""
    for talk in talks(reading):
        arranged = talk.get("arranged_by") or {}
        numbers = [OwnNumber(**one) for one in arranged.get("numbers") or ()]
        rows = Participation.objects.of(owner).filter(process=process).select_related("person")
        email = str(arranged.get("email") or "").casefold()
        person = next((row.person for row in rows if email and row.person.email.casefold() == email), None)
        if numbers and person is not None:
            note_read_numbers(ports, owner, person, numbers, INVITED, now)
