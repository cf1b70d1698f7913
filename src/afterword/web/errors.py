"""Error pages: what happened, what was kept, what to do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form did not come from this page."""
    return render(request, "errors/refused.html", {"reason": reason}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: not there, or somebody else's; the answer is the same."""
    return render(request, "errors/not_found.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """500: our fault; nothing was sent by this."""
    return render(request, "errors/failed.html", status=500)
