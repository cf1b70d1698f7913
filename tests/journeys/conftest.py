"""A real server and a real browser for journeys through the page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.fakes import World

# The browser's driver keeps an event loop in this thread; Django would refuse the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def world() -> Iterator[World]:
    from afterword.web import routing
    from tests.fakes import World

    made = World()
    before = dict(routing._channels)
    routing.act_through(made.ports())
    yield made
    routing._channels.clear()
    routing._channels.update(before)


@pytest.fixture
def address(live_server: Any, settings: Any, world: World) -> str:
    """The address of a running server that answers to exactly this origin."""
    settings.ALLOWED_ORIGINS = frozenset({live_server.url})
    return str(live_server.url)


@pytest.fixture
def without_scripts(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A phone whose browser runs no script."""
    context = browser.new_context(
        locale="en-GB", java_script_enabled=False, viewport={"width": 390, "height": 844}, base_url=address
    )
    yield context
    context.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A desk in Stockholm."""
    context = browser.new_context(
        locale="en-GB", base_url=address, timezone_id="Europe/Stockholm", service_workers="block"
    )
    # The database in memory refuses two at once, where one in a file lets the second wait: what an act leads to is not
    # gone through before it (tests/flows/test_rehearse.py does).
    for ahead in ("**/notes/ahead", "**/another-wording/ahead"):
        context.route(ahead, lambda route: route.fulfill(status=204))
    yield context.new_page()
    context.close()
