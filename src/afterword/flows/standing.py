"""The events of a process that stand: read once for a page, whoever asks for which of them."""

from __future__ import annotations

from uuid import UUID

from afterword.flows.once import once
from afterword.store.models import Event, Owner, Process, Step


def standing_events(process: Process, *types: str) -> list[Event]:
    """What happened and was not undone, oldest first; of some types, or all."""
    rows = once(("standing", process.pk), lambda: _standing(process))
    return [row for row in rows if row.type in types] if types else rows


def step_of(owner: Owner, process_id: UUID, key: str) -> Step | None:
    """The step of this key as the plan left it, gone or not."""
    found = Step.objects.of(owner).filter(process=process_id, key=key)
    return once(("step", process_id, key), found.first)


def _standing(process: Process) -> list[Event]:
    return list(process.events.filter(owner=process.owner_id, undone_at=None).order_by("at", "number"))
