"""Today: what do I do now, and why?"""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from afterword.flows.overview import today
from afterword.flows.overview.ahead import planned_ahead
from afterword.flows.record_interview import waiting
from afterword.web import days, routing
from afterword.web.pictures import strip_of
from afterword.web.questions import asked_first
from afterword.web.routing import Asked, shown


@shown
def show(request: Asked) -> HttpResponse:
    """The lead card, the next two, what comes later; the start page when there is nothing yet."""
    page = today.today(routing.ports(), request.owner, routing.now())
    asked = asked_first(request)
    if page.is_empty:
        return render(request, "interview/add.html", {"is_first": True, **asked})
    ahead = strip_of(
        planned_ahead(routing.ports(), request.owner, routing.now()), days.in_zone(page.now, page.zone).date()
    )
    shown_values = {"page": page, "waiting": waiting(request.owner), "ahead": ahead, **asked}
    return render(request, "today/today.html", shown_values)
