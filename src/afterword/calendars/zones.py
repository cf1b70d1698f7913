"""From the TZID of one file to an instant; what cannot be looked up stays unresolved and is asked.

Order: an IANA name (also at the end of a slash path), a Windows id, the VTIMEZONE of the same file, a display
name or list of cities. A plain offset ("UTC+02:00") is no place and stays open.
Nothing is remembered from one file to the next.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

from afterword.calendars import stamps, vtimezone
from afterword.calendars.display_zones import DISPLAY_ZONES, folded
from afterword.calendars.lines import Component
from afterword.calendars.windows_zones import WINDOWS_ZONES

_PREFIX = re.compile(r"^\(?\s*(?:UTC|GMT)\s*([+-]\s*\d{1,2}:?\d{2})?\s*\)\s*", re.IGNORECASE)
_PLAIN_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-]\d{1,2}(?::?\d{2})?)", re.IGNORECASE)
_UTC_NAMES = frozenset({"utc", "gmt", "z", "zulu", "uct", "etc/utc", "etc/gmt", "coordinated universal time"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """The instant behind a local time, the IANA name where there is one, and a sentence when it is in doubt."""

    utc: datetime
    iana: str | None
    doubt: str | None = None


def resolve(tzid: str, local: datetime, zones: Mapping[str, Component]) -> Resolved | None:
    """The instant of a naive local time in the zone called `tzid`; None when nobody can know.

    `zones` are the VTIMEZONEs of the same file by TZID.
    """
    name = tzid.strip().strip('"').strip()
    iana = iana_name(name)
    own = _own(name, zones)
    if iana is not None:
        return _checked(name, _in_zone(local, iana), own, local)
    if own is not None:
        return _by_definition(own, local)
    iana = _display(name, local)
    return _in_zone(local, iana) if iana else None


def iana_name(name: str) -> str | None:
    """The IANA zone behind an IANA name in any case, at the end of a slash path, or a Windows id."""
    known = _iana_names()
    plain = name.replace(" ", "_").casefold()
    if plain in known:
        return known[plain]
    windows = _windows_ids().get(name.casefold())
    if windows:
        return windows
    steps = [step for step in plain.split("/") if step]
    for begin in range(1 if len(steps) > 1 and not name.startswith("/") else 0, len(steps)):
        tail = "/".join(steps[begin:])
        if tail in known and (begin < len(steps) - 1 or tail in _UTC_NAMES or name.startswith("/")):
            return known[tail]
    return None


@cache
def _iana_names() -> dict[str, str]:
    return {name.casefold(): name for name in _zone_list()}


def _zone_list() -> set[str]:
    """All zone names; from tzdata's own list, because walking the folders of the system takes 50 ms."""
    try:
        return set(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())
    except (ModuleNotFoundError, FileNotFoundError):
        return available_timezones()


@cache
def _windows_ids() -> dict[str, str]:
    return {windows.casefold(): iana for windows, iana in WINDOWS_ZONES.items()}


def _in_zone(local: datetime, iana: str) -> Resolved:
    return Resolved(_to_utc(local, ZoneInfo(iana)), iana)


def _to_utc(local: datetime, zone: tzinfo) -> datetime:
    """A skipped hour counts with the offset before the change, a repeated one is the first (RFC 5545 3.3.5)."""
    return local.replace(tzinfo=zone).astimezone(UTC)


def _own(name: str, zones: Mapping[str, Component]) -> Component | None:
    if name in zones:
        return zones[name]
    return next((zone for key, zone in zones.items() if key.casefold() == name.casefold()), None)


def _checked(name: str, found: Resolved, own: Component | None, local: datetime) -> Resolved:
    """A public name wins over the file's own definition; where a sound one differs that day, it is a doubt.

    Abbreviations are the other way round: who defines "EST" with summer time means New York, not Panama.
    """
    offset = vtimezone.offset_at(own, local) if own else None
    if offset is None or offset.doubt or local - offset.value == found.utc.replace(tzinfo=None):
        return found
    if "/" not in name and name.casefold() not in _UTC_NAMES and name.upper() == name:
        return Resolved(
            (local - offset.value).replace(tzinfo=UTC), None, f'The file describes "{name}" in its own way.'
        )
    return Resolved(found.utc, found.iana, f"The file describes {found.iana} otherwise than the public rules.")


def _by_definition(own: Component, local: datetime) -> Resolved | None:
    offset = vtimezone.offset_at(own, local)
    if offset is None:
        return None
    utc = (local - offset.value).replace(tzinfo=UTC)
    named = own.first("X-LIC-LOCATION")
    iana = iana_name(named.value.strip()) if named else None
    agrees = iana is not None and _in_zone(local, iana).utc == utc
    return Resolved(utc, iana if agrees else None, offset.doubt)


def _display(name: str, local: datetime) -> str | None:
    """The zone of a name as Windows shows it, if its cities agree with the offset in front."""
    prefix = _PREFIX.match(name)
    bare = name[prefix.end() :] if prefix else name
    windows = DISPLAY_ZONES.get(folded(bare))
    iana = WINDOWS_ZONES[windows] if windows else _by_cities(bare, local)
    if iana is None or prefix is None or prefix.group(1) is None:
        return iana
    said = stamps.offset(prefix.group(1).replace(" ", ""))
    return iana if said in _offsets(iana, local.year) else None


def shown(name: str, day: datetime) -> str | None:
    """The zone that a program shows beside an hour of this day, None where nobody can know.

    As "Eastern Time - New York", "Eastern Time (US & Canada)", "(UTC+01:00) Amsterdam, Berlin, Bern, Rom": the offset
    in front is the one of winter and says nothing by itself.
    """
    iana = _display(re.sub(r" - (US (?:&|and) Canada)$", r" (\1)", name).replace(" and ", " & "), day)
    _, dash, city = name.rpartition(" - ")
    if iana is None and dash:
        iana = _cities().get(city.strip().replace(" ", "_").casefold())
    return iana or _by_cities(", ".join(each for each in _PREFIX.sub("", name).split(", ") if _is_city(each)), day)


def _is_city(name: str) -> bool:
    return name.strip().replace(" ", "_").casefold() in _cities()


def _by_cities(text: str, local: datetime) -> str | None:
    """The zone of the first of several cities, if all of them are zones of their own and agree at that time."""
    cities = [part.strip().replace(" ", "_").casefold() for part in text.split(",")]
    places = [_cities().get(city) for city in cities]
    if len(places) < 2 or None in places:
        return None
    instants = {_in_zone(local, place).utc for place in places if place}
    return places[0] if len(instants) == 1 else None


@cache
def _cities() -> dict[str, str]:
    return {name.rsplit("/", 1)[-1].casefold(): name for name in sorted(_zone_list()) if "/" in name}


def _offsets(iana: str, year: int) -> set[timedelta | None]:
    zone = ZoneInfo(iana)
    return {datetime(year, month, 15, tzinfo=zone).utcoffset() for month in range(1, 13)}


def at_offset(name: str, local: datetime) -> Resolved | None:
    """The instant at an offset written out beside an hour ("+01:00", "UTC-5"); None when it is none."""
    match = _PLAIN_OFFSET.fullmatch(name.strip())
    text = match.group(1) if match else ""
    value = stamps.offset(text if len(text) > 3 else text + "00") if match else None
    return Resolved((local - value).replace(tzinfo=UTC), None) if value is not None else None


@cache
def zones_version() -> str:
    """Which time zones are in use: zoneinfo reads the system's files first and the tzdata package only after them."""
    for folder in map(Path, TZPATH):
        if (folder / "Europe/Berlin").is_file():
            return f"time zones {_release_in(folder)}"
    return f"tzdata {version('tzdata')}"


def _release_in(folder: Path) -> str:
    """The release as the files name it; where they name none, a digest of what they say."""
    for name in ("tzdata.zi", "+VERSION", "version"):
        if (folder / name).is_file():
            with (folder / name).open(encoding="ascii", errors="replace") as lines:
                return f"{next(lines, '').removeprefix('# version').strip()[:16]} of the system"
    digest = sha256()
    for name in sorted(_zone_list()):
        if (folder / name).is_file():
            digest.update((folder / name).read_bytes())
    return f"of the system, {digest.hexdigest()[:8]}"
