"""Every page in every state, at three widths, light and dark: no finding, no sideways scroll, targets to hit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
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
    pytest.mark.made_up,
]

STYLES = (Path(__file__).parents[2] / "src" / "afterword" / "web" / "static").glob("*.css")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
NARROWEST = 320
# Where no style begins between two widths, the rules find the same at both: sizes alone are looked at there.
LIKE_THE_NARROWEST = 390
VIEWS = [(width, scheme) for width in (NARROWEST, LIKE_THE_NARROWEST, 1280) for scheme in ("light", "dark")]
# What is as full as it gets is other in its length only: the narrowest and the widest see what would not fit.
OF_THE_FULL = [VIEWS[0], VIEWS[-1]]
SHARES = 4
HEIGHT, MOST = "document.documentElement.scrollHeight", 4_000
AXE = """(rules) => axe.run({ runOnly: rules, resultTypes: ["violations"] }).then((all) => all.violations.map(
  (one) => `${one.id} ${JSON.stringify(one.nodes.map((node) => node.html.slice(0, 90)))}`))"""
SMALL = """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
  .filter((part) => !part.closest("p, .skip"))
  .map((part) => [part.outerHTML.slice(0, 90), part.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(([html, box]) => `too small ${html} ${Math.round(box.width)}x${Math.round(box.height)}`)"""
WIDE = """() => { const root = document.documentElement, over = root.scrollWidth - root.clientWidth;
  return over > 0 ? [`${over} px too wide`] : []; }"""
# What gets the focus is brought into sight by the browser; no bar may then lie over it.
COVERED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((part) => !part.closest(".top, .bar, .tabs, .skip") && part.getClientRects().length)
  .filter((part) => { part.focus(); const box = part.getBoundingClientRect();
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 40) / 2);
    return document.activeElement === part && over?.closest(".top, .bar, .tabs"); })
  .map((part) => `covered ${part.outerHTML.slice(0, 90)}`)"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(
        locale="en-GB",
        viewport={"width": 390, "height": 844},
        base_url=address,
        timezone_id=HERE,
        service_workers="block",
        # A colour that is still on its way to the other scheme is no colour of the page.
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def findings(page: Page, name: str, axe: str) -> list[str]:
    """What is wrong with a page in any view: it is loaded once and looked at in each."""
    page.goto(f"/gallery/{name}")
    page.evaluate(axe)
    found: list[str] = []
    for width, scheme in OF_THE_FULL if name in VERY_FULL else VIEWS:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 844})
        seen = [*page.evaluate(SMALL), *page.evaluate(WIDE), *page.evaluate(COVERED)]
        if width != LIKE_THE_NARROWEST:
            # A bar lies over whatever scrolls under it just then; the rules see the page as it is unrolled.
            page.set_viewport_size({"width": width, "height": min(page.evaluate(HEIGHT), MOST)})
            seen += page.evaluate(AXE, RULES)
        found += [f"{name} {width} {scheme}: {line}" for line in seen]
    return found


def test_no_style_begins_between_the_two_narrow_widths() -> None:
    styles = "".join(file.read_text(encoding="utf-8") for file in STYLES)
    begins = {float(size) * 16 for size in re.findall(r"width: ([\d.]+)rem\)", styles)}

    assert len(begins) > 5
    assert not [width for width in begins if NARROWEST <= width <= LIKE_THE_NARROWEST]


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_has_no_finding(page: Page, share: int) -> None:
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    axe = Axe().axe_script

    found = [line for name in WANTED[share::SHARES] for line in findings(page, name, axe)]

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
