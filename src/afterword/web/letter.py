"""Letter review: is it right, may it go? Approving is a POST that carries the hash of what was shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from hashlib import sha256
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings as conf
from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import NotYours, Refusal
from afterword.core.message import try_words
from afterword.core.paper.layouts import LAYOUTS
from afterword.flows import approve as approval
from afterword.flows import own_words, settings, write_letter
from afterword.flows.coaching.commenting import said_to
from afterword.flows.once import remembered
from afterword.flows.overview.letters import letters_page, shown_letters, typed_checks
from afterword.flows.overview.model import Check, LettersPage, LetterView
from afterword.flows.overview.today import spelled
from afterword.flows.proposed_words import proposed_to
from afterword.flows.rehearse import rehearse_wording
from afterword.flows.standing import process_of
from afterword.flows.typed import moment_of
from afterword.store.models import Letter, Process, Step
from afterword.web import routing
from afterword.web.ahead import hear
from afterword.web.behind import once_answered
from afterword.web.given import id_of, revision_of
from afterword.web.refusal import sentence, told
from afterword.web.routing import Asked, acted, filled, say, see, shown

SEEN_AT_MOST = 40
# Not “seen”: where people have accounts, a session keeps under that name when it was used.
READ_HERE = "letters_read"
DECIDED = frozenset({"sent", "going", "uncertain"})
TOGETHER = frozenset({"draft", "asking", "going"})


@shown
def show(request: Asked, process_id: UUID) -> HttpResponse:
    """All letters in full below each other, or one with everything about it.

    Letters are approved together only where each was on the screen in full.
    """
    page, wanted = _page(request, process_id), request.GET.get("letter", "")
    together = letters_together(page)
    once_answered(partial(_try_words, [each for each in page.letters if each.id in page.approvable]))
    if together and not wanted:
        _see(request, together)
        changed = write_letter.changes_in(request.owner, [each.id for each in together])
        beside = _beside(request, together)
        return render(request, "letter/together.html", {**together_values(page, changed), **beside})
    letter = _chosen(page, wanted)
    seen = _see(request, (letter,) if letter else ())
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
            "together": together,
            "changed": write_letter.changes_in(request.owner, [letter.id]).get(letter.id) if letter else None,
            **_beside(request, (letter,) if letter else ()),
            "versions": write_letter.versions_in(request.owner, letter.id) if letter else (),
        },
    )


def _beside(request: Asked, letters: Sequence[LetterView]) -> dict[str, Any]:
    """What others say to these letters: coaches, and programs that propose words."""
    ids = [each.id for each in letters]
    return {
        "coached": said_to(request.owner, ids) if ids else {},
        "proposed": proposed_to(routing.ports(), request.owner, ids) if ids else {},
    }


def _try_words(letters: Sequence[LetterView]) -> None:
    """While they are read: whether a mail can carry them, which an approval asks (of one with a copy it asks anew)."""
    for each in letters:
        if each.sender:
            try_words(each.sender, each.to, each.subject, each.text, "")


def letters_together(page: LettersPage) -> tuple[LetterView, ...]:
    """The letters that can be read one after the other: two or more, where no other needs an answer first."""
    open_ones = [each for each in page.letters if each.state != "sent"]
    stacked = tuple(each for each in open_ones if each.body)
    return stacked if len(stacked) > 1 and all(each.state in TOGETHER for each in open_ones) else ()


def together_values(page: LettersPage, changed: Mapping[UUID, write_letter.Changed]) -> dict[str, Any]:
    """What the page of all letters needs: each with its changes, those without words, what one press approves."""
    letters = letters_together(page)
    ready = [each for each in letters if each.id in page.approvable]
    asked: set[UUID] = set()
    sheets = []
    for each in letters:
        sheets.append((each, changed.get(each.id), () if each.person.id in asked else each.questions))
        asked.add(each.person.id)
    return {
        "page": page,
        "together": letters,
        "sheets": sheets,
        "unwritten": [each for each in page.letters if not each.body],
        "to_approve": ready,
        "going": [each for each in letters if each.state == "going"],
        "approve_words": approve_words(ready, len(page.letters)),
    }


@acted("letters", "process_id")
def approve(request: Asked, process_id: UUID) -> HttpResponse:
    """Approve exactly what was shown of each letter."""
    named = [each.partition(":") for each in request.POST.getlist("shown")]
    if not named:
        raise Refusal("No letter was named.", hint="Open the letter and press the button under it.")
    seen = [(id_of(letter_id), shown_hash) for letter_id, _, shown_hash in named]
    approval.approve_all(routing.ports(), request.owner, seen, routing.now())
    return see("letters", process_id)


@acted("letters", "process_id")
def take_back(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Take an approved letter back until it leaves."""
    counts = approval.take_back(routing.ports(), request.owner, letter_id, routing.now())
    say(request, "Taken back. Nothing goes." if counts else "It is already going out, so it cannot be taken back.")
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def take_all_back(request: Asked, process_id: UUID) -> HttpResponse:
    """Take every letter back that was named and has not left."""
    Process.objects.one(request.owner, pk=process_id)
    letters = [id_of(each) for each in request.POST.getlist("letter")]
    back = approval.take_all_back(routing.ports(), request.owner, letters, routing.now())
    gone = len(back) - sum(back)
    say(request, "Taken back. Nothing goes." if not gone else f"Taken back, except {gone} that went out already.")
    return see("letters", process_id)


@acted("letters", "process_id")
def undo_change(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Put the version before back, or an older one by its number; doing it twice is where one began."""
    wanted = request.POST.get("revision")
    revision = revision_of(wanted) if wanted else None
    cancelled = write_letter.go_back(request.owner, letter_id, routing.now(), revision)
    done = "That version is back." if wanted else "The version before is back."
    say(request, done + (" Its approval is taken back: look once more." if cancelled else ""))
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def another_wording(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """The same facts in other words."""
    ports = routing.ports()
    write_letter.another_wording(ports, request.owner, letter_id, routing.now(), partial(hear, ports))
    say(request, "Written in other words. The version before is kept.")
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def wording_ahead(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Another wording is gone through while the hand is on its way; on a server for many each act does it alone."""
    Letter.objects.one(request.owner, pk=letter_id)
    if not conf.ACCOUNTS:
        with suppress(Refusal):
            # It is said when the button is pressed.
            rehearse_wording(routing.ports(), request.owner, letter_id, routing.now())
    return HttpResponse(status=204)


@acted("letters", "process_id")
def tell(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """What only the person can say, for this one letter; it is written anew with that."""
    lines = request.POST.get("lines", "").splitlines()
    letter = write_letter.tell(routing.ports(), request.owner, letter_id, lines, routing.now())
    say(request, "Kept." if letter.questions or letter.edited else "Kept, and the letter is written with it.")
    return see("letters", process_id, ask=f"letter={letter_id}")


@acted("letters", "process_id")
def add_fact(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """One line of what the person has done; every letter that waits for one is written with it."""
    settings.add_achievement(routing.ports(), request.owner, request.POST.get("fact", ""), routing.now())
    say(request, "Kept, and the letter is written with it.")
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
    if request.method != "POST":
        return _edit_form(request, process_id, letter_id)
    row = _shown(request, process_id, letter_id)
    subject, body = request.POST.get("subject", row.subject), request.POST.get("body", row.body)
    typed = {"subject": subject, "body": body}
    try:
        if "look" in request.POST:
            checks = typed_checks(routing.ports(), request.owner, letter_id, subject, body)
            return _edit_form(request, process_id, letter_id, **typed, **_told(checks))
        revision = revision_of(request.POST.get("revision", "0"))
        kept = write_letter.edit(request.owner, letter_id, subject, body, routing.now(), revision)
    except Refusal as wrong:
        return _edit_form(request, process_id, letter_id, **typed, wrong=told(request, wrong))
    say(request, "Kept. Its approval is taken back: look once more." if kept.approval_cancelled else "Kept.")
    return see("letters", process_id, ask=f"letter={letter_id}")


def _edit_form(request: Asked, process_id: UUID, letter_id: UUID, **values: Any) -> HttpResponse:
    """The words in their fields: as they are kept, or as they were typed where they were not."""
    page, letter = _one(request, process_id, letter_id)
    kept = {"page": page, "letter": letter, "subject": letter.subject, "body": letter.body, **_told(letter.checks)}
    return render(request, "letter/edit.html", kept | values, status=422 if "wrong" in values else 200)


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
        return render(request, "letter/checks.html", {"wrong": sentence(wrong)})
    told = _told(checks)
    if request.POST.get("told") == told["told"]:
        return HttpResponse(status=204)
    return render(request, "letter/checks.html", told)


@filled
def another_time(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Another hour of the letter's own window."""
    if request.method != "POST":
        return _time_form(request, process_id, letter_id)
    _shown(request, process_id, letter_id)
    at = request.POST.get("at", "")
    try:
        wanted = moment_of(at, request.owner.time_zone or "UTC")
        approval.another_time(routing.ports(), request.owner, letter_id, wanted, routing.now())
    except Refusal as wrong:
        return _time_form(request, process_id, letter_id, at=at, wrong=told(request, wrong))
    say(request, "Kept. It goes at that hour.")
    return see("letters", process_id, ask=f"letter={letter_id}")


def _time_form(request: Asked, process_id: UUID, letter_id: UUID, **values: str) -> HttpResponse:
    page, letter = _one(request, process_id, letter_id)
    at = letter.at.astimezone(ZoneInfo(letter.zone)).strftime("%Y-%m-%dT%H:%M") if letter.at else ""
    shown_values = {"page": page, "letter": letter, "at": at} | values
    return render(request, "letter/another_time.html", shown_values, status=422 if "wrong" in values else 200)


@acted("letters", "process_id")
def through(request: Asked, process_id: UUID, letter_id: UUID) -> HttpResponse:
    """Let somebody who has an address pass it on, or send it directly again."""
    given = request.POST.get("person", "")
    whom = id_of(given) if given else None
    letter = write_letter.send_through(routing.ports(), request.owner, letter_id, whom, routing.now())
    who = letter.through.written if letter.through else ""
    say(
        request,
        f"It goes to {who}, to be passed on. Read what stands above it." if who else "It goes to them directly.",
    )
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
        return render(request, "letter/decline.html", values | {"wrong": told(request, wrong)}, status=422)
    say(request, f"No letter goes to {letter.person.written}. You can take that back in the timeline.")
    return see("process", process_id)


def approve_words(letters: Sequence[LetterView], all_of_them: int) -> str:
    """“Approve both letters”: a verb with its object."""
    count = len(letters)
    if count == 1:
        return "Approve this letter" if all_of_them > 1 else "Approve the letter"
    return "Approve both letters" if count == 2 else f"Approve all {spelled(count).lower()} letters"


def _page(request: Asked, process_id: UUID) -> LettersPage:
    return letters_page(routing.ports(), request.owner, process_id, routing.now())


def _shown(request: Asked, process_id: UUID, letter_id: UUID) -> Letter:
    """The row of a letter that its page shows; without its checks, which an act has no use for."""
    rows = shown_letters(request.owner, process_of(request.owner, process_id))
    row = next((each for each in rows if each.pk == letter_id), None)
    if row is None:
        raise NotYours
    return row


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


def _see(request: Asked, letters: Sequence[LetterView]) -> frozenset[str]:
    """Remember, in this session only, which texts were on the screen: a changed text counts as unread."""
    seen: list[str] = request.session.get(READ_HERE, [])
    new = [each.shown_hash for each in letters if each.shown_hash and each.shown_hash not in seen]
    if new:
        seen = [*seen, *new][-SEEN_AT_MOST:]
        request.session[READ_HERE] = seen
    return frozenset(seen)


def _told(checks: Sequence[Check]) -> dict[str, Any]:
    """The checks for the page, and what they say in short: a screen reader is told only when that changes."""
    lines = "".join(each.rule if each.is_good else f"{each.words} {each.fix}" for each in checks)
    return {"checks": checks, "told": sha256(lines.encode()).hexdigest()[:16]}
