"""Leaving a calendar server: our events are taken out of it first where the person wants that, theirs never."""

from __future__ import annotations

from datetime import datetime

from afterword.flows.calendar.account import disconnect
from afterword.flows.calendar.moving import Left, take_out
from afterword.flows.ports import Ports
from afterword.store.models import CalendarAccount, Owner


def take_out_and_leave(ports: Ports, owner: Owner, now: datetime) -> Left:
    """Take out what we put there and nobody changed, then forget the server.

    A server that does not answer is not forgotten: `CalendarUnreachable` rises, and what was taken out by then is put
    there again with the next look.
    """
    left = take_out(ports, CalendarAccount.objects.one(owner))
    disconnect(owner, now)
    return left
