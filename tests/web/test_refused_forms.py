"""Every form of the site with what cannot be: what was typed stays, the field says why, and nothing is half kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import unescape
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import transaction

from afterword.flows import resume
from afterword.flows.contacts import bring_in
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.process import process_page
from afterword.flows.record_interview import read_pasted
from afterword.store.models import Assistant, Owner
from afterword.web import routing
from afterword.web.markup import Piece, around, end_of, pieces_of
from afterword.web.refill import NEVER_BACK, NOT_TYPED, TICKS
from tests.fakes import World
from tests.web.test_process import BEFORE, EVENING, INVITATION, notes, process
from tests.web.visitors import Visitor

__all__ = ["process"]

pytestmark = pytest.mark.django_db
LONG = '<b>"it & that"</b>\u202e ' + "much too long " * 2_000
BAD = {"number": "²", "datetime-local": "soon", "date": "0026-01-01", "time": "99:99", "select": "no such choice"}
ENOUGH = 100
BOOK = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Morag Sinclair\r\nEMAIL:morag@quay.example\r\nEND:VCARD\r\n"


def key(process: str) -> str:
    return process.rpartition("/")[2]


def letter_of(process: str, owner: Owner, mine: Visitor) -> str:
    mine.post(f"{process}/notes", notes(process, owner))
    (view,) = letters_page(routing.ports(), owner, UUID(key(process)), EVENING).letters
    return f"{process}/letters/{view.id}"


def step_of(process: str, owner: Owner) -> str:
    found = process_page(routing.ports(), owner, UUID(key(process)), EVENING)
    return next(moment.step_key for moment in found.planned if moment.step_key)


def person_of(process: str, owner: Owner, mine: Visitor) -> str:
    return f"/people/{process_page(routing.ports(), owner, UUID(key(process)), EVENING).people[0].id}"


def invitation(process: str, owner: Owner, mine: Visitor) -> str:
    text = INVITATION.replace("one@quay", "two@quay").replace("Harbour Pilot", "Tug Master")
    return f"/invitations/{read_pasted(routing.ports(), owner, text, BEFORE)}"


def a_resume(process: str, owner: Owner, mine: Visitor) -> str:
    text = b"Mara Lindqvist\n\nExperience\n2019 - 2024 Planner, Ostkraft\n- Planned a ferry line.\n"
    return f"/resume/{resume.read_it(routing.ports(), owner, text, '', EVENING, None).pk}"


def contacts(process: str, owner: Owner, mine: Visitor) -> str:
    return f"/people/contacts/{bring_in.read_file(routing.ports(), owner, BOOK, 'book.vcf', EVENING)}"


def a_search(process: str, owner: Owner, mine: Visitor) -> str:
    return str(mine.post("/jobs/searches/keep", {"q": "pilot", "rhythm": "daily", "hour": "7"}).headers["Location"])


def settings(process: str, owner: Owner, mine: Visitor) -> str:
    Assistant.everything.create(owner=owner, address="https://models.example/v1", model="small")
    return "/settings"


Where = Callable[[str, Owner, Visitor], str]
PAGES: dict[str, Where] = {
    "today": lambda process, owner, mine: "/",
    "add": lambda process, owner, mine: "/add",
    "invitation": invitation,
    "notes": lambda process, owner, mine: f"{process}/notes",
    "process": lambda process, owner, mine: process,
    "step": lambda process, owner, mine: f"{process}/step?step={step_of(process, owner)}",
    "else": lambda process, owner, mine: f"{process}/else",
    "moved": lambda process, owner, mine: f"{process}/else?what=moved",
    "new reader": lambda process, owner, mine: f"{process}/else?what=wrong_reader",
    "letters": lambda process, owner, mine: letter_of(process, owner, mine).rpartition("/")[0],
    "edit": lambda process, owner, mine: f"{letter_of(process, owner, mine)}/edit",
    "another time": lambda process, owner, mine: f"{letter_of(process, owner, mine)}/another-time",
    "decline": lambda process, owner, mine: f"{letter_of(process, owner, mine)}/decline",
    "person": person_of,
    "contacts": lambda process, owner, mine: "/people/contacts",
    "import": contacts,
    "resumes": lambda process, owner, mine: "/resume",
    "resume": a_resume,
    "jobs": lambda process, owner, mine: "/jobs?q=pilot",
    "search": a_search,
    "boards": lambda process, owner, mine: "/jobs/sources",
    "settings": settings,
    "delete": lambda process, owner, mine: "/settings/delete",
}


def forms_of(page: str) -> Iterator[tuple[str, list[tuple[Piece, str]]]]:
    """The address of each form that acts, with its controls as the page has them."""
    pieces = pieces_of(page)
    for at, piece in enumerate(pieces):
        if piece.tag == "form" and piece.get("method") == "post" and piece.get("action"):
            yield piece.get("action"), list(controls(pieces, at))


def controls(pieces: list[Piece], at: int) -> Iterator[tuple[Piece, str]]:
    for n in range(at, end_of(pieces, at)):
        piece, inside = pieces[n], pieces[n + 1 : end_of(pieces, n)]
        if piece.tag == "button":
            yield piece, ""
        elif piece.tag == "textarea":
            yield piece, "".join(each.raw for each in inside)
        elif piece.tag == "select":
            options = [each for each in inside if each.tag == "option"]
            chosen = [each for each in options if each.has("selected")] or options[:1]
            yield piece, chosen[0].get("value") if chosen else ""
        elif piece.tag == "input":
            yield piece, piece.get("value")


def is_typed(piece: Piece) -> bool:
    return piece.tag != "button" and bool(piece.get("name")) and piece.get("type") not in NOT_TYPED | TICKS | NEVER_BACK


def as_it_stands(form: list[tuple[Piece, str]]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for piece, value in form:
        if (
            piece.tag != "button"
            and piece.get("name")
            and piece.get("type") != "file"
            and (piece.get("type") not in TICKS or piece.has("checked"))
        ):
            values.setdefault(piece.get("name"), []).append(value)
    for button in [piece for piece, _ in form if piece.tag == "button" and piece.get("name")][:1]:
        values[button.get("name")] = [button.get("value")]
    return values


def everything() -> list[Any]:
    models = [each for each in apps.get_models() if each._meta.app_label == "store"]
    return [sorted(map(repr, each._base_manager.values_list())) for each in models]


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] if name == "settings" else []) for name in PAGES]
)
def test_a_refused_form_keeps_what_was_typed_and_changes_nothing(
    name: str, process: str, owner: Owner, mine: Visitor, world: World
) -> None:
    address = PAGES[name](process, owner, mine)
    forms = list(forms_of(mine.get(address).content.decode()))

    assert forms
    for action, form in forms:
        for at, (piece, _) in enumerate(form):
            if is_typed(piece):
                refuse(mine, action, form, at)


def refuse(mine: Visitor, action: str, form: list[tuple[Piece, str]], at: int) -> None:
    bad = BAD.get(form[at][0].get("type") or form[at][0].tag, LONG)
    values = as_it_stands([*form[:at], (form[at][0], bad), *form[at + 1 :]])
    before, mark = everything(), transaction.savepoint()
    answer = mine.post(action, values)
    after = everything()
    transaction.savepoint_rollback(mark)
    what = (action, form[at][0].get("name"), bad[:20], answer.status_code)

    assert answer.status_code in {200, 303, 404, 422}, what
    if answer.status_code == 303:
        leads_to = mine.get(answer.headers["Location"].partition("#")[0]).content.decode()
        assert 'class="notice ask" tabindex' not in leads_to, what
    elif answer.status_code == 422:
        assert before == after, what
        stays(answer.content.decode(), action, form[at][0], bad, what)


def stays(page: str, action: str, wrong: Piece, bad: str, what: object) -> None:
    again = [form for address, form in forms_of(page) if address == action]
    typed = {unescape(value).strip() for form in again for each, value in form if each.get("name") == wrong.get("name")}
    invalid = [piece for form in again for piece, _ in form if piece.get("aria-invalid") == "true"]
    ids = {piece.get("id") for piece in pieces_of(page)}

    if wrong.tag != "select":
        # Nobody types more into a line than what a search reads of it.
        assert any(each == bad.strip() or (len(each) >= ENOUGH and bad.startswith(each)) for each in typed), what
    assert all(set(piece.get("aria-describedby").split()) <= ids for piece in invalid), what
    assert invalid or 'class="notice ask"' in page, what


@pytest.mark.parametrize(
    ("address", "form", "field"),
    [
        ("/settings/you", {"name": "Zoë", "phone": "1", "time_zone": "Atlantis", "language": "en-GB"}, "time_zone"),
        ("/settings/times", {"evening": "23:00", "profile": "GB"}, "evening"),
        ("/settings/times", {"evening": "20:00", "decision.grace": "²"}, "decision.grace"),
        ("/settings/mail", {"address": "mara", "smtp_security": "tls", "imap_security": "tls"}, "address"),
        ("/settings/reminders", {"remind.evening": "late", "first": "mail"}, "remind.evening"),
        ("/settings/assistant", {"address": "https://models.example/v1", "model": ""}, "model"),
        ("/settings/calendar/connect", {"address": "", "username": "mara", "password": "app word"}, "address"),
    ],
)
def test_the_field_that_is_meant_is_marked_opened_and_begun_at(
    address: str, form: dict[str, str], field: str, mine: Visitor
) -> None:
    answer = mine.post(address, form)
    pieces = pieces_of(answer.content.decode())
    marked = [at for at, piece in enumerate(pieces) if piece.get("aria-invalid") == "true"]

    assert answer.status_code == 422
    assert [pieces[at].get("name") for at in marked] == [field]
    assert [piece.get("name") for piece in pieces if piece.has("autofocus")] == [field]
    assert all(piece.has("open") for piece in around(pieces, marked[0], "details"))
    assert answer.headers["HX-Reswap"] == "whole show:none"
    told = pieces[marked[0]].get("aria-describedby").split()[-1]
    assert [piece.get("class") for piece in pieces if piece.get("id") == told] == ["wrong"]
    assert b"app word" not in answer.content
