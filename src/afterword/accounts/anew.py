"""Showing once more who one is: before what an open browser alone must not do (trust T-SESSION).

Where a second step is on it takes a code of the app or from paper, elsewhere one that is sent by mail, and a passkey
everywhere.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from allauth.core.internal.cryptokit import compare_user_code
from django.http import HttpRequest

from afterword.accounts import passkeys, second_step
from afterword.accounts.code_mail import Write, send_code
from afterword.accounts.models import Account
from afterword.accounts.signing import CodeOver, WrongCode, limit
from afterword.core.comments.limits import mailbox_of

KEPT, LASTS = "code-anew", timedelta(minutes=15)


def by_app(account: Account) -> bool:
    """Whether the app is asked, and no code sent."""
    return second_step.is_on(account)


def send(request: HttpRequest, account: Account, write: Write, now: datetime) -> None:
    """A code to their own mailbox; the one before is worth nothing any more."""
    limit(request, "codes_to_mailbox", mailbox_of(account.email))
    limit(request, "codes_anew", str(account.pk))
    code = send_code(account.email, write)
    request.session[KEPT] = [code, now.timestamp()]


def is_sent(request: HttpRequest, now: datetime) -> bool:
    """Whether a code is on its way, and still good."""
    kept: Any = request.session.get(KEPT)
    return bool(kept) and now.timestamp() - kept[1] <= LASTS.total_seconds()


def type_in(request: HttpRequest, account: Account, code: str, now: datetime) -> None:
    """Take the code of the app where there is one, else that of the mail."""
    if by_app(account):
        second_step.check(account, code)
        return
    if not is_sent(request, now):
        raise CodeOver
    sent, at = request.session[KEPT]
    limit(request, "tries_of_code", f"{account.pk}-{at}")
    if not compare_user_code(actual=code[:40], expected=sent):
        raise WrongCode
    del request.session[KEPT]


def ask_for_passkey(account: Account) -> dict[str, Any]:
    """What the browser is told to prove: one of theirs."""
    return passkeys.ask_of(account)


def show_passkey(account: Account, said: str, origins: frozenset[str]) -> None:
    """Take the proof of one of theirs, and of nobody else's."""
    passkeys.proved_by(account, said, origins)
