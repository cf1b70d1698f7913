"""What must hold at every moment of a life (playbook (c), invariants I1 to I12), each as a function of the book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from afterword.core.plan import TERMINAL, Plan, ProcessPlan, Step
from afterword.core.plan.steps import STATUS_CONTACTS
from afterword.core.workdays import Workdays
from bench.life.book import Book, Entry, holidays, is_status, planned_of

_LONGEST_QUIET = timedelta(days=46)
_AFTER_THE_END = ("keep_in_touch", "tell_", "rescinded_reply", "apology", "courteous_reply", "approve_draft")
# These have their moment and go with it: the plan says the next thing instead.
_PASSING = frozenset(
    "reminder decision_day interest_call last_moment_to_ask_extension approve_draft prepare confirm check_in "
    "notes_reminder repair ask_address thank_you decide_by nudge_preferred".split()
)


def workdays_of(book: Book, process: str) -> Workdays:
    """The calendar of the employer."""
    employer = book.row(process)["employer"]
    return _calendar(employer["country"], employer["subdivision"])


@cache
def _calendar(country: str | None, subdivision: str | None) -> Workdays:
    return Workdays(holidays(), country, subdivision)


def wrong_now(book: Book, made: Plan, now: datetime) -> Iterator[str]:
    """Every sentence that says what does not hold in this plan."""
    for one in made.processes:
        yield from _next_step(one, now)
        yield from _status_contacts(book, one)
        yield from _hours(book, one)
        yield from _endings(one)
        yield from _people(book, one, now)
        yield from _explained(one)
        yield from _overdue(one, now)
        yield from _flags(book, one, now)


def _next_step(one: ProcessPlan, now: datetime) -> Iterator[str]:
    """I1: an open process has a dated step with an owner, none without an internal look within 45 days."""
    if one.state in TERMINAL:
        return
    dated = [step.when for step in one.steps if step.is_open and step.when]
    if not dated:
        yield f"I1 {one.id} {one.state}: no next step"
    elif min(dated) > now + _LONGEST_QUIET:
        yield f"I1 {one.id} {one.state}: nothing before {min(dated)}"


def _status_contacts(book: Book, one: ProcessPlan) -> Iterator[str]:
    """I2: one pending status contact, five workdays apart, within the cap."""
    contacts = [step for step in one.steps if step.step in STATUS_CONTACTS and step.is_open]
    if sum(step.assumes is None for step in contacts) > 1:
        yield f"I2 {one.id}: two status contacts at once"
    days = [step.date for step in contacts if step.date]
    workdays = workdays_of(book, one.id)
    for earlier, later in pairwise(days):
        if workdays.add(earlier, 5) > later:
            yield f"I2 {one.id}: {earlier} and {later} are closer than five workdays"


def _hours(book: Book, one: ProcessPlan) -> Iterator[str]:
    """I5: status contacts in the recipient's working day and window; nothing by itself in their night."""
    workdays = workdays_of(book, one.id)
    for step in one.steps:
        if not step.is_open or step.target is None or step.channel is None:
            continue
        there = step.target.astimezone(ZoneInfo(step.time_zone))
        if step.step in STATUS_CONTACTS and not (
            workdays.is_workday(there.date()) and time(9) <= there.time() <= time(17)
        ):
            yield f"I5 {step.key}: aimed at {there}"
        if step.owner == "product" and not time(7) <= there.time() <= time(21, 30) and step.step == "thank_you":
            yield f"I5 {step.key}: in the night, {there}"


def _endings(one: ProcessPlan) -> Iterator[str]:
    """I6: an ended process asks and sends nothing more but its closing word and what people are owed."""
    if one.state not in TERMINAL:
        return
    for step in one.steps:
        if step.is_open and step.channel and not step.step.startswith(_AFTER_THE_END):
            yield f"I6 {one.id} {one.state}: {step.step} is still open"


def _people(book: Book, one: ProcessPlan, now: datetime) -> Iterator[str]:
    """I3: everybody met stands in the plan with exactly one thanks a round."""
    booked: dict[int, tuple[datetime, list[str]]] = {}
    for event in book.row(one.id)["events"]:
        if event["type"] in ("interview_booked", "interview_moved"):
            people = event.get("with") or booked.get(event["round"], (now, []))[1]
            booked[event["round"]] = (datetime.fromisoformat(event["ends"]), people)
        elif event["type"] in ("interview_cancelled", "interview_missed"):
            booked = {number: row for number, row in booked.items() if row[0] <= datetime.fromisoformat(event["at"])}
    keys = [step.key for step in one.steps if step.step == "thank_you"]
    for number, (ends, people) in booked.items():
        for person in people:
            if ends <= now and keys.count(f"{one.id}:r{number}:thank_you:{person}") != 1:
                yield f"I3 {one.id} round {number}: {person} is not thanked exactly once"


def _explained(one: ProcessPlan) -> Iterator[str]:
    """I11: each step says why in a sentence, by which rule, in which zone; keys are unique."""
    for step in one.steps:
        if not step.why.endswith((".", "?")) or "{" in step.why or not step.rule or not step.time_zone:
            yield f"I11 {step.key}: {step.why!r} {step.rule!r}"
    keys = [step.key for step in one.steps]
    if len(keys) != len(set(keys)):
        yield f"I8 {one.id}: a key stands twice"


def _overdue(one: ProcessPlan, now: datetime) -> Iterator[str]:
    """I9: an outward step whose window is over is planned anew, not left in the past."""
    for step in one.steps:
        goes_out = step.owner == "product" or step.channel == "phone"
        if step.is_open and goes_out and step.channel and step.closes and step.closes < now - timedelta(minutes=1):
            yield f"I9 {step.key}: its window closed at {step.closes}"


def _flags(book: Book, one: ProcessPlan, now: datetime) -> Iterator[str]:
    """I12: a wish not to be called, or not to be contacted, holds for everybody there."""
    said = {
        event["flag"]
        for event in book.row(one.id)["events"]
        if event["type"] == "flag_set" and "person" not in event and datetime.fromisoformat(event["at"]) <= now
    }
    for step in one.steps:
        if step.is_open and step.step in STATUS_CONTACTS:
            if "no_contact" in said:
                yield f"I12 {step.key}: they asked for no contact"
            if "no_calls" in said and step.channel == "phone":
                yield f"I12 {step.key}: they asked for no calls"


def dropped(before: Plan, after: Plan) -> Iterator[str]:
    """I9: while only time passed, no firm step vanished; it is open, done, cancelled with its reason, or it ended."""
    for one in before.processes:
        later = planned_of(after, one.id)
        keys = {step.key for step in later.steps}
        for step in one.steps:
            if _counts(step) and step.key not in keys and later.state == one.state:
                yield f"I9 {step.key}: vanished"


def _counts(step: Step) -> bool:
    return step.is_open and not step.assumes and not step.optional and step.step not in _PASSING


def wrong_in_log(book: Book) -> Iterator[str]:
    """What reached employers: nothing twice, nothing at a bad hour, status contacts five workdays apart."""
    seen: dict[tuple[str, str], datetime] = {}
    for entry in book.log:
        before = seen.get((entry.process, entry.key))
        if entry.channel == "email" and before is not None and not _came_back(book, entry, before):
            yield f"double: {entry.key} at {entry.at}"
        seen[entry.process, entry.key] = entry.at
        there = entry.at.astimezone(ZoneInfo(entry.time_zone))
        if entry.channel == "email" and not time(7) <= there.time() <= time(21, 30):
            yield f"outside hours: {entry.key} at {there}"
        if is_status(entry) and not workdays_of(book, entry.process).is_workday(there.date()):
            yield f"outside hours: {entry.key} on {there.date()}"
    for row in book.rows:
        days = [_day(entry.at, row) for entry in book.log if entry.process == row["id"] and is_status(entry)]
        workdays = workdays_of(book, row["id"])
        for earlier, later in pairwise(days):
            if earlier != later and workdays.add(earlier, 5) > later:
                yield f"too close: {row['id']} on {earlier} and {later}"


def _came_back(book: Book, entry: Entry, before: datetime) -> bool:
    """The letter before bounced, so that the same one goes again, to the right address."""
    return any(
        event["type"] == "bounce"
        and event["person"] == entry.person
        and before <= datetime.fromisoformat(event["at"]) <= entry.at
        for event in book.row(entry.process)["events"]
    )


def _day(at: datetime, row: dict[str, dict[str, str]]) -> date:
    return at.astimezone(ZoneInfo(row["employer"]["time_zone"])).date()
