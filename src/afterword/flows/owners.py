"""Whose this is: the one person of an install and the link that signs them in, or the account that is named."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction

from afterword import environment
from afterword.core.errors import NotAllowed
from afterword.store.models import Owner, StartToken

LINK_LASTS = timedelta(minutes=30)
# The lock under which the one owner is made; the number means nothing.
FIRST_OWNER = 8_319_002


class LinkSpent(NotAllowed):
    """This link was used already, or is too old."""

    hint = "Start Afterword again, or run “afterword link”: it prints a new one."


class WhoseNeeded(NotAllowed):
    """Many people have accounts here, so it must be said whose this is."""

    hint = "Set AFTERWORD_FOR to the e-mail address of their account. Nothing was done."


def the_owner(now: datetime) -> Owner:
    """The one owner, made at the first start; where people have accounts, the one that is named and nobody else."""
    if settings.ACCOUNTS:
        named = of_account(environment.text("AFTERWORD_FOR"))
        if named is None:
            raise WhoseNeeded
        return named
    return Owner.objects.order_by("created_at").first() or _made_once(now)


def _made_once(now: datetime) -> Owner:
    """Several runs may start together: one of them makes the owner, and the others wait for it."""
    with transaction.atomic():
        # SQLite lets one transaction write at a time anyway.
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [FIRST_OWNER])
        return Owner.objects.order_by("created_at").first() or Owner.objects.create(created_at=now)


def whose(now: datetime) -> Owner | None:
    """The one owner; where people have accounts the one that is named, or nobody, where it is about the machines."""
    return None if settings.ACCOUNTS and not environment.text("AFTERWORD_FOR") else the_owner(now)


def of_account(mailbox: str) -> Owner | None:
    """The owner of the account of that mailbox."""
    # The app of accounts, which is not always there, adds this way from an owner to their account.
    found = Owner.objects.filter(account__email=mailbox.strip().lower(), account__is_active=True)  # type: ignore[misc]
    return found.first()


def is_last_admin(owner: Owner) -> bool:
    """Whether nobody would look after the accounts of this server without this person."""
    if not settings.ACCOUNTS:
        return False
    admins = Owner.objects.filter(account__is_admin=True, account__is_active=True)  # type: ignore[misc]
    return admins.filter(pk=owner.pk).exists() and not admins.exclude(pk=owner.pk).exists()


def has_admin() -> bool:
    """Whether anybody looks after the accounts of this server."""
    return Owner.objects.filter(account__is_admin=True, account__is_active=True).exists()  # type: ignore[misc]


def has_account(owner: Owner) -> bool:
    """Whether this person signs in by themselves, whatever they are asked to do for others."""
    return settings.ACCOUNTS and Owner.objects.filter(pk=owner.pk, account__isnull=False).exists()  # type: ignore[misc]


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
