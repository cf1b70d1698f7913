"""Until when an offer can be answered."""

from __future__ import annotations

from datetime import datetime

from afterword.core.facts import Event
from afterword.core.windows import Place, end_of_day


def answer_ends(event: Event | None, place: Place) -> datetime | None:
    """The last moment at which an offer can be answered; the end of the day where only a day is known."""
    if event is None or event.answer_by is None:
        return None
    return event.answer_by.instant or end_of_day(event.answer_by.on(place.zone), place.zone)
