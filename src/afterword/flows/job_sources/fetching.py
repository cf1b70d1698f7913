"""Reading the boards that are due: one after the other, each kept whole or not at all."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from afterword.core.errors import AfterwordError
from afterword.core.jobs.addresses import CALLS_A_DAY, LISTS, Board
from afterword.core.jobs.port import Fetched
from afterword.flows.job_sources.keeping import keep
from afterword.flows.job_sources.polite import NOT_MODIFIED, HostStops, NotFetched, Round, host_of
from afterword.flows.ports import Ports
from afterword.store import sending
from afterword.store.models import Action, JobPosting, JobSource

EVERY = timedelta(hours=6)
A_DAY = timedelta(days=1)
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=30), timedelta(days=2)
# A fetch and its reading never take longer; a letter that is due within it goes first.
LONGEST_FETCH = timedelta(minutes=2)
# What reading says of a board; that it was switched off or removed meanwhile stays.
READ = ("last_run", "last_error", "failures", "next_run", "asked")


class NothingSent(NotFetched):
    """The board has no postings where it had some."""


def fetch_due(ports: Ports, now: datetime) -> int:
    """The worker's part: the board that waits longest, and none while a letter is about to leave."""
    about = Action.everything.filter(state__in=sending.TO_DO, wake_at__lte=now + LONGEST_FETCH)
    if about.exists():
        return 0
    on = JobSource.everything.filter(is_on=True, removed_at=None, kind__in=LISTS).select_related("owner")
    row = on.filter(Q(next_run=None) | Q(next_run__lte=now)).order_by("next_run", "added_at").first()
    if row is None or not _claimed(row, now) or _is_too_often(row, now):
        return 0
    fetch(ports, row, Round(ports.job_web), now)
    return 1


def _claimed(source: JobSource, now: datetime) -> bool:
    """Its turn is over before it is read: whatever stops the reading, the other boards come first."""
    turn = JobSource.everything.filter(pk=source.pk, next_run=source.next_run)
    return bool(turn.update(next_run=now + FIRST_WAIT))


def fetch(ports: Ports, source: JobSource, going: Round, now: datetime) -> int:
    """Read one board now; gives how many postings are new. What goes wrong is one sentence on the source."""
    if _is_too_often(source, now):
        raise HostStops(f"{source.name} may be read {CALLS_A_DAY[source.kind]} times a day, and was.")
    board = Board(source.kind, source.board)
    source.last_run = now
    try:
        answer = going.get(board.url, _marks(source))
        source.asked = [*source.asked[-9:], now.isoformat()]
        jobs = None if answer.status == NOT_MODIFIED else ports.jobs.read(answer.content, source.kind, "")["postings"]
        if jobs == [] and not source.failures and _open(source).exists():
            raise NothingSent(f"{host_of(board.url)} sent no postings, where it had some. They are kept for now.")
        with transaction.atomic():
            new = keep(source, jobs, now) if jobs is not None else _seen(source, now)
            _went_well(source, answer, now)
            source.next_run = now + max(EVERY, timedelta(seconds=going.delay_of(board.url)))
            source.save(update_fields=(*READ, "etag", "last_modified", "last_ok"))
    except AfterwordError as wrong:
        _went_wrong(source, wrong, now)
        return 0
    return new


def _open(source: JobSource) -> QuerySet[JobPosting]:
    return JobPosting.objects.of(source.owner).filter(source=source, closed_at=None)


def _seen(source: JobSource, now: datetime) -> int:
    _open(source).update(last_seen=now)
    return 0


def _marks(source: JobSource) -> dict[str, str]:
    marks = {"If-None-Match": source.etag, "If-Modified-Since": source.last_modified}
    return {name: value for name, value in marks.items() if value}


def _is_too_often(source: JobSource, now: datetime) -> bool:
    calls = [at for each in source.asked if now - A_DAY < (at := datetime.fromisoformat(each)) <= now]
    return len(calls) >= CALLS_A_DAY.get(source.kind, 1_000_000)


def _went_well(source: JobSource, answer: Fetched, now: datetime) -> None:
    if answer.status != NOT_MODIFIED:
        source.etag = _mark(answer, "etag", 500)
        source.last_modified = _mark(answer, "last-modified", 100)
    source.last_ok, source.last_error, source.failures = now, "", 0


def _mark(answer: Fetched, name: str, longest: int) -> str:
    given = answer.headers.get(name, "")
    return given if len(given) <= longest else ""


def _went_wrong(source: JobSource, wrong: AfterwordError, now: datetime) -> None:
    """Nothing of it was kept; each further failure waits twice as long."""
    waits = min(FIRST_WAIT * 2 ** min(source.failures, 10), LONGEST_WAIT)
    source.last_error, source.failures, source.next_run = wrong.message[:500], source.failures + 1, now + waits
    source.save(update_fields=READ)
