"""What changed in a calendar since it was last looked at: a new revision, a cancellation, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from afterword.core.calendar.wording import Event

# What was withdrawn is said to be cancelled for this long, so that each program hears of it; what is over stays.
KEPT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Published:
    """One event under its stable key: its revision, when it changed, and since when it is withdrawn."""

    key: str
    event: Event
    sequence: int
    created_at: datetime
    changed_at: datetime
    gone_at: datetime | None = None


def published(before: Mapping[str, Published], wanted: Mapping[str, Event], now: datetime) -> dict[str, Published]:
    """The events as they are to stand from now on.

    A change raises SEQUENCE (RFC 5545 3.8.7.4). An event that is no longer wanted is cancelled if it lay ahead, and
    forgotten two weeks later; one that is over stays as it was for two weeks, as what happened is no lie.
    """
    found = {key: _standing(before.get(key), key, event, now) for key, event in wanted.items()}
    for key, old in before.items():
        if key not in wanted and (left := _leaving(old, now)) is not None:
            found[key] = left
    return found


def _standing(old: Published | None, key: str, event: Event, now: datetime) -> Published:
    if old is None:
        return Published(key, event, 0, now, now)
    if old.event == event and old.gone_at is None:
        return old
    return replace(old, event=event, sequence=old.sequence + 1, changed_at=now, gone_at=None)


def _leaving(old: Published, now: datetime) -> Published | None:
    if old.gone_at is not None:
        return old if now - old.gone_at < KEPT else None
    if old.event.ends > now:
        return replace(old, sequence=old.sequence + 1, changed_at=now, gone_at=now)
    return old if now - old.event.ends < KEPT else None
