"""The whole way on a real CalDAV server: connected, put, moved there, followed, put back, taken out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.calendars.opening import open_server
from afterword.core.calendar.port import CalendarRefused, Kept
from afterword.flows.calendar import account, leaving, putting
from afterword.flows.calendar.account import Wanted
from afterword.store.models import CalendarAccount, CalendarEvent
from tests.flows.test_calendar_put import ReadHere
from tests.servers.calendar_world import PASSWORD, PERSON, CalendarWorld
from tests.story import OKAFOR, Story, begin

pytestmark = [pytest.mark.django_db, pytest.mark.needs("radicale")]


@pytest.fixture
def story(radicale: CalendarWorld, request: pytest.FixtureRequest) -> Story:
    told = begin((OKAFOR,))
    told.ports = replace(told.world.ports(invitations=ReadHere()), calendar_server=open_server)
    calendar = radicale.make(f"c{abs(hash(request.node.name))}", "Private")
    account.connect(told.ports, told.owner, Wanted(radicale.url, PERSON, PASSWORD), told.now)
    account.choose_calendar(told.ports, told.owner, calendar, told.now)
    return told


def look(story: Story) -> bool:
    return putting.put_calendar(story.ports, CalendarAccount.objects.one(story.owner), story.now)


def kept(story: Story, row: CalendarEvent) -> Kept:
    found = CalendarAccount.objects.one(story.owner)
    server = story.ports.calendar_server(account.login_of(story.ports, found))
    return server.fetch(found.target, [row.href])[row.href]


def test_an_event_goes_there_is_moved_there_and_the_card_moves_along(story: Story, radicale: CalendarWorld) -> None:
    assert look(story)
    rows = list(CalendarEvent.objects.of(story.owner).exclude(href=""))
    assert len(rows) >= 3
    card = next(row for row in rows if any(":prepare" in step for step in row.said["steps"]))
    before = kept(story, card).content
    radicale.write(card.href, before.replace(b"T090000", b"T110000").replace(b"T093000", b"T113000"))
    assert look(story)

    moved = CalendarEvent.objects.one(story.owner, pk=card.pk)
    assert not moved.note
    assert datetime.fromisoformat(moved.said["starts"]) == datetime(2026, 11, 30, 16, tzinfo=UTC)
    assert look(story)
    assert kept(story, moved).etag == moved.etag
    radicale.delete(card.href)
    assert look(story)
    assert CalendarEvent.objects.one(story.owner, pk=card.pk).hidden_at


def test_a_wrong_password_is_said_and_nothing_is_kept(story: Story, radicale: CalendarWorld) -> None:
    with pytest.raises(CalendarRefused):
        account.connect(story.ports, story.owner, Wanted(radicale.url, PERSON, "wrong"), story.now)


def test_our_events_are_taken_out_of_the_server_before_it_is_forgotten(story: Story) -> None:
    assert look(story)
    found = CalendarAccount.objects.one(story.owner)
    server, target = story.ports.calendar_server(account.login_of(story.ports, found)), found.target
    hrefs = [row.href for row in CalendarEvent.objects.of(story.owner).exclude(href="")]
    assert set(server.fetch(target, hrefs)) == set(hrefs) != set()
    left = leaving.take_out_and_leave(story.ports, story.owner, story.now)

    assert server.fetch(target, hrefs) == {}
    assert (left.taken, left.stayed) == (len(hrefs), 0)
