"""Everything can be taken as one file, and deleted by typing the words; the page says what then will not be sent."""

from __future__ import annotations

import html
import json

import pytest

from afterword.core.as_json import plain
from afterword.flows.keep import export
from afterword.store.models import Action, Letter, Owner
from tests.fakes import World
from tests.letters import a_letter, an_account, scheduled
from tests.web.visitors import Visitor, signed_in


def test_the_file_holds_what_the_command_prints(mine: Visitor, letter: Letter, owner: Owner, world: World) -> None:
    answer = mine.get("/settings/export")

    assert 'attachment; filename="afterword-' in answer.headers["Content-Disposition"]
    assert json.loads(answer.content) == plain(export(owner, world.clock.now()))
    assert json.loads(answer.content)["rows"]["letter"][0]["subject"] == "Thank you for today"


def test_the_page_names_the_approved_letters_that_would_not_be_sent(owner: Owner, world: World) -> None:
    scheduled(a_letter(owner, world.clock.now()), an_account(owner), world.clock.now())

    page = html.unescape(signed_in(owner).get("/settings/delete").content.decode())

    assert "1 letter that you approved will not be sent:" in page
    assert "Nkem Okafor" in page
    assert "Thank you for today" in page


@pytest.mark.parametrize("words", ["", "yes", "delete"])
def test_other_words_delete_nothing(words: str, mine: Visitor, letter: Letter, owner: Owner) -> None:
    answer = mine.post("/settings/delete", {"words": words})

    assert answer.status_code == 422
    assert "Nothing was deleted." in answer.content.decode()
    assert Letter.objects.of(owner).exists()


def test_opening_the_page_deletes_nothing(mine: Visitor, letter: Letter, owner: Owner) -> None:
    mine.get("/settings/delete?words=delete+everything")

    assert Letter.objects.of(owner).exists()


@pytest.mark.parametrize(("words", "tongue"), [(" Delete everything ", "en"), ("alles löschen", "de")])
def test_the_words_delete_all_of_it_and_end_the_session(words: str, tongue: str, owner: Owner, world: World) -> None:
    scheduled(a_letter(owner, world.clock.now()), an_account(owner), world.clock.now())
    who = signed_in(owner)

    answer = who.post("/settings/delete", {"words": words}, **{"Accept-Language": tongue})

    assert answer.status_code == 200
    assert not Owner.objects.exists()
    assert not Action.everything.exists()
    assert who.get("/").status_code == 401
