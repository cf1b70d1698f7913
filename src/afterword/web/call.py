"""How the call went, one tap."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from afterword.flows import make_call
from afterword.web import routing
from afterword.web.routing import Asked, acted, say, see

SAID = {
    "answered": "Noted: you spoke.",
    "voicemail": "Noted: you left a message. No e-mail goes on the same day.",
    "no_answer": "Noted: no answer.",
    "bad_moment": "Noted: it was a bad moment.",
    "colleague": "Noted: a colleague told you.",
    "gatekeeper": "Noted: ask again at a better time.",
}


@acted("process", "process_id")
def outcome(request: Asked, process_id: UUID) -> HttpResponse:
    """Record the outcome; the plan follows and the timeline offers to take it back."""
    form, chosen = request.POST, request.POST.get("outcome", "")
    make_call.call_outcome(
        routing.ports(),
        request.owner,
        process_id,
        form.get("step", ""),
        chosen,
        routing.now(),
        form.get("said", ""),
    )
    say(request, f"{SAID.get(chosen, 'Noted.')} You can take it back in the timeline.")
    return see("process", process_id)
