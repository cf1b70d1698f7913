"""What a thank-you misses of the person is asked in one field, on the page that misses it: the name, and one deed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.flows.settings import set_achievements
from afterword.store.models import Achievement, Letter, MailAccount, Owner, Resume
from tests.fakes import World
from tests.web.test_acts import page_after
from tests.web.test_process import EVENING, approved, notes, process
from tests.web.visitors import Visitor

__all__ = ["process"]

pytestmark = pytest.mark.django_db
ASKED = 'id="your-name"'


@pytest.fixture
def nameless(process: str, mine: Visitor, owner: Owner, world: World) -> str:
    """The letters page in the evening, of somebody whose name nobody knows."""
    owner.name = ""
    owner.save(update_fields=["name"])
    world.clock.at = EVENING
    return page_after(mine, mine.post(f"{process}/notes", notes(process, owner)))


def test_the_letters_ask_for_the_name_in_one_field_and_are_written_with_it_at_once(
    nameless: str, process: str, mine: Visitor, owner: Owner
) -> None:
    assert nameless.count(ASKED) == 1
    assert "Add what you have done" not in nameless
    assert not Letter.objects.of(owner).exclude(body="").exists()

    form = {"name": " Zoë Đặng ", "back": "letters", "of": process.rpartition("/")[2]}
    answer = mine.post("/settings/name", form)

    assert answer.headers["Location"] == f"{process}/letters"
    text = page_after(mine, answer)
    assert ASKED not in text
    assert "Zoë Đặng" in Letter.objects.of(owner).get(situation="thank_you").signature


def test_an_empty_name_is_refused_where_it_was_asked(nameless: str, process: str, mine: Visitor, owner: Owner) -> None:
    answer = mine.post("/settings/name", {"name": " ", "back": "letters", "of": process.rpartition("/")[2]})

    assert answer.status_code == 422
    assert "No name was typed." in answer.content.decode()
    owner.refresh_from_db()
    assert not owner.name


@pytest.mark.parametrize(("back", "of"), [("today", ""), ("letters", "no id"), ("", ""), ("sign_out", "")])
def test_from_any_other_page_one_goes_back_to_today(back: str, of: str, mine: Visitor, owner: Owner) -> None:
    assert mine.post("/settings/name", {"name": "Zoë Đặng", "back": back, "of": of}).headers["Location"] == "/"
    owner.refresh_from_db()
    assert owner.name == "Zoë Đặng"


def test_one_line_of_what_was_done_is_asked_on_the_letter_and_every_letter_is_written_with_it(
    process: str, mine: Visitor, owner: Owner, world: World
) -> None:
    set_achievements(owner, ())
    world.clock.at = EVENING
    text = page_after(mine, mine.post(f"{process}/notes", notes(process, owner)))
    letter = Letter.objects.of(owner).get(situation="thank_you")
    assert 'name="fact"' in text
    assert not letter.body

    refused = mine.post(f"{process}/letters/{letter.pk}/done", {"fact": " \n "})
    assert refused.status_code == 422
    assert "No line was typed." in refused.content.decode()
    text = page_after(mine, mine.post(f"{process}/letters/{letter.pk}/done", {"fact": "I charted\n 40 harbours."}))

    assert 'name="fact"' not in text
    letter.refresh_from_db()
    assert "40 harbours" in letter.body
    assert [one.text for one in Achievement.objects.of(owner)] == ["I charted 40 harbours."]


def test_letters_of_this_evening_that_the_person_sends_are_named_on_today(
    process: str, mine: Visitor, owner: Owner, world: World
) -> None:
    world.clock.at = EVENING
    MailAccount.objects.of(owner).delete()
    approved(mine, process, owner)

    text = mine.get("/").content.decode()
    head = text[text.index("<h1>") :][:90]
    assert "Nothing until 19:30: then you send one letter." in head


def test_today_leads_to_the_resume_where_a_near_letter_could_quote_nothing(
    process: str, mine: Visitor, owner: Owner, world: World
) -> None:
    asked = "can quote nothing that you have done yet"
    set_achievements(owner, ())
    assert asked in mine.get("/").content.decode()

    set_achievements(owner, ("Cut falls by 30%.",))
    assert asked not in mine.get("/").content.decode()
    set_achievements(owner, ())
    Resume.everything.create(owner=owner, name="cv.pdf", created_at=world.clock.now())
    assert asked not in mine.get("/").content.decode()
    Resume.everything.all().update(removed_at=world.clock.now())
    assert asked in mine.get("/").content.decode()
    world.clock.at -= timedelta(days=9)
    assert asked not in mine.get("/").content.decode()
