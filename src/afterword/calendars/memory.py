"""A calendar server in memory: it behaves as the contract says, and a test can change events as a person would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

from afterword.calendars.ics import read_events
from afterword.core.calendar.port import CalendarUnreachable, ChangedThere, Kept, OneCalendar

HOME = "https://calendar.example/mara/"


@dataclass(slots=True)
class MemoryCalendars:
    """Calendars by name; `trouble` is what every call answers while it is set."""

    names: tuple[str, ...] = ("Private", "Work")
    events: dict[str, Kept] = field(default_factory=dict)
    trouble: str = ""
    asked: int = 0
    _version: int = 0

    def calendars(self) -> Sequence[OneCalendar]:
        """Each under the home of the person."""
        self._look()
        return [OneCalendar(f"{HOME}{quote(name)}/", name) for name in self.names]

    def address_of(self, calendar: str, uid: str) -> str:
        """A name made of the UID."""
        return f"{calendar}{quote(uid, safe='@')}.ics"

    def put(self, calendar: str, uid: str, content: bytes, over: Kept | None = None) -> Kept:
        """Take it if it is new, or if the version in whose place it goes is the one that is there."""
        self._look()
        href = self.address_of(calendar, uid)
        there = self.events.get(href)
        if there != over:
            raise ChangedThere
        return self.edit(href, content)

    def fetch(self, calendar: str, hrefs: Sequence[str]) -> Mapping[str, Kept]:
        """Those that are there."""
        self._look()
        return {href: self.events[href] for href in hrefs if href in self.events}

    def remove(self, kept: Kept) -> None:
        """Take out this version."""
        self._look()
        if self.events.get(kept.href, kept) != kept:
            raise ChangedThere
        self.events.pop(kept.href, None)

    def between(self, calendar: str, since: datetime, until: datetime) -> Sequence[Kept]:
        """What touches the time; an event without an instant counts always."""
        self._look()
        return [
            kept for href, kept in self.events.items() if href.startswith(calendar) and _touches(kept, since, until)
        ]

    def edit(self, href: str, content: bytes) -> Kept:
        """Somebody writes an event there."""
        self._version += 1
        self.events[href] = Kept(href, f'"{self._version}"', content)
        return self.events[href]

    def _look(self) -> None:
        self.asked += 1
        if self.trouble:
            raise CalendarUnreachable(self.trouble)


def _touches(kept: Kept, since: datetime, until: datetime) -> bool:
    for event in read_events(kept.content.decode().replace("\r\n ", "")):
        start, end = event.start.utc, event.end.utc or event.start.utc
        if start is None or end is None or (start < until and end > since):
            return True
    return False
