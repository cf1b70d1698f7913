"""The person's own calendar server: found from their address, entered with an app password, one calendar chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from afterword.core.calendar.port import CalendarUnreachable, FoundServer, Login
from afterword.core.calendar.providers import may_go_along
from afterword.core.errors import Refusal
from afterword.core.ports import SecretLost
from afterword.flows.calendar.keeping import keep_calendar
from afterword.flows.calendar.login import password_of, purpose
from afterword.flows.calendar.moving import take_out
from afterword.flows.calendar.there import NOWHERE, CalendarEmptied
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import CalendarAccount, CalendarEvent, CalendarSource, Owner

LONGEST = 500


class WrongCalendar(Refusal):
    """This calendar cannot be used."""

    hint = "Correct what is named; what you had is kept."


@dataclass(frozen=True, slots=True)
class Wanted:
    """A calendar server as typed: an e-mail address, a domain or a whole address; an empty password keeps the old."""

    address: str
    username: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class AccountPage:
    """How the connection stands: the calendars there, the chosen one, and how many events were taken out there."""

    url: str
    username: str
    calendars: tuple[tuple[str, str], ...]
    target: str
    looked_at: datetime | None
    problem: str
    hidden: int


def account_page(owner: Owner) -> AccountPage | None:
    """What the settings show; None without a connection."""
    row = CalendarAccount.objects.of(owner).first()
    if row is None:
        return None
    hidden = _out_there(owner, row).filter(gone_at=None).count()
    calendars = tuple((each["url"], each["name"]) for each in row.calendars)
    return AccountPage(row.url, row.username, calendars, row.target, row.looked_at, row.problem, hidden)


def connect(ports: Ports, owner: Owner, wanted: Wanted, now: datetime) -> FoundServer:
    """Find the server, get in, see the calendars, and keep all of it; nothing is kept where one of these fails."""
    found = _found(ports, one_line(wanted.address, "The address", LONGEST))
    row = CalendarAccount.objects.of(owner).first() or CalendarAccount(owner=owner)
    username = one_line(wanted.username, "The user name") or (wanted.address.strip() if "@" in wanted.address else "")
    password = wanted.password or (password_of(ports, row) if (row.url, row.username) == (found.url, username) else "")
    if not password:
        hint = found.hint or "Give the app password of your provider."
        raise WrongCalendar("The password is missing.", hint=hint, about="password")
    calendars = ports.calendar_server(Login(found.url, username, password)).calendars()
    if not calendars:
        raise WrongCalendar("There is no calendar that holds events.", hint="Make one there, and connect again.")
    urls = [one.url for one in calendars]
    if row.target and row.target not in urls:
        _leave_the_old(ports, row)
    with transaction.atomic():
        row.url, row.username = found.url, username
        row.secret = ports.secrets.seal(password, purpose=purpose(row))
        row.calendars = [{"url": one.url[:LONGEST], "name": one.name[:200]} for one in calendars]
        row.target = row.target if row.target in urls else (urls[0] if len(urls) == 1 else "")
        row.problem, row.failures, row.next_ok = "", 0, None
        row.save()
        audit.record(
            owner, "person", "calendar account", str(row.pk), {"server": urlsplit(found.url).hostname or ""}, now
        )
        keep_calendar(ports, owner, now)
    return found


def choose_calendar(ports: Ports, owner: Owner, url: str, now: datetime) -> None:
    """Put the events into this calendar from now on, those of the one before too; "" takes them out there.

    The worker moves them with its next look: a server that does not answer now does not keep the person waiting.
    """
    with transaction.atomic():
        row = CalendarAccount.objects.one(owner)
        if url and url not in {each["url"] for each in row.calendars}:
            raise WrongCalendar("This calendar is not one of those on the server.")
        row.target, row.next_ok = url, None
        row.save(update_fields=["target", "next_ok"])
        audit.record(owner, "person", "calendar chosen", str(row.pk), {"chosen": bool(url)}, now)
        keep_calendar(ports, owner, now)


def show_again(owner: Owner, now: datetime) -> int:
    """Put what was taken out there back with the next look."""
    row = CalendarAccount.objects.of(owner).first()
    count = put_back(owner, _out_there(owner, row).values_list("pk", flat=True))
    audit.record(owner, "person", "calendar show again", str(owner.pk), {"events": count}, now)
    return count


def _out_there(owner: Owner, row: CalendarAccount | None) -> QuerySet[CalendarEvent]:
    """What was taken out there; where all of it is gone at once, every event that was put."""
    is_emptied = row is not None and row.problem == CalendarEmptied().message
    out = Q(hidden_at__isnull=False) | (Q(put_sequence__isnull=False) if is_emptied else Q(pk__in=[]))
    return CalendarEvent.objects.of(owner).filter(out)


def put_back(owner: Owner, events: Iterable[UUID]) -> int:
    """These are put there with the next look, as if they had never been."""
    rows = CalendarEvent.objects.of(owner).filter(pk__in=list(events))
    count = rows.update(hidden_at=None, **NOWHERE)
    CalendarAccount.objects.of(owner).update(next_ok=None)
    return count


def disconnect(owner: Owner, now: datetime) -> None:
    """Forget the server and the password; the events there stay with the person."""
    with transaction.atomic():
        for row in CalendarAccount.objects.of(owner):
            row.delete()
            audit.record(owner, "person", "forget calendar account", str(row.pk), {}, now)
        CalendarSource.objects.of(owner).filter(kind="server").delete()
        _forget_what_was_put(owner)


def _leave_the_old(ports: Ports, row: CalendarAccount) -> None:
    """Our events are taken out of the server before, while its password is still known."""
    try:
        take_out(ports, row)
    except (CalendarUnreachable, SecretLost) as fault:
        hint = "Try it again later, or forget that server first; then they stay there."
        raise WrongCalendar("The calendar before, which holds events, cannot be reached.", hint=hint) from fault
    _forget_what_was_put(row.owner)


def _forget_what_was_put(owner: Owner) -> None:
    CalendarEvent.objects.of(owner).update(hidden_at=None, note="", note_at=None, **NOWHERE)


def _found(ports: Ports, address: str) -> FoundServer:
    if not address:
        hint = "Give your e-mail address, or the address of the server."
        raise WrongCalendar("The address is missing.", hint=hint, about="address")
    if "://" in address:
        return FoundServer(address, "what you typed")
    found = ports.calendar_finder.find(address)
    if found is None:
        hint = "Look in the help pages of your provider for “CalDAV”, and give that address."
        raise WrongCalendar("Nothing is published about a calendar server there.", hint=hint, about="address")
    if not found.url:
        raise WrongCalendar("This provider has no calendar for other programs.", hint=found.hint, about="address")
    _check_home(found, address.rpartition("@")[2].lower())
    return found


def _check_home(found: FoundServer, domain: str) -> None:
    """The DNS is not proof: a server elsewhere gets the password only when the person types its address."""
    host = urlsplit(found.url).hostname or ""
    if found.is_known or host == domain or host.endswith(f".{domain}") or may_go_along(host, domain):
        return
    hint = "If you trust it, type its address."
    raise WrongCalendar(f"The domain names {host} as its calendar server.", hint=hint, about="address")
