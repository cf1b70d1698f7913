"""One object for everything somebody looks for."""

from __future__ import annotations

import json

from afterword.core.search.job_query import JobQuery, Near
from afterword.core.search.pay import Pay
from afterword.core.search.places import Point


def test_what_is_kept_is_read_as_it_was() -> None:
    query = JobQuery(
        "staff nurse -agency", True, Near("Leeds, ENG, GB", Point(53.8, -1.55), 40, "GB"), "GB", True,
        Pay(30_000.0, None, "GBP", "YEAR"), frozenset({"FULL_TIME"}), 14,
    )  # fmt: skip

    assert JobQuery.from_json(json.loads(json.dumps(query.to_json()))) == query
    assert JobQuery.from_json({}) == JobQuery()


def test_a_search_for_nothing_says_so() -> None:
    assert JobQuery().is_empty
    assert JobQuery("the jobs in").typed.groups
    assert not JobQuery(remote=True).is_empty
    assert not JobQuery("-agency").is_empty
