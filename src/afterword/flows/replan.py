"""The plan, recomputed on every change and laid over the stored steps by their stable key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from afterword.core.facts import Facts
from afterword.core.plan import ProcessPlan, plan
from afterword.core.plan.steps import is_firm
from afterword.core.sending import WINDOW_PASSED
from afterword.flows.events import undo_approved
from afterword.flows.overview.dates import day, hour
from afterword.flows.overview.wording import OPEN_STATES
from afterword.flows.ports import Ports
from afterword.flows.still_true import why_untrue
from afterword.flows.write_letter import prepare_letters
from afterword.store import audit, facts, sending
from afterword.store.models import Action, Owner, Process, Step

OVER = frozenset({"done", "cancelled"})
HANDED = "handed"
WAITING = ("planned", "claimed", HANDED)
EVERY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Change:
    """A step that moved, came or went, old -> new, with the planner's reason (playbook I8)."""

    key: str
    old: datetime | None
    new: datetime | None
    why: str


def replan(ports: Ports, owner: Owner, now: datetime) -> tuple[Change, ...]:
    """Plan all processes of the owner anew; what no longer holds is taken out of the outbox."""
    changes: list[Change] = []
    with transaction.atomic():
        # Read inside: on SQLite, which has one writer, nothing that is recorded meanwhile is planned over.
        processes = list(Process.objects.of(owner).order_by("created_at"))
        planned = plan(Facts.read(facts.document(owner, processes, now)), now, ports.holidays)
        by_id = {each.id: each for each in planned.processes}
        for process in processes:
            changes += _lay_over(owner, process, by_id[str(process.pk)], now)
            process.calendar_version = ports.holidays.version
            process.planned_at = now
            process.save(update_fields=["state", "calendar_version", "planned_at"])
        for process in _take_out_what_no_longer_holds(ports, owner, now):
            prepare_letters(ports, owner, process, now)
    return tuple(changes)


def replan_all(ports: Ports, now: datetime, every: timedelta = EVERY) -> int:
    """Plan anew where the plan is older than `every`, or from a later hour than it is now; write what is due.

    The worker's part: an interview that ended, a window that passed, a clock that jumped. Gives the number of
    steps that changed.
    """
    changed = 0
    for owner in Owner.objects.all():
        processes = Process.objects.of(owner)
        fresh = processes.filter(planned_at__gt=now - every, planned_at__lte=now).count()
        if fresh == processes.count():
            continue
        changed += len(replan(ports, owner, now))
        for process in processes.filter(state__in=OPEN_STATES):
            prepare_letters(ports, owner, process, now)
    return changed


def _lay_over(owner: Owner, process: Process, planned: ProcessPlan, now: datetime) -> list[Change]:
    stored = {step.key: step for step in Step.objects.of(owner).filter(process=process)}
    known_people = {str(each.person_id) for each in process.participations.all()}
    changes = []
    for position, said in enumerate(each.to_json() for each in planned.steps):
        row = stored.pop(said["key"], None) or Step(owner=owner, process=process, key=said["key"])
        change = _fill(row, said, position, known_people)
        if change:
            changes.append(change)
    for gone in stored.values():
        if gone.gone_at is None:
            gone.gone_at, gone.status = now, "cancelled" if gone.status not in OVER else gone.status
            gone.save(update_fields=["gone_at", "status"])
    if process.state != planned.state:
        audit.record(owner, "plan", f"state {planned.state}", str(process.pk), {"from": process.state}, now)
        process.state = planned.state
    return changes


def _fill(row: Step, said: Mapping[str, Any], position: int, known: set[str]) -> Change | None:
    at, closes = instant(said), _read(said.get("closes") or said.get("due_by"))
    is_new = row._state.adding
    old = None if is_new else row.at
    if not is_new and row.said == said and row.gone_at is None and row.position == position:
        return None
    row.step, row.status, row.said, row.position = said["step"], said["status"], dict(said), position
    person = said.get("person")
    row.person_id = person if person in known else None
    row.channel, row.at, row.closes, row.gone_at = said.get("channel") or "", at, closes, None
    moved = not is_new and old != at
    if moved:
        row.changed_because = _moved_words(old, at, said)
    row.save()
    return Change(row.key, old, at, str(said["why"])) if moved or is_new else None


def _moved_words(old: datetime | None, new: datetime | None, said: Mapping[str, Any]) -> str:
    """Old -> new with the reason (playbook I8); nothing where it rests on something still open, or only came."""
    if old is None or new is None or not is_firm(said.get("assumes")):
        return ""
    zone = str(said.get("time_zone") or "UTC")
    return f"from {day(old, zone)} {hour(old, zone)} to {day(new, zone)} {hour(new, zone)}. {said['why']}"[:300]


def instant(said: Mapping[str, Any]) -> datetime | None:
    """When a step is best done: its target, else where it opens, else its latest moment."""
    return _read(said.get("target") or said.get("opens") or said.get("due_by"))


def _read(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _take_out_what_no_longer_holds(ports: Ports, owner: Owner, now: datetime) -> list[Process]:
    """An approved letter whose step is over, gone or moved, or whose facts changed, does not leave (I4, I6, I10).

    Gives the processes whose letters are to be written anew.
    """
    taken_from: dict[object, Process] = {}
    waiting: Sequence[Action] = list(
        Action.objects.of(owner)
        .filter(state__in=WAITING)
        .select_related("letter__person", "letter__process", "approval")
    )
    for action in waiting:
        reason = _why_out(action, now) or why_untrue(ports, owner, action)
        if reason and sending.cancel(owner, action.letter_id, now, reason):
            undo_approved(owner, action.letter, now)
            taken_from[action.letter.process_id] = action.letter.process
    return list(taken_from.values())


def _why_out(action: Action, now: datetime) -> str:
    letter = action.letter
    step = Step.objects.of(letter.owner).filter(process=letter.process_id, key=letter.step_key).first()
    if step is None or step.gone_at or step.status in OVER:
        return "The plan changed; this letter is no longer due."
    if action.state == HANDED:
        # It is with the person, who may send it late; the plan keeps asking.
        return ""
    if action.closes <= now:
        return WINDOW_PASSED
    opens, closes = _read(step.said.get("opens")), _read(step.said.get("closes"))
    if opens and closes and (opens > action.closes or closes < action.opens):
        return "The plan moved this letter to another time; look at it again."
    return ""
