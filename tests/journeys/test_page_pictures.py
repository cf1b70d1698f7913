"""A picture of every page in every state, on a phone and on a desk, by day and at night, in `build/pictures`."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_page_leaves_a_picture_to_look_at(browser: Browser, address: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        locale="en-GB",
        viewport={"width": width, "height": 844},
        color_scheme=scheme,  # type: ignore[arg-type]
        base_url=address,
        service_workers="block",
    )
    page, folder = context.new_page(), FOLDER / f"{width}-{scheme}"
    folder.mkdir(parents=True, exist_ok=True)
    # By night the very full pages show nothing that the others do not.
    wanted = [name for name in WANTED if scheme == "light" or name not in VERY_FULL]
    for name in wanted:
        page.goto(f"/gallery/{name}")
        page.screenshot(path=folder / f"{name}.png", full_page=True)
    context.close()

    assert min((folder / f"{name}.png").stat().st_size for name in wanted) > BLANK
