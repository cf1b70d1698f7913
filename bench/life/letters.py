"""What reached employers in a life: once, to a name and an address that are known, at a good hour, not too often."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from afterword.core.parameters import read_rules
from bench.life.book import Book, Entry, Row, is_status
from bench.life.checks import AFTER_A_NO, goes_around_the_agency, workdays_of

# What the employer says or does; the unanswered questions count anew from then on (B10).
_HEARD = frozenset(
    "reply_received decision_expected on_hold rejected offer_received reopened interview_booked interview_moved".split()
)


def wrong_in_log(book: Book) -> Iterator[str]:
    """Every sentence that says what was wrong with what reached employers."""
    seen: dict[tuple[str, str], datetime] = {}
    for entry in book.log:
        before = seen.get((entry.process, entry.key))
        if entry.channel == "email" and before is not None and not _came_back(book, entry, before):
            yield f"double: {entry.key} at {entry.at}"
        seen[entry.process, entry.key] = entry.at
        yield from _at_its_hour(book, entry)
        yield from _to_whom(book, entry)
        if not entry.step.startswith(AFTER_A_NO.get(entry.state, "")):
            yield f"I10 {entry.key}: sent although it was {entry.state}"
    yield from _too_close(book)
    for row in book.rows:
        yield from _too_many(book, row)


def _at_its_hour(book: Book, entry: Entry) -> Iterator[str]:
    there = entry.at.astimezone(ZoneInfo(entry.time_zone))
    if entry.channel == "email" and not time(7) <= there.time() <= time(21, 30):
        yield f"outside hours: {entry.key} at {there}"
    if is_status(entry) and not workdays_of(book, entry.process).is_workday(there.date()):
        yield f"outside hours: {entry.key} on {there.date()}"


def _to_whom(book: Book, entry: Entry) -> Iterator[str]:
    """I4: a verified name, and an address that is on record; I12: through the agency where one stands between."""
    if entry.channel == "email" and not entry.address:
        yield f"I4 {entry.key}: it left without an address"
    if entry.channel == "email" and not entry.is_verified:
        yield f"I4 {entry.key}: it left although the name of {entry.person} is not verified"
    if goes_around_the_agency(book.row(entry.process), entry.step, entry.reader):
        yield f"I12 {entry.key}: {entry.reader} was reached around the agency"


def _too_close(book: Book) -> Iterator[str]:
    """I2 and B10: status contacts to one employer lie five workdays apart, over all its processes."""
    entries = sorted((one for one in book.log if is_status(one)), key=lambda one: (_employer(book, one), one.at))
    for _, group in groupby(entries, key=lambda one: _employer(book, one)):
        for earlier, later in pairwise(group):
            days = _day(earlier.at, book.row(earlier.process)), _day(later.at, book.row(later.process))
            if days[0] != days[1] and workdays_of(book, later.process).add(days[0], 5) > days[1]:
                yield f"too close: {earlier.key} on {days[0]} and {later.key} on {days[1]}"


def _too_many(book: Book, row: Row) -> Iterator[str]:
    """I2: no more questions without an answer than the profile allows."""
    most, asked = read_rules({**book.settings, **row.get("settings", {})}).max_unanswered, 0
    # A call that was answered is asked and heard in one.
    heard = [(datetime.fromisoformat(one["at"]), True) for one in row["events"] if _is_heard(one)]
    sent = [(one.at, False) for one in book.log if one.process == row["id"] and is_status(one)]
    for at, is_heard in sorted(heard + sent):
        asked = 0 if is_heard else asked + 1
        if asked > most:
            yield f"I2 {row['id']}: question {asked} without an answer at {at}, {most} are allowed"


def _is_heard(event: Row) -> bool:
    return event["type"] in _HEARD or (event["type"] == "call_made" and event.get("outcome") == "answered")


def _came_back(book: Book, entry: Entry, before: datetime) -> bool:
    """The letter before bounced, so that the same one goes again, to the right address."""
    return any(
        event["type"] == "bounce"
        and event["person"] == entry.person
        and before <= datetime.fromisoformat(event["at"]) <= entry.at
        for event in book.row(entry.process)["events"]
    )


def _employer(book: Book, entry: Entry) -> str:
    return str(book.row(entry.process)["employer"]["name"])


def _day(at: datetime, row: Row) -> date:
    return at.astimezone(ZoneInfo(row["employer"]["time_zone"])).date()
