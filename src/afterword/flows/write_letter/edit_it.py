"""Editing a letter: the person's words win, and an approval of the old words is void."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.flows.events import undo_approved
from afterword.flows.typed import LINE, letter_body, one_line
from afterword.store import audit, sending
from afterword.store.models import Letter, Owner


class EditedMeanwhile(NotAllowed):
    """This letter was changed in another window since you opened it."""

    hint = "Your words are still in the form: copy them, open the letter again, and put them in."


class AlreadyGoing(NotAllowed):
    """This letter is already going out, so it cannot be changed."""

    hint = "If something in it is wrong, a short second note can put it right."


@dataclass(frozen=True, slots=True)
class Edited:
    """The letter's new revision, and whether an approval was cancelled by the edit."""

    revision: int
    approval_cancelled: bool


def edit(owner: Owner, letter_id: UUID, subject: str, body: str, now: datetime, revision: int) -> Edited:
    """Keep the edited words; an edit cancels the approval of this letter only (S2).

    They are checked by the page that shows them, and again before they are approved.
    """
    with transaction.atomic():
        letter = Letter.objects.one(owner, pk=letter_id)
        body, subject = letter_body(body), one_line(subject, "The subject", LINE)
        is_new = (letter.subject, letter.body) != (subject, body)
        cancelled = is_new and _change(owner, letter, subject, body, now, revision)
    return Edited(letter.revision, approval_cancelled=cancelled)


def as_typed(owner: Owner, letter_id: UUID, subject: str, body: str) -> Letter:
    """The letter as it would stand with these words; nothing of it is kept."""
    letter = Letter.objects.one(owner, pk=letter_id)
    body, subject = letter_body(body), one_line(subject, "The subject", LINE)
    if (letter.subject, letter.body) != (subject, body):
        _put(letter, subject, body)
    return letter


MOST_VERSIONS = 20


def as_version(letter: Letter) -> dict[str, Any]:
    """The words as they stand, to be shown beside what comes after them."""
    return {"subject": letter.subject, "body": letter.body, "edited": letter.edited, "seed": letter.seed}


def keep_version(letter: Letter, now: datetime) -> None:
    """Keep the words that stand, before others take their place; words that were there already are kept once."""
    letter.earlier = as_version(letter)
    version = {**letter.earlier, "revision": letter.revision, "until": now.isoformat()}
    others = [each for each in letter.versions if (each["subject"], each["body"]) != (letter.subject, letter.body)]
    letter.versions = [version, *others][:MOST_VERSIONS]


def _put(letter: Letter, subject: str, body: str) -> None:
    if not letter.edited:
        letter.composed = {"subject": letter.subject, "body": letter.body}
    letter.subject, letter.body, letter.edited = subject, body, True


def _change(owner: Owner, letter: Letter, subject: str, body: str, now: datetime, revision: int) -> bool:
    """Put the words in place; True where an approval of the old ones was cancelled."""
    if letter.revision != revision:
        raise EditedMeanwhile
    cancelled = void_approval(owner, letter, now, "You edited the letter.")
    keep_version(letter, now)
    _put(letter, subject, body)
    letter.revision += 1
    letter.save()
    audit.record(owner, "person", "edit", str(letter.pk), {"revision": letter.revision}, now)
    return cancelled


def void_approval(owner: Owner, letter: Letter, now: datetime, reason: str) -> bool:
    """Take an approved letter out of the outbox before its words change; refused once it is going out."""
    action = sending.live_action(owner, letter.pk)
    if action is None:
        return False
    if not sending.cancel(owner, letter.pk, now, reason):
        raise AlreadyGoing
    undo_approved(owner, letter, now)
    return True
