"""The pages of signing in where people have accounts: a mailbox, the code that went there, and out again."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import get_language

from afterword.core.errors import AfterwordError
from afterword.web import routing
from afterword.web.language import said
from afterword.web.routing import SeeOther, filled
from afterword.web.sessions import SHARED
from afterword.web.sign_in import open_to_all

WANTED = "wanted"
# The part of a page that stands open, and where it begins.
PLAIN = re.compile(r"(open=[a-z_-]{1,30}#[a-z_-]{1,30})?")
CODE_SUBJECT = "Your code: {code}"
CODE_TEXT = (
    "{code} signs you in to Afterword. It is good for 15 minutes, in the browser where you asked for it.\n\n"
    "If you did not ask for it, do nothing: without the code nobody gets in. Tell it to nobody; we never ask for it."
)


@open_to_all
@filled
def sign_in(request: HttpRequest) -> HttpResponse:
    """Which mailbox; the answer is the same whether it has an account or not."""
    from afterword.accounts import signing

    if getattr(request, "owner", None) is not None:
        return SeeOther(reverse("today"))
    if request.method != "POST":
        return way_in(request)
    typed = request.POST.get("address", "")
    try:
        signing.ask(request, typed, _mail)
    except AfterwordError as wrong:
        return way_in(request, wrong, typed)
    keep_wishes(request)
    return SeeOther(reverse("sign_in_code"))


@open_to_all
@filled
def sign_in_code(request: HttpRequest) -> HttpResponse:
    """The code; a new one may be asked for."""
    from afterword.accounts import signing

    address = signing.asked_for(request)
    if request.method != "POST":
        return _code_page(request, address) if address else SeeOther(reverse("sign_in"))
    try:
        if request.POST.get("act") == "again":
            signing.ask_again(request, _mail)
            return SeeOther(reverse("sign_in_code") + "?sent")
        answer = signing.type_in(request, request.POST.get("code", ""), get_language() or "", routing.now())
    except AfterwordError as wrong:
        return _code_page(request, signing.asked_for(request), wrong)
    return signed_in(request, answer)


def keep_wishes(request: HttpRequest) -> None:
    """Until they are in: which page they came for, and whether others use the device."""
    request.session[SHARED] = "shared" in request.POST
    # With 0 the browser forgets it when it is closed.
    request.session.set_expiry(0 if request.session[SHARED] else None)
    request.session[WANTED] = own_page(request.POST.get("wanted", ""))


def signed_in(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Go on to the page that was asked for at first; before that to a further step, where there is one."""
    if not request.user.is_authenticated:
        return SeeOther(answer["Location"])
    return SeeOther(request.session.pop(WANTED, "") or answer["Location"])


def way_in(request: HttpRequest, wrong: AfterwordError | None = None, typed: str = "") -> HttpResponse:
    """The page of the mailbox: 401 in the place of a page that is somebody's, 422 where it was mistyped."""
    from afterword.accounts import arriving

    here = request.path_info
    asked = wrong is None and here != reverse("sign_in")
    values: dict[str, Any] = {
        "wrong": wrong,
        "address": typed,
        "wanted": here if asked else request.POST.get("wanted", ""),
    }
    values["is_open"] = arriving.is_open()
    values["provider"] = settings.OIDC
    values["is_moved"] = bool(settings.OIDC) and "provider" in request.GET
    values["is_shared"] = "shared" in request.POST
    return render(request, "accounts/sign_in.html", values, status=401 if asked else 422 if wrong else 200)


def _code_page(request: HttpRequest, address: str, wrong: AfterwordError | None = None) -> HttpResponse:
    values = {"address": address, "wrong": wrong, "is_sent": "sent" in request.GET}
    return render(request, "accounts/code.html", values, status=422 if wrong else 200)


def _mail(code: str) -> tuple[str, str]:
    return said(CODE_SUBJECT).format(code=code), said(CODE_TEXT).format(code=code)


def own_page(where: str) -> str:
    """A page of ours that only shows something; "" for everything else."""
    path, _, ask = where.partition("?")
    if not path.startswith("/") or path.startswith("//") or not PLAIN.fullmatch(ask):
        return ""
    try:
        view = resolve(path).func
    except Resolver404:
        return ""
    return where if "GET" in getattr(view, "methods", ()) and not getattr(view, "open_to_all", False) else ""
