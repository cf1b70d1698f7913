"""Our events in the person's own calendar: no double, no lost change, and a move there moves the step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from afterword.calendars.memory import MemoryCalendars
from afterword.core.calendar.port import CalendarRefused, CalendarUnreachable, Kept
from afterword.flows.calendar import account, leaving, putting
from afterword.flows.calendar.account import Wanted, WrongCalendar
from afterword.flows.calendar.feed import choose
from afterword.flows.change_step import move_step, step_done_elsewhere
from afterword.flows.keep import export
from afterword.flows.overview.process import process_page
from afterword.flows.overview.today import today
from afterword.flows.tick import Rhythm, tick
from afterword.reading.parse import read_invitation
from afterword.store.models import CalendarAccount, CalendarEvent, Owner, Step
from tests.fakes import World
from tests.story import Story, letters_out

pytestmark = pytest.mark.django_db


class ReadHere:
    """Reads calendars in this process, the way the child does."""

    def read(
        self, content: bytes, filename: str, *, candidate_email: str | None = None, read_on: date | None = None
    ) -> Mapping[str, Any]:
        return read_invitation(content, "ics", candidate_email)


@pytest.fixture
def story() -> Story:
    """The letters are out, a call is next, and a calendar is connected."""
    told = letters_out()
    told.ports = told.world.ports(invitations=ReadHere())
    choose(told.ports, told.owner, told.now, details=True, alarms=True, colour="teal")
    account.connect(told.ports, told.owner, Wanted("https://cal.example.org/", "mara", "app"), told.now)
    page = account.account_page(told.owner)
    assert page is not None
    account.choose_calendar(told.ports, told.owner, page.calendars[0][0], told.now)
    look(told)
    return told


def look(story: Story) -> bool:
    return putting.put_calendar(story.ports, CalendarAccount.objects.one(story.owner), story.now)


def there(story: Story) -> MemoryCalendars:
    return story.world.calendars


def call(story: Story) -> Step:
    return Step.objects.of(story.owner).get(step="F1", gone_at=None)


def event(story: Story) -> CalendarEvent:
    return next(row for row in CalendarEvent.objects.of(story.owner) if call(story).key in row.said["steps"])


def edit(story: Story, before: str, after: str) -> Kept:
    """The person edits the call in a program of their own."""
    row = event(story)
    content = there(story).events[row.href].content
    assert before.encode() in content
    return there(story).edit(row.href, content.replace(before.encode(), after.encode()))


def test_every_event_is_put_once_however_often_it_is_looked(story: Story) -> None:
    first = dict(there(story).events)
    look(story)
    tick(story.ports, story.now)

    assert there(story).events == first
    assert b"SUMMARY:Call Dr. Amara Okafor\\, Halden Instruments" in first[event(story).href].content
    assert len(first) == CalendarEvent.objects.of(story.owner).exclude(put_sequence=None).count() > 0


def test_a_run_that_ended_before_it_noted_an_event_puts_no_second_one(story: Story) -> None:
    CalendarEvent.objects.of(story.owner).update(put_sequence=None, etag="", put_starts="")
    before = set(there(story).events)
    look(story)

    assert set(there(story).events) == before
    assert event(story).put_sequence is not None


def test_a_step_that_moved_here_moves_there(story: Story) -> None:
    step = call(story)
    assert step.at is not None
    move_step(story.ports, story.owner, story.process.pk, step.key, step.at + timedelta(hours=1), story.now)
    look(story)

    assert b"DTSTART;TZID=America/New_York:20261204T103000" in there(story).events[event(story).href].content


def test_an_event_that_was_moved_there_moves_the_step(story: Story) -> None:
    edit(story, "DTSTART;TZID=America/New_York:20261204T093000", "DTSTART;TZID=America/New_York:20261204T101500")
    look(story)

    assert call(story).at == datetime(2026, 12, 4, 15, 15, tzinfo=UTC)
    assert call(story).said["moved"]["reason"] == "You moved it in your calendar"
    assert not event(story).note
    look(story)
    assert b"DTSTART:20261204T151500Z" in there(story).events[event(story).href].content


def test_a_move_that_the_rules_forbid_is_said_on_today_and_put_back(story: Story) -> None:
    before = call(story).at
    edit(story, "DTSTART;TZID=America/New_York:20261204T093000", "DTSTART;TZID=America/New_York:20261206T093000")
    look(story)

    (trouble,) = (one for one in today(story.ports, story.owner, story.now).trouble if "calendar" in one.happened)
    assert call(story).at == before
    assert trouble.happened.startswith("You moved “Call Dr. Amara Okafor” in your calendar.")
    assert trouble.happened.endswith("It was put back.")
    assert trouble.process == story.process.pk
    assert b"DTSTART:20261204T143000Z" in there(story).events[event(story).href].content


def test_what_they_wrote_into_it_stays_when_the_step_moves(story: Story) -> None:
    edit(story, "SUMMARY:Call Dr. Amara Okafor\\, Halden Instruments", "SUMMARY:Ring her from the kitchen")
    look(story)
    step = call(story)
    assert step.at is not None
    move_step(story.ports, story.owner, story.process.pk, step.key, step.at + timedelta(hours=1), story.now)
    look(story)

    content = there(story).events[event(story).href].content
    assert b"SUMMARY:Ring her from the kitchen" in content
    assert b"DTSTART:20261204T153000Z" in content


def test_what_they_took_out_is_not_shown_again_and_its_step_stays(story: Story) -> None:
    href = event(story).href
    del there(story).events[href]
    look(story)
    look(story)

    assert href not in there(story).events
    assert call(story).status == "planned"
    page = account.account_page(story.owner)
    assert page is not None
    assert page.hidden == 1
    account.show_again(story.owner, story.now)
    look(story)
    assert href in there(story).events


def test_what_is_done_is_taken_out_there_unless_they_wrote_into_it(story: Story) -> None:
    href, step = event(story).href, call(story)
    edit(story, "TRIGGER:-PT10M", "TRIGGER:-PT30M")
    look(story)
    step_done_elsewhere(story.ports, story.owner, story.process.pk, step.key, story.now)
    look(story)

    assert href in there(story).events


def test_an_alarm_that_was_seen_there_is_no_change(story: Story) -> None:
    href = event(story).href
    edit(story, "BEGIN:VALARM", "BEGIN:VALARM\r\nACKNOWLEDGED:20261204T142000Z")
    step_done_elsewhere(story.ports, story.owner, story.process.pk, call(story).key, story.now)
    look(story)

    assert href not in there(story).events


def test_what_is_done_is_taken_out_there(story: Story) -> None:
    href = event(story).href
    step_done_elsewhere(story.ports, story.owner, story.process.pk, call(story).key, story.now)
    look(story)

    assert href not in there(story).events


def test_an_interview_is_theirs_to_move(story: Story) -> None:
    story.world.clock.at = datetime(2026, 11, 26, tzinfo=UTC)
    CalendarEvent.objects.of(story.owner).delete()
    tick(story.ports, story.now)
    talk = next(row for row in CalendarEvent.objects.of(story.owner) if not row.said["steps"])
    content = there(story).events[talk.href].content
    there(story).edit(talk.href, content.replace(b"20261201T140000", b"20261201T150000"))
    look(story)

    assert CalendarEvent.objects.one(story.owner, pk=talk.pk).note
    assert b"DTSTART:20261201T190000Z" in there(story).events[talk.href].content


def test_a_calendar_that_does_not_answer_is_left_in_peace_and_told_when_it_lasts(story: Story) -> None:
    there(story).trouble = "The calendar server answered 503."
    rhythm = Rhythm()
    asked, troubles = [], []
    for _minute in range(22):
        story.world.clock.wait(minutes=1)
        tick(story.ports, story.now, rhythm)
        asked.append(there(story).asked)
        troubles.append(bool(CalendarAccount.objects.one(story.owner).problem))

    assert asked[-1] - asked[0] <= 4
    assert not troubles[4]
    assert troubles[-1]
    there(story).trouble = ""
    story.world.clock.wait(hours=1)
    tick(story.ports, story.now, rhythm)
    assert CalendarAccount.objects.one(story.owner).problem == ""


def test_a_quiet_minute_asks_nobody(story: Story) -> None:
    rhythm, before = Rhythm(), there(story).asked
    for _ in range(4):
        story.world.clock.wait(minutes=1)
        tick(story.ports, story.now, rhythm)

    assert there(story).asked - before <= 1


def test_a_wrong_password_keeps_nothing_and_the_right_one_is_sealed(story: Story) -> None:
    before = CalendarAccount.objects.one(story.owner).secret
    with pytest.raises(CalendarRefused):
        account.connect(story.ports, story.owner, Wanted("https://cal.example.org/", "mara", "wrong"), story.now)

    assert CalendarAccount.objects.one(story.owner).secret == before
    assert before not in str(export(story.owner, story.now))


@pytest.mark.parametrize(
    ("address", "password", "words"),
    [
        ("", "x", "missing"),
        ("me@gmail.com", "x", "no calendar for other"),
        ("me@nowhere.test", "x", "Nothing is published"),
        ("https://other.example/", "", "password is missing"),
    ],
)
def test_what_cannot_be_connected_is_said(address: str, password: str, words: str) -> None:
    world = World()
    ports, now = world.ports(), world.clock.now()
    owner = Owner.objects.create(created_at=now)
    account.connect(ports, owner, Wanted("https://cal.example.org/", "mara", "app"), now)
    with pytest.raises(WrongCalendar) as refused:
        account.connect(ports, owner, Wanted(address, "", password), now)

    assert words in refused.value.message
    assert CalendarAccount.objects.one(owner).url == "https://cal.example.org/"


def test_a_forgotten_calendar_keeps_its_events_and_gets_no_more(story: Story) -> None:
    before = dict(there(story).events)
    account.disconnect(story.owner, story.now)
    tick(story.ports, story.now)

    assert there(story).events == before
    assert account.account_page(story.owner) is None
    assert not CalendarEvent.objects.of(story.owner).exclude(href="").exists()


@pytest.mark.parametrize("is_mine", [True, False])
def test_what_was_put_there_is_taken_out_before_it_is_forgotten_unless_they_changed_it(
    story: Story, *, is_mine: bool
) -> None:
    href, count = event(story).href, len(there(story).events)
    if is_mine:
        edit(story, "Call Dr. Amara Okafor", "Call Amara from the balcony")
    there(story).edit("theirs.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    left = leaving.take_out_and_leave(story.ports, story.owner, story.now)

    assert set(there(story).events) == ({href, "theirs.ics"} if is_mine else {"theirs.ics"})
    assert (left.taken, left.stayed) == ((count - 1, 1) if is_mine else (count, 0))
    assert account.account_page(story.owner) is None


def test_a_server_that_does_not_answer_is_not_forgotten_with_our_events_in_it(story: Story) -> None:
    before, there(story).trouble = dict(there(story).events), "It is away."
    with pytest.raises(CalendarUnreachable):
        leaving.take_out_and_leave(story.ports, story.owner, story.now)

    assert there(story).events == before
    assert account.account_page(story.owner) is not None
    assert event(story).href


def test_why_an_event_went_back_stands_on_the_page_of_its_process_too(story: Story) -> None:
    edit(story, "DTSTART;TZID=America/New_York:20261204T093000", "DTSTART;TZID=America/New_York:20261206T093000")
    look(story)
    page = process_page(story.ports, story.owner, story.process.pk, story.now)

    assert [words for words in page.changes if words.startswith("You moved “Call Dr. Amara Okafor” in your calendar.")]
    later = process_page(story.ports, story.owner, story.process.pk, story.now + timedelta(days=3))
    assert not [words for words in later.changes if "in your calendar" in words]
