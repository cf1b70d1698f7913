"""What stands on the paper: the letter's own words, what is known of both addresses, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from afterword.core.paper.dates import written_date
from afterword.core.paper.layouts import DIN, LAYOUTS, UK, US, Layout, layout_for
from afterword.core.paper.sheet import AddressTooLong, Reader, Sender, Words, on_paper
from tests.core.paper.letters import AMERICAN, BODY, DAY, GERMAN, LUKASZ, MUELLER, NGOC, OKAFOR, letters

BARE = Words("en-GB", "", "Dear Jonas Brandt,", BODY, "Yours sincerely,", "Zoë Jarra")


@pytest.mark.parametrize(
    ("locale", "country", "layout"),
    [
        ("en-US", "", US), ("en-CA", "", US), ("en", "", US), ("en-GB", "", UK), ("de-DE", "", DIN), ("de", "", DIN),
        ("de-CH", "", UK), ("en-US", "DE", DIN), ("de-DE", "US", US), ("en-US", "GB", UK), ("fr-FR", "", UK),
    ],
)  # fmt: skip
def test_the_country_decides_the_form_and_else_the_locale(locale: str, country: str, layout: Layout) -> None:
    assert layout_for(locale, country) is layout


@pytest.mark.parametrize(
    ("locale", "day", "words"),
    [
        ("en-US", date(2026, 12, 1), "December 1, 2026"),
        ("en", date(2026, 12, 1), "December 1, 2026"),
        ("en-GB", date(2026, 12, 1), "1 December 2026"),
        ("en-AU", date(2026, 4, 5), "5 April 2026"),
        ("de-AT", date(2026, 3, 2), "2. März 2026"),
        ("fr-FR", date(2026, 12, 1), "1er décembre 2026"),
        ("fr-FR", date(2026, 12, 2), "2 décembre 2026"),
        ("es-ES", date(2026, 1, 1), "1 de enero de 2026"),
        ("it-IT", date(2026, 12, 1), "1 dicembre 2026"),
        ("nl-NL", date(2026, 3, 31), "31 maart 2026"),
        ("pt-BR", date(2026, 12, 1), "1º de dezembro de 2026"),
        ("pt-PT", date(2026, 12, 1), "1 de dezembro de 2026"),
        ("ja-JP", date(2026, 12, 1), "2026-12-01"),
    ],
)
def test_the_date_is_written_as_the_locale_writes_it(locale: str, day: date, words: str) -> None:
    assert written_date(day, locale) == words


def test_a_german_letter_has_the_return_line_the_window_and_the_date() -> None:
    assert letters()["din5008b"].lines()[:11] == (
        "Łukasz Żółć", "Lindenstraße 12", "10969 Berlin", "+49 30 555 0188", "lukasz@home.example",
        "Łukasz Żółć · Lindenstraße 12 · 10969 Berlin",
        "Dr. Anna Müller-Lüdenscheidt", "Halden Instruments GmbH", "Werkstraße 4", "70565 Stuttgart",
        "1. Dezember 2026",
    )  # fmt: skip


def test_an_american_letter_has_the_job_title_and_no_subject() -> None:
    letter = letters()["us-block"]

    assert letter.lines()[:11] == (
        "12 Elm Street", "Boston, MA 02130", "+1 617 555 0188", "ngoc@home.example", "December 1, 2026",
        "Dr. Amara Okafor", "Head of Signals", "Halden Instruments", "400 Quay Street", "New York, NY 10005",
        "Dear Dr. Okafor:",
    )  # fmt: skip
    assert letter.lines()[-2:] == ("Sincerely,", "Đặng Thị Ngọc")


def test_a_british_letter_says_its_subject_under_the_greeting() -> None:
    lines = letters()["uk"].lines()

    assert lines.index("Thank you for Tuesday") == lines.index("Dear Dr Okafor,") + 1


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_what_is_not_known_is_left_out(layout: Layout) -> None:
    letter = on_paper(BARE, Sender("Zoë Jarra"), Reader("Jonas Brandt"), DAY, layout)

    assert letter.address == ("Jonas Brandt",)
    assert letter.return_line == ""
    assert set(letter.sender) <= {"Zoë Jarra"}
    assert all(letter.lines())


def test_every_word_of_the_letter_stands_on_the_paper_once() -> None:
    letter = on_paper(GERMAN, LUKASZ, MUELLER, DAY, DIN)
    text = " ".join(letter.lines())

    for part in (GERMAN.subject, GERMAN.salutation, *GERMAN.body.split("\n\n"), GERMAN.close):
        assert text.count(part) == 1
    assert text.count("+49 30 555 0188") == 1


def test_a_line_that_stands_twice_in_an_address_is_written_once() -> None:
    reader = replace(OKAFOR, address="Halden Instruments\n400 Quay Street")

    assert on_paper(AMERICAN, NGOC, reader, DAY, US).address.count("Halden Instruments") == 1


def test_an_address_that_the_window_cannot_show_is_refused() -> None:
    reader = replace(MUELLER, address="Gebäude 7\nTor 3\nWerkstraße 4\n70565 Stuttgart\nGermany")

    with pytest.raises(AddressTooLong, match="needs 7 lines; there is room for 6"):
        on_paper(GERMAN, LUKASZ, reader, DAY, DIN)
    assert on_paper(AMERICAN, NGOC, reader, DAY, US).address


def test_the_address_of_the_german_form_lies_in_the_window_of_the_envelope() -> None:
    assert DIN.address
    assert DIN.return_line

    assert DIN.return_line.y >= 45
    assert DIN.address.y + DIN.address.height <= 90
    assert DIN.address.x >= 20
    assert DIN.address.x + DIN.address.width <= 110
