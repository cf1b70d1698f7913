"""A process to its end, and the list of all of them."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import Refusal
from afterword.flows import change_step, close, local_habits, paper_step, settings, their_days
from afterword.flows.job_search import beside
from afterword.flows.overview.ahead import begun
from afterword.flows.overview.branches import ways_on
from afterword.flows.overview.model import ProcessPage
from afterword.flows.overview.process import check_fresh, names_of, process_page, processes, said_words
from afterword.flows.overview.steps import ANSWERS, KINDS
from afterword.flows.standing import process_of
from afterword.flows.write_letter.occasion_of import SITUATIONS
from afterword.store.models import LIVE, Action, Event, Owner, Process
from afterword.web import manners, routing
from afterword.web.days import in_zone
from afterword.web.pictures import picture_of_year
from afterword.web.routing import Asked, acted, say, see, shown

HABITS = {
    "there": "Planned as is usual there.",
    "keep": "Kept as it is for you.",
    "ask": "Your own settings hold; what is usual there is asked again.",
}


@shown
def index(request: Asked) -> HttpResponse:
    """Every process as one line, and what became of those of a year."""
    lines, today = processes(request.owner, routing.now()), in_zone(routing.now(), request.owner.time_zone).date()
    year = picture_of_year(begun(request.owner), today)
    return render(request, "process/processes.html", {"lines": lines, "year": year})


@shown
def show(request: Asked, process_id: UUID) -> HttpResponse:
    """The timeline, the call when it is due, the people, what is known."""
    page = process_page(routing.ports(), request.owner, process_id, routing.now())
    act = act_of(page)
    if act == "letters" and page.present:
        act = approved_act(request.owner, process_id, page.present.step_key) or act
    paper = _paper_of(request, page)
    here = () if page.is_over else manners.of_a_process(process_of(request.owner, process_id).settings)
    shown_too = {"act": act, "manners": here, "paper": paper, **next_job(request.owner, process_id)}
    shown_too["posting"] = beside.posting_of(request.owner, process_of(request.owner, process_id))
    return render(request, "process/process.html", {"page": page, **shown_too})


@shown
def ways(request: Asked, process_id: UUID) -> HttpResponse:
    """What would come of a yes, a no and a silence; worked out only when somebody looks."""
    process = process_of(request.owner, process_id)
    branches = ways_on(routing.ports(), request.owner, process_id, routing.now())
    return render(request, "process/ways.html", {"process": process, "branches": branches})


def next_job(owner: Owner, process_id: UUID) -> dict[str, object]:
    """After a no, a silence or a day that passed: a search like this role, and whether the employer is watched."""
    process = process_of(owner, process_id)
    if not beside.is_offered(routing.ports(), owner, process, routing.now()):
        return {}
    row = beside.watched(owner, process)
    return {"like_it": urlencode(beside.like_it(owner, process)), "watch": row}


def _paper_of(request: Asked, page: ProcessPage) -> UUID | None:
    """The letter to print and post, where that is what is to be done now."""
    if page.present is None or page.present.step != paper_step.PAPER:
        return None
    letter = paper_step.paper_letter_of(request.owner, page.id, page.present.step_key)
    return None if letter is None else letter.pk


@acted("process", "process_id")
def done(request: Asked, process_id: UUID) -> HttpResponse:
    """A step that was done outside, or needs nothing more."""
    key = request.POST.get("step", "")
    change_step.step_done_elsewhere(routing.ports(), request.owner, process_id, key, routing.now())
    say(request, "Noted as done. You can take it back in the timeline.")
    return see("process", process_id)


@acted("process", "process_id")
def undo(request: Asked, process_id: UUID, event_id: UUID) -> HttpResponse:
    """Take back what was recorded."""
    event = Event.objects.one(request.owner, pk=event_id, process=process_id)
    check_fresh(event, routing.now())
    words = said_words(request.owner, event.process, event, names_of(request.owner, event.process))
    besides = close.undo(routing.ports(), request.owner, event.pk, routing.now())
    if not Process.objects.of(request.owner).filter(pk=process_id).exists():
        # It began with just that.
        say(request, f"Taken back: {words}.")
        return see("processes")
    say(request, f"Taken back: {words}. The plan follows. {besides}".rstrip())
    return see("process", process_id)


@acted("process", "process_id")
def habits(request: Asked, process_id: UUID) -> HttpResponse:
    """Go by the habits of their country here, keep one's own, or be asked again."""
    Process.objects.one(request.owner, pk=process_id)
    answer, known = request.POST.get("habits", ""), (routing.ports(), request.owner, process_id, routing.now())
    if answer == "ask":
        their_days.ask_again(*known)
    elif answer in HABITS:
        local_habits.take_up_habits(*known, yes=answer == "there")
    else:
        raise Refusal("Choose one of the two.", hint="Nothing was changed.")
    say(request, HABITS[answer])
    return see("process", process_id)


@acted("process", "process_id")
def days(request: Asked, process_id: UUID) -> HttpResponse:
    """When they are closed: the part of the country, or a custom."""
    process = Process.objects.one(request.owner, pk=process_id)
    key, answer = request.POST.get("key", ""), request.POST.get("answer", "")
    changes = their_days.answer_days(routing.ports(), request.owner, process, key, answer, routing.now())
    say(request, f"Planned by their days off. {their_days.moved_words(changes)}")
    return see("process", process_id)


@acted("process", "process_id")
def here(request: Asked, process_id: UUID) -> HttpResponse:
    """What holds in this process alone, over the person's own settings."""
    wanted = manners.read_form(request.POST, manners.OF_A_PROCESS)
    settings.save_process_settings(routing.ports(), request.owner, process_id, wanted, routing.now())
    say(request, "Kept for this process. The plan follows.")
    return see("process", process_id)


def approved_act(owner: Owner, process_id: UUID, step_key: str) -> str:
    """What an approved letter still asks for: going by itself, by hand later, handed over now; "" where none is."""
    live = Action.objects.of(owner).filter(letter__process=process_id, letter__step_key=step_key, state__in=LIVE)
    action = live.exclude(state="ask").first()
    if action is None:
        return ""
    if action.state == "handed":
        return "handed"
    return "by_hand" if action.state == "planned" and action.account_id is None else "going"


NEVER_BY_HAND = frozenset({"thank_you", "F1", "F2", "F3", "rejection_reply", "hold_reply", "offer_acknowledge"})


def act_of(page: ProcessPage) -> str:
    """What the present step asks for: call, notes, letters, prepare, silence, done, or nothing but waiting."""
    if page.present is None:
        return ""
    step = page.present.step
    if page.call or page.ask_notes:
        return "call" if page.call else "notes"
    if step in SITUATIONS and not page.present.own_words and (page.letters or step in NEVER_BY_HAND):
        return "letters" if page.letters else ""
    if step == "silent_review":
        return "silence"
    if step in ANSWERS:
        return ""
    return "prepare" if KINDS.get(step) == "prepare" else "done"
