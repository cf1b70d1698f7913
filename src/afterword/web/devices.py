"""The page of the browsers in which somebody is signed in, where people have accounts."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import NotYours
from afterword.core.figures import whole_number
from afterword.web import routing
from afterword.web.browsers import browser_of
from afterword.web.days import in_zone
from afterword.web.routing import Asked, acted, say, see, shown


@shown
def devices(request: Asked) -> HttpResponse:
    """Every browser that is signed in, this one first."""
    from afterword.accounts.devices import devices as found

    account: Any = request.user
    zone = request.owner.time_zone
    rows = [
        {
            "id": each.id,
            "name": browser_of(each.agent),
            "since": in_zone(each.since, zone),
            "seen": in_zone(each.seen, zone),
            "is_this": each.is_this,
        }
        for each in found(account, request.session.session_key or "", routing.now())
    ]
    return render(
        request, "accounts/devices.html", {"devices": rows, "address": account.email, "provider": settings.OIDC}
    )


@acted("devices")
def end_device(request: Asked) -> HttpResponse:
    """Sign out one other browser, or all of them."""
    from afterword.accounts.devices import end, end_others

    account: Any = request.user
    wanted = request.POST.get("device", "")
    if wanted == "others":
        end_others(request, account)
        say(request, "You are signed out everywhere but here.")
        return see("devices")
    number = whole_number(wanted)
    if number is None:
        raise NotYours
    end(account, number)
    say(request, "Signed out there.")
    return see("devices")
