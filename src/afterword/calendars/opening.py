"""A server of the person's own calendars, opened."""

from __future__ import annotations

from afterword.core.calendar.port import CalendarMissing, CalendarServer, CalendarUnreachable, Login
from afterword.egress import Egress, loopback_of, port_of

# Letters wait for nobody else for longer.
SECONDS = 10.0


def open_server(login: Login) -> CalendarServer:
    """A server of the person's own: the port they typed may be spoken to, on this machine also without encryption."""
    try:
        # Only here: the package takes its time to load, and may not be installed.
        from afterword.calendars.caldav_server import CalDav

        ports, loopback = port_of(login.url), loopback_of(login.url)
    except ImportError as missing:
        raise CalendarMissing from missing
    except ValueError as error:
        raise CalendarUnreachable("This is no address of a server.") from error
    return CalDav(Egress(ports=ports, loopback=loopback, total_seconds=SECONDS), login)
