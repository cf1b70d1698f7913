"""What a board sent becomes rows in a few statements, however many postings there are."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from afterword.flows.job_sources.keeping import keep
from afterword.store.models import JobPosting, JobSource, Owner
from tests.jobs import NOON, a_posting
from tests.letters import an_owner

pytestmark = pytest.mark.django_db
TEXT = "You keep the records of two wards and order what they need every week."
LATER = NOON + timedelta(hours=6)


def a_board(owner: Owner, kind: str = "greenhouse") -> JobSource:
    return JobSource.everything.create(owner=owner, kind=kind, board="elwyn", name="Elwyn", added_at=NOON)


def jobs(count: int, **other: Any) -> list[dict[str, Any]]:
    place = {"city": "Leeds", "region": None, "country": "GB"}
    usual = {"company": "Elwyn", "locations": [place], "description_text": TEXT, **other}
    return [{"id": str(number), "title": f"Clerk {number}", **usual} for number in range(count)]


def asked(source: JobSource, sent: list[dict[str, Any]]) -> int:
    """How many statements it takes to keep these."""
    with (
        CaptureQueriesContext(
            connection,
        ) as queries,
        transaction.atomic(),
    ):
        keep(source, sent, LATER)
    return len(queries)


def test_postings_that_did_not_change_are_marked_as_seen_all_at_once() -> None:
    source = a_board(an_owner(NOON))
    keep(source, jobs(400), NOON)
    few = asked(source, jobs(400))

    assert few <= 10
    assert set(JobPosting.everything.values_list("last_seen", flat=True)) == {LATER}
    assert set(JobPosting.everything.values_list("first_seen", flat=True)) == {NOON}


def test_what_changed_is_written_and_keeps_its_place_and_group() -> None:
    source = a_board(an_owner(NOON))
    keep(source, jobs(3), NOON)
    before = list(JobPosting.everything.order_by("pk").values_list("pk", "group", "ingest_sequence", "first_seen"))
    changed = jobs(3)
    changed[1]["title"] = "Porter"
    keep(source, changed, LATER)

    after = list(JobPosting.everything.order_by("pk").values_list("pk", "group", "ingest_sequence", "first_seen"))
    assert after == before
    assert sorted(JobPosting.everything.values_list("title", flat=True)) == ["Clerk 0", "Clerk 2", "Porter"]


def test_new_postings_look_only_at_those_that_may_be_the_same() -> None:
    owner = an_owner(NOON)
    keep(a_board(owner, "lever"), jobs(300), NOON)
    few = asked(a_board(owner), jobs(300))

    groups = JobPosting.objects.of(owner).values_list("group", flat=True)
    assert (len(groups), len(set(groups))) == (600, 300)
    assert few <= 25


def test_row_from_before_there_were_keys_is_found_beside_a_new_one() -> None:
    owner = an_owner(NOON)
    old = a_posting(a_board(owner, "lever"), "Clerk 0", organization="Elwyn Ltd", description_text=TEXT)
    keep(a_board(owner), jobs(1), NOON)

    assert set(JobPosting.objects.of(owner).values_list("group", flat=True)) == {old.group}


def test_part_of_a_long_list_closes_nothing() -> None:
    source = a_board(an_owner(NOON))
    keep(source, jobs(3), NOON)
    keep(source, jobs(1), LATER, is_whole=False)

    assert JobPosting.everything.filter(closed_at=None).count() == 3
