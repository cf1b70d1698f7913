"""Days, hours and the first day of the week, as each language writes them."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.utils import translation

from afterword.web import days, language
from afterword.web.language import spoken

TUESDAY = datetime(2026, 11, 24, 19, 30)


@pytest.mark.parametrize(
    ("language", "short", "long", "hour", "first"),
    [
        ("en", "Tue 24 Nov", "Tuesday 24 November", "19:30", 0),
        ("en-us", "Tue, Nov 24", "Tuesday, November 24", "7:30 pm", 6),
        ("de", "Di 24. Nov", "Dienstag, 24. November", "19:30", 0),
    ],
)
def test_a_day_and_an_hour_are_written_as_there(language: str, short: str, long: str, hour: str, first: int) -> None:
    with translation.override(language):
        assert days.short_day(TUESDAY).replace(days.HOLD, " ") == short
        assert days.long_day(TUESDAY).replace(days.HOLD, " ") == long
        assert days.hour(TUESDAY) == hour
        assert days.first_weekday() == first


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en-us", "From Tue, Nov 24 7:30 pm to Thursday, December 3, by December 4, 2026, not 19:30:15"),
        ("de", "From Di 24. Nov 19:30 to Donnerstag, 3. Dezember, by 04.12.2026, not 19:30:15"),
    ],
)
def test_days_inside_a_sentence_follow_the_language(language: str, said: str) -> None:
    with translation.override(language):
        assert days.localised("From Tue 24 Nov 19:30 to Thursday 3 December, by 2026-12-04, not 19:30:15") == said


def test_midnight_and_noon_are_told_apart() -> None:
    with translation.override("en-us"):
        assert days.hour(TUESDAY.replace(hour=0)) == "12:30 am"
        assert days.hour(TUESDAY.replace(hour=12)) == "12:30 pm"


def test_what_is_no_day_stays_as_it_is() -> None:
    with translation.override("de"):
        assert days.localised("2026-13-45") == "2026-13-45"


def test_the_lang_of_a_page_is_its_language() -> None:
    with translation.override("en-us"):
        assert spoken() == "en-US"
    assert spoken() == "en"


def test_a_sentence_of_the_flows_has_american_hours_but_a_quotation_keeps_its_own() -> None:
    with translation.override("en-us"):
        assert language.said("Until Tue 1 Dec, 21:30.") == "Until Tue, Dec 1, 9:30 pm."
        assert language.said("Nothing until 19:30: then") == "Nothing until 7:30 pm: then"
        assert language.said("It is read as Friday, 11 December 2026.") == "It is read as Friday, December 11, 2026."
        assert days.day_of_month(TUESDAY) == "Nov\u00a024"
        assert language.said("They said: “by 17:00”.") == "They said: “by 17:00”."
    with translation.override("en"):
        assert language.said("Until Tue 1 Dec, 21:30.") == "Until Tue 1 Dec, 21:30."
