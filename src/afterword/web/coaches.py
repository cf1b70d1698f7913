"""Who may look at processes of yours and say what they think of the letters: asked, chosen for, taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours
from afterword.core.figures import whole_number
from afterword.flows.coaching import commenting, inviting
from afterword.store.models import Coaching, Process
from afterword.web import coach_mails, routing
from afterword.web.given import id_of
from afterword.web.routing import Asked, acted, filled, say, see

ASKED = "Asked. They see nothing before they say yes."
NO_MAIL = "Asked, but no mail could be sent: tell them to sign in here with that address."
LENGTHS = {14: "two weeks", 30: "one month", 90: "three months"}


@filled
def coaches(request: Asked) -> HttpResponse:
    """Everybody who was asked, and the form that asks somebody."""
    if request.method != "POST":
        return render(request, "coaching/coaches.html", coaches_values(*_rows(request)))
    own, typed = _mailbox(request), request.POST.get("mailbox", "")
    days, chosen = whole_number(request.POST.get("days", "")) or 0, _ids(request)
    try:
        row = inviting.invite(request.owner, own, typed, chosen, days, routing.now())
    except NotYours:
        raise
    except AfterwordError as wrong:
        again: dict[str, Any] = {"wrong": wrong, "mailbox": typed[:254], "chosen": chosen, "days": days}
        return render(request, "coaching/coaches.html", coaches_values(*_rows(request), **again), status=422)
    is_told = coach_mails.ask(row.mailbox, own, routing.ports().page_address)
    say(request, ASKED if is_told else NO_MAIL)
    return see("coaches")


def coaches_values(
    rows: Iterable[Coaching], processes: Iterable[Process], now: datetime, **more: Any
) -> dict[str, Any]:
    """What the page shows."""
    lines = [{"row": row, "state": inviting.state_of(row, now), "is_over": inviting.is_over(row, now)} for row in rows]
    return {"lines": lines, "processes": list(processes), "lengths": LENGTHS.items(), "days": 30, "chosen": (), **more}


@filled
def coaching(request: Asked, coaching_id: UUID) -> HttpResponse:
    """One of them: what they see, what they looked at and said; other processes may be chosen, or it is taken back."""
    row, wrong = inviting.coaching_of(request.owner, coaching_id), None
    if request.method == "POST":
        try:
            return _changed(request, row)
        except NotYours:
            raise
        except AfterwordError as refused:
            wrong = refused
    values = {
        "row": row,
        "state": inviting.state_of(row, routing.now()),
        "is_over": inviting.is_over(row, routing.now()),
        "processes": _processes(request),
        "chosen": [each.process_id for each in row.chosen.all()],
        "looks": inviting.looks(request.owner, row),
        "comments": commenting.said_in(request.owner, row),
        "wrong": wrong,
    }
    return render(request, "coaching/coaching.html", values, status=422 if wrong else 200)


@acted("letters", "process_id")
def comment_done(request: Asked, process_id: UUID, letter_id: UUID, coach_comment_id: UUID) -> HttpResponse:
    """A comment that is read and needed no more."""
    commenting.done_with(request.owner, letter_id, coach_comment_id, routing.now())
    say(request, "Done with. It stays in the list of what they said.")
    return see("letters", process_id, ask=f"letter={letter_id}")


def _changed(request: Asked, row: Coaching) -> HttpResponse:
    act, now = request.POST.get("act", ""), routing.now()
    if act == "end":
        inviting.take_back(request.owner, row.pk, now)
        say(request, "Taken back. They see nothing of yours any more.")
        return see("coaches")
    if act != "choose":
        raise Http404
    inviting.choose(request.owner, row.pk, _ids(request), now)
    say(request, "Kept. They see these processes and no others.")
    return see("coaching", row.pk)


def _rows(request: Asked) -> tuple[list[Coaching], list[Process], datetime]:
    now = routing.now()
    return inviting.coachings(request.owner, now), _processes(request), now


def _processes(request: Asked) -> list[Process]:
    return list(Process.objects.of(request.owner).order_by("-created_at"))


def _ids(request: Asked) -> list[UUID]:
    return [id_of(each) for each in request.POST.getlist("process")[:1000]]


def _mailbox(request: Asked) -> str:
    account: Any = request.user
    return str(account.email)
