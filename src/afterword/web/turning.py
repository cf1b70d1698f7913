"""Something else happened: every other answer, or that two entries are one process."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours, Refusal
from afterword.flows import merge, turns
from afterword.flows.turns_table import Turn
from afterword.store.models import Process
from afterword.web import routing
from afterword.web.refusal import told
from afterword.web.routing import Asked, filled, say, see

# So many fit on a phone without folding.
FEW = 8
TYPED = ("day", "reason", "on", "hour", "who", "name", "email", "other", "text")


class NotChosen(Refusal):
    """Choose what happened."""

    hint = "Nothing was changed."


@filled
def something_else(request: Asked, process_id: UUID) -> HttpResponse:
    """Show what may have happened where the process stands, then the fields of one; or record what was chosen."""
    process = Process.objects.one(request.owner, pk=process_id)
    if request.method != "POST":
        return _shown(request, process, request.GET)
    try:
        into = _carry_out(request, process)
    except NotYours:
        raise
    except AfterwordError as wrong:
        return _shown(request, process, request.POST, told(request, wrong))
    return see("process", into)


def _shown(request: Asked, process: Process, form: QueryDict, wrong: str = "") -> HttpResponse:
    fits = turns.turns_for(process)
    chosen = next((one for one in fits if one.word == form.get("what", "")), None)
    values = {"process": process, "wrong": wrong, **{name: form.get(name, "") for name in TYPED}}
    status = 422 if wrong else 200
    if chosen is not None:
        values |= {"turn": chosen, "people": turns.people_here(request.owner, process)}
        return render(request, "process/turn.html", values, status=status)
    values |= {
        "groups": turns.grouped(fits),
        "is_short": len(fits) <= FEW,
        "others": merge.candidates(request.owner, process),
    }
    values["again"] = merge.again_words(merge.approved_in(request.owner, process))
    return render(request, "process/else.html", values, status=status)


def _carry_out(request: Asked, process: Process) -> UUID:
    known, form = (routing.ports(), request.owner, process.pk), request.POST
    if other := form.get("into", ""):
        into = _id(other)
        again = merge.merge(*known, into, routing.now()).payload["approve_again"]
        said = "Put together: it goes on here. You can take that back in the timeline of the other one."
        say(request, f"{said} {merge.again_words(again)}".strip())
        return into
    if not form.get("what"):
        raise NotChosen
    chosen: Turn = turns.known_turn(process, form["what"])
    turns.turn(*known, chosen.word, routing.now(), _told(form))
    say(request, f"{chosen.said} You can take it back in the timeline.")
    return process.pk


def _told(form: QueryDict) -> turns.Told:
    who, other = (_id(form.get(name, "")) if form.get(name) else None for name in ("who", "other"))
    name, email, text = (form.get(field, "") for field in ("name", "email", "text"))
    return turns.Told(
        day=_day(form.get("day", "")),
        reason=form.get("reason", ""),
        who=who,
        name=name,
        email=email,
        other=other,
        what=text,
        on=_day(form.get("on", "")),
        hour=_hour(form.get("hour", "")),
    )


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotChosen("That is not one of those to choose from.") from None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise turns.NotThatDay(f"“{text}” is not a day.", given=text) from None


def _hour(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        raise turns.NotThatDay(f"“{text}” is not a day with its hour.", about="hour") from None
