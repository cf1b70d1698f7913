"""What every page needs: whose it is, light or dark, which tab is open, and the instant."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from afterword.flows.device_zone import hours_ahead, zone_seen
from afterword.flows.record_interview.yourself import proposed_name
from afterword.store.models import Owner
from afterword.web import anew, language, routing

TABS = {
    "today": ("today", "add", "invitation"),
    "people": ("people", "person", "contacts", "contact_import"),
    "settings": (
        "settings",
        "erase",
        "sent",
        "resumes",
        "resume",
        "advice",
        "article",
        "comments_queue",
        "devices",
        "second_step",
        "passkeys",
        "provider",
        "own_address",
        "provider_back",
        "anew",
        "coaches",
        "coaching",
        "helping",
        "helped_process",
        "helped_letter",
        "admin",
        "admin_account",
        "delete_account",
    ),
}


def page(request: HttpRequest) -> dict[str, Any]:
    """The owner with their appearance, the tab, and `now`."""
    owner = getattr(request, "owner", None)
    shown = {"owner": owner, "theme": getattr(owner, "appearance", "system"), "tab": _tab(request)}
    shown["is_put_in"] = is_put_in(request)
    shown["has_accounts"] = settings.ACCOUNTS
    shown["spoken"] = language.spoken()
    if owner is not None:
        now = routing.now()
        shown |= {"now": now, "zone": owner.time_zone or "UTC", "unknown": unknown_of_you(owner)}
        if not owner.name:
            shown["proposed_name"] = partial(proposed_name, owner)
        shown["is_admin"] = settings.ACCOUNTS and getattr(request.user, "is_admin", False)
        shown["must_show"] = anew.is_needed(request)
        shown["zone_seen"] = zone_seen(owner)
        shown["zone_hours"] = partial(hours_ahead, owner, now)
    return shown


def unknown_of_you(owner: Owner) -> tuple[str, ...]:
    """What letters and times need of the person and do not have yet."""
    wanted = (("your name", owner.name), ("your time zone", owner.time_zone))
    return tuple(words for words, value in wanted if not value)


def is_put_in(request: HttpRequest) -> bool:
    """Whether our script puts the main part into the page that is there, so that nothing around it is needed.

    What is kept for later is always whole: the card for a day without a server, and all that strangers see, for it may
    lie in caches between.
    """
    match = request.resolver_match
    is_card = match is not None and match.url_name == "before"
    is_kept = is_card or getattr(request, "owner", None) is None
    return request.headers.get("HX-Boosted") == "true" and not is_kept


def _tab(request: HttpRequest) -> str:
    match = request.resolver_match
    route = (match.url_name or "") if match else ""
    if not route:
        return ""
    return next((tab for tab, routes in TABS.items() if route in routes), "processes")
