"""What was heard is asked on a page: the sentence, the buttons, and what each of them does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.store.models import Event, Heard, Letter
from tests.fakes import World
from tests.web.test_acts import page_after
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db

NO = "Unfortunately, we chose <b>somebody</b> else."


@pytest.fixture
def heard(letter: Letter, world: World) -> Heard:
    return Heard.everything.create(
        owner=letter.owner,
        message_id="<no@library.test>",
        process=letter.process,
        person=letter.person,
        candidates=[str(letter.process_id)],
        kind="reply",
        meaning="rejection",
        evidence=NO,
        asks="meaning",
        sender="n.okafor@library.test",
        text=NO,
        heard_at=world.clock.now() - timedelta(minutes=5),
    )


def test_the_question_stands_on_today_on_the_process_and_on_its_own_page(mine: Visitor, heard: Heard) -> None:
    address = f"/heard/{heard.pk}"
    pages = [mine.get(each).content.decode() for each in ("/", f"/processes/{heard.process_id}", address)]

    assert all("Did City Library say no?" in page for page in pages)
    assert all(address in page for page in pages)
    assert "<b>somebody" not in pages[2]


def test_the_answer_is_taken_by_a_press_and_only_once(mine: Visitor, heard: Heard) -> None:
    first = mine.post(f"/heard/{heard.pk}/answer", {"said": "yes"})
    again = page_after(mine, mine.post(f"/heard/{heard.pk}/answer", {"said": "yes"}))

    assert first.status_code == 303
    assert first["Location"] == f"/processes/{heard.process_id}"
    assert "You have answered this already." in again
    assert Event.objects.of(heard.owner).filter(type="rejected").count() == 1


def test_looking_answers_nothing(mine: Visitor, heard: Heard) -> None:
    mine.get(f"/heard/{heard.pk}")
    looked = mine.get(f"/heard/{heard.pk}/answer")

    assert looked["Location"] == f"/heard/{heard.pk}"
    heard.refresh_from_db()
    assert heard.decided_at is None


def test_an_answer_that_is_none_is_refused_and_keeps_the_question(mine: Visitor, heard: Heard) -> None:
    said = page_after(mine, mine.post(f"/heard/{heard.pk}/answer", {"said": "perhaps"}))

    assert "That is not one of the answers." in said
    heard.refresh_from_db()
    assert heard.decided_at is None
