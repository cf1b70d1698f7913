"""Words, stems, pay and places as searches compare them."""

from __future__ import annotations

import pytest

from afterword.core.search.country import country_code
from afterword.core.search.pay import Pay, amount, base_salary, unit_of
from afterword.core.search.places import Point, point
from afterword.core.search.posting import Posting, employment_type
from afterword.core.search.stemming import stem
from afterword.core.search.words import plain, words


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("engineers", "engin"), ("engineering", "engin"), ("nursing", "nurs"), ("agreed", "agre"), ("hopping", "hop"),
        ("filing", "file"), ("happy", "happi"), ("relational", "relat"), ("hopefulness", "hope"), ("adoption", "adopt"),
        ("probate", "probat"), ("controlling", "control"), ("year", "year"), ("skis", "ski"), ("c++", "c++"),
        ("os", "os"), ("caresses", "caress"),
    ],
)  # fmt: skip
def test_a_word_is_cut_to_its_stem(word: str, found: str) -> None:
    assert stem(word) == found


def test_names_of_languages_and_frameworks_are_words() -> None:
    text = "C/C++, C#, F#, ASP.NET (.NET), Node.js/NodeJS and R; issue #5."

    assert words(text) == [
        "c", "c++", "c#", "f#", "asp", ".net", ".net", "node.js", "node.js", "and", "r", "issue", "5",
    ]  # fmt: skip


def test_accents_and_capitals_do_not_part_words() -> None:
    assert words("CAFÉ Zürich naïve") == words("cafe zurich naive")


def test_tags_scripts_and_entities_are_no_words() -> None:
    assert words(plain("<p>R&amp;D</p><script>alert('lead')</script><!-- head -->Chef")) == ["r", "d", "chef"]


@pytest.mark.parametrize(
    ("written", "number"),
    [("50,000.00", 50000), ("50.000", 50000), ("50 000", 50000), ("€ 42,50", 42.5), ("50k", 50000), (None, None),
     (True, None), ("negotiable", None), (-5, None), (float("nan"), None), ("9" * 5000, None)],
)  # fmt: skip
def test_an_amount_is_read_however_it_is_written(written: object, number: float | None) -> None:
    assert amount(written) == number


def test_pay_is_read_from_every_form_of_base_salary() -> None:
    inner = {"@type": "QuantitativeValue", "minValue": 20, "maxValue": "25.50", "unitText": "HOUR"}

    assert base_salary({"currency": "usd", "value": inner}) == Pay(20, 25.5, "USD", "HOUR")
    assert base_salary({"currency": "GBP", "minValue": 30000, "unitText": "per annum"}) == Pay(
        30000, None, "GBP", "YEAR"
    )
    assert base_salary([{"currency": "EUR", "value": "3.500", "unitText": "MONTH"}]) == Pay(3500, 3500, "EUR", "MONTH")
    assert base_salary({"currency": "EUR", "value": "competitive"}) is None
    assert base_salary(None) is None


def test_pay_by_the_year_is_the_upper_end() -> None:
    assert Pay(20, 25.5, "USD", "HOUR").most_a_year == 25.5 * 2080
    assert Pay(3000, None, "EUR", "MONTH").most_a_year == 36000
    assert Pay(3000, None, "EUR", "").most_a_year is None
    assert unit_of("/ fortnight") == ""


def test_a_country_is_known_by_its_code_and_its_names() -> None:
    found = [country_code(each) for each in ("gb", "UK", "the Netherlands", "Deutschland", "U.S.", "Cardiff")]

    assert found == ["GB", "GB", "NL", "DE", "US", ""]


def test_a_point_lies_on_the_globe() -> None:
    assert point("51.5", -3.2) == Point(51.5, -3.2)
    assert [point(95, 0), point("x", 0), point(None, 1), point(float("nan"), 0)] == [None] * 4


def test_a_posting_says_of_its_places_types_and_remote_what_it_says() -> None:
    posting = Posting.read(
        {
            "title": "Nurse &amp; carer",
            "description": "<p>Ward</p>",
            "jobLocation": [
                {
                    "address": {"addressCountry": {"name": "United Kingdom"}},
                    "geo": {"latitude": 51.5, "longitude": "-3"},
                },
                {"address": {"addressCountry": "IE"}},
            ],
            "applicantLocationRequirements": {"@type": "Country", "name": "France"},
            "jobLocationType": ["TELECOMMUTE"],
            "employmentType": "FULL_TIME, Part-time",
        }
    )

    assert (posting.title, posting.text.split()) == ("Nurse & carer", ["Ward"])
    assert posting.countries == {"GB", "IE", "FR"}
    assert posting.points == (Point(51.5, -3.0),)
    assert posting.remote
    assert posting.types == {"FULL_TIME", "PART_TIME"}


def test_an_employment_type_is_known_however_it_is_written() -> None:
    written = ("Full-time", "full_time", "Contract", "Internship", "temp")

    assert [employment_type(each) for each in written] == [
        "FULL_TIME",
        "FULL_TIME",
        "CONTRACTOR",
        "INTERN",
        "TEMPORARY",
    ]
