"""Closing an account, opening it again, and signing it out everywhere without its person."""

from __future__ import annotations

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

from afterword.accounts.models import Account
from afterword.core.errors import NotAllowed
from afterword.flows.closed import hold_letters
from afterword.flows.ports import Ports
from afterword.store import audit


class NoSuchAccount(NotAllowed):
    """Nobody has an account under this address."""

    hint = "Look how it is written. Nothing was done."


def account_of(typed: str) -> Account:
    """The account of a mailbox, open or closed."""
    account = Account.objects.filter(email=typed.strip().lower()).first()
    if account is None:
        raise NoSuchAccount
    return account


def sign_out(account: Account) -> int:
    """End every session of theirs, now; gives how many were known. They may sign in again."""
    with transaction.atomic():
        # What every session is bound to becomes another, so one that is not in the list ends too.
        account.set_unusable_password()
        account.save(update_fields=["password"])
        known = UserSession.objects.filter(user=account)
        keys = list(known.values_list("session_key", flat=True))
        Session.objects.filter(session_key__in=keys).delete()
        known.delete()
    return len(keys)


def close(ports: Ports, account: Account, now: datetime) -> int:
    """Nobody gets in, and nothing acts for them; gives how many approved letters stay here. Twice is once."""
    shut(account, now)
    # Behind it: what was approved in this very moment is seen here, and a letter at its hour asks once more.
    return hold_letters(ports, account.owner, now)


def shut(account: Account, now: datetime) -> None:
    """From now on nobody gets in; what was approved is held at its hour."""
    with transaction.atomic():
        account.is_active = False
        account.save(update_fields=["is_active"])
        sign_out(account)
        audit.record(account.owner, "server", "close account", str(account.pk), {}, now)


def reopen(ports: Ports, account: Account, now: datetime) -> None:
    """They may sign in again; their letters wait for a new approval, none leaves by one of before."""
    hold_letters(ports, account.owner, now)
    with transaction.atomic():
        account.is_active = True
        account.save(update_fields=["is_active"])
        audit.record(account.owner, "server", "open account", str(account.pk), {}, now)
