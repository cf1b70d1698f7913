"""Another e-mail address for an account: the new one is proved by a code, and the old one is told.

Whether somebody else has an account under the new address is only said to who has shown that the mailbox is theirs.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.core.internal.cryptokit import compare_user_code
from django.db import IntegrityError, transaction
from django.http import HttpRequest

from afterword.accounts.code_mail import Write, send_code
from afterword.accounts.devices import end_others
from afterword.accounts.models import Account, Invitation
from afterword.accounts.signing import CodeOver, NoMailbox, WrongCode, limit
from afterword.core.comments.limits import mailbox_of
from afterword.core.errors import NotAllowed
from afterword.core.people.mailbox import is_mailbox

KEPT, LASTS = "code-new-address", timedelta(minutes=15)


class SameAddress(NotAllowed):
    """This is the address of your account already."""

    hint = "Type another one. Nothing was sent."


class AddressTaken(NotAllowed):
    """There is another account under this address."""

    hint = "Sign in to that one, or type another address. Nothing was changed."


def ask(request: HttpRequest, account: Account, typed: str, write: Write, now: datetime) -> None:
    """A code to the new mailbox, whoever's it is; the one before is worth nothing any more."""
    email = typed.strip().lower()
    if not is_mailbox(email) or len(email) > 254:
        raise NoMailbox
    if email == account.email:
        raise SameAddress
    limit(request, "codes_anew", str(account.pk))
    limit(request, "codes_to_mailbox", mailbox_of(email))
    code = send_code(email, write)
    request.session[KEPT] = [email, code, now.timestamp()]


def asked_for(request: HttpRequest, now: datetime) -> str:
    """The mailbox that a code was sent to and is waited for; "" for none."""
    kept: Any = request.session.get(KEPT)
    is_young = bool(kept) and 0 <= now.timestamp() - kept[2] <= LASTS.total_seconds()
    return str(kept[0]) if is_young else ""


def type_in(request: HttpRequest, account: Account, code: str, now: datetime) -> str:
    """Take the code: from now on the new address signs in, here and nowhere else is signed in; gives the old one."""
    email = asked_for(request, now)
    if not email:
        raise CodeOver
    _, sent, at = request.session[KEPT]
    limit(request, "tries_of_code", f"address-{account.pk}-{at}")
    if not compare_user_code(actual=code[:40], expected=sent):
        raise WrongCode
    del request.session[KEPT]
    before = account.email
    try:
        _move(account, email)
    except IntegrityError as taken:
        account.email = before
        raise AddressTaken from taken
    end_others(request, account)
    return before


def _move(account: Account, email: str) -> None:
    with transaction.atomic():
        account.email = email
        account.save(update_fields=["email"])
        EmailAddress.objects.filter(user=account).delete()
        EmailAddress.objects.create(user=account, email=email, verified=True, primary=True)
        Invitation.objects.filter(email=email).delete()
