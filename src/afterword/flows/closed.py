"""An account that was closed: nothing acts for its person any more, and what is theirs stays until it is open again."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from afterword.flows.approve import take_all_back
from afterword.flows.ports import Ports
from afterword.store.models import Action, Owner

HELD = "Your account was closed. Approve the letter again when it is open."


def of_open_accounts(owner: str = "owner") -> Q:
    """Rows of everybody but of who has a closed account; `owner` leads there from the row."""
    # The app of accounts, which is not always there, adds the way from an owner to their account.
    return ~Q(**{f"{owner}__account__is_active": False}) if settings.ACCOUNTS else Q()


def is_closed(owner_id: UUID) -> bool:
    """Whether this person's account was closed."""
    if not settings.ACCOUNTS:
        return False
    return Owner.objects.filter(pk=owner_id, account__is_active=False).exists()  # type: ignore[misc]


def hold_letters(ports: Ports, owner: Owner, now: datetime) -> int:
    """Take back every approval of a letter that has not left; gives how many. The letters stay as they are written."""
    waiting = Action.objects.of(owner).filter(state__in=("planned", "claimed")).order_by("wake_at", "pk")
    return sum(take_all_back(ports, owner, list(waiting.values_list("letter", flat=True)), now, HELD))
