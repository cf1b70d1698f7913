"""`batch read-contacts`: a vCard or JSContact file to the contacts in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from afterword.core.errors import Unreadable
from afterword.reading.mail import MailDoor


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Read the file named by `path`."""
    path = item.get("path")
    if not isinstance(path, str) or not path:
        raise Unreadable('This item has no "path".', hint='Write {"id": ..., "path": "contacts.vcf"}.')
    return _door().read_contacts(path)


@cache
def _door() -> MailDoor:
    return MailDoor()
