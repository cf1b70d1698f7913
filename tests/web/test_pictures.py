"""The pictures of the pages say themselves in words, hold everything, and need no style of their own."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.utils import translation

from afterword.flows.overview.ahead import Ahead
from afterword.flows.overview.model import Thread
from afterword.web.pictures import picture_of_year, strip_of, thread
from tests.web import cast, full

TODAY = full.TODAY_IS


def test_a_thread_says_in_words_what_it_draws() -> None:
    drawn = thread(Thread(3, 1, "Step 2 of 3: letters"))

    assert 'role="img" aria-label="Step 2 of 3: letters"' in drawn
    assert drawn.count('<circle class="done"') == 1 and drawn.count('<circle class="now"') == 1
    assert 'class="end done"' in thread(Thread(3, 3, "The end"))


def test_a_large_thread_names_its_stages() -> None:
    drawn = thread(Thread(5, 2, "Step 3 of 5: call"), is_large=True)

    assert re.findall(r"<text[^>]*>([^<]+)</text>", drawn) == ["Interview", "Letters", "Call", "Decision", "Close"]


def test_each_planned_thing_is_a_dot_and_many_are_a_number() -> None:
    strip = full.ahead(7)
    one_day = strip_of([Ahead(cast.at(25, 9), TODAY, "Call", "Quay", cast.key("q"))] * 5, TODAY)

    assert strip.picture.count('class="full"') == 7
    assert "7 things are planned" in strip.picture
    assert '<text class="many"' in one_day.picture and ">5</text>" in one_day.picture
    assert [(day, len(things)) for day, things in one_day.by_day] == [(TODAY, 5)]


def test_an_empty_strip_says_so() -> None:
    assert "nothing is planned" in strip_of((), TODAY).picture


@pytest.mark.parametrize(("language", "first"), [("en-gb", "Mon"), ("en-us", "Sun"), ("de", "Mo")])
def test_the_week_begins_as_it_does_where_the_language_is_spoken(language: str, first: str) -> None:
    with translation.override(language):
        heads = re.findall(r'<text class="head"[^>]*>([^<]+)</text>', strip_of((), TODAY).picture)

    assert heads[0] == first


def test_a_year_draws_each_process_once_and_counts_it_in_its_table() -> None:
    year = full.year(9)

    assert year.total == 9 and year.each_is == 1
    assert sum(count for _, counts in year.rows for count in counts) == 9
    assert sum(count for _, _, count in year.key) == 9
    assert "9 processes" in year.picture


def test_many_processes_of_one_month_share_a_mark_and_the_table_keeps_the_count() -> None:
    year = picture_of_year([(TODAY, "SILENT")] * 200, TODAY)

    assert year.each_is > 1
    assert year.picture.count('class="dot"') < 30
    assert year.rows[-1][1] == (200,)


def test_what_began_before_is_not_in_the_year() -> None:
    assert picture_of_year([(TODAY - timedelta(days=400), "HIRED"), (date(2024, 1, 1), "SILENT")], TODAY).total == 0
