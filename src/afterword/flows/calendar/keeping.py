"""The events of the person's calendar, kept as rows: each change raises a revision, what went is cancelled there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Q

from afterword.core.calendar import Choice, Entry, Event, Published, published, worded
from afterword.core.calendar.port import Shown
from afterword.core.calendar.wording import language_of
from afterword.flows.calendar.planned import planned_entries
from afterword.flows.ports import Ports
from afterword.store.models import CalendarAccount, CalendarEvent, CalendarFeed, Owner, Process
from afterword.store.prepared import Prepared

_SUBSCRIBED = Prepared(
    lambda owner: CalendarFeed.objects.of(owner).exclude(token_hash="").values_list("pk", flat=True)[:1]
)
_CONNECTED = Prepared(
    lambda owner: CalendarAccount.objects.of(owner).exclude(target="").values_list("pk", flat=True)[:1]
)
FIELDS = ("said", "sequence", "changed_at", "gone_at", "process_id")


def is_kept(owner: Owner) -> bool:
    """Whether anybody looks at this person's events at all."""
    return bool(_SUBSCRIBED(owner) or _CONNECTED(owner))


def keep_calendar(ports: Ports, owner: Owner, now: datetime) -> int:
    """Bring the rows up to the plan; gives how many changed. Nothing is kept where no calendar is in use."""
    return _keep(ports, owner, now) if is_kept(owner) else 0


def keep_calendars(ports: Ports, now: datetime) -> int:
    """The worker's part: windows pass, letters are approved, and the calendars of everybody follow."""
    subscribed = CalendarFeed.everything.exclude(token_hash="").values("owner")
    connected = CalendarAccount.everything.exclude(target="").values("owner")
    owners = Owner.objects.filter(Q(pk__in=subscribed) | Q(pk__in=connected))
    return sum(_keep(ports, owner, now) for owner in owners)


def choice_of(owner: Owner) -> Choice:
    """What the person chose for their calendar."""
    row = CalendarFeed.objects.of(owner).first()
    language = language_of(owner.pages_language or owner.language)
    return Choice(row.details, row.alarms, language) if row else Choice(language=language)


def shown_events(owner: Owner) -> tuple[Shown, ...]:
    """The events as they leave, in a settled order."""
    return tuple(shown_of(row) for row in CalendarEvent.objects.of(owner).order_by("created_at", "key"))


def events_now(ports: Ports, owner: Owner, now: datetime) -> tuple[Shown, ...]:
    """The events of this hour, of a person whose calendar is not kept."""
    found = [(entry.key, event) for _, entry, event in _worded(ports, owner, now)]
    return tuple(Shown(uid_of(owner.pk, key), event, 0, now, now) for key, event in found)


def shown_of(row: CalendarEvent) -> Shown:
    """One row as it leaves."""
    return Shown(
        uid=uid_of(row.owner_id, row.key),
        event=Event.from_json(row.said),
        sequence=row.sequence,
        created_at=row.created_at,
        changed_at=row.changed_at,
        is_cancelled=row.gone_at is not None,
    )


def uid_of(owner: UUID, key: str) -> str:
    """Stable, and it tells nothing: the same event has the same UID in the feed and in every calendar."""
    return f"{uuid5(owner, key)}@afterword.invalid"


def _keep(ports: Ports, owner: Owner, now: datetime) -> int:
    with transaction.atomic():
        wanted, homes = dict[str, Event](), dict[str, Process]()
        for process, entry, event in _worded(ports, owner, now):
            wanted[entry.key], homes[entry.key] = event, process
        rows = {row.key: row for row in CalendarEvent.objects.of(owner)}
        before = {key: _published(row) for key, row in rows.items()}
        after = published(before, wanted, now)
        changed = [
            _fill(rows.get(key) or CalendarEvent(owner=owner, key=key), one, homes)
            for key, one in after.items()
            if before.get(key) != one
        ]
        CalendarEvent.everything.bulk_create(
            changed, update_conflicts=True, unique_fields=("id",), update_fields=FIELDS
        )
        forgotten = [row.pk for key, row in rows.items() if key not in after]
        if forgotten:
            CalendarEvent.objects.of(owner).filter(pk__in=forgotten).delete()
    return len(changed) + len(forgotten)


def _worded(ports: Ports, owner: Owner, now: datetime) -> Iterator[tuple[Process, Entry, Event]]:
    """Every entry in the words that were chosen, in one language."""
    choice = choice_of(owner)
    say = partial(ports.say, choice.language)
    for process, entry in planned_entries(ports, owner, now):
        yield process, entry, worded(entry, choice, say)


def _published(row: CalendarEvent) -> Published:
    return Published(row.key, Event.from_json(row.said), row.sequence, row.created_at, row.changed_at, row.gone_at)


def _fill(row: CalendarEvent, one: Published, homes: dict[str, Process]) -> CalendarEvent:
    values: dict[str, Any] = {
        "said": one.event.to_json(),
        "sequence": one.sequence,
        "created_at": one.created_at,
        "changed_at": one.changed_at,
        "gone_at": one.gone_at,
    }
    for name, value in values.items():
        setattr(row, name, value)
    if one.key in homes:
        row.process = homes[one.key]
    return row
