"""What failed lately is counted from an index of what failed, however many letters left."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.flows.health import _failed
from tests.fakes import FakeClock


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite cannot tell that a question fits the index.")
@pytest.mark.django_db
def test_failures_of_the_last_day_are_found_by_their_index() -> None:
    with CaptureQueriesContext(connection) as asked:
        assert _failed(FakeClock().now()) == []
    (question,) = asked.captured_queries

    with connection.cursor() as cursor:
        # A table of so few rows is read whole unless that is forbidden.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {question['sql']}")
        plan = "\n".join(row[0] for row in cursor.fetchall())

    assert "attempts_that_failed" in plan
