"""Today: what do I do now, and why?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from afterword.flows.coaching import commenting
from afterword.flows.overview import today
from afterword.flows.overview.ahead import planned_ahead
from afterword.flows.record_interview import waiting
from afterword.web import days, routing
from afterword.web.helping import people_values
from afterword.web.pictures import strip_of
from afterword.web.questions import asked_first
from afterword.web.routing import Asked, shown


@shown
def show(request: Asked) -> HttpResponse:
    """The lead card, the next two, what comes later; when there is nothing yet, whom one helps, or the start page."""
    page = today.today(routing.ports(), request.owner, routing.now())
    asked = asked_first(request)
    if page.is_empty:
        return _of_nothing(request, asked)
    ahead = strip_of(
        planned_ahead(routing.ports(), request.owner, routing.now()), days.in_zone(page.now, page.zone).date()
    )
    # Only where people have accounts can somebody be a coach.
    coached = commenting.waiting(request.owner) if settings.ACCOUNTS else []
    shown_values = {"page": page, "waiting": waiting(request.owner), "coached": coached, "ahead": ahead, **asked}
    return render(request, "today/today.html", shown_values)


def _of_nothing(request: Asked, asked: dict[str, Any]) -> HttpResponse:
    helping = people_values(request) if settings.ACCOUNTS else {}
    if any(helping.values()):
        return render(request, "coaching/helping.html", helping)
    return render(request, "interview/add.html", {"is_first": True, **asked})
