"""Keys for other programs: made, looked at and withdrawn on one page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours
from afterword.core.figures import whole_number
from afterword.flows import access
from afterword.store.models import AccessToken
from afterword.web import routing
from afterword.web.account_notices import KEY_MADE, KEY_WITHDRAWN, telling
from afterword.web.days import in_zone
from afterword.web.given import id_of
from afterword.web.routing import Asked, filled, say, see

FIRST = ("read",)


@filled
def keys(request: Asked) -> HttpResponse:
    """Every key; a new one is shown once, in the answer to the press that made it."""
    if request.method != "POST":
        return _page(request)
    try:
        if request.POST.get("act") == "withdraw":
            with telling(request) as tell:
                gone = access.withdraw_token(request.owner, id_of(request.POST.get("key", "")), routing.now())
                if access.may_change(gone.scopes):
                    tell(KEY_WITHDRAWN)
            say(request, f"Withdrawn: {gone.name}. It opens nothing any more.")
            return see("keys")
        token = _made(request)
    except NotYours:
        # Withdrawn meanwhile, perhaps in another window: the page says which are there.
        return see("keys")
    except AfterwordError as wrong:
        typed = {"name": request.POST.get("name", ""), "days": request.POST.get("days", "")}
        return _page(request, status=422, wrong=wrong, chosen=request.POST.getlist("scope"), **typed)
    return _page(request, token=token, made=request.POST.get("name", ""))


def _made(request: Asked) -> str:
    name, scopes = request.POST.get("name", ""), request.POST.getlist("scope")
    days = whole_number(request.POST.get("days", "")) or 0
    with telling(request) as tell:
        token = access.make_token(request.owner, name, scopes, routing.now(), days)
        if access.may_change(scopes):
            tell(KEY_MADE)
    return token


def keys_values(rows: Sequence[AccessToken], now: datetime, zone: str, **more: Any) -> dict[str, Any]:
    """What the page shows."""
    told = [
        {
            "id": row.pk,
            "name": row.name,
            "scopes": [access.SCOPES[each] for each in row.scopes if each in access.SCOPES],
            "until": in_zone(row.expires_at, zone),
            "used": in_zone(row.last_used_at, zone) if row.last_used_at else None,
            "is_over": row.expires_at <= now,
        }
        for row in rows
    ]
    usual = {"chosen": FIRST, "days": access.DAYS, "scopes": list(access.SCOPES.items()), "most": access.MOST}
    return {"keys": told, **usual, **more}


def _page(request: Asked, status: int = 200, **more: Any) -> HttpResponse:
    rows = access.tokens_of(request.owner)
    values = keys_values(rows, routing.now(), request.owner.time_zone, **more)
    answer = render(request, "settings/keys.html", values, status=status)
    answer.headers["Cache-Control"] = "no-store"
    return answer
