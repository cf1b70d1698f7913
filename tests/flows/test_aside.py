"""A slow calendar or service keeps no letter back: what waits for others runs beside the letters."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from afterword.flows.aside import Aside, AtOnce
from afterword.flows.tick import Rhythm, tick
from afterword.store.models import CalendarSource
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled


class SlowFeeds:
    """A calendar that answers only when it is let."""

    def __init__(self) -> None:
        self.asked, self.let, self.count = threading.Event(), threading.Event(), 0

    def fetch(self, address: str) -> bytes:
        self.count += 1
        self.asked.set()
        assert self.let.wait(20)
        return b""


class CalendarsAside(Aside):
    """The calendars alone beside: threads that share a database in memory do not wait for each other's rows."""

    def run(self, kind: str, work: Callable[[], object]) -> bool:
        return super().run(kind, work) if kind == "calendars" else AtOnce().run(kind, work)


@pytest.mark.django_db(transaction=True)
def test_a_letter_leaves_while_a_calendar_lets_wait() -> None:
    world, feeds, rhythm = World(), SlowFeeds(), Rhythm(aside=CalendarsAside())
    owner = an_owner(world.clock.now())
    letter = a_letter(owner, world.clock.now())
    secret = world.ports().secrets
    row = CalendarSource(owner=owner, kind="feed", place="p", name="cal.example")
    row.secret = secret.seal("https://cal.example/x.ics", purpose=f"calendar-source:{row.pk}")
    row.save()
    ports = world.ports(feeds=feeds)
    try:
        tick(ports, world.clock.now(), rhythm)
        assert feeds.asked.wait(20)
        scheduled(letter, an_account(owner), world.clock.now())

        passed = tick(ports, world.clock.wait(minutes=2), rhythm)

        assert rhythm.aside.is_busy("calendars")
        assert passed.letters == {"sent": 1}
        assert feeds.count == 1
    finally:
        feeds.let.set()
        rhythm.aside.finish(20)
    assert CalendarSource.objects.one(owner).looked_at is not None


def test_work_of_one_kind_is_begun_once_and_another_kind_does_not_wait() -> None:
    aside, let, done = Aside(), threading.Event(), list[str]()
    assert aside.run("calendars", lambda: let.wait(20))

    assert not aside.run("calendars", lambda: done.append("twice"))
    assert aside.run("reminders", lambda: done.append("told"))
    let.set()
    aside.finish(20)
    assert done == ["told"]
    assert aside.run("calendars", lambda: done.append("again"))
    aside.finish(20)
    assert done == ["told", "again"]


@pytest.mark.parametrize("aside", [Aside(), AtOnce()])
def test_work_that_breaks_is_logged_and_stops_nothing(aside: Aside, caplog: pytest.LogCaptureFixture) -> None:
    aside.run("calendars", lambda: 1 // 0)
    aside.finish(20)

    assert "calendars" in caplog.text
    assert aside.run("calendars", lambda: None)
    aside.finish(20)
