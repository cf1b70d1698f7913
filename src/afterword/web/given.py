"""What a form gives as text, read: an id, or a moment on the person's clock."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from afterword.core.errors import NotYours, Refusal


class NoMoment(Refusal):
    """Give a day and an hour."""

    hint = "Nothing was changed."


def id_of(text: str) -> UUID:
    """An id out of a form; one that was tampered with names nothing."""
    try:
        return UUID(text)
    except ValueError as error:
        raise NotYours from error


def moment_of(text: str, zone: str) -> datetime:
    """A day and an hour on the clock of the zone; with an offset of its own it is that instant."""
    try:
        given = datetime.fromisoformat(text)
    except ValueError as error:
        raise NoMoment from error
    return given if given.tzinfo else given.replace(tzinfo=ZoneInfo(zone))
