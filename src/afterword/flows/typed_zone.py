"""A time zone as a person types it, and whether its clocks show an hour at all."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.core.errors import Refusal
from afterword.flows.overview.dates import day, hour

# Files beside the zones that open as one: another machine reads another zone in them, or none.
NO_ZONES, NO_FOLDERS = frozenset({"localtime", "posixrules", "factory"}), ("posix/", "right/")


class UnknownZone(Refusal):
    """This time zone is not known."""

    code = "unknown_zone"
    about = "time_zone"
    hint = "Write it as in Europe/London or America/New_York; the old one was kept."


def check_zone(name: str) -> None:
    """Refuse a time zone that the IANA list does not hold; an empty one is allowed and asked for later."""
    if not name:
        return
    try:
        is_zone = ZoneInfo(name) is not None and name.casefold() not in NO_ZONES and not name.startswith(NO_FOLDERS)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(f"“{name}” is not a time zone.") from error
    if not is_zone:
        raise UnknownZone(f"“{name}” is not a time zone.")


def no_such_hour(at: datetime, zone: str) -> str:
    """Says that the clocks of the zone skip this hour, as they do in spring; "" where they show it."""
    typed = at.replace(tzinfo=UTC)
    shown = at.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=UTC)
    clock, date = hour(typed, "UTC"), day(typed, "UTC")
    return "" if shown == typed else f"There is no {clock} on {date} in {zone}: the clocks skip that hour."
