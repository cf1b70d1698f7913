"""The shapes of the pictures: a line with an end, whole weeks, twelve months."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.pictures import FATES, dots_of, fate_of, weeks_ahead, year_of
from afterword.core.plan.state import TERMINAL

TUESDAY = date(2026, 11, 24)
MONDAY, SUNDAY = 0, 6


def test_the_first_stage_that_is_not_done_is_now_and_none_is_at_the_end() -> None:
    assert [dot.look for dot in dots_of(4, 1)] == ["done", "now", "ahead", "ahead"]
    assert {dot.look for dot in dots_of(4, 4)} == {"done"}
    assert [dot.place for dot in dots_of(4, 1)] == [0, 0.25, 0.5, 0.75]


@pytest.mark.parametrize(
    ("first", "starts", "rows"), [(MONDAY, date(2026, 11, 23), 5), (SUNDAY, date(2026, 11, 22), 5)]
)
def test_the_weeks_begin_with_the_first_day_of_the_week_and_hold_four_weeks(
    first: int, starts: date, rows: int
) -> None:
    cells = weeks_ahead(TUESDAY, first, {})

    assert cells[0].day == starts and cells[0].column == 0
    assert len(cells) == rows * 7 and cells[-1].day >= date(2026, 12, 21)


def test_four_rows_are_enough_where_today_begins_the_week() -> None:
    assert len(weeks_ahead(date(2026, 11, 23), MONDAY, {})) == 28


def test_a_day_knows_its_count_today_the_past_and_where_a_month_begins() -> None:
    cells = {cell.day: cell for cell in weeks_ahead(TUESDAY, MONDAY, {date(2026, 12, 1): 3})}

    assert cells[date(2026, 12, 1)].count == 3 and cells[date(2026, 12, 1)].is_named
    assert cells[TUESDAY].is_today and not cells[TUESDAY].is_past
    assert cells[date(2026, 11, 23)].is_past and cells[date(2026, 11, 23)].is_named


def test_a_process_counts_in_the_month_it_began_by_what_became_of_it() -> None:
    begun = [
        *((date(2026, 11, 3), "BOOKED"), (date(2026, 11, 30), "REJECTED"), (date(2025, 12, 31), "HIRED")),
        *((date(2025, 11, 30), "HIRED"), (date(2026, 11, 3), "MERGED")),
    ]

    months = year_of(TUESDAY, begun)

    assert [month.first for month in (months[0], months[-1])] == [date(2025, 12, 1), date(2026, 11, 1)]
    assert months[0].fates == (("yes", 1),)
    assert months[-1].fates == (("open", 1), ("no", 1)) and months[-1].total == 2


def test_every_end_has_a_fate_of_its_own() -> None:
    assert {fate_of(state) for state in TERMINAL - {"MERGED"}} == set(FATES) - {"open"}
    assert fate_of("CHASING") == "open" and fate_of("MERGED") == ""
