"""Leaving a calendar server: our events are taken out of it first where the person wants that, theirs never."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from afterword.core.calendar.port import CalendarServer, ChangedThere, Kept
from afterword.flows.calendar.account import disconnect, login_of
from afterword.flows.calendar.putting import is_ours
from afterword.flows.ports import Ports
from afterword.store.models import CalendarAccount, CalendarEvent, Owner


@dataclass(frozen=True, slots=True)
class Left:
    """How many events were taken out there, and how many stayed as the person had changed them."""

    taken: int
    stayed: int


def take_out_and_leave(ports: Ports, owner: Owner, now: datetime) -> Left:
    """Take out what we put there and nobody changed, then forget the server.

    A server that does not answer is not forgotten: `CalendarUnreachable` rises, and what was taken out by then is put
    there again with the next look.
    """
    account = CalendarAccount.objects.one(owner)
    rows = [row for row in CalendarEvent.objects.of(owner).select_related("owner") if row.href]
    server = ports.calendar_server(login_of(ports, account))
    there = server.fetch(account.target, [row.href for row in rows]) if rows else {}
    done = list(_each(ports, server, rows, there))
    disconnect(owner, now)
    return Left(sum(done), len(done) - sum(done))


def _each(ports: Ports, server: CalendarServer, rows: list[CalendarEvent], there: Mapping[str, Kept]) -> Iterator[bool]:
    """Whether each event that is there was taken out."""
    for row in rows:
        if (kept := there.get(row.href)) is not None:
            yield is_ours(ports, row, kept) and _is_taken(server, kept)


def _is_taken(server: CalendarServer, kept: Kept) -> bool:
    try:
        server.remove(kept.href, kept.etag)
    except ChangedThere:
        return False
    return True
