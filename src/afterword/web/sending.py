"""What left and how: sent letters, and "did you send it?"."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.flows import hand_over
from afterword.flows import reworded as reworded_flow
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
    following = hand_over.next_in_hand(request.owner, process_id) if yes else None
    if following is not None:
        return see("letters", process_id, ask=f"letter={following}")
    return see("process" if yes else "letters", process_id)


@shown
def reworded(request: Asked, process_id: UUID, action_id: UUID) -> HttpResponse:
    """A letter that was changed in the person's own mail program: both wordings, and which one counts."""
    return render(request, "sending/reworded.html", {"page": reworded_flow.one(request.owner, action_id)})


@acted("reworded", "process_id", "action_id")
def which_counts(request: Asked, process_id: UUID, action_id: UUID) -> HttpResponse:
    """Take the person's word for it; what lies in their mailbox stays as it is."""
    reworded_flow.answer(request.owner, action_id, request.POST.get("counts", ""), routing.now())
    say(request, "Noted. Nothing was changed in your mailbox.")
    return see("letters", process_id)
