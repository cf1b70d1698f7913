"""A picture of every page in every state, on a phone and on a desk, by day and at night, in `build/pictures`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.web.gallery import VERY_FULL, WANTED

pytestmark = [
    pytest.mark.needs("chromium"),
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.web.gallery"),
    pytest.mark.made_up,
]

FOLDER = Path(__file__).resolve().parents[2] / "build" / "pictures"
BLANK = 3_000
# AFTERWORD_PICTURES_IN names another language to look at, as in "de-DE".
LOCALE = os.environ.get("AFTERWORD_PICTURES_IN", "en-GB")
# Chromium now and then refuses one capture of a tall page and takes the same picture when asked again
# (MarketSquare/robotframework-browser#5237); that says nothing about the page.
REFUSED, TRIES = "Unable to capture screenshot", 4


def take(page: Page, path: Path) -> None:
    """The whole page as a picture at `path`; asked again where the browser refused to draw it.

    Raises:
        Error: the browser says something else, or refuses each time.
    """
    for left in reversed(range(TRIES)):
        try:
            page.screenshot(path=path, full_page=True)
            return
        except Error as refused:
            if REFUSED not in str(refused) or not left:
                raise
            page.wait_for_timeout(500)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_page_leaves_a_picture_to_look_at(browser: Browser, address: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        locale=LOCALE,
        viewport={"width": width, "height": 844},
        color_scheme=scheme,  # type: ignore[arg-type]
        base_url=address,
        service_workers="block",
    )
    page, folder = context.new_page(), FOLDER / f"{width}-{scheme}{LOCALE.removeprefix('en-GB') and f'-{LOCALE}'}"
    folder.mkdir(parents=True, exist_ok=True)
    # By night the very full pages show nothing that the others do not.
    wanted = [name for name in WANTED if scheme == "light" or name not in VERY_FULL]
    for name in wanted:
        page.goto(f"/gallery/{name}")
        take(page, folder / f"{name}.png")
    context.close()

    assert min((folder / f"{name}.png").stat().st_size for name in wanted) > BLANK
