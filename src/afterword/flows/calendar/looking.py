"""The worker looks into the calendars that may be read: what looks like an interview is proposed, no more is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from afterword.core.calendar.port import CalendarMissing, CalendarUnreachable
from afterword.core.errors import Refusal, Unreadable
from afterword.core.ports import SecretLost
from afterword.flows.calendar.login import login_of
from afterword.flows.calendar.noticing import notice
from afterword.flows.calendar.putting import BACKOFF, TOLD_AFTER
from afterword.flows.calendar.sources import FEED, address_of
from afterword.flows.closed import of_open_accounts
from afterword.flows.ports import Ports
from afterword.store.models import CalendarAccount, CalendarSource

AHEAD = timedelta(days=180)
# A feed is fetched whole each time, a server is only asked.
EVERY = {FEED: timedelta(hours=1)}
EVERY_SERVER = timedelta(minutes=10)
MOST_BYTES = 10_000_000


class TooLarge(Refusal):
    """This calendar holds more than is read."""


def look_into_calendars(ports: Ports, now: datetime) -> int:
    """Look into each that is due, outside any transaction; gives how many events were proposed."""
    due = CalendarSource.everything.filter(of_open_accounts()).select_related("owner")
    return sum(look_into(ports, row, now) for row in due if row.next_ok is None or _is_past(row.next_ok, now))


def look_into(ports: Ports, row: CalendarSource, now: datetime) -> int:
    """One calendar: its events of the coming half year, if anything in it changed since the last look."""
    try:
        content = _content(ports, row, now)
        digest = hashlib.sha256(content).hexdigest()
        is_new = digest != row.digest or row.looked_at is None or row.looked_at.date() != now.date()
        found = _propose(ports, row, content, now) if is_new else 0
    except (CalendarUnreachable, CalendarMissing, SecretLost, Unreadable, TooLarge) as fault:
        _note_failure(row, fault.message, now)
        return 0
    changes = {"digest": digest, "looked_at": now, "failures": 0, "problem": ""}
    CalendarSource.everything.filter(pk=row.pk).update(next_ok=now + EVERY.get(row.kind, EVERY_SERVER), **changes)
    return found


def _is_past(moment: datetime, now: datetime) -> bool:
    # After a clock that was set back nothing waits for a moment that lies far off.
    return moment <= now or moment > now + BACKOFF[-1]


def _content(ports: Ports, row: CalendarSource, now: datetime) -> bytes:
    if row.kind == FEED:
        return ports.feeds.fetch(address_of(ports, row))
    account = CalendarAccount.objects.of(row.owner).first()
    if account is None:
        raise CalendarUnreachable("The calendar server it lies on is forgotten.")
    server = ports.calendar_server(login_of(ports, account))
    pieces = [kept.content for kept in server.between(row.place, now - timedelta(days=1), now + AHEAD)]
    if sum(map(len, pieces)) > MOST_BYTES:
        raise TooLarge
    return b"\n".join(sorted(pieces))


def _propose(ports: Ports, row: CalendarSource, content: bytes, now: datetime) -> int:
    if not content.strip():
        return 0
    since, until = (f"{at:%Y%m%d}" for at in (now - timedelta(days=1), now + AHEAD))
    return notice(ports, row.owner, _events(ports, content, since, until), now)


def _events(ports: Ports, content: bytes, since: str, until: str) -> Iterator[Mapping[str, str]]:
    """Those of these days; of a full calendar some days at a time."""
    while since:
        read = ports.agendas.read(content, since, until)
        yield from read["events"]
        since = read["rest"]


def _note_failure(row: CalendarSource, message: str, now: datetime) -> None:
    failures = row.failures + 1
    changes: dict[str, object] = {"failures": failures, "next_ok": now + BACKOFF[min(failures, len(BACKOFF)) - 1]}
    if failures >= TOLD_AFTER:
        changes["problem"] = message[:500]
    CalendarSource.everything.filter(pk=row.pk).update(**changes)
