"""Business days where the recipient works: weekends, public holidays and customary closures (playbook B0)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from afterword.core.closures import CLOSURES, Closure
from afterword.core.ports import Holidays

_DAY = timedelta(days=1)
_LONGEST_BREAK = 90


class DayKind(StrEnum):
    """Where a business day stands among the days around it."""

    INTERIOR = "interior"
    LAST_BEFORE_BREAK = "last before a break"
    FIRST_BACK = "first day back"
    LONE = "lone working day"


@lru_cache(maxsize=512)
def workdays_at(
    holidays: Holidays, country: str | None, subdivision: str | None, closures: tuple[tuple[str, bool], ...] = ()
) -> Workdays:
    """The business days of a site, made once for a calendar: what a day is does not change between two plans."""
    return Workdays(holidays, country, subdivision, dict(closures))


class Workdays:
    """The business days of one site: `country` and `subdivision` are ISO 3166 codes, None where unknown.

    A *public workday* is off only at weekends and on public holidays: thank-yous go by it.
    A *workday* is also off in customary closures: status contacts go by it.
    `closures` switches the closures of `core.closures` on and off by name; one that is only suggested for the
    country and not answered closes nothing, and makes its days uncertain.
    """

    def __init__(
        self,
        holidays: Holidays,
        country: str | None,
        subdivision: str | None = None,
        closures: Mapping[str, bool] | None = None,
    ) -> None:
        self._holidays = holidays
        self._country = country
        self._subdivision = subdivision
        self._closures = closures or {}
        self._weekend = holidays.weekend(country) if country else frozenset({5, 6})
        self._public: dict[date, bool] = {}
        self._work: dict[date, bool] = {}
        self._uncertain: dict[date, bool] = {}

    def is_public_workday(self, day: date) -> bool:
        """True unless the day is a weekend or a public holiday."""
        known = self._public.get(day)
        if known is None:
            known = self._public[day] = day.weekday() not in self._weekend and not self._is_holiday(day)
        return known

    def is_workday(self, day: date) -> bool:
        """True on a public workday outside the customary closures."""
        known = self._work.get(day)
        if known is None:
            known = self._work[day] = self.is_public_workday(day) and not self._is_closed(day)
        return known

    def is_uncertain(self, day: date) -> bool:
        """True where the calendar estimates, does not know the place, or whether they are closed (B0)."""
        known = self._uncertain.get(day)
        if known is None:
            known = self._uncertain[day] = bool(
                self._country
                and (
                    self._holidays.is_uncertain(self._country, self._subdivision, day)
                    or any(self._has(one, day) for one in self._unanswered())
                )
            )
        return known

    @property
    def is_part_unknown(self) -> bool:
        """Whether their holidays depend on a part of the country that is not known."""
        return bool(self._country and not self._subdivision and self._holidays.subdivisions(self._country))

    @property
    def is_country_known(self) -> bool:
        """Whether there is a calendar for the country; where no country is named, none is missing."""
        return self._country is None or self._holidays.is_known(self._country, None)

    @property
    def is_part_known(self) -> bool:
        """Whether the named part of the country has days of its own in the calendar; also where none is named."""
        return self._country is None or self._holidays.is_known(self._country, self._subdivision)

    def suggested(self, first: date, last: date) -> tuple[tuple[Closure, date], ...]:
        """The closures to ask about between two days, each with the first working day on which it would count."""
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        found = [(one, next((day for day in days if self._has(one, day)), None)) for one in self._unanswered()]
        return tuple((one, day) for one, day in found if day is not None)

    def _unanswered(self) -> list[Closure]:
        return [one for one in CLOSURES if self._country in one.suggested and one.name not in self._closures]

    def _has(self, closure: Closure, day: date) -> bool:
        """Whether the closure would take a working day away."""
        return self.is_public_workday(day) and self._covers(closure, day)

    def _covers(self, closure: Closure, day: date) -> bool:
        return self._is_bridge(day) if closure.has is None else closure.has(day, self._country)

    def next_public_workday(self, day: date) -> date:
        """The first public workday strictly after the day."""
        day += _DAY
        for _ in range(_LONGEST_BREAK):
            if self.is_public_workday(day):
                return day
            day += _DAY
        return day

    def on_or_after(self, day: date) -> date:
        """The day rolled forward to a workday."""
        return self.add(day - _DAY, 1)

    def on_or_before(self, day: date) -> date:
        """The day rolled back to a workday."""
        return self.add(day + _DAY, -1)

    def add(self, day: date, count: int) -> date:
        """The `count`-th workday strictly after the day, or before it where `count` is negative."""
        stride = _DAY if count > 0 else -_DAY
        left, guard = abs(count), abs(count) * 7 + _LONGEST_BREAK
        while left and guard:
            day += stride
            guard -= 1
            left -= self.is_workday(day)
        return day

    def kind(self, day: date) -> DayKind:
        """Whether a workday stands inside a working week, at its edge, or alone."""
        first, last = not self.is_workday(day - _DAY), not self.is_workday(day + _DAY)
        if first and last:
            return DayKind.LONE
        if first:
            return DayKind.FIRST_BACK
        return DayKind.LAST_BEFORE_BREAK if last else DayKind.INTERIOR

    def status(self, day: date) -> date:
        """The day for a status contact: rolled forward to a workday, and past a first day back (playbook B0)."""
        day = self.on_or_after(day)
        return self.add(day, 1) if self.kind(day) is DayKind.FIRST_BACK else day

    def interior(self, day: date) -> date:
        """The first interior workday on or after the day; a plain workday where a quarter holds none."""
        found = rolled = self.on_or_after(day)
        for _ in range(_LONGEST_BREAK):
            if self.kind(found) is DayKind.INTERIOR:
                return found
            found = self.add(found, 1)
        return rolled

    def last_of_week(self, day: date) -> date:
        """The last workday of the day's week, which begins after the weekend; its fifth day where it has none."""
        week = [self.week_start(day) + timedelta(days=n) for n in range(7)]
        return next((one for one in reversed(week) if self.is_workday(one)), week[4])

    def week_start(self, day: date) -> date:
        """The day on which the working week around `day` begins: a Monday, a Sunday in Israel."""
        begins = next((n for n in range(7) if n not in self._weekend and (n - 1) % 7 in self._weekend), 0)
        return day - timedelta(days=(day.weekday() - begins) % 7)

    def after_closure(self, day: date) -> date:
        """The first workday after the next closure of at least four days that ends on or after the day."""
        last_open = self.on_or_before(day)
        for _ in range(_LONGEST_BREAK * 4):
            back = self.add(last_open, 1)
            if back > day and (back - last_open).days > 4:
                return back
            last_open = back
        return self.on_or_after(day)

    def _is_holiday(self, day: date) -> bool:
        return self._country is not None and self._holidays.is_public_holiday(self._country, self._subdivision, day)

    def _is_closed(self, day: date) -> bool:
        return any(
            self._closures.get(one.name, self._country in one.usual) and self._covers(one, day) for one in CLOSURES
        )

    def _is_bridge(self, day: date) -> bool:
        before, after = day - _DAY, day + _DAY
        return (self._is_holiday(before) and after.weekday() in self._weekend) or (
            before.weekday() in self._weekend and self._is_holiday(after)
        )
