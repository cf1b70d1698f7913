"""What left and how: sent letters, and "did you send it?"."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.flows import hand_over
from afterword.flows.overview import sent as overview
from afterword.web import routing
from afterword.web.routing import Asked, acted, say, see, shown


@shown
def sent(request: Asked) -> HttpResponse:
    """Every letter as sent, with the server's answer."""
    return render(request, "sending/sent.html", {"letters": overview.sent(request.owner)})


@acted("letters", "process_id")
def sent_by_hand(request: Asked, process_id: UUID, action_id: UUID) -> HttpResponse:
    """The person's word decides whether it left."""
    yes = request.POST.get("sent") == "yes"
    hand_over.did_you_send_it(routing.ports(), request.owner, action_id, yes=yes, now=routing.now())
    say(request, "Noted as sent." if yes else "Noted: it did not go. The letter is here again for you.")
    return see("process" if yes else "letters", process_id)
