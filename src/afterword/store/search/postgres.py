"""The index on PostgreSQL: one tsvector a posting, its stems and written words told apart, with a GIN index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from afterword.core.search.index_words import IndexQuery, Lines, Way
from afterword.core.search.ranking import EXACT, TEXT, TITLE
from afterword.store.models import JobPosting, Owner

# A written word has a sign before it that no stem has. A and B stand in the title, C and D in the text.
SIGN = "="
WEIGHTS = [TEXT / TITLE, TEXT * EXACT / TITLE, EXACT, 1.0]
# No phrase reaches from the title into the text.
GAP = 10


class PostgresIndex:
    """See `JobIndex`."""

    def put(self, texts: Mapping[int, tuple[Lines, Lines]]) -> None:
        """See `JobIndex.put`."""
        rows = [(_vector(title, body), number) for number, (title, body) in texts.items()]
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE store_indexedposting SET words = %s::tsvector WHERE id = %s", rows)

    def find(
        self, query: IndexQuery, among: QuerySet[JobPosting], most: int, columns: Sequence[str] = ("pk",)
    ) -> list[tuple[Any, float]]:
        """See `JobIndex.find`."""
        asked = _query(query)
        if not asked:
            newest = among.order_by("-ingest_sequence").values_list(*columns, named=True)
            return [(row, 1.0) for row in newest[:most]]
        ranked = among.extra(
            tables=["store_indexedposting"],
            where=[
                "store_indexedposting.posting_id = store_jobposting.id",
                "store_indexedposting.words @@ %s::tsquery",
            ],
            params=[asked],
            select={"fits": "ts_rank(%s::float4[], store_indexedposting.words, %s::tsquery)"},
            select_params=[WEIGHTS, asked],
        )
        rows = ranked.extra(order_by=["-fits", "-ingest_sequence"]).values_list(*columns, "fits", named=True)
        return [(row, float(row.fits) or 1e-6) for row in rows[:most]]

    def vocabulary(self, owner: Owner) -> Mapping[str, int]:
        """See `JobIndex.vocabulary`."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT substr(word, 2), ndoc FROM ts_stat(format('SELECT words FROM store_indexedposting i JOIN"
                " store_jobposting p ON p.id = i.posting_id WHERE p.owner_id = %%L', %s)) WHERE word LIKE '=%%'",
                [str(owner.pk)],
            )
            return dict(cursor.fetchall())


def _vector(title: Lines, body: Lines) -> str:
    places: defaultdict[str, list[str]] = defaultdict(list)
    after = len(title.stems) + GAP
    for words, sign, weight, start in (
        (title.stems, "", "A", 0), (title.written, SIGN, "B", 0),
        (body.written, SIGN, "C", after), (body.stems, "", "D", after),
    ):  # fmt: skip
        for at, word in enumerate(words, start=start + 1):
            places[sign + word].append(f"{at}{weight}")
    return " ".join(f"{_quoted(word)}:{','.join(found)}" for word, found in places.items())


def _query(query: IndexQuery) -> str:
    groups = [f"({' | '.join(_way(way, query.in_title) for way in group)})" for group in query.groups]
    weights = "B" if query.in_title else "BC"
    groups += [f"!({_row(words, SIGN, weights)})" for words in query.without]
    return " & ".join(groups)


def _way(way: Way, in_title: bool) -> str:
    """A way as it is written counts for more; it is found by its stems all the same."""
    if way.is_loose:
        return f"({' & '.join(_way(one, in_title) for one in way.each())})"
    stems, written = ("A", "B") if in_title else ("AD", "BC")
    rows = [_row(each, "", stems) for each in (way.stems, *way.others)]
    return f"({' | '.join(rows)} | {_row(way.written, SIGN, written)})"


def _row(words: Sequence[str], sign: str, weights: str) -> str:
    return f"({' <-> '.join(f'{_quoted(sign + word)}:{weights}' for word in words)})"


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
