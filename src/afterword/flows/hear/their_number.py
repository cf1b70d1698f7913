"""The telephone numbers in a mail of theirs: evidence where the words say whose they are, else a question."""

from __future__ import annotations

from datetime import datetime

from afterword.core.hearing import HeardMessage, Kind
from afterword.core.people.own_numbers import own_numbers
from afterword.flows.phone_numbers import note_read_numbers
from afterword.flows.ports import Ports
from afterword.store.models import Heard

ANSWERED = "their answer"
SPEAK = frozenset({Kind.REPLY, Kind.INVITE, Kind.AUTO_REPLY})


def note_their_numbers(ports: Ports, row: Heard, message: HeardMessage, now: datetime) -> None:
    """Keep the numbers of a mail from their own address; what a machine sends has none of theirs."""
    person = row.person
    if person is None or row.is_robot or message.kind not in SPEAK or not person.email:
        return
    if row.sender.casefold() == person.email.casefold():
        note_read_numbers(ports, row.owner, person, own_numbers(message.signed, person.written), ANSWERED, now)
