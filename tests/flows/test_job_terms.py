"""Jobs of Remotive are found by everybody, and mailed only where one person uses the installation."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.core.search.job_query import JobQuery
from afterword.flows.job_search.collecting import collect
from afterword.store.models import AlertItem, JobSource, SavedSearch
from tests.fakes import World
from tests.jobs import NOON, a_posting
from tests.letters import an_owner

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("people", "told"), [(1, 1), (2, 0)])
def test_remotive_is_mailed_only_where_one_person_is(people: int, told: int) -> None:
    owner, *_ = [an_owner(NOON) for _ in range(people)]
    board = JobSource.everything.create(owner=owner, kind="remotive", board="", name="Remotive", added_at=NOON)
    SavedSearch.everything.create(
        owner=owner, name="Pilot", query=JobQuery("pilot").to_json(), made_at=NOON, next_at=NOON
    )
    a_posting(board, "Harbour pilot")
    collect(World().ports(), NOON + timedelta(hours=1))

    assert AlertItem.everything.count() == told
