"""Which account somebody from another provider opens: the one that was joined, never one by its address alone."""

from __future__ import annotations

from datetime import datetime

from allauth.account.internal import flows
from allauth.account.models import Login
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse

from afterword.accounts import arriving
from afterword.accounts.models import Account, Identity
from afterword.accounts.provider import NotSignedInThere, Proved
from afterword.accounts.signing import AccountClosed
from afterword.core.errors import NotAllowed


class AddressNotProved(NotAllowed):
    """The other provider does not say that your e-mail address is yours."""

    hint = "Have a code sent to your e-mail address instead. Nothing was changed."
    about = "provider"


class JoinFirst(NotAllowed):
    """There is an account under your e-mail address, and the other provider does not open it yet."""

    hint = "Sign in with a code; then let the provider open it, under “Where you are signed in”. Nothing was changed."
    about = "provider"


class OpensAnother(NotAllowed):
    """Who you are at the other provider opens another account here, or another one there opens yours."""

    hint = "Sign out there and come back as somebody else, or keep signing in as before. Nothing was changed."
    about = "provider"


def come_in(request: HttpRequest, proved: Proved, language: str, now: datetime) -> tuple[HttpResponse, bool]:
    """Sign in to the account that was joined; where there is none and the address is proved, it begins one.

    Gives whether it did that.
    """
    known = Identity.objects.filter(issuer=proved.issuer, subject=proved.subject).select_related("account").first()
    account = known.account if known else _new(proved, language, now)
    if not account.is_active:
        raise AccountClosed
    # A second step is asked for here too, where one is on.
    answer: HttpResponse = flows.login.perform_login(request, Login(user=account))
    return answer, known is None


def join(account: Account, proved: Proved, now: datetime) -> bool:
    """From now on this sign-in there opens this account; saying it twice changes nothing, and gives False."""
    try:
        with transaction.atomic():
            row, is_new = Identity.objects.select_related("account").get_or_create(
                issuer=proved.issuer, subject=proved.subject, defaults={"account": account, "created_at": now}
            )
    except IntegrityError as second:
        # Somebody else there opens this account already.
        raise OpensAnother from second
    if row.account != account:
        raise OpensAnother
    return is_new


def part(account: Account, issuer: str) -> bool:
    """It opens this account no more; the code by mail still does. Gives whether it did."""
    return bool(Identity.objects.filter(account=account, issuer=issuer).delete()[0])


def is_joined(account: Account, issuer: str) -> bool:
    """Whether a sign-in there opens this account."""
    return Identity.objects.filter(account=account, issuer=issuer).exists()


def _new(proved: Proved, language: str, now: datetime) -> Account:
    if not proved.email:
        raise AddressNotProved
    try:
        with transaction.atomic():
            if Account.objects.filter(email=proved.email).exists():
                raise JoinFirst
            account = arriving.come_in(proved.email, language, now)
            Identity.objects.create(account=account, issuer=proved.issuer, subject=proved.subject, created_at=now)
    except IntegrityError as meanwhile:
        # They came in by another browser in this very moment: the next time it is known.
        raise NotSignedInThere from meanwhile
    return account
