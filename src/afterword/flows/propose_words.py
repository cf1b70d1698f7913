"""A program proposes words for a letter: they are kept beside it, and the letter stays as it is."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.overview.letters import shown_letters, typed_checks
from afterword.flows.overview.model import Check
from afterword.flows.ports import Ports
from afterword.flows.standing import awaits_approval
from afterword.flows.typed import LINE, letter_body, one_line
from afterword.store import audit
from afterword.store.models import Letter, Owner, ProposedWords

MOST_A_DAY = 30
A_DAY = timedelta(days=1)


class NoWordsNow(NotAllowed):
    """No words can be proposed for this letter now."""

    code = "no_words_now"
    hint = "It is approved, has left, is not wanted any more, or was not written yet. Nothing was kept."


class NothingProposed(Refusal):
    """These are no other words."""

    code = "nothing_proposed"
    hint = "Give a body that differs from that of the letter. Nothing was kept."


class ProposedAlready(NotAllowed):
    """Words of this program for this letter wait for the person already."""

    code = "proposed_already"
    hint = "Wait until they used them or put them aside. Nothing was kept."


class ProposedEnough(NotAllowed):
    """That is the most that can be proposed in a day."""

    code = "proposed_enough"
    hint = "Go on tomorrow. Nothing was kept."


def propose(
    ports: Ports, owner: Owner, letter_id: UUID, by: str, subject: str, body: str, now: datetime
) -> tuple[UUID, tuple[Check, ...]]:
    """Keep the words beside the letter; gives their id, and what the checks say to them."""
    letter = Letter.objects.one(owner, pk=letter_id)
    if not _takes_words(owner, letter):
        raise NoWordsNow
    subject, body = one_line(subject, "The subject", LINE) or letter.subject, letter_body(body)
    if not any(each.isalnum() for each in body) or (subject, body) == (letter.subject, letter_body(letter.body)):
        raise NothingProposed
    checks = typed_checks(ports, owner, letter_id, subject, body)
    try:
        with transaction.atomic():
            return _keep(letter, by, subject, body, now), checks
    except IntegrityError:
        # Another request of the same program came first; the database holds them apart.
        raise ProposedAlready from None


def _keep(letter: Letter, by: str, subject: str, body: str, now: datetime) -> UUID:
    owner = Owner.objects.select_for_update().get(pk=letter.owner_id)
    before = ProposedWords.objects.of(owner)
    if before.filter(letter=letter, by=by, ended_at=None).exists():
        raise ProposedAlready
    if before.filter(made_at__gt=now - A_DAY).count() >= MOST_A_DAY:
        raise ProposedEnough
    row = ProposedWords.everything.create(
        owner=owner, letter=letter, by=by, subject=subject, body=body, revision=letter.revision, made_at=now
    )
    audit.record(owner, "program", "propose words", str(row.pk), {"letter": str(letter.pk), "by": by}, now)
    return row.pk


def _takes_words(owner: Owner, letter: Letter) -> bool:
    return awaits_approval(letter) and letter in shown_letters(owner, letter.process)
