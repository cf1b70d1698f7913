"""The few words of CalDAV that are said: where the calendars are, these events, the events of a time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from xml.sax.saxutils import escape

PRINCIPAL = ("{DAV:}current-user-principal",)
HOME = ("{urn:ietf:params:xml:ns:caldav}calendar-home-set",)
EVENTS = "{urn:ietf:params:xml:ns:caldav}supported-calendar-component-set"
_SPACES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'
_WANTED = "<D:prop><D:getetag/><C:calendar-data/></D:prop>"


def multiget(paths: Iterable[str]) -> str:
    """These events, whole (RFC 4791 section 7.9)."""
    hrefs = "".join(f"<D:href>{escape(path)}</D:href>" for path in paths)
    return f"<C:calendar-multiget {_SPACES}>{_WANTED}{hrefs}</C:calendar-multiget>"


def query(since: datetime, until: datetime) -> str:
    """The events that touch the time (RFC 4791 section 7.8)."""
    start, end = (f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}" for at in (since, until))
    span = f'<C:time-range start="{start}" end="{end}"/>'
    events = f'<C:comp-filter name="VEVENT">{span}</C:comp-filter>'
    inside = f'<C:filter><C:comp-filter name="VCALENDAR">{events}</C:comp-filter></C:filter>'
    return f"<C:calendar-query {_SPACES}>{_WANTED}{inside}</C:calendar-query>"
