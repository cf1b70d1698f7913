"""Letter review: is it right, may it go? Approving is a POST that carries the hash of what was shown."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import NotYours, Refusal
from afterword.core.paper.layouts import LAYOUTS
from afterword.flows import approve as approval
from afterword.flows import own_words, write_letter
from afterword.flows.once import remembered
from afterword.flows.overview.letters import letters_page, typed_checks
from afterword.flows.overview.model import Check, LettersPage, LetterView
from afterword.flows.typed import moment_of
from afterword.store.models import Letter, Step
from afterword.web import routing
from afterword.web.given import id_of, revision_of
from afterword.web.routing import Asked, acted, filled, say, see, shown

SEEN_AT_MOST = 40
DECIDED = frozenset({"sent", "going", "uncertain"})


@shown
def show(request: Asked, process_id: UUID) -> HttpResponse:
    """One letter in full with its checks; all of them are approved together once each was on the screen."""
    page = _page(request, process_id)
    letter = _chosen(page, request.GET.get("letter", ""))
    seen = _see(request, letter)
    ready = [each for each in page.letters if each.id in page.approvable]
    to_approve = [each for each in ready if each.shown_hash in seen]
    unread = [each for each in ready if each.shown_hash not in seen]
    asking = [each for each in page.letters if each.questions and letter and each.id != letter.id]
    return render(
        request,
        "letter/letters.html",
        {
            "page": page,
            "letter": letter,
            "to_approve": to_approve,
            "next_letter": next(iter(unread or asking), None),
            "layouts": [(layout.name, layout.title) for layout in LAYOUTS.values()],
            "approve_words": approve_words(to_approve, len(page.letters)),
        },
    )


@acted("letters", "process_id")
def approve(request: Asked, process_id: UUID) -> HttpResponse:
    """Approve exactly what was shown, letter by letter."""
    done = 0
    for shown_one in request.POST.getlist("shown"):
        letter_id, _, shown_hash = shown_one.partition(":")
        approval.approve(routing.ports(), request.owner, id_of(letter_id), shown_hash, routing.now())
        done += 1
    if not done:
        raise Refusal("No letter was named.", hint="Open the letter and press the button under it.")
    return see("letters", process_id)


@acted("letters", "process_id")
def take_back(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Take an approved letter back until it leaves."""
    counts = approval.take_back(routing.ports(), request.owner, letter_id, routing.now())
    say(request, "Taken back. Nothing goes." if counts else "It is already going out, so it cannot be taken back.")
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def another_wording(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """The same facts in other words."""
    write_letter.another_wording(routing.ports(), request.owner, letter_id, routing.now())
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def tell(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """What only the person can say, for this one letter; it is written anew with that."""
    lines = request.POST.get("lines", "").splitlines()
    letter = write_letter.tell(routing.ports(), request.owner, letter_id, lines, routing.now())
    say(request, "Kept." if letter.questions or letter.edited else "Kept, and the letter is written with it.")
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def fine(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """What was taken for a slip is meant so, in every letter of this interview."""
    words, reason = request.POST.get("words", ""), request.POST.get("reason", "")
    write_letter.call_fine(routing.ports(), request.owner, letter_id, words, reason, routing.now())
    say(request, f"“{words}” is remembered as fine. You can undo that on the page of the process.")
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def add_word(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """A word that no dictionary holds is right, in every letter."""
    Letter.objects.one(request.owner, pk=letter_id)
    word = own_words.add_word(request.owner, request.POST.get("word", ""), routing.now())
    say(request, f"“{word}” is one of your words now. You find them in the settings.")
    return see("letters", process_id, ask=f"letter={letter_id}")


@filled
def edit(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Edit the words in place; an edit takes back the approval of this letter only."""
    page, letter = _one(request, process_id, letter_id)
    subject, body = request.POST.get("subject", letter.subject), request.POST.get("body", letter.body)
    values = {"page": page, "letter": letter, "subject": subject, "body": body, **_told(letter.checks)}
    if request.method != "POST":
        return render(request, "letter/edit.html", values)
    try:
        if "look" in request.POST:
            checks = typed_checks(routing.ports(), request.owner, letter_id, subject, body)
            return render(request, "letter/edit.html", values | _told(checks))
        revision = revision_of(request.POST.get("revision", "0"))
        kept = write_letter.edit(routing.ports(), request.owner, letter_id, subject, body, routing.now(), revision)
    except Refusal as wrong:
        return render(request, "letter/edit.html", values | {"wrong": _sentence(wrong)}, status=422)
    say(request, "Kept. Its approval is taken back: look once more." if kept.approval_cancelled else "Kept.")
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def check_words(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """While somebody types: what the check says to the words in the form; 204 where it says what it said before."""
    subject, body = request.POST.get("subject", ""), request.POST.get("body", "")
    try:
        with remembered():
            checks = typed_checks(routing.ports(), request.owner, letter_id, subject, body)
    except NotYours:
        raise
    except Refusal as wrong:
        return render(request, "letter/checks.html", {"wrong": _sentence(wrong)})
    told = _told(checks)
    if request.POST.get("told") == told["told"]:
        return HttpResponse(status=204)
    return render(request, "letter/checks.html", told)


@filled
def another_time(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Another hour of the letter's own window."""
    page, letter = _one(request, process_id, letter_id)
    at = letter.at.astimezone(ZoneInfo(letter.zone)).strftime("%Y-%m-%dT%H:%M") if letter.at else ""
    values = {"page": page, "letter": letter, "at": request.POST.get("at", at)}
    if request.method != "POST":
        return render(request, "letter/another_time.html", values)
    try:
        wanted = moment_of(str(values["at"]), letter.zone)
        approval.another_time(routing.ports(), request.owner, letter_id, wanted, routing.now())
    except Refusal as wrong:
        return render(request, "letter/another_time.html", values | {"wrong": _sentence(wrong)}, status=422)
    return see("letters", process_id, ask=f"letter={letter_id}")


@filled
def decline(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Not to write is a choice, kept with its reason."""
    page, letter = _one(request, process_id, letter_id)
    values = {"page": page, "letter": letter, "reason": request.POST.get("reason", "")}
    if request.method != "POST":
        return render(request, "letter/decline.html", values)
    step = Step.objects.one(request.owner, process=process_id, key=letter.step_key)
    try:
        approval.decline(routing.ports(), request.owner, step.pk, str(values["reason"]), routing.now())
    except NotYours:
        raise
    except Refusal as wrong:
        return render(request, "letter/decline.html", values | {"wrong": _sentence(wrong)}, status=422)
    say(request, f"No letter goes to {letter.person.written}. You can take that back in the timeline.")
    return see("process", process_id)


def approve_words(letters: Sequence[LetterView], all_of_them: int) -> str:
    """“Approve both letters”: a verb with its object."""
    count = len(letters)
    if count == 1:
        return "Approve this letter" if all_of_them > 1 else "Approve the letter"
    return "Approve both letters" if count == 2 else f"Approve {count} letters"


def _page(request: Asked, process_id: UUID) -> LettersPage:
    return letters_page(routing.ports(), request.owner, process_id, routing.now())


def _one(request: Asked, process_id: UUID, letter_id: UUID) -> tuple[LettersPage, LetterView]:
    page = _page(request, process_id)
    letter = next((each for each in page.letters if each.id == letter_id), None)
    if letter is None:
        raise NotYours
    return page, letter


def _chosen(page: LettersPage, wanted: str) -> LetterView | None:
    """The letter asked for, else the first that needs the person, else the first."""
    named = next((each for each in page.letters if str(each.id) == wanted), None)
    needed = next((each for each in page.letters if each.state not in DECIDED), None)
    return named or needed or next(iter(page.letters), None)


def _see(request: Asked, letter: LetterView | None) -> frozenset[str]:
    """Remember, in this session only, which texts were on the screen: a changed text counts as unread."""
    seen: list[str] = request.session.get("seen", [])
    if letter and letter.shown_hash and letter.shown_hash not in seen:
        seen = [*seen, letter.shown_hash][-SEEN_AT_MOST:]
        request.session["seen"] = seen
    return frozenset(seen)


def _told(checks: Sequence[Check]) -> dict[str, Any]:
    """The checks for the page, and what they say in short: a screen reader is told only when that changes."""
    lines = "".join(each.rule if each.is_good else f"{each.words} {each.fix}" for each in checks)
    return {"checks": checks, "told": sha256(lines.encode()).hexdigest()[:16]}


def _sentence(wrong: Refusal) -> str:
    return f"{wrong.message} {wrong.hint}"
