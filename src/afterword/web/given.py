"""What a form gives as text, read: an id, a revision."""

from __future__ import annotations

from uuid import UUID

from afterword.core.errors import NotYours
from afterword.core.figures import whole_number


def id_of(text: str) -> UUID:
    """The id; one of a form that was tampered with names nothing."""
    try:
        return UUID(text)
    except ValueError as error:
        raise NotYours from error


def revision_of(text: str) -> int:
    """The revision of a letter that was on the screen; what is no number fits none."""
    found = whole_number(text)
    return -1 if found is None else found
