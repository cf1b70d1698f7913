"""A new plan laid over the stored steps by their stable key: what is new, what moved and why, what went (I8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from afterword.core.plan import ProcessPlan
from afterword.core.plan.steps import is_firm
from afterword.flows.overview.dates import day, hour
from afterword.store import audit, by_hand
from afterword.store.facts import Known
from afterword.store.models import AuditLine, Event, Owner, PlanChange, Process, Step
from afterword.store.prepared import Prepared

_STEPS = Prepared(lambda processes: Step.everything.filter(process__in=processes))
_TAKEN_BACK = Prepared(
    lambda process: (
        Event.everything.filter(process=process, undone_at__isnull=False)
        .exclude(type="letter_approved")
        .order_by("-undone_at")
        .values_list("undone_at", flat=True)[:1]
    )
)
OVER = frozenset({"done", "cancelled"})
FIELDS = (
    "step", "status", "said", "position", "person_id", "channel", "at", "closes", "gone_at", "changed_because",
)  # fmt: skip
# An update of many rows names each in a CASE; more at once is slower, not faster.
ROWS_AT_ONCE = 50
# So few are written one by one sooner than such a CASE is put together.
FEW = 3
PLANNED = ("state", "plan_version", "planned_at", "look_at")
# Plans round to five minutes.
AT_ONCE = timedelta(minutes=5)

Chosen = Callable[[], Sequence[AuditLine]]

# Among the settings that the audit names as changed: the clock of the person themselves.
OWN_ZONE = "time zone"

# What happened, as the reason why a step moved.
FLAG_CAUSES: Mapping[str, str] = {
    "no_calls": "they asked not to be phoned",
    "no_notes": "they asked for no thank-you notes",
    "informational": "it was a talk to learn",
    "preferred": "this is the job you want most",
    "substantial_talk": "you had a good long talk with them",
}
CAUSES: Mapping[str, str] = {
    "interview_booked": "an interview was booked",
    "interview_moved": "they moved the interview",
    "interview_cancelled": "they cancelled the interview",
    "decision_expected": "they said when they decide",
    "reply_received": "they answered",
    "auto_reply": "they are away",
    "bounce": "a letter came back",
    "letter_sent": "a letter went out",
    "call_made": "you called",
    "flag_set": "they asked you to wait",
    "step_moved": "you moved it",
    "step_skipped": "you left a step out",
    "step_done": "a step was done",
    "on_hold": "they put the role on hold",
    "offer_received": "they made an offer",
    "offer_extended": "they gave you more time",
    "offer_accepted": "you said yes",
    "offer_declined": "you said no to the offer",
    "offer_rescinded": "they took the offer back",
    "acceptance_confirmed": "they confirmed your yes",
    "rejected": "they said no",
    "role_cancelled": "they cancelled the role",
    "withdrawal_decided": "you stepped back",
    "interview_missed": "the interview did not take place",
    "reopened": "they wrote again",
    "documents_asked": "they asked for documents",
    "references_asked": "they asked for references",
    "merged": "it goes on as another process",
    "sent_to_wrong_person": "a letter reached the wrong person",
    "agency_named": "an agency stands in between",
    "news_heard": "you heard news of them",
    "remark_regretted": "you said something you regret",
    "referral_made": "somebody referred you",
    "reference_contacted": "they called a reference",
    "letter_declined": "you left a letter out",
    "name_confirmed": "a name was confirmed",
    "notes_captured": "you noted what was said",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A step that moved, came or went, old -> new, with the planner's reason (playbook I8).

    `gone_since` is when it had gone from the plan, where it came back.
    """

    key: str
    old: datetime | None
    new: datetime | None
    why: str
    gone_since: datetime | None = None


@dataclass
class Writes:
    """What is to be written, collected over many processes and written in a few statements."""

    new: list[Step] = field(default_factory=list)
    changed: list[Step] = field(default_factory=list)
    processes: list[Process] = field(default_factory=list)
    history: list[PlanChange] = field(default_factory=list)
    states: list[tuple[Owner, Process, str]] = field(default_factory=list)
    open_keys: dict[UUID, set[str]] = field(default_factory=dict)

    def write(self, now: datetime) -> None:
        """Write everything; the caller's transaction makes it one."""
        by_hand.add_all(self.new)
        # One statement of values; an update by CASE takes three times as long.
        Step.everything.bulk_create(
            self.changed, ROWS_AT_ONCE, update_conflicts=True, unique_fields=("id",), update_fields=FIELDS
        )
        self._write_processes()
        by_hand.add_all(self.history)
        for owner, process, old in self.states:
            audit.record(owner, "plan", f"state {process.state}", str(process.pk), {"from": old}, now)

    def _write_processes(self) -> None:
        if len(self.processes) > FEW:
            Process.everything.bulk_update(self.processes, PLANNED, ROWS_AT_ONCE)
            return
        for process in self.processes:
            planned = {name: getattr(process, name) for name in PLANNED}
            by_hand.change(Process, planned, "id = %s", ("id", process.pk))


def steps_of(processes: Iterable[Process]) -> dict[UUID, dict[str, Step]]:
    """The stored steps by process and key."""
    found: dict[UUID, dict[str, Step]] = defaultdict(dict)
    for row in _STEPS([process.pk for process in processes]):
        found[row.process_id][row.key] = row
    return found


def lay_over(
    process: Process, planned: ProcessPlan, stored: dict[str, Step], known: Known, writes: Writes, now: datetime
) -> list[Change]:
    """Collect what differs between the stored steps of one process and its new plan."""
    people = {str(each.person_id) for each in known.people[process.pk]}
    left, changes = dict(stored), []
    writes.open_keys[process.pk] = {step.key for step in planned.steps if step.is_open}
    for position, said in enumerate(each.to_json() for each in planned.steps):
        row = left.pop(said["key"], None) or Step(owner_id=process.owner_id, process=process, key=said["key"])
        change = _fill(row, said, position, people, writes)
        if change is not None:
            changes.append(change)
    for gone in left.values():
        if gone.gone_at is None:
            gone.gone_at, gone.status = now, "cancelled" if gone.status not in OVER else gone.status
            writes.changed.append(gone)
    return changes


def _fill(row: Step, said: Mapping[str, Any], position: int, people: set[str], writes: Writes) -> Change | None:
    at, closes = instant(said), read(said.get("closes") or said.get("due_by"))
    is_new = row._state.adding
    old, gone_since = None if is_new else row.at, row.gone_at
    if not is_new and row.said == said and row.gone_at is None and row.position == position:
        return None
    row.step, row.status, row.said, row.position = said["step"], said["status"], dict(said), position
    person = said.get("person")
    row.person_id = person if person in people else None
    row.channel, row.at, row.closes, row.gone_at = said.get("channel") or "", at, closes, None
    moved = not is_new and old != at
    if moved:
        row.changed_because = moved_words(old, at, said)
    (writes.new if is_new else writes.changed).append(row)
    return Change(row.key, old, at, str(said["why"]), gone_since) if moved or is_new else None


def moved_words(old: datetime | None, new: datetime | None, said: Mapping[str, Any]) -> str:
    """Old -> new with the reason (playbook I8); nothing where it rests on something still open, or only came."""
    if old is None or new is None or not is_firm(said.get("assumes")):
        return ""
    zone = str(said.get("time_zone") or "UTC")
    return f"from {day(old, zone)} {hour(old, zone)} to {day(new, zone)} {hour(new, zone)}. {said['why']}"[:300]


def history_of(
    process: Process, changes: Sequence[Change], planned: ProcessPlan, cause: str, now: datetime
) -> list[PlanChange]:
    """The steps that moved, with what caused it; a step that only came, or is still due at once, is no move."""
    firm = {step.key for step in planned.steps if is_firm(step.assumes)}
    return [
        PlanChange(
            owner_id=process.owner_id, process=process, key=one.key, old=one.old, new=one.new, cause=cause, at=now
        )
        for one in changes
        if one.old is not None and one.new is not None and one.key in firm
        if not _is_still_due(one.old, one.new, process.planned_at, now)
    ]


def _is_still_due(old: datetime, new: datetime, planned_at: datetime | None, now: datetime) -> bool:
    """A late letter is due at once, whenever one looks: the clock went on, and nothing moved."""
    return planned_at is not None and abs(old - planned_at) <= AT_ONCE and abs(new - now) <= AT_ONCE


def cause_of(
    process: Process, known: Known, version: str, changes: Sequence[Change], now: datetime, chosen: Chosen
) -> str:
    """What made the plan change: what happened last, other settings, another calendar or rules, or a moment passed.

    `chosen` gives the lines of the audit about settings, of this owner, up to now; they are looked up when needed.
    """
    if process.planned_at is None and (happened := what_happened(process, known.events[process.pk])):
        return happened
    if process.plan_version and process.plan_version != version:
        return _what_is_newer(process.plan_version, version)
    if process.planned_at is not None and (what := _what_was_set(process, process.planned_at, chosen())):
        return what
    if any(one.old is not None and one.old < now for one in changes):
        return "its moment had passed"
    back = min((one.gone_since for one in changes if one.gone_since), default=None)
    return (back and what_happened(process, known.events[process.pk], back)) or "a fact changed"


def _what_is_newer(before: str, now: str) -> str:
    """Another calendar knows other days off, other rules count otherwise; which ones stands in the history."""
    if before.partition(", rules ")[0] != now.partition(", rules ")[0]:
        return "their public holidays are known better now"
    return "Afterword counts better now"


def settings_chosen(owner: Owner, processes: Iterable[Process], now: datetime) -> list[AuditLine]:
    """What the person set since the oldest of these plans was made, oldest first."""
    since = min((process.planned_at for process in processes if process.planned_at), default=now)
    return list(AuditLine.objects.filter(owner=owner, who="person", at__gt=since, at__lte=now))


def _what_was_set(process: Process, planned_at: datetime, chosen: Sequence[AuditLine]) -> str:
    """The settings that the person changed since the last plan, by name; their own zone has words of its own."""
    subjects = (str(process.pk), str(process.owner_id))
    # A plan follows what was set at the same instant: that line has had its say.
    lines = [line for line in chosen if line.at > planned_at and line.subject in subjects]
    names = [name for line in lines for name in line.detail.get("changed", ())]
    if OWN_ZONE in names:
        return "you changed your own time zone"
    return f"you changed a setting ({', '.join(dict.fromkeys(names))})"[:300] if names else ""


def what_happened(process: Process, events: Iterable[Event], since: datetime | None = None) -> str:
    """The newest thing said or taken back, since that moment; an approval that fell is the plan's own doing."""
    last = max(events, key=lambda event: (event.recorded_at, event.number), default=None)
    taken_back = _TAKEN_BACK.first(process)
    newest = max((at for at in (taken_back, last and last.recorded_at) if at), default=None)
    if newest is None or (since is not None and newest < since):
        return ""
    if last is None or (newest == taken_back and not _came_after(process, last)):
        return "you took something back"
    if last.type == "flag_set" and (said := FLAG_CAUSES.get(str(last.payload.get("flag")))):
        return said
    return CAUSES.get(last.type, f"this happened: {last.type.replace('_', ' ')}")


def _came_after(process: Process, last: Event) -> bool:
    """Said after the newest undoing, on a clock that stands: the record keeps their order."""
    lines = AuditLine.objects.filter(owner=process.owner_id, subject=str(process.pk))
    lines = lines.filter(Q(act__startswith="event ") | Q(act__startswith="undo ")).exclude(act="undo letter_approved")
    newest = lines.order_by("-number").values_list("act", "detail").first()
    return newest is not None and newest[0].startswith("event ") and newest[1].get("event") == str(last.pk)


def instant(said: Mapping[str, Any]) -> datetime | None:
    """When a step is best done: its target, else where it opens, else its latest moment."""
    return read(said.get("target") or said.get("opens") or said.get("due_by"))


def read(value: str | None) -> datetime | None:
    """An instant of the plan's JSON."""
    return datetime.fromisoformat(value) if value else None
