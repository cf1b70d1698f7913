"""Leaving a calendar server: our events are taken out of it first where the person wants that, theirs never."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.core.calendar import Event
from afterword.core.calendar.port import CalendarMissing, CalendarUnreachable, Login
from afterword.core.ports import SecretLost
from afterword.flows.calendar.account import disconnect
from afterword.flows.calendar.login import login_of
from afterword.flows.calendar.moving import Left, take_out, taken_out_of
from afterword.flows.ports import Ports
from afterword.store.models import CalendarAccount, CalendarEvent, Owner


@dataclass(frozen=True, slots=True)
class Lying:
    """What lies in the person's calendar, and how one gets there: held while everything else is deleted."""

    rows: tuple[CalendarEvent, ...] = ()
    login: Login | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Cleared:
    """How many events were taken out, how many stay as the person had changed them, and which could not be reached."""

    taken: int = 0
    theirs: int = 0
    stay: tuple[Event, ...] = ()
    why: str = ""


def take_out_and_leave(ports: Ports, owner: Owner, now: datetime) -> Left:
    """Take out what we put there and nobody changed, then forget the server.

    A server that does not answer is not forgotten: `CalendarUnreachable` rises, and what was taken out by then is put
    there again with the next look.
    """
    left = take_out(ports, CalendarAccount.objects.one(owner))
    disconnect(owner, now)
    return left


def lying_there(ports: Ports, owner: Owner) -> Lying:
    """Our events in the person's calendar, read before what is known of them goes."""
    rows = tuple(CalendarEvent.objects.of(owner).exclude(href="").filter(hidden_at=None).select_related("owner"))
    account = CalendarAccount.objects.of(owner).first()
    if not rows or account is None:
        return Lying(rows)
    try:
        return Lying(rows, login_of(ports, account))
    except SecretLost as lost:
        return Lying(rows, why=lost.message)


def clear(ports: Ports, lying: Lying) -> Cleared:
    """Take them out, after everything here is deleted: no server that is slow keeps that waiting.

    What cannot be reached is named, so that the person can take it out by hand.
    """
    left = {row.href: row for row in lying.rows}
    taken, why = 0, lying.why
    if lying.login is not None:
        try:
            for row, is_out in taken_out_of(ports, ports.calendar_server(lying.login), lying.rows):
                taken += is_out is True
                if is_out is not False:
                    del left[row.href]
                else:
                    row.is_edited = True
        except (CalendarUnreachable, CalendarMissing) as fault:
            why = fault.message
    theirs = sum(row.is_edited for row in left.values())
    events = sorted((Event.from_json(row.said) for row in left.values() if not row.is_edited), key=_begins)
    return Cleared(taken, theirs, tuple(events), why)


def _begins(event: Event) -> datetime:
    return event.starts
