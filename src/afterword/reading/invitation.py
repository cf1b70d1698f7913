"""Invitations through the door: bytes, files and pasted text in, the `read-invite` object out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from afterword.core.interview.invitation import ContactsGiven
from afterword.reading.door import Door
from afterword.reading.opened import bytes_of

_HEADER = re.compile(rb"\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2}")


class DoorReader:
    """`core.ports.InvitationReader` over one warm child process; close it, or use it in a `with`.

    The answer of every method is the `read-invite` object of the contract, with `evidence` (person, source,
    raw, email), `candidate` (who of the guests is the user, or null), and for several events `events`, each of
    the same form. `candidate_email` says for certain which guest is the user.
    """

    def __init__(self, door: Door | None = None) -> None:
        self._door = door or Door()

    def read(
        self, content: bytes, filename: str, *, candidate_email: str | None = None, read_on: date | None = None
    ) -> Mapping[str, Any]:
        """Read an .ics or .eml, told apart by its name and, where that says nothing, by how it begins."""
        _refuse_contacts(content)
        kind = kind_of(filename, content)
        day = read_on.isoformat() if read_on else None
        return self._door.ask({"kind": kind, "candidate_email": candidate_email, "read_on": day}, content)

    def read_path(self, path: str | Path, *, candidate_email: str | None = None) -> Mapping[str, Any]:
        """Read a file; never more of it into memory than the cap of its kind and one byte."""
        content = bytes_of(path, lambda head: kind_of(str(path), head))
        return self.read(content, str(path), candidate_email=candidate_email)

    def read_pasted(self, text: str, *, candidate_email: str | None = None) -> Mapping[str, Any]:
        """Read pasted text; a calendar or a whole mail in it is read as such. What is unclear becomes a question."""
        content = text.encode("utf-8", "replace")
        _refuse_contacts(content)
        kind = kind_of("", content)
        return self._door.ask({"kind": kind, "candidate_email": candidate_email}, content)

    def close(self) -> None:
        """Stop the child process."""
        self._door.close()

    def __enter__(self) -> DoorReader:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def _refuse_contacts(content: bytes) -> None:
    if _plain(content)[:11].upper() == b"BEGIN:VCARD":
        raise ContactsGiven


def _plain(content: bytes) -> bytes:
    """The beginning without a mark of its encoding and without the gaps of UTF-16."""
    return content[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")


def kind_of(filename: str, content: bytes) -> str:
    """ "ics", "eml" or "text": by the beginning when it is plain, else by the name, else text."""
    plain = _plain(content)
    if plain[:6].upper() == b"BEGIN:" or b"BEGIN:VCALENDAR" in plain[:200].upper():
        return "ics"
    name = filename.casefold()
    if name.endswith((".ics", ".ical", ".ifb", ".vcs")):
        return "ics"
    if name.endswith((".eml", ".msg", ".mbox", ".mht")) or _HEADER.match(plain):
        return "eml"
    return "text"
