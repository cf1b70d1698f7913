"""What programs proposed for a letter, seen by the person, who uses it or puts it aside."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.core.letter.differences import Change, differences
from afterword.flows import write_letter
from afterword.flows.overview.letters import typed_checks
from afterword.flows.overview.model import Check
from afterword.flows.ports import Ports
from afterword.flows.standing import awaits_approval
from afterword.flows.write_letter import Edited, as_typed, letter_text
from afterword.store import audit
from afterword.store.models import Letter, Owner, ProposedWords
from afterword.store.prepared import Prepared

USED, ASIDE = "used", "aside"

_WAITING = Prepared(
    lambda owner, letters: (
        ProposedWords.objects.of(owner).filter(letter__in=letters, ended_at=None).select_related("letter__process")
    )
)


class NotProposedNow(NotAllowed):
    """These words are used or put aside already."""

    hint = "Nothing was changed. The letter is as you see it."


@dataclass(frozen=True, slots=True)
class Proposed:
    """Words of a program beside a letter: what they would change, and what the checks say to them."""

    id: UUID
    by: str
    made_at: datetime
    changes: tuple[Sequence[Change], ...]
    checks: tuple[Check, ...]
    is_of_before: bool


def proposed_to(ports: Ports, owner: Owner, letters: Collection[UUID]) -> dict[UUID, list[Proposed]]:
    """What waits beside these letters, the oldest first; nothing where a letter is approved or has left."""
    found: dict[UUID, list[Proposed]] = {}
    for row in _WAITING(owner, list(letters)):
        if awaits_approval(row.letter):
            found.setdefault(row.letter_id, []).append(_seen(ports, owner, row))
    return found


def use(owner: Owner, letter_id: UUID, proposal_id: UUID, now: datetime, revision: int) -> Edited:
    """Put the words in: an edit of the person like any other, so no approval of other words is kept."""
    with transaction.atomic():
        row = _end(owner, letter_id, proposal_id, USED, now)
        return write_letter.edit(owner, letter_id, row.subject, row.body, now, revision)


def put_aside(owner: Owner, letter_id: UUID, proposal_id: UUID, now: datetime) -> None:
    """The person does not want them; the letter stays as it is."""
    with transaction.atomic():
        _end(owner, letter_id, proposal_id, ASIDE, now)


def _end(owner: Owner, letter_id: UUID, proposal_id: UUID, how: str, now: datetime) -> ProposedWords:
    row = ProposedWords.objects.one(owner, pk=proposal_id, letter=letter_id)
    still = ProposedWords.objects.of(owner).filter(pk=row.pk, ended_at=None)
    if not still.update(ended_at=now, ended_as=how):
        raise NotProposedNow
    audit.record(owner, "person", f"proposed words {how}", str(row.pk), {"letter": str(letter_id), "by": row.by}, now)
    return row


def _seen(ports: Ports, owner: Owner, row: ProposedWords) -> Proposed:
    checks = typed_checks(ports, owner, row.letter_id, row.subject, row.body)
    # Their marks are places in words that stand nowhere on the page.
    return Proposed(
        id=row.pk,
        by=row.by,
        made_at=row.made_at,
        changes=differences(_whole(row.letter), _whole(as_typed(owner, row.letter_id, row.subject, row.body))),
        checks=tuple(replace(each, marks=()) for each in checks),
        is_of_before=row.revision != row.letter.revision,
    )


def _whole(letter: Letter) -> str:
    return f"{letter.subject}\n\n{letter_text(letter)}"
