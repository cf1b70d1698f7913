"""Something else happened: every other answer, or that two entries are one process."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import NotYours, Refusal
from afterword.flows import merge, turns
from afterword.store.models import Process
from afterword.web import routing
from afterword.web.routing import Asked, filled, say, see


class NotChosen(Refusal):
    """Choose what happened."""

    hint = "Nothing was changed."


@filled
def something_else(request: Asked, process_id: UUID) -> HttpResponse:
    """Show what may have happened where the process stands, or record what was chosen."""
    process = Process.objects.one(request.owner, pk=process_id)
    values = {
        "process": process,
        "turns": turns.turns_for(process),
        "others": merge.candidates(request.owner, process),
        "chosen": request.POST.get("what", ""),
        "day": request.POST.get("day", ""),
        "reason": request.POST.get("reason", ""),
    }
    if request.method != "POST":
        return render(request, "process/else.html", values)
    try:
        into = _carry_out(request, process)
    except NotYours:
        raise
    except Refusal as wrong:
        return render(
            request, "process/else.html", values | {"wrong": f"{wrong.message} {wrong.hint}".strip()}, status=422
        )
    return see("process", into)


def _carry_out(request: Asked, process: Process) -> UUID:
    known, form = (routing.ports(), request.owner, process.pk), request.POST
    if other := form.get("into", ""):
        into = _id(other)
        merge.merge(*known, into, routing.now())
        say(request, "Put together: it goes on here. You can take that back in the timeline of the other one.")
        return into
    if not form.get("what"):
        raise NotChosen
    turns.turn(*known, form["what"], routing.now(), _day(form.get("day", "")), form.get("reason", ""))
    said = next(one.said for one in turns.TURNS if one.word == form["what"])
    say(request, f"{said} You can take it back in the timeline.")
    return process.pk


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotChosen("That is not one of your processes.") from None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise turns.NotThatDay(f"“{text}” is not a day.") from None
