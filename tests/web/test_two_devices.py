"""Two devices act on one call, links are opened by machines, and an old page takes nothing back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.core.reminders import Planned
from afterword.flows.remind.calls import call_token
from afterword.store.models import Event
from afterword.web import routing
from tests.flows.test_calendar_put import call, story
from tests.story import Story
from tests.web.visitors import signed_in, visitor

pytestmark = pytest.mark.django_db
__all__ = ["story"]


def told(story: Story) -> list[str]:
    rows = Event.objects.of(story.owner).filter(type="call_made", undone_at=None)
    return [str(row.payload["outcome"]) for row in rows]


def test_the_second_device_hears_what_the_first_one_recorded(story: Story) -> None:
    routing.act_through(story.ports)
    phone, desk, where = signed_in(story.owner), signed_in(story.owner), f"/processes/{story.process.pk}"
    form = {"step": call(story).key, "outcome": "answered"}
    for device in (phone, desk):
        assert device.get(where).status_code == 200
    phone.post(f"{where}/call", form)
    desk.post(f"{where}/call", form | {"outcome": "no_answer"})

    assert "This call is recorded already: you spoke." in desk.get(where).content.decode()
    assert told(story) == ["answered"]


def test_two_taps_on_one_button_are_one_call(story: Story) -> None:
    routing.act_through(story.ports)
    phone, form = signed_in(story.owner), {"step": call(story).key, "outcome": "no_answer"}
    for _ in range(3):
        phone.post(f"/processes/{story.process.pk}/call", form)

    assert told(story) == ["no_answer"]


def test_an_outcome_is_taken_back_within_a_day_and_refused_in_words_after_it(story: Story) -> None:
    routing.act_through(story.ports)
    phone, where = signed_in(story.owner), f"/processes/{story.process.pk}"
    for hours, left in ((23, []), (25, ["answered"])):
        phone.post(f"{where}/call", {"step": call(story).key, "outcome": "answered"})
        event = Event.objects.of(story.owner).filter(type="call_made", undone_at=None).get()
        story.world.clock.at = event.recorded_at + timedelta(hours=hours)
        phone.post(f"{where}/undo/{event.pk}")
        assert told(story) == left

    assert "said more than a day ago" in phone.get(where).content.decode()


def link_of(story: Story) -> str:
    """The page of the call that a reminder links to."""
    step = call(story)
    assert step.at is not None
    planned = Planned(f"step:{step.pk}:{step.at.isoformat()}", "call", "Call", "Halden", step.at)
    return f"/called/{call_token(story.owner, planned)}"


def test_a_machine_that_opens_the_page_of_a_call_records_nothing(story: Story) -> None:
    routing.act_through(story.ports)
    link, scanner = link_of(story), visitor()
    answers = [getattr(scanner.client, way)(link) for way in ("get", "head", "options", "get") for _ in range(3)]
    answers += [scanner.client.get(f"{link}?outcome=answered"), scanner.client.put(link), scanner.client.delete(link)]

    assert {answer.status_code for answer in answers} <= {200, 403, 405}
    assert told(story) == []


def test_who_follows_the_link_and_presses_says_how_the_call_went(story: Story) -> None:
    routing.act_through(story.ports)
    link, phone = link_of(story), visitor()
    phone.get(link)

    assert phone.post(link, {"outcome": "no_answer"}).status_code in {200, 303}
    assert told(story) == ["no_answer"]
