"""A server on 127.0.0.1 is not private: exact hosts, own origin for every unsafe request, a signed-in session."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils import translation

from afterword.store.models import Owner
from afterword.store.prepared import Prepared
from afterword.web import accounts, anew, language, sessions
from afterword.web.api.door import PREFIX
from afterword.web.api.problems import FOREIGN, problem

Next = Callable[[HttpRequest], HttpResponse]
_OWNER = Prepared(lambda owner_id: Owner.objects.filter(pk=owner_id).order_by("pk")[:1])
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
SESSION_HEADER = "X-Afterword-Session"
SAME_SITE = frozenset({"same-origin", "none", ""})


class LoopbackGuard:
    """Refuses an unknown host and an unsafe request that another page made (trust T-LOCALWEB)."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Check the Host on every request, Origin and Sec-Fetch-Site on every unsafe one."""
        if request.headers.get("Host", "") not in allowed_hosts():
            return _refused(request, "This address is not one this page answers to.")
        if request.method not in SAFE and not _is_own(request):
            return _refused(request, "The form did not come from this page.")
        response = self.get_response(request)
        if f"https://{request.headers['Host']}" in settings.ALLOWED_ORIGINS:
            # Seen from here it is plain: the proxy in front of us speaks TLS.
            for cookie in response.cookies.values():
                cookie["secure"] = True
        return response


class SignedIn:
    """Only the person who opened the one-time link gets past; `request.owner` is that person."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Find the owner of the session; routes marked `open_to_all` need none."""
        owner = sessions.owner_of(request) if settings.ACCOUNTS else _by_link(request)
        request.owner = owner  # type: ignore[attr-defined]
        with translation.override(language.for_page(request, owner.pages_language if owner else "")):
            if owner is None and not _is_open(request):
                return _not_in(request)
            response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        if owner is not None:
            # On a device of several people nothing is kept: who closes the browser there need not sign out first.
            is_shared = request.session.get(sessions.SHARED)
            response.headers[SESSION_HEADER] = "" if is_shared else session_mark(request.session.session_key)
        return response

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """What an open browser alone must not do: some pages are not opened, some acts are refused."""
        request.refusal = anew.refusal(request)  # type: ignore[attr-defined]
        return anew.instead(request)


def _by_link(request: HttpRequest) -> Owner | None:
    signed_in = request.session.get("owner")
    return _OWNER.first(UUID(signed_in)) if signed_in else None


def _not_in(request: HttpRequest) -> HttpResponse:
    """The way in; the mark of nobody tells the browser to throw away what it kept."""
    answer = accounts.way_in(request) if settings.ACCOUNTS else render(request, "errors/sign_in.html", status=401)
    answer.headers[SESSION_HEADER] = ""
    return answer


def session_mark(session_key: str | None) -> str:
    """What tells one session from another without telling the session; the browser keeps cards by it."""
    return sha256(f"offline:{session_key}".encode()).hexdigest()[:16] if session_key else ""


def allowed_hosts() -> frozenset[str]:
    """Host headers this page answers to: exactly the names, with exactly the port."""
    return frozenset(origin.removeprefix("http://").removeprefix("https://") for origin in settings.ALLOWED_ORIGINS)


def _is_own(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin", "")
    if request.headers.get("Sec-Fetch-Site", "") not in SAME_SITE:
        return False
    if not origin:
        # Old browsers send no Origin for a form; then the CSRF token alone decides, with the Referer check.
        return not request.headers.get("Sec-Fetch-Mode")
    own = origin.partition("://")[2] == request.headers.get("Host", "")
    return own and origin in settings.ALLOWED_ORIGINS


def _is_open(request: HttpRequest) -> bool:
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return False
    return bool(getattr(match.func, "open_to_all", False))


def _refused(request: HttpRequest, reason: str) -> HttpResponse:
    if request.path_info.startswith(PREFIX):
        return problem(FOREIGN._replace(detail=reason))
    return HttpResponse(f"{reason} Nothing was done.\n", status=403, content_type="text/plain; charset=utf-8")
