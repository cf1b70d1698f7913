"""A passkey in a real browser with a device of its own: made, used to sign in, taken back, under our strict rules."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from django.core import mail
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.accounts.people import code_in
from tests.journeys.conftest import address, world

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.slow, pytest.mark.django_db(transaction=True)]
__all__ = ["address", "world"]

# The browser's driver keeps an event loop in this thread; Django would refuse the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB", base_url=address, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture
def line(page: Page) -> CDPSession:
    """To the browser's virtual devices."""
    line = page.context.new_cdp_session(page)
    line.send("WebAuthn.enable")
    return line


def signs_in(page: Page, address: str) -> None:
    page.goto("/sign-in")
    page.get_by_label("Your e-mail address").fill("jo@park.test")
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("The code from the mail").fill(code_in(mail.outbox[-1]))
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{address}/")


def signs_out(page: Page) -> None:
    page.goto("/settings/devices")
    page.get_by_role("button", name="Sign out of this browser").click()
    expect(page.get_by_role("heading", name="Sign in with your e-mail address")).to_be_visible()


def test_a_passkey_from_its_making_to_its_end(page: Page, line: CDPSession, address: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda said: faults.append(said.text) if "Content Security" in said.text else None)
    device = line.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]
    signs_in(page, address)
    # By our own links, so that the script comes with a part of a page too.
    page.goto("/settings/devices")
    page.get_by_role("link", name="Passkeys").click()
    page.get_by_label("What to call the new one").fill("this desk")
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("From now on this passkey signs you in.")).to_be_visible()
    (kept,) = line.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    assert (kept["isResidentCredential"], kept["rpId"]) == (True, "localhost")

    signs_out(page)
    page.goto("/people")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", name="People", exact=True)).to_be_visible()

    # A device that does not see them says no, and the page says what to do.
    signs_out(page)
    page.goto("/sign-in")
    line.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": False})
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("have a code sent to your e-mail address")
    line.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": True})
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{address}/")

    page.goto("/settings/passkeys")
    page.get_by_label("Name of this passkey").fill("the desk at home")
    page.get_by_role("button", name=re.compile("Rename.*this desk")).click()
    page.get_by_role("button", name=re.compile("Remove.*the desk at home")).click()
    expect(page.get_by_text("the code by mail still does")).to_be_visible()
    assert not faults


def test_without_scripts_no_button_is_shown_that_would_do_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="en-GB", base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")

    expect(page.get_by_role("button", name="Send me a code")).to_be_visible()
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    context.close()
