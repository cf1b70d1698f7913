"""When offices close though it is no public holiday: what is usual, and what is only asked about (playbook B0)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

# In the order in which they are offered.
NORDICS = ("SE", "NO", "DK", "FI", "IS")
# Where a single working day between a holiday and a weekend is often taken off.
BRIDGING = frozenset({"DE", "AT", "CH", "FR", "BE", "LU", "ES", "IT", "PT", "BR", "PL", "CZ", "HU", *NORDICS})
YEAR_END_COUNTRIES = frozenset(
    [
        *("US", "CA", "GB", "IE", "DE", "AT", "CH", "FR", "NL", "BE", "LU", "IT", "ES", "PT", "BR", "AU", "NZ"),
        *(*NORDICS, "PL", "CZ", "HU"),
    ]
)
BRIDGE_DAYS = "bridge_days"


@dataclass(frozen=True, slots=True)
class Closure:
    """One custom: its name, where it is usual, where it is only suggested, the words of the question, its days.

    `has` takes the day and the country; bridge days depend on the holidays around and have none.
    `proposal` says what of it no source fixes: such days are asked about, and never taken for closed in silence.
    """

    name: str
    usual: frozenset[str]
    suggested: frozenset[str]
    words: str
    has: Callable[[date, str | None], bool] | None
    proposal: str = ""


def _year_end(day: date, country: str | None) -> bool:
    if country == "JP":
        return (day.month, day.day) >= (12, 29) or (day.month == 1 and day.day <= 3)
    return (day.month, day.day) == (1, 1) or (day.month, day.day) >= (12, 24)


def _after_thanksgiving(day: date, country: str | None) -> bool:
    return day.month == 11 and day.weekday() == 4 and 23 <= day.day <= 29


def _august(day: date, country: str | None) -> bool:
    return day.month == 8


def _mid_july(day: date, country: str | None) -> bool:
    return day.isocalendar().week in (28, 29, 30)


def _golden_week(day: date, country: str | None) -> bool:
    return (4, 29) <= (day.month, day.day) <= (5, 6)


def _obon(day: date, country: str | None) -> bool:
    return day.month == 8 and 13 <= day.day <= 16


CLOSURES: tuple[Closure, ...] = (
    Closure("year_end", YEAR_END_COUNTRIES | {"JP"}, frozenset(), "over the turn of the year", _year_end),
    Closure("day_after_thanksgiving", frozenset({"US"}), frozenset(), "on the day after Thanksgiving",
            _after_thanksgiving),
    Closure("august", frozenset(), frozenset({"FR", "IT", "ES"}), "in August", _august,
            "That it is all of August is a proposal."),
    Closure("mid_july", frozenset(), frozenset(NORDICS), "in the middle of July (weeks 28 to 30)", _mid_july,
            "Which weeks of July they are is a proposal."),
    Closure("golden_week", frozenset(), frozenset({"JP"}), "on the days between the holidays of Golden Week",
            _golden_week, "Which days between 29 April and 6 May they are is a proposal."),
    Closure("obon", frozenset(), frozenset({"JP"}), "over Obon, from 13 to 16 August", _obon,
            "Which days of August they are is a proposal."),
    Closure(BRIDGE_DAYS, frozenset(), BRIDGING, "on bridge days between a holiday and a weekend", None,
            "In which countries that is usual is a proposal."),
)  # fmt: skip
BY_NAME = {one.name: one for one in CLOSURES}
