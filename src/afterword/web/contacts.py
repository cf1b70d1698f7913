"""Contacts: bring in a file or an address book, look it over, take it back; give the people out."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours, Unreadable
from afterword.flows.contacts import bring_in, give_out, take_back
from afterword.web import routing
from afterword.web.refusal import told
from afterword.web.routing import Asked, acted, filled, say, see, shown


@filled
def contacts(request: Asked) -> HttpResponse:
    """What was brought in so far, and the box for more; what was read comes on the next page."""
    values: dict[str, object] = {"imports": bring_in.imports(request.owner)}
    if request.method != "POST":
        return render(request, "people/bring.html", values)
    try:
        return see("contact_import", _read(request))
    except NotYours:
        raise
    except AfterwordError as wrong:
        values |= {"wrong": told(request, wrong), "book": request.POST.get("address", "")}
        values |= {"user": request.POST.get("user", "")}
        return render(request, "people/bring.html", values, status=422)


def _read(request: Asked) -> UUID:
    ports, owner, now, form = routing.ports(), request.owner, routing.now(), request.POST
    if form.get("address", "").strip():
        known = (form["address"], form.get("user", ""), form.get("password", ""))
        return bring_in.read_address_book(ports, owner, *known, now)
    file = request.FILES.get("file")
    if file is None:
        raise Unreadable("No file was chosen.", hint="Choose a .vcf or .csv file, or name an address book.")
    return bring_in.read_file(ports, owner, file.read(), file.name or "", now)


@filled
def contact_import(request: Asked, import_id: UUID) -> HttpResponse:
    """What each contact would add; nothing counts before the one button."""
    find = request.GET.get("find", "")
    if request.method != "POST":
        return render(request, "people/import.html", {"page": _page(request, import_id, find), "find": find})
    ticked = {int(each) for each in request.POST.getlist("who") if each.isascii() and each.isdecimal()}
    try:
        count = bring_in.take(routing.ports(), request.owner, import_id, ticked, routing.now())
    except NotYours:
        raise
    except AfterwordError as wrong:
        again = {"page": _page(request, import_id), "find": "", "wrong": told(request, wrong, fill=True)}
        return render(request, "people/import.html", again, status=422)
    say(request, f"Taken in: {count} people. Nothing that was there was changed.")
    return see("contact_import", import_id)


def _page(request: Asked, import_id: UUID, find: str = "") -> bring_in.Preview:
    return bring_in.preview(request.owner, import_id, find)


@acted("contact_import", "import_id")
def undo(request: Asked, import_id: UUID) -> HttpResponse:
    """Take it back, whole."""
    take_back.take_back(routing.ports(), request.owner, import_id, routing.now())
    say(request, "Taken back. What you typed or confirmed since stays.")
    return see("contact_import", import_id)


@acted("contact_import", "import_id")
def drop(request: Asked, import_id: UUID) -> HttpResponse:
    """Forget what was read and not taken in."""
    take_back.drop(request.owner, import_id)
    say(request, "Forgotten. Nothing of it was kept.")
    return see("contacts")


@shown
def all_cards(request: Asked) -> HttpResponse:
    """Everybody as one vCard file."""
    headers = {"Content-Disposition": 'attachment; filename="people.vcf"'}
    content = give_out.all_cards(routing.ports(), request.owner)
    return HttpResponse(content, content_type="text/vcard; charset=utf-8", headers=headers)


@shown
def as_table(request: Asked) -> HttpResponse:
    """Everybody as a table."""
    headers = {"Content-Disposition": 'attachment; filename="people.csv"'}
    content = give_out.as_table(routing.ports(), request.owner)
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)
