"""Passkeys: a device signs somebody in by itself, once it has seen a finger, a face or a PIN.

One stands for both steps. The code in the mail stays a way in beside it, so no passkey is ever the last one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from struct import error as NotPacked
from typing import Any, TypeVar

from allauth.account.models import Login
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth, flows
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from fido2.webauthn import AuthenticationResponse, RegistrationResponse

from afterword.accounts.models import Account
from afterword.accounts.signing import AccountClosed, limit
from afterword.core.comments.limits import net_of
from afterword.core.errors import AfterwordError, NotAllowed, NotYours

MOST, LONGEST_NAME, LONGEST_SAID = 10, 60, 20_000
# What the parts of a made-up answer make their readers raise.
ODD = (ValidationError, ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError, NotPacked)
Read = TypeVar("Read")


class NoPasskey(AfterwordError):
    """No passkey was used."""

    hint = "Try again, or have a code sent to your e-mail address. Nothing was changed."
    about = "passkey"


class TooManyPasskeys(NotAllowed):
    """There are ten passkeys already."""

    hint = "Remove one that you do not need any more."


@dataclass(frozen=True, slots=True)
class Passkey:
    """One device, or one key on a ring, that signs in."""

    id: int
    name: str
    since: datetime
    used: datetime | None


def passkeys(account: Account) -> list[Passkey]:
    """Theirs, the oldest first."""
    return [Passkey(row.pk, row.wrap().name, row.created_at, row.last_used_at) for row in _rows(account)]


def ask_for_new(account: Account) -> dict[str, Any]:
    """What the browser is told to make; one that was made already on that device is not made again."""
    if _rows(account).count() >= MOST:
        raise TooManyPasskeys
    asked: dict[str, Any] = auth.begin_registration(account, passwordless=True)
    return asked


def add(account: Account, said: str, name: str, origins: frozenset[str]) -> None:
    """Keep what the browser made; it must have seen a finger, a face or a PIN."""

    def made(credential: Any) -> Any:
        _of_this_page(RegistrationResponse.from_dict(credential).response.client_data, origins)
        if not auth.complete_registration(credential).is_user_verified():
            raise NoPasskey
        return credential

    credential = _read(said, made)
    with transaction.atomic():
        Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
        if _rows(account).count() >= MOST:
            raise TooManyPasskeys
        auth.WebAuthn.add(account, _name(name), credential)


def rename(account: Account, number: int, name: str) -> None:
    """Call it by another name; without one it keeps the name it has."""
    row = _row(account, number)
    row.wrap().name = _name(name, row.wrap().name)
    row.save(update_fields=["data"])


def remove(account: Account, number: int) -> None:
    """It signs nobody in any more."""
    _row(account, number).delete()


def ask_of(account: Account) -> dict[str, Any]:
    """What the browser is told to prove: one of theirs."""
    asked: dict[str, Any] = auth.begin_authentication(account)
    return asked


def proved_by(account: Account, said: str, origins: frozenset[str]) -> None:
    """Take the proof of one of theirs, and of nobody else's."""
    row: Authenticator = _read(said, lambda credential: _proved(credential, account, origins))
    row.record_usage()


def ask(request: HttpRequest) -> dict[str, Any]:
    """What the browser is told to prove; nobody is named, so nobody learns who is here."""
    limit(request, "passkeys_from_net", net_of(request.META.get("REMOTE_ADDR", "")))
    asked: dict[str, Any] = auth.begin_authentication(None)
    return asked


def sign_in(request: HttpRequest, said: str, origins: frozenset[str]) -> HttpResponse:
    """Take the proof; a second step is not asked for, since a passkey is two in one."""
    row: Authenticator = _read(said, lambda credential: _proved(credential, None, origins))
    if not row.user.is_active:
        raise AccountClosed
    answer: HttpResponse = flows.perform_passwordless_login(request, row, Login(user=row.user))
    return answer


def _proved(credential: Any, account: Account | None, origins: frozenset[str]) -> Authenticator:
    shown = AuthenticationResponse.from_dict(credential).response
    _of_this_page(shown.client_data, origins)
    if not shown.authenticator_data.is_user_verified():
        raise NoPasskey
    return auth.complete_authentication(account or auth.extract_user_from_response(credential), credential)


def _of_this_page(client: Any, origins: frozenset[str]) -> None:
    """A neighbour under the same domain may show the same key: our own pages alone count, and none inside another."""
    if client.origin not in origins or client.cross_origin:
        raise NoPasskey


def _read(said: str, read: Callable[[Any], Read]) -> Read:
    """What a browser said, by its reader; whatever is odd about it is no passkey."""
    if len(said) > LONGEST_SAID:
        raise NoPasskey
    try:
        return read(json.loads(said))
    except ODD as odd:
        raise NoPasskey from odd


def _rows(account: Account) -> Any:
    return Authenticator.objects.filter(user=account, type=Authenticator.Type.WEBAUTHN).order_by("pk")


def _row(account: Account, number: int) -> Authenticator:
    row: Authenticator | None = _rows(account).filter(pk=number).first()
    if row is None:
        raise NotYours
    return row


def _name(typed: str, unless: str = "") -> str:
    return " ".join(typed.split())[:LONGEST_NAME] or unless
