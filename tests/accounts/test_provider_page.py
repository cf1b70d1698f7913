"""Another provider in a real browser: its redirect comes without our Strict cookie, and the button brings it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings as django_settings
from playwright.sync_api import Browser, expect

from afterword.accounts.models import Identity
from tests.accounts.provider_here import CLIENT, SECRET, ProviderHere, provider_here
from tests.fakes import World
from tests.journeys.conftest import address, world

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.slow, pytest.mark.django_db(transaction=True)]
__all__ = ["address", "world"]

# The browser's driver keeps an event loop in this thread; Django would refuse the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def there(world: World, settings: Any) -> Iterator[ProviderHere]:
    with provider_here() as here:
        here.now = world.clock.now().timestamp()
        settings.OIDC = {"issuer": here.issuer, "client_id": CLIENT, "client_secret": SECRET, "name": "Uni"}
        yield here


def test_a_browser_goes_there_and_comes_back(browser: Browser, address: str, there: ProviderHere) -> None:
    # Another site than the provider's 127.0.0.1, so that Strict means what it means in the world.
    assert address.startswith("http://localhost:")
    context = browser.new_context(locale="en-GB", base_url=address, java_script_enabled=False, service_workers="block")
    page = context.new_page()
    page.goto("/people")
    page.get_by_role("button", name="Sign in with Uni").click()
    page.wait_for_url(f"{address}/sign-in/provider/back?**")
    began = context.cookies()
    expect(page.get_by_role("heading", name="Back from Uni")).to_be_visible()
    assert not Identity.objects.exists()
    # Coming back made no session beside the one that knows what the answer must fit.
    assert [each["name"] for each in began].count(django_settings.SESSION_COOKIE_NAME) == 1
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url(re.compile(r"/people$"))
    assert Identity.objects.get().account.email == "jo@park.test"
    context.close()
