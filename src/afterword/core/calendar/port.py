"""What the flows need of whoever writes calendars and keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from afterword.core.calendar.wording import Event
from afterword.core.errors import Refusal

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

    def is_edited(self, content: bytes, one: Shown) -> bool:
        """Whether the words or alarms of an event are others than ours by now."""
        ...

    def gist(self, content: bytes) -> str:
        """A digest of what an event says: hours, words and alarms; however a server spells it or marks its version."""
        ...

    def moved(self, content: bytes, one: Shown) -> bytes:
        """An event that was edited elsewhere, with our hours in it and everything else as it was left there."""
        ...


class CalendarUnreachable(Refusal):
    """The calendar cannot be reached now."""

    code = "calendar_unreachable"
    hint = "Nothing was lost. It is tried again; look at the calendar in Settings if this stays."


class CalendarRefused(CalendarUnreachable):
    """The calendar server does not accept the user name and password."""

    code = "calendar_refused"
    hint = "Give an app password of your provider in Settings. Nothing was lost."


class CalendarMissing(Refusal):
    """The part of Afterword that speaks to calendar servers is not installed."""

    code = "calendar_missing"
    hint = "Install it with: pip install 'afterword[calendar]'. An address to subscribe to works without it."


class ChangedThere(Refusal):
    """This event was changed in the calendar since it was last read."""

    code = "changed_there"
    hint = "Nothing there was written over."


class EventRefused(Refusal):
    """The calendar server does not take this event."""

    code = "event_refused"
    hint = "The plan is kept, and so is everything else in the calendar."


@dataclass(frozen=True, slots=True)
class Login:
    """How one gets into a calendar server."""

    url: str
    username: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OneCalendar:
    """A calendar on the server: its address there and its name."""

    url: str
    name: str


@dataclass(frozen=True, slots=True)
class Kept:
    """An event as the server keeps it: its address, the mark of this version, its bytes."""

    href: str
    etag: str
    content: bytes


class CalendarServer(Protocol):
    """A server of calendars; each method raises `CalendarUnreachable` where it gets no good answer.

    `put` and `remove` raise `ChangedThere` where something else than `over` or `kept` is there by now, also on a server
    whose marks are weak, missing or no good, and `EventRefused` where the server does not take this one event.
    """

    def calendars(self) -> Sequence[OneCalendar]:
        """The calendars of the person that hold events."""
        ...

    def address_of(self, calendar: str, uid: str) -> str:
        """Where an event of this UID lies, or would lie."""
        ...

    def put(self, calendar: str, uid: str, content: bytes, over: Kept | None = None) -> Kept:
        """Write an event: a new one, or in the place of `over` as it was read."""
        ...

    def fetch(self, calendar: str, hrefs: Sequence[str]) -> Mapping[str, Kept]:
        """Those of these events that are there."""
        ...

    def remove(self, kept: Kept) -> None:
        """Take out an event as it was read. One that is gone is no fault."""
        ...

    def between(self, calendar: str, since: datetime, until: datetime) -> Sequence[Kept]:
        """Every event of a calendar that touches the time."""
        ...


@dataclass(frozen=True, slots=True)
class FoundServer:
    """The calendar server of an address, where that was found, and what to know of it."""

    url: str
    source: str
    hint: str = ""
    is_known: bool = False


class ServerFinder(Protocol):
    """Finds the calendar server behind an address (RFC 6764)."""

    def find(self, address: str) -> FoundServer | None:
        """For an e-mail address, a domain or the address of a server; None where nothing is known or published."""
        ...


class FeedReader(Protocol):
    """Fetches calendars of others that can be subscribed to."""

    def fetch(self, address: str) -> bytes:
        """The calendar behind an https or webcal address; `CalendarUnreachable` where there is no good answer."""
        ...


class AgendaReader(Protocol):
    """Cuts a whole calendar into its events, in a process that may do nothing else."""

    def read(self, content: bytes, since: str, until: str) -> Mapping[str, Any]:
        """`events` of these days (as 20261128), each with `uid`, `summary`, `words` and `calendar`, itself alone.

        `rest` is the day from which to read on, "" where that was all.
        """
        ...
