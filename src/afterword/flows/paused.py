"""Letters that wait because somebody wrote: what came may make them wrong, and only the person knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from afterword.core.hearing.verdict import STOPS
from afterword.store.models import Action, Heard, Owner

PAUSED = "They wrote, and it may end or change this: nothing leaves until you say what they said."


def is_paused(action: Action) -> bool:
    """True while somebody known wrote what would make this letter wrong, and the person has not said what it means.

    A guess at whom a stranger writes about holds nothing back.
    """
    return action.letter.process_id in paused_among([action])


def paused_among(actions: Sequence[Action]) -> frozenset[UUID]:
    """The processes of these letters in which one of theirs has to wait."""
    about = {
        "owner__in": [each.owner_id for each in actions],
        "process__in": [each.letter.process_id for each in actions],
    }
    rows = Heard.everything.filter(**about, decided_at=None, asks="meaning", meaning__in=STOPS).exclude(how="guess")
    return frozenset(rows.values_list("process", flat=True))


def resume(owner: Owner, process: UUID | None, now: datetime) -> None:
    """Let the letters that waited for this answer be looked at now."""
    waiting = Action.objects.of(owner).filter(letter__process=process, state="planned", evidence=PAUSED)
    waiting.update(wake_at=now)
