"""`batch read-invite`: an .ics or .eml file to the invitation in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from afterword.core.errors import Unreadable
from afterword.reading.invitation import DoorReader


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Read the file named by `path`, or the words in `text`; `candidate_email` says which guest is the user."""
    path, text, own = item.get("path"), item.get("text"), item.get("candidate_email")
    if own is not None and not isinstance(own, str):
        raise Unreadable('"candidate_email" is not a text.', hint="Give one address, or leave it out.")
    if isinstance(path, str) and path:
        return _reader().read_path(path, candidate_email=own)
    if isinstance(text, str):
        return _reader().read_pasted(text, candidate_email=own)
    raise Unreadable('This item has no "path".', hint='Write {"id": ..., "path": "invitation.ics"}.')


@cache
def _reader() -> DoorReader:
    return DoorReader()
