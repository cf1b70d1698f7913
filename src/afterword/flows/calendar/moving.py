"""Our events where another calendar is chosen: they are taken along with the person's changes, or taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from afterword.core.calendar.port import CalendarServer, CalendarUnreachable, ChangedThere, EventRefused, Kept
from afterword.flows.calendar.keeping import uid_of
from afterword.flows.calendar.login import login_of
from afterword.flows.calendar.there import forget, is_ours, mark_of
from afterword.flows.ports import Ports
from afterword.store.models import CalendarAccount, CalendarEvent


@dataclass(frozen=True, slots=True)
class Left:
    """How many events were taken out there, and how many stayed as the person had changed them."""

    taken: int
    stayed: int


def take_along(server: CalendarServer, account: CalendarAccount, rows: Iterable[CalendarEvent]) -> None:
    """Move what lies in another calendar into the chosen one, as it is there; one that was taken out stays out.

    Each is in the new calendar before it leaves the old one: a run that ends in between loses none, and the next one
    finishes it.
    """
    away = [row for row in rows if row.href and row.href != _address(server, account, row)]
    for row, kept in _there(server, away):
        _take_along(server, account, row, kept)


def take_out(ports: Ports, account: CalendarAccount) -> Left:
    """Take out what we put there and nobody changed; `CalendarUnreachable` rises where the server does not answer.

    What the person changed stays and is known to be theirs: where a calendar is chosen again, it is taken along.
    """
    rows = [row for row in CalendarEvent.objects.of(account.owner).select_related("owner") if row.href]
    server = ports.calendar_server(login_of(ports, account))
    done = []
    for row, is_out in taken_out_of(ports, server, rows):
        done.append(is_out)
        if is_out is False:
            row.is_edited = True
            row.save(update_fields=["is_edited"])
        else:
            forget(row)
    return Left(done.count(True), done.count(False))


def taken_out_of(
    ports: Ports, server: CalendarServer, rows: Iterable[CalendarEvent]
) -> Iterator[tuple[CalendarEvent, bool | None]]:
    """Take out what is ours, one by one: False where it stays as the person's, None where it was not there."""
    for row, kept in _there(server, rows):
        yield row, None if kept is None else is_ours(ports, row, kept) and _is_taken(server, kept)


def _there(server: CalendarServer, rows: Iterable[CalendarEvent]) -> Iterator[tuple[CalendarEvent, Kept | None]]:
    """Each event as it is in whichever calendar it lies."""
    homes: defaultdict[str, list[CalendarEvent]] = defaultdict(list)
    for row in rows:
        homes[row.href.rpartition("/")[0] + "/"].append(row)
    for home, its in homes.items():
        there: Mapping[str, Kept] = server.fetch(home, [row.href for row in its])
        yield from ((row, there.get(row.href)) for row in its)


def _take_along(server: CalendarServer, account: CalendarAccount, row: CalendarEvent, kept: Kept | None) -> None:
    if kept is not None:
        moved = _put(server, account, row, kept)
        server.remove(kept)
        # What was changed there since the last look is still to be seen: it differs from what it said then.
        row.etag = mark_of(moved) if mark_of(kept) == row.etag else ""
    row.href = _address(server, account, row)
    row.save(update_fields=["href", "etag"])


def _put(server: CalendarServer, account: CalendarAccount, row: CalendarEvent, kept: Kept) -> Kept:
    uid, href = uid_of(row.owner_id, row.key), _address(server, account, row)
    try:
        return server.put(account.target, uid, kept.content)
    except ChangedThere:
        # A run that ended before it noted the move; what lies in the old calendar counts.
        there = server.fetch(account.target, [href]).get(href)
        if there is None:
            raise CalendarUnreachable("The calendar does not take the events of the one before.") from None
        return server.put(account.target, uid, kept.content, there)


def _address(server: CalendarServer, account: CalendarAccount, row: CalendarEvent) -> str:
    return server.address_of(account.target, uid_of(row.owner_id, row.key))


def _is_taken(server: CalendarServer, kept: Kept) -> bool:
    try:
        server.remove(kept)
    except (ChangedThere, EventRefused):
        return False
    return True
