"""The pages of passkeys: signing in by one, and which ones there are.

A form goes twice: without a passkey the answer is what the browser is to make or to prove, with one it is a page.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from afterword.core.errors import AfterwordError
from afterword.web.account_notices import PASSKEY_ADDED, PASSKEY_REMOVED, telling
from afterword.web.accounts import keep_wishes, signed_in, way_in
from afterword.web.browsers import browser_of
from afterword.web.routing import Asked, SeeOther, acted, filled, say, see
from afterword.web.sign_in import open_to_all


@open_to_all
@filled
def sign_in_passkey(request: HttpRequest) -> HttpResponse:
    """Signed in by a passkey, with no code and no second step."""
    from afterword.accounts import passkeys as keys

    if request.method != "POST" or getattr(request, "owner", None) is not None:
        return SeeOther(reverse("sign_in"))
    said = request.POST.get("passkey", "")
    try:
        if not said:
            keep_wishes(request)
            return JsonResponse(keys.ask(request))
        answer = keys.sign_in(request, said, settings.ALLOWED_ORIGINS)
    except AfterwordError as wrong:
        return way_in(request, wrong, request.POST.get("address", ""))
    return signed_in(request, answer)


@filled
def passkeys(request: Asked) -> HttpResponse:
    """Those there are, and one more."""
    from afterword.accounts import passkeys as keys

    if request.method != "POST":
        return _page(request)
    said, account = request.POST.get("passkey", ""), _account(request)
    try:
        if not said:
            return JsonResponse(keys.ask_for_new(account))
        with telling(request) as tell:
            keys.add(account, said, _named(request), settings.ALLOWED_ORIGINS)
            tell(PASSKEY_ADDED)
    except AfterwordError as wrong:
        return _page(request, wrong)
    say(request, "From now on this passkey signs you in.")
    return see("passkeys")


@acted("passkeys")
def change_passkey(request: Asked, number: int) -> HttpResponse:
    """Another name for it, or its end."""
    from afterword.accounts import passkeys as keys

    if request.POST.get("act") != "remove":
        keys.rename(_account(request), number, request.POST.get("name", ""))
        say(request, "Renamed.")
        return see("passkeys")
    with telling(request) as tell:
        keys.remove(_account(request), number)
        tell(PASSKEY_REMOVED)
    say(request, "Removed. It signs nobody in any more; the code by mail still does.")
    return see("passkeys")


def _page(request: Asked, wrong: AfterwordError | None = None) -> HttpResponse:
    from afterword.accounts import passkeys as keys

    values = {"passkeys": keys.passkeys(_account(request)), "name": _named(request), "wrong": wrong}
    return render(request, "accounts/passkeys.html", values, status=422 if wrong else 200)


def _named(request: Asked) -> str:
    return request.POST.get("name", "").strip() or browser_of(request.headers.get("User-Agent", ""))


def _account(request: Asked) -> Any:
    return request.user
