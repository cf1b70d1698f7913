"""The boards that are followed: add one by its address, see how each was read last, read it now, remove it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours
from afterword.flows.job_sources import adding
from afterword.store.models import JobSource
from afterword.web import routing
from afterword.web.refusal import told
from afterword.web.routing import Asked, acted, filled, say, see


@filled
def sources(request: Asked) -> HttpResponse:
    """All of them; POST looks at what stands behind an address and adds nothing yet."""
    gone = request.GET.get("gone", "")
    values: dict[str, object] = {
        "lines": adding.sources_of(request.owner),
        "gone": _removed(request, gone) if gone else None,
        "zone": request.owner.time_zone,
    }
    if request.method != "POST":
        return render(request, "jobs/sources.html", values)
    address = request.POST.get("address", "")
    try:
        values["found"] = adding.look_at(routing.ports(), address)
    except AfterwordError as no:
        told(request, no)
        values |= {"wrong": no, "address": address}
        return render(request, "jobs/sources.html", values, status=422)
    return render(request, "jobs/sources.html", values)


@acted("job_sources")
def add(request: Asked) -> HttpResponse:
    """Follow it from now on."""
    adding.add(routing.ports(), request.owner, request.POST.get("address", ""), routing.now())
    say(request, "This board is followed from now on.")
    return see("job_sources")


@acted("job_sources")
def act(request: Asked, board_id: UUID) -> HttpResponse:
    """Read it now, switch it on or off, remove it or take that back."""
    owner, now, wanted = request.owner, routing.now(), request.POST.get("act", "")
    if wanted == "fetch":
        row = adding.fetch_now(routing.ports(), owner, board_id, now)
        if not row.last_error:
            say(request, "It was read.")
    elif wanted in {"on", "off"}:
        adding.switch(owner, board_id, now, on=wanted == "on")
    elif wanted in {"remove", "back"}:
        adding.remove(owner, board_id, now, back=wanted == "back")
        if wanted == "remove":
            return see("job_sources", ask=f"gone={board_id}")
    else:
        raise NotYours
    return see("job_sources")


def _removed(request: Asked, written: str) -> JobSource | None:
    try:
        known = UUID(written)
    except ValueError:
        return None
    return JobSource.objects.of(request.owner).filter(pk=known).exclude(removed_at=None).first()
