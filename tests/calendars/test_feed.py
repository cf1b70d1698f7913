"""The feed as bytes, and as Google, Apple, Outlook and Thunderbird read it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from afterword.calendars.feed import FeedWriter
from afterword.calendars.lines import parse
from afterword.calendars.vtimezone import offset_at
from afterword.calendars.zone_rules import vtimezone
from afterword.core.calendar.port import COLOURS, FeedHead, Shown
from afterword.core.calendar.wording import Event
from tests.calendars.programs import APPLE, GOOGLE, OUTLOOK, PROGRAMS, THUNDERBIRD, Program, read

MADE = datetime(2026, 11, 25, 15, tzinfo=UTC)
HEAD = FeedHead("Afterword", "What to do after the interviews", "Europe/Berlin", "seagreen")
# Rules of the north and the south, half hours, no summer time, the day on which clocks go back, and Morocco.
ZONES = ("Europe/Berlin", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Tokyo",
         "America/St_Johns", "Africa/Casablanca", "Pacific/Auckland", "UTC")  # fmt: skip
HOURS = [
    datetime(2026, 12, 3, 14, tzinfo=UTC),
    datetime(2027, 3, 28, 12, tzinfo=UTC),
    datetime(2027, 7, 1, 9, tzinfo=UTC),
]


def an_event(zone: str, starts: datetime, **known: object) -> Event:
    values = {"title": "Afterword: a call", "text": "Worum es geht; steht, in Afterword.", "alarms": (-10,), **known}
    return Event(starts, starts + timedelta(hours=2), zone, **values)  # type: ignore[arg-type]


def shown(event: Event, uid: str = "1@afterword.invalid", sequence: int = 2, *, is_cancelled: bool = False) -> Shown:
    return Shown(uid, event, sequence, MADE, MADE, is_cancelled)


EVERYWHERE = [
    shown(an_event(zone, hour), f"{zone}-{number}@afterword.invalid")
    for zone in ZONES
    for number, hour in enumerate(HOURS)
]


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_every_program_sees_every_event_at_its_hour(program: Program) -> None:
    calendar = read(program, FeedWriter().feed(HEAD, EVERYWHERE))

    seen = {one.uid: (one.starts, one.ends) for one in calendar.events}
    assert seen == {one.uid: (one.event.starts, one.event.ends) for one in EVERYWHERE}
    assert not calendar.is_meeting
    assert calendar.name == "Afterword"


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_every_program_takes_windows_for_free_and_interviews_for_busy(program: Program) -> None:
    pair = [shown(an_event("Asia/Tokyo", HOURS[0], busy=busy), f"{busy}") for busy in (True, False)]

    calendar = read(program, FeedWriter().feed(HEAD, pair))

    assert {one.uid: one.is_busy for one in calendar.events} == {"True": True, "False": False}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_day_is_the_same_day_in_every_program(program: Program) -> None:
    day = an_event("America/New_York", HOURS[0], day=date(2026, 12, 9), alarms=(540,))

    (seen,) = read(program, FeedWriter().feed(HEAD, [shown(day)])).events

    assert seen.all_day
    assert seen.starts == datetime(2026, 12, 9, tzinfo=UTC)
    assert seen.ends == datetime(2026, 12, 10, tzinfo=UTC)


def test_alarms_reach_the_programs_that_take_them_from_a_feed() -> None:
    feed = FeedWriter().feed(HEAD, [shown(an_event("Asia/Tokyo", HOURS[0]))])

    alarms = {name: read(program, feed).events[0].alarms for name, program in PROGRAMS.items()}

    ten = (timedelta(minutes=-10),)
    assert alarms == {"google": (), "apple": ten, "outlook": (), "thunderbird": ten}


def test_each_program_that_takes_a_colour_or_an_interval_finds_its_own() -> None:
    feed = FeedWriter().feed(HEAD, [])

    assert [read(each, feed).colour for each in (APPLE, THUNDERBIRD, GOOGLE)] == ["#2E8B57", "seagreen", ""]
    hour = timedelta(hours=1)
    assert [read(each, feed).refresh for each in (APPLE, OUTLOOK, GOOGLE)] == [hour, hour, None]


def test_a_cancelled_event_is_gone_or_shown_as_such_and_rings_nowhere() -> None:
    feed = FeedWriter().feed(HEAD, [shown(an_event("Asia/Tokyo", HOURS[0], busy=True), is_cancelled=True)])

    assert read(GOOGLE, feed).events == ()
    for program in (APPLE, OUTLOOK):
        (seen,) = read(program, feed).events
        assert (seen.alarms, seen.is_busy) == ((), False)
    assert b"STATUS:CANCELLED" in feed


def test_lines_are_folded_inside_no_character_and_text_is_escaped() -> None:
    text = "Ä, ö; ü\\ und\nsehr lange Wörter " + "Überprüfungsausschuss " * 9
    single = FeedWriter().single(shown(an_event("Europe/Berlin", HOURS[0], text=text)))

    (block,) = parse(single.replace(b"\r\n ", b"").decode()).walk("VEVENT")
    assert block.text("DESCRIPTION") == text.strip()
    assert max(map(len, single.split(b"\r\n"))) <= 75
    assert all(piece.decode() for piece in single.split(b"\r\n")[:-1])


def test_nobody_ends_an_event_by_what_a_title_holds() -> None:
    feed = FeedWriter().feed(HEAD, [shown(an_event("UTC", HOURS[0], title="a\r\nEND:VEVENT\x00\u2028"))])

    assert len(list(parse(feed.decode()).walk("VEVENT"))) == 1
    assert b"\x00" not in feed


@pytest.mark.parametrize("zone", sorted(set(ZONES) - {"UTC", "Africa/Casablanca"}))
def test_a_zone_definition_is_right_at_every_week(zone: str) -> None:
    (block,) = parse("\n".join(vtimezone(zone, MADE, MADE + timedelta(days=60)))).walk("VTIMEZONE")

    for week in range(110):
        there = (MADE + timedelta(days=7 * week, hours=5)).astimezone(ZoneInfo(zone))
        found = offset_at(block, there.replace(tzinfo=None))
        assert found is not None
        assert found.value == there.utcoffset()
    assert sum(len(child.all("RRULE")) for child in block.children) in {0, 2}


def test_the_clock_changes_at_its_minute_whatever_the_second_of_the_event() -> None:
    odd = datetime(2026, 11, 28, 20, 25, 41, 123, tzinfo=UTC)
    lines = [
        line for second in range(0, 60, 7) for line in vtimezone("Europe/Berlin", odd + timedelta(seconds=second), odd)
    ]

    assert {line for line in lines if line.startswith("DTSTART:")} == {
        "DTSTART:20261025T030000",
        "DTSTART:20260329T020000",
    }


def test_another_spelling_of_an_alarm_is_no_edit() -> None:
    one = shown(an_event("Asia/Tokyo", HOURS[0], alarms=(-120, 0)))
    stored = FeedWriter().single(one).replace(b"-PT120M", b"-PT2H").replace(b"PT0M", b"PT0S")

    assert not FeedWriter().is_edited(stored, one)
    assert FeedWriter().is_edited(stored.replace(b"-PT2H", b"-PT1H"), one)
    assert FeedWriter().is_edited(stored.replace(b"SUMMARY:Afterword", b"SUMMARY:Meins"), one)


def test_few_zones_keep_to_no_rule_and_those_are_written_in_utc() -> None:
    without = [name for name in ("Africa/Casablanca", "Africa/El_Aaiun") if not vtimezone(name, MADE, MADE)]
    feed = FeedWriter().feed(HEAD, [shown(an_event("Africa/Casablanca", HOURS[0]))])

    assert without == ["Africa/Casablanca", "Africa/El_Aaiun"]
    assert b"DTSTART:20261203T140000Z" in feed
    assert set(without) < available_timezones()


def test_the_colours_are_names_of_css_with_their_numbers() -> None:
    assert all(number.startswith("#") and len(number) == 7 for number in COLOURS.values())
