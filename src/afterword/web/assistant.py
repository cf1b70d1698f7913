"""The person's own assistant: its settings, and the sentences it offers beside those of a letter."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import NotYours
from afterword.flows import assistant, write_letter
from afterword.flows.assistant import Wanted
from afterword.web import routing
from afterword.web.given import revision_of
from afterword.web.routing import Asked, acted, say, see, see_part, shown


@acted("settings", part="assistant")
def save(request: Asked) -> HttpResponse:
    """Where it is, how it is called, and its key; it stays off."""
    given = request.POST
    wanted = Wanted(given.get("address", ""), given.get("model", ""), given.get("key", ""))
    assistant.save_assistant(routing.ports(), request.owner, wanted, routing.now())
    say(request, "Kept. It is off until you switch it on.")
    return see_part("assistant")


@acted("settings", part="assistant")
def switch(request: Asked) -> HttpResponse:
    """On with the person's yes, off at once, or away with its key."""
    act, agreed = request.POST.get("act", ""), request.POST.get("agreed") == "yes"
    if act == "on":
        assistant.switch_on(routing.ports(), request.owner, routing.now(), agreed=agreed)
        say(request, "Switched on. It is asked only when you press the button beside a letter.")
    elif act == "forget":
        assistant.forget_assistant(request.owner, routing.now())
        say(request, "Forgotten, with its key and with what it answered.")
    else:
        assistant.switch_off(request.owner, routing.now())
        say(request, "Switched off. Nothing is asked.")
    return see_part("assistant")


@shown
def reword(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """What would go, then each sentence offered beside the one that stands there."""
    found = write_letter.rewording(routing.ports(), request.owner, letter_id)
    if found.letter.process_id != process_id:
        raise NotYours
    heard = write_letter.tone_answer(request.owner, found.letter)
    goes = write_letter.tone_question(routing.ports(), request.owner, found.letter) if found.is_on else ""
    values = {"found": found, "letter": found.letter, "process": process_id, "heard": heard, "tone": goes}
    return render(request, "letter/reword.html", values)


@acted("reword", "process_id", "letter_id")
def ask(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Ask once; whatever comes back stands beside the letter, not in it."""
    write_letter.ask_assistant(routing.ports(), request.owner, letter_id, routing.now())
    return see("reword", process_id, letter_id)


@acted("reword", "process_id", "letter_id")
def tone(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Ask once how the letter sounds; the advice stands beside the other checks and stops nothing."""
    write_letter.ask_tone(routing.ports(), request.owner, letter_id, routing.now())
    return see("reword", process_id, letter_id)


@acted("reword", "process_id", "letter_id")
def take(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Take the chosen sentences; the others stay as they are."""
    found = write_letter.rewording(routing.ports(), request.owner, letter_id)
    chosen = {at for at, _ in enumerate(found.offers) if request.POST.get(f"sentence-{at}") == "theirs"}
    if chosen and (found.answer is None or request.POST.get("answer") != str(found.answer.pk)):
        raise write_letter.OfferGone
    if found.answer is not None and chosen:
        revision = revision_of(request.POST.get("revision", "0"))
        write_letter.take_offers(request.owner, found.answer.pk, chosen, routing.now(), revision)
    say(request, f"{len(chosen)} taken. Look at the letter once more." if chosen else "The letter stays as it was.")
    return see("letters", process_id, ask=f"letter={letter_id}")
