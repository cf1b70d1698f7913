"""The page of the address that somebody signs in with: a code to the new one, and the old one is told."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError
from afterword.web import routing
from afterword.web.account_notices import together
from afterword.web.language import said
from afterword.web.routing import Asked, filled, say, see

CODE_SUBJECT = "Your code: {code}"
CODE_TEXT = (
    "{code} makes this the address that you sign in to Afterword with. It is good for 15 minutes, in the browser where "
    "you asked for it.\n\nIf you did not ask for it, do nothing: without the code nothing is changed."
)
MOVED_SUBJECT = "Your account has another address"
MOVED_TEXT = (
    "From now on your account at Afterword is opened by a code that goes to {address}, and no longer by one that goes "
    "here.\n\nIf that was you, there is nothing to do. If it was not, write to whoever runs this server at once."
)


@filled
def own_address(request: Asked) -> HttpResponse:
    """Which one, then the code that went there."""
    from afterword.accounts import moving

    if request.method != "POST":
        return _page(request)
    account: Any = request.user
    try:
        if request.POST.get("act") == "send":
            moving.ask(request, account, request.POST.get("address", ""), _mail, routing.now())
            return see("own_address")
        with together():
            before = moving.type_in(request, account, request.POST.get("code", ""), routing.now())
            _tell(account, before)
    except AfterwordError as wrong:
        return _page(request, wrong)
    say(request, "From now on you sign in with this address. You are signed out everywhere but here.")
    return see("devices")


def _tell(account: Any, before: str) -> None:
    from afterword.accounts import notices

    text = said(MOVED_TEXT).format(address=account.email)
    notices.keep(account, before, said(MOVED_SUBJECT), text, routing.now())


def _page(request: Asked, wrong: AfterwordError | None = None) -> HttpResponse:
    from afterword.accounts import moving

    account: Any = request.user
    values = {"address": account.email, "asked": moving.asked_for(request, routing.now()), "wrong": wrong}
    values["typed"] = request.POST.get("address", "")
    return render(request, "accounts/address.html", values, status=422 if wrong else 200)


def _mail(code: str) -> tuple[str, str]:
    return said(CODE_SUBJECT).format(code=code), said(CODE_TEXT).format(code=code)
