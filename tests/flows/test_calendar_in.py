"""Interviews noticed in the person's calendars: proposed once, confirmed before they count, the rest forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from afterword.flows import record_interview
from afterword.flows.calendar import account, looking, putting, sources
from afterword.flows.calendar.account import Wanted, WrongCalendar
from afterword.flows.keep import export
from afterword.flows.sessions import sessions_of
from afterword.flows.tick import tick
from afterword.store.models import CalendarAccount, CalendarEvent, CalendarSource, Invitation, Process
from tests.flows.test_calendar_put import ReadHere
from tests.story import OKAFOR, Story, begin, plan_again

pytestmark = pytest.mark.django_db
ADDRESS = "https://calendar.example/mara/secret.ics"
TALK = """BEGIN:VEVENT
UID:{uid}
DTSTART;TZID=America/New_York:{starts}
DTEND;TZID=America/New_York:{ends}
SUMMARY:{summary}
{more}END:VEVENT
"""


def entry(summary: str, day: str = "20261210", uid: str = "x@else.example", hour: int = 14, more: str = "") -> str:
    starts, ends = f"{day}T{hour:02d}0000", f"{day}T{hour + 1:02d}0000"
    return TALK.format(uid=uid, starts=starts, ends=ends, summary=summary, more=more)


def calendar(*entries: str) -> bytes:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{''.join(entries)}END:VCALENDAR\n".encode()


INVITED = "ORGANIZER;CN=Amara Okafor:mailto:amara.okafor@halden.example\n"


@pytest.fixture
def story() -> Story:
    """One talk was planned from an invitation, and one calendar is read."""
    told = begin((OKAFOR,))
    told.ports = told.world.ports(invitations=ReadHere())
    told.world.feeds.calendars[ADDRESS] = calendar()
    sources.read_feed(told.ports, told.owner, ADDRESS, told.now)
    return told


def look(story: Story, *entries: str) -> int:
    story.world.feeds.calendars[ADDRESS] = calendar(*entries)
    return looking.look_into(story.ports, row(story), story.now)


def row(story: Story) -> CalendarSource:
    found = CalendarSource.objects.of(story.owner).first()
    assert found is not None
    return found


def asked(story: Story) -> list[Invitation]:
    return [Invitation.objects.one(story.owner, pk=each) for each in record_interview.waiting(story.owner)]


def test_a_talk_with_a_known_employer_is_proposed_for_its_process(story: Story) -> None:
    assert look(story, entry("Second talk at Halden Instruments")) == 1

    (found,) = asked(story)
    assert found.filename == "your calendar"
    assert found.into_id == story.process.pk
    assert [one.round for one in sessions_of(story.ports, story.owner, story.process)] == [1]


def test_a_talk_is_found_in_a_calendar_as_full_as_a_whole_office(story: Story) -> None:
    days = ("20261202", "20261203", "20261204", "20261207", "20261208", "20261209")
    meetings = [entry("Stand-up", day, f"{day}-{n}@else.example") for n in range(200) for day in days]

    assert look(story, *meetings, entry("Second talk at Halden Instruments")) == 1


def test_who_is_invited_and_what_it_calls_itself_count_as_well(story: Story) -> None:
    entries = [entry("Coffee", uid="a", more=INVITED), entry("Interview at the library", uid="b", hour=16)]

    assert look(story, *entries) == 2
    assert {one.into_id for one in asked(story)} == {story.process.pk, None}


@pytest.mark.parametrize(
    "other",
    [
        entry("Dentist"),
        entry("Interview long ago", day="20261101"),
        entry("Interview far off", day="20290101"),
        entry("Interview practice each week", more="RRULE:FREQ=WEEKLY\n"),
        entry("Interview, ours", uid="1@afterword.invalid"),
        entry("Interview cancelled that nobody knows", more="STATUS:CANCELLED\n"),
    ],
    ids=["dentist", "past", "far", "series", "ours", "cancelled"],
)
def test_everything_else_is_forgotten(story: Story, other: str) -> None:
    before = str(export(story.owner, story.now))
    assert look(story, other) == 0

    assert not asked(story)
    assert "Dentist" not in str(export(story.owner, story.now))
    assert before


def test_the_same_entry_is_asked_about_once_also_when_it_was_put_aside(story: Story) -> None:
    look(story, entry("Talk at Halden Instruments"))
    record_interview.discard(story.owner, asked(story)[0].pk, story.now)
    story.world.clock.wait(days=1)

    assert look(story, entry("Talk at Halden Instruments")) == 0
    assert look(story, entry("Talk at Halden Instruments", hour=16)) == 1


def test_the_hour_of_a_talk_that_is_planned_is_no_news(story: Story) -> None:
    assert look(story, entry("Interview Halden Instruments", day="20261201")) == 0


def planned_from_the_calendar(story: Story) -> Invitation:
    look(story, entry("Talk at Halden Instruments", more=INVITED))
    (found,) = asked(story)
    plan_again(
        story.ports, story.owner, found.pk, (OKAFOR,), starts_local="2026-12-10T14:00", ends_local="2026-12-10T15:00"
    )
    return Invitation.objects.one(story.owner, pk=found.pk)


@pytest.mark.parametrize("more", [INVITED, ""], ids=["with", "without"])
def test_a_new_hour_is_a_question_and_moves_the_talk_when_it_is_confirmed(story: Story, more: str) -> None:
    known = planned_from_the_calendar(story)
    assert known.process is not None
    assert look(story, entry("Talk at Halden Instruments", day="20261211", more=more)) == 1
    hours = [one.starts for one in sessions_of(story.ports, story.owner, known.process)]
    (found,) = asked(story)
    page = record_interview.invitation_page(story.ports, story.owner, found.pk)

    assert page.known_process == known.process_id
    assert any("newer version" in words for words in page.notices)
    plan_again(
        story.ports, story.owner, found.pk, (OKAFOR,), starts_local="2026-12-11T14:00", ends_local="2026-12-11T15:00"
    )
    moved = [one.starts for one in sessions_of(story.ports, story.owner, known.process)]
    before, after = (datetime(2026, 12, day, 19, tzinfo=UTC) for day in (10, 11))
    assert before in hours
    assert after in moved
    assert before not in moved


def test_an_entry_of_somebody_else_under_the_same_uid_is_no_newer_version(story: Story) -> None:
    planned_from_the_calendar(story)
    stranger = "ORGANIZER;CN=Amara Okafor:mailto:okafor@evil.example\n"
    look(story, entry("Talk at Halden Instruments", day="20261211", more=stranger))
    (found,) = asked(story)

    assert record_interview.invitation_page(story.ports, story.owner, found.pk).known_process is None


def test_an_interview_of_ours_that_they_moved_there_is_asked_about_and_put_back(story: Story) -> None:
    planned_from_the_calendar(story)
    account.connect(story.ports, story.owner, Wanted("https://cal.example.org/", "mara", "app"), story.now)
    target = CalendarAccount.objects.one(story.owner).calendars[0]["url"]
    account.choose_calendar(story.ports, story.owner, target, story.now)
    server, own = story.world.calendars, CalendarAccount.objects.one(story.owner)
    putting.put_calendar(story.ports, own, story.now)
    talk = next(one for one in CalendarEvent.objects.of(story.owner) if one.said["starts"].startswith("2026-12-10T19"))
    server.edit(talk.href, server.events[talk.href].content.replace(b"20261210T1", b"20261212T1"))
    putting.put_calendar(story.ports, own, story.now)

    (found,) = asked(story)
    assert found.reading["start_utc"] == "2026-12-12T19:00:00Z"
    assert CalendarEvent.objects.one(story.owner, pk=talk.pk).note
    assert b"DTSTART:20261210T190000Z" in server.events[talk.href].content


def test_a_calendar_of_the_server_is_read_the_same_way(story: Story) -> None:
    account.connect(story.ports, story.owner, Wanted("https://cal.example.org/", "mara", "app"), story.now)
    url, name = sources.readable(story.owner)[1]
    sources.read_calendar(story.ports, story.owner, url, story.now)
    story.world.calendars.edit(f"{url}1.ics", calendar(entry("Interview at the library")))
    tick(story.ports, story.now)

    assert [one.filename for one in asked(story)] == ["your calendar"]
    assert name not in dict(sources.readable(story.owner)).values()


def test_a_feed_is_fetched_once_an_hour_and_its_trouble_is_told_when_it_lasts(story: Story) -> None:
    tick(story.ports, story.now)
    before = story.world.feeds.asked
    tick(story.ports, story.now + timedelta(minutes=30))
    assert story.world.feeds.asked == before
    story.world.feeds.calendars.clear()
    for hours in (2, 3, 8, 20):
        story.world.clock.wait(hours=hours)
        tick(story.ports, story.now)

    assert row(story).problem
    assert sources.sources(story.owner)[0].problem


def test_the_address_of_a_feed_is_sealed_and_not_given_out(story: Story) -> None:
    assert row(story).name == "calendar.example"
    assert "secret.ics" not in str(export(story.owner, story.now))


@pytest.mark.parametrize("address", ["", "calendar.example/x.ics", "https://nobody.example/x.ics"])
def test_what_is_no_calendar_is_not_kept(story: Story, address: str) -> None:
    with pytest.raises(WrongCalendar):
        sources.read_feed(story.ports, story.owner, address, story.now)

    assert CalendarSource.objects.of(story.owner).count() == 1


def test_reading_ends_on_a_word(story: Story) -> None:
    sources.stop_reading(story.owner, row(story).pk, story.now)
    asked_before = story.world.feeds.asked
    tick(story.ports, story.now + timedelta(days=1))

    assert story.world.feeds.asked == asked_before
    assert Process.objects.of(story.owner).count() == 1
