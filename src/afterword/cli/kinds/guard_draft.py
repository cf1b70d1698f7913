"""`guard-draft`: what an assistant model returned, reduced to what the person may be shown as ready."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.letter import fields
from afterword.core.letter.guard import guard_draft

LONGEST_ANSWER = 2_000_000


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The draft after all guards; nothing is sent, planned or addressed by what a model wrote."""
    guarded = guard_draft(
        fields.line(item, "carrier", needed=True),
        fields.line(item, "language", needed=True),
        fields.text(item, "text", longest=LONGEST_ANSWER),
        fields.text(item, "model_output", longest=LONGEST_ANSWER),
        fields.lines(item, "facts"),
    )
    return {
        "draft": guarded.draft,
        "flagged": bool(guarded.reasons),
        "reasons": list(guarded.reasons),
        "blocked_by": list(guarded.blocked_by),
        "sends": False,
        "plan_changed": False,
        "recipient_changed": False,
    }
