"""Showing once more who one is: which acts ask for it, and the page where it is done.

Only where people have accounts: one person on a machine of their own is signed in by its terminal.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from afterword.core.errors import AfterwordError, NotAllowed
from afterword.web import routing
from afterword.web.accounts import own_page
from afterword.web.language import said
from afterword.web.parts import opened
from afterword.web.routing import Asked, SeeOther, filled, say
from afterword.web.sessions import is_fresh, show

# Pages that are not even opened before, since nothing on them may be lost on the way.
PAGES = frozenset({"erase", "second_step", "passkeys", "keys", "provider", "own_address", "delete_account"})
# What has no page of its own, and where one comes back to.
OTHERS = {"export": ("settings", opened("data")), "change_passkey": ("passkeys", "")}
# Acts on a page that is open to look at: what leaves in one piece, what opens a mailbox or a calendar, new secrets.
ACTS = frozenset(
    {"save_mail", "sign_in_mail", "signed_in_mail", "remove_mail"}
    | {"new_calendar_address", "connect_calendar", "read_calendar", "save_service", "save_assistant"}
    | {"act_on_account"}
)
CODE_SUBJECT = "Your code: {code}"
CODE_TEXT = (
    "{code} shows Afterword that it is you, in the browser where you asked for it. It is good for 15 minutes.\n\n"
    "If you did not ask for it, somebody else is using a browser in which you are signed in: sign in, and sign out "
    "everywhere but there under “Where you are signed in”."
)


class ShowAnew(NotAllowed):
    """This is done only by somebody who has shown who they are in the last quarter of an hour."""

    hint = "Press “Show that it is you” here, then do it again. Nothing was changed."


def is_needed(request: HttpRequest) -> bool:
    """Whether somebody who is signed in has to show who they are before what is guarded."""
    if not settings.ACCOUNTS or getattr(request, "owner", None) is None:
        return False
    return not is_fresh(request.session, routing.now())


def instead(request: HttpRequest) -> HttpResponse | None:
    """The page to go to first, in the place of a guarded page; None where nothing stands in the way."""
    name = _name(request)
    if (name not in PAGES and name not in OTHERS) or not is_needed(request):
        return None
    page, part = OTHERS.get(name, (name, ""))
    wanted = request.path_info if name == "delete_account" else reverse(page) + part
    return SeeOther(f"{reverse('anew')}?{urlencode({'wanted': wanted})}")


def refusal(request: HttpRequest) -> ShowAnew | None:
    """Why a guarded act is not done."""
    return ShowAnew() if _name(request) in ACTS and is_needed(request) else None


@filled
def anew(request: Asked) -> HttpResponse:
    """A code or a passkey, then back to where one wanted to go."""
    from afterword.accounts import anew as shown

    wanted = own_page(request.POST.get("wanted") or request.GET.get("wanted", "")) or reverse("settings")
    if request.method != "POST":
        return _page(request, wanted)
    account, said_by_device = _account(request), request.POST.get("passkey", "")
    try:
        if request.POST.get("act") == "send" and not shown.by_app(account):
            shown.send(request, account, _mail, routing.now())
            return _page(request, wanted)
        if request.POST.get("act") == "passkey" and not said_by_device:
            return JsonResponse(shown.ask_for_passkey(account))
        if said_by_device:
            shown.show_passkey(account, said_by_device, settings.ALLOWED_ORIGINS)
        else:
            shown.type_in(request, account, request.POST.get("code", ""), routing.now())
    except AfterwordError as wrong:
        return _page(request, wanted, wrong)
    show(request.session, routing.now())
    say(request, "Thank you. For a quarter of an hour you are not asked again.")
    return SeeOther(wanted)


def _page(request: Asked, wanted: str, wrong: AfterwordError | None = None) -> HttpResponse:
    from afterword.accounts import anew as shown
    from afterword.accounts import passkeys

    account = _account(request)
    values: dict[str, Any] = {"wrong": wrong, "wanted": wanted, "address": account.email}
    values["by_app"] = shown.by_app(account)
    values["is_sent"] = shown.is_sent(request, routing.now())
    values["has_passkey"] = bool(passkeys.passkeys(account))
    return render(request, "accounts/anew.html", values, status=422 if wrong else 200)


def _mail(code: str) -> tuple[str, str]:
    return said(CODE_SUBJECT).format(code=code), said(CODE_TEXT).format(code=code)


def _name(request: HttpRequest) -> str:
    match = request.resolver_match
    return str(match.url_name) if match else ""


def _account(request: Asked) -> Any:
    return request.user
