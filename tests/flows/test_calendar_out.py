"""The plan in a calendar: it follows each change under the same UID, and goes where it went."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.core.calendar.port import Shown
from afterword.flows.calendar import feed, keeping
from afterword.flows.change_step import move_step, step_done_elsewhere
from afterword.flows.keep import export
from afterword.flows.record_interview import read_invitation
from afterword.flows.tick import tick
from afterword.store.models import CalendarEvent, CalendarFeed, Owner, Person, Step
from afterword.web.language import said_in
from tests.story import BRANDT, OKAFOR, GivenInvitation, Story, begin, plan_again

pytestmark = pytest.mark.django_db
DETAILS = {"details": True, "alarms": True, "colour": "teal"}


@pytest.fixture
def story() -> Story:
    return begin((OKAFOR,))


def subscribed(story: Story) -> str:
    token = feed.new_address(story.ports, story.owner, story.now)
    feed.choose(story.ports, story.owner, story.now, **DETAILS)  # type: ignore[arg-type]
    return token


def events(story: Story) -> dict[str, Shown]:
    return {one.event.title: one for one in keeping.shown_events(story.owner)}


def test_the_interview_the_card_and_the_notes_stand_in_it_from_the_day_it_is_booked(story: Story) -> None:
    subscribed(story)

    titles = events(story)
    assert "Interview, Halden Instruments" in titles
    assert "Look at the card before you go, Halden Instruments" in titles
    assert titles["Interview, Halden Instruments"].event.starts == datetime(2026, 12, 1, 19, tzinfo=UTC)
    assert titles["Interview, Halden Instruments"].event.busy


def test_the_letters_of_the_panel_are_one_event_in_their_window() -> None:
    story = begin()
    subscribed(story)
    story.note("night alarms", "depot reports", "night import")

    letters = [one.event for one in events(story).values() if one.event.title.startswith("Look over")]
    assert len(letters) == 1
    assert len(letters[0].steps) == 3
    assert letters[0].starts == datetime(2026, 12, 1, 23, tzinfo=UTC)


def called_on(story: Story) -> Step:
    """The letters are out, and the call is what comes next."""
    Person.objects.of(story.owner).update(phone="+1 617 555 0100")
    story.note("night alarms")
    story.world.clock.at = datetime(2026, 12, 2, 1, tzinfo=UTC)
    for letter in Step.objects.of(story.owner).filter(step="thank_you", gone_at=None):
        step_done_elsewhere(story.ports, story.owner, story.process.pk, letter.key, story.now)
    return Step.objects.of(story.owner).get(step="F1", gone_at=None)


def event_of(story: Story, step: Step) -> Shown:
    return next(one for one in keeping.shown_events(story.owner) if step.key in one.event.steps)


def test_a_call_stands_in_its_window_with_the_number(story: Story) -> None:
    subscribed(story)
    call = event_of(story, called_on(story))

    assert call.event.title == "Call Dr. Amara Okafor, Halden Instruments"
    assert (call.event.starts, call.event.zone) == (datetime(2026, 12, 4, 14, 30, tzinfo=UTC), "America/New_York")
    assert "+1 617 555 0100" in call.event.text


def test_what_it_is_about_is_told_in_the_language_of_the_person(story: Story) -> None:
    story.ports = replace(story.ports, say=said_in)
    Owner.objects.filter(pk=story.owner.pk).update(pages_language="de")
    story.owner.refresh_from_db()
    subscribed(story)
    call = called_on(story)
    event, why = event_of(story, call).event, str(call.said["why"])

    assert event.title == "Dr. Amara Okafor anrufen, Halden Instruments"
    assert said_in("de", why) in event.text
    assert why not in event.text


def test_a_minute_of_the_worker_asks_no_more_for_many_interviews_than_for_two(story: Story) -> None:
    subscribed(story)

    def asked_with_another(day: int) -> int:
        story.ports = story.world.ports(invitations=GivenInvitation(uid=f"{day}@firm.example"))
        invitation = read_invitation(story.ports, story.owner, bytes([day]), "invitation.ics", story.now)
        hours = {"starts_local": f"2026-12-0{day}T14:00", "ends_local": f"2026-12-0{day}T15:00"}
        plan_again(story.ports, story.owner, invitation, (BRANDT,), employer=f"Firm {day}", **hours)
        keeping.keep_calendar(story.ports, story.owner, story.now)
        with CaptureQueriesContext(connection) as asked:
            keeping.keep_calendars(story.ports, story.now)
        return len(asked)

    two, *_, five = [asked_with_another(day) for day in (2, 3, 4, 7)]

    assert sum("Interview," in title for title in events(story)) == 5
    assert five == two <= 14


def test_a_moved_step_is_the_same_event_with_a_higher_revision(story: Story) -> None:
    subscribed(story)
    call = called_on(story)
    before = event_of(story, call)
    assert call.at is not None
    move_step(story.ports, story.owner, story.process.pk, call.key, call.at + timedelta(hours=1), story.now)

    after = event_of(story, call)
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 1)
    assert after.event.starts == before.event.starts + timedelta(hours=1)


def test_a_call_that_was_made_is_gone_from_the_calendar(story: Story) -> None:
    subscribed(story)
    call = called_on(story)
    assert not event_of(story, call).is_cancelled
    step_done_elsewhere(story.ports, story.owner, story.process.pk, call.key, story.now)

    assert event_of(story, call).is_cancelled


def test_the_worker_follows_what_no_plan_changed(story: Story) -> None:
    subscribed(story)
    story.world.clock.at = datetime(2026, 12, 20, 12, tzinfo=UTC)
    CalendarEvent.objects.of(story.owner).update(sequence=7)
    tick(story.ports, story.now)

    assert not [one for one in keeping.shown_events(story.owner) if one.event.title.startswith("Look at the card")]


def test_without_an_address_nothing_is_kept(story: Story) -> None:
    story.note("night alarms")

    assert not CalendarEvent.objects.of(story.owner).exists()
    assert keeping.keep_calendar(story.ports, story.owner, story.now) == 0


def test_only_the_newest_address_opens_it_and_only_its_hash_is_kept(story: Story) -> None:
    old, new = (feed.new_address(story.ports, story.owner, story.now) for _ in range(2))

    assert feed.feed_behind(story.ports, old, story.now) is None
    assert feed.feed_behind(story.ports, new, story.now) is not None
    feed.end_address(story.ports, story.owner, story.now)
    assert feed.feed_behind(story.ports, new, story.now) is None
    row = CalendarFeed.objects.one(story.owner)
    assert new not in str(row.__dict__)


def test_the_hash_of_the_address_is_not_given_out(story: Story) -> None:
    subscribed(story)

    assert CalendarFeed.objects.one(story.owner).token_hash not in str(export(story.owner, story.now))


def test_when_it_was_asked_for_is_remembered_to_the_quarter_of_an_hour(story: Story) -> None:
    token, first = subscribed(story), story.now
    for minutes in (0, 10, 20):
        feed.feed_behind(story.ports, token, first + timedelta(minutes=minutes))

    assert feed.feed_page(story.owner).asked_at == first + timedelta(minutes=20)


def test_the_same_plan_gives_the_same_bytes_and_another_wording_a_new_revision(story: Story) -> None:
    token = subscribed(story)
    one, two = (feed.feed_behind(story.ports, token, story.now) for _ in range(2))
    feed.choose(story.ports, story.owner, story.now, details=False, alarms=False, colour="crimson")
    three = feed.feed_behind(story.ports, token, story.now)

    assert one is not None
    assert two is not None
    assert three is not None
    assert one.mark == two.mark != three.mark
    assert b"Halden" in one.content
    assert b"Halden" not in three.content
    assert b"VALARM" not in three.content
    assert b"COLOR:crimson" in three.content


def test_a_file_can_be_taken_without_any_address(story: Story) -> None:
    content = feed.calendar_file(story.ports, story.owner, story.now)

    assert content.count(b"BEGIN:VEVENT") >= 3
    assert b"Halden" not in content
    assert not CalendarEvent.objects.of(story.owner).exists()


def test_another_colour_is_refused(story: Story) -> None:
    with pytest.raises(feed.NotAColour):
        feed.choose(story.ports, story.owner, story.now, details=False, alarms=True, colour="url(x)")
