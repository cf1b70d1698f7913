"""How long a batch of new postings takes to be put to all saved searches, against other ways in the same run.

Run with: .venv/bin/python bench/alerts.py [SEARCHES] [POSTINGS] [ASKED]
The rivals are asked for ASKED of the searches (2,000) and scaled up; `pip install tantivy mokaccino` adds two of them.
"""

from __future__ import annotations

import contextlib
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from afterword.core.search.batch import Batch
from afterword.core.search.matching import Watchlist, hits
from afterword.core.search.posting import Posting
from afterword.core.search.query import Search, Wanted

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bench.alerting import rivals
from bench.alerting.market import Market
from tests.servers import missing
from tests.servers.postgres import private_cluster

SEED = 5
SAMPLE = 2000
SMALL = (1, 10, 50)
Prepare = Callable[[Batch], Callable[[Sequence[Wanted]], Iterator[int]]]


def ours(searches: Sequence[Search], postings: Sequence[Posting]) -> tuple[float, Batch]:
    """CPU seconds for reading the words of all postings and matching all searches; prints them."""
    started = time.process_time()
    watch = Watchlist(searches)
    listed = time.process_time() - started
    started = time.process_time()
    batch = Batch(postings)
    read = time.process_time() - started
    pairs = sum(bits.bit_count() for _, bits in watch.match(batch))
    spent = time.process_time() - started
    print(f"{len(searches):7,} searches x {len(postings):6,} postings: {spent:6.2f} s (of it words {read:.2f} s),"
          f" {pairs:,} matches; the list itself was made in {listed:.2f} s")  # fmt: skip
    return spent, batch


def small_batches(searches: Sequence[Search], postings: Sequence[Posting]) -> None:
    """CPU seconds of the batches that come in between."""
    watch = Watchlist(searches)
    for count in SMALL:
        started = time.process_time()
        pairs = sum(bits.bit_count() for _, bits in watch.match(Batch(postings[:count])))
        spent = time.process_time() - started
        print(f"{len(searches):7,} searches x {count:6} postings: {spent:6.3f} s, {pairs:,} matches")


def compare(name: str, prepare: Prepare, searches: Sequence[Search], batch: Batch, own: float, asked: int) -> None:
    """One rival, with the same batch and a part of the searches; its words are read in its own time."""
    wanted = [search.wanted for search in searches[:: max(1, len(searches) // asked)]]
    clock = time.perf_counter if name == "PostgreSQL" else time.process_time
    try:
        started = clock()
        answer = prepare(batch)
        made = clock() - started
        started = clock()
        found = list(answer(wanted))
        spent = (clock() - started) * len(searches) / len(wanted)
    except rivals.NotHere as error:
        print(f"{name:16} not here: {error}")
        return
    differ = sum(bits != hits(each, batch) for each, bits in zip(wanted, found, strict=True))
    share = (made + spent) / own
    print(f"{name:16} {made + spent:8.1f} s, {share:5.1f} times ours; {differ} of {len(wanted):,} searches differ")


def main() -> int:
    """All figures."""
    given = [int(word) for word in sys.argv[1:]]
    number, count, asked = [*given, *(100_000, 10_000, SAMPLE)[len(given) :]]
    market = Market(SEED)
    postings = [Posting.read(market.posting(), str(at)) for at in range(count)]
    searches = [Search.read(market.search(str(at))) for at in range(number)]
    for part in (number // 100, number // 10):
        ours(searches[:part], postings)
    own, batch = ours(searches, postings)
    print(f"memory of the whole program: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    small_batches(searches, postings)
    compare("FTS5 a search", rivals.fts5, searches, batch, own, asked)
    compare("tantivy", rivals.tantivy, searches, batch, own, asked)
    compare("mokaccino", rivals.mokaccino, searches, batch, own, asked)
    with contextlib.ExitStack() as stack:
        if missing("postgres"):
            print("PostgreSQL       not here")
        else:
            url = stack.enter_context(private_cluster())
            compare("PostgreSQL", lambda each: rivals.postgresql(each, url), searches, batch, own, asked)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
