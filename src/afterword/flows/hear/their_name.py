"""Their own words about their own name: an answer shows how they write it, and is evidence like any other."""

from __future__ import annotations

from datetime import datetime

from afterword.core.people.own_reply import own_names
from afterword.flows.names import settle_name
from afterword.flows.people_of import note
from afterword.store.models import Heard, Owner


def note_their_name(owner: Owner, row: Heard, now: datetime) -> None:
    """Keep how somebody writes their name in a mail from their own address; a machine's mail says nothing of it."""
    person = row.person
    if person is None or row.is_robot or not person.email or row.sender.casefold() != person.email.casefold():
        return
    names = own_names(row.sender_name, row.text, person.written)
    for source, raw in names:
        note(owner, person, "name", source, raw, "their answer", now)
    if names:
        settle_name(owner, person)
