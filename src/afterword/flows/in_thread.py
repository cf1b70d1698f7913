"""The thread a letter belongs to: an answer stands under the message it answers."""

from __future__ import annotations

from afterword.core.message import is_message_id
from afterword.store.models import Action, Heard

# Letters that answer what somebody wrote; every other letter begins a thread of its own.
ANSWERS = frozenset(
    {"rejection_reply", "hold_reply", "offer_acknowledgement", "acceptance", "decline", "answer_reopened"}
)


def thread_of(action: Action) -> tuple[str | None, tuple[str, ...]]:
    """In-Reply-To and References of a letter: the last message its recipient wrote, after ours that it answered.

    Where they wrote nothing, or their id cannot be carried (RFC 5322), the letter stands alone.
    """
    if action.letter.situation not in ANSWERS:
        return None, ()
    wrote = Heard.objects.of(action.owner).filter(process=action.letter.process_id, kind__in=("reply", "invite"))
    last = (
        wrote.filter(sender=action.approval.recipient.lower())
        .exclude(decision="not_ours")
        .select_related("action")
        .order_by("-heard_at")
        .first()
    )
    if last is None or not is_message_id(last.message_id):
        return None, ()
    ours = (last.action.message_id,) if last.action is not None else ()
    return last.message_id, (*ours, last.message_id)
