"""One browser of two people, without the server: the next one sees nothing of the one before."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from django.conf import settings as django_settings
from playwright.sync_api import Browser, BrowserContext, Page, expect

from afterword.accounts.models import Account
from tests.fakes import World
from tests.journeys.conftest import address
from tests.journeys.test_page_offline import HELD, SETTLED
from tests.story import OKAFOR, ZHANG, Story, begin
from tests.web.visitors import visitor

# The browser's driver keeps an event loop in this thread; Django would refuse the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
pytestmark = [pytest.mark.needs("chromium"), pytest.mark.slow, pytest.mark.django_db(transaction=True)]
__all__ = ["address"]
OFFLINE = "You are offline"


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="en-GB", base_url=address, timezone_id="America/New_York")
    yield made
    made.close()


def sign_in(page: Page, story: Story, mailbox: str, *, shared: bool = False) -> str:
    """In this browser, in the place of whoever was there; gives the address of their card, which was looked at."""
    account = Account(email=mailbox, owner=story.owner, created_at=story.owner.created_at)
    account.set_unusable_password()
    account.save()
    who = visitor().client
    who.force_login(account)
    session = who.session
    session["shared"] = shared
    session.save()
    name = django_settings.SESSION_COOKIE_NAME
    page.context.clear_cookies()
    host = urlsplit(page.url).hostname or ""
    page.context.add_cookies([{"name": name, "value": session.session_key or "", "domain": host, "path": "/"}])
    card = f"/processes/{story.process.pk}/before"
    page.goto("/")
    page.wait_for_function(SETTLED)
    page.goto(card)
    return card


def one_held(page: Page) -> None:
    """The worker has kept a card: it does so behind the answer."""
    for _ in range(100):
        if page.evaluate(HELD) == 1:
            return
        page.wait_for_timeout(100)
    pytest.fail("No card was kept.")


@contextmanager
def no_server(context: BrowserContext) -> Iterator[None]:
    context.set_offline(True)
    yield
    context.set_offline(False)


def shows(page: Page, card: str, words: str) -> None:
    page.goto(card)
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def test_the_next_person_finds_no_card_of_the_one_before(context: BrowserContext, world: World) -> None:
    page = context.new_page()
    page.goto("/sign-in")
    first = sign_in(page, begin((OKAFOR,), world=world, employer="Halden Rail"), "jo@park.test")
    one_held(page)
    head = page.get_by_role("heading", level=1).inner_text()
    with no_server(context):
        shows(page, first, head)

    page.goto("/settings")
    page.get_by_role("button", name="Sign out of this browser").click()
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    with no_server(context):
        shows(page, first, OFFLINE)

    second = sign_in(page, begin((ZHANG,), world=world, employer="Quay Insurance"), "eve@park.test")
    one_held(page)
    with no_server(context):
        shows(page, first, OFFLINE)
        expect(page.locator("body")).to_contain_text("Quay Insurance")
        expect(page.locator("body")).not_to_contain_text("Halden Rail")
        page.goto(second)
        expect(page.locator("body")).to_contain_text("Quay Insurance")


def test_on_a_device_of_several_people_no_card_is_kept(context: BrowserContext, world: World) -> None:
    page = context.new_page()
    page.goto("/sign-in")
    card = sign_in(page, begin((OKAFOR,), world=world), "jo@park.test", shared=True)
    expect(page.get_by_role("heading", level=1)).not_to_have_text(OFFLINE)
    page.goto("/people")

    assert page.evaluate(HELD) == 0
    context.clear_cookies()
    with no_server(context):
        shows(page, card, OFFLINE)
