"""The address at which the person's calendar can be subscribed to: unguessable, shown once, ended on their word."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from afterword.core.calendar.port import COLOURS, FeedHead, Shown
from afterword.core.calendar.wording import NAMES
from afterword.core.errors import Refusal
from afterword.flows.calendar.keeping import choice_of, events_now, is_kept, keep_calendar, shown_events
from afterword.flows.closed import of_open_accounts
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import CalendarFeed, Owner

# A look is remembered to the quarter of an hour, so that a program that asks all the time costs no writing.
LOOKS_APART = timedelta(minutes=15)


class NotAColour(Refusal):
    """This colour is not one of those offered."""

    hint = "Choose one of the list. Nothing was changed."


@dataclass(frozen=True, slots=True)
class FeedPage:
    """How the address stands; the address itself is shown when it is made and never again."""

    is_on: bool
    made_at: datetime | None
    asked_at: datetime | None
    details: bool
    alarms: bool
    colour: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar file, and when anything in it changed last."""

    content: bytes
    changed_at: datetime | None

    @property
    def mark(self) -> str:
        """The same mark for the same bytes (ETag)."""
        return f'"{hashlib.sha256(self.content).hexdigest()[:32]}"'


def feed_page(owner: Owner) -> FeedPage:
    """What the settings show of it."""
    row = CalendarFeed.objects.of(owner).first() or CalendarFeed(owner=owner)
    return FeedPage(bool(row.token_hash), row.made_at, row.asked_at, row.details, row.alarms, row.colour)


def new_address(ports: Ports, owner: Owner, now: datetime) -> str:
    """A new token; whoever had the one before gets nothing any more. Only its hash is kept."""
    token = secrets.token_urlsafe(24)
    with transaction.atomic():
        row = _row(owner)
        row.token_hash, row.made_at, row.asked_at = _hash(token), now, None
        row.save()
        audit.record(owner, "person", "calendar address", str(row.pk), {}, now)
        keep_calendar(ports, owner, now)
    return token


def end_address(ports: Ports, owner: Owner, now: datetime) -> None:
    """From now on the address answers nobody."""
    with transaction.atomic():
        row = _row(owner)
        row.token_hash, row.made_at, row.asked_at = "", None, None
        row.save()
        audit.record(owner, "person", "end calendar address", str(row.pk), {}, now)


def choose(ports: Ports, owner: Owner, now: datetime, *, details: bool, alarms: bool, colour: str) -> None:
    """Keep what the calendar shows; each event is worded anew."""
    if colour not in COLOURS:
        raise NotAColour
    with transaction.atomic():
        row = _row(owner)
        row.details, row.alarms, row.colour = details, alarms, colour
        row.save()
        kept = {"details": details, "alarms": alarms, "colour": colour}
        audit.record(owner, "person", "calendar choice", str(row.pk), kept, now)
        keep_calendar(ports, owner, now)


def feed_behind(ports: Ports, token: str, now: datetime) -> Feed | None:
    """The calendar of whoever the token was made for; None for every other token."""
    wanted = _hash(token)
    # Found by the hash, so that how long it takes tells nothing of the token.
    row = CalendarFeed.everything.filter(of_open_accounts(), token_hash=wanted).select_related("owner").first()
    if row is None or not hmac.compare_digest(row.token_hash, wanted):
        return None
    if row.asked_at is None or not timedelta(0) <= now - row.asked_at < LOOKS_APART:
        CalendarFeed.everything.filter(pk=row.pk).update(asked_at=now)
    return _feed(ports, row.owner, shown_events(row.owner))


def calendar_file(ports: Ports, owner: Owner, now: datetime) -> bytes:
    """The same as a file, for whoever cannot subscribe; it is a copy of this hour and does not follow the plan."""
    return _feed(ports, owner, shown_events(owner) if is_kept(owner) else events_now(ports, owner, now)).content


def _feed(ports: Ports, owner: Owner, shown: Sequence[Shown]) -> Feed:
    row, choice = CalendarFeed.objects.of(owner).first(), choice_of(owner)
    name, text = NAMES[choice.language]
    head = FeedHead(name, text, owner.time_zone or "UTC", row.colour if row else "teal")
    return Feed(ports.calendar.feed(head, shown), max((one.changed_at for one in shown), default=None))


def _row(owner: Owner) -> CalendarFeed:
    return CalendarFeed.objects.of(owner).select_for_update().first() or CalendarFeed(owner=owner)


def _hash(token: str) -> str:
    return hashlib.sha256(f"calendar:{token}".encode()).hexdigest()
