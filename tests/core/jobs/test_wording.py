"""Places, pay, hours and days as boards write them."""

from __future__ import annotations

import pytest

from afterword.core.jobs import fields, wording
from afterword.core.jobs.job import Place
from afterword.core.search.pay import Pay


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("London, UK", Place("London", None, "UK")),
        ("London, England, United Kingdom", Place("London", "England", "United Kingdom")),
        ("San Francisco, CA", Place("San Francisco", "CA", None)),
        ("New York, NY, USA", Place("New York", "NY", "USA")),
        ("Toronto, Ontario", Place("Toronto", "Ontario", None)),
        ("Newport, Wales", Place("Newport", None, None)),
        ("Remote - Canada", Place(None, None, "Canada")),
        ("Remote (UK)", Place(None, None, "UK")),
        ("Remote, Germany", Place(None, None, "Germany")),
        ("Hybrid - Berlin, Deutschland", Place("Berlin", None, "Deutschland")),
        ("Manchester", Place("Manchester", None, None)),
        ("NYC or Remote (US only)", Place("NYC", None, "US")),
        ("Hybrid (2 days)", None),
        ("Remote (EU timezones)", None),
        ("USA Only", Place(None, None, "USA")),
        ("Remote", None),
        ("Anywhere in the World", None),
        ("3 Locations", None),
        ("REMOTE (US/EU)", None),
        ("", None),
        (None, None),
    ],
)
def test_a_place_is_read_as_far_as_it_is_known(said: str | None, found: Place | None) -> None:
    assert wording.place(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("$140k-$170k", Pay(140000, 170000, "USD", "YEAR")),
        ("£50,000 - £65,000 per year", Pay(50000, 65000, "GBP", "YEAR")),
        ("CA$102.8K - CA$137K", Pay(102800, 137000, "CAD", "YEAR")),
        ("€ 42,50 / hour", Pay(42.5, 42.5, "EUR", "HOUR")),
        ("60-80k EUR", Pay(60000, 80000, "EUR", "YEAR")),
        ("Series B, $12", None),
        ("competitive", None),
        ("room 140", None),
    ],
)
def test_pay_in_words_needs_its_currency(said: str, found: Pay | None) -> None:
    assert wording.pay(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Full-time", "FULL_TIME"), ("FullTime", "FULL_TIME"), ("fulltime_permanent", "FULL_TIME"),
        ("Teilzeit", "PART_TIME"),
        ("Contract", "CONTRACTOR"), ("Freelance", "CONTRACTOR"), ("Praktikum", "INTERN"), ("Regular", None),
        ("Internal", None), (None, None),
    ],
)  # fmt: skip
def test_hours_become_the_word_of_schema_org(said: str | None, found: str | None) -> None:
    assert wording.job_type(said) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("2026-10-01T08:00+01:00", "2026-10-01"), (1760000000000, "2025-10-09"), (1788275000, "2026-09-01"),
        ("Tue, 06 Oct 2026 09:30:00 +0000", "2026-10-06"), ("November 05, 2026", "2026-11-05"),
        ("05.11.2026", "2026-11-05"),
        ("Posted 30+ Days Ago", None), ("2026-13-40", None), (True, None), (None, None), (-5, None),
    ],
)  # fmt: skip
def test_a_day_is_read_or_left_open(given: object, found: str | None) -> None:
    assert fields.day({"at": given}, "at") == found


@pytest.mark.parametrize(
    "given", ["javascript:alert(1)", "data:text/html,x", "not an address", "ftp://x.example", "", 3, None]
)
def test_only_web_addresses_are_kept(given: object) -> None:
    assert fields.address({"at": given}, "at") is None


def test_scripts_and_tags_leave_the_text() -> None:
    assert fields.text("<p>Lead <b>28</b> beds &amp; more</p><script>alert(1)</script><ul><li>a < b</li></ul>") == (
        "Lead 28 beds & more\n\na < b"
    )
