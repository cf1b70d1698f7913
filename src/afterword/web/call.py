"""How the call went, one tap."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError
from afterword.flows import make_call
from afterword.flows.remind import calls
from afterword.flows.typed_zone import no_such_hour
from afterword.store.models import Step
from afterword.web import routing
from afterword.web.routing import Asked, acted, filled, say_with_undo, see
from afterword.web.sign_in import open_to_all

SAID = {
    "answered": "Noted: you spoke.",
    "voicemail": "Noted: you left a message. No e-mail goes on the same day.",
    "no_answer": "Noted: no answer.",
    "bad_moment": "Noted: it was a bad moment.",
    "colleague": "Noted: a colleague told you.",
    "gatekeeper": "Noted: ask again at a better time.",
    "wrong_number": "Noted: it was the wrong number. It is not offered again.",
}
DATE = calls.DATE
ONE_CALL = "sign_in/one_call.html"


@acted("process", "process_id")
def outcome(request: Asked, process_id: UUID) -> HttpResponse:
    """Record the outcome; the plan follows, and the notice offers to take it back."""
    form, chosen = request.POST, request.POST.get("outcome", "")
    known = (routing.ports(), request.owner, process_id, form.get("step", ""))
    if chosen == DATE:
        event, reading = make_call.they_named_a_date(*known, form.get("said", ""), routing.now())
        words = f"Noted: you spoke. {reading}"
    else:
        told = make_call.Told(form.get("said", ""), _again(request, process_id))
        event = make_call.call_outcome(*known, chosen, routing.now(), told)
        words = SAID.get(chosen, "Noted.")
    say_with_undo(request, words.strip(), event)
    return see("process", process_id)


@open_to_all
@filled
def one_call(request: HttpRequest, token: str) -> HttpResponse:
    """From the mail: opening it records nothing, one press says how this call went, without signing in."""
    # Only this call is shown here, whoever is signed in.
    request.owner = None  # type: ignore[attr-defined]
    now, form = routing.now(), request.POST
    try:
        shown = {"call": calls.shown_call(token, now), "token": token, "said_again": form.get("said", "")}
        return _told(request, token, shown) if request.method == "POST" else render(request, ONE_CALL, shown)
    except AfterwordError as wrong:
        return render(request, ONE_CALL, {"wrong": wrong}, status=403)


def _told(request: HttpRequest, token: str, shown: dict[str, object]) -> HttpResponse:
    chosen, said = request.POST.get("outcome", ""), request.POST.get("said", "")
    try:
        _, reading = calls.told_by_link(routing.ports(), token, chosen, routing.now(), said)
    except make_call.NoDateNamed as wrong:
        # The page again, with what was typed.
        return render(request, ONE_CALL, {**shown, "refused": wrong}, status=422)
    words = "Noted: you spoke." if chosen == DATE else SAID[chosen]
    return render(request, ONE_CALL, {"is_done": True, "words": words, "reading": reading})


def _again(request: Asked, process_id: UUID) -> datetime | None:
    """The hour they named, on the clock of where the call goes."""
    quote = request.POST.get("again", "").strip()
    if not quote:
        return None
    step = Step.objects.one(request.owner, process=process_id, key=request.POST.get("step", ""))
    zone = step.said.get("time_zone") or step.process.employer_time_zone or request.owner.time_zone or "UTC"
    try:
        typed = datetime.fromisoformat(quote).replace(tzinfo=ZoneInfo(zone))
        skipped = no_such_hour(typed, zone)
    except (ValueError, OverflowError) as error:
        raise make_call.NotThatTime(f"“{quote}” is no day with its hour.", about="again") from error
    if skipped:
        raise make_call.NotThatTime(skipped, about="again")
    return typed
