"""Where things stand in pictures of the page: a process as a line, the weeks ahead, what became of a year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

WEEK = 7
AHEAD = 28
MONTHS = 12
# In the order in which they are drawn and named: what is open, then the ends.
FATES = ("open", "yes", "no", "silence", "you", "fell_through")
FATE_OF = {
    "HIRED": "yes",
    **dict.fromkeys(("REJECTED", "OFFER_RESCINDED", "OFFER_EXPIRED"), "no"),
    "SILENT": "silence",
    **dict.fromkeys(("DECLINED", "WITHDRAWN"), "you"),
    **dict.fromkeys(("ROLE_CANCELLED", "INTERVIEW_CANCELLED", "MISSED"), "fell_through"),
}


@dataclass(frozen=True, slots=True)
class Dot:
    """One stage of a process on its line: `look` is done, now or ahead; `place` goes from 0 to 1."""

    place: float
    look: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the weeks ahead, by column and row; `is_named` where its month begins.

    `count` things are planned on it; `assumed` of them rest on an outcome that is still open.
    """

    day: date
    column: int
    row: int
    count: int
    is_past: bool
    is_today: bool
    is_named: bool
    assumed: int = 0


@dataclass(frozen=True, slots=True)
class Month:
    """The processes that began in one month, counted by what became of them, in the order of `FATES`."""

    first: date
    fates: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """How many began."""
        return sum(count for _, count in self.fates)


def dots_of(total: int, done: int) -> tuple[Dot, ...]:
    """`total` stages at equal steps before the end at 1; the first that is not done is now."""
    looks = ["done" if number < done else "now" if number == done else "ahead" for number in range(total)]
    return tuple(Dot(number / total, look) for number, look in enumerate(looks))


def weeks_ahead(
    today: date, first_weekday: int, planned: Mapping[date, int], assumed: Mapping[date, int] = MappingProxyType({})
) -> tuple[Cell, ...]:
    """Whole weeks from the one that holds today to the one that holds the 28th day from today."""
    start = today - timedelta(days=(today.weekday() - first_weekday) % WEEK)
    last = today + timedelta(days=AHEAD - 1)
    rows = (last - start).days // WEEK + 1
    cells = []
    for number in range(rows * WEEK):
        day = start + timedelta(days=number)
        row, column = divmod(number, WEEK)
        is_named = number == 0 or day.day == 1
        count, open_yet = planned.get(day, 0), assumed.get(day, 0)
        cells.append(Cell(day, column, row, count, day < today, day == today, is_named, open_yet))
    return tuple(cells)


def fate_of(state: str) -> str:
    """What became of a process in this state; one that goes on in another is none of its own ("")."""
    return "" if state == "MERGED" else FATE_OF.get(state, "open")


def year_of(today: date, begun: Sequence[tuple[date, str]]) -> tuple[Month, ...]:
    """The twelve months up to this one; each process counts in the month in which it began, by its state now."""
    firsts = [_month_before(today, back) for back in range(MONTHS - 1, -1, -1)]
    counted = Counter((day.replace(day=1), fate_of(state)) for day, state in begun)
    return tuple(
        Month(first, tuple((fate, counted[first, fate]) for fate in FATES if counted[first, fate])) for first in firsts
    )


def _month_before(day: date, back: int) -> date:
    years, month = divmod(day.year * MONTHS + day.month - 1 - back, MONTHS)
    return date(years, month + 1, 1)
