"""Mails and contact files through the door: bytes in, the `read-mail` and `read-contacts` objects out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from afterword.reading.door import Door
from afterword.reading.opened import bytes_of

_BODIES = {".txt": "words", ".text": "words", ".html": "page", ".htm": "page"}


class MailDoor:
    """Reads mails over one warm child process; close it, or use it in a `with`."""

    def __init__(self, door: Door | None = None) -> None:
        self._door = door or Door()

    def read(self, content: bytes, *, kind: str = "mail", subject: str = "") -> Mapping[str, Any]:
        """The `read-mail` object of a raw mail ("mail"), or of the body of one ("words", "page")."""
        return self._door.ask({"kind": kind, "subject": subject}, content)

    def read_path(self, path: str | Path) -> Mapping[str, Any]:
        """Read an .eml file, or a .txt or .html file that holds the body of a mail."""
        kind = _BODIES.get(Path(path).suffix.casefold(), "mail")
        return self.read(bytes_of(path, lambda _: kind), kind=kind)

    def hear(self, content: bytes, *, own_address: str | None = None) -> Mapping[str, Any]:
        """As `core.ports.MailReader.hear`."""
        return self._door.ask({"kind": "heard", "candidate_email": own_address}, content)

    def read_contacts(self, path: str | Path) -> Mapping[str, Any]:
        """The `read-contacts` object of a vCard or JSContact file."""
        return self._door.ask({"kind": "vcf"}, bytes_of(path, lambda _: "vcf"))

    def close(self) -> None:
        """Stop the child process."""
        self._door.close()

    def __enter__(self) -> MailDoor:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()
