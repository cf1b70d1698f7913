"""The calendars that the person lets Afterword read: by address, or those of their own server."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction

from afterword.core.calendar.port import CalendarUnreachable
from afterword.core.errors import Unreadable
from afterword.flows.calendar.account import WrongCalendar
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import CalendarAccount, CalendarSource, Owner

LONGEST = 2000
MOST = 20
FEED, SERVER = "feed", "server"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One of them, as the settings show it; the address of a feed is a secret and is not shown."""

    id: UUID
    name: str
    kind: str
    looked_at: datetime | None
    problem: str


def sources(owner: Owner) -> tuple[SourceLine, ...]:
    """All of them."""
    rows = CalendarSource.objects.of(owner).order_by("name", "pk")
    return tuple(SourceLine(row.pk, row.name, row.kind, row.looked_at, row.problem) for row in rows)


def readable(owner: Owner) -> tuple[tuple[str, str], ...]:
    """The calendars of the person's own server that are not read yet, by address and name."""
    account = CalendarAccount.objects.of(owner).first()
    read = set(CalendarSource.objects.of(owner).filter(kind=SERVER).values_list("place", flat=True))
    return tuple((one["url"], one["name"]) for one in (account.calendars if account else ()) if one["url"] not in read)


def read_feed(ports: Ports, owner: Owner, address: str, now: datetime) -> None:
    """Read a calendar that can be subscribed to, from now on; it is looked at once before it is kept."""
    typed = one_line(address, "The address", LONGEST)
    host = urlsplit(typed.replace("webcal://", "https://", 1)).hostname if "://" in typed else None
    if not host:
        hint = "It begins with https:// or webcal://."
        raise WrongCalendar("This is no address of a calendar.", hint=hint, about="address")
    try:
        ports.agendas.read(ports.feeds.fetch(typed), "00000000", "00000000")
    except CalendarUnreachable as fault:
        raise WrongCalendar(fault.message, about="address") from fault
    except Unreadable as fault:
        raise WrongCalendar("There is no calendar at this address.", about="address") from fault
    _keep(ports, owner, FEED, host, hashlib.sha256(typed.encode()).hexdigest(), typed, now)


def read_calendar(ports: Ports, owner: Owner, url: str, now: datetime) -> None:
    """Read one of the calendars on the person's own server, from now on."""
    known = dict(readable(owner))
    if url not in known:
        raise WrongCalendar("This calendar is not one of those on the server.")
    _keep(ports, owner, SERVER, known[url], url, "", now)


def stop_reading(owner: Owner, source: UUID, now: datetime) -> None:
    """Look into it no more; what was confirmed stays."""
    row = CalendarSource.objects.one(owner, pk=source)
    audit.record(owner, "person", "stop reading calendar", str(row.pk), {}, now)
    row.delete()


def address_of(ports: Ports, row: CalendarSource) -> str:
    """The address of a feed."""
    return ports.secrets.open(row.secret, purpose=_purpose(row))


def _keep(ports: Ports, owner: Owner, kind: str, name: str, place: str, secret: str, now: datetime) -> None:
    with transaction.atomic():
        if CalendarSource.objects.of(owner).count() >= MOST:
            raise WrongCalendar(f"At most {MOST} calendars are read.", hint="Stop reading another one first.")
        row = CalendarSource.objects.of(owner).filter(kind=kind, place=place).first()
        row = row or CalendarSource(owner=owner, kind=kind, place=place)
        row.name, row.next_ok = name[:200], None
        row.secret = ports.secrets.seal(secret, purpose=_purpose(row)) if secret else ""
        row.save()
        audit.record(owner, "person", "read calendar", str(row.pk), {"kind": kind}, now)


def _purpose(row: CalendarSource) -> str:
    return f"calendar-source:{row.pk}"
