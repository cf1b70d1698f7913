"""A file of contacts, whatever it is: vCard, JSContact or a table."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from afterword.calendars.jscontact import looks_like_json
from afterword.core.contacts import Contact, is_somebody
from afterword.reading import limits
from afterword.reading.contact_tables import read_contact_table
from afterword.reading.correspondence import read_contacts
from afterword.reading.door import Door
from afterword.reading.opened import bytes_of


class ContactDoor:
    """Reads files of contacts over one warm child process."""

    def __init__(self, door: Door | None = None) -> None:
        self._door = door or Door()

    def read(self, content: bytes) -> Mapping[str, Any]:
        """`format` and `contacts`; raises `Unreadable`."""
        return self._door.ask({"kind": "contacts"}, content)

    def close(self) -> None:
        """Stop the child process."""
        self._door.close()


def contacts_at(path: str | Path) -> bytes:
    """The bytes of a file of contacts, never more than one may have."""
    return bytes_of(path, lambda _: "contacts")


def read_contact_file(content: bytes) -> dict[str, Any]:
    """What the child does with one file: everybody in it who has a name, and how many have none."""
    if b"BEGIN:VCARD" in content[:4096].replace(b"\0", b"").upper() or looks_like_json(content):
        limits.check_size("vcf", len(content))
        kind, found = "vcard", [_of_card(card) for card in read_contacts(content)["cards"]]
    else:
        kind, found = read_contact_table(content)
    people = [each for each in found if is_somebody(each)]
    contacts = [each.to_json() for each in dict.fromkeys(people)]
    return {"format": kind, "contacts": contacts, "unnamed": len(found) - len(people)}


def _of_card(card: Mapping[str, Any]) -> Contact:
    parts = card.get("n") or {}
    split = " ".join(filter(None, (parts.get(part) for part in ("prefix", "given", "additional", "family", "suffix"))))
    return Contact(
        name=" ".join(str(card.get("fn") or split).split())[:200],
        emails=tuple(card.get("emails") or ())[:10],
        phones=tuple(card.get("tels") or ())[:10],
        company=str(card.get("org") or "")[:200],
        job_title=str(card.get("title") or "")[:200],
    )
