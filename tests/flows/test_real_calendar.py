"""The whole way on a real CalDAV server: connected, put, moved there, followed, put back, taken out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.calendars.opening import open_server
from afterword.core.calendar.port import CalendarRefused, Kept
from afterword.flows.calendar import account, leaving, putting, taken_out
from afterword.flows.calendar.account import Wanted
from afterword.flows.calendar.login import login_of
from afterword.flows.change_step import step_done_elsewhere
from afterword.flows.make_call import call_outcome
from afterword.flows.overview.today import today
from afterword.flows.remind.facts import facts_of
from afterword.store.models import CalendarAccount, CalendarEvent, Person, Step
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
    server = story.ports.calendar_server(login_of(story.ports, found))
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
    server, target = story.ports.calendar_server(login_of(story.ports, found)), found.target
    hrefs = [row.href for row in CalendarEvent.objects.of(story.owner).exclude(href="")]
    assert set(server.fetch(target, hrefs)) == set(hrefs) != set()
    left = leaving.take_out_and_leave(story.ports, story.owner, story.now)

    assert server.fetch(target, hrefs) == {}
    assert (left.taken, left.stayed) == (len(hrefs), 0)


def test_our_events_go_along_into_another_calendar_of_the_server(
    story: Story, radicale: CalendarWorld, request: pytest.FixtureRequest
) -> None:
    assert look(story)
    before, old = contents(story), CalendarAccount.objects.one(story.owner).target
    new = radicale.make(f"n{abs(hash(request.node.name))}", "Work")
    account.connect(story.ports, story.owner, Wanted(radicale.url, PERSON, PASSWORD), story.now)
    account.choose_calendar(story.ports, story.owner, new, story.now)
    assert look(story)

    assert contents(story) == before != {}
    server = story.ports.calendar_server(login_of(story.ports, CalendarAccount.objects.one(story.owner)))
    assert server.fetch(old, [f"{old}{name}" for name in before]) == {}
    account.choose_calendar(story.ports, story.owner, "", story.now)
    assert look(story)
    assert server.fetch(new, [f"{new}{name}" for name in before]) == {}


def contents(story: Story) -> dict[str, bytes]:
    """The events in the chosen calendar, by the last part of their addresses."""
    found = CalendarAccount.objects.one(story.owner)
    hrefs = [row.href for row in CalendarEvent.objects.of(story.owner).exclude(href="")]
    there = story.ports.calendar_server(login_of(story.ports, found)).fetch(found.target, hrefs)
    return {href.rpartition("/")[2]: kept.content for href, kept in there.items()}


def the_call(story: Story) -> CalendarEvent:
    step = Step.objects.of(story.owner).get(step="F1", gone_at=None)
    return next(row for row in CalendarEvent.objects.of(story.owner) if step.key in row.said["steps"])


@pytest.fixture
def called(story: Story) -> Story:
    """The letter is out, it is the morning of the call, and the call stands in their calendar."""
    Person.objects.of(story.owner).update(phone="+1 617 555 0100")
    story.note("night alarms")
    story.world.clock.at = datetime(2026, 12, 4, 14, tzinfo=UTC)
    for letter in Step.objects.of(story.owner).filter(step="thank_you", gone_at=None):
        step_done_elsewhere(story.ports, story.owner, story.process.pk, letter.key, story.now)
    assert look(story)
    return story


def calls_told_of(story: Story) -> list[datetime]:
    """The calls that a reminder would name now."""
    return [each.at for each in facts_of(story.ports, story.owner, story.now).facts.planned if each.kind == "call"]


def test_a_call_told_on_the_page_is_gone_from_their_calendar_and_from_the_reminders(called: Story) -> None:
    row = the_call(called)
    assert kept(called, row).content
    assert len(calls_told_of(called)) == 1
    step = Step.objects.of(called.owner).get(step="F1", gone_at=None)
    call_outcome(called.ports, called.owner, called.process.pk, step.key, "answered", called.now)
    assert look(called)

    account_row = CalendarAccount.objects.one(called.owner)
    server = called.ports.calendar_server(login_of(called.ports, account_row))
    assert server.fetch(account_row.target, [row.href]) == {}
    assert calls_told_of(called) == []


def test_a_call_moved_in_their_calendar_is_moved_on_the_page_and_in_the_reminders(
    called: Story, radicale: CalendarWorld
) -> None:
    row = the_call(called)
    content = kept(called, row).content
    assert b"T093000" in content
    radicale.write(row.href, content.replace(b"T093000", b"T101500"))
    assert look(called)

    (at,) = calls_told_of(called)
    assert at == datetime(2026, 12, 4, 15, 15, tzinfo=UTC)
    page = today(called.ports, called.owner, called.now)
    assert at in [card.at for card in (page.lead, *page.soon) if card] + [line.at for line in page.upcoming]


def test_a_call_taken_out_of_their_calendar_is_still_told_of_as_nobody_said_that_it_was_made(
    called: Story, radicale: CalendarWorld
) -> None:
    radicale.delete(the_call(called).href)
    assert look(called)

    row = the_call(called)
    assert row.hidden_at
    assert len(calls_told_of(called)) == 1
    (asked,) = taken_out.taken_out(called.owner, called.now)
    assert asked.id == row.pk
    taken_out.answer(called.ports, called.owner, row.pk, "back", called.now)
    assert look(called)
    assert kept(called, the_call(called)).content
    radicale.delete(the_call(called).href)
    assert look(called)
    taken_out.answer(called.ports, called.owner, row.pk, "shall_not", called.now)
    assert look(called)
    assert calls_told_of(called) == []
