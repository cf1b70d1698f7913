"""One search over what was read from the boards: ranked, filtered, folded, explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from afterword.core.search.batch import Batch, positions
from afterword.core.search.explaining import Why, why
from afterword.core.search.index_words import index_query
from afterword.core.search.job_query import JobQuery
from afterword.core.search.query import Conditions
from afterword.core.search.ranking import Folded, fading, fold
from afterword.core.search.spelling import corrected, did_you_mean
from afterword.core.search.words import words
from afterword.flows.job_search.rows import (
    Dated,
    age_days,
    as_posting,
    columns_for,
    conditions_of,
    open_postings,
    younger_than,
)
from afterword.flows.overview.dates import local
from afterword.flows.ports import Ports
from afterword.store.models import JobPosting, JobSource, Owner, PostingMark
from afterword.store.search import catch_up, job_index

MOST = 1_000
A_PAGE = 20
HIDDEN = "dismissed"
BEST, NEWEST = "best", "newest"


@dataclass(frozen=True, slots=True)
class FoundJob:
    """One job: its best posting, why it was found, what the person did with it, and the other boards that have it."""

    posting: JobPosting
    why: Why
    mark: str = ""
    others: tuple[JobPosting, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundJobs:
    """A page of results; `pay_open` are those that do not say their pay, where some was asked for.

    `meant` is the line as it was perhaps meant, where a word finds nothing. `has_sources` is whether any board is read.
    """

    jobs: tuple[FoundJob, ...] = ()
    pay_open: tuple[FoundJob, ...] = ()
    total: int = 0
    pages: int = 1
    page: int = 1
    meant: str = ""
    has_sources: bool = True


def find_jobs(
    ports: Ports, owner: Owner, query: JobQuery, now: datetime, *, order: str = BEST, page: int = 1
) -> FoundJobs:
    """The open postings of this person that the query finds, the ones put away left out."""
    catch_up(owner)
    marks = dict(PostingMark.objects.of(owner).values_list("group", "state"))
    ranked, pay_open = _ranked(ports, owner, query, now, order)
    shown = [each for each in ranked if marks.get(each.best.group) != HIDDEN]
    unstated = [each for each in pay_open if marks.get(each.best.group) != HIDDEN]
    pages = max(1, -(-len(shown) // A_PAGE))
    page = max(1, min(page, pages))
    picked, unsure = shown[(page - 1) * A_PAGE : page * A_PAGE], unstated[:A_PAGE]
    whole = _whole(owner, [*picked, *unsure])
    return FoundJobs(
        jobs=tuple(_job(ports, query, each, whole, marks) for each in picked),
        pay_open=tuple(_job(ports, query, each, whole, marks) for each in unsure),
        total=len(shown),
        pages=pages,
        page=page,
        meant="" if shown or unstated else _meant(ports, owner, query, now),
        has_sources=JobSource.objects.of(owner).filter(removed_at=None).exists(),
    )


def _ranked(
    ports: Ports, owner: Owner, query: JobQuery, now: datetime, order: str
) -> tuple[list[Folded[Dated]], list[Folded[Dated]]]:
    """What meets every filter, and what would if its pay were known; each folded, the best first.

    Of up to a thousand postings only what the order and the filters look at is read; the page reads its own whole.
    """
    found = _fitting(owner, query, now, columns_for(query.conditions))
    rows = [row for row, _ in found]
    sure, maybe = (1 << len(rows)) - 1, 0
    if query.conditions != Conditions():
        with_places = query.near is not None
        batch = Batch([conditions_of(ports.cities, row, with_places=with_places) for row in rows])
        sure = batch.mask(query.conditions)
        maybe = batch.mask(query.conditions, pay_may_be_open=True) & ~sure
    worth = {row.pk: fits * fading(age_days(row, now)) for row, fits in found}
    if order == NEWEST:
        worth = {row.pk: -age_days(row, now) for row in rows}
    return _folded(rows, sure, worth), _folded(rows, maybe, worth)


def _fitting(owner: Owner, query: JobQuery, now: datetime, columns: Sequence[str]) -> list[tuple[Dated, float]]:
    today = local(now, owner.time_zone).date()
    among = open_postings(owner, today)
    if query.days:
        among = younger_than(among, query.days, now)
    if query.remote:
        among = among.filter(workplace="remote")
    return job_index().find(index_query(query.typed, in_title=query.in_title), among, MOST, columns)


def _folded(rows: Sequence[Dated], bits: int, worth: dict[UUID, float]) -> list[Folded[Dated]]:
    ranked = sorted(
        (rows[at] for at in positions(bits)), key=lambda row: (-worth[row.pk], -row.ingest_sequence)
    )  # fmt: skip
    return fold((row.group or None, row) for row in ranked)


def _whole(owner: Owner, shown: Sequence[Folded[Dated]]) -> dict[UUID, JobPosting]:
    ids = [row.pk for each in shown for row in (each.best, *each.others)]
    return {row.pk: row for row in JobPosting.objects.of(owner).filter(pk__in=ids).select_related("source")}


def _job(
    ports: Ports, query: JobQuery, folded: Folded[Dated], whole: Mapping[UUID, JobPosting], marks: Mapping[str, str]
) -> FoundJob:
    best = whole[folded.best.pk]
    told = why(query, as_posting(ports.cities, best))
    return FoundJob(best, told, marks.get(best.group, ""), tuple(whole[each.pk] for each in folded.others))


def _meant(ports: Ports, owner: Owner, query: JobQuery, now: datetime) -> str:
    """The line with each unknown word as a known one, only where that finds something."""
    typed = [way for group in query.typed.groups for way in group[:1]]
    spoken = [word for way in typed for word in words(way)]
    if not spoken:
        return ""
    known = job_index().vocabulary(owner)
    wrong = [(word, meant) for word in spoken if (meant := did_you_mean(word, known))]
    line = corrected(query.text, wrong)
    if not wrong or line == query.text:
        return ""
    found, pay_open = _ranked(ports, owner, replace(query, text=line), now, BEST)
    return line if found or pay_open else ""
