"""An account that was closed: nothing acts for its person any more, and what is theirs stays until it is open again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from afterword.core.errors import AfterwordError
from afterword.flows.events import undo_approved
from afterword.flows.ports import Ports
from afterword.flows.replan import replan
from afterword.store import sending
from afterword.store.models import Action, Owner

HELD = "Your account was closed. Approve the letter again when it is open."


def of_open_accounts(owner: str = "owner") -> Q:
    """Rows of everybody but of who has a closed account; `owner` leads there from the row."""
    # The app of accounts, which is not always there, adds the way from an owner to their account.
    return ~Q(**{f"{owner}__account__is_active": False}) if settings.ACCOUNTS else Q()


def is_closed(owner_id: UUID) -> bool:
    """Whether this person's account was closed."""
    return owner_id in closed_among([owner_id])


def closed_among(owners: Sequence[UUID]) -> frozenset[UUID]:
    """Those of them whose account was closed."""
    if not settings.ACCOUNTS:
        return frozenset()
    closed = Owner.objects.filter(pk__in=owners, account__is_active=False)  # type: ignore[misc]
    return frozenset(closed.values_list("pk", flat=True))


def hold_letters(ports: Ports, owner: Owner, now: datetime) -> int:
    """Take back every approval of a letter that has not left; gives how many. The letters stay as they are written."""
    waiting = Action.objects.of(owner).filter(state__in=("planned", "claimed")).order_by("wake_at", "pk")
    held = 0
    for action in waiting.select_related("letter"):
        with transaction.atomic():
            if sending.cancel(owner, action.letter_id, now, HELD):
                undo_approved(owner, action.letter, now)
                held += 1
    # What their plan has to say of their own facts is for nobody else, and holds nothing up here.
    with suppress(AfterwordError):
        replan(ports, owner, now, same_facts=True)
    return held
