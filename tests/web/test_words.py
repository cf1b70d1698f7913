"""Dates, hours, names and letters as the page says them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.flows.overview.model import Span
from afterword.web import words
from tests.web import cast


def test_a_day_holds_together_in_the_zone_that_is_named() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)

    assert words.day(late, "Europe/Stockholm") == "Wed\u00a025\u00a0Nov"
    assert words.day_hour(late, "America/New_York") == "Tue\u00a024\u00a0Nov, 18:30"
    assert words.day(None) == words.hour(None) == words.day_hour(None) == ""


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (cast.at(24, 18, 30), "Tonight, 19:30"),
        (cast.at(24, 13), "Today, 14:00"),
        (cast.at(25, 9), "Tomorrow, 10:00"),
        (cast.at(27, 9), "Fri\u00a027\u00a0Nov, 10:00"),
    ],
)
def test_tonight_and_tomorrow_stand_only_beside_the_hour(at: datetime, said: str) -> None:
    assert words.near(at, cast.HERE, cast.NOW) == said


def test_letters_say_their_latest_moment_and_a_late_card_says_since_when() -> None:
    assert words.deadline(cast.LEAD, cast.NOW) == "Tonight, before 21:30"
    assert words.deadline(cast.LEAD, cast.at(25, 7)).startswith("Was due Tue")
    assert words.deadline(cast.PREPARE, cast.NOW) == "Tomorrow, 10:00"
    assert words.deadline(replace(cast.PREPARE, latest=None, at=None), cast.NOW) == "When it suits you"


def test_a_point_of_the_timeline_shows_the_other_clock_only_where_it_differs() -> None:
    abroad = cast.PAST[0]
    assert abroad.at is not None

    assert words.moment_day(abroad.at, abroad) == "Tue\u00a017\u00a0Nov, 10:00 (09:00 in London)"
    assert words.moment_day(abroad.at, replace(abroad, their_zone="Europe/Berlin")) == "Tue\u00a017\u00a0Nov, 10:00"


def test_a_name_is_never_translated_and_keeps_its_own_direction() -> None:
    assert words.name("سلمى <b>") == '<bdi translate="no">سلمى &lt;b&gt;</bdi>'


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("Call Dr. Lena Ostrowski", "Call ~Dr. Lena~ Ostrowski"),
        ("Prof. Dr.-Ing. Anna Weber <b>", "~Prof. Dr.-Ing. Anna~ Weber &lt;b&gt;"),
        ("Write to Dr. Donaudampfschifffahrt", "Write to Dr. Donaudampfschifffahrt"),
        ("Before you go in", "Before you go in"),
    ],
)
def test_no_line_of_a_headline_ends_with_a_title(written: str, held: str) -> None:
    tags = ('<span class="held">', "</span>")

    assert words.held(written) == held.replace("~", tags[0], 1).replace("~", tags[1], 1)
    assert words.held(words.name("Dr. Jo Park")).startswith('<bdi translate="no"><span class="held">Dr. Jo</span>')


def test_words_that_carry_a_check_are_marked_and_only_the_first_run_is_the_target() -> None:
    runs = ((Span("Dear "), Span("Jo <x>", "L01", "block")), (Span("again", "L01"),))

    text = words.words(replace(cast.LETTER, paragraphs=runs))

    assert text.count('id="words-L01"') == 1 and text.count('data-check="L01"') == 2
    assert "Jo &lt;x&gt;" in text and 'class="block"' in text


def test_counts_of_questions_and_sources_are_words() -> None:
    assert words.asked(cast.HONG) == "1 question"
    assert words.checked(cast.ANNELIES) == "Checked in 3 places"
    assert words.source_words("carrier_pigeon") == "carrier pigeon"
