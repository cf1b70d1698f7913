"""Which steps need the person now, until when, and what kind of act each is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from afterword.core.plan.steps import is_firm
from afterword.flows.once import known, once
from afterword.flows.overview.wording import head_of
from afterword.flows.write_letter.occasion_of import asked_at_once, is_written
from afterword.store.models import Owner, Process, Step
from afterword.store.prepared import Prepared

PENDING = ("planned", "blocked")
APPROVAL = "approve_draft"
# The notes themselves are asked for on every page until they are there.
REMINDER = "notes_reminder"
AT_ONCE = frozenset({"confirm", "promise", "repair", "answer_reopened", "offer_acknowledge", "thank_you"})
ANSWERS = frozenset({"decision_day", "silent_review", "decide_by", "reminder", "hold_check"})
KINDS = {"capture_notes": "notes", "prepare": "prepare", "confirm": "confirm"}


def _to_come(owner: Owner) -> QuerySet[Step]:
    return Step.objects.of(owner).filter(gone_at=None, status__in=PENDING).select_related("person")


_TO_COME = Prepared(_to_come)
_TO_COME_HERE = Prepared(lambda owner, process: _to_come(owner).filter(process=process))


@dataclass(frozen=True, slots=True)
class Due:
    """A step with the moment from which it can be done and the last good one."""

    step: Step
    kind: str
    at: datetime | None
    starts: datetime | None
    latest: datetime | None

    @property
    def head(self) -> str:
        """What it is called."""
        return head_of(self.step)


def pending(owner: Owner, process: Process) -> list[Due]:
    """Every step still to come, not resting on an assumption, in order of its last good moment.

    A letter that goes while the person sleeps is theirs before that: its approval is folded into it.
    """
    rows = [row for row in pending_rows(owner, process) if row.step != REMINDER]
    firm = [row for row in rows if is_firm(row.said.get("assumes"))]
    early = {row.key.removesuffix(f":{APPROVAL}"): row for row in firm if row.step == APPROVAL}
    known = {row.key for row in firm}
    dues = [_by_then(due_of(row, owner), early.get(row.key), owner) for row in firm if row.step != APPROVAL]
    alone = [due_of(row, owner) for key, row in early.items() if key not in known]
    return sorted([*dues, *alone], key=_order)


def pending_rows(owner: Owner, process: Process) -> list[Step]:
    """The rows of every step still to come, also of those that rest on an assumption."""
    return once(("pending", process.pk), lambda: _pending_rows(owner, process))


def read_pending_of(owner: Owner, processes: Collection[Process]) -> None:
    """Read the steps still to come of all these processes at once, before a page asks for each of them."""
    here = {process.pk: process for process in processes}
    found: dict[UUID, list[Step]] = {process_id: [] for process_id in here}
    # Of a process at its end no step is to come, so all of the owner's are not many more than those asked for.
    for row in _TO_COME(owner):
        if row.process_id in here:
            row.process = here[row.process_id]
            found[row.process_id].append(row)
    for process_id, rows in found.items():
        known(("pending", process_id), asked_at_once(rows))


def _pending_rows(owner: Owner, process: Process) -> list[Step]:
    rows = _TO_COME_HERE(owner, process)
    for row in rows:
        row.process = process
    return asked_at_once(rows)


def due_of(step: Step, owner: Owner) -> Due:
    """When a step can be done: at once, from its window's day on, or from its own instant."""
    said = step.said
    at = step.at or _date_at_nine(said, owner)
    latest = _instant(said, "closes") or _instant(said, "due_by") or at
    return Due(step, kind_of(step), at, _starts(step, at, owner), latest)


def _by_then(due: Due, approval: Step | None, owner: Owner) -> Due:
    """The due of a letter with the last moment at which it can still be approved."""
    by = _instant(approval.said, "due_by") if approval else None
    if by is None:
        return due
    morning = datetime.combine(by.astimezone(ZoneInfo(owner.time_zone or "UTC")).date(), time(6), by.tzinfo)
    starts = None if due.starts is None else min(due.starts, morning)
    return replace(due, starts=starts, latest=min(due.latest or by, by))


def kind_of(step: Step) -> str:
    """Which kind of act it is: letters, call, notes, prepare, confirm, answer or task."""
    if step.step in KINDS:
        return KINDS[step.step]
    if step.step in ANSWERS:
        return "answer"
    if step.channel == "phone":
        return "call"
    if is_written(step) and step.channel == "email":
        return "letters"
    return "task"


def needs_the_person(due: Due, now: datetime) -> bool:
    """True when it can be done now; what rests on a talk still to come, such as its thanks, is not among the dues."""
    return due.starts is None or due.starts <= now


def only(kinds: Iterable[str], dues: Iterable[Due]) -> list[Due]:
    """The dues of these kinds."""
    wanted = frozenset(kinds)
    return [due for due in dues if due.kind in wanted]


def _starts(step: Step, at: datetime | None, owner: Owner) -> datetime | None:
    if step.step in AT_ONCE or at is None:
        return None
    if step.step in {"capture_notes", "prepare"}:
        return _instant(step.said, "opens") or at - timedelta(hours=1 if step.step == "capture_notes" else 0)
    zone = ZoneInfo(owner.time_zone or "UTC")
    opens = _instant(step.said, "opens") or at
    # From the morning of that day on, so that it can be prepared before the office opens.
    return datetime.combine(opens.astimezone(zone).date(), time(6), zone)


def _date_at_nine(said: dict[str, object], owner: Owner) -> datetime | None:
    day = said.get("date")
    if not isinstance(day, str):
        return None
    return datetime.combine(datetime.fromisoformat(day).date(), time(9), ZoneInfo(owner.time_zone or "UTC"))


def _instant(said: dict[str, object], name: str) -> datetime | None:
    value = said.get(name)
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _order(due: Due) -> tuple[bool, str]:
    moment = due.latest or due.at
    return (moment is None, moment.isoformat() if moment else "")
