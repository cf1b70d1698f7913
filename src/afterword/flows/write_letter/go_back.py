"""The version before: kept at every change of the words, shown beside them, and put back on the person's word."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.core.letter.differences import Change, differences
from afterword.flows.standing import letter_of
from afterword.flows.write_letter.check_it import letter_text, letter_words
from afterword.flows.write_letter.edit_it import keep_version, void_approval
from afterword.store import audit
from afterword.store.models import Approval, Letter, Owner
from afterword.store.prepared import Prepared

_differences = lru_cache(maxsize=128)(differences)

_APPROVALS = Prepared(
    lambda owner, letters: Approval.objects.of(owner).filter(letter__in=letters).order_by("approved_at")
)


@dataclass(frozen=True, slots=True)
class Changed:
    """What differs from an earlier version, since when, and whether the version before can be put back."""

    since: str
    words: tuple[tuple[Change, ...], ...]
    may_undo: bool


class NothingBefore(NotAllowed):
    """There is no earlier version of this letter."""

    hint = "Its words stay as they are."


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """Words that stood in a letter before, until others took their place; `text` is the letter as it then read."""

    revision: int
    until: datetime
    subject: str
    text: str


def go_back(owner: Owner, letter_id: UUID, now: datetime, revision: int | None = None) -> bool:
    """Put an earlier version in place of this one, which becomes the one before; True where an approval ended.

    Without a revision it is the version before.
    """
    with transaction.atomic():
        letter = Letter.objects.one(owner, pk=letter_id)
        before = letter.earlier if revision is None else _version(letter, revision)
        if not before.get("body"):
            raise NothingBefore
        cancelled = void_approval(owner, letter, now, "You went back to the version before.")
        # The composed words that stood before the first edit are nobody's own, so they follow the facts again.
        is_composed = letter.edited and letter.composed == {name: before[name] for name in ("subject", "body")}
        keep_version(letter, now)
        if not is_composed and not letter.edited:
            letter.composed = {"subject": letter.subject, "body": letter.body}
        letter.subject, letter.body, letter.edited = before["subject"], before["body"], not is_composed
        letter.revision += 1
        letter.save()
        audit.record(owner, "person", "go back", str(letter.pk), {"revision": letter.revision}, now)
    return cancelled


def versions_in(owner: Owner, letter_id: UUID) -> tuple[EarlierVersion, ...]:
    """Every earlier version that is kept and reads otherwise than the letter now, the newest first."""
    letter = letter_of(owner, letter_id)
    return tuple(
        EarlierVersion(
            each["revision"],
            datetime.fromisoformat(each["until"]),
            each["subject"],
            letter_words(letter.salutation, each["body"], letter.close, letter.signature),
        )
        for each in letter.versions
        if (each["subject"], each["body"]) != (letter.subject, letter.body)
    )


def _version(letter: Letter, revision: int) -> dict[str, Any]:
    return next((each for each in letter.versions if each["revision"] == revision), {})


def changes_in(owner: Owner, letter_ids: Collection[UUID]) -> dict[UUID, Changed]:
    """For each letter that has an earlier version with other words, what differs from it.

    The version before is the one that was approved last, else the one that stood here before.
    """
    letters = [letter_of(owner, letter_id) for letter_id in letter_ids]
    approved = {row.letter_id: row for row in _APPROVALS(owner, list(letter_ids))}
    changed = {letter.pk: _changed(letter, approved.get(letter.pk)) for letter in letters}
    return {key: each for key, each in changed.items() if each.words}


def _changed(letter: Letter, approved: Approval | None) -> Changed:
    now, before = _shown(letter.subject, letter_text(letter)), letter.earlier
    may_undo = bool(before.get("body"))
    if approved:
        was = _shown(approved.subject, approved.text)
        return Changed(
            "What changed since you approved it", _differences(was, now) if approved.voided_at else (), may_undo
        )
    if not may_undo:
        return Changed("", (), may_undo=False)
    text = letter_words(letter.salutation, before["body"], letter.close, letter.signature)
    return Changed(
        "What changed since the version before", _differences(_shown(before["subject"], text), now), may_undo
    )


def _shown(subject: str, text: str) -> str:
    return f"{subject}\n\n{text}" if subject else text
