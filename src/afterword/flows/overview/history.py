"""What a later plan moved, old -> new, and what caused it (playbook I8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from afterword.flows.overview.steps import pending_rows
from afterword.flows.overview.wording import head_of
from afterword.store.models import Owner, PlanChange, Process, Step

CHANGES_SHOWN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PlanMove:
    """A step that a later plan moved, from when to when; without a step, everything was planned anew."""

    key: str
    head: str
    old: datetime | None
    new: datetime | None
    cause: str
    at: datetime


def history_of(owner: Owner, process_id: UUID, now: datetime) -> tuple[PlanMove, ...]:
    """What the last days moved in one process, the newest first."""
    heads = {
        row.key: head_of(row) for row in Step.objects.of(owner).filter(process=process_id).select_related("person")
    }
    rows = PlanChange.objects.of(owner).filter(process=process_id, at__gt=now - CHANGES_SHOWN)
    return tuple(PlanMove(one.key, heads.get(one.key, ""), one.old, one.new, one.cause, one.at) for one in rows)


def changes_of(owner: Owner, process: Process, now: datetime) -> tuple[str, ...]:
    """What moved and is still to come, with what caused it; by which calendar and rules is in the history alone."""
    rows = [row for row in pending_rows(owner, process) if row.changed_because]
    history = PlanChange.objects.of(owner).filter(process=process, at__gt=now - CHANGES_SHOWN) if rows else ()
    causes = {each.key: each.cause for each in reversed([*history]) if each.key}
    return tuple(
        f"{head_of(row)}: moved {row.changed_because}" + (f" Because {causes[row.key]}." if row.key in causes else "")
        for row in rows
    )
