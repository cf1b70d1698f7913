"""The index on SQLite: an FTS5 table with stems and written words, weighed by bm25."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from afterword.core.search.index_words import IndexQuery, Lines, Way
from afterword.core.search.ranking import EXACT, TEXT, TITLE
from afterword.store.models import IndexedPosting, JobPosting, Owner

STEMS, WRITTEN = "{title body}", "{title_written body_written}"
STEMS_IN_TITLE, WRITTEN_IN_TITLE = "{title}", "{title_written}"
AT_ONCE = 900
# In the order of the columns.
WEIGHTS = (TITLE, TEXT, TITLE * EXACT, TEXT * EXACT)


class SqliteIndex:
    """See `JobIndex`."""

    def put(self, texts: Mapping[int, tuple[Lines, Lines]]) -> None:
        """See `JobIndex.put`."""
        rows: list[tuple[int | str, ...]] = [
            (number, *(" ".join(each) for each in (title.stems, body.stems, title.written, body.written)))
            for number, (title, body) in texts.items()
        ]
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM store_jobwords WHERE rowid = %s", [(number,) for number in texts])
            cursor.executemany(
                "INSERT INTO store_jobwords (rowid, title, body, title_written, body_written)"
                " VALUES (%s, %s, %s, %s, %s)",
                rows,
            )

    def find(
        self, query: IndexQuery, among: QuerySet[JobPosting], most: int, columns: Sequence[str] = ("pk",)
    ) -> list[tuple[Any, float]]:
        """See `JobIndex.find`."""
        unwanted = frozenset(self._numbers(_unwanted(query))) if query.without else frozenset()
        if not query.groups:
            rows = among.order_by("-ingest_sequence").values_list(*columns, "indexed__id", named=True)
            newest = rows[: most + len(unwanted)]
            return [(row, 1.0) for row in newest if row.indexed__id not in unwanted][:most]
        found = self._ranked(_wanted(query))
        # The best first, so that of thousands no more are looked at than are wanted.
        numbers = sorted(found.keys() - unwanted, key=lambda number: (-found[number], -number))
        ranked: list[tuple[Any, float]] = []
        for start in range(0, len(numbers), AT_ONCE):
            there = IndexedPosting.objects.filter(id__in=numbers[start : start + AT_ONCE])
            by_id = dict(there.values_list("posting_id", "id"))
            # Without an order of its own, and not joined, so that the rows are found by their keys.
            kept = among.order_by().filter(pk__in=by_id).values_list(*columns, named=True)
            ranked += sorted(((row, found[by_id[row.pk]]) for row in kept), key=lambda one: -by_id[one[0].pk])
            if len(ranked) >= most:
                break
        return sorted(ranked, key=lambda one: -one[1])[:most]

    def vocabulary(self, owner: Owner) -> Mapping[str, int]:
        """See `JobIndex.vocabulary`; what is meant is only offered where it finds something of this person's."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT term, MAX(doc) FROM store_jobterms WHERE col LIKE '%%_written' GROUP BY term", [])
            return dict(cursor.fetchall())

    def _ranked(self, match: str) -> dict[int, float]:
        weights = ", ".join(map(str, WEIGHTS))
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT rowid, -bm25(store_jobwords, {weights}) FROM store_jobwords WHERE store_jobwords MATCH %s",  # noqa: S608
                [match],
            )
            return dict(cursor.fetchall())

    def _numbers(self, match: str) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rowid FROM store_jobwords WHERE store_jobwords MATCH %s", [match])
            return [number for (number,) in cursor.fetchall()]


def _wanted(query: IndexQuery) -> str:
    stems, written = (STEMS_IN_TITLE, WRITTEN_IN_TITLE) if query.in_title else (STEMS, WRITTEN)
    return " AND ".join(_any(_way(way, stems, written) for way in group) for group in query.groups)


def _way(way: Way, stems: str, written: str) -> str:
    """A way as it is written counts for more; it is found by its stems all the same."""
    if way.is_loose:
        return f"({' AND '.join(_way(one, stems, written) for one in way.each())})"
    return f"({stems} : {_any(map(_row, (way.stems, *way.others)))} OR {written} : {_row(way.written)})"


def _unwanted(query: IndexQuery) -> str:
    written = WRITTEN_IN_TITLE if query.in_title else WRITTEN
    return _any(f"{written} : {_row(words)}" for words in query.without)


def _any(parts: Iterable[str]) -> str:
    return f"({' OR '.join(parts)})"


def _row(words: Sequence[str]) -> str:
    """Words in a row; they are letters and digits alone, so quotes are enough."""
    return f'"{" ".join(words)}"'
