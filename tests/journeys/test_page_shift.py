"""Nothing moves under the eye: no layout shift while a page loads, nor after a part was swapped.

How each page loads on a phone is seen where the rules look at it (test_page_axe.py).
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.web.gallery import WANTED

pytestmark = [
    pytest.mark.needs("chromium"),
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.web.gallery"),
    pytest.mark.made_up,
]

WATCH = """window.shifts = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.shifts.push(
  [entry.value, ...entry.sources.map((source) => source.node?.outerHTML?.slice(0, 80) ?? "")]
))).observe({ type: "layout-shift", buffered: true });"""
SHARES = 4
# The fonts are there or given up, and two frames were drawn since: what was to move has moved, and was told.
SETTLED = """() => document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))"""
PLACE = """(it) => [it.parentElement.offsetHeight, document.querySelector("main").offsetHeight]"""
# What Chromium's own measure calls good is 0.1; here nothing may be seen to move.
LEAST = 0.005


def shifts(page: Page) -> list[object]:
    page.evaluate(SETTLED)
    found: list[list[object]] = page.evaluate("window.shifts")
    return [each for each in found if isinstance(each[0], float) and each[0] > LEAST]


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_nothing_moves_while_a_page_loads_on_a_desk(page: Page, share: int) -> None:
    page.set_viewport_size({"width": 1280, "height": 844})
    page.add_init_script(WATCH)
    moved = {}
    for name in sorted(WANTED)[share::SHARES]:
        page.goto(f"/gallery/{name}")
        moved[name] = shifts(page)

    assert {name: found for name, found in moved.items() if found} == {}


def test_nothing_moves_after_a_part_was_swapped(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(WATCH)
    page.goto("/gallery/processes-none")
    page.locator("main").get_by_role("link", name="Add interview").click()
    page.get_by_role("heading", name="Open the link that the program printed").wait_for()

    assert shifts(page) == []


@pytest.mark.parametrize("name", ["moderators-link", "keys-made", "article", "account-sign-in"])
def test_a_button_that_the_script_shows_had_its_place_before(page: Page, name: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/gallery/{name}")
    button = page.locator("[data-copy], [data-passkey]")
    button.wait_for()
    place = button.evaluate(PLACE)

    button.evaluate("(it) => (it.hidden = true)")

    assert not button.is_visible()
    assert button.evaluate(PLACE) == place
