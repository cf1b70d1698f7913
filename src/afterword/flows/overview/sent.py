"""What left, word for word, the newest first, with what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from afterword.core.sending import told_apart
from afterword.flows.put_on_paper import POSTED
from afterword.flows.reworded import words_of
from afterword.store.models import Action, Owner


@dataclass(frozen=True, slots=True)
class SentLetter:
    """One letter that left, with the server's answer."""

    id: UUID
    process: UUID
    employer: str
    person: str
    to: str
    subject: str
    text: str
    at: datetime | None
    zone: str
    how: str
    message_id: str
    # The server's own words, for whoever asks.
    said: str = ""


def sent(owner: Owner) -> tuple[SentLetter, ...]:
    """Every letter that left, the newest first, with the server's answer."""
    rows = Action.objects.of(owner).filter(state="sent").select_related("approval", "letter__process", "letter__person")
    return tuple(
        SentLetter(
            id=row.letter_id,
            process=row.letter.process_id,
            employer=row.letter.process.employer_name,
            person=row.letter.person.written,
            to=row.approval.recipient,
            subject=row.approval.subject,
            text=words_of(row),
            at=row.settled_at,
            zone=owner.time_zone or "UTC",
            how=_how(row),
            message_id=row.message_id,
            said=told_apart(row.evidence)[1],
        )
        for row in rows.order_by("-settled_at")
    )


def _how(row: Action) -> str:
    how = told_apart(row.evidence)[0] or "Sent by hand."
    return f"{how} On paper too." if row.letter.posted_at and how != POSTED else how
