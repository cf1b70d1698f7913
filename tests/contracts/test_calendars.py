"""What every calendar server promises: one event under one UID, nothing written over that was changed there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from afterword.calendars.feed import FeedWriter
from afterword.calendars.memory import MemoryCalendars
from afterword.core.calendar.port import CalendarServer, CalendarUnreachable, ChangedThere, Login, Shown
from afterword.core.calendar.wording import Event
from afterword.egress import Egress, loopback_of
from tests.servers.calendar_world import PASSWORD, PERSON, CalendarWorld

STARTS = datetime(2026, 12, 4, 14, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """A server under test with one empty calendar, and a way for the person to change an event there."""

    server: CalendarServer
    calendar: str
    edits: Callable[[str, bytes], object]


@pytest.fixture(params=["memory", pytest.param("radicale", marks=pytest.mark.needs("radicale"))])
def place(request: pytest.FixtureRequest) -> Place:
    if request.param == "memory":
        memory = MemoryCalendars()
        return Place(memory, memory.calendars()[0].url, memory.edit)
    from afterword.calendars.caldav_server import CalDav

    world: CalendarWorld = request.getfixturevalue("radicale")
    calendar = world.make(f"c{abs(hash(request.node.name))}", "Private")
    server = CalDav(Egress(loopback=loopback_of(world.url)), Login(world.url, PERSON, PASSWORD))
    return Place(server, calendar, world.write)


def written(title: str = "Afterword: a call", starts: datetime = STARTS, uid: str = "a@afterword.invalid") -> bytes:
    event = Event(starts, starts + timedelta(hours=2), "America/New_York", title, "What it is about.", alarms=(-10,))
    return FeedWriter().single(Shown(uid, event, 0, STARTS, STARTS))


def test_the_calendars_have_names_and_addresses(place: Place) -> None:
    assert place.calendar in {one.url for one in place.server.calendars()}
    assert "Private" in {one.name for one in place.server.calendars()}


def test_what_was_put_is_there_under_its_mark(place: Place) -> None:
    kept = place.server.put(place.calendar, "a@afterword.invalid", written())

    there = place.server.fetch(place.calendar, [kept.href, f"{place.calendar}gone.ics"])
    assert set(there) == {kept.href}
    assert there[kept.href].etag == kept.etag
    assert b"SUMMARY:Afterword: a call" in there[kept.href].content


def test_a_second_one_under_the_same_uid_does_not_arise(place: Place) -> None:
    place.server.put(place.calendar, "a@afterword.invalid", written())

    with pytest.raises(ChangedThere):
        place.server.put(place.calendar, "a@afterword.invalid", written("Another"))
    assert len(place.server.between(place.calendar, STARTS, STARTS + timedelta(days=1))) == 1


def test_a_new_version_goes_into_the_place_of_the_known_one(place: Place) -> None:
    first = place.server.put(place.calendar, "a@afterword.invalid", written())
    second = place.server.put(place.calendar, "a@afterword.invalid", written("Another"), first)

    assert second.etag != first.etag
    assert b"Another" in place.server.fetch(place.calendar, [first.href])[first.href].content


def test_what_was_changed_there_is_neither_written_over_nor_taken_out(place: Place) -> None:
    kept = place.server.put(place.calendar, "a@afterword.invalid", written())
    place.edits(kept.href, written("Mine now"))

    with pytest.raises(ChangedThere):
        place.server.put(place.calendar, "a@afterword.invalid", written("Another"), kept)
    with pytest.raises(ChangedThere):
        place.server.remove(kept)
    assert b"Mine now" in place.server.fetch(place.calendar, [kept.href])[kept.href].content


def test_taking_out_twice_is_no_fault(place: Place) -> None:
    kept = place.server.put(place.calendar, "a@afterword.invalid", written())
    place.server.remove(kept)
    place.server.remove(kept)

    assert not place.server.fetch(place.calendar, [kept.href])


def test_only_what_touches_the_time_is_read(place: Place) -> None:
    for day in (0, 10, 40):
        uid = f"{day}@afterword.invalid"
        place.server.put(place.calendar, uid, written(starts=STARTS + timedelta(days=day), uid=uid))

    found = place.server.between(place.calendar, STARTS + timedelta(days=1), STARTS + timedelta(days=30))
    assert [b"20261214T093000" in one.content for one in found] == [True]


@pytest.mark.needs("radicale")
def test_a_list_of_tasks_is_no_calendar_and_a_wrong_password_is_said(radicale: CalendarWorld) -> None:
    from afterword.calendars.caldav_server import CalDav
    from afterword.core.calendar.port import CalendarRefused

    radicale.make("tasks", "Tasks", "VTODO")
    egress = Egress(loopback=loopback_of(radicale.url))
    names = {one.name for one in CalDav(egress, Login(radicale.url, PERSON, PASSWORD)).calendars()}

    assert "Tasks" not in names
    with pytest.raises(CalendarRefused):
        CalDav(egress, Login(radicale.url, PERSON, "wrong")).calendars()


def test_a_server_that_is_not_there_is_said_to_be_unreachable() -> None:
    from afterword.calendars.caldav_server import CalDav
    from tests.servers.ports import free_ports

    (port,) = free_ports(1)
    url = f"http://127.0.0.1:{port}/"
    with pytest.raises(CalendarUnreachable):
        CalDav(Egress(loopback=loopback_of(url)), Login(url, PERSON, PASSWORD)).calendars()
