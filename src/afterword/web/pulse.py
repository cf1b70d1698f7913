"""Health, readiness and numbers, for whoever runs this for many: plain text that names nobody."""

from __future__ import annotations

import secrets
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from afterword.flows.pulse import measures, why_not_ready
from afterword.web.routing import now, shown
from afterword.web.sign_in import open_to_all

PLAIN = "text/plain; charset=utf-8"
# The text format of Prometheus.
NUMBERS = "text/plain; version=0.0.4; charset=utf-8"


@open_to_all
@shown
def health(_request: HttpRequest) -> HttpResponse:
    """This process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type=PLAIN)


@open_to_all
@shown
def ready(_request: HttpRequest) -> HttpResponse:
    """Pages can be shown: the database answers, with the tables of this version."""
    why = why_not_ready()
    return HttpResponse(f"{why or 'ready'}\n", status=503 if why else 200, content_type=PLAIN)


@open_to_all
@shown
def metrics(request: HttpRequest) -> HttpResponse:
    """Numbers for Prometheus: on this machine alone, or for whoever has the token."""
    if not _may_read(request):
        return HttpResponse("These numbers are not for you.\n", status=401, content_type=PLAIN)
    lines = []
    for name, group in groupby(measures(now()), key=lambda each: each.name):
        for number, each in enumerate(group):
            if number == 0:
                lines += [f"# HELP {name} {each.meaning}", f"# TYPE {name} gauge"]
            lines.append(f"{name}{each.labels} {each.value:g}")
    return HttpResponse("\n".join([*lines, ""]), content_type=NUMBERS)


def _may_read(request: HttpRequest) -> bool:
    if settings.METRICS_TOKEN:
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return secrets.compare_digest(given.encode(), settings.METRICS_TOKEN.encode())
    # Without an address of its own nobody but this machine reaches the page; behind a proxy everybody seems to be here.
    return not settings.PAGE_ADDRESS
