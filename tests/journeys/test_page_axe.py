"""Every page in every state, at three widths, light and dark: no finding, no sideways scroll, targets to hit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.web.cast import HERE
from tests.web.gallery import VERY_FULL, WANTED

pytestmark = [
    pytest.mark.needs("chromium"),
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.web.gallery"),
]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# The widest and the narrowest see every page; the phone in between, in the dark, is where it is used at night.
NARROWEST = 320
VIEWS = [(NARROWEST, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]
SMALL = """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
  .filter((part) => !part.closest("p, .skip"))
  .map((part) => [part.outerHTML.slice(0, 90), part.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(([html, box]) => `${html} ${Math.round(box.width)}x${Math.round(box.height)}`)"""


@pytest.fixture(params=VIEWS, ids=lambda view: f"{view[0]}-{view[1]}")
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(
        locale="en-GB",
        viewport={"width": width, "height": 844},
        color_scheme=scheme,
        base_url=address,
        timezone_id=HERE,
        service_workers="block",
    )
    yield context.new_page()
    context.close()


def findings(page: Page, name: str) -> list[str]:
    page.goto(f"/gallery/{name}")
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    small: list[str] = page.evaluate(SMALL)
    return [
        *(f"{name}: {each['id']} {[node['html'][:90] for node in each['nodes']]}" for each in found),
        *(f"{name}: too small {part}" for part in small),
        *([f"{name}: {wide} px too wide"] if wide > 0 else []),
    ]


def test_every_page_has_no_finding(page: Page) -> None:
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))

    viewport = page.viewport_size
    is_narrowest = viewport is not None and viewport["width"] == NARROWEST
    # What is as full as it gets is other in its length only: where it is narrowest it would not fit first.
    found = [line for name in WANTED if is_narrowest or name not in VERY_FULL for line in findings(page, name)]

    assert found == []
    assert errors == []


def test_focus_is_never_hidden_under_a_bar(page: Page) -> None:
    page.goto("/gallery/letters")
    hidden: list[Any] = []
    for _ in range(30):
        page.keyboard.press("Tab")
        covered = page.evaluate(
            """() => { const part = document.activeElement, box = part.getBoundingClientRect();
              if (part === document.body || part.closest(".top, .bar, .tabs")) return null;
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return top?.closest(".top, .bar, .tabs") ? part.outerHTML.slice(0, 90) : null; }"""
        )
        hidden += [covered] if covered else []

    assert hidden == []
