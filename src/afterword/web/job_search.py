"""The search for the next job: one form, its results, one posting with what can be done about it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import pgettext

from afterword.core.figures import whole_number
from afterword.flows.job_search import applying, finding, marks
from afterword.flows.job_search.asking import CURRENCIES, Asked, read_form
from afterword.flows.job_search.finding import FoundJob, FoundJobs
from afterword.flows.job_search.told import places, reason_words
from afterword.store.models import JobPosting, Owner
from afterword.web import routing
from afterword.web.days import localised
from afterword.web.language import said
from afterword.web.refusal import told
from afterword.web.routing import Asked as Request
from afterword.web.routing import acted, say, say_with_undo, see, shown

FIELDS = ("q", "title", "place", "km", "country", "remote", "pay", "currency", "unit", "days")
TYPES = (
    ("FULL_TIME", "Full time"),
    ("PART_TIME", "Part time"),
    ("CONTRACTOR", "Contract"),
    ("TEMPORARY", "For a limited time"),
    ("INTERN", "Internship"),
    ("VOLUNTEER", "Volunteer"),
)
UNITS = (("YEAR", "a year"), ("MONTH", "a month"), ("WEEK", "a week"), ("DAY", "a day"), ("HOUR", "an hour"))
AGES = (("", "Any age"), ("1", "Since yesterday"), ("7", "One week"), ("30", "One month"))
DISTANCES = ("5", "10", "30", "50", "100", "200")
ORDERS = ((finding.BEST, "The best first"), (finding.NEWEST, "The newest first"))
RHYTHM_WORDS = (("daily", "Once a day"), ("weekly", "Once a week"), ("instant", "At once"))
WEEKDAYS = tuple(enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")))
MARKS = {"saved": "Saved", "dismissed": "Put away", "applied": "Applied"}
DONE = {
    "saved": "Saved. You find it under your jobs.",
    "dismissed": "Put away. It is not shown any more.",
    "": "Taken back.",
}
APPLIED_NOW = "Noted: you applied. You are reminded to look for an answer; nothing is sent to them."
APPLIED_BEFORE = "You told that before. This is its process."


@shown
def jobs(request: Request) -> HttpResponse:
    """The form and what it finds; without anything asked the newest postings."""
    asked = asked_of(request.GET)
    order = request.GET.get("sort", finding.BEST)
    page = whole_number(request.GET.get("page", "")) or 1
    found = None
    if asked.is_clear:
        found = finding.find_jobs(
            routing.ports(), request.owner, asked.query, routing.now(), order=order, page=page
        )  # fmt: skip
    undo = _posting(request.owner, request.GET.get("undo", ""))
    return render(request, "jobs/jobs.html", results(asked, found, order) | {"undo": undo})


def asked_of(form: QueryDict) -> Asked:
    """The query of a form."""
    filled = {name: form.get(name, "") for name in FIELDS}
    return read_form(routing.ports().cities, filled, form.getlist("type"))


def results(asked: Asked, found: FoundJobs | None, order: str = finding.BEST) -> dict[str, Any]:
    """What the page shows."""
    # The whole label tells one town from its namesakes; here it is known which one is meant.
    place = asked.query.near.label.partition(",")[0] if asked.query.near else ""
    return {
        **choices_of(asked),
        "found": found,
        "jobs": [line_of(each, place) for each in found.jobs] if found else [],
        "pay_open": [line_of(each, place) for each in found.pay_open] if found else [],
        "order": order,
        "orders": ORDERS,
        "ask": urlencode(hidden(asked)),
        "hidden": hidden(asked),
        "cities": [(each.label, urlencode(hidden(asked, place=each.label))) for each in asked.choices],
        "meant": urlencode(hidden(asked, q=found.meant)) if found and found.meant else "",
        "is_asking": bool(hidden(asked)),
        "may_save": not asked.query.is_empty and asked.is_clear,
        "rhythms": RHYTHM_WORDS,
        "weekdays": WEEKDAYS,
    }


def choices_of(asked: Asked) -> dict[str, Any]:
    """The fields as they were filled in, with what can be chosen."""
    more = ("country", "remote", "pay", "days", "title")
    return {
        "asked": asked,
        "form": asked.form,
        "types": [(key, words, key in asked.types) for key, words in TYPES],
        "units": UNITS,
        "ages": AGES,
        "distances": DISTANCES,
        "currencies": CURRENCIES,
        "chosen": len(asked.types) + sum(bool(asked.form.get(name)) for name in more),
        "is_open": bool({"country", "pay", "currency"} & asked.wrong.keys()),
    }


def hidden(asked: Asked, **other: str) -> list[tuple[str, str]]:
    """Every field that asks for this again."""
    filled = {name: value for name, value in {**asked.form, **other}.items() if value}
    return [*filled.items(), *(("type", each) for each in asked.types)]


def line_of(job: FoundJob, place: str) -> dict[str, Any]:
    """One job as a line."""
    row = job.posting
    return {
        "row": row,
        "under": ", ".join(filter(None, (row.organization, places(row, said)))),
        "why": " · ".join(reason_words(job.why, place, said)),
        "mark": MARKS.get(job.mark, ""),
        "others": [each.source.name for each in job.others if each.source_id != row.source_id],
    }


@shown
def job(request: Request, posting_id: UUID) -> HttpResponse:
    """One posting: what it says, where it was read, and what was done with it."""
    row = JobPosting.objects.of(request.owner).select_related("source").filter(pk=posting_id).first()
    row = row or JobPosting.objects.one(request.owner, pk=posting_id)
    return render(request, "jobs/job.html", _job_page(request.owner, row) | _came_from(request.GET))


def _came_from(form: QueryDict) -> dict[str, Any]:
    """The search on which the job was found, so that the way back leads there."""
    asked = hidden(asked_of(form))
    return {"hidden": asked, "ask": urlencode(asked)}


def _job_page(owner: Owner, row: JobPosting) -> dict[str, Any]:
    others = JobPosting.objects.of(owner).filter(group=row.group).exclude(pk=row.pk).select_related("source")
    mark = marks.mark_of(owner, row)
    return one_job(row, list(others), mark.state if mark else "", mark.process_id if mark else None)


def one_job(row: JobPosting, others: list[JobPosting], mark: str, process: UUID | None = None) -> dict[str, Any]:
    """What the page of one posting shows; `process` is what applying began."""
    facts = [
        ("Where", places(row, said)),
        ("Pay", pay_words(row)),
        ("Kind of work", ", ".join(said(words) for key, words in TYPES if key in row.employment_types)),
    ]
    return {
        "row": row,
        "facts": [(what, value) for what, value in facts if value],
        "others": others,
        "mark": mark,
        "process": process,
        "mark_words": MARKS.get(mark, ""),
        "like": urlencode({"q": row.title, "country": next((x["country"] for x in row.locations if x["country"]), "")}),
    }


def pay_words(row: JobPosting) -> str:
    """“30,000 to 41,600 GBP a year”."""
    ends = [f"{end:,.0f}" for end in (row.pay_min, row.pay_max) if end is not None]
    unit = dict(UNITS).get(row.pay_unit, "")
    between = pgettext("from one amount to another", "{least} to {most}")
    amount = between.format(least=ends[0], most=ends[1]) if len(set(ends)) > 1 else "".join(ends[:1])
    return " ".join(filter(None, (localised(amount), row.pay_currency, said(unit)))) if ends else ""


@acted("jobs")
def mark(request: Request, posting_id: UUID) -> HttpResponse:
    """Save it, put it away, or keep that one applied; empty takes that back."""
    state = request.POST.get("state", "")
    if state == marks.APPLIED:
        return _applied(request, posting_id)
    row = marks.mark(routing.ports(), request.owner, posting_id, state, routing.now())
    back = hidden(asked_of(request.POST))
    if state == marks.DISMISSED:
        return see("jobs", ask=urlencode([*back, ("undo", str(row.pk))]))
    say(request, DONE[state])
    return see("job", row.pk, ask=urlencode(back))


def _applied(request: Request, posting_id: UUID) -> HttpResponse:
    """Begin its process; which one it is, or who the employer is, is asked on the page of the posting."""
    same, employer = request.POST.get("same", ""), request.POST.get("employer", "")
    try:
        process, event = applying.apply(
            routing.ports(), request.owner, posting_id, routing.now(), same=same, employer=employer
        )
    except (applying.WhichProcess, applying.EmployerNotNamed) as asked:
        row = JobPosting.objects.one(request.owner, pk=posting_id)
        asking = {"which": getattr(asked, "processes", ()), "wrong": told(request, asked), "employer": employer}
        asking |= _came_from(request.POST)
        return render(request, "jobs/job.html", _job_page(request.owner, row) | asking, status=422)
    if event is None:
        say(request, APPLIED_BEFORE)
    else:
        say_with_undo(request, APPLIED_NOW, event)
    return see("process", process.pk)


@shown
def marked(request: Request, state: str) -> HttpResponse:
    """The jobs that were saved, applied for or put away."""
    rows = marks.marked(request.owner, state) if state in marks.STATES else []
    lines = [{"row": row, "under": ", ".join(filter(None, (row.organization, places(row, said))))} for row in rows]
    shown_state = {"state": state, "jobs": lines, "states": tuple(MARKS.items()), "head": MARKS.get(state, "")}
    return render(request, "jobs/marked.html", shown_state)


def _posting(owner: Owner, written: str) -> JobPosting | None:
    try:
        return JobPosting.objects.of(owner).filter(pk=UUID(written)).first() if written else None
    except ValueError:
        return None
