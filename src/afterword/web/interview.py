"""Adding an interview, the card for before it, the notes for after it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours, Refusal, Unreadable
from afterword.flows import phone_numbers, record_interview, take_notes
from afterword.flows.job_search.marks import applied_for
from afterword.flows.names import parse_ahead
from afterword.flows.noted import Corrected, Promised
from afterword.flows.overview.before import before_card
from afterword.flows.overview.interviews import talk_page
from afterword.flows.overview.model import InvitationPage, ProcessPage, ReadPerson, TalkPage
from afterword.flows.record_interview import EditedInvitation
from afterword.flows.rehearse import rehearse_notes
from afterword.flows.standing import process_of
from afterword.flows.verify_people import EmptyName
from afterword.store.models import Process
from afterword.web import choices, routing
from afterword.web.ahead import hear_ahead
from afterword.web.behind import once_answered
from afterword.web.given import id_of
from afterword.web.refusal import sentence, told
from afterword.web.routing import Asked, acted, filled, say, see, shown

log = logging.getLogger(__name__)


@filled
def add(request: Asked) -> HttpResponse:
    """One box: paste or file. What was read comes on the next page; nothing is planned by reading."""
    if request.method != "POST":
        return render(request, "interview/add.html", {"text": applied_for(request.owner, request.GET.get("job", ""))})
    try:
        return see("invitation", _read(request))
    except Unreadable as wrong:
        shown_again = {"text": request.POST.get("text", ""), "wrong": told(request, wrong)}
        return render(request, "interview/add.html", shown_again, status=422)


@filled
def invitation(request: Asked, invitation_id: UUID) -> HttpResponse:
    """Here is what was read: every value can be corrected, one button plans it."""
    ports = routing.ports()
    # An act that is not refused shows no page, so it does not build one unless it needs to know what was read.
    read = cache(lambda: record_interview.invitation_page(ports, request.owner, invitation_id))
    if request.method != "POST":
        # Planning asks how each name is read: that is found out while they look at the names.
        once_answered(partial(parse_ahead, ports, [each.written for each in read().people]))
        return render(request, "interview/invitation.html", editable(read(), read().people))
    edited = edited_invitation(request.POST)
    as_read = read().phone if edited.phone.strip() else ""
    try:
        _check_named(edited)
        into = _into(read, request.POST)
        talk = request.POST.get("talk", "")
        process = record_interview.plan_it(ports, request.owner, invitation_id, edited, routing.now(), into, talk)
    except NotYours:
        raise
    except record_interview.MaybeTheSame as asked:
        # The hours as they were typed may meet a talk that the hours as they were read did not.
        page = replace(_corrected(read(), edited), into=None, same=(asked.known.process.pk, asked.known.words))
        again = {"wrong": told(request, asked)} | editable(page, edited.people)
        return render(request, "interview/invitation.html", again, status=422)
    except Refusal as wrong:
        again = {"wrong": told(request, wrong)} | editable(_corrected(read(), edited), edited.people)
        return render(request, "interview/invitation.html", again, status=422)
    say(request, "Planned to its end. Nothing is sent that you have not approved.")
    if edited.phone.strip():
        _whose_number(request, process, edited, as_read)
    return see("process", process)


@acted("today")
def discard(request: Asked, invitation_id: UUID) -> HttpResponse:
    """Put what was read aside."""
    record_interview.discard(request.owner, invitation_id, routing.now())
    say(request, "Put aside. Nothing was planned from it.")
    return see("today")


@shown
def before(request: Asked, process_id: UUID) -> HttpResponse:
    """The card for before the interview: what to ask, which names to get right. It prints."""
    card = before_card(routing.ports(), request.owner, process_id, routing.now())
    return render(request, "interview/before.html", {"card": card, "process": process_id})


@filled
def notes(request: Asked, process_id: UUID) -> HttpResponse:
    """Who was there, one line each, what they said about deciding."""
    if request.method != "POST":
        page = talk_page(routing.ports(), request.owner, process_id)
        seen = {"seen": take_notes.last_noted(request.owner, process_id)}
        values = note_lines(page) | _noted(request, process_id) | _not_here(request, process_id) | seen
        return render(request, "interview/notes.html", values)
    try:
        written = _notes(request.POST)
        saved = take_notes.save_notes(routing.ports(), request.owner, process_id, written, routing.now())
    except NotYours:
        raise
    except AfterwordError as wrong:
        page = talk_page(routing.ports(), request.owner, process_id)
        again = note_lines(page, request.POST) | _noted(request, process_id, request.POST)
        again |= {"wrong": told(request, wrong), "goes_on": getattr(wrong, "process", None)}
        # Pressed again with the other's lines told of, these are meant.
        is_told = isinstance(wrong, take_notes.NotedMeanwhile)
        again["seen"] = take_notes.last_noted(request.owner, process_id) if is_told else request.POST.get("seen", "")
        return render(request, "interview/notes.html", again, status=422)
    hear_ahead(routing.ports(), request.owner, process_id)
    # Each sentence is said by itself: a quotation of theirs in one would else be taken for the next.
    say(request, " ".join(filter(None, ("Noted.", saved.question or saved.reading, saved.kept_words))))
    return see("letters", process_id)


@acted("notes", "process_id")
def notes_ahead(request: Asked, process_id: UUID) -> HttpResponse:
    """What is typed so far is gone through while the person thinks; on a server for many each act does it alone."""
    written = _notes(request.POST)
    try:
        if settings.ACCOUNTS:
            process_of(request.owner, process_id)
        else:
            rehearse_notes(routing.ports(), request.owner, process_id, written, routing.now())
    except NotYours:
        raise
    except AfterwordError:
        # It is said when the notes are kept; half a line is no reason to interrupt.
        log.debug("Nothing to go through yet.", exc_info=True)
    return HttpResponse(status=204)


def edited_invitation(form: QueryDict) -> EditedInvitation:
    """The form as the flow takes it; the people come in rows of equal fields."""
    names = ("written", "email", "job_title", "source", "part", "read_as")
    rows = zip(*(form.getlist(name) for name in names), strict=False)
    ticked = set(form.getlist("include"))
    people = [
        ReadPerson(written.strip(), email.strip(), job.strip(), source, part, str(place) in ticked, read_as)
        for place, (written, email, job, source, part, read_as) in enumerate(rows)
        if written.strip() or email.strip() or job.strip() or read_as
    ]
    return EditedInvitation(
        employer=form.get("employer", ""),
        role=form.get("role", ""),
        starts_local=form.get("starts", "")[:16],
        ends_local=form.get("ends", "")[:16],
        time_zone=form.get("time_zone", "").strip(),
        country=form.get("country", ""),
        language=form.get("language", ""),
        phone=form.get("phone", ""),
        people=tuple(people),
    )


def _check_named(edited: EditedInvitation) -> None:
    if any(each.include and not each.written.strip() and not each.read_as for each in edited.people):
        hint = "Type it, or empty the other fields of that person too. Nothing was planned yet."
        raise EmptyName("Somebody has no name here.", hint=hint, about="written", given="")


def _into(read: Callable[[], InvitationPage], form: QueryDict) -> UUID | None:
    """The process it is a further talk of, where that was proposed and the tick stayed, or said of one beside it."""
    if form.get("talk") == "further":
        return id_of(form.get("beside", ""))
    into = read().into if "into" in form else None
    return into[0] if into else None


def _whose_number(request: Asked, process: UUID, edited: EditedInvitation, as_read: str) -> None:
    """The one person's own, or that of whom the user chose; with several people only they know it, so it is asked."""
    people, phone = talk_page(routing.ports(), request.owner, process).people, edited.phone
    if len(people) != 1:
        chosen = _row_of(request.POST, request.POST.get("phone_of", ""))
        people = tuple(each for each in people if chosen and (each.email or each.written) in chosen)
    if len(people) != 1:
        say(request, f"Whose number is {phone.strip()}? Open that person under People and put it in.")
        return
    keep = phone_numbers.number_in_invitation if phone == as_read else phone_numbers.set_phone
    try:
        keep(routing.ports(), request.owner, people[0].id, phone, routing.now())
    except Refusal as wrong:
        routing.say_no(request, wrong)


def _row_of(form: QueryDict, place: str) -> tuple[str, ...]:
    """Name and address in this row of the people; nothing where there is no such row."""
    rows = dict(enumerate(zip(form.getlist("written"), form.getlist("email"), strict=False)))
    found = rows.get(int(place)) if place.isdecimal() else None
    return tuple(each.strip() for each in found or () if each.strip())


def _read(request: Asked) -> UUID:
    ports, owner, now = routing.ports(), request.owner, routing.now()
    file = request.FILES.get("file")
    if file is not None:
        return record_interview.read_invitation(ports, owner, file.read(), file.name or "", now)
    text = request.POST.get("text", "")
    if not text.strip():
        raise Unreadable("There is nothing to read yet.", hint="Paste the invitation into the box, or choose a file.")
    return record_interview.read_pasted(ports, owner, text, now)


def _corrected(page: InvitationPage, edited: EditedInvitation) -> InvitationPage:
    """The page as read, with what the person typed in place of it: a refusal loses nothing."""
    kept = {name: getattr(page, name) for name in InvitationPage.__dataclass_fields__}
    typed = ("employer", "role", "starts_local", "ends_local", "time_zone", "country", "language", "phone")
    return InvitationPage(**(kept | {name: getattr(edited, name) for name in typed}))


def editable(page: InvitationPage, people: tuple[ReadPerson, ...]) -> dict[str, object]:
    empty = ReadPerson("", "", "", "candidate_note", "interviewer")
    return {
        "page": page,
        "people": (*people, empty),
        "languages": choices.LANGUAGES,
        "parts": choices.PARTS,
    }


def _notes(form: QueryDict) -> take_notes.Notes:
    there = set(form.getlist("present"))
    people = form.getlist("person")
    return take_notes.Notes(
        moments={key: form.get(f"moment-{key}", "") for key in people},
        said=form.get("said", ""),
        no_calls="no_calls" in form,
        no_contact="no_contact" in form,
        seen=form.get("seen", ""),
        absent=tuple(id_of(key) for key in people if key not in there),
        promised=tuple(Promised(what, by) for what, by in _rows(form, "promise", "promise_by")),
        corrected=tuple(Corrected(*row) for row in _rows(form, "wrong_said", "wrong_correct", "wrong_person")),
    )


def _rows(form: QueryDict, *names: str) -> list[tuple[str, ...]]:
    """The filled rows of a form that repeats its fields."""
    return [row for row in zip(*(form.getlist(name) for name in names), strict=False) if any(row[:2])]


def note_lines(page: TalkPage | ProcessPage, form: QueryDict | None = None) -> dict[str, object]:
    if form is None:
        lines = [
            {"person": each, "moment": each.moment, "is_present": True} for each in take_notes.those_met(page.people)
        ]
        return {
            "page": page,
            "lines": lines,
            "no_calls": "no_calls" in page.flags,
            "no_contact": "no_contact" in page.flags,
        }
    there = set(form.getlist("present"))
    lines = [
        {"person": each, "moment": form.get(f"moment-{each.id}", ""), "is_present": str(each.id) in there}
        for each in take_notes.those_met(page.people)
    ]
    ticks = {name: name in form for name in ("no_calls", "no_contact")}
    return {"page": page, "lines": lines, "said": form.get("said", ""), **ticks}


def _not_here(request: Asked, process_id: UUID) -> dict[str, object]:
    """Said before anything is typed: it goes on elsewhere, or is over."""
    try:
        take_notes.check_may_note(request.owner, Process.objects.one(request.owner, pk=process_id))
    except take_notes.GoesOnElsewhere as there:
        return {"wrong": sentence(there), "goes_on": there.process}
    except take_notes.ItIsOver as over:
        return {"wrong": sentence(over)}
    return {}


def _noted(request: Asked, process_id: UUID, form: QueryDict | None = None) -> dict[str, object]:
    """What was promised and put right before, and the empty rows for more."""
    before = take_notes.noted_before(request.owner, process_id)
    typed = _rows(form, "promise", "promise_by") if form else []
    wrong = _rows(form, "wrong_said", "wrong_correct", "wrong_person") if form else []
    return {
        "promises": before.promised,
        "corrections": before.corrected,
        "promise_rows": [*typed, *[("", "")] * max(0, 2 - len(typed))],
        "wrong_row": wrong[0] if wrong else ("", "", ""),
        "has_more": bool(before.promised or before.corrected or typed or wrong),
    }
