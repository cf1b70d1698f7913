"""What acts beside the letters for the person of a closed account: no mail about jobs, no look into a calendar."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.accounts import closing
from afterword.accounts.models import Account
from afterword.flows.calendar import account as calendar_account
from afterword.flows.calendar import looking, putting, sources
from tests.flows.test_calendar_in import ADDRESS, calendar, entry
from tests.flows.test_calendar_put import ReadHere
from tests.flows.test_job_alerts import MORNING, Scene, words
from tests.story import OKAFOR, Story, begin

pytestmark = pytest.mark.django_db
JO = "jo@park.test"
WANTED = calendar_account.Wanted("https://cal.example.org/", "mara", "app")


def test_new_jobs_are_told_to_nobody_and_wait_for_the_account_to_open() -> None:
    scene = Scene()
    account = Account.objects.of(scene.owner, JO, scene.world.clock.at)
    scene.keep("nurse", hour=8)
    scene.posting("Night nurse")
    closing.close(scene.ports, account, scene.world.clock.at)

    assert [scene.passes(MORNING + timedelta(days=later)) for later in (0, 1)] == [[], []]
    closing.reopen(scene.ports, account, scene.world.clock.at)
    (mail,) = scene.passes(MORNING + timedelta(days=2))
    assert "Night nurse" in words(mail)


@pytest.fixture
def story() -> Story:
    told = begin((OKAFOR,))
    told.ports = told.world.ports(invitations=ReadHere())
    told.world.feeds.calendars[ADDRESS] = calendar()
    sources.read_feed(told.ports, told.owner, ADDRESS, told.now)
    return told


def test_nobody_looks_into_their_calendars_and_nothing_is_put_there(story: Story) -> None:
    calendar_account.connect(story.ports, story.owner, WANTED, story.now)
    page = calendar_account.account_page(story.owner)
    assert page is not None
    calendar_account.choose_calendar(story.ports, story.owner, page.calendars[0][0], story.now)
    account = Account.objects.of(story.owner, JO, story.now)
    story.world.feeds.calendars[ADDRESS] = calendar(entry("Interview Halden Instruments"))
    closing.close(story.ports, account, story.now)
    asked, later = story.world.feeds.asked, story.world.clock.wait(days=1)
    ports = story.world.ports(invitations=ReadHere(), calendar_server=lambda _login: 1 / 0)

    assert looking.look_into_calendars(ports, later) == 0
    putting.put_calendars(ports, later)
    assert story.world.feeds.asked == asked
    closing.reopen(story.ports, account, later)
    assert looking.look_into_calendars(story.ports, later) == 1
    with pytest.raises(ZeroDivisionError):
        putting.put_calendars(ports, later)
