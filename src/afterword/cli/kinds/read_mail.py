"""`batch read-mail`: a mail to what it is and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.hearing.understanding import understood_words
from afterword.reading.mail import MailDoor


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Read the file named by `path`, or a `subject` and a `body` as plain words."""
    path, subject, body = item.get("path"), item.get("subject") or "", item.get("body")
    if isinstance(path, str) and path:
        return _door().read_path(path)
    if isinstance(body, str) and isinstance(subject, str):
        return understood_words(subject, body[:200_000]).to_json()
    raise Unreadable(
        'This item has neither a "path" nor a "body".', hint='Write {"id": ..., "path": "mail.eml"}, or give a "body".'
    )


@cache
def _door() -> MailDoor:
    return MailDoor()
