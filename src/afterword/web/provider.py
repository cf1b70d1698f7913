"""The pages of signing in at another provider: there, back again, and which account a sign-in there opens."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from afterword.core.comments.limits import net_of
from afterword.core.errors import AfterwordError, NotYours
from afterword.web import routing
from afterword.web.account_notices import PROVIDER_BEGAN, PROVIDER_JOINED, PROVIDER_PARTED, telling
from afterword.web.accounts import keep_wishes, signed_in, way_in
from afterword.web.routing import Asked, SeeOther, filled, say, see
from afterword.web.sign_in import open_to_all

# What a provider gives the browser to bring back, and the most of each that is taken.
BROUGHT, LONGEST = ("code", "state", "iss", "error"), 4_000


@open_to_all
@filled
def sign_in_provider(request: HttpRequest) -> HttpResponse:
    """On to the provider, from the page of the mailbox."""
    if request.method != "POST" or not settings.OIDC or getattr(request, "owner", None) is not None:
        return SeeOther(reverse("sign_in"))
    try:
        answer = _away(request, "")
    except AfterwordError as wrong:
        return way_in(request, wrong, request.POST.get("address", ""))
    keep_wishes(request)
    return answer


@open_to_all
@filled
def provider_back(request: HttpRequest) -> HttpResponse:
    """GET changes nothing: the session does not come with what another page led here. The button brings it."""
    if not settings.OIDC:
        return SeeOther(reverse("sign_in"))
    if request.method != "POST":
        brought = {name: request.GET.get(name, "")[:LONGEST] for name in BROUGHT}
        return render(request, "accounts/back.html", {"brought": brought, "name": settings.OIDC["name"]})
    owner = getattr(request, "owner", None)
    try:
        return _finished(request)
    except AfterwordError as wrong:
        return way_in(request, wrong) if owner is None else _page(request, wrong)


@filled
def provider(request: Asked) -> HttpResponse:
    """Whether a sign-in there opens this account; joined and parted here."""
    from afterword.accounts import identities

    if not settings.OIDC:
        raise NotYours
    if request.method != "POST":
        return _page(request)
    account: Any = request.user
    if request.POST.get("act") == "part":
        with telling(request) as tell:
            if identities.part(account, settings.OIDC["issuer"]):
                tell(PROVIDER_PARTED, settings.OIDC["name"])
        say(request, "Removed. The other provider signs you in no more; the code by mail still does.")
        return see("provider")
    try:
        return _away(request, str(account.pk))
    except AfterwordError as wrong:
        return _page(request, wrong)


def _away(request: HttpRequest, joins: str) -> HttpResponse:
    """A page that leads there by itself: a form may be answered by no other site, so this is no redirect."""
    from afterword.accounts import provider as there
    from afterword.accounts.signing import limit

    if _is_elsewhere(request):
        begin = f"{settings.PAGE_ADDRESS}{reverse('provider' if joins else 'sign_in')}?provider"
        return _on_to(request, begin, is_elsewhere=True)
    limit(request, "provider_from_net", net_of(request.META.get("REMOTE_ADDR", "")))
    where = there.here().begin(request.session, joins, _back(request), routing.now())
    return _on_to(request, where)


def _on_to(request: HttpRequest, where: str, *, is_elsewhere: bool = False) -> HttpResponse:
    values = {"where": where, "name": settings.OIDC["name"], "is_elsewhere": is_elsewhere}
    answer = render(request, "accounts/away.html", values)
    answer.headers["Refresh"] = f"0; url={where}"
    return answer


def _is_elsewhere(request: HttpRequest) -> bool:
    """Under another name than the one the provider sends back to: what is kept there would not be found here."""
    return bool(settings.PAGE_ADDRESS) and request.headers["Host"] != urlsplit(settings.PAGE_ADDRESS).netloc


def _finished(request: HttpRequest) -> HttpResponse:
    from afterword.accounts import identities
    from afterword.accounts import provider as there

    now = routing.now()
    account: Any = request.user
    kept = there.taken(request.session, now)
    # Begun by the very person who is here now: by nobody, or by the one whose account is to be joined.
    if kept["joins"] != (str(account.pk) if account.is_authenticated else ""):
        raise there.NotSignedInThere
    came = {name: request.POST.get(name, "")[:LONGEST] for name in BROUGHT}
    proved = there.here().finish(kept, came, _back(request), now)
    if account.is_authenticated:
        with telling(request) as tell:
            if identities.join(account, proved, now):
                tell(PROVIDER_JOINED, settings.OIDC["name"])
        say(request, "From now on the other provider signs you in.")
        return see("provider")
    with telling(request) as tell:
        answer, is_new = identities.come_in(request, proved, get_language() or "", now)
        if is_new:
            tell(PROVIDER_BEGAN, settings.OIDC["name"])
    return signed_in(request, answer)


def _back(request: HttpRequest) -> str:
    """Where the provider sends the browser; the guard has checked the Host."""
    return (settings.PAGE_ADDRESS or f"http://{request.headers['Host']}") + reverse("provider_back")


def _page(request: HttpRequest, wrong: AfterwordError | None = None) -> HttpResponse:
    from afterword.accounts import identities

    account: Any = request.user
    is_joined = identities.is_joined(account, settings.OIDC["issuer"])
    values = {"is_joined": is_joined, "name": settings.OIDC["name"], "wrong": wrong}
    values["is_moved"] = "provider" in request.GET
    return render(request, "accounts/provider.html", values, status=422 if wrong else 200)
