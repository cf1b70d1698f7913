"""A letter by another way: files, the print page, addresses for the envelope, "I posted it"."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string

from afterword.core.errors import AfterwordError, NotYours
from afterword.core.paper.print_sheet import print_sheet, style_of
from afterword.flows import not_posted, put_on_paper
from afterword.store.models import Letter
from afterword.web import routing
from afterword.web.routing import Asked, acted, say, say_no, see, shown

# Kept by the browser under its name; the words alone are shown, to be copied.
SHOWN_IN_PLACE = frozenset({"text", "pdf"})


@shown
def letter_as(request: Asked, process_id: UUID, letter_id: UUID, form: str) -> HttpResponse:
    """The letter as a file, or as the page to print; a refusal is said beside the letter."""
    layout = request.GET.get("layout", "")
    try:
        if form == "html":
            return _print_page(request, process_id, letter_id, layout)
        file = put_on_paper.letter_file(routing.ports(), request.owner, letter_id, form, routing.now(), layout)
    except NotYours:
        raise
    except AfterwordError as refusal:
        say_no(request, refusal)
        return redirect(see("letters", process_id, ask=f"letter={letter_id}").url)
    way = "inline" if form in SHOWN_IN_PLACE else "attachment"
    name = file.name.encode("ascii", "replace").decode().replace("?", "-")
    headers = {"Content-Disposition": f'{way}; filename="{name}"'}
    return HttpResponse(file.content, content_type=file.media_type, headers=headers)


def _print_page(request: Asked, process_id: UUID, letter_id: UUID, layout: str) -> HttpResponse:
    letter = Letter.objects.one(request.owner, pk=letter_id)
    sheet = put_on_paper.ready_for_paper(routing.ports(), request.owner, letter, routing.now(), layout)
    values = {"process": process_id, "letter": letter_id}
    page = print_sheet(
        sheet,
        head=render_to_string("letter/print_head.html"),
        above=render_to_string("letter/print_bar.html", values),
    )
    answer = HttpResponse(page)
    # The style is made of the figures of the form, so it stands in the page: allowed by its own checksum alone.
    digest = b64encode(sha256(style_of(sheet.layout).encode()).digest()).decode()
    answer._csp_update = {"style-src": f"'sha256-{digest}'"}  # type: ignore[attr-defined]
    return answer


@acted("letters", "process_id")
def posted(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """The person put it into the post, besides the mail or instead of it, or takes that back."""
    known, instead = (routing.ports(), request.owner, letter_id, routing.now()), request.POST.get("instead")
    if instead == "not":
        waits = not_posted.not_posted(*known)
        say(request, "Taken back: the letter waits for you again." if waits else "Taken back. The mail stays as it is.")
    else:
        say(request, put_on_paper.posted(*known, instead=instead == "yes").value)
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def addresses(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Both addresses for the paper, as the person types them."""
    theirs, mine = request.POST.get("theirs", ""), request.POST.get("mine", "")
    put_on_paper.set_addresses(request.owner, letter_id, theirs, mine)
    say(request, "The addresses are kept. An empty one is left out of the letter.")
    return see("letters", process_id, ask=f"letter={letter_id}")
