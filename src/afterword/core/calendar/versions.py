"""Which of two versions of an invitation is the newer one, and when their numbers do not tell.

Most programs count SEQUENCE up by one at each change, some write the clock's seconds there. A number that is neither
is nobody's version; it must not outrank every later version of the same UID.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping
from datetime import datetime
from typing import Any

MOST_CHANGES, LAST_SECOND = 100, 2_000_000_000
# What a person would have to know of; a program that changes the words alone has sent nothing new.
COUNTS = ("start_utc", "end_utc", "start_local", "location", "conference_url")


def is_in_order(kept: int, said: int) -> bool:
    """Whether both numbers count in the same way, so that the larger one is the newer version."""
    first, second = (bisect((MOST_CHANGES, LAST_SECOND), each - 1) for each in (kept, said))
    return first == second


def is_later(kept: Mapping[str, Any], said: Mapping[str, Any]) -> bool | None:
    """Whether a version of the same number says something else, and later; None where nobody can know.

    Many programs send a moved talk without counting its number up: then the stamp decides (RFC 5546, 2.1.5).
    """
    if all(kept.get(name) == said.get(name) for name in COUNTS) and _guests(kept) == _guests(said):
        return False
    before, after = (_stamp(each) for each in (kept, said))
    return after > before if before and after and before != after else None


def _guests(reading: Mapping[str, Any]) -> set[str]:
    return {str(each.get("email") or each.get("name") or "") for each in reading.get("attendees") or ()}


def _stamp(reading: Mapping[str, Any]) -> datetime | None:
    said = reading.get("stamped")
    return datetime.fromisoformat(said) if said else None
