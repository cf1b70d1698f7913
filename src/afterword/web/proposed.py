"""Words that a program proposed for a letter: used by a press of the person, or put aside."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from afterword.flows import proposed_words
from afterword.web import routing
from afterword.web.ahead import hear_ahead
from afterword.web.given import revision_of
from afterword.web.routing import Asked, acted, say, see


@acted("letters", "process_id")
def use(request: Asked, process_id: UUID, letter_id: UUID, proposal_id: UUID) -> HttpResponse:
    """Take the words into the letter, which is checked and approved like any other."""
    revision = revision_of(request.POST.get("revision", "0"))
    kept = proposed_words.use(request.owner, letter_id, proposal_id, routing.now(), revision)
    hear_ahead(routing.ports(), request.owner, process_id)
    done = "The words are in the letter. The version before is kept."
    say(request, done + (" Its approval is taken back: look once more." if kept.approval_cancelled else ""))
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def put_aside(request: Asked, process_id: UUID, letter_id: UUID, proposal_id: UUID) -> HttpResponse:
    """Leave the letter as it is."""
    proposed_words.put_aside(request.owner, letter_id, proposal_id, routing.now())
    say(request, "Put aside. The letter is as it was.")
    return see("letters", process_id, ask=f"letter={letter_id}")
