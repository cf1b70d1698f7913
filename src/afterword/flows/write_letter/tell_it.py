"""What one letter needs to know and only the person can say: typed once, kept as an event, taken back by undoing it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.events import add_event
from afterword.flows.standing import standing_events
from afterword.flows.typed import LINE, one_line
from afterword.store import sending
from afterword.store.models import Letter, Owner, Process

TOLD = "letter_told"
MOST_LINES = 12


class NotNow(NotAllowed):
    """This letter is approved, so nothing more goes into it."""

    hint = "Take it back first, then tell what it should say."


def told_for(process: Process, key: str) -> list[str]:
    """The lines that stand for a letter: what was typed last."""
    rows = [row for row in standing_events(process, TOLD) if row.payload.get("key") == key]
    last = max(rows, key=lambda row: row.number, default=None)
    return [str(line) for line in last.payload.get("lines") or []] if last else []


def keep_told(owner: Owner, letter_id: UUID, lines: Sequence[str], now: datetime) -> Letter:
    """Keep the lines for this letter; they replace the ones typed before, and empty ones fall away."""
    letter = Letter.objects.one(owner, pk=letter_id)
    if sending.live_action(owner, letter.pk):
        raise NotNow
    kept = [line for line in (one_line(each, "A line", LINE) for each in lines) if line]
    if not kept:
        raise Refusal("There is no line in it.", hint="Type one fact on each line; nothing was changed.")
    if len(kept) > MOST_LINES:
        raise Refusal(
            f"These are more than {MOST_LINES} lines.", hint="Keep the ones that matter; nothing was changed."
        )
    add_event(owner, letter.process, TOLD, {"key": letter.step_key, "lines": kept}, now, now)
    return letter
