"""What left and how: sent letters, the file to send by hand, and "did you send it?"."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.flows import hand_over
from afterword.flows.overview import letters
from afterword.web import routing
from afterword.web.routing import Asked, acted, say, see, shown


@shown
def sent(request: Asked) -> HttpResponse:
    """Every letter as sent, with the server's answer."""
    return render(request, "sending/sent.html", {"letters": letters.sent(request.owner)})


@shown
def letter_file(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """The letter as a file that a mail program opens as a draft."""
    filename, content = hand_over.eml(routing.ports(), request.owner, letter_id)
    return HttpResponse(
        content,
        content_type="message/rfc822",
        headers={"Content-Disposition": f'attachment; filename="{filename.encode("ascii", "replace").decode()}"'},
    )


@acted("letters", "process_id")
def sent_by_hand(request: Asked, process_id: UUID, action_id: UUID) -> HttpResponse:
    """The person's word decides whether it left."""
    yes = request.POST.get("sent") == "yes"
    hand_over.did_you_send_it(routing.ports(), request.owner, action_id, yes=yes, now=routing.now())
    say(request, "Noted as sent." if yes else "Noted: it did not go. The letter is here again for you.")
    return see("process" if yes else "letters", process_id)
