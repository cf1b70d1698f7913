"""The keys of the moderator's page, pressed in a real browser: each does what the line under the comment says."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from afterword.flows.owners import make_start_link
from afterword.store.models import Comment, CommentBan, Owner
from tests.fakes import World
from tests.journeys.test_page_comments import waiting
from tests.journeys.test_page_journey import owner, pytestmark
from tests.journeys.test_page_keyboard import press

__all__ = ["owner", "pytestmark", "waiting"]

ALT = 1
# Chromium drops a key that comes before the page was painted once.
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"


def press_access_key(page: Page, key: str) -> None:
    """As the browser itself gets it from the keyboard: a driver's own presses leave out the sign."""
    page.wait_for_load_state("networkidle")
    page.bring_to_front()
    page.evaluate(PAINTED)
    devtools = page.context.new_cdp_session(page)
    said = {"key": key, "code": f"Key{key.upper()}", "windowsVirtualKeyCode": ord(key.upper()), "modifiers": ALT}
    devtools.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **said})
    # It is the sign that belongs to the key by which the browser looks for whoever has it.
    devtools.send("Input.dispatchKeyEvent", {"type": "char", "text": key, "unmodifiedText": key, **said})
    devtools.send("Input.dispatchKeyEvent", {"type": "keyUp", **said})


def test_the_keys_of_the_queue_approve_refuse_and_ban(
    page: Page, owner: Owner, world: World, waiting: list[Comment], settings: Any
) -> None:
    Comment.everything.filter(text="Number 2").update(address_key="somebody")
    page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
    press(page, "Open it")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Open Afterword")
    page.goto("/advice/comments")
    words = page.locator(".panel .said")
    expect(words).to_have_text("Number 0")

    press_access_key(page, "a")
    expect(words).to_have_text("Number 1")

    press_access_key(page, "r")
    expect(page.get_by_label("Why it does not appear")).to_be_focused()
    page.keyboard.press("ArrowDown")
    press_access_key(page, "x")
    expect(words).to_have_text("Number 2")

    press_access_key(page, "r")
    page.keyboard.press("ArrowDown")
    press_access_key(page, "b")
    expect(page.locator("#next")).to_contain_text("No comment waits.")
    assert [each.state for each in Comment.everything.order_by("text")] == ["approved", "rejected", "rejected"]
    assert CommentBan.everything.get().address_key == "somebody"
