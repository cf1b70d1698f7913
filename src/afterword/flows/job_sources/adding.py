"""Adding a board by an address: find what stands behind it, look at it, follow it; remove it, and take that back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from afterword.core.errors import AfterwordError, NotAllowed, NotYours, Refusal
from afterword.core.jobs.addresses import CALLS_A_DAY, LISTS, Board, board_at, typed_address
from afterword.flows.job_sources.fetching import EVERY, begin, fetch, go_on
from afterword.flows.job_sources.keeping import keep
from afterword.flows.job_sources.polite import Round
from afterword.flows.job_sources.sites import maps_at
from afterword.flows.job_sources.whole import MOST_PAGES, Whole, read_whole
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import JobPosting, JobSource, Owner

LONGEST, MOST = 2000, 200
PAGE_BYTES = 2_000_000
A_MINUTE = timedelta(minutes=1)


class NoBoardThere(Refusal):
    """No job board was found at this address."""

    code = "no_board"
    hint = "Give the page that lists the employer's jobs, or open a job there and give that address. Nothing was added."


class JustRead(NotAllowed):
    """This board was read within the last minute."""

    hint = "Wait a little. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands behind an address: the board, whose it is, and its postings, all where `is_whole`."""

    address: str
    kind: str
    board: str
    name: str
    titles: tuple[str, ...]
    count: int
    undated: int
    is_whole: bool = True


def look_at(ports: Ports, address: str) -> Preview:
    """Find the board and read its first page, without keeping anything."""
    return _read(ports, address, most_pages=1)[0]


def follow(ports: Ports, owner: Owner, address: str, now: datetime) -> JobSource:
    """Follow the board behind the address; it is read beside what the person does next."""
    seen = _seen(ports, address)
    row = _row(owner, seen, now)
    row.next_run = now
    row.save()
    audit.record(owner, "person", "board added", str(row.pk), {"kind": row.kind}, now)
    read_aside(ports, row, now)
    return row


def read_aside(ports: Ports, row: JobSource, now: datetime) -> None:
    """Begin to read it; how far it is and how it went stand on the row."""
    begin(row, now)
    ports.aside.run(f"board-{row.pk}", lambda: go_on(ports, row, Round(ports.job_web), now))


def add(ports: Ports, owner: Owner, address: str, now: datetime) -> JobSource:
    """Follow the board behind the address from now on; what was read is kept at once."""
    seen, read = _read(ports, address)
    with transaction.atomic():
        row = _row(owner, seen, now)
        row.last_run = row.last_ok = now
        row.last_error, row.failures, row.next_run = "", 0, now + EVERY
        row.asked = [*row.asked[-9:], now.isoformat()]
        row.save()
        keep(row, read.jobs or [], now, is_whole=read.is_whole)
        audit.record(owner, "person", "board added", str(row.pk), {"kind": row.kind}, now)
    return row


def check_most(owner: Owner) -> None:
    """So many boards and no more."""
    if JobSource.objects.of(owner).filter(removed_at=None).count() >= MOST:
        raise NotAllowed(f"At most {MOST} boards are followed.", hint="Remove one first. Nothing was added.")


def _row(owner: Owner, seen: Preview, now: datetime) -> JobSource:
    check_most(owner)
    row = JobSource.objects.of(owner).filter(kind=seen.kind, board=seen.board).first()
    row = row or JobSource(owner=owner, kind=seen.kind, board=seen.board, added_at=now)
    row.address, row.name, row.removed_at, row.is_on = seen.address, row.name or seen.name, None, True
    return row


def _seen(ports: Ports, address: str) -> Preview:
    """A board that is known by its address need not be asked who it is."""
    typed = typed_address(one_line(address, "The address", LONGEST))
    try:
        board = board_at(typed)
    except ValueError as error:
        raise NoBoardThere("This is no address.") from error
    return _preview(typed, board, []) if board else look_at(ports, address)


def fetch_now(ports: Ports, owner: Owner, source: UUID, now: datetime) -> JobSource:
    """Read it again now; how it went stands on the source."""
    row = _again(owner, source, now)
    fetch(ports, row, Round(ports.job_web), now)
    return row


def fetch_aside(ports: Ports, owner: Owner, source: UUID, now: datetime) -> JobSource:
    """The same for a page, which does not wait for it."""
    row = _again(owner, source, now)
    read_aside(ports, row, now)
    return row


def _again(owner: Owner, source: UUID, now: datetime) -> JobSource:
    row = JobSource.objects.one(owner, pk=source, removed_at=None)
    if row.kind not in LISTS:
        raise NotYours
    if row.last_run is not None and timedelta(0) <= now - row.last_run < A_MINUTE:
        raise JustRead
    return row


def switch(owner: Owner, source: UUID, now: datetime, *, on: bool) -> JobSource:
    """Read it from now on, or no more; its postings stay."""
    row = JobSource.objects.one(owner, pk=source)
    row.is_on = on
    row.save(update_fields=["is_on"])
    audit.record(owner, "person", "board on" if on else "board off", str(row.pk), {}, now)
    return row


def remove(owner: Owner, source: UUID, now: datetime, *, back: bool = False) -> JobSource:
    """Follow it no more and show its postings nowhere; `back` takes that back, with all that was there."""
    row = JobSource.objects.one(owner, pk=source)
    row.removed_at = None if back else now
    row.save(update_fields=["removed_at"])
    audit.record(owner, "person", "board back" if back else "board removed", str(row.pk), {}, now)
    return row


def sources_of(owner: Owner) -> list[tuple[JobSource, int]]:
    """The boards that are followed, each with its number of open postings."""
    rows = list(JobSource.objects.of(owner).filter(removed_at=None))
    return [(row, JobPosting.objects.of(owner).filter(source=row, closed_at=None).count()) for row in rows]


def _read(ports: Ports, address: str, *, most_pages: int = MOST_PAGES) -> tuple[Preview, Whole]:
    typed = typed_address(one_line(address, "The address", LONGEST))
    going = Round(ports.job_web)
    try:
        board = board_at(typed)
    except ValueError as error:
        raise NoBoardThere("This is no address.", about="address") from error
    wrong: AfterwordError = NoBoardThere()
    for each in [board] if board else _found(ports, going, typed):
        try:
            read = read_whole(ports, going, each, most_pages=most_pages)
        except AfterwordError as no:
            # A page may name what is gone: the next that it names may be there.
            wrong = wrong if each.kind == "site" else no
            continue
        if read.jobs or board:
            return _preview(typed, each, read.jobs or [], is_whole=read.is_whole), read
    raise wrong


def _found(ports: Ports, going: Round, typed: str) -> list[Board]:
    """What the page at this address names; a feed is its own board."""
    answer = going.get(typed, most_bytes=PAGE_BYTES)
    moved = board_at(answer.url or typed)
    if moved:
        return [moved]
    start = answer.content.lstrip(b"\xef\xbb\xbf \t\r\n")[:300].lower()
    if start.startswith((b"<?xml", b"<rss", b"<feed")) and b"<html" not in start:
        return [Board("rss", answer.url or typed)]
    named = [Board(kind, board) for kind, board in ports.jobs.find(answer.content, answer.url or typed)]
    boards = [each for each in named if each.kind in LISTS and each.kind not in CALLS_A_DAY]
    return [*boards, *maps_at(going, answer.url or typed)]


def _preview(typed: str, board: Board, jobs: Sequence[Mapping[str, object]], *, is_whole: bool = True) -> Preview:
    employers = {str(each["company"]) for each in jobs if each.get("company")}
    name = employers.pop() if len(employers) == 1 else board.name
    titles = tuple(str(each["title"]) for each in jobs[:10])
    undated = sum(not each.get("date_posted") for each in jobs)
    return Preview(typed, board.kind, board.board, name[:200], titles, len(jobs), undated, is_whole)
