"""Public holidays and weekends by country, over the `holidays` package and around its traps (playbook B0)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

# The national set holds what offices keep; a state adds days that only the state's own offices take.
_NATIONAL_ONLY = frozenset({"US"})
# Offices close by the part of the country they are in; elsewhere the package's parts are towns, or have no days.
_BY_PART = frozenset({"AU", "BR", "CA", "CH", "DE", "ES", "GB", "IN", "MY", "NZ"})
_CODE = re.compile(r"[A-Z0-9]{1,3}")
_USUAL_WEEKEND = frozenset({5, 6})


class PublicHolidays:
    """The port `Holidays`: one calendar for each country and subdivision, opened when first asked for.

    An unknown country has no holidays and the usual weekend, and every day of it is uncertain.
    An unknown subdivision falls back to the country's own days, and every day of it is uncertain.
    """

    def __init__(self) -> None:
        self.version = f"holidays {version('holidays')}"
        self._calendars: dict[tuple[str, str | None], HolidayBase | None] = {}

    def is_public_holiday(self, country: str, subdivision: str | None, day: date) -> bool:
        """True on a public holiday; a swapped working weekend is still a weekend, and no holiday."""
        calendar = self._calendar(country, subdivision)
        return calendar is not None and day in calendar

    def name(self, country: str, subdivision: str | None, day: date) -> str | None:
        """The holiday's English name where the package has one."""
        calendar = self._calendar(country, subdivision)
        return None if calendar is None else calendar.get(day)

    def weekend(self, country: str) -> frozenset[int]:
        """The weekdays of rest: Friday and Saturday in Israel, Saturday and Sunday in the Emirates."""
        calendar = self._calendar(country, None)
        return _USUAL_WEEKEND if calendar is None else frozenset(calendar.weekend)

    def is_uncertain(self, country: str, subdivision: str | None, day: date) -> bool:
        """True for estimated dates, for places the calendar does not know and for a Chinese year not yet published."""
        calendar = self._calendar(country, subdivision)
        if calendar is None or (subdivision is not None and not _knows(calendar, country, subdivision)):
            return True
        if "estimated" in (calendar.get(day) or ""):
            return True
        if subdivision is None and self._differs_by_part(country, calendar, day):
            return True
        return country == "CN" and not any(one.year == day.year for one in calendar.weekend_workdays)

    def is_known(self, country: str, subdivision: str | None) -> bool:
        """False for a country without a calendar here, and for a part that its calendar does not have."""
        calendar = self._calendar(country, subdivision)
        return calendar is not None and (subdivision is None or _knows(calendar, country, subdivision))

    def subdivisions(self, country: str) -> Mapping[str, str]:
        """The parts of a country whose holidays differ by part, by their names; empty for every other country."""
        return _parts(country)

    def _differs_by_part(self, country: str, calendar: HolidayBase, day: date) -> bool:
        """Whether it is a day off in some part of the country only."""
        if day.weekday() in calendar.weekend:
            return False
        is_off = day in calendar
        return any(self.is_public_holiday(country, part, day) != is_off for part in _parts(country))

    def _calendar(self, country: str, subdivision: str | None) -> HolidayBase | None:
        key = (country, None if country in _NATIONAL_ONLY else subdivision)
        if key not in self._calendars:
            self._calendars[key] = _open(*key)
        return self._calendars[key]


@cache
def _parts(country: str) -> Mapping[str, str]:
    calendar = _open(country, None) if country in _BY_PART else None
    if calendar is None:
        return {}
    named = calendar.get_subdivision_aliases()
    codes = [code for code in calendar.subdivisions if _CODE.fullmatch(code)]
    # Some have older codes among their names.
    parts = {code: next((name for name in named.get(code, ()) if not _CODE.fullmatch(name)), code) for code in codes}
    return dict(sorted(parts.items(), key=lambda part: part[1]))


def _knows(calendar: HolidayBase, country: str, subdivision: str) -> bool:
    return country in _NATIONAL_ONLY or subdivision in calendar.subdivisions or not calendar.subdivisions


def _open(country: str, subdivision: str | None) -> HolidayBase | None:
    # Imported here: it takes a good part of the 0.3 s in which a command starts.
    from holidays import country_holidays

    for place in (subdivision, None):
        try:
            return country_holidays(country, subdiv=place, language=_english(country))
        except NotImplementedError:
            continue
    return None


def _english(country: str) -> str | None:
    from holidays import country_holidays

    try:
        languages = country_holidays(country).supported_languages
    except NotImplementedError:
        return None
    return next((one for one in ("en_US", "en_GB") if one in languages), None)
