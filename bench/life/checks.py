"""What must hold at every moment of a life (playbook (c), invariants I1 to I12), each as a function of the book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from afterword.core.plan import TERMINAL, Plan, ProcessPlan, Step
from afterword.core.plan.steps import PLANNED, ROUTED, STATUS_CONTACTS, is_firm
from afterword.core.workdays import Workdays
from bench.life.book import Book, Row, holidays, planned_of

_LONGEST_QUIET = timedelta(days=45)
_AFTER_THE_END = ("keep_in_touch", "tell_", "rescinded_reply", "apology", "courteous_reply", "approve_draft")
# These have their moment and go with it: the plan says the next thing instead.
_PASSING = frozenset(
    "reminder decision_day interest_call last_moment_to_ask_extension approve_draft prepare confirm check_in "
    "notes_reminder repair ask_address nudge_preferred".split()
)
# After a no, on whichever side, only the closing word goes out, and later what people are owed (I10).
_OWED = ("keep_in_touch", "tell_")
AFTER_A_NO = {
    "REJECTED_OPEN": ("rejection_reply", *_OWED),
    "REJECTED": ("rejection_reply", *_OWED),
    "ROLE_CANCELLED": ("rejection_reply", *_OWED),
    "WITHDRAWING": ("withdraw", *_OWED),
    "WITHDRAWN": _OWED,
    "DECLINING": ("decline", *_OWED),
    "DECLINED": _OWED,
    "OFFER_RESCINDED": ("rescinded_reply", *_OWED),
    "OFFER_EXPIRED": ("apology_note", *_OWED),
    "HIRED": _OWED,
    "SILENT": _OWED,
}
# The closing word of each end, and the events it answers (I7).
_CLOSED_BY = {
    "REJECTED": ("rejection_reply", ("rejected",)),
    "ROLE_CANCELLED": ("rejection_reply", ("role_cancelled",)),
    "WITHDRAWN": ("withdraw", ("withdrawal_decided",)),
    "DECLINED": ("decline", ("offer_declined",)),
    "HIRED": ("written_acceptance", ("offer_accepted",)),
}
# What opens an ended process again, besides their writing anew.
_BEGUN = {
    "REJECTED": ("reopened", "offer_received", "interview_booked"),
    "ROLE_CANCELLED": ("reopened", "interview_booked"),
}
# These two are ends that happen to the person at once; their word is owed after them.
_OWED_AFTER = {"OFFER_RESCINDED": "rescinded_reply", "OFFER_EXPIRED": "apology_note"}
_SETTLED = ("letter_sent", "letter_declined", "step_done", "step_skipped")
_LETTERS = ("email", "letter")
# Whoever wrote or asked themselves is answered, and the person's own circle is no part of the employer.
_ANSWERS = ("rejection_reply", "answer_reopened", "tell_", "brief_reference")


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
        yield from _letters(book, one)
        yield from _endings(one)
        yield from _closed(book, one)
        yield from _after_a_no(one)
        yield from _people(book, one, now)
        yield from _explained(one)
        yield from _overdue(one, now)
        yield from _flags(book, one, now)
        yield from _agency(book, one)
        yield from _absences(book, one)


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
        if step.owner == "product" and not time(7) <= there.time() <= time(21, 30):
            yield f"I5 {step.key}: in the night, {there}"
        for opens, closes in step.windows if step.channel == "phone" else ():
            yield from _phone_hours(book, step, opens, closes)


def _phone_hours(book: Book, step: Step, opens: datetime, closes: datetime) -> Iterator[str]:
    """I5: calls fall into their phone hours, while the person is awake."""
    # A debrief is the person's own step, in their zone; its hours are the recruiter's, as they are told.
    zone = opens.tzinfo if step.step == "debrief" else ZoneInfo(step.time_zone)
    there = opens.astimezone(zone), closes.astimezone(zone)
    here = opens.astimezone(ZoneInfo(book.zone)), closes.astimezone(ZoneInfo(book.zone))
    if not time(9, 30) <= there[0].time() <= there[1].time() <= time(17):
        yield f"I5 {step.key}: a call between {there[0]} and {there[1]}"
    if not time(7) <= here[0].time() <= here[1].time() <= time(21):
        yield f"I5 {step.key}: a call in the night of the person, {here[0]} to {here[1]}"


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


def _letters(book: Book, one: ProcessPlan) -> Iterator[str]:
    """I4: what would leave by itself has a verified name and an address, and is put to the person while awake."""
    asked = {step.key.removesuffix(":approve_draft") for step in one.steps if step.step == "approve_draft"}
    for step in one.steps:
        if step.status not in (PLANNED, ROUTED) or step.channel not in _LETTERS or step.owner != "product":
            continue
        if _is_combined(step):
            continue
        reader = step.via or step.person
        if step.person is not None and not book.may_be_named(one.id, step.person):
            yield f"I4 {step.key}: {step.person} is not verified and the letter is not held"
        if step.status == PLANNED and (reader is None or not book.person(one.id, reader)["email"]):
            yield f"I4 {step.key}: no address of {reader} and the letter is not held"
        if _goes_asleep(book, step) and step.key not in asked and not _approved(book, one, step):
            yield f"I4 {step.key}: it goes while they sleep and is not put to them before"


def _is_combined(step: Step) -> bool:
    """Whom another process at this employer thanks as well gets that one letter, which is held against its own."""
    return step.status == ROUTED and step.via == step.person


def _goes_asleep(book: Book, step: Step) -> bool:
    if step.target is None or not is_firm(step.assumes):
        return False
    return not time(7) <= step.target.astimezone(ZoneInfo(book.zone)).time() <= time(21)


def _approved(book: Book, one: ProcessPlan, step: Step) -> bool:
    events = book.row(one.id)["events"]
    return any(event.get("key") == f"{step.key}:approve_draft" and event["type"] in _SETTLED for event in events)


def _closed(book: Book, one: ProcessPlan) -> Iterator[str]:
    """I7: an end is entered once its closing word is out or left out with a reason; HIRED needs the written yes."""
    owed = _OWED_AFTER.get(one.state)
    if owed is not None:
        pending = any(step.step == owed and step.is_open for step in one.steps)
        if not pending and not _settles(book, one, owed, None):
            yield f"I7 {one.id} {one.state}: no {owed}, open or closed"
    if one.state in _CLOSED_BY:
        word, causes = _CLOSED_BY[one.state]
        if not _settles(book, one, word, _turned(book, one, causes)):
            yield f"I7 {one.id} {one.state}: entered without {word}"


def _turned(book: Book, one: ProcessPlan, kinds: tuple[str, ...]) -> datetime | None:
    """When this process turned to its end; where it was left for another job, when that one was confirmed.

    Told again once it is over, an end is the same end; after a new beginning it is another one.
    """
    own = _moments(book.row(one.id), kinds)
    begins = _moments(book.row(one.id), _BEGUN.get(one.state, ("reopened",)))
    if own and not any(at > max(own) for at in begins):
        again = max((at for at in begins if at < max(own)), default=None)
        return min(at for at in own if again is None or at >= again)
    again = max(begins, default=None)
    taken_up = [at for row in book.rows for at in _moments(row, ("acceptance_confirmed",))]
    # Both may be told at one instant: then it was left at once.
    return min((at for at in taken_up if again is None or at >= again), default=again)


def _moments(row: Row, kinds: tuple[str, ...]) -> list[datetime]:
    return [datetime.fromisoformat(event["at"]) for event in row["events"] if event["type"] in kinds]


def _settles(book: Book, one: ProcessPlan, word: str, since: datetime | None) -> bool:
    return any(
        event["type"] in _SETTLED
        and event.get("step") == word
        and (event["type"] != "step_skipped" or (bool(event.get("reason")) and word != "written_acceptance"))
        and event.get("outcome") != "phone"
        and (since is None or datetime.fromisoformat(event["at"]) >= since)
        for event in book.row(one.id)["events"]
    )


def _after_a_no(one: ProcessPlan) -> Iterator[str]:
    """I10: after a no nothing goes out but the closing word, and later what people are owed."""
    allowed = AFTER_A_NO.get(one.state)
    for step in one.steps:
        if allowed and step.is_open and step.channel and not step.step.startswith(allowed):
            yield f"I10 {step.key}: open although it is {one.state}"


def goes_around_the_agency(row: Row, step: str, reader: str | None) -> bool:
    """I12: with an agency in the middle everything goes through its recruiter, but an answer to who wrote."""
    return row["agency"] is not None and reader != row["agency"]["recruiter"] and not step.startswith(_ANSWERS)


def _agency(book: Book, one: ProcessPlan) -> Iterator[str]:
    """I12: nothing that goes out from this process goes around its agency."""
    for step in one.steps:
        reader = step.via or step.person
        goes_out = step.channel and (step.owner == "product" or step.channel == "phone")
        if not step.is_open or not goes_out or _is_combined(step):
            continue
        if goes_around_the_agency(book.row(one.id), step.step, reader):
            yield f"I12 {step.key}: to {reader}, around the agency"


def _absences(book: Book, one: ProcessPlan) -> Iterator[str]:
    """I12: who is away is not asked before the second workday after they are back."""
    back = {
        event["person"]: date.fromisoformat(event["back_on"])
        for event in book.row(one.id)["events"]
        if event["type"] == "auto_reply"
    }
    workdays = workdays_of(book, one.id)
    for step in one.steps:
        if step.step in STATUS_CONTACTS and step.is_open and step.date and step.person in back:
            first = workdays.add(back[step.person], 2)
            if step.date < first:
                yield f"I12 {step.key}: {step.person} is away until {back[step.person]}"
