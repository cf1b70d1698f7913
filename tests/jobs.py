"""Postings for tests: one board, and what it has."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db.models import Max

from afterword.store.models import JobPosting, JobSource, Owner

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LEEDS = {"city": "Leeds", "region": "", "country": "GB"}


def a_board(owner: Owner, name: str = "Harbour board") -> JobSource:
    return JobSource.everything.create(owner=owner, kind="feed", board=name, name=name, added_at=NOON)


def a_posting(source: JobSource, title: str, **other: Any) -> JobPosting:
    """One more posting, the newest of its owner."""
    rows = JobPosting.objects.of(source.owner)
    number = (rows.aggregate(newest=Max("ingest_sequence"))["newest"] or 0) + 1
    usual: dict[str, Any] = {
        "identifier": str(number), "url": f"https://board.test/{number}", "organization": "Quay Ltd",
        "locations": [LEEDS], "payload_hash": str(number), "first_seen": NOON, "last_seen": NOON,
        "ingest_sequence": number, "group": f"group-{number}", "attribution": "From the harbour board",
    }  # fmt: skip
    return JobPosting.everything.create(owner=source.owner, source=source, title=title, **(usual | other))
