"""A call taken out of the person's calendar is asked about on Today: made, not to happen, put back, or kept."""

from __future__ import annotations

import pytest

from afterword.flows.calendar import account, taken_out
from afterword.flows.overview.today import today
from afterword.store.models import AuditLine, CalendarEvent, Event, Owner
from afterword.web import routing
from tests.flows.test_calendar_put import call, event, look, story, there
from tests.story import Story
from tests.web.visitors import Visitor, signed_in

pytestmark = pytest.mark.django_db
__all__ = ["story"]


@pytest.fixture
def mine(story: Story) -> Visitor:
    """The person took the call out of their calendar, and the worker saw it."""
    del there(story).events[event(story).href]
    look(story)
    routing.act_through(story.ports)
    return signed_in(story.owner)


def asked(story: Story) -> list[str]:
    page = today(story.ports, story.owner, story.now)
    return [card.why for card in (page.lead, *page.soon) if card and card.kind == "taken_out"]


def answer(story: Story, mine: Visitor, said: str) -> str:
    answered = mine.post(f"/taken-out/{event(story).pk}/answer", {"said": said})
    assert answered.status_code == 303
    return str(mine.get(answered.headers["Location"]).content.decode())


def test_today_asks_what_is_meant_and_nothing_is_dropped_meanwhile(story: Story, mine: Visitor) -> None:
    assert asked(story) == [
        "You took it out of your calendar. Did you call, or shall it not happen? Until you say, it is planned."
    ]
    where = f"/taken-out/{event(story).pk}"
    assert where.encode() in mine.get("/").content
    page = mine.get(where).content.decode()
    for words in ("Spoke", "Left a message", "No answer", "Bad moment", "Put it back", "It shall not happen"):
        assert words in page
    assert page.count("btn go") == 0
    assert call(story).status == "planned"
    assert not Event.objects.of(story.owner).filter(type__in=("call_made", "step_skipped")).exists()


def test_the_call_was_made(story: Story, mine: Visitor) -> None:
    key = call(story).key
    mine.post(f"/processes/{story.process.pk}/call", {"step": key, "outcome": "answered"})

    assert Event.objects.of(story.owner).filter(type="call_made").count() == 1
    assert asked(story) == []


def test_the_call_shall_not_happen_and_that_can_be_taken_back(story: Story, mine: Visitor) -> None:
    page = answer(story, mine, "shall_not")

    assert "Left out." in page
    assert Event.objects.of(story.owner).get(type="step_skipped").payload["reason"] == taken_out.REASON
    assert asked(story) == []
    assert AuditLine.objects.filter(act="taken out of calendar").count() == 1


def test_it_is_put_back(story: Story, mine: Visitor) -> None:
    answer(story, mine, "back")
    look(story)

    assert event(story).href in there(story).events
    assert asked(story) == []


def test_it_stays_planned_and_only_out_of_the_calendar(story: Story, mine: Visitor) -> None:
    answer(story, mine, "out")
    for _ in range(2):
        look(story)

    assert asked(story) == []
    assert len(there(story).events) == CalendarEvent.objects.of(story.owner).exclude(put_sequence=None).count()
    assert event(story).href == "" and event(story).hidden_at
    assert call(story).status == "planned"
    page = account.account_page(story.owner)
    assert page is not None and page.hidden == 1


def test_a_second_window_is_told_that_it_was_answered(story: Story, mine: Visitor) -> None:
    where, second = f"/taken-out/{event(story).pk}", signed_in(story.owner)
    assert second.get(where).status_code == 200
    answer(story, mine, "shall_not")

    second.post(f"{where}/answer", {"said": "back"})
    assert "This is not asked any more" in second.get("/").content.decode()
    assert second.get(where).status_code == 303
    assert Event.objects.of(story.owner).filter(type="step_skipped").count() == 1


@pytest.mark.parametrize("said", ["", "call", "<b>"])
def test_another_answer_is_none(story: Story, mine: Visitor, said: str) -> None:
    mine.post(f"/taken-out/{event(story).pk}/answer", {"said": said})

    assert "not one of the answers" in mine.get("/").content.decode()
    assert len(asked(story)) == 1


def test_nobody_else_sees_or_answers_it(story: Story, mine: Visitor) -> None:
    stranger = signed_in(Owner.objects.create(created_at=story.now))

    assert stranger.get(f"/taken-out/{event(story).pk}").status_code == 404
    assert stranger.post(f"/taken-out/{event(story).pk}/answer", {"said": "shall_not"}).status_code == 404
    assert len(asked(story)) == 1
