"""Other ways to find which saved searches a batch matches, by their words alone; each answers with bits of the batch.

Conditions such as the radius are left out of their time, and kept in ours.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

from afterword.core.search.batch import Batch, bits_of
from afterword.core.search.query import Wanted
from afterword.core.search.stemming import stem
from afterword.core.search.words import words

Answers = Iterator[int]
# Stands between title and text, where no phrase goes over.
BREAK = "0break0"
COLUMNS = ("title", "whole", "title_words", "whole_words")


class NotHere(Exception):
    """What the comparison needs is not installed."""


def rows_of(batch: Batch) -> Iterator[tuple[str, str, str, str]]:
    """Each posting as four texts of words that no rival parts again: stems and words, of the title and of all."""
    for posting in batch.postings:
        title = words(posting.title)
        whole = [*title, BREAK, *words(posting.text)]
        yield (" ".join(map(stem, title)), " ".join(map(stem, whole)), " ".join(title), " ".join(whole))


def fts5(batch: Batch) -> Callable[[Sequence[Wanted]], Answers]:
    """SQLite's full-text index of the batch in memory, asked once for each search."""
    store = sqlite3.connect(":memory:")
    store.execute(f"CREATE VIRTUAL TABLE t USING fts5({', '.join(COLUMNS)}, content='')")
    store.executemany(
        "INSERT INTO t(rowid, title, whole, title_words, whole_words) VALUES (?, ?, ?, ?, ?)",
        ((at, *row) for at, row in enumerate(rows_of(batch))),
    )

    def answer(wanted: Sequence[Wanted]) -> Answers:
        for each in wanted:
            found = store.execute("SELECT rowid FROM t WHERE t MATCH ?", (_fts5(each),))
            yield bits_of([at for (at,) in found])

    return answer


def tantivy(batch: Batch) -> Callable[[Sequence[Wanted]], Answers]:
    """An index of the batch in memory, asked once for each search."""
    library = _imported("tantivy")
    builder = library.SchemaBuilder()
    for name in COLUMNS:
        builder.add_text_field(name, stored=False, tokenizer_name="plain", index_option="position")
    builder.add_integer_field("at", stored=False, fast=True)
    index = library.Index(builder.build())
    index.register_tokenizer("plain", library.TextAnalyzerBuilder(library.Tokenizer.whitespace()).build())
    writer = index.writer(50_000_000, 1)
    for at, row in enumerate(rows_of(batch)):
        writer.add_document(library.Document(at=at, **dict(zip(COLUMNS, row, strict=True))))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    most = len(batch.postings)

    def answer(wanted: Sequence[Wanted]) -> Answers:
        for each in wanted:
            query = index.parse_query(_tantivy(each), ["whole"])
            addresses = [address for _, address in searcher.search(query, most, count=False).hits]
            yield bits_of(searcher.fast_field_values("at", addresses)) if addresses else 0

    return answer


def mokaccino(batch: Batch) -> Callable[[Sequence[Wanted]], Answers]:
    """All searches in a percolator, each posting put to it; phrases are looked at once more in the text."""
    library = _imported("mokaccino")
    documents = [_document(library, row) for row in rows_of(batch)]

    def answer(wanted: Sequence[Wanted]) -> Answers:
        percolator = library.Percolator()
        for number, each in enumerate(wanted):
            percolator.add_query_id(_percolated(library.Query, each), number)
        found: list[list[int]] = [[] for _ in wanted]
        for at, document in enumerate(documents):
            for number in percolator.percolate_list(document):
                found[number].append(at)
        for each, places in zip(wanted, found, strict=True):
            yield _with_phrases(bits_of(places), each, batch)

    return answer


def _document(library: Any, row: Sequence[str]) -> Any:
    document = library.Document()
    for name, text in zip(COLUMNS, row, strict=True):
        for word in set(text.split()):
            document = document.with_value(name, word)
    return document


def _with_phrases(bits: int, wanted: Wanted, batch: Batch) -> int:
    field = batch.title if wanted.in_title else batch.whole
    for phrase in wanted.phrases:
        bits &= field.with_stems(phrase)
    return bits


def postgresql(batch: Batch, url: str) -> Callable[[Sequence[Wanted]], Answers]:
    """A GIN index over the batch, asked once for each search."""
    connection = _imported("psycopg").connect(url, autocommit=True)
    connection.execute("DROP TABLE IF EXISTS t")
    connection.execute(f"CREATE TABLE t (at int, {', '.join(f'{name} tsvector' for name in COLUMNS)})")
    with connection.cursor().copy(f"COPY t (at, {', '.join(COLUMNS)}) FROM STDIN") as copy:
        for at, row in enumerate(rows_of(batch)):
            copy.write_row((at, *map(_vector, row)))
    for name in COLUMNS:
        connection.execute(f"CREATE INDEX ON t USING gin ({name})")
    connection.execute("ANALYZE t")

    def answer(wanted: Sequence[Wanted]) -> Answers:
        for each in wanted:
            name, query, without = _tsquery(each)
            sql = f"SELECT at FROM t WHERE {name} @@ %s::tsquery" + (
                f" AND NOT {name}_words @@ %s::tsquery" if without else ""
            )
            found = connection.execute(sql, (query, without) if without else (query,)).fetchall()
            yield bits_of([at for (at,) in found])

    return answer


def _imported(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise NotHere(f"pip install {name}") from error


def _fts5(wanted: Wanted) -> str:
    must, without = _parts(wanted, "{} : ")
    return " AND ".join(must) + "".join(f" NOT {each}" for each in without)


def _tantivy(wanted: Wanted) -> str:
    must, without = _parts(wanted, "{}:")
    return " ".join([f"+{each}" for each in must] + [f"-{each}" for each in without])


def _parts(wanted: Wanted, column: str) -> tuple[list[str], list[str]]:
    """What must stand, and what must not, in the language of both indexes."""
    name = "title" if wanted.in_title else "whole"
    field, exact = column.format(name), column.format(f"{name}_words")
    must = [f'{field}"{term}"' for term in (*wanted.every, *wanted.phrases)]
    must += ["(" + " OR ".join(f'{field}"{term}"' for term in group) + ")" for group in wanted.any_of]
    return must, [f'{exact}"{term}"' for term in wanted.none]


def _percolated(query: Any, wanted: Wanted) -> Any:
    name = "title" if wanted.in_title else "whole"
    parts = [query.from_kv(name, word) for term in (*wanted.every, *wanted.phrases) for word in term.split()]
    parts += [query.from_or([query.from_kv(name, term) for term in group]) for group in wanted.any_of]
    parts += [query.from_not(query.from_kv(f"{name}_words", term)) for term in wanted.none]
    return query.from_and(parts)


def _vector(text: str) -> str:
    """A tsvector as PostgreSQL writes it; positions end at 16,383."""
    return " ".join(f"'{word}':{at + 1}" for at, word in enumerate(text.split()))


def _tsquery(wanted: Wanted) -> tuple[str, str, str]:
    parts = [
        f"({' <-> '.join(f'{chr(39)}{word}{chr(39)}' for word in term.split())})"
        for term in (*wanted.every, *wanted.phrases)
    ]
    parts += [f"({' | '.join(f'{chr(39)}{term}{chr(39)}' for term in group)})" for group in wanted.any_of]
    without = " | ".join(f"'{term}'" for term in wanted.none)
    return ("title" if wanted.in_title else "whole"), " & ".join(parts), without
