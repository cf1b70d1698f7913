"""A letter that was changed in the person's mail program is asked about on a page, and looking answers nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.store.models import Action, Letter
from tests.fakes import World
from tests.letters import an_account, scheduled
from tests.web.test_acts import page_after
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def action(letter: Letter, world: World) -> Action:
    now = world.clock.now()
    made = scheduled(letter, an_account(letter.owner, smtp_host="", drafts=True), now)
    changed = {"state": "handed", "counts": "ask", "reworded": "Dear Nkem,\n\nthank you for the new archive.\n\nMara"}
    Action.everything.filter(pk=made.pk).update(**changed, content=b"", committed_at=now - timedelta(minutes=5))
    return made


def _address(action: Action) -> str:
    return f"/processes/{action.letter.process_id}/reworded/{action.pk}"


def test_the_question_stands_on_today_and_on_its_own_page_with_both_wordings(mine: Visitor, action: Action) -> None:
    today, page = (mine.get(each).content.decode() for each in ("/", _address(action)))

    assert _address(action) in today
    assert "You changed this letter in your mail program. Which one counts?" in page
    assert "thank you for the new archive" in page
    assert "the reading room" in page
    assert page.index('value="both"') > max(page.index('value="theirs"'), page.index('value="ours"'))


def test_the_answer_is_taken_by_a_press_and_only_once(mine: Visitor, action: Action) -> None:
    mine.get(_address(action))
    assert Action.everything.get(pk=action.pk).counts == "ask"
    first = mine.post(f"{_address(action)}/answer", {"counts": "both"})
    again = page_after(mine, mine.post(f"{_address(action)}/answer", {"counts": "theirs"}))

    assert first["Location"] == f"/processes/{action.letter.process_id}/letters"
    assert "You have answered this." in again
    assert Action.everything.get(pk=action.pk).counts == "both"
    assert _address(action) not in mine.get("/").content.decode()


def test_where_the_words_here_count_they_can_be_opened_in_the_mail_program(mine: Visitor, action: Action) -> None:
    letters = f"/processes/{action.letter.process_id}/letters"
    before = mine.get(letters).content.decode()
    mine.post(f"{_address(action)}/answer", {"counts": "ours"})

    assert "mailto:" not in before
    assert "mailto:" in mine.get(letters).content.decode()


def test_an_answer_that_is_none_is_refused(mine: Visitor, action: Action) -> None:
    mine.post(f"{_address(action)}/answer", {"counts": "perhaps"})

    assert Action.everything.get(pk=action.pk).counts == "ask"
