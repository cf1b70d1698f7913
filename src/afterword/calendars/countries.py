"""Which country a time zone lies in, from the zone table that comes with the time zone data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def country_of_zone(zone: str) -> str | None:
    """The ISO 3166 code when the zone lies in exactly one country, else None; never more than a suggestion."""
    countries = _table().get(zone, frozenset())
    return next(iter(countries)) if len(countries) == 1 else None


def zones_of_country(code: str) -> tuple[str, ...]:
    """Every zone that lies in this country alone."""
    return tuple(zone for zone, codes in _table().items() if codes == {code})


@cache
def _table() -> dict[str, frozenset[str]]:
    text = files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            code, _, zone, *_ = line.split("\t")
            found.setdefault(zone, set()).add(code)
    return {zone: frozenset(codes) for zone, codes in found.items()}
