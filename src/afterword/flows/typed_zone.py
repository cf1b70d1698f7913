"""A time zone as a person types it."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.core.errors import Refusal


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
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(f"“{name}” is not a time zone.") from error
