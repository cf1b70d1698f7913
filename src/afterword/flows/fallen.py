"""Approvals that fell with something that is taken back: they stay fallen, and the person is told so."""

from __future__ import annotations

from afterword.core.sending import State
from afterword.flows.lay_over import OVER
from afterword.store.models import Action, Event, Owner, Step

TAKEN_BACK = "Taken back, because "
SINCE = "That was taken back since, so the letter is due again: look at it and approve it again."


def fallen_with(owner: Owner, event: Event) -> str:
    """Say of every letter that this event took back and that is due again that its approval does not come back.

    Gives the sentence for the person, "" where no approval fell. What was not shown a second time is never approved
    by an undoing (trust S2).
    """
    rows = Action.objects.of(owner).filter(letter__process=event.process_id, state=State.CANCELLED)
    rows = rows.filter(evidence__startswith=TAKEN_BACK, settled_at__gte=event.recorded_at).select_related("letter")
    due = Step.objects.of(owner).filter(process=event.process_id, gone_at=None).exclude(status__in=OVER)
    keys = set(due.values_list("key", flat=True))
    fallen = [row for row in rows if row.letter.step_key in keys and SINCE not in row.evidence and not _is_live(row)]
    for row in fallen:
        row.evidence = f"{row.evidence.partition('. ')[0].rstrip('.')[:300]}. {SINCE}"
        row.save(update_fields=["evidence"])
    if not fallen:
        return ""
    what = "One letter was approved before" if len(fallen) == 1 else f"{len(fallen)} letters were approved before"
    return f"{what}: approvals do not come back by themselves, so look again and approve."


def _is_live(row: Action) -> bool:
    """The letter was approved again since, or went."""
    return Action.objects.of(row.owner).filter(letter=row.letter_id).exclude(state=State.CANCELLED).exists()
