"""The full-text index of postings: one Protocol, SQLite's FTS5 or PostgreSQL's text search behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from afterword.core.search.index_words import IndexQuery, Lines, lines
from afterword.core.search.tongues import tongue_of
from afterword.store.models import IndexedPosting, JobPosting, Owner

AT_ONCE = 500


class JobIndex(Protocol):
    """Holds the words of postings by their number, and gives back those that a query finds."""

    def put(self, texts: Mapping[int, tuple[Lines, Lines]]) -> None:
        """Take in title and text of postings by their numbers; one that is there already is replaced."""
        ...

    def find(
        self, query: IndexQuery, among: QuerySet[JobPosting], most: int, columns: Sequence[str] = ("pk",)
    ) -> list[tuple[Any, float]]:
        """The best postings of `among`, with how well the words fit, greater is better; all the same without words.

        Of each only these columns are read, by their names; `pk` is one of them.
        """
        ...

    def vocabulary(self, owner: Owner) -> Mapping[str, int]:
        """The words as they are written in postings, and in how many."""
        ...


def job_index() -> JobIndex:
    """The index of the database that is used."""
    if connection.vendor == "postgresql":
        from afterword.store.search.postgres import PostgresIndex

        return PostgresIndex()
    from afterword.store.search.sqlite import SqliteIndex

    return SqliteIndex()


def catch_up(owner: Owner) -> int:
    """Take in every posting that is new or says something else than before; gives how many."""
    stale = Q(indexed=None) | ~Q(indexed__payload_hash=F("payload_hash"))
    count = 0
    while rows := list(JobPosting.objects.of(owner).filter(stale).order_by("ingest_sequence")[:AT_ONCE]):
        _take_in(rows)
        count += len(rows)
    return count


def _take_in(rows: Sequence[JobPosting]) -> None:
    with transaction.atomic():
        marks = [IndexedPosting(posting=row, payload_hash=row.payload_hash) for row in rows]
        IndexedPosting.objects.bulk_create(
            marks, update_conflicts=True, unique_fields=["posting"], update_fields=["payload_hash"]
        )
        numbers = dict(IndexedPosting.objects.filter(posting__in=rows).values_list("posting_id", "id"))
        job_index().put({numbers[row.pk]: _lines(row) for row in rows})


def _lines(row: JobPosting) -> tuple[Lines, Lines]:
    tongue = tongue_of(row.title, row.description_text)
    return lines(row.title, tongue), lines(row.description_text, tongue)
