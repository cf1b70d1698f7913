"""Browser, mail and service all fail until the window ends: each is tried, Today shows it, and nothing is dropped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from afterword.core.ports import Delivery, Outcome
from afterword.core.reminders.ports import Pushed
from afterword.egress import Egress
from afterword.flows.change_step import step_done_elsewhere
from afterword.flows.overview.today import today
from afterword.flows.phone_numbers import set_phone
from afterword.flows.remind import devices, services
from afterword.flows.tick import tick
from afterword.reaching.web_push import WebPush
from afterword.store.models import Letter, MailAccount, PushDevice, Reminder, Reminding, Step
from tests.letters import an_account
from tests.reaching.listening import Listening, listening
from tests.reaching.test_web_push import Browser, verified
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db
READY = datetime(2026, 12, 1, 20, 11, tzinfo=UTC)
MORNING = datetime(2026, 12, 4, 14, 1, tzinfo=UTC)
DOWN = Delivery(Outcome.DEFERRED, stage="connect")
WAYS = ["push", "mail", "other"]
NEVER = 500


@pytest.fixture
def story() -> Story:
    """Three ways to be told, the browser first."""
    told = begin((OKAFOR,))
    an_account(told.owner, address="maya@home.test")
    told.ports = told.world.ports(page_address="https://afterword.home.test")
    set_phone(told.ports, told.owner, told.people()[0].pk, "+1 617 555 0123", told.now)
    devices.push_key(told.ports, told.owner)
    devices.add_device(told.ports, told.owner, Browser().at("https://push.example/phone"), "Phone", READY)
    services.set_service(told.ports, told.owner, "ntfys://ntfy.example/a-secret-topic", READY)
    Reminding.objects.of(told.owner).update(mail=True, first="push")
    told.note(*TALKS[:1])
    return told


def nothing_gets_through(story: Story) -> None:
    story.world.browsers.answers = [Pushed(taken=False, said="It answered 500.")] * NEVER
    story.world.services.problems = ["It gave no answer."] * NEVER
    story.world.server.answers = [DOWN] * NEVER


def passes(story: Story, first: datetime, last: datetime) -> None:
    """The worker, every ten minutes."""
    while first <= last:
        story.world.clock.at = first
        tick(story.ports, first)
        first += timedelta(minutes=10)


def told(story: Story) -> int:
    world = story.world
    return len(world.browsers.pushed) + len(world.services.sent) + len(world.server.taken)


def failing(story: Story) -> list[str]:
    """Which ways Today shows as failing."""
    lines = today(story.ports, story.owner, story.now).trouble
    return [each.happened for each in lines if each.happened.startswith("Reminders do not reach you")]


def test_a_letter_of_which_nobody_could_be_told_waits_on_today_past_its_window(story: Story) -> None:
    nothing_gets_through(story)
    letters = {row.pk: row.body for row in Letter.objects.of(story.owner)}
    passes(story, READY, READY + timedelta(hours=3))
    row = Reminder.objects.of(story.owner).get(key="evening:2026-12-01")
    assert (row.state, sorted(each["way"] for each in row.tried)) == ("planned", sorted(WAYS))
    assert row.attempt >= 8
    assert len(failing(story)) == 3
    passes(story, READY + timedelta(hours=3, minutes=10), READY + timedelta(hours=20))

    assert told(story) == 0
    rows = {each.key: each.state for each in Reminder.objects.of(story.owner).filter(until__lte=story.now)}
    assert set(rows.values()) == {"missed"}
    page = today(story.ports, story.owner, story.now)
    assert page.lead is not None and page.lead.kind == "letters"
    assert {row.pk: row.body for row in Letter.objects.of(story.owner)} == letters
    assert Step.objects.of(story.owner).get(step="thank_you", gone_at=None).status == "planned"


def test_a_call_of_which_nobody_could_be_told_stands_on_today_until_it_is_told(story: Story) -> None:
    letter = Step.objects.of(story.owner).get(step="thank_you", gone_at=None)
    story.world.clock.at = datetime(2026, 12, 2, 1, tzinfo=UTC)
    step_done_elsewhere(story.ports, story.owner, story.process.pk, letter.key, story.now)
    nothing_gets_through(story)
    passes(story, MORNING, MORNING + timedelta(hours=1))
    page = today(story.ports, story.owner, story.now)
    assert page.lead is not None and page.lead.head.startswith("Call Dr. Amara Okafor")
    assert len(failing(story)) == 3
    passes(story, MORNING + timedelta(hours=1, minutes=10), MORNING + timedelta(hours=12))

    assert told(story) == 0
    assert Reminder.objects.of(story.owner).get(key="morning:2026-12-04").state == "missed"
    call = Step.objects.of(story.owner).filter(step="F1", gone_at=None).get()
    assert call.status == "planned"
    page = today(story.ports, story.owner, story.now)
    heads = [each.head for each in (page.lead, *page.soon) if each] + [line.head for line in page.upcoming]
    assert [head for head in heads if head.startswith("Call Dr. Amara Okafor")]


@pytest.mark.parametrize("works", WAYS)
def test_whichever_way_works_first_tells_it_once_and_is_shown_no_more(story: Story, works: str) -> None:
    nothing_gets_through(story)
    passes(story, READY, READY + timedelta(minutes=20))
    assert told(story) == 0
    world: Any = story.world
    {"push": world.browsers.answers, "other": world.services.problems, "mail": world.server.answers}[works].clear()
    passes(story, READY + timedelta(minutes=30), READY + timedelta(hours=1))

    assert told(story) == 1
    assert len(failing(story)) == 2
    assert Reminder.objects.of(story.owner).get(key="evening:2026-12-01").told_by == works


@pytest.fixture
def place() -> Iterator[Listening]:
    with listening() as made:
        yield made


def test_a_push_service_that_fails_and_recovers_gets_one_message_that_its_browser_alone_can_open(
    story: Story, place: Listening
) -> None:
    """Over a real connection: sealed for the browser (RFC 8291), signed by this installation (RFC 8292)."""
    browser, push = Browser(), WebPush(Egress(loopback=frozenset({place.port})))
    PushDevice.objects.of(story.owner).delete()
    Reminding.objects.of(story.owner).update(mail=False, other=False, push_secret="")
    story.ports = replace(story.ports, pusher=push)
    public = devices.push_key(story.ports, story.owner)
    devices.add_device(story.ports, story.owner, browser.at(f"{place.url}/send/1"), "Phone", READY)
    place.status = 500
    passes(story, READY, READY)
    assert failing(story) == ["Reminders do not reach you in your browsers: It answered 500."]
    place.status = 201
    passes(story, READY + timedelta(minutes=10), READY + timedelta(minutes=40))

    failed, taken = place.taken
    assert failed.body != taken.body
    said = json.loads(browser.opened(taken.body))
    assert (said["title"], said["tag"]) == ("One letter is ready", "evening")
    assert said["path"].startswith("/approve/")
    assert b"approve" not in taken.body
    claims, key = verified(taken)
    account = MailAccount.objects.one(story.owner)
    assert (claims["aud"], claims["sub"], key) == (place.url, f"mailto:{account.address}", public)
    assert failing(story) == []
