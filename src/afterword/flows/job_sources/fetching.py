"""Reading the boards that are due: one after the other, each kept whole or not at all."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from afterword.core.errors import AfterwordError, NotAllowed
from afterword.core.jobs.addresses import CALLS_A_DAY, LISTS, WHOLE_ADDRESS, Board
from afterword.core.jobs.keyed import KEYED
from afterword.core.jobs.port import Fetched
from afterword.core.jobs.waiting import retry_after
from afterword.flows.job_sources.keeping import keep
from afterword.flows.job_sources.keys import key_of
from afterword.flows.job_sources.polite import NOT_MODIFIED, HostStops, NotFetched, Round, host_of
from afterword.flows.job_sources.whole import Whole, read_whole
from afterword.flows.ports import Ports
from afterword.store import sending
from afterword.store.models import Action, JobPosting, JobSource

EVERY = timedelta(hours=6)
A_DAY = timedelta(days=1)
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=30), timedelta(days=2)
# A fetch and its reading never take longer; a letter that is due within it goes first.
LONGEST_FETCH = timedelta(minutes=2)
# A reading that is older stopped with the run of Afterword that began it.
LONGEST_READING = timedelta(minutes=10)
MOST_ASKED = 10
# What reading says of a board; that it was switched off or removed meanwhile stays.
READ = ("last_run", "last_error", "failures", "next_run", "asked")


class BeingRead(NotAllowed):
    """This board is being read just now."""

    hint = "Wait until it was read. Nothing was changed."


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
    try:
        fetch(ports, row, Round(ports.job_web), now)
    except BeingRead:
        return 0
    return 1


def _claimed(source: JobSource, now: datetime) -> bool:
    """Its turn is over before it is read: whatever stops the reading, the other boards come first."""
    turn = JobSource.everything.filter(pk=source.pk, next_run=source.next_run)
    return bool(turn.update(next_run=now + FIRST_WAIT))


def fetch(ports: Ports, source: JobSource, going: Round, now: datetime) -> int:
    """Read one board now; gives how many postings are new. What goes wrong is one sentence on the source."""
    begin(source, now)
    return go_on(ports, source, going, now)


def begin(source: JobSource, now: datetime) -> None:
    """Take its turn: nobody else reads it meanwhile, and how far it is stands on the row."""
    if _is_too_often(source, now):
        raise HostStops(f"{source.name} may be read {CALLS_A_DAY[source.kind]} times a day, and was.")
    free = Q(reading_since=None) | Q(reading_since__lt=now - LONGEST_READING) | Q(reading_since__gt=now)
    mine = JobSource.everything.filter(free, pk=source.pk)
    if not mine.update(reading_since=now, pages_read=0, jobs_read=0):
        raise BeingRead


def go_on(ports: Ports, source: JobSource, going: Round, now: datetime) -> int:
    """Read it, after `begin`."""
    board, row = Board(source.kind, source.board), JobSource.everything.filter(pk=source.pk)
    pages = []

    def told(page: int, jobs: int) -> None:
        pages.append(page)
        row.update(pages_read=page, jobs_read=jobs)

    source.last_run = now
    try:
        read = read_whole(ports, going, board, _marks(source), told, key=key_of(ports, source))
        if read.jobs == [] and not source.failures and _open(source).exists():
            raise NothingSent(f"{host_of(board.url)} sent no postings, where it had some. They are kept for now.")
        source.asked = _asked(source, max(1, len(pages)), now)
        with transaction.atomic():
            new = keep(source, read.jobs, now, is_whole=read.is_whole) if read.jobs is not None else _seen(source, now)
            _went_well(source, read, now)
            source.next_run = now + max(EVERY, timedelta(seconds=going.delay_of(board.url)))
            source.save(update_fields=(*READ, "etag", "last_modified", "last_ok"))
    except AfterwordError as wrong:
        source.asked = _asked(source, max(1, len(pages)), now)
        _went_wrong(source, wrong, now)
        return 0
    finally:
        row.update(reading_since=None)
    return new


def _asked(source: JobSource, pages: int, now: datetime) -> list[str]:
    kept = CALLS_A_DAY.get(source.kind, MOST_ASKED)
    return [*source.asked, *[now.isoformat()] * pages][-kept:]


def _open(source: JobSource) -> QuerySet[JobPosting]:
    return JobPosting.objects.of(source.owner).filter(source=source, closed_at=None)


def _seen(source: JobSource, now: datetime) -> int:
    _open(source).update(last_seen=now)
    return 0


def _marks(source: JobSource) -> dict[str, str]:
    marks = {"If-None-Match": source.etag, "If-Modified-Since": source.last_modified}
    return {name: value for name, value in marks.items() if value}


def _is_too_often(source: JobSource, now: datetime) -> bool:
    """Where a day is limited, all that asks under the same name counts: this installation, or the person's key."""
    if source.kind not in CALLS_A_DAY:
        return False
    alike = JobSource.everything.filter(kind=source.kind)
    if source.kind in KEYED:
        alike = alike.filter(owner=source.owner_id)
    asked = [each for calls in alike.values_list("asked", flat=True) for each in calls]
    calls = [at for each in asked if now - A_DAY < (at := datetime.fromisoformat(each)) <= now]
    return len(calls) >= CALLS_A_DAY[source.kind]


def _went_well(source: JobSource, read: Whole, now: datetime) -> None:
    if read.first.status != NOT_MODIFIED:
        # A first page that did not change says nothing of those behind it.
        is_one = read.pages == 1
        source.etag = _mark(read.first, "etag", 500) if is_one else ""
        source.last_modified = _mark(read.first, "last-modified", 100) if is_one else ""
    source.last_ok, source.last_error, source.failures = now, "", 0


def _mark(answer: Fetched, name: str, longest: int) -> str:
    given = answer.headers.get(name, "")
    return given if len(given) <= longest else ""


def _went_wrong(source: JobSource, wrong: AfterwordError, now: datetime) -> None:
    """Nothing of it was kept; each further failure waits twice as long."""
    waits = min(FIRST_WAIT * 2 ** min(source.failures, 10), LONGEST_WAIT)
    if isinstance(wrong, HostStops):
        waits = min(max(waits, retry_after(wrong.retry_after, now)), LONGEST_WAIT)
        _leave_alone(source, now + waits)
    source.last_error, source.failures, source.next_run = wrong.message[:500], source.failures + 1, now + waits
    source.save(update_fields=READ)


def _leave_alone(source: JobSource, until: datetime) -> None:
    """The other boards of the same host wait as long."""
    if "//{board}" not in LISTS[source.kind] and source.kind not in WHOLE_ADDRESS:
        beside = JobSource.everything.filter(kind=source.kind).exclude(pk=source.pk)
        beside.filter(Q(next_run=None) | Q(next_run__lt=until)).update(next_run=until)
