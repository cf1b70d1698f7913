"""Signing in by the link that `serve` prints: opening it shows one button, pressing it spends the link."""

from __future__ import annotations

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from afterword.core.errors import Refusal
from afterword.flows import owners
from afterword.flows.comments.moderators import is_moderator
from afterword.web import routing
from afterword.web.routing import Asked, SeeOther, View, acted, filled, shown


def open_to_all(view: View) -> View:
    """Answered without a session; only the way in is."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


@open_to_all
@filled
def start(request: HttpRequest, token: str) -> HttpResponse:
    """GET spends nothing, since programs open links too; POST signs in and leaves the token behind."""
    if request.method != "POST":
        return render(request, "sign_in/start.html", {"token": token})
    try:
        owner = owners.redeem(token, routing.now())
    except Refusal as refusal:
        return render(request, "sign_in/start.html", {"token": token, "wrong": refusal}, status=403)
    request.session.cycle_key()
    request.session["owner"] = str(owner.pk)
    # Who was only asked to moderate begins where something waits for them.
    return SeeOther(reverse("comments_queue" if settings.COMMENTS and is_moderator(owner) else "today"))


@acted("today")
def out(request: Asked) -> HttpResponse:
    """End this session."""
    request.session.flush()
    return SeeOther(reverse("today"))


@open_to_all
@shown
def mark(request: HttpRequest) -> HttpResponse:
    """Browsers ask for /favicon.ico on their own."""
    return HttpResponseRedirect(staticfiles_storage.url("mark.svg"))
