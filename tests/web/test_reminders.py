"""The one-tap page needs no session and acts only on its one button; the settings say how one is reminded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings

from afterword.core.interview.before_card import BeforeCard, Met, asks
from afterword.core.reminders import Due, Kind, LetterWaiting, Lock, Planned, Talk, words_of
from afterword.flows.approve import may_leave
from afterword.flows.remind.links import make_link
from afterword.store.models import Action, Letter, Owner, PushDevice, Reminder, Reminding
from afterword.web import routing
from afterword.web.language import said_in
from tests.fakes import World
from tests.letters import an_account
from tests.story import TALKS, Story, begin
from tests.web.visitors import Visitor, signed_in, visitor

pytestmark = pytest.mark.django_db
READY = datetime(2026, 12, 1, 20, 11, tzinfo=UTC)
HOSTED = "https://afterword.home.test"


@pytest.fixture
def story(world: World) -> Story:
    told = begin(world=world)
    routing.act_through(told.ports)
    an_account(told.owner)
    told.note(*TALKS)
    world.clock.at = READY
    return told


@pytest.fixture
def link(story: Story) -> str:
    row = Reminder.everything.create(owner=story.owner, key="evening", kind="evening", due_at=READY, until=READY)
    letters = Letter.objects.of(story.owner).select_related("person", "through", "process", "owner")
    ready = {
        str(each.pk): may_leave(story.ports, story.owner, each, READY)
        for each in letters.filter(person__written__contains="Okafor")
    }
    token = make_link(row, ready, datetime(2026, 12, 2, 2, 30, tzinfo=UTC), "<r.1@home.test>")
    return f"/approve/{token}"


def _approved(story: Story) -> int:
    return Action.objects.of(story.owner).count()


def test_a_scanner_that_opens_the_link_approves_nothing(story: Story, link: str) -> None:
    scanner = visitor()

    answers = [getattr(scanner.client, method)(link) for method in ("get", "head", "options", "get") for _ in range(5)]

    assert {answer.status_code for answer in answers} == {200, 405}
    assert _approved(story) == 0
    assert b"Dear Dr. Okafor" in answers[0].content


def test_one_press_without_a_session_approves_what_is_shown(story: Story, link: str) -> None:
    phone = visitor()
    phone.get(link)

    answer = phone.post(link)

    assert answer.status_code == 200 and b"The letter is approved." in answer.content
    assert _approved(story) == 1
    assert phone.post(link).status_code == 403
    assert phone.get("/").status_code == 401


def test_it_shows_nothing_but_its_letters_also_to_who_is_signed_in(story: Story, link: str) -> None:
    page = signed_in(story.owner).get(link)

    assert page.status_code == 200
    assert b"Jonas Brandt" not in page.content and b"Sign out" not in page.content
    assert "no-store" in page.headers["Cache-Control"]


def test_a_press_from_another_page_or_without_its_token_is_refused(story: Story, link: str) -> None:
    phone = visitor()
    phone.get(link)

    assert phone.post(link, None, origin="https://evil.test").status_code == 403
    assert phone.client.post(link, headers={"origin": "http://127.0.0.1:8319"}).status_code == 403
    assert _approved(story) == 0


def test_a_link_that_is_none_says_so_and_shows_nothing(story: Story) -> None:
    page = visitor().get("/approve/nothing")

    assert page.status_code == 403
    assert b"This link was used already" in page.content


def test_the_page_answers_to_its_own_address_and_its_cookies_go_by_tls_alone(story: Story, link: str) -> None:
    host = HOSTED.removeprefix("https://")
    with override_settings(
        ALLOWED_HOSTS=["127.0.0.1", host],
        ALLOWED_ORIGINS=frozenset({HOSTED, "http://127.0.0.1:8319"}),
        CSRF_TRUSTED_ORIGINS=[HOSTED],
    ):
        phone = visitor()
        page = phone.get(link, host=host)
        pressed = phone.post(link, None, host=host, origin=HOSTED)

    assert all(cookie["secure"] for cookie in page.cookies.values()) and page.cookies
    assert pressed.status_code == 200 and _approved(story) == 1
    assert visitor().get(link, host=host).status_code == 403


def test_the_settings_are_kept_and_a_wrong_hour_is_refused(mine: Visitor, owner: Owner) -> None:
    an_account(owner)
    form = {"shown": "mail", "mail": "on", "first": "mail", "remind.evening": "18:15", "remind.morning": "08:30"}
    hours = {"remind.quiet_from": "22:00", "remind.quiet_until": "06:30", "lock": "nothing"}

    mine.post("/settings/reminders", form | hours)
    mine.post("/settings/reminders", form | hours | {"remind.evening": "late"})

    row = Reminding.objects.one(owner)
    assert (row.mail, row.evening, row.morning, row.quiet_from, row.lock) == (
        True,
        "18:15",
        "08:30",
        "22:00",
        "nothing",
    )
    assert b"18:15" in mine.get("/settings").content


def test_mail_needs_an_account_that_sends(mine: Visitor, owner: Owner) -> None:
    answer = mine.post("/settings/reminders", {"shown": "mail", "mail": "on"})

    assert not Reminding.objects.of(owner).exists()
    assert b"need a mail account" in answer.content


def test_a_test_by_mail_reaches_the_person_alone(mine: Visitor, owner: Owner, world: World) -> None:
    account = an_account(owner)
    Reminding.everything.create(owner=owner, mail=True)

    mine.post("/settings/reminders/test", {"way": "mail"})

    assert [each.recipient for each in world.server.taken] == [account.address]
    assert b"The test was taken" in mine.get("/settings").content


def test_a_proven_account_is_a_way_to_the_person_until_they_say_otherwise(
    mine: Visitor, owner: Owner, world: World
) -> None:
    an_account(owner, tested_at=None)

    mine.post("/settings/mail/test")
    assert Reminding.objects.one(owner).mail
    mine.post("/settings/reminders", {"shown": "mail"})
    mine.post("/settings/mail/test")

    assert not Reminding.objects.one(owner).mail


def test_what_is_told_speaks_the_language_of_the_person() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    when = datetime(2026, 11, 24, 19, 0, tzinfo=berlin)
    tomorrow = when + timedelta(days=1)
    card = BeforeCard("Nordnetz", "Planerin", tomorrow, "Europe/Berlin", "", "", "de-DE", asks(), (Met("Ada Oduya"),))
    talk = Talk("one", "Nordnetz", tomorrow, tomorrow, card=card)
    due = Due(
        "evening",
        Kind.EVENING,
        when,
        when,
        letters=(LetterWaiting("1", "Nordnetz", "Ada Oduya", when, "tonight at 19:30"),),
        tomorrow=(Planned("2", "call", "Call Ada Oduya", "Nordnetz", tomorrow),),
        talks=(talk,),
    )

    words = words_of(due, Lock.NAMES, "Europe/Berlin", partial(said_in, "de"))

    assert words.title == "Ein Brief für Nordnetz ist bereit"
    assert (
        words.short
        == "Er geht heute Abend um 19:30, wenn Sie ihn freigeben.\nMorgen 19:00: Ada Oduya anrufen, Nordnetz"
    )
    assert words.lines[-1].splitlines()[1] == "Planerin. Mi 25. Nov, 19:00"
    left = " ".join(words.lines).casefold().split()
    assert not {"the", "and", "when", "ask", "how", "before", "tomorrow", "your"} & set(left)


def test_a_browser_is_told_after_it_agreed_and_taken_out_again(mine: Visitor, owner: Owner, world: World) -> None:
    assert mine.post("/settings/reminders/key").content == b"public half of a key"
    told = '{"endpoint": "https://push.example/1", "keys": {"p256dh": "p", "auth": "a"}}'
    mine.post("/settings/reminders/browser", {"told": told}, **{"user-agent": "Mozilla/5.0 (Android 15) Firefox/141"})
    page = mine.get("/settings").content
    mine.post("/settings/reminders/test", {"way": "push"})

    device = PushDevice.objects.of(owner).get()
    assert b"Firefox, Android" in page
    assert [each[1]["title"] for each in world.browsers.pushed] == ["This is how Afterword reminds you"]
    mine.post("/settings/reminders/browser/remove", {"device": str(device.pk)})
    assert not PushDevice.objects.of(owner).exists()


@pytest.mark.parametrize("told", ["null", "", "[", '{"endpoint": 1}', '{"endpoint": "http://x", "keys": {}}', "7"])
def test_a_browser_that_did_not_allow_it_is_not_kept(mine: Visitor, owner: Owner, told: str) -> None:
    answer = mine.post("/settings/reminders/browser", {"told": told})

    assert answer.status_code == 303
    assert not PushDevice.objects.of(owner).exists()
    assert b"did not allow it" in mine.get("/settings").content


def test_another_service_is_kept_without_showing_it_and_forgotten(mine: Visitor, owner: Owner) -> None:
    mine.post("/settings/reminders/service", {"address": "ntfys://ntfy.example/secret-topic"})
    page = mine.get("/settings").content
    mine.post("/settings/reminders/service", {"act": "forget"})

    assert b"<bdi>ntfy</bdi>" in page and b"secret-topic" not in page
    assert not Reminding.objects.one(owner).other_name


def test_without_the_extra_the_page_says_how_to_have_it(mine: Visitor, world: World) -> None:
    world.services.installed = False

    assert b"afterword[reminders]" in mine.get("/settings").content


def test_where_the_page_has_an_address_of_its_own_a_calendar_is_subscribed_to_there(
    mine: Visitor, world: World
) -> None:
    routing.act_through(world.ports(page_address=HOSTED))
    mine.post("/settings/calendar/address")

    page = mine.get("/settings").content.decode()
    assert f"{HOSTED}/calendar/" in page and "webcal://afterword.home.test/calendar/" in page
