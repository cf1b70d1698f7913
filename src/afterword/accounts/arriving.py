"""Who may begin an account here, and how the one person of before gets theirs.

Whether somebody may is asked only once their code was right, so nobody learns who is here or who was invited.
"""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import transaction

from afterword.accounts.models import Account, Invitation
from afterword.core.errors import NotAllowed
from afterword.core.people.mailbox import is_mailbox
from afterword.store.models import Owner

OPEN = "open"


class NotInvited(NotAllowed):
    """There is no account here for this address."""

    hint = "Ask whoever runs this server to invite you. Nothing was kept of your address."


class NoAddress(NotAllowed):
    """This is not an e-mail address."""

    hint = "Give it like jo@example.org. Nothing was done."


class HasAccount(NotAllowed):
    """This address has an account already."""

    hint = "Nothing was done. What lies there is theirs; an account is adopted under an address that has none."


class NobodyToAdopt(NotAllowed):
    """Nobody has been here without an account."""

    hint = "Sign in with a code instead: it begins an account. Nothing was done."


def come_in(email: str, language: str, now: datetime) -> Account:
    """The account of a mailbox that was proved; a new one where it may begin."""
    with transaction.atomic():
        known = Account.objects.filter(email=email).first()
        if known is not None:
            return known
        if not may_begin(email):
            raise NotInvited
        Invitation.objects.filter(email=email).delete()
        return Account.objects.make(email, language, now)


def is_open() -> bool:
    """Whether everybody may begin an account."""
    return OPEN in settings.SIGN_UP


def may_begin(email: str) -> bool:
    """Everybody, or those who were invited, or besides them those with an address of a domain that was named."""
    if is_open() or email.rpartition("@")[2] in settings.SIGN_UP:
        return True
    return Invitation.objects.filter(email=email).exists()


def invite(typed: str, now: datetime) -> str:
    """From now on this mailbox may begin an account; saying it twice changes nothing."""
    email = _mailbox(typed)
    if Account.objects.filter(email=email).exists():
        raise HasAccount
    Invitation.objects.get_or_create(email=email, defaults={"created_at": now})
    return email


def withdraw(typed: str) -> bool:
    """An invitation that was not used is worth nothing any more; an account that began by it stays."""
    return bool(Invitation.objects.filter(email=_mailbox(typed)).delete()[0])


def invited() -> list[str]:
    """Who was invited and has not come yet."""
    return list(Invitation.objects.order_by("email").values_list("email", flat=True))


def adopt(typed: str, now: datetime) -> Account:
    """Give the one person who was here before accounts were switched on an account, with all that is theirs.

    They sign in as everybody does: by the code that goes to this mailbox.
    """
    email = _mailbox(typed)
    with transaction.atomic():
        if Account.objects.filter(email=email).exists():
            raise HasAccount
        # The same one that every command of one person acts for: others here only moderate comments.
        first = Owner.objects.select_for_update().order_by("created_at").first()
        if first is None or Account.objects.filter(owner=first).exists():
            raise NobodyToAdopt
        Invitation.objects.filter(email=email).delete()
        return Account.objects.of(first, email, now)


def _mailbox(typed: str) -> str:
    email = typed.strip().lower()
    if not is_mailbox(email) or len(email) > 254:
        raise NoAddress
    return email
