"""The one place that says what somebody sees who is not the owner: asked anew for every page and every act.

A coach reaches three things: a process that was chosen for them, a letter of it, and a comment of their own to that
letter. Where consent does not hold (any more), each is as if it were not there, as for every stranger.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from afterword.core.errors import NotYours
from afterword.store.models import CoachedProcess, Coaching, Letter, Owner, Process


def invitations(mailbox: str, now: datetime) -> QuerySet[Coaching]:
    """What the bearer of a mailbox was asked and has not answered in time."""
    return _open().filter(mailbox=mailbox, accepted_at=None, answer_by__gt=now)


def consents(coach: Owner, now: datetime) -> QuerySet[Coaching]:
    """Every consent to this coach that holds at this moment."""
    return _open().filter(coach=coach, accepted_at__isnull=False, until__gt=now)


def _open() -> QuerySet[Coaching]:
    # Whose account is closed cannot take anything back, so nothing of theirs is shown.
    rows = Coaching.everything.filter(ended_at=None, owner__account__is_active=True)
    # The app of accounts, which is not always there, adds this way from an owner to their account.
    return rows.select_related("owner__account")  # type: ignore[misc]


def consent(coach: Owner, coaching_id: UUID, now: datetime) -> Coaching:
    """One of them; `NotYours` where there is none, or none any more."""
    found = consents(coach, now).filter(pk=coaching_id).first()
    if found is None:
        raise NotYours
    return found


def seen_processes(coaching: Coaching) -> list[Process]:
    """The processes that were chosen, the oldest first."""
    chosen = CoachedProcess.objects.of(coaching.owner).filter(coaching=coaching)
    return list(Process.objects.of(coaching.owner).filter(pk__in=chosen.values("process")).order_by("created_at"))


def seen_process(coaching: Coaching, process_id: UUID) -> Process:
    """One process that was chosen."""
    CoachedProcess.objects.one(coaching.owner, coaching=coaching, process=process_id)
    return Process.objects.one(coaching.owner, pk=process_id)


def seen_letter(coaching: Coaching, letter_id: UUID) -> Letter:
    """One letter of a process that was chosen."""
    letter = Letter.objects.one(coaching.owner, pk=letter_id)
    letter.process = seen_process(coaching, letter.process_id)
    return letter
