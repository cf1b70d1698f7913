"""Another calendar, another server, or none: our events go along or go out, and none is left behind or doubled."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.core.calendar.port import Kept
from afterword.flows.calendar import account, putting
from afterword.flows.calendar.account import Wanted, WrongCalendar
from afterword.flows.overview.today import today
from afterword.flows.tick import tick
from afterword.store.models import CalendarAccount, CalendarEvent
from tests.flows.test_calendar_put import call, edit, event, look, story, there
from tests.story import Story

pytestmark = pytest.mark.django_db
__all__ = ["story"]
PRIVATE, WORK = "https://calendar.example/mara/Private/", "https://calendar.example/mara/Work/"


def choose(story: Story, url: str) -> None:
    account.choose_calendar(story.ports, story.owner, url, story.now)


def lying_in(story: Story, url: str) -> dict[str, Kept]:
    return {href.removeprefix(url): kept for href, kept in there(story).events.items() if href.startswith(url)}


def test_the_events_move_into_the_calendar_that_is_chosen_as_they_were_left(story: Story) -> None:
    edit(story, "Call Dr. Amara Okafor", "Ring Amara from the kitchen")
    before = {name: kept.content for name, kept in lying_in(story, PRIVATE).items()}
    choose(story, WORK)
    assert look(story)

    assert lying_in(story, PRIVATE) == {}
    assert {name: kept.content for name, kept in lying_in(story, WORK).items()} == before
    look(story)
    assert {name: kept.content for name, kept in lying_in(story, WORK).items()} == before
    assert event(story).is_edited


def test_a_move_there_that_nobody_saw_yet_moves_the_step_all_the_same(story: Story) -> None:
    edit(story, "DTSTART;TZID=America/New_York:20261204T093000", "DTSTART;TZID=America/New_York:20261204T101500")
    choose(story, WORK)
    look(story)

    step = call(story)
    assert step.at is not None and step.at.isoformat() == "2026-12-04T15:15:00+00:00"


def test_what_they_took_out_stays_out_of_the_new_calendar(story: Story) -> None:
    del there(story).events[event(story).href]
    look(story)
    choose(story, WORK)
    look(story)

    assert event(story).hidden_at
    assert event(story).href not in there(story).events
    page = account.account_page(story.owner)
    assert page is not None and page.hidden == 1


class Killed(BaseException):
    """The worker is killed."""


@pytest.mark.parametrize("act", ["put", "remove"])
def test_a_run_killed_while_it_moves_loses_none_and_doubles_none(
    story: Story, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(lying_in(story, PRIVATE))
    choose(story, WORK)
    with monkeypatch.context() as patched:

        def killed(*_: object) -> None:
            raise Killed

        patched.setattr(type(there(story)), act, killed)
        with pytest.raises(Killed):
            look(story)
    assert set(lying_in(story, PRIVATE)) == before
    assert look(story)

    assert (set(lying_in(story, PRIVATE)), set(lying_in(story, WORK))) == (set(), before)
    assert not CalendarEvent.objects.of(story.owner).exclude(hidden_at=None).exists()


def test_with_no_calendar_chosen_ours_are_taken_out_and_theirs_stay(story: Story) -> None:
    href = event(story).href
    edit(story, "Call Dr. Amara Okafor", "Ring Amara from the kitchen")
    choose(story, "")
    putting.put_calendars(story.ports, story.now)

    assert set(there(story).events) == {href}
    asked = there(story).asked
    story.world.clock.wait(hours=1)
    putting.put_calendars(story.ports, story.now)
    assert there(story).asked == asked
    choose(story, WORK)
    look(story)
    assert b"Ring Amara from the kitchen" in lying_in(story, WORK)[href.removeprefix(PRIVATE)].content
    assert lying_in(story, PRIVATE) == {}


def test_a_server_that_does_not_answer_delays_the_move_and_drops_nothing(story: Story) -> None:
    before = set(lying_in(story, PRIVATE))
    choose(story, WORK)
    there(story).trouble = "It is away."
    assert not look(story)
    assert not CalendarEvent.objects.of(story.owner).exclude(hidden_at=None).exists()
    there(story).trouble = ""
    assert look(story)

    assert set(lying_in(story, WORK)) == before


def another_server(story: Story) -> None:
    """The same address leads to a server with other calendars from now on."""
    there(story).names = ("Elsewhere",)


def test_another_server_gets_the_events_and_the_one_before_keeps_none(story: Story) -> None:
    another_server(story)
    account.connect(story.ports, story.owner, Wanted("https://dav.example.net/", "mara", "app"), story.now)
    assert there(story).events == {}
    look(story)

    assert all(href.startswith("https://calendar.example/mara/Elsewhere/") for href in there(story).events)
    assert event(story).put_sequence is not None
    assert not CalendarEvent.objects.of(story.owner).exclude(hidden_at=None).exists()


def test_a_server_that_is_away_is_not_left_for_another_with_our_events_in_it(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    another_server(story)
    before = dict(there(story).events)

    def away(*_: object) -> None:
        there(story).trouble = "It is away."
        there(story)._look()

    monkeypatch.setattr(type(there(story)), "fetch", away)
    with pytest.raises(WrongCalendar, match="cannot be reached"):
        account.connect(story.ports, story.owner, Wanted("https://dav.example.net/", "mara", "app"), story.now)

    assert there(story).events == before
    assert CalendarAccount.objects.one(story.owner).url == "https://cal.example.org/"


def test_a_calendar_that_is_empty_at_once_hides_nothing_and_is_told(story: Story) -> None:
    story.world.clock.at = datetime(2026, 11, 26, tzinfo=UTC)
    CalendarEvent.objects.of(story.owner).delete()
    there(story).events.clear()
    tick(story.ports, story.now)
    before = dict(there(story).events)
    assert len(before) >= 3
    there(story).events.clear()
    for _ in range(2):
        assert not look(story)

    assert not CalendarEvent.objects.of(story.owner).exclude(hidden_at=None).exists()
    (trouble,) = (one for one in today(story.ports, story.owner, story.now).trouble if one.page == "calendar")
    assert trouble.happened == "All of Afterword's events are gone from your calendar at once."
    page = account.account_page(story.owner)
    assert page is not None and page.hidden >= 3
    account.show_again(story.owner, story.now)
    assert look(story)
    assert set(there(story).events) == set(before)
    assert account.account_page(story.owner).problem == ""  # type: ignore[union-attr]
