"""What the flows need of whoever writes calendars and keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from afterword.core.calendar.wording import Event

# The names of RFC 7986 (CSS colours), with the same as Apple wants it.
COLOURS: Mapping[str, str] = {
    "teal": "#008080",
    "steelblue": "#4682B4",
    "seagreen": "#2E8B57",
    "slateblue": "#6A5ACD",
    "chocolate": "#D2691E",
    "crimson": "#DC143C",
    "goldenrod": "#DAA520",
    "dimgray": "#696969",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One event as it leaves: its UID and revision, and whether it is withdrawn."""

    uid: str
    event: Event
    sequence: int
    created_at: datetime
    changed_at: datetime
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class FeedHead:
    """The name, description, colour and zone of a whole feed."""

    name: str
    text: str
    zone: str
    colour: str = "teal"

    @property
    def hex(self) -> str:
        """The colour by its number."""
        return COLOURS.get(self.colour, COLOURS["teal"])


class CalendarWriter(Protocol):
    """Writes events as iCalendar."""

    def feed(self, head: FeedHead, shown: Sequence[Shown]) -> bytes:
        """A whole feed."""
        ...

    def single(self, one: Shown) -> bytes:
        """One event alone."""
        ...
