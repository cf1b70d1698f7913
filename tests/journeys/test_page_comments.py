"""Comments in a real browser: the queue by keys alone, a talk without a script, an article passed on by the device."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from afterword.flows.owners import make_start_link
from afterword.store.models import Comment, Owner
from tests.fakes import World
from tests.journeys.test_page_journey import owner, pytestmark
from tests.journeys.test_page_keyboard import go_to, press

__all__ = ["owner", "pytestmark"]


@pytest.fixture
def waiting(owner: Owner, world: World, settings: Any) -> list[Comment]:
    settings.COMMENTS = True
    made = world.clock.now()
    return [
        Comment.everything.create(
            owner=owner, slug="the-call", name="Ada", text=f"Number {at}", state="waiting", made_at=made,
            confirmed_at=made + timedelta(minutes=at),
        )
        for at in range(3)
    ]  # fmt: skip


def test_the_queue_is_worked_off_by_keys_and_the_next_one_has_the_focus(
    page: Page, owner: Owner, world: World, waiting: list[Comment]
) -> None:
    page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
    press(page, "Open it")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Open Afterword")
    page.goto("/advice/comments")
    head = page.locator("#next")
    expect(head).to_be_focused()
    page.keyboard.press("Tab")
    press(page, "Approve it")
    expect(page.locator(".panel .said")).to_have_text("Number 1")
    expect(head).to_be_focused()

    go_to(page, "select", "Why it does not appear")
    page.keyboard.press("ArrowDown")
    press(page, "Do not let it appear")
    expect(page.locator(".panel .said")).to_have_text("Number 2")
    expect(head).to_be_focused()
    press(page, "Approve it")
    expect(page.locator("#next")).to_contain_text("No comment waits.")
    assert [each.state for each in Comment.everything.order_by("text")] == ["approved", "rejected", "approved"]


def test_a_talk_is_read_and_reported_without_a_script(
    browser: Browser, live_server: LiveServer, owner: Owner, waiting: list[Comment]
) -> None:
    Comment.everything.update(state="approved")
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/advice/the-call")
    page.get_by_role("link", name="Report").first.click()
    page.get_by_label("It hurts somebody.").check()
    page.get_by_role("button", name="Report it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reported")
    context.close()


def test_an_article_on_paper_says_where_it_comes_from(page: Page, owner: Owner) -> None:
    page.goto("/advice/the-call")
    day = page.get_by_text("Held against these sources on")
    expect(day).to_be_hidden()
    page.emulate_media(media="print")
    expect(day).to_be_visible()
    expect(page.get_by_text("askamanager.org, August 2010")).to_be_visible()
    expect(page.get_by_text("Pass it on")).to_be_hidden()


def test_an_article_is_passed_on_by_the_device_with_nothing_but_itself(page: Page, owner: Owner, settings: Any) -> None:
    settings.PAGE_ADDRESS = "https://advice.test"
    page.add_init_script("navigator.share = (what) => { window.passedOn = what; return Promise.resolve(); };")
    page.goto("/advice/the-call?from=process-7")
    page.get_by_role("button", name="Share from this device").click()

    title = "The call on day three to five"
    assert page.evaluate("window.passedOn") == {"title": title, "url": "https://advice.test/advice/the-call"}
