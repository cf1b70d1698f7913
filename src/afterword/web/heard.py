"""What was heard in the mailbox: the sentence it rests on, and "is that so?"."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.flows import hear
from afterword.web import choices, routing
from afterword.web.given import id_of
from afterword.web.routing import Asked, acted, say, see, shown

SAID = {
    "yes": "Noted. The plan follows; every letter comes to you first.",
    "reply": "Noted as an answer. The plan follows it.",
    "not_ours": "Forgotten: its words are deleted here. It stays in your mailbox.",
    "noted": "Noted.",
}


@shown
def show(request: Asked, heard_id: UUID) -> HttpResponse:
    """One thing heard, with its words and the answers."""
    page = hear.question(request.owner, heard_id)
    return render(request, "heard/heard.html", {"page": page, "meanings": choices.MEANINGS})


@acted("heard", "heard_id")
def answer(request: Asked, heard_id: UUID) -> HttpResponse:
    """Take the person's word for what it means."""
    said, about = request.POST.get("said", ""), request.POST.get("process", "")
    process = id_of(about) if about else None
    decision = hear.answer(routing.ports(), request.owner, heard_id, said, routing.now(), process)
    say(request, SAID.get(said, SAID["yes"]))
    if decision.invitation is not None:
        return see("invitation", decision.invitation)
    return see("process", decision.process) if decision.process else see("today")
