"""The one person of a one-person install, and the link that signs them in."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from afterword.core.errors import NotAllowed
from afterword.store.models import Owner, StartToken

LINK_LASTS = timedelta(minutes=30)


class LinkSpent(NotAllowed):
    """This link was used already, or is too old."""

    hint = "Start Afterword again, or run “afterword link”: it prints a new one."


def the_owner(now: datetime) -> Owner:
    """The one owner; made at the first start."""
    owner = Owner.objects.order_by("created_at").first()
    return owner or Owner.objects.create(created_at=now)


def make_start_link(owner: Owner, now: datetime) -> str:
    """A one-time token; only its hash is kept."""
    token = secrets.token_urlsafe(24)
    StartToken.everything.create(owner=owner, token_hash=_hash(token), expires_at=now + LINK_LASTS)
    return token


def redeem(token: str, now: datetime) -> Owner:
    """The owner the token was made for; good once."""
    spent = StartToken.everything.filter(token_hash=_hash(token), used_at=None, expires_at__gt=now).update(used_at=now)
    if not spent:
        raise LinkSpent
    return StartToken.everything.select_related("owner").get(token_hash=_hash(token)).owner


def _hash(token: str) -> str:
    return hashlib.sha256(f"start:{token}".encode()).hexdigest()
