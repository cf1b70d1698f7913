"""Every page in every state, at three widths, light and dark: no finding, no sideways scroll, targets to hit.

Each is loaded once, and nothing moves meanwhile; its picture on a phone by day and on a desk at night lands in
`build/pictures`, with AFTERWORD_NIGHT_AND_DAY both by day and at night.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Error, Page

from tests.journeys.test_page_shift import WATCH, shifts
from tests.web.cast import HERE
from tests.web.gallery import VERY_FULL, WANTED

pytestmark = [
    pytest.mark.needs("chromium"),
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.web.gallery"),
    pytest.mark.made_up,
]

STYLES = tuple((Path(__file__).parents[2] / "src" / "afterword" / "web" / "static").glob("*.css"))
FOLDER = Path(__file__).resolve().parents[2] / "build" / "pictures"
# AFTERWORD_PICTURES_IN names another language to look at, as in "de-DE".
LOCALE = os.environ.get("AFTERWORD_PICTURES_IN", "en-GB")
PICTURES = {(390, "light"), (1280, "dark")}
if os.environ.get("AFTERWORD_NIGHT_AND_DAY"):
    PICTURES |= {(390, "dark"), (1280, "light")}
SUFFIX = "" if LOCALE == "en-GB" else f"-{LOCALE}"
# Chromium now and then refuses one capture of a tall page and takes the same picture when asked again
# (MarketSquare/robotframework-browser#5237); that says nothing about the page.
REFUSED, TRIES = "Unable to capture screenshot", 4
BLANK = 3_000
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
NARROWEST = 320
# Where no style begins between two widths, the rules find the same at both: sizes alone are looked at there.
LIKE_THE_NARROWEST = 390
WIDTHS = (NARROWEST, LIKE_THE_NARROWEST, 1280)
# What is as full as it gets is other in its length only: the narrowest by day and the widest at night see it all.
OF_THE_FULL = {NARROWEST: ("light",), 1280: ("dark",)}
# The night changes colours alone, as a test below holds: what lies where is looked at by day, contrast in both.
CONTRAST = ["color-contrast", "link-in-text-block"]
SHARES = 4
HIGH, HEIGHT, MOST = 844, "document.documentElement.scrollHeight", 4_000
AXE = """(rules) => axe.run({ runOnly: rules, resultTypes: ["violations"] }).then((all) => all.violations.map(
  (one) => `${one.id} ${JSON.stringify(one.nodes.map((node) => node.html.slice(0, 90)))}`))"""
SMALL = """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
  .filter((part) => !part.closest("p, .skip"))
  .map((part) => [part.outerHTML.slice(0, 90), part.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(([html, box]) => `too small ${html} ${Math.round(box.width)}x${Math.round(box.height)}`)"""
AT_THE_TOP = "() => { document.activeElement?.blur(); scrollTo(0, 0); }"
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
        locale=LOCALE,
        viewport={"width": 390, "height": 844},
        base_url=address,
        timezone_id=HERE,
        service_workers="block",
        # A colour that is still on its way to the other scheme is no colour of the page.
        reduced_motion="reduce",
    )
    # Nobody is signed in to the gallery, where the focus comes to each button: nothing is gone through before a press.
    context.route("**/another-wording/ahead", lambda route: route.fulfill(status=204))
    yield context.new_page()
    context.close()


def findings(page: Page, name: str, axe: str) -> list[str]:
    """What is wrong with a page in any view: it is loaded once, and looked at and pictured in each."""
    page.goto(f"/gallery/{name}")
    found = [f"{name} moves: {moved}" for moved in shifts(page)]
    page.evaluate(axe)
    for width in OF_THE_FULL if name in VERY_FULL else WIDTHS:
        page.set_viewport_size({"width": width, "height": HIGH})
        seen = [*page.evaluate(SMALL), *page.evaluate(WIDE), *page.evaluate(COVERED)]
        found += [f"{name} {width}: {line}" for line in seen]
        for scheme in OF_THE_FULL[width] if name in VERY_FULL else ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found += [f"{name} {width} {scheme}: {line}" for line in in_colours(page, name, width, scheme)]
    return found


def in_colours(page: Page, name: str, width: int, scheme: str) -> list[str]:
    """What the rules find by day, and what the night changes of it; a picture of the whole page is left."""
    if (width, scheme) in PICTURES:
        take(page, FOLDER / f"{width}-{scheme}{SUFFIX}" / f"{name}.png")
    if width == LIKE_THE_NARROWEST:
        return []
    # A bar lies over whatever scrolls under it just then; the rules see the page as it is unrolled.
    page.set_viewport_size({"width": width, "height": min(page.evaluate(HEIGHT), MOST)})
    all_of_them = scheme == "light" or name in VERY_FULL
    found: list[str] = page.evaluate(AXE, RULES if all_of_them else CONTRAST)
    return found


def take(page: Page, path: Path) -> None:
    """The whole page as a picture at `path`; asked again where the browser refused to draw it.

    Raises:
        Error: the browser says something else, or refuses each time.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    page.evaluate(AT_THE_TOP)
    for left in reversed(range(TRIES)):
        try:
            page.screenshot(path=path, full_page=True)
            break
        except Error as refused:
            if REFUSED not in str(refused) or not left:
                raise
            page.wait_for_timeout(500)
    assert path.stat().st_size > BLANK, f"{path.name} is blank"


def test_no_style_begins_between_the_two_narrow_widths() -> None:
    styles = "".join(file.read_text(encoding="utf-8") for file in STYLES)
    begins = {float(size) * 16 for size in re.findall(r"width: ([\d.]+)rem\)", styles)}

    assert len(begins) > 5
    assert not [width for width in begins if NARROWEST <= width <= LIKE_THE_NARROWEST]


def test_the_night_changes_colours_alone() -> None:
    styles = "".join(file.read_text(encoding="utf-8") for file in STYLES)

    # `light-dark()` takes two colours and nothing else (CSS Color 5), so what it chooses moves nothing.
    assert styles.count("light-dark(") > 5
    assert "prefers-color-scheme" not in styles
    assert re.findall(r"data-theme=\"dark\"\][^{]*\{([^}]*)\}", styles) == [" color-scheme: dark; "]


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_has_no_finding(page: Page, share: int) -> None:
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    axe = Axe().axe_script
    page.add_init_script(WATCH)

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
