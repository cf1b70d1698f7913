"""People you help: what a coach sees of somebody else, and the one thing a coach can do there: comment."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours
from afterword.flows.coaching import commenting, helping
from afterword.web import coach_mails, routing
from afterword.web.routing import Asked, acted, filled, say, see, shown


@shown
def people(request: Asked) -> HttpResponse:
    """Who lets you look, and who asks you to."""
    return render(request, "coaching/helping.html", people_values(request))


def people_values(request: Asked) -> dict[str, Any]:
    """What the page shows."""
    now = routing.now()
    return {"asked": helping.asked(_mailbox(request), now), "helped": helping.helped(request.owner, now)}


@acted("helping")
def answer(request: Asked, coaching_id: UUID) -> HttpResponse:
    """Say yes or no to somebody who asks, or leave."""
    act, now = request.POST.get("act", ""), routing.now()
    if act == "accept":
        helping.accept(request.owner, _mailbox(request), coaching_id, now)
        say(request, "You may look now. They see when you do.")
    elif act == "refuse":
        helping.refuse(_mailbox(request), coaching_id, now)
        say(request, "Noted. You are not asked again by this question.")
    elif act == "leave":
        helping.leave(request.owner, coaching_id, now)
        say(request, "You see nothing of theirs any more.")
    else:
        raise Http404
    return see("helping")


@shown
def process(request: Asked, coaching_id: UUID, process_id: UUID) -> HttpResponse:
    """Where it stands, what is planned, and the letters."""
    page = helping.look_at_process(request.owner, coaching_id, process_id, routing.now())
    return render(request, "coaching/process.html", {"page": page, "coaching": coaching_id})


@filled
def letter(request: Asked, coaching_id: UUID, letter_id: UUID) -> HttpResponse:
    """One letter, what you said to it, and the form for a comment."""
    wrong: AfterwordError | None = None
    if request.method == "POST":
        try:
            return _comment(request, coaching_id, letter_id)
        except NotYours:
            raise
        except AfterwordError as refused:
            wrong = refused
    now = routing.now()
    values = {
        "letter": helping.look_at_letter(request.owner, coaching_id, letter_id, now),
        "comments": commenting.said_by(request.owner, coaching_id, letter_id, now),
        "coaching": coaching_id,
        "wrong": wrong,
        "about": request.POST.get("about", ""),
        "text": request.POST.get("text", ""),
    }
    return render(request, "coaching/letter.html", values, status=422 if wrong else 200)


def _comment(request: Asked, coaching_id: UUID, letter_id: UUID) -> HttpResponse:
    about, text = request.POST.get("about", ""), request.POST.get("text", "")
    kept = commenting.comment(request.owner, coaching_id, letter_id, about, text, routing.now())
    coach_mails.tell(kept, letter_id, _mailbox(request), routing.ports().page_address)
    say(request, "Kept. They see it beside the letter.")
    return see("helped_letter", coaching_id, letter_id)


def _mailbox(request: Asked) -> str:
    account: Any = request.user
    return str(account.email)
