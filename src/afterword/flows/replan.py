"""The plan, recomputed when something changed or its next moment has come, for one person or for everybody."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence, Set
from datetime import datetime, timedelta
from functools import cache, partial
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from afterword.core.facts import Facts
from afterword.core.plan import plan
from afterword.core.plan.next_look import next_look
from afterword.core.sending import WINDOW_PASSED
from afterword.flows.calendar.keeping import keep_calendar
from afterword.flows.events import undo_approved
from afterword.flows.lay_over import (
    OVER,
    Change,
    Writes,
    cause_of,
    history_of,
    instant,
    lay_over,
    read,
    settings_chosen,
    steps_of,
    what_happened,
)
from afterword.flows.names import read_ahead, taking_part
from afterword.flows.once import remembered
from afterword.flows.ports import Ports
from afterword.flows.set_aside import OWN_DOING, set_aside_what_left
from afterword.flows.standing import PROCESSES, know_steps, step_of
from afterword.flows.still_true import AGAIN, why_untrue
from afterword.flows.write_letter import prepare_letters
from afterword.flows.write_letter.compose_it import AHEAD
from afterword.flows.write_letter.occasion_of import SITUATIONS, asked_at_once, is_written
from afterword.store import facts, sending
from afterword.store.facts import Known
from afterword.store.models import Action, Event, Letter, Owner, PlanChange, Process, Step
from afterword.store.prepared import Prepared

__all__ = ["OVER", "Change", "instant", "replan", "replan_all", "replan_if_stale"]

log = logging.getLogger(__name__)
HANDED = "handed"
WAITING = ("planned", "claimed", HANDED)
_WAITING = Prepared(
    lambda owner: (
        Action.objects.of(owner)
        .filter(state__in=WAITING)
        .select_related("letter__person", "letter__process", "approval", "account")
    )
)
_STALE = Prepared(
    lambda owner, version, now, before: (
        _stale(version, now, before).filter(pk=owner.pk).values_list("pk", flat=True)[:1]
    )
)
# As many people at once as are read in a few look-ups and written in one short transaction.
OWNERS_AT_ONCE = 50
OWNERS_A_PASS = 200
WHILE_WAITING = timedelta(minutes=5)
AFTER_A_FAULT = timedelta(hours=1)
# The steps of each process by their key.
Laid = dict[UUID, dict[str, Step]]


def replan(
    ports: Ports, owner: Owner, now: datetime, approved: Collection[UUID] = frozenset(), *, same_facts: bool = False
) -> tuple[Change, ...]:
    """Plan all processes of the owner anew; what no longer holds is taken out of the outbox.

    `approved` are the actions that came of an approval a moment ago: their words were held against all facts for it,
    and whoever changes a fact since plans anew by themselves. With `same_facts` that goes for every waiting letter:
    what was done changed no name, address, number or account that one of them rests on.
    """
    with transaction.atomic():
        # Read inside: on SQLite, which has one writer, nothing that is recorded meanwhile is planned over.
        processes = PROCESSES(owner)
        changes, steps = _lay_over_all(ports, {owner: processes}, now)
        for process in _take_out_what_no_longer_holds(ports, owner, now, steps, approved, same_facts=same_facts):
            prepare_letters(ports, owner, process, now)
        keep_calendar(ports, owner, now)
    return tuple(change for each in changes.values() for change in each)


def replan_if_stale(ports: Ports, owner: Owner, now: datetime) -> None:
    """Plan anew only where the plan may read differently by now; else what is stored is what it would say."""
    if _STALE(owner, ports.plan_version, now, now - WHILE_WAITING):
        replan(ports, owner, now)


def replan_all(ports: Ports, now: datetime, most: int = OWNERS_A_PASS) -> int:
    """Plan anew whatever may read differently by now, and write the letters that are due to be looked at.

    The worker's part: an interview that ended, a window that passed, a clock that jumped, another calendar or other
    rules. At most `most` people a call; the rest waits in its rows for the next.
    Gives the number of steps that changed.
    """
    stale = list(_stale(ports.plan_version, now, now - WHILE_WAITING)[:most])
    changed = 0
    for start in range(0, len(stale), OWNERS_AT_ONCE):
        batch = stale[start : start + OWNERS_AT_ONCE]
        try:
            changed += _replan_batch(ports, batch, now)
        except Exception:
            # One person's facts must not keep the others back: each alone, and the faulty one is logged.
            log.exception("A batch of %d people could not be planned together.", len(batch))
            changed += sum(_alone(ports, owner, now) for owner in batch)
    return changed


def has_stale(ports: Ports, now: datetime) -> bool:
    """Whether somebody's plan may read differently by now."""
    return _stale(ports.plan_version, now, now - WHILE_WAITING).exists()


def _stale(version: str, now: datetime, before: datetime) -> QuerySet[Owner]:
    """Never planned, changed since, due for another look, planned from a later hour, or by another calendar.

    Whoever has an approved letter waiting, and was planned `before`, is looked at every few minutes: a fact it rests
    on may have changed.
    """
    due = Q(planned_at=None) | Q(look_at=None) | Q(look_at__lte=now) | Q(planned_at__gt=now)
    waiting = Action.everything.filter(state__in=WAITING).values("owner")
    due |= Q(planned_at__lte=before, owner__in=waiting)
    ids = Process.everything.filter(due | ~Q(plan_version=version)).values("owner")
    return Owner.objects.filter(pk__in=ids).order_by("pk")


def _replan_batch(ports: Ports, owners: Sequence[Owner], now: datetime) -> int:
    with transaction.atomic():
        # The rows are held, so that what somebody records meanwhile is planned after us, not over.
        rows = Process.everything.select_for_update().filter(owner__in=owners).order_by("pk")
        processes: dict[Owner, list[Process]] = {owner: [] for owner in owners}
        by_id = {owner.pk: owner for owner in owners}
        for process in sorted(rows, key=lambda row: row.created_at):
            processes[by_id[process.owner_id]].append(process)
        changes, steps = _lay_over_all(ports, processes, now)
        waiting = set(Action.everything.filter(owner__in=owners, state__in=WAITING).values_list("owner", flat=True))
        for owner in owners:
            if owner.pk in waiting:
                for process in _take_out_what_no_longer_holds(ports, owner, now, steps):
                    prepare_letters(ports, owner, process, now)
    changed = {change.key for each in changes.values() for change in each}
    wanting = _wanting_letters([process for each in processes.values() for process in each], changed, now)
    for owner, each in processes.items():
        for process in each:
            if process.pk in wanting:
                prepare_letters(ports, owner, process, now)
    return sum(len(each) for each in changes.values())


def _alone(ports: Ports, owner: Owner, now: datetime) -> int:
    try:
        return _replan_batch(ports, [owner], now)
    except Exception:
        log.exception("The plan of %s could not be made.", owner.pk)
        # Looked at again in an hour, not at every pass.
        rested = {"look_at": now + AFTER_A_FAULT, "planned_at": now, "plan_version": ports.plan_version}
        Process.everything.filter(owner=owner).update(**rested)
        return 0


def _wanting_letters(processes: Sequence[Process], changed: Set[str], now: datetime) -> set[UUID]:
    """The processes in which a letter is due to be written, or whose step changed under a letter."""
    ids = [process.pk for process in processes]
    near = Step.everything.filter(
        process__in=ids, gone_at=None, channel="email", step__in=list(SITUATIONS), status__in=("planned", "blocked")
    ).filter(Q(at__lte=now + AHEAD) | Q(step="thank_you") | Q(at=None))
    written = set(Letter.everything.filter(process__in=ids).values_list("step_key", flat=True))
    wanted = asked_at_once(row for row in near.order_by("process_id", "position") if is_written(row))
    return {row.process_id for row in wanted if (row.key in changed or row.key not in written)}


def _lay_over_all(
    ports: Ports, processes: dict[Owner, list[Process]], now: datetime
) -> tuple[dict[UUID, list[Change]], Laid]:
    """What changed, and the steps of each process by their key as they now are."""
    everything = [process for each in processes.values() for process in each]
    known, stored, writes = facts.known_of(everything), steps_of(everything), Writes()
    changes: dict[UUID, list[Change]] = {}
    for owner, own in processes.items():
        if own:
            changes |= _lay_over_owner(ports, owner, own, known, stored, writes, now)
    writes.write(now)
    for row in writes.new:
        stored[row.process_id][row.key] = row
    set_aside_what_left(writes.open_keys, known)
    return changes, stored


def _lay_over_owner(
    ports: Ports, owner: Owner, processes: Sequence[Process], known: Known,
    stored: Laid, writes: Writes, now: datetime,
) -> dict[UUID, list[Change]]:  # fmt: skip
    read_facts = Facts.read(facts.document(owner, processes, now, known))
    by_id = {each.id: each for each in plan(read_facts, now, ports.holidays).processes}
    told = {each.id: each for each in read_facts.processes}
    changes: dict[UUID, list[Change]] = {}
    chosen = cache(partial(settings_chosen, owner, processes, now))
    for process in processes:
        planned = by_id[str(process.pk)]
        found = lay_over(process, planned, stored[process.pk], known, writes, now)
        if any(change.old is not None for change in found):
            cause = cause_of(process, known, ports.plan_version, found, now, chosen)
            writes.history += history_of(process, found, planned, cause, now)
        _note_version(process, ports.plan_version, writes, now)
        if process.state != planned.state:
            writes.states.append((owner, process, process.state))
        process.state, process.plan_version, process.planned_at = planned.state, ports.plan_version, now
        process.look_at = next_look(read_facts, told[planned.id], planned.steps, now)
        writes.processes.append(process)
        changes[process.pk] = found
    return changes


def _note_version(process: Process, version: str, writes: Writes, now: datetime) -> None:
    """Another calendar or other rules are said, even where nothing moved."""
    if process.plan_version and process.plan_version != version:
        cause = f"Planned anew by {version}; before it was {process.plan_version}."
        writes.history.append(PlanChange(owner_id=process.owner_id, process=process, cause=cause[:300], at=now))


def _take_out_what_no_longer_holds(
    ports: Ports, owner: Owner, now: datetime, steps: Laid,
    approved: Collection[UUID] = frozenset(), *, same_facts: bool = False,
) -> list[Process]:  # fmt: skip
    """An approved letter whose step is over, gone or moved, or whose facts changed, does not leave (I4, I6, I10).

    Gives the processes whose letters are to be written anew.
    """
    taken_from: dict[object, Process] = {}
    waiting = _WAITING(owner)
    # All are looked at before the first is taken out, so what they share is looked up once.
    with remembered():
        older = [] if same_facts else [action for action in waiting if action.pk not in approved]
        for process_id in {action.letter.process_id for action in waiting}:
            know_steps(process_id, steps[process_id].values())
        for process in {action.letter.process_id: action.letter.process for action in older}.values():
            read_ahead(owner, taking_part(owner, process))
        looked = [(action, _why_out(owner, action, now)) for action in waiting if action not in older]
        looked += [(action, _why_out(owner, action, now) or why_untrue(ports, owner, action)) for action in older]
    for action, reason in looked:
        if reason and sending.cancel(owner, action.letter_id, now, reason):
            undo_approved(owner, action.letter, now)
            taken_from[action.letter.process_id] = action.letter.process
    return list(taken_from.values())


def _why_out(owner: Owner, action: Action, now: datetime) -> str:
    letter: Letter = action.letter
    if action.state == HANDED and not (action.account and action.account.drafts):
        # It may have left by the person's own hand, whatever became of its step: only their word ends the question.
        return ""
    step = step_of(owner, letter.process_id, letter.step_key)
    if step is None or step.gone_at or step.status in OVER:
        cause = _since_approved(action)
        return f"Taken back, because {cause}." if cause else "The plan changed; this letter is no longer due."
    if action.state == HANDED:
        # It lies in their Drafts, and they may send it late; the plan keeps asking.
        return ""
    if action.closes <= now:
        return WINDOW_PASSED
    opens, closes = read(step.said.get("opens")), read(step.said.get("closes"))
    if opens and closes and (opens > action.closes or closes < action.opens):
        cause = _since_approved(action)
        moved = (
            f"Taken back for another time, because {cause}." if cause else "The plan moved this letter to another time."
        )
        return f"{moved} {AGAIN}"
    return ""


def _since_approved(action: Action) -> str:
    """What happened in the process since the letter was approved; "" where the cause lies elsewhere."""
    letter = action.letter
    events = Event.objects.of(letter.owner).filter(process=letter.process_id, undone_at=None)
    events = events.exclude(type__in=OWN_DOING - {"letter_sent"})
    return what_happened(letter.process, events, action.approval.approved_at)
