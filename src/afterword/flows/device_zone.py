"""The device is in another time zone than the plan: asked once, never changed in silence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.core.errors import NotAllowed
from afterword.flows.ports import Ports
from afterword.flows.settings import profile, save_profile
from afterword.flows.typed_zone import UnknownZone, check_zone
from afterword.store.models import Owner

# The zone of the device for which the person said to keep their own.
KEPT = "device_zone_kept"
WEEKS = 53


class NotThatZone(NotAllowed):
    """The device is not in a time zone that could be taken up."""

    hint = "The hours of the plan stay as they were. Type the zone in the settings, if it is another one."


@dataclass(frozen=True, slots=True)
class ZoneQuestion:
    """The zone the device seems to be in, and the one the plan goes by (empty where none was set)."""

    device: str
    mine: str

    @property
    def ask(self) -> str:
        """The question."""
        return f"You seem to be in {self.device}. Plan your hours there?"


def zone_question(owner: Owner, device: str | None, now: datetime) -> ZoneQuestion | None:
    """The question to ask; None where the hours are the same, or this zone was answered.

    A device that came home is noted, so that the next journey is asked about again.
    """
    if not device or not _is_a_place(device):
        return None
    if owner.time_zone and _have_same_hours(owner.time_zone, device, now):
        if KEPT in owner.settings:
            _keep(owner, None)
        return None
    return None if owner.settings.get(KEPT) == device else ZoneQuestion(device, owner.time_zone)


def answer_zone(ports: Ports, owner: Owner, device: str, now: datetime, *, yes: bool) -> None:
    """Plan the person's hours where the device is, or keep theirs until the device is somewhere else again."""
    if zone_question(owner, device, now) is None:
        raise NotThatZone
    if not yes:
        _keep(owner, device)
        return
    known = profile(owner)
    settings = {name: value for name, value in known.settings.items() if name != KEPT}
    save_profile(ports, owner, replace(known, time_zone=device, settings=settings), now)


def zone_seen(owner: Owner) -> str:
    """The zone of the device about which nothing is left to ask."""
    return str(owner.settings.get(KEPT) or owner.time_zone)


def hours_ahead(owner: Owner, now: datetime) -> tuple[int, ...]:
    """How many minutes the person's clocks are before UTC, in each week of the year ahead.

    A device with the same hours has nothing to say; () where it has, whatever its hours are, and where this machine
    does not know the zone: a page that shows where to mend that must not fail for it.
    """
    return () if KEPT in owner.settings else _hours(owner.time_zone, now)


def _keep(owner: Owner, device: str | None) -> None:
    others = {name: value for name, value in owner.settings.items() if name != KEPT}
    owner.settings = {**others, KEPT: device} if device else others
    owner.save(update_fields=["settings"])


def _is_a_place(name: str) -> bool:
    """A machine that runs on UTC, as servers do, says nothing of where a person is."""
    try:
        check_zone(name)
    except UnknownZone:
        return False
    return "/" in name and not name.startswith("Etc/")


def _have_same_hours(one: str, other: str, now: datetime) -> bool:
    """Whether the clocks of both go alike over the year ahead, as those of Berlin and Paris do."""
    return _hours(one, now) == _hours(other, now)


def _hours(name: str, now: datetime) -> tuple[int, ...]:
    """Minutes before UTC in each week of the year ahead; () for no zone, or one that this machine does not know."""
    try:
        zone = ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = None
    if zone is None:
        return ()
    apart = ((now + timedelta(weeks=week)).astimezone(zone).utcoffset() or timedelta() for week in range(WEEKS))
    return tuple(int(each.total_seconds()) // 60 for each in apart)
