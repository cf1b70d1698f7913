"""New postings put to all saved searches: each job once a search, by the order in which postings came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q

from afterword.core.search.batch import Batch, positions
from afterword.core.search.employers import employer_key
from afterword.core.search.matching import Watchlist
from afterword.flows.job_search.marks import APPLIED, DISMISSED
from afterword.flows.job_search.rows import as_posting, open_postings
from afterword.flows.job_search.saved import query_of
from afterword.flows.overview.dates import local
from afterword.flows.ports import Ports
from afterword.store.models import AlertItem, JobPosting, JobSource, Owner, PostingMark, Process, SavedSearch

AT_ONCE, MOST_SHOWN = 500, 200
SEVERAL, NOT_FOR_SEVERAL = 2, ("remotive",)
ACCEPTED = ("ACCEPTING", "HIRED")
ACTIVE = Q(removed_at=None, paused_at=None)


def collect(ports: Ports, now: datetime) -> int:
    """Look at everything that came in since each search last looked; gives how many new matches there are."""
    count = 0
    for owner in Owner.objects.filter(pk__in=SavedSearch.everything.filter(ACTIVE).values("owner")):
        pause_after_yes(owner, now)
        searches = list(SavedSearch.objects.of(owner).filter(ACTIVE))
        if searches:
            count += _collect(ports, owner, searches, now)
    return count


def look_back(ports: Ports, owner: Owner, search: SavedSearch, now: datetime) -> int:
    """Once, on request: what is open already is told in the next mail as well."""
    today = local(now, owner.time_zone).date()
    rows = list(open_postings(owner, today).filter(ingest_sequence__lte=search.seen_sequence))
    return _keep(ports, owner, [search], rows, now)


def pause_after_yes(owner: Owner, now: datetime) -> None:
    """Who accepted an offer looks no further; a search that was resumed since is not paused for the same one."""
    for process in Process.objects.of(owner).filter(state__in=ACCEPTED):
        others = SavedSearch.objects.of(owner).filter(ACTIVE, made_at__lt=now).exclude(accepted=process.pk)
        why = f"You accepted the offer of {process.employer_name}."
        others.update(paused_at=now, paused_why=why[:300], accepted=process.pk)


def _collect(ports: Ports, owner: Owner, searches: Sequence[SavedSearch], now: datetime) -> int:
    newest = JobPosting.objects.of(owner).aggregate(newest=Max("ingest_sequence"))["newest"] or 0
    seen, count = min(each.seen_sequence for each in searches), 0
    while seen < newest:
        rows = list(JobPosting.objects.of(owner).filter(ingest_sequence__gt=seen).order_by("ingest_sequence")[:AT_ONCE])
        if not rows:
            break
        seen = rows[-1].ingest_sequence
        with transaction.atomic():
            count += _keep(ports, owner, searches, rows, now, only_new=True)
            # Never backwards: another run may have gone further.
            ids = [each.pk for each in searches]
            SavedSearch.objects.of(owner).filter(pk__in=ids, seen_sequence__lt=seen).update(seen_sequence=seen)
    return count


def _keep(
    ports: Ports, owner: Owner, searches: Sequence[SavedSearch], rows: Sequence[JobPosting], now: datetime,
    *, only_new: bool = False,
) -> int:  # fmt: skip
    done = set(PostingMark.objects.of(owner).filter(state__in=(APPLIED, DISMISSED)).values_list("group", flat=True))
    items = []
    silent = _not_mailed()
    for search, row in _matches(ports, searches, [each for each in rows if each.source_id not in silent]):
        is_new = not only_new or row.ingest_sequence > search.seen_sequence
        if is_new and row.closed_at is None and row.group not in done:
            items.append(AlertItem(owner=owner, search=search, posting=row, group=row.group, found_at=now))
    before = AlertItem.objects.of(owner).count()
    AlertItem.everything.bulk_create(items, ignore_conflicts=True)
    return AlertItem.objects.of(owner).count() - before


def _not_mailed() -> frozenset[UUID]:
    """Remotive's terms forbid to mail its jobs to the people of an installation that several use."""
    if Owner.objects.count() < SEVERAL:
        return frozenset()
    return frozenset(JobSource.everything.filter(kind__in=NOT_FOR_SEVERAL).values_list("pk", flat=True))


def _matches(
    ports: Ports, searches: Sequence[SavedSearch], rows: Sequence[JobPosting]
) -> Iterator[tuple[SavedSearch, JobPosting]]:
    by_words = {str(each.pk): each for each in searches if not each.employer}
    batch = Batch(as_posting(ports.cities, row) for row in rows)
    watch = Watchlist(query_of(each).search(key, batch.tongues) for key, each in by_words.items())
    for key, bits in watch.match(batch, pay_may_be_open=True):
        for at in positions(bits):
            yield by_words[str(key)], rows[at]
    by_employer: defaultdict[str, list[SavedSearch]] = defaultdict(list)
    for each in searches:
        if each.employer:
            by_employer[employer_key(each.employer)].append(each)
    for row in rows if by_employer else ():
        for search in by_employer.get(employer_key(row.organization), ()):
            yield search, row


def told(owner: Owner, search_id: UUID) -> tuple[list[AlertItem], int]:
    """What the mails of a search told, the newest first and no more than `MOST_SHOWN`; and how many it is in all."""
    rows = AlertItem.objects.of(owner).filter(search_id=search_id, state="told")
    shown = rows.select_related("posting").order_by("-posting__ingest_sequence")[:MOST_SHOWN]
    return list(shown), rows.count()


def waiting(owner: Owner, search_id: UUID) -> list[AlertItem]:
    """What a search found and did not tell yet."""
    rows = AlertItem.objects.of(owner).filter(search_id=search_id, state="waiting")
    return list(rows.select_related("posting", "posting__source"))
