"""A call told by the mail's link, or by answering it in words, is gone from the person's calendar on a real server."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.calendars.opening import open_server
from afterword.flows.calendar import account
from afterword.flows.calendar.account import Wanted
from afterword.flows.calendar.login import login_of
from afterword.store.models import CalendarAccount, CalendarEvent, Step
from afterword.web import routing
from tests.flows.test_calendar_put import ReadHere
from tests.journeys.test_call_answers import answers, told
from tests.journeys.test_reminders import MORNING, World, call_tomorrow, words, world
from tests.servers.calendar_world import PASSWORD, PERSON, CalendarWorld
from tests.web.visitors import visitor

pytestmark = [pytest.mark.django_db, pytest.mark.needs("radicale")]
__all__ = ["world"]


@pytest.fixture
def here(world: World, radicale: CalendarWorld, request: pytest.FixtureRequest) -> World:
    """The person's calendar is connected before the letter leaves."""
    story = world.story
    story.ports = replace(
        story.ports,
        invitations=ReadHere(),
        calendar_server=open_server,
        page_address="https://afterword.home.test",
    )
    routing.act_through(story.ports)
    calendar = radicale.make(f"t{abs(hash(request.node.name))}", "Private")
    account.connect(story.ports, story.owner, Wanted(radicale.url, PERSON, PASSWORD), story.now)
    account.choose_calendar(story.ports, story.owner, calendar, story.now)
    return world


def call_there(world: World) -> tuple[str, bool]:
    """Where the call lies, and whether it is there."""
    owner = world.story.owner
    step = Step.objects.of(owner).get(step="F1", gone_at=None)
    row = next(row for row in CalendarEvent.objects.of(owner) if step.key in row.said["steps"])
    return row.href, is_there(world, row.href)


def is_there(world: World, href: str) -> bool:
    found = CalendarAccount.objects.one(world.story.owner)
    server = world.story.ports.calendar_server(login_of(world.story.ports, found))
    return href in server.fetch(found.target, [href])


def test_told_by_the_link_it_is_gone_from_the_calendar(here: World) -> None:
    call_tomorrow(here)
    (mail,) = here.passes(MORNING)
    href, lies_there = call_there(here)
    assert lies_there
    found = re.search(r"https://afterword\.home\.test(/called/\S+)", words(mail))
    assert found is not None
    anybody = visitor()
    anybody.get(found[1])
    assert b"Noted: you spoke." in anybody.post(found[1], {"outcome": "answered"}).content
    here.passes(MORNING + timedelta(minutes=1))

    assert not is_there(here, href)


def test_told_in_words_it_is_gone_from_the_calendar(here: World) -> None:
    call_tomorrow(here)
    (mail,) = here.passes(MORNING)
    href, lies_there = call_there(here)
    assert lies_there
    answers(here, mail, "spoke, they decide on the 14th")
    here.passes(MORNING + timedelta(minutes=5))
    here.passes(MORNING + timedelta(minutes=6))

    assert told(here) == ["answered"]
    assert not is_there(here, href)
