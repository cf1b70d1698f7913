"""A copied database says so and sends nothing until the person says that it may."""

from __future__ import annotations

import pytest

from afterword.flows.doctor import look, look_before_start
from afterword.flows.overview.today import today
from afterword.store import sending
from tests.story import begin

pytestmark = pytest.mark.django_db


def test_a_copy_says_that_nothing_is_sent_from_it() -> None:
    story = begin()
    sending.hold("another machine", "start-0", story.now)

    page = today(story.ports, story.owner, story.now)

    assert "copy" in page.trouble[0].happened
    assert [found.what for found in look_before_start(story.ports)] == ["this installation may send"]


def test_the_person_can_say_that_this_is_the_one() -> None:
    story = begin()
    sending.hold("another machine", "start-0", story.now)

    sending.take_over(story.owner, story.ports.machine_id, story.ports.start_id, story.now)

    assert today(story.ports, story.owner, story.now).trouble == ()
    assert all(found.is_good for found in look(story.ports, story.owner, story.now) if "send" in found.what)
