"""`Retry-After` in both of its forms."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.jobs.waiting import retry_after

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("120", 2),
        ("Fri, 20 Nov 2026 12:30:00 GMT", 30),
        ("Fri, 20 Nov 2026 11:30:00 GMT", 0),
        ("", 0),
        ("soon", 0),
        ("-5", 0),
        ("99999999999999", 0),
    ],
)
def test_wait_that_a_host_asks_for(said: str, minutes: int) -> None:
    assert retry_after(said, NOON) == timedelta(minutes=minutes)
