"""How one gets into the person's calendar server; the password is kept sealed."""

from __future__ import annotations

from afterword.core.calendar.port import Login
from afterword.flows.ports import Ports
from afterword.store.models import CalendarAccount


def login_of(ports: Ports, row: CalendarAccount) -> Login:
    """How one gets in; `SecretLost` where the key of this machine does not fit."""
    return Login(row.url, row.username, password_of(ports, row))


def password_of(ports: Ports, row: CalendarAccount) -> str:
    """The app password, "" where none is kept."""
    return ports.secrets.open(row.secret, purpose=purpose(row)) if row.secret else ""


def purpose(row: CalendarAccount) -> str:
    """What the sealed password is bound to."""
    return f"calendar-account:{row.pk}"
