"""Saved searches against postings: each condition, and many at once against one by one."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.core.search.batch import Batch, bits_of, positions
from afterword.core.search.matching import Watchlist
from afterword.core.search.posting import NotAPosting, Posting
from afterword.core.search.query import NotASearch, Search
from bench.alerting.market import Market

CARDIFF = {"latitude": 51.4816, "longitude": -3.1791}
NURSE: dict[str, Any] = {
    "title": "Senior Oncology Nurse",
    "description": "<p>You will give chemotherapy. Travelling between wards; Epic and C++ a plus. Head of ward.</p>",
    "employmentType": "FULL_TIME",
    "jobLocation": {"address": {"addressCountry": "GB"}, "geo": CARDIFF},
    "baseSalary": {"currency": "GBP", "value": {"minValue": 18, "maxValue": 21, "unitText": "HOUR"}},
}


def _matches(search: dict[str, Any], posting: dict[str, Any] | None = None, **changed: Any) -> bool:
    watch = Watchlist([Search.read({"id": "s", **search})])
    return watch.matches(Batch([Posting.read({**(posting or NURSE), **changed})])) == [["s"]]


@pytest.mark.parametrize(
    "search",
    [
        {"all": ["oncology", "NURSES"]},
        {"all": ["nurse"], "in": "title"},
        {"all": ["C++"]},
        {"phrases": ["oncology nurse"]},
        {"any": [["surgeon", "nurse"], ["Epic", "Cerner"]]},
        {"any": ["surgeon", "nurse"]},
        {"all": ["nurse"], "none": ["travel"]},
        {"all": ["nurse"], "none": ["oncology ward"]},
        {"country": "UK"},
        {"all": ["nurse"], "near": {"lat": 51.588, "lon": -2.998, "km": 25}},
        {"all": ["nurse"], "salary_min": {"amount": 43000, "currency": "GBP", "unit": "YEAR"}},
        {"all": ["nurse"], "salary_min": {"amount": 3500, "currency": "GBP", "unit": "MONTH"}},
        {"employment_types": ["part-time", "Full time"]},
    ],
)
def test_a_posting_with_what_is_wanted_matches(search: dict[str, Any]) -> None:
    assert _matches(search)


@pytest.mark.parametrize(
    "search",
    [
        {"all": ["nurse", "surgeon"]},
        {"all": ["chemotherapy"], "in": "title"},
        {"all": ["C#"]},
        {"all": ["C"]},
        {"phrases": ["nurse oncology"]},
        {"phrases": ["nurse you will"]},
        {"any": [["surgeon", "nurse"], ["Cerner"]]},
        {"all": ["nurse"], "none": ["senior"]},
        {"all": ["nurse"], "none": ["head of"]},
        {"country": "IE"},
        {"all": ["nurse"], "remote_only": True},
        {"all": ["nurse"], "near": {"lat": 51.588, "lon": -2.998, "km": 10}},
        {"all": ["nurse"], "salary_min": {"amount": 44000, "currency": "GBP", "unit": "YEAR"}},
        {"all": ["nurse"], "salary_min": {"amount": 20, "currency": "USD", "unit": "HOUR"}},
        {"employment_types": ["CONTRACTOR"]},
    ],
)
def test_a_posting_without_what_is_wanted_does_not_match(search: dict[str, Any]) -> None:
    assert not _matches(search)


def test_remote_work_lies_in_every_circle_of_its_country() -> None:
    from_home: dict[str, Any] = {"jobLocationType": "TELECOMMUTE", "jobLocation": {"address": {"addressCountry": "GB"}}}
    near = {"lat": 57.15, "lon": -2.1, "km": 10}

    assert _matches({"all": ["nurse"], "near": {**near, "country": "GB"}}, **from_home)
    assert not _matches({"all": ["nurse"], "near": {**near, "country": "IE"}}, **from_home)
    assert not _matches({"all": ["nurse"], "near": near}, **from_home)


def test_a_circle_that_crosses_the_date_line_or_a_pole_is_round() -> None:
    fiji = {"geo": {"latitude": -17.0, "longitude": 179.9}}
    pole = {"geo": {"latitude": 89.9, "longitude": 0}}

    assert _matches({"near": {"lat": -17, "lon": -179.9, "km": 50}}, jobLocation=fiji)
    assert _matches({"near": {"lat": 89.9, "lon": 180, "km": 50}}, jobLocation=pole)


def test_pay_that_is_not_stated_is_told_apart() -> None:
    watch = Watchlist([Search.read({"id": 1, "salary_min": {"amount": 1, "currency": "GBP", "unit": "YEAR"}})])
    batch = Batch([Posting.read({"title": "Nurse"}), Posting.read(NURSE)])

    assert watch.matches(batch) == [[], [1]]
    assert watch.matches(batch, pay_may_be_open=True) == [[1], [1]]


@pytest.mark.parametrize(
    "search",
    [
        {}, {"id": "s"}, {"id": "s", "all": "nurse"}, {"id": "s", "all": [3]}, {"id": "s", "any": [["a"], 3]},
        {"id": "s", "country": "Atlantis"}, {"id": "s", "near": {"lat": 95, "lon": 0, "km": 5}},
        {"id": "s", "near": "Cardiff"},
        {"id": "s", "near": {"lat": 5, "lon": 0, "km": -1}}, {"id": "s", "in": "body", "all": ["a"]},
        {"id": "s", "salary_min": {"amount": "much"}}, {"id": "s", "employment_types": ["SOMETIMES"]},
        {"id": "s", "all": ["!"]},
    ],
)  # fmt: skip
def test_a_search_that_cannot_be_read_says_so(search: dict[str, Any]) -> None:
    with pytest.raises(NotASearch):
        Search.read(search)


def test_what_has_neither_title_nor_text_is_no_posting() -> None:
    with pytest.raises(NotAPosting):
        Posting.read({"url": "https://jobs.example"})


@pytest.mark.parametrize("places", [[], [0], [3, 70, 1], list(range(0, 300, 7))])
def test_bits_tell_their_places(places: list[int]) -> None:
    assert list(positions(bits_of(places))) == sorted(places)


def test_many_at_once_match_as_one_by_one() -> None:
    market = Market(11)
    postings = [Posting.read(market.posting(), str(at)) for at in range(60)]
    searches = [Search.read(market.search(str(at))) for at in range(400)]

    together = {search: set(positions(bits)) for search, bits in Watchlist(searches).match(Batch(postings))}
    apart: dict[str | int, set[int]] = {}
    for at, posting in enumerate(postings):
        batch = Batch([posting])
        for search in searches:
            if Watchlist([search]).matches(batch)[0]:
                apart.setdefault(search.id, set()).add(at)

    assert together == apart
    assert len(apart) > 30
