"""The first page proposes the language of the browser for the letters, and writes in none that nobody chose."""

from __future__ import annotations

import re

import pytest

from afterword.flows import settings
from afterword.store.models import Owner
from afterword.web import choices
from tests.web.forms import forms_of
from tests.web.visitors import Visitor
from tests.web.walk import act_of

pytestmark = pytest.mark.django_db
PROPOSED = re.compile(r'<option value="([\w-]+)" selected>')


def proposed(mine: Visitor, asks: str) -> list[str]:
    page = mine.get("/", **{"Accept-Language": asks}).content.decode()
    return PROPOSED.findall(page.partition('id="letters-language"')[2].partition("</select>")[0])


@pytest.mark.parametrize(
    ("asks", "code"),
    [
        ("de-DE,de;q=0.9,en;q=0.8", "de-DE"),
        ("de", "de-DE"),
        ("de-at, en", "de-AT"),
        ("pl, fr-CA;q=0.7, en;q=0.5", "fr-CA"),
        ("fr-LU", "fr-FR"),
        ("en-GB", "en-GB"),
    ],
)
def test_the_language_of_the_browser_is_proposed_in_a_field(mine: Visitor, owner: Owner, asks: str, code: str) -> None:
    assert proposed(mine, asks) == [code]

    owner.refresh_from_db()
    assert owner.language == "en-US"


@pytest.mark.parametrize("asks", ["en-US", "en", "pl", "*", "", "de" * 400])
def test_nothing_is_asked_where_the_browser_asks_for_nothing_else(mine: Visitor, asks: str) -> None:
    assert proposed(mine, asks) == []


@pytest.mark.parametrize("answer", ["de-AT", "en-US"])
def test_the_answer_is_kept_and_not_asked_for_again(mine: Visitor, owner: Owner, answer: str) -> None:
    assert mine.post("/settings/language", {"language": answer}).status_code == 303

    owner.refresh_from_db()
    assert owner.language == answer
    assert proposed(mine, "de-DE") == []


@pytest.mark.parametrize("act", ["save_language", "save_first"])
def test_what_was_pasted_stays_when_something_else_is_answered_first(act: str, mine: Visitor, owner: Owner) -> None:
    page = mine.get("/", **{"Accept-Language": "de-AT"}).content.decode()
    form = next(form for form in forms_of(page) if act in {act_of(where) for where, _ in form.presses()})
    where, sent = next((where, sent) for where, sent in form.presses() if act_of(where) == act)

    again = mine.post(where, sent | {"text": "Tue 24 Nov, 14:00, <Brandt>"}).content.decode()
    pasted = next(form for form in forms_of(again) if act_of(form.action) == "add")

    assert dict(pasted.fields)["text"] == "Tue 24 Nov, 14:00, <Brandt>"
    assert "Kept." in again
    owner.refresh_from_db()
    assert (owner.language == "de-AT") == (act == "save_language")


def test_whoever_kept_the_language_in_the_settings_is_not_asked(mine: Visitor, owner: Owner) -> None:
    mine.post("/settings/you", {"name": "Mara Lindqvist", "time_zone": "", "language": "en-US"})

    assert proposed(mine, "de-DE") == []


def test_a_language_without_letters_is_refused(mine: Visitor, owner: Owner) -> None:
    mine.post("/settings/language", {"language": "tlh"})

    owner.refresh_from_db()
    assert owner.language == "en-US"


@pytest.mark.parametrize("code", [code for code, _ in choices.LANGUAGES])
def test_every_language_that_is_offered_can_be_chosen(mine: Visitor, owner: Owner, code: str) -> None:
    mine.post("/settings/you", {"name": "Mara Lindqvist", "time_zone": "Europe/Stockholm", "language": code})

    owner.refresh_from_db()
    assert settings.profile(owner).language == code
