"""Saved searches and watched employers: kept, changed, paused, ended; also by the link of a mail."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from afterword.core.errors import Refusal
from afterword.core.figures import whole_number
from afterword.flows.job_search import collecting, saved, sending
from afterword.flows.job_search.asking import Asked, form_of, read_form
from afterword.flows.mail_account import account_of
from afterword.flows.standing import process_of
from afterword.store.models import SavedSearch
from afterword.web import routing
from afterword.web.job_search import RHYTHM_WORDS, WEEKDAYS, asked_of, choices_of
from afterword.web.refusal import told as said_of
from afterword.web.routing import Asked as Request
from afterword.web.routing import acted, filled, say, see, shown
from afterword.web.sign_in import open_to_all

PAUSED = "You paused it."


@shown
def searches(request: Request) -> HttpResponse:
    """Every search that is kept, when it tells, and what waits."""
    rows = saved.searches_of(request.owner)
    gone = SavedSearch.objects.of(request.owner).exclude(removed_at=None).order_by("-removed_at").first()
    lines = [(row, len(collecting.waiting(request.owner, row.pk))) for row in rows]
    account = account_of(request.owner)
    sends = bool(account and account.smtp_host)
    return render(request, "jobs/searches.html", {"lines": lines, "gone": gone, "sends": sends})


@acted("jobs")
def keep(request: Request) -> HttpResponse:
    """Keep what the search page asks for."""
    asked = asked_of(request.POST)
    if not asked.is_clear:
        raise Refusal("This search is not clear yet.", hint="Look at the fields that are marked. Nothing was kept.")
    row = saved.save_search(routing.ports(), request.owner, asked.query, _rhythm(request.POST), routing.now())
    say(request, "Kept. You are told of what comes in from now on.")
    return see("job_search", row.pk)


@filled
def search(request: Request, search_id: UUID) -> HttpResponse:
    """One search: its fields, its hours, what waits, and the acts."""
    row = saved.search_of(request.owner, search_id)
    if request.method != "POST":
        asked = read_form(routing.ports().cities, form_of(saved.query_of(row)), sorted(saved.query_of(row).types))
        return render(request, "jobs/search.html", one_search(row, asked))
    asked = asked_of(request.POST)
    if not row.employer and not asked.is_clear:
        return render(request, "jobs/search.html", one_search(row, asked), status=422)
    query = None if row.employer else asked.query
    try:
        saved.change_search(
            routing.ports(), request.owner, search_id, query, _rhythm(request.POST), routing.now()
        )  # fmt: skip
    except Refusal as wrong:
        again = {"wrong": said_of(request, wrong, fill=True)}
        return render(request, "jobs/search.html", one_search(row, asked) | again, status=422)
    say(request, "Kept.")
    return see("job_search", search_id)


def one_search(row: SavedSearch, asked: Asked) -> dict[str, Any]:
    """What the page of one search shows."""
    unsure = [each for each in sending.uncertain_of(row.owner) if each.search_id == row.pk]
    items = [each.posting for each in collecting.waiting(row.owner, row.pk)]
    shown_too = {"rhythms": RHYTHM_WORDS, "weekdays": WEEKDAYS}
    told, count = collecting.told(row.owner, row.pk)
    lists = {"waiting": items, "told": [each.posting for each in told], "told_count": count, "unsure": unsure}
    return {**choices_of(asked), **shown_too, **lists, "search": row}


@acted("job_searches")
def act(request: Request, search_id: UUID) -> HttpResponse:
    """Pause, go on, look back once, end, or take the ending back."""
    what, owner, now = request.POST.get("act", ""), request.owner, routing.now()
    SavedSearch.objects.one(owner, pk=search_id)
    if what == "pause":
        saved.pause(owner, search_id, PAUSED, now)
        say(request, "Paused. Nothing is told until you go on.")
    elif what == "resume":
        saved.resume(owner, search_id, now)
        say(request, "It goes on from now.")
    elif what == "back":
        count = collecting.look_back(routing.ports(), owner, saved.search_of(owner, search_id), now)
        one, more = "One open job is told in the next mail.", f"{count} open jobs are told in the next mail."
        say(request, one if count == 1 else more)
    elif what == "end":
        saved.remove(owner, search_id, now)
        say(request, "Ended. No more mails of this search.")
        return see("job_searches")
    elif what == "undo":
        saved.bring_back(owner, search_id, now)
        say(request, "It goes on from now.")
    return see("job_search", search_id)


@acted("process", "process_id")
def watch(request: Request, process_id: UUID) -> HttpResponse:
    """Tell of new postings of the employer of this process."""
    process = process_of(request.owner, process_id)
    row = saved.watch_employer(routing.ports(), request.owner, process.employer_name, process, routing.now())
    say(request, "Watched. You are told when they post a position.")
    return see("job_search", row.pk)


@csrf_exempt
@open_to_all
@filled
def end(request: HttpRequest, token: str) -> HttpResponse:
    """The link of a mail: opening it ends nothing; one press, also by the mail program itself, does (RFC 8058)."""
    try:
        row = saved.end_by_link(token, routing.now()) if request.method == "POST" else saved.of_token(token)
    except Refusal as wrong:
        return render(request, "jobs/end.html", {"wrong": wrong}, status=404)
    return render(request, "jobs/end.html", {"search": row, "token": token, "is_over": row.removed_at is not None})


def _rhythm(form: QueryDict) -> dict[str, Any]:
    numbers = {name: whole_number(form.get(name, "")) for name in ("hour", "weekday")}
    wanted = {name: found for name, found in numbers.items() if found is not None}
    return {"name": form.get("name", ""), "rhythm": form.get("rhythm", ""), **wanted}
