"""Periods as resumes write them."""

from __future__ import annotations

import pytest

from afterword.core.resume.dates import date_in_pieces, moment, one_date, span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("January 2019 - Present (7 years 11 months)", ("2019-01", "", True, "")),
        ("Data Analyst, Freelance\t08/2024 – 04/2025", ("2024-08", "2025-04", False, "Data Analyst, Freelance")),
        ("03.2018 - 12.2020", ("2018-03", "2020-12", False, "")),
        ("seit März 2020", ("2020-03", "", True, "")),
        ("juin 2019 à aujourd’hui", ("2019-06", "", True, "")),
        ("enero de 2018 – actualidad", ("2018-01", "", True, "")),
        ("Jan ’20 – now", ("2020-01", "", True, "")),
        ("2016-05 to 2018-02", ("2016-05", "2018-02", False, "")),
        ("2018 – 2019, London", ("2018", "2019", False, "London")),
        ("2021 -", ("2021", "", True, "")),
    ],
)
def test_a_period_is_read_in_the_words_of_six_languages(text: str, found: tuple[str, str, bool, str]) -> None:
    read = span(text)

    assert read is not None
    assert (read.start, read.end, read.is_open, read.rest) == found


@pytest.mark.parametrize(
    "text", ["Raised 2019 sales by 20%", "from 20,000 to 150,000 visits", "12 - 14", "", "Room 2019"]
)
def test_a_number_alone_is_no_period(text: str) -> None:
    assert span(text) is None


def test_a_degree_has_one_year_the_last_one_named() -> None:
    found = one_date("Licenciatura, Communications · (2013)")

    assert found is not None
    assert (found.start, found.end, found.rest) == ("", "2013", "Licenciatura, Communications")


def test_a_month_that_is_none_leaves_the_year() -> None:
    assert [moment(each) for each in ("13/2019", "Summer 2018", "May 2020", "soon")] == ["2019", "2018", "2020-05", ""]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ([["02/2020 –"], ["Present"]], ("02/2020 – Present", 2)),
        ([["September"], ["2019 –"], ["Present"]], ("September 2019 – Present", 3)),
        ([["janvier 2020"], ["– aujourd’hui"]], ("janvier 2020 – aujourd’hui", 2)),
        ([["mayo de"], ["2017 -"], ["actualidad"]], ("mayo de 2017 - actualidad", 3)),
        ([["mars 2014 –"], ["décembre"], ["2019", "Forty firms"]], ("mars 2014 – décembre 2019", 3)),
        ([["02/2020"], ["Present"]], None),
        ([["2019 – 2021"], ["2022"]], None),
        ([["September"], ["Sales grew"], ["2019 – 2020"]], None),
        ([[], ["2019"]], None),
    ],
)
def test_a_period_that_a_cell_broke_is_put_together(cells: list[list[str]], found: tuple[str, int] | None) -> None:
    assert date_in_pieces(cells) == found
