"""Who decides on comments besides the host: named, given a link, and let go again, on one page of the host's."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from afterword.core.errors import NotYours, Refusal
from afterword.flows.comments import moderators, place
from afterword.store.models import Moderator, Owner
from afterword.web import routing
from afterword.web.given import id_of
from afterword.web.routing import Asked, filled, say, see


@filled
def moderators_page(request: Asked) -> HttpResponse:
    """Those who moderate; a link that signs one of them in is shown once, in the answer to the press that made it."""
    owner = _host(request)
    if request.method != "POST":
        return _page(request, owner)
    act, name, row = (request.POST.get(each, "") for each in ("act", "name", "moderator"))
    try:
        if act == "remove":
            _remove(owner, row, name)
            gone = "They moderate no more." if settings.ACCOUNTS else "They moderate no more, and are signed out."
            say(request, gone)
            return see("moderators")
        make = {"add": moderators.add, "link": moderators.link}.get(act)
        if make is None:
            raise Http404
        return _page(request, owner, **link_of(request, name, make(owner, name, routing.now())))
    except NotYours:
        # Taken back meanwhile, perhaps in another window: the page says who is there now.
        return see("moderators")
    except Refusal as wrong:
        return _page(request, owner, status=422, wrong=wrong, name=name)


def _remove(owner: Owner, row: str, name: str) -> None:
    if row:
        moderators.remove_role(owner, id_of(row), routing.now())
    else:
        moderators.remove(owner, name, routing.now())


def moderators_values(rows: list[Moderator], **more: Any) -> dict[str, Any]:
    """What the page shows."""
    return {"moderators": [(each.pk, moderators.called(each)) for each in rows], **more}


def link_of(request: HttpRequest, name: str, token: str) -> dict[str, Any]:
    """The link by which somebody signs in, and whether it opens on this machine alone."""
    outside = routing.ports().page_address
    where = outside or f"{request.scheme}://{request.get_host()}"
    return {"link": f"{where}/start/{token}", "link_for": name, "only_here": not outside}


def _page(request: HttpRequest, owner: Owner, status: int = 200, **more: Any) -> HttpResponse:
    values = moderators_values(moderators.moderators(owner), **more)
    return render(request, "comments/moderators.html", values, status=status)


def _host(request: Asked) -> Owner:
    if not settings.COMMENTS or place.host() != request.owner:
        raise Http404
    return request.owner
