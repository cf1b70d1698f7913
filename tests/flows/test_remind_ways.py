"""Where one way fails another tells it, once; each way says no more than may be read by others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.ports import Delivery, Outcome
from afterword.core.reminders.ports import Device, NotADevice, Pushed, WrongService
from afterword.flows.keep import export
from afterword.flows.overview.today import today
from afterword.flows.remind import devices, services, wishes
from afterword.flows.remind.devices import TooManyDevices
from afterword.flows.tick import tick
from afterword.store.models import PushDevice, Reminder, Reminding
from tests.letters import an_account
from tests.story import PANEL, TALKS, Story, begin

pytestmark = pytest.mark.django_db
READY = datetime(2026, 12, 1, 20, 11, tzinfo=UTC)
DOWN = Delivery(Outcome.DEFERRED, stage="connect")
PHONE = Device("https://push.example/phone", "public", "a shared secret")
LAPTOP = Device("https://push.example/laptop", "public", "another secret")
SERVICE = "ntfys://ntfy.example/a-secret-topic"
GONE = Pushed(taken=False, is_gone=True, said="This browser takes no messages any more.")


@pytest.fixture
def story() -> Story:
    told = begin(PANEL[:2])
    an_account(told.owner, address="maya@home.test")
    told.ports = told.world.ports(page_address="https://afterword.home.test")
    devices.push_key(told.ports, told.owner)
    devices.add_device(told.ports, told.owner, PHONE, "Phone", READY)
    services.set_service(told.ports, told.owner, SERVICE, READY)
    Reminding.objects.of(told.owner).update(mail=True, first="push")
    told.note(*TALKS)
    return told


def passed(story: Story, at: datetime) -> None:
    story.world.clock.at = at
    tick(story.ports, at)


def told(story: Story) -> tuple[int, int, int]:
    """How many messages each way took: browsers, the service, mail."""
    world = story.world
    return len(world.browsers.pushed), len(world.services.sent), len(world.server.taken)


def troubles(story: Story) -> list[str]:
    return [each.happened for each in today(story.ports, story.owner, story.now).trouble]


def test_the_first_way_alone_tells_it(story: Story) -> None:
    passed(story, READY)

    assert told(story) == (1, 0, 0)
    assert troubles(story) == []


def test_where_it_fails_the_next_way_tells_it_once_and_today_says_so(story: Story) -> None:
    story.world.browsers.answers = [Pushed(taken=False, said="It answered 500.")]
    passed(story, READY)
    passed(story, READY + timedelta(minutes=5))

    assert told(story) == (0, 0, 1)
    assert troubles(story) == ["Reminders do not reach you in your browsers: It answered 500."]
    (line,) = today(story.ports, story.owner, story.now).trouble
    assert line.kept == "You are reminded by mail meanwhile."
    row = Reminder.objects.of(story.owner).get()
    assert (row.told_by, [each["way"] for each in row.tried]) == ("mail", ["push"])


def test_a_way_that_works_again_is_shown_no_more(story: Story) -> None:
    story.world.browsers.answers = [Pushed(taken=False, said="It answered 500.")]
    passed(story, READY)

    assert wishes.test_way(story.ports, story.owner, "push", READY).problem == ""
    assert troubles(story) == []


def test_when_every_way_fails_it_is_tried_again_and_told_once(story: Story) -> None:
    story.world.browsers.answers = [Pushed(taken=False, said="It answered 500.")]
    story.world.server.answers, story.world.services.problems = [DOWN], ["It gave no answer."]
    passed(story, READY)
    assert told(story) == (0, 0, 0)
    assert len(troubles(story)) == 3

    passed(story, READY + timedelta(minutes=2))
    passed(story, READY + timedelta(minutes=9))

    assert told(story) == (1, 0, 0)


def test_a_browser_that_is_gone_is_never_tried_again_and_is_shown(story: Story) -> None:
    story.world.browsers.answers = [GONE]
    passed(story, READY)

    row = PushDevice.objects.of(story.owner).get()
    assert (row.gone_at, row.problem) == (READY, "This browser takes no messages any more.")
    assert wishes.test_way(story.ports, story.owner, "push", READY).problem.startswith("No browser is left")
    assert told(story) == (0, 0, 1)


def test_one_of_two_browsers_is_enough(story: Story) -> None:
    devices.add_device(story.ports, story.owner, LAPTOP, "Laptop", READY)
    story.world.browsers.answers = [GONE]
    passed(story, READY)

    assert told(story) == (1, 0, 0)
    assert troubles(story) == []


def test_what_leaves_by_browser_and_service_holds_no_name_and_no_letter(story: Story) -> None:
    passed(story, READY)
    ((where, said),) = story.world.browsers.pushed
    Reminding.objects.of(story.owner).update(push=False, mail=False, first="other")
    Reminder.objects.of(story.owner).delete()
    passed(story, READY + timedelta(minutes=1))
    ((_, title, body),) = story.world.services.sent

    assert where == PHONE.endpoint
    assert (said["title"], said["body"]) == ("Two letters are ready", "They go tonight at 19:30 if you approve them.")
    assert said["path"].startswith("/approve/")
    assert title == "Two letters are ready"
    assert body.splitlines()[-1].startswith("https://afterword.home.test/approve/")
    assert not [word for word in ("Okafor", "Halden", "Dear") if word in str(said) + body]


def test_what_opens_them_is_sealed_and_leaves_with_no_export(story: Story) -> None:
    row = Reminding.objects.one(story.owner)

    assert row.other_secret.startswith(f"reminder-service:{row.pk}|") and row.other_name == "ntfy"
    assert PushDevice.objects.of(story.owner).get().secret.startswith("push-device:")
    assert not [word for word in ("secret-topic", "shared secret", "a key") if word in str(export(story.owner, READY))]


def test_what_cannot_be_one_is_not_kept(story: Story) -> None:
    with pytest.raises(NotADevice):
        devices.add_device(story.ports, story.owner, Device("http://push.example/x", "p", "a"), "x", READY)
    with pytest.raises(WrongService):
        services.set_service(story.ports, story.owner, "file:///etc/passwd", READY)

    assert PushDevice.objects.of(story.owner).count() == 1
    assert Reminding.objects.one(story.owner).other_name == "ntfy"


def test_the_same_browser_again_takes_its_own_place_and_ten_are_enough(story: Story) -> None:
    devices.add_device(story.ports, story.owner, PHONE, "Phone", READY)
    assert PushDevice.objects.of(story.owner).count() == 1

    for number in range(9):
        devices.add_device(story.ports, story.owner, Device(f"https://push.example/{number}", "p", "a"), "x", READY)
    with pytest.raises(TooManyDevices):
        devices.add_device(story.ports, story.owner, Device("https://push.example/more", "p", "a"), "x", READY)


def test_without_its_last_browser_or_its_address_a_way_is_off(story: Story) -> None:
    devices.remove_device(story.owner, PushDevice.objects.of(story.owner).get().pk, READY)
    services.forget_service(story.owner, READY)

    row = Reminding.objects.one(story.owner)
    assert (row.push, row.other, row.other_secret, row.mail) == (False, False, "", True)
