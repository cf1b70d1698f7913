"""Long German words fit on the narrowest phone: nothing scrolls sideways, no tab or button is cut."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

pytestmark = [
    pytest.mark.needs("chromium"),
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.web.gallery"),
    pytest.mark.made_up,
]

DENSE = ("start", "today", "letters-question", "letters-together", "edit", "process", "turn", "person", "settings")
CUT = """() => [...document.querySelectorAll(".btn, .tabs a, .tag, summary, legend:not(.hid), h1, h2:not(.hid), h3")]
  .filter((part) => part.getClientRects().length && getComputedStyle(part).display !== "inline")
  .filter((part) => part.scrollWidth > part.clientWidth + 1
    || part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((part) => part.textContent.trim().slice(0, 60))"""


def test_german_words_fit_on_the_narrowest_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 844}, locale="de-DE", base_url=address, service_workers="block"
    )
    page, cut = context.new_page(), {}
    for name in DENSE:
        page.goto(f"/gallery/{name}")
        assert page.locator("html").get_attribute("lang") == "de"
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        cut[name] = page.evaluate(CUT) + ([f"{wide} px too wide"] if wide > 0 else [])
    context.close()

    assert {name: parts for name, parts in cut.items() if parts} == {}
