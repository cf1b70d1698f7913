"""A message pushed to a real browser is shown with its words, and a press on it stays on this page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.test_page_offline import SETTLED, Program

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.slow]
SHOWN = """() => navigator.serviceWorker.ready.then((kept) => kept.getNotifications())
  .then((all) => all.map((each) => [each.title, each.body, each.data]))"""


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def page(browser: Browser, program: Program) -> Iterator[Page]:
    base = f"http://127.0.0.1:{program.port}"
    context = browser.new_context(locale="en-GB", base_url=base, permissions=["notifications"])
    page = context.new_page()
    page.goto(program.link)
    page.get_by_role("button", name="Open it").click()
    page.wait_for_function(SETTLED)
    yield page
    context.close()


def push(page: Page, said: dict[str, str]) -> None:
    """Hand the worker a message, as the browser does when its service brings one."""
    line = page.context.new_cdp_session(page)
    seen: list[dict[str, Any]] = []
    line.on("ServiceWorker.workerRegistrationUpdated", lambda event: seen.extend(event["registrations"]))
    line.send("ServiceWorker.enable")
    while not seen:
        page.wait_for_timeout(20)
    origin = page.url.partition("/settings")[0].rstrip("/")
    message = {"origin": origin, "registrationId": seen[-1]["registrationId"], "data": json.dumps(said)}
    line.send("ServiceWorker.deliverPushMessage", message)


def test_a_pushed_message_is_shown_and_the_settings_offer_this_browser(page: Page) -> None:
    page.goto("/settings#reminders")
    expect(page.get_by_role("button", name="Tell me in this browser")).to_be_visible()

    push(page, {"title": "Two letters are ready", "body": "Tomorrow: a call", "path": "/approve/abc", "tag": "evening"})

    page.wait_for_function(f"async () => (await ({SHOWN})()).length === 1")
    assert page.evaluate(SHOWN) == [["Two letters are ready", "Tomorrow: a call", "/approve/abc"]]
