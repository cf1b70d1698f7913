"""The calendar's address on the web: no cookies, no log, no copy in between; and its part of the settings."""

from __future__ import annotations

import logging
import re

import pytest
from django.urls import reverse

from afterword.core.calendar.port import COLOURS
from afterword.store.models import CalendarAccount, CalendarFeed, CalendarSource, Letter, Owner, Step
from afterword.web import calendar, choices
from tests.fakes import World
from tests.story import begin
from tests.web.visitors import HOST, Visitor, signed_in, visitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_throttle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "throttle", calendar.Throttle())
    monkeypatch.setattr(calendar, "MOST_GUESSES", 6)
    monkeypatch.setattr(calendar, "MOST_LOOKS", 4)


def made(mine: Visitor) -> str:
    """The path of a new address, as the next page shows it."""
    mine.post(reverse("new_calendar_address"))
    page = mine.get(reverse("settings")).content.decode()
    found = re.search(rf'value="http://{re.escape(HOST)}(/calendar/[\w-]+\.ics)"', page)
    assert found
    return found[1]


def test_the_address_is_shown_once_with_a_link_for_calendar_programs(mine: Visitor) -> None:
    path = made(mine)
    mine.post(reverse("new_calendar_address"))
    first, second = (mine.get(reverse("settings")).content.decode() for _ in range(2))

    assert f"webcal://{HOST}/calendar/" in first
    # Another program takes it up: our script must leave it to the browser.
    assert re.search(r'<a href="webcal://[^"]+" rel="noreferrer" hx-boost="false">', first)
    assert path not in first
    assert "/calendar/" not in second.replace("/settings/calendar", "").replace(reverse("calendar_file"), "")
    assert "has an address, made on" in second


def test_a_calendar_program_needs_nothing_but_the_address(mine: Visitor, letter: Letter) -> None:
    answer = visitor().get(made(mine))

    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert not answer.cookies
    assert answer["Cache-Control"] == "private,no-cache"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]


def test_who_has_it_already_gets_nothing_again(mine: Visitor) -> None:
    path = made(mine)
    first = visitor().get(path)
    again = visitor().get(path, **{"if-none-match": f'W/"x", {first["ETag"]}'})

    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert visitor().client.head(path, headers={"host": HOST}).status_code == 200


def test_a_wrong_address_is_nothing_and_guessing_is_slowed_down(mine: Visitor) -> None:
    path = made(mine)
    statuses = [
        visitor().get(f"/calendar/{number:032d}.ics").status_code for number in range(calendar.MOST_GUESSES + 1)
    ]

    assert set(statuses[:-1]) == {404}
    assert statuses[-1] == 429
    assert visitor().get(path).status_code == 200


def test_one_program_that_asks_without_end_is_told_to_wait(mine: Visitor, world: World) -> None:
    path = made(mine)
    answers = [visitor().get(path) for _ in range(calendar.MOST_LOOKS + 1)]

    assert [answer.status_code for answer in answers].count(200) == calendar.MOST_LOOKS
    assert answers[-1]["Retry-After"] == "60"
    world.clock.wait(minutes=1)
    assert visitor().get(path).status_code == 200


def test_ending_it_ends_it_at_once(mine: Visitor, owner: Owner) -> None:
    path = made(mine)
    mine.post(reverse("end_calendar_address"))

    assert visitor().get(path).status_code == 404
    assert CalendarFeed.objects.one(owner).token_hash == ""


def test_the_address_stands_in_no_log(mine: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        path = made(mine)
        visitor().get(path)

    assert path.rpartition("/")[2].removesuffix(".ics") not in caplog.text


def test_what_it_shows_is_chosen_on_the_settings_page(mine: Visitor, owner: Owner) -> None:
    mine.post(reverse("save_calendar"), {"details": "yes", "colour": "crimson"})
    row = CalendarFeed.objects.one(owner)
    refused = mine.post(reverse("save_calendar"), {"colour": "pink"})

    assert (row.details, row.alarms, row.colour) == (True, False, "crimson")
    assert refused.status_code == 422
    assert CalendarFeed.objects.one(owner).colour == "crimson"
    assert set(dict(choices.COLOURS)) == set(COLOURS)


def test_the_file_is_taken_by_whoever_is_signed_in_alone(mine: Visitor) -> None:
    assert visitor().get(reverse("calendar_file")).status_code == 401
    assert 'attachment; filename="afterword.ics"' in mine.get(reverse("calendar_file"))["Content-Disposition"]


def test_a_calendar_is_connected_chosen_and_forgotten_on_the_page(mine: Visitor, owner: Owner, world: World) -> None:
    form = {"address": "https://cal.example.org/", "username": "mara", "password": "app-word"}
    mine.post(reverse("connect_calendar"), form)
    page = mine.get(reverse("settings")).content.decode()
    target = CalendarAccount.objects.one(owner).calendars[1]["url"]
    mine.post(reverse("choose_calendar"), {"target": target})

    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert "Private" in page
    assert "Work" in page
    assert "app-word" not in page
    assert CalendarAccount.objects.one(owner).target == target
    mine.post(reverse("read_calendar"), {"calendar_to_read": target})
    assert CalendarSource.objects.of(owner).get().name == "Work"
    mine.post(reverse("show_events_again"))
    mine.post(reverse("disconnect_calendar"))
    assert not CalendarAccount.objects.of(owner).exists()


def test_a_calendar_is_forgotten_with_what_was_put_there(mine: Visitor, owner: Owner) -> None:
    mine.post(reverse("connect_calendar"), {"address": "https://cal.example.org/", "username": "m", "password": "app"})
    mine.post(reverse("choose_calendar"), {"target": CalendarAccount.objects.one(owner).calendars[1]["url"]})
    assert b'name="events" value="out"' in mine.get(reverse("settings")).content
    mine.post(reverse("disconnect_calendar"), {"events": "out"})

    assert b"0 events were taken out there." in mine.get(reverse("settings")).content
    assert not CalendarAccount.objects.of(owner).exists()


def test_what_a_server_refuses_is_said_on_the_page(mine: Visitor, owner: Owner) -> None:
    form = {"address": "https://cal.example.org/", "username": "mara", "password": "wrong"}
    text = mine.post(reverse("connect_calendar"), form).content.decode()

    assert "does not accept the user name and password" in text
    assert 'value="https://cal.example.org/"' in text
    assert not CalendarAccount.objects.of(owner).exists()


def test_a_calendar_to_read_is_named_and_taken_off_the_list_on_the_page(
    mine: Visitor, owner: Owner, world: World
) -> None:
    world.feeds.calendars["https://cal.example/secret.ics"] = b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"
    mine.post(reverse("read_calendar"), {"address": "https://cal.example/secret.ics"})
    page = mine.get(reverse("settings")).content.decode()
    source = CalendarSource.objects.of(owner).get()

    assert "cal.example" in page
    assert "secret.ics" not in page
    mine.post(reverse("stop_reading", kwargs={"source_id": source.pk}))
    assert not CalendarSource.objects.of(owner).exists()


def test_what_is_done_on_the_page_is_gone_from_the_calendar(world: World) -> None:
    story = begin(world=world)
    mine = signed_in(story.owner)
    mine.post(reverse("save_calendar"), {"details": "yes", "colour": "teal"})
    path = made(mine)
    before = visitor().get(path).content.decode()
    card = Step.objects.of(story.owner).get(step="prepare", gone_at=None)
    mine.post(reverse("step_done", kwargs={"process_id": story.process.pk}), {"step": card.key})
    after = visitor().get(path).content.decode()

    assert before.count("STATUS:CONFIRMED") - 1 == after.count("STATUS:CONFIRMED")
    assert after.count("STATUS:CANCELLED") == 1
    assert "SUMMARY:Look at the card before you go" in after
