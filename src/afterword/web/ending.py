"""They said yes or no, or the person steps back: the process moves to its end."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse

from afterword.core.errors import Refusal
from afterword.flows import close
from afterword.store.models import Event
from afterword.web import routing
from afterword.web.routing import Asked, acted, say, see

ENDS: dict[str, tuple[Callable[..., Event], str]] = {
    "no": (close.they_said_no, "Noted: they said no. A short thank-you is written for you to look at."),
    "yes": (close.they_said_yes, "Noted: they said yes. Thank them at once, even if you need time."),
    "withdraw": (close.withdraw, "Noted: you step back. Nothing more is asked of them."),
    "silent": (close.close_silent, "Closed as silence. It opens again if they write."),
}

SILENTLY = frozenset({"no", "withdraw"})
ENDED = "Noted. It opens again if they write."


@acted("process", "process_id")
def ended(request: Asked, process_id: UUID) -> HttpResponse:
    """Record the answer; each one can be taken back in the timeline."""
    how = request.POST.get("how", "")
    chosen = ENDS.get(how)
    if chosen is None:
        raise Refusal("That is not one of the answers.", hint="Choose one of the buttons.")
    act, words = chosen
    act(routing.ports(), request.owner, process_id, routing.now())
    # Nobody was met in an application, so nothing is owed to anybody when it ends.
    begun = Event.objects.of(request.owner).filter(process=process_id, type="interview_booked").exists()
    say(request, words if begun or how not in SILENTLY else ENDED)
    return see("process", process_id)
