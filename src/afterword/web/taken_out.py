"""What was taken out of the person's calendar: a call that was made, shall not happen, or goes back there."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.flows.calendar import taken_out
from afterword.web import routing
from afterword.web.routing import Asked, acted, say, say_no, see, shown

SAID = {
    taken_out.BACK: "It is put into your calendar again within a minute, while Afterword runs.",
    taken_out.OUT: "It stays out of your calendar, and is planned as before.",
    taken_out.SHALL_NOT: "Left out. You can take it back in the timeline.",
}


@shown
def show(request: Asked, event_id: UUID) -> HttpResponse:
    """One of them, with the answers."""
    try:
        page = taken_out.one_taken_out(request.owner, event_id, routing.now())
    except taken_out.NotAsked as over:
        # Another tab was faster.
        say_no(request, over)
        return see("today")
    return render(request, "today/taken_out.html", {"page": page})


@acted("today")
def answer(request: Asked, event_id: UUID) -> HttpResponse:
    """Take the person's word for what it means."""
    said = request.POST.get("said", "")
    asked = taken_out.answer(routing.ports(), request.owner, event_id, said, routing.now())
    say(request, SAID[said])
    return see("process", asked.process.pk)
