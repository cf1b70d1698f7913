"""Everything deleted while our events lie in the person's calendar: taken out of it, or named for their own hand."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest

from afterword.calendars.opening import open_server
from afterword.core.calendar.port import CalendarServer, Login
from afterword.flows.calendar import account, leaving, putting
from afterword.flows.calendar.account import Wanted
from afterword.flows.calendar.login import login_of
from afterword.flows.keep import erase, whole
from afterword.store.models import Action, CalendarAccount, CalendarEvent, Owner
from afterword.web import routing
from tests.flows.test_calendar_put import ReadHere
from tests.servers.calendar_world import PASSWORD, PERSON, CalendarWorld
from tests.story import OKAFOR, Story, begin
from tests.web.visitors import signed_in

pytestmark = pytest.mark.django_db


def connected(told: Story, url: str, calendar: str = "") -> Story:
    account.connect(told.ports, told.owner, Wanted(url, PERSON, PASSWORD), told.now)
    page = account.account_page(told.owner)
    assert page is not None
    account.choose_calendar(told.ports, told.owner, calendar or page.calendars[0][0], told.now)
    assert putting.put_calendar(told.ports, CalendarAccount.objects.one(told.owner), told.now)
    return told


@pytest.fixture
def story() -> Story:
    """Several events lie in a calendar in memory, beside one of the person's own."""
    told = begin((OKAFOR,))
    told.ports = told.world.ports(invitations=ReadHere())
    told.world.calendars.edit("theirs.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    return connected(told, "https://cal.example.org/")


def ours(story: Story) -> list[CalendarEvent]:
    return list(CalendarEvent.objects.of(story.owner).exclude(href=""))


def test_what_is_there_is_counted_before_and_taken_out(story: Story) -> None:
    count = len(ours(story))
    assert count >= 3
    assert whole(story.owner).events == count
    erased = erase(story.ports, story.owner)

    assert set(story.world.calendars.events) == {"theirs.ics"}
    assert erased.calendar == leaving.Cleared(count)
    assert not Owner.objects.exists()


def test_what_they_changed_stays_and_is_counted(story: Story) -> None:
    there, row = story.world.calendars, ours(story)[0]
    there.edit(row.href, there.events[row.href].content.replace(b"SUMMARY:", b"SUMMARY:Mine, "))
    count = len(ours(story))
    erased = erase(story.ports, story.owner)

    assert set(there.events) == {"theirs.ics", row.href}
    assert erased.calendar == leaving.Cleared(count - 1, theirs=1)


def test_a_calendar_that_does_not_answer_keeps_nothing_here_and_each_event_is_named(story: Story) -> None:
    before = {row.said["title"] for row in ours(story)}
    story.world.calendars.trouble = "The calendar server answered 503."
    erased = erase(story.ports, story.owner)

    assert not Owner.objects.exists()
    assert {event.title for event in erased.calendar.stay} == before
    assert erased.calendar.why == "The calendar server answered 503."


def test_nothing_can_leave_while_a_calendar_is_waited_for(story: Story) -> None:
    seen = []

    def slow(_login: Login) -> CalendarServer:
        seen.append((Owner.objects.exists(), Action.everything.exists()))
        return story.world.calendars

    erase(replace(story.ports, calendar_server=slow), story.owner)

    assert seen == [(False, False)]


@pytest.mark.parametrize("is_away", [True, False])
def test_the_page_says_before_and_after_what_becomes_of_them(
    story: Story, monkeypatch: pytest.MonkeyPatch, *, is_away: bool
) -> None:
    rows, ports = ours(story), story.ports
    monkeypatch.setattr(routing, "ports", lambda: ports)
    who = signed_in(story.owner)
    before = html.unescape(who.get("/settings/delete").content.decode())
    story.world.calendars.trouble = "The calendar server answered 503." if is_away else ""
    after = html.unescape(who.post("/settings/delete", {"words": "delete everything"}).content.decode())

    assert f"{len(rows)} events lie in your own calendar and are taken out there" in before
    if is_away:
        assert f"{len(rows)} events stay in your calendar. Take them out there by hand" in after
        assert all(row.said["title"] in after for row in rows)
    else:
        assert f"{len(rows)} events were taken out of your calendar." in after
        assert "stay in your calendar" not in after


def test_the_command_says_what_became_of_them(
    story: Story, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from argparse import Namespace

    from afterword.cli import erase as command
    from afterword.cli import session

    rows = ours(story)
    monkeypatch.setattr(session, "begin", lambda: session.Session(story.ports, story.owner))
    story.world.calendars.trouble = "The calendar server answered 503."
    assert command.run(Namespace(yes_everything=True)) == 0

    said = capsys.readouterr().out
    assert "These stay in your calendar; take them out there by hand. The calendar server answered 503." in said
    assert all(f"2026-{row.said['starts'][5:10]}  {row.said['title']}" in said for row in rows[:1])


@pytest.mark.needs("radicale")
def test_a_real_server_is_empty_of_ours_and_keeps_what_is_theirs(radicale: CalendarWorld) -> None:
    told = begin((OKAFOR,))
    told.ports = replace(told.world.ports(invitations=ReadHere()), calendar_server=open_server)
    connected(told, radicale.url, radicale.make("erased", "Private"))
    rows = ours(told)
    found = CalendarAccount.objects.one(told.owner)
    server, target = told.ports.calendar_server(login_of(told.ports, found)), found.target
    there = server.fetch(target, [row.href for row in rows])
    mine = target + "mine.ics"
    content = there[rows[0].href].content
    uid = rows[0].href.rpartition("/")[2].removesuffix(".ics").encode()
    radicale.write(mine, content.replace(uid, b"mine"))
    radicale.write(rows[1].href, there[rows[1].href].content.replace(b"SUMMARY:", b"SUMMARY:Mine, "))
    erased = erase(told.ports, told.owner)

    assert set(server.fetch(target, [mine, *(row.href for row in rows)])) == {mine, rows[1].href}
    assert erased.calendar == leaving.Cleared(len(rows) - 1, theirs=1)
