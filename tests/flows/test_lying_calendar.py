"""A calendar server whose marks of versions (ETag) lie: no move is hidden, nothing is written over or stuck unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from afterword.calendars.memory import MemoryCalendars
from afterword.calendars.opening import open_server
from afterword.core.calendar.port import ChangedThere, Kept
from afterword.flows.calendar import account, putting
from afterword.flows.calendar.account import Wanted
from afterword.flows.calendar.login import login_of
from afterword.flows.change_step import move_step, step_done_elsewhere
from afterword.flows.overview.today import today
from afterword.store.models import CalendarAccount, CalendarEvent, Step
from tests.flows.test_calendar_put import ReadHere
from tests.servers.calendar_world import PASSWORD, PERSON, CalendarWorld
from tests.servers.lying_calendar import WAYS, Lying, lying_calendar
from tests.story import Story, letters_out

pytestmark = pytest.mark.django_db


class OneMark(MemoryCalendars):
    """Gives every version of every event the same mark, and takes it back for any of them."""

    mark = '"1"'

    def put(self, calendar: str, uid: str, content: bytes, over: Kept | None = None) -> Kept:
        href = self.address_of(calendar, uid)
        if (over is None) != (href not in self.events):
            raise ChangedThere
        return self.edit(href, content)

    def edit(self, href: str, content: bytes) -> Kept:
        self.events[href] = Kept(href, self.mark, content)
        return self.events[href]


def connected(told: Story, url: str, calendar: str = "") -> Story:
    account.connect(told.ports, told.owner, Wanted(url, PERSON, PASSWORD), told.now)
    page = account.account_page(told.owner)
    assert page is not None
    account.choose_calendar(told.ports, told.owner, calendar or page.calendars[0][0], told.now)
    assert look(told)
    return told


@pytest.fixture(params=['"1"', ""])
def story(request: pytest.FixtureRequest) -> Story:
    """In memory, with a mark that never changes, or with none."""
    told = letters_out()
    told.world.calendars = OneMark()
    told.world.calendars.mark = request.param
    told.ports = told.world.ports(invitations=ReadHere())
    return connected(told, "https://cal.example.org/")


@pytest.fixture
def lying(radicale: CalendarWorld, request: pytest.FixtureRequest) -> Iterator[Lying]:
    with lying_calendar(radicale) as proxy:
        proxy.way = getattr(request, "param", "")
        yield proxy


@pytest.fixture
def real(radicale: CalendarWorld, lying: Lying, request: pytest.FixtureRequest) -> Story:
    """The same on Radicale behind the proxy."""
    told = letters_out()
    told.ports = replace(told.world.ports(invitations=ReadHere()), calendar_server=open_server)
    path = f"l{abs(hash(request.node.name))}"
    radicale.make(path, "Private")
    url = f"http://127.0.0.1:{lying.port}/"
    return connected(told, url, f"{url}{PERSON}/{path}/")


def look(story: Story) -> bool:
    return putting.put_calendar(story.ports, CalendarAccount.objects.one(story.owner), story.now)


def call(story: Story) -> Step:
    return Step.objects.of(story.owner).get(step="F1", gone_at=None)


def event(story: Story) -> CalendarEvent:
    return next(row for row in CalendarEvent.objects.of(story.owner) if call(story).key in row.said["steps"])


def later(story: Story, **by: int) -> None:
    """The person moves the call here."""
    step = call(story)
    assert step.at is not None
    move_step(story.ports, story.owner, story.process.pk, step.key, step.at + timedelta(**by), story.now)


def edited(content: bytes, before: bytes, after: bytes) -> bytes:
    assert before in content
    return content.replace(before, after)


def kept(story: Story) -> Kept | None:
    row = event(story)
    found = CalendarAccount.objects.one(story.owner)
    return story.ports.calendar_server(login_of(story.ports, found)).fetch(found.target, [row.href]).get(row.href)


def test_a_move_under_a_mark_that_never_changes_is_followed(story: Story) -> None:
    there, row = story.world.calendars, event(story)
    there.edit(row.href, edited(there.events[row.href].content, b"20261204T093000", b"20261204T101500"))
    assert look(story)

    assert call(story).at == datetime(2026, 12, 4, 15, 15, tzinfo=UTC)


def test_words_under_a_mark_that_never_changes_are_not_written_over(story: Story) -> None:
    there, row = story.world.calendars, event(story)
    content = edited(there.events[row.href].content, b"SUMMARY:Afterword: a call", b"SUMMARY:Ring from the kitchen")
    there.edit(row.href, content)
    later(story, minutes=30)
    assert look(story)
    later(story, minutes=30)
    assert look(story)

    content = there.events[row.href].content
    assert b"SUMMARY:Ring from the kitchen" in content
    assert b"DTSTART:20261204T153000Z" in content


def test_under_a_mark_that_never_changes_nothing_is_read_or_put_without_a_change(story: Story) -> None:
    before = dict(story.world.calendars.events)
    for _ in range(3):
        assert look(story)

    assert story.world.calendars.events == before
    assert not CalendarEvent.objects.of(story.owner).exclude(refusals=0).exists()


@pytest.mark.needs("radicale")
@pytest.mark.parametrize("lying", WAYS, indirect=True)
def test_before_radicale_no_lie_about_marks_hides_a_move_or_leaves_an_event_stuck(
    real: Story, radicale: CalendarWorld
) -> None:
    later(real, minutes=30)
    assert look(real)
    there = kept(real)
    assert there is not None
    assert b"20261204T100000" in there.content
    radicale.write(_behind(radicale, there.href), edited(there.content, b"T100000", b"T104500"))
    assert look(real)

    assert call(real).at == datetime(2026, 12, 4, 15, 45, tzinfo=UTC)
    there = kept(real)
    assert there is not None
    assert b"DTSTART:20261204T154500Z" in there.content
    assert not CalendarAccount.objects.one(real.owner).problem
    step_done_elsewhere(real.ports, real.owner, real.process.pk, call(real).key, real.now)
    row = CalendarEvent.objects.of(real.owner).get(href=there.href)
    assert look(real)
    found = CalendarAccount.objects.one(real.owner)
    assert real.ports.calendar_server(login_of(real.ports, found)).fetch(found.target, [row.href]) == {}


@pytest.mark.needs("radicale")
@pytest.mark.parametrize("lying", [way for way in WAYS if way != "same"], indirect=True)
def test_before_radicale_what_was_written_in_between_is_not_written_over(real: Story, radicale: CalendarWorld) -> None:
    found = CalendarAccount.objects.one(real.owner)
    server, before = real.ports.calendar_server(login_of(real.ports, found)), kept(real)
    assert before is not None
    mine = edited(before.content, b"SUMMARY:Afterword: a call", b"SUMMARY:Mine")
    radicale.write(_behind(radicale, before.href), mine)
    uid = before.href.rpartition("/")[2].removesuffix(".ics")

    with pytest.raises(ChangedThere):
        server.put(found.target, uid, before.content, before)
    with pytest.raises(ChangedThere):
        server.remove(before)
    after = kept(real)
    assert after is not None
    assert b"SUMMARY:Mine" in after.content


@pytest.mark.needs("radicale")
@pytest.mark.parametrize("status", [403, 409, 413])
def test_an_event_that_the_calendar_does_not_take_is_told_once_it_lasts_and_until_it_is_taken(
    real: Story, lying: Lying, status: int
) -> None:
    lying.refuses = status
    later(real, minutes=30)
    said = []
    for _ in range(3):
        assert look(real)
        said.append([one.happened for one in today(real.ports, real.owner, real.now).trouble])

    assert said[0] == said[1] == []
    (words,) = said[2]
    assert words.startswith("“Call Dr. Amara Okafor” cannot be brought up to date in your calendar. ")
    later(real, minutes=30)
    lying.refuses = 0
    assert look(real)
    assert not CalendarAccount.objects.one(real.owner).problem
    there = kept(real)
    assert there is not None
    assert b"20261204T103000" in there.content


def _behind(radicale: CalendarWorld, href: str) -> str:
    """The address of the same event without the proxy."""
    return radicale.url + href.split("/", 3)[3]
