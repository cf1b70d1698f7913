"""The boards that are followed: add one by its address, see how each was read last, read it now, remove it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours, Unreadable
from afterword.core.jobs.keyed import KEYED, Key
from afterword.core.jobs.recognized import FROM_FILE
from afterword.flows.job_sources import adding
from afterword.flows.job_sources.from_file import bring_in
from afterword.flows.job_sources.keys import follow_with_key, give_key
from afterword.store.models import JobSource, Owner
from afterword.web import routing
from afterword.web.routing import Asked, acted, filled, say, see

MOST_FILE = 10_000_000


@filled
def sources(request: Asked) -> HttpResponse:
    """All of them; POST looks at what stands behind an address and adds nothing yet."""
    gone = request.GET.get("gone", "")
    values = page_of(request.owner) | {"gone": _removed(request, gone) if gone else None}
    if request.method != "POST":
        return render(request, "jobs/sources.html", values)
    address = request.POST.get("address", "")
    try:
        values["found"] = adding.look_at(routing.ports(), address)
    except AfterwordError as no:
        values |= {"wrong": no, "address": address}
        return render(request, "jobs/sources.html", values, status=422)
    return render(request, "jobs/sources.html", values)


def page_of(owner: Owner) -> dict[str, object]:
    """The boards, and the sources that want a key."""
    return {
        "lines": adding.sources_of(owner),
        "keyed": tuple(KEYED.items()),
        "locked": tuple(KEYED),
        "from_file": FROM_FILE,
        "zone": owner.time_zone,
    }


@acted("job_sources")
def add(request: Asked) -> HttpResponse:
    """Follow it from now on."""
    adding.follow(routing.ports(), request.owner, request.POST.get("address", ""), routing.now())
    say(request, "This board is followed from now on.")
    return see("job_sources")


@acted("job_sources")
def add_keyed(request: Asked, kind: str) -> HttpResponse:
    """Follow a source that wants a key; without one it waits, switched off."""
    asked = {name: request.POST.get(name, "") for name in ("words", "place", "country")}
    ports, now = routing.ports(), routing.now()
    row = follow_with_key(ports, request.owner, kind, asked, _key(request), now)
    if row.is_on:
        adding.read_aside(ports, row, now)
        say(request, "This board is followed from now on.")
    else:
        say(request, "It is kept, and switched off until you give its key.")
    return see("job_sources")


@acted("job_sources")
def bring(request: Asked) -> HttpResponse:
    """Take in the postings of a saved file."""
    file = request.FILES.get("file")
    if file is None or not file.size:
        raise Unreadable("There is nothing to read yet.", hint="Choose a file.")
    if file.size > MOST_FILE:
        raise Unreadable(
            "This file is over 10 MB.", hint="Save a part of it: one department, or one page of the board."
        )
    employer = request.POST.get("employer", "")
    row, new = bring_in(routing.ports(), request.owner, file.read(), employer, routing.now())
    say(request, f"Jobs taken in from the file for {row.name}: {new}.")
    return see("job_sources")


@acted("job_sources")
def act(request: Asked, board_id: UUID) -> HttpResponse:
    """Read it now, give its key, switch it on or off, remove it or take that back."""
    owner, now, wanted = request.owner, routing.now(), request.POST.get("act", "")
    if wanted == "fetch":
        adding.fetch_aside(routing.ports(), owner, board_id, now)
    elif wanted == "key":
        give_key(routing.ports(), owner, board_id, _key(request), now)
        say(request, "The key is kept, and the board is read with it.")
    elif wanted in {"on", "off"}:
        adding.switch(owner, board_id, now, on=wanted == "on")
        say(request, "It is read again." if wanted == "on" else "It is read no more until you switch it on.")
    elif wanted in {"remove", "back"}:
        adding.remove(owner, board_id, now, back=wanted == "back")
        if wanted == "remove":
            return see("job_sources", ask=f"gone={board_id}")
        say(request, "Taken back. It is followed again.")
    else:
        raise NotYours
    return see("job_sources")


def _key(request: Asked) -> Key:
    return Key(request.POST.get("known_as", "").strip(), request.POST.get("key", "").strip())


def _removed(request: Asked, written: str) -> JobSource | None:
    try:
        known = UUID(written)
    except ValueError:
        return None
    return JobSource.objects.of(request.owner).filter(pk=known).exclude(removed_at=None).first()
