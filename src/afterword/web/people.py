"""People met, the evidence for their names, and the one question about them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import Refusal
from afterword.flows import address, phone_numbers, verify_people
from afterword.flows.contacts import give_out
from afterword.flows.overview import people
from afterword.flows.overview.model import ReadPerson
from afterword.web import choices, routing
from afterword.web.routing import Asked, SeeOther, acted, say, see, shown


@shown
def index(request: Asked) -> HttpResponse:
    """Everybody met, with a search."""
    search = request.GET.get("find", "")
    lines = people.people(routing.ports(), request.owner, routing.now(), search)
    return render(request, "people/people.html", {"people": lines, "find": search})


@shown
def show(request: Asked, person_id: UUID) -> HttpResponse:
    """Is this name right? All the evidence, and where you met."""
    person, lines = people.person_page(routing.ports(), request.owner, person_id, routing.now())
    ways = address.ways_to_address(routing.ports(), request.owner, person_id)
    history = people.history(request.owner, person_id)
    # The language of each way is said only where there is more than one.
    one_language = len({way.use.partition(" (")[2] for way in ways} - {""}) < 2
    shown_values = {"person": person, "lines": lines, "sources": choices.SOURCES, "ways": ways, "history": history}
    return render(request, "people/person.html", shown_values | {"one_language": one_language})


@shown
def contact(request: Asked, person_id: UUID) -> HttpResponse:
    """The person as a file for an address book."""
    filename, content = give_out.contact_file(routing.ports(), request.owner, person_id)
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return HttpResponse(content, content_type="text/vcard; charset=utf-8", headers=headers)


@acted("process", "process_id")
def add(request: Asked, process_id: UUID) -> HttpResponse:
    """Somebody else was there."""
    form = request.POST
    read = ReadPerson(
        form.get("written", ""),
        form.get("email", "").strip(),
        form.get("job_title", ""),
        "candidate_note",
        part if (part := form.get("part", "")) in dict(choices.PARTS_HERE) else "interviewer",
    )
    verify_people.add_person(routing.ports(), request.owner, process_id, read, routing.now())
    say(request, f"{read.written.strip()} is added.")
    return see("process", process_id)


@acted("person", "person_id")
def answer(request: Asked, person_id: UUID) -> HttpResponse:
    """The one question is answered."""
    form = request.POST
    is_settled = verify_people.answer(
        routing.ports(), request.owner, person_id, form.get("key", ""), form.get("value", ""), routing.now()
    )
    say(request, "Noted. It counts in every process." if is_settled else "It stays open. Their letter waits for you.")
    return _back(request, person_id)


@acted("person", "person_id")
def correct_name(request: Asked, person_id: UUID) -> HttpResponse:
    """The name as they write it."""
    verify_people.correct_name(
        routing.ports(), request.owner, person_id, request.POST.get("written", ""), routing.now()
    )
    say(request, "The name is kept as you typed it.")
    return _back(request, person_id)


@acted("person", "person_id")
def add_evidence(request: Asked, person_id: UUID) -> HttpResponse:
    """One more place where the name stands."""
    form = request.POST
    read = verify_people.add_evidence(
        routing.ports(), request.owner, person_id, form.get("source", ""), form.get("text", ""), routing.now()
    )
    say(request, f"Read there: {read}")
    return _back(request, person_id)


@acted("person", "person_id")
def set_address(request: Asked, person_id: UUID) -> HttpResponse:
    """The address to write to, typed by the person."""
    verify_people.set_address(routing.ports(), request.owner, person_id, request.POST.get("email", ""), routing.now())
    say(request, "The address is kept.")
    return _back(request, person_id)


@acted("person", "person_id")
def set_phone(request: Asked, person_id: UUID) -> HttpResponse:
    """The number to call, typed by the person; empty puts it aside."""
    typed = request.POST.get("phone", "")
    phone_numbers.set_phone(routing.ports(), request.owner, person_id, typed, routing.now())
    say(request, "The number is kept." if typed.strip() else "The number is put aside.")
    return _back(request, person_id)


@acted("person", "person_id")
def use_phone(request: Asked, person_id: UUID) -> HttpResponse:
    """One of the numbers that were read is the one to call, or is not theirs."""
    number = request.POST.get("number", "")
    if request.POST.get("theirs") == "no":
        phone_numbers.not_theirs(routing.ports(), request.owner, person_id, number, routing.now())
        say(request, "The number is put aside.")
        return _back(request, person_id)
    phone_numbers.use_number(routing.ports(), request.owner, person_id, number, routing.now())
    say(request, "The number is kept.")
    return _back(request, person_id)


@acted("person", "person_id")
def phone_country(request: Asked, person_id: UUID) -> HttpResponse:
    """The country of a local number."""
    country = request.POST.get("country", "")
    phone_numbers.say_country(routing.ports(), request.owner, person_id, country, routing.now())
    say(request, "The number is kept.")
    return _back(request, person_id)


@acted("person", "person_id")
def set_greeting(request: Asked, person_id: UUID) -> HttpResponse:
    """How they are to be greeted; empty goes back to the form that claims nothing."""
    verify_people.choose_address(
        routing.ports(), request.owner, person_id, request.POST.get("address_as", ""), routing.now()
    )
    say(request, "The greeting is kept.")
    return _back(request, person_id)


@acted("person", "person_id")
def set_first_names(request: Asked, person_id: UUID) -> HttpResponse:
    """They call you by your first name and sign with theirs, or they do not."""
    yes = request.POST.get("answer") == "yes"
    verify_people.set_first_names(routing.ports(), request.owner, person_id, routing.now(), yes=yes)
    say(request, "Kept. Letters that wait follow.")
    return _back(request, person_id)


def _back(request: Asked, person_id: UUID) -> SeeOther:
    """To the letters or the call where it stood, else to the person."""
    page = request.POST.get("back")
    if page not in {"letters", "process"}:
        return see("person", person_id)
    try:
        return see(page, UUID(request.POST.get("of", "")))
    except ValueError as error:
        raise Refusal("This page is not known.", hint="Your answer is kept.") from error
