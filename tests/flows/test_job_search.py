"""Searching what the boards have: filters, order, duplicates, what is not known, what was done with a job."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from afterword.core.search.job_query import JobQuery
from afterword.flows.job_search.asking import form_of, read_form
from afterword.flows.job_search.finding import NEWEST, FoundJobs, find_jobs
from afterword.flows.job_search.marks import applied_for, mark, marked
from afterword.store.models import Owner
from tests.fakes import CITIES, World
from tests.jobs import LEEDS, NOON, a_board, a_posting

pytestmark = pytest.mark.django_db
YORK = {"city": "York", "region": "", "country": "GB"}
GERMANY = {"city": "", "region": "", "country": "DE"}


@pytest.fixture
def someone() -> Owner:
    return Owner.objects.create(created_at=NOON, time_zone="Europe/London")


def found(owner: Owner, *types: str, **form: str) -> FoundJobs:
    asked = read_form(CITIES, form, types)
    assert asked.is_clear
    return find_jobs(World().ports(), owner, asked.query, NOON)


def titles(page: FoundJobs) -> list[str]:
    return [each.posting.title for each in page.jobs]


def test_words_place_and_distance_narrow_it_down(someone: Owner) -> None:
    board = a_board(someone)
    a_posting(board, "Staff nurse, Leeds")
    a_posting(board, "Staff nurse, York", locations=[YORK])
    a_posting(board, "Welder")

    assert titles(found(someone, q="rn", place="Leeds", km="10")) == ["Staff nurse, Leeds"]
    assert set(titles(found(someone, q="nurse in Leeds", km="50"))) == {"Staff nurse, Leeds", "Staff nurse, York"}
    assert found(someone, q="nurse", place="Leeds", km="50").jobs[0].why.km is not None


def test_remote_work_counts_as_near_only_where_its_country_fits(someone: Owner) -> None:
    board = a_board(someone)
    a_posting(board, "Remote here", workplace="remote", locations=[], remote_countries=["GB"])
    a_posting(board, "Remote there", workplace="remote", locations=[], remote_countries=["DE"])

    assert titles(found(someone, place="Leeds")) == ["Remote here"]
    assert set(titles(found(someone, remote="1"))) == {"Remote here", "Remote there"}
    assert titles(found(someone, remote="1", country="Germany")) == ["Remote there"]


def test_pay_is_compared_by_the_year_and_what_is_not_stated_stands_apart(someone: Owner) -> None:
    board = a_board(someone)
    hourly = {"pay_min": 15.0, "pay_max": 20.0, "pay_currency": "GBP", "pay_unit": "HOUR"}
    a_posting(board, "By the hour", **hourly)
    a_posting(board, "Too little", **(hourly | {"pay_max": 16.0}))
    a_posting(board, "Says nothing")
    page = found(someone, pay="40000", currency="GBP", unit="YEAR")

    assert titles(page) == ["By the hour"]
    assert [each.posting.title for each in page.pay_open] == ["Says nothing"]
    assert page.jobs[0].why.pay_a_year == 41_600


def test_age_and_kind_of_work_are_conditions(someone: Owner) -> None:
    board = a_board(someone)
    a_posting(board, "Old", date_posted=date(2026, 9, 1), employment_types=["PART_TIME"])
    a_posting(board, "New", date_posted=date(2026, 11, 19), employment_types=["FULL_TIME"])

    assert titles(found(someone, days="7")) == ["New"]
    assert titles(found(someone, "PART_TIME")) == ["Old"]


def test_the_newer_of_two_equals_comes_first_and_what_is_over_never(someone: Owner) -> None:
    board = a_board(someone)
    a_posting(board, "Nurse one", date_posted=date(2026, 11, 1))
    a_posting(board, "Nurse two", date_posted=date(2026, 11, 18))
    a_posting(board, "Nurse over", valid_through=date(2026, 11, 19))
    a_posting(board, "Nurse closed", closed_at=NOON)

    assert titles(found(someone, q="nurse")) == ["Nurse two", "Nurse one"]
    newest = find_jobs(World().ports(), someone, JobQuery("nurse"), NOON, order=NEWEST)
    assert titles(newest) == ["Nurse two", "Nurse one"]


def test_one_job_on_two_boards_is_one_line(someone: Owner) -> None:
    a_posting(a_board(someone), "Nurse", group="same")
    a_posting(a_board(someone, "Other board"), "Nurse (m/w/d)", group="same")
    (job,) = found(someone, q="nurse").jobs

    assert len(job.others) == 1


def test_a_slip_is_asked_about_and_an_empty_page_says_why(someone: Owner) -> None:
    assert not found(someone, q="nurse").has_sources

    a_posting(a_board(someone), "Kubernetes engineer")
    assert found(someone, q="kuberntes enginer").meant == "kubernetes engineer"
    assert found(someone, q="welder").meant == ""


def test_what_was_put_away_is_shown_no_more_until_it_is_taken_back(someone: Owner) -> None:
    board = a_board(someone)
    row = a_posting(board, "Nurse", group="same")
    a_posting(a_board(someone, "Other board"), "Nurse", group="same")
    mark(World().ports(), someone, row.pk, "dismissed", NOON)

    assert found(someone, q="nurse").jobs == ()
    assert [each.group for each in marked(someone, "dismissed")] == ["same"]

    mark(World().ports(), someone, row.pk, "", NOON)
    assert len(found(someone, q="nurse").jobs) == 1


def test_applying_begins_the_next_interview_with_employer_and_role(someone: Owner) -> None:
    row = a_posting(a_board(someone), "Night nurse")

    assert applied_for(someone, str(row.pk)) == "Quay Ltd, Night nurse\n"
    assert applied_for(Owner.objects.create(created_at=NOON), str(row.pk)) == applied_for(someone, "x") == ""


def test_results_come_in_pages(someone: Owner) -> None:
    board = a_board(someone)
    for at in range(25):
        a_posting(board, f"Nurse {at}", first_seen=NOON - timedelta(days=at))
    page = find_jobs(World().ports(), someone, JobQuery("nurse"), NOON, page=2)

    assert (page.total, page.pages, len(page.jobs)) == (25, 2, 5)


def test_a_place_that_could_be_several_is_asked_about_and_an_unknown_one_is_said() -> None:
    assert [each.label for each in read_form(CITIES, {"place": "Cambridge"}, ()).choices] == [
        "Cambridge, ENG, GB", "Cambridge, MA, US",
    ]  # fmt: skip
    assert "place" in read_form(CITIES, {"place": "Atlantis"}, ()).wrong
    assert "country" in read_form(CITIES, {"country": "Atlantis"}, ()).wrong
    assert "currency" in read_form(CITIES, {"pay": "40000"}, ()).wrong
    assert "pay" in read_form(CITIES, {"pay": "much", "currency": "GBP"}, ()).wrong
    assert read_form(CITIES, {"q": "carpenter in training"}, ()).is_clear


def test_a_query_fills_its_form_again() -> None:
    form = {
        "q": "nurse", "place": "Leeds", "km": "50", "pay": "30000", "currency": "GBP", "unit": "YEAR",
        "days": "7", "remote": "1", "title": "1", "country": "GB",
    }  # fmt: skip
    query = read_form(CITIES, form, ["FULL_TIME"]).query

    assert read_form(CITIES, form_of(query), sorted(query.types)).query == query
    assert replace(query, text="") != query
    assert LEEDS["city"] == "Leeds"


@pytest.mark.parametrize(("typed", "chosen", "meant"), [
    ("12,000 EUR p.m.", {}, (12_000.0, "EUR", "MONTH")),
    ("12.000 € im Monat", {"currency": "GBP", "unit": "YEAR"}, (12_000.0, "EUR", "MONTH")),
    ("£45k pa", {"unit": "HOUR"}, (45_000.0, "GBP", "YEAR")),
    ("15€/h", {}, (15.0, "EUR", "HOUR")),
    ("US$ 5000 monthly", {}, (5_000.0, "USD", "MONTH")),
    ("$120,000", {"currency": "CAD"}, (120_000.0, "CAD", "YEAR")),
    ("45000", {"currency": "GBP", "unit": "MONTH"}, (45_000.0, "GBP", "MONTH")),
])  # fmt: skip
def test_pay_is_read_as_it_is_typed_and_shown_as_it_was_read(
    typed: str, chosen: dict[str, str], meant: tuple[float, str, str]
) -> None:
    asked = read_form(CITIES, {"pay": typed, **chosen}, ())

    assert asked.query.pay is not None
    assert (asked.query.pay.least, asked.query.pay.currency, asked.query.pay.unit) == meant
    assert (asked.form.get("currency"), asked.form.get("unit", "YEAR")) == meant[1:]


@pytest.mark.parametrize(("typed", "chosen", "field"), [
    ("50,000 EUR or 60,000 USD", "EUR", "pay"),
    ("4,500 a month or 50,000 a year", "EUR", "pay"),
    ("$120,000", "EUR", "currency"),
    ("400 000 kr", "", "currency"),
    ("EUR", "EUR", "pay"),
])  # fmt: skip
def test_pay_that_can_be_meant_in_two_ways_is_asked_about(typed: str, chosen: str, field: str) -> None:
    asked = read_form(CITIES, {"pay": typed, "currency": chosen}, ())

    assert set(asked.wrong) == {field}
    assert asked.query.pay is None
