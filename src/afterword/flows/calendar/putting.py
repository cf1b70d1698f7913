"""Our events in the person's own calendar: put by UID, and met with what they changed there; never written over."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.db.models import F

from afterword.core.calendar import Event
from afterword.core.calendar.meeting import Act, Ours, meet
from afterword.core.calendar.port import (
    CalendarMissing,
    CalendarRefused,
    CalendarServer,
    CalendarUnreachable,
    ChangedThere,
    EventRefused,
    Kept,
)
from afterword.core.ports import SecretLost
from afterword.flows.calendar.following import follow_there, name_of
from afterword.flows.calendar.keeping import shown_of, uid_of
from afterword.flows.calendar.login import login_of
from afterword.flows.calendar.moving import take_along, take_out
from afterword.flows.calendar.there import (
    CalendarEmptied,
    forget,
    is_ahead,
    mark_of,
    note_seen,
    starts_of,
    theirs_of,
)
from afterword.flows.closed import of_open_accounts
from afterword.flows.ports import Ports
from afterword.store.models import CalendarAccount, CalendarEvent

log = logging.getLogger(__name__)
LOOK_EVERY = timedelta(minutes=5)
BACKOFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 360))
# A line that drops once is no news; what stays is told, once.
TOLD_AFTER = 3
SEVERAL = 3


@dataclass(frozen=True, slots=True)
class There:
    """One calendar on its server, as it was when it was looked at."""

    ports: Ports
    server: CalendarServer
    calendar: str
    kept: Mapping[str, Kept]
    # What it did not take several times in a row, and what it said.
    refused: list[tuple[CalendarEvent, str]] = field(default_factory=list)


def put_calendars(ports: Ports, now: datetime) -> None:
    """The worker's part, outside any transaction: every calendar that is due for a look, or has something to get."""
    for account in CalendarAccount.everything.filter(of_open_accounts()).select_related("owner"):
        if (account.target or _is_left(account)) and _is_due(account, now):
            put_calendar(ports, account, now)


def put_calendar(ports: Ports, account: CalendarAccount, now: datetime) -> bool:
    """Look at what is there, and bring both sides together; False when the server gave no good answer."""
    problem = ""
    try:
        if account.target:
            problem = _look(ports, account, now)
        else:
            take_out(ports, account)
    except ChangedThere:
        # Somebody wrote while events were taken along; the next look goes on with them.
        log.info("An event changed while it was moved.")
    except (CalendarUnreachable, CalendarMissing, EventRefused, SecretLost) as fault:
        _note_failure(account, fault, now)
        return False
    changes = {"failures": 0, "problem": problem[:500], "next_ok": now + LOOK_EVERY, "looked_at": now}
    CalendarAccount.everything.filter(pk=account.pk).update(**changes)
    return True


def _look(ports: Ports, account: CalendarAccount, now: datetime) -> str:
    """Bring both sides together; gives what is to be told of events that the calendar does not take, if any."""
    server = ports.calendar_server(login_of(ports, account))
    rows = list(CalendarEvent.objects.of(account.owner).select_related("process", "owner"))
    take_along(server, account, rows)
    kept = server.fetch(account.target, [row.href for row in rows if row.href])
    if _is_emptied(rows, kept, now):
        raise CalendarEmptied
    there = There(ports, server, account.target, kept)
    put = [row for row in rows if _bring_together(there, row, now)]
    _see_what_was_made_of(there, put)
    return _not_taken(there.refused)


def _is_emptied(rows: list[CalendarEvent], kept: Mapping[str, Kept], now: datetime) -> bool:
    """Nobody takes them all out one by one between two looks: a calendar was made anew, or its server has lost it."""
    ahead = [row for row in rows if is_ahead(row, now)]
    return len(ahead) >= SEVERAL and not any(row.href in kept for row in ahead)


def _is_left(account: CalendarAccount) -> bool:
    """Whether events of ours lie in a calendar that is chosen no more."""
    return CalendarEvent.objects.of(account.owner).exclude(href="").filter(is_edited=False).exists()


def _is_due(account: CalendarAccount, now: datetime) -> bool:
    if account.next_ok is None or account.next_ok <= now or account.next_ok > now + BACKOFF[-1]:
        return True
    rows = CalendarEvent.objects.of(account.owner).filter(hidden_at=None, refusals__lt=TOLD_AFTER)
    waiting = rows.filter(put_sequence=None, gone_at=None) | rows.exclude(put_sequence=None).exclude(
        put_sequence=F("sequence")
    )
    return account.failures == 0 and any(Event.from_json(row.said).ends > now for row in waiting)


def _note_failure(
    account: CalendarAccount, fault: CalendarUnreachable | CalendarMissing | EventRefused | SecretLost, now: datetime
) -> None:
    failures = account.failures + 1
    is_passing = isinstance(fault, CalendarUnreachable) and not isinstance(fault, CalendarRefused | CalendarEmptied)
    changes: dict[str, object] = {"failures": failures, "next_ok": now + BACKOFF[min(failures, len(BACKOFF)) - 1]}
    if failures >= TOLD_AFTER or not is_passing:
        changes["problem"] = fault.message[:500]
    CalendarAccount.everything.filter(pk=account.pk).update(**changes)


def _not_taken(refused: list[tuple[CalendarEvent, str]]) -> str:
    if not refused:
        return ""
    (row, reason), count = refused[0], len(refused)
    what = name_of(row)
    if count == 1:
        return f"“{what}” cannot be brought up to date in your calendar. {reason}"
    return f"{count} events cannot be brought up to date in your calendar, such as “{what}”. {reason}"


def _see_what_was_made_of(there: There, put: list[CalendarEvent]) -> None:
    """What a server made of what it was given (other line ends, no alarms) is no change of the person's."""
    found = there.server.fetch(there.calendar, [row.href for row in put])
    for row in put:
        kept = found.get(row.href)
        if kept is not None and mark_of(kept) == row.etag:
            note_seen(there.ports, row, kept)


def _bring_together(there: There, row: CalendarEvent, now: datetime) -> bool:
    """One event; True where it was written there."""
    kept = there.kept.get(row.href) if row.href else None
    try:
        theirs = theirs_of(there.ports, row, kept)
        if theirs is not None and theirs.is_edited and not row.is_edited:
            row.is_edited = True
            row.save(update_fields=["is_edited"])
        is_put = _act(there, row, kept, meet(_ours(row), theirs, now), now)
    except (ChangedThere, EventRefused) as refused:
        # Somebody wrote in between, and the next look sees what; where it stays so, it is told.
        row.refusals += 1
        row.save(update_fields=["refusals"])
        if row.refusals >= TOLD_AFTER:
            there.refused.append((row, refused.message))
        return False
    if row.refusals:
        row.refusals = 0
        row.save(update_fields=["refusals"])
    return is_put


def _act(there: There, row: CalendarEvent, kept: Kept | None, act: Act, now: datetime) -> bool:
    """Do what follows; True where it was written there."""
    if act is Act.PUT:
        return _put(there, row, there.ports.calendar.single(shown_of(row)), kept)
    if act is Act.PUT_INTO and kept is not None:
        return _put_into(there, row, kept)
    if act is Act.FOLLOW and kept is not None:
        follow_there(there.ports, row, starts_of(there.ports, kept), now)
        return _put_into(there, row, kept)
    if act is Act.REMOVE and kept is not None:
        there.server.remove(kept)
        forget(row)
    elif act is Act.LEAVE:
        forget(row)
    elif act is Act.HIDE:
        row.hidden_at = now
        row.save(update_fields=["hidden_at"])
    elif kept is not None and row.put_sequence is not None:
        note_seen(there.ports, row, kept)
    return False


def _put(there: There, row: CalendarEvent, content: bytes, over: Kept | None) -> bool:
    uid = uid_of(row.owner_id, row.key)
    # Known before it is there: if this run ends in between, the next one finds it and puts no second one.
    row.href = there.server.address_of(there.calendar, uid)
    row.save(update_fields=["href"])
    kept = there.server.put(there.calendar, uid, content, over)
    row.put_sequence, row.put_starts = row.sequence, _starts(Event.from_json(row.said))
    row.etag, row.gist = mark_of(kept), there.ports.calendar.gist(kept.content)
    row.save(update_fields=["put_sequence", "put_starts", "etag", "gist"])
    return True


def _put_into(there: There, row: CalendarEvent, kept: Kept) -> bool:
    """Our hours into what they edited; where our side is what was put, and only their words changed, nothing."""
    if row.gone_at is None and (row.sequence != row.put_sequence or starts_of(there.ports, kept) != row.put_starts):
        return _put(there, row, there.ports.calendar.moved(kept.content, shown_of(row)), kept)
    note_seen(there.ports, row, kept)
    return False


def _ours(row: CalendarEvent) -> Ours:
    return Ours(
        sequence=row.sequence,
        ends=Event.from_json(row.said).ends,
        is_gone=row.gone_at is not None,
        is_hidden=row.hidden_at is not None,
        etag=row.etag,
        put_sequence=row.put_sequence,
        put_starts=row.put_starts,
        is_edited=row.is_edited,
    )


def _starts(event: Event) -> str:
    return event.day.isoformat() if event.day else f"{event.starts.astimezone(UTC):%Y-%m-%dT%H:%M}"
