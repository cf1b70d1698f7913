"""One step as the person wants it: another time, left out, or done elsewhere."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import NotAllowed, NotYours, Refusal
from afterword.flows import change_step
from afterword.flows.change_step import NotThen, StepPage
from afterword.flows.typed import moment_of
from afterword.web import routing
from afterword.web.refusal import told
from afterword.web.routing import Asked, filled, say, say_no, see

SAID = {
    "move": "Moved. You can take that back in the timeline.",
    "skip": "Left out. You can take that back in the timeline.",
    "done": "Noted as done. You can take it back in the timeline.",
}


@filled
def change(request: Asked, process_id: UUID) -> HttpResponse:
    """Show the three choices, or carry out the one that was taken."""
    form = request.POST if request.method == "POST" else request.GET
    try:
        page = change_step.step_page(request.owner, process_id, form.get("step", ""))
    except NotAllowed as over:
        # Another tab was faster.
        say_no(request, over)
        return see("process", process_id)
    values = {"page": page, "act": form.get("act", ""), "reason": form.get("reason", ""), "at": _shown(form, page)}
    if request.method != "POST":
        return render(request, "process/step.html", values)
    try:
        _carry_out(request, page)
    except NotYours:
        raise
    except Refusal as wrong:
        nearest = wrong.nearest if isinstance(wrong, NotThen) else None
        if nearest is not None:
            values["at"] = _local(nearest, page)
        return render(
            request, "process/step.html", values | {"wrong": told(request, wrong, fill=nearest is None)}, status=422
        )
    say(request, SAID[request.POST["act"]])
    return see("process", process_id)


def _carry_out(request: Asked, page: StepPage) -> None:
    form, known = request.POST, (routing.ports(), request.owner, page.process, page.key)
    now, act = routing.now(), request.POST.get("act", "")
    if act == "move":
        change_step.move_step(*known, moment_of(form.get("at", ""), page.zone), now, form.get("reason", ""))
    elif act == "skip":
        change_step.skip_step(*known, form.get("reason", ""), now)
    elif act == "done":
        at = moment_of(form["at"], page.zone) if form.get("at") else None
        change_step.step_done_elsewhere(*known, now, at)
    else:
        raise Refusal("Choose what to do with this step.")


def _shown(form: dict[str, str], page: StepPage) -> str:
    """The moment that stands in the field: what was typed, else when the step is planned."""
    return form.get("at") or (_local(page.at, page) if page.at else "")


def _local(at: datetime, page: StepPage) -> str:
    return at.astimezone(ZoneInfo(page.zone)).strftime("%Y-%m-%dT%H:%M")
