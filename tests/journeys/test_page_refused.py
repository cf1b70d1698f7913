"""A refused form in a real browser: one goes on typing where it is wrong, with scripts and without."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from afterword.flows.owners import make_start_link
from afterword.store.models import Owner
from tests.fakes import World
from tests.letters import an_owner

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


def settings_of_mine(browser: Browser, address: str, world: World, *, scripts: bool) -> Page:
    now = world.clock.now()
    context = browser.new_context(
        locale="en-GB", base_url=address, java_script_enabled=scripts, viewport={"width": 390, "height": 700}
    )
    page = context.new_page()
    page.goto(f"/start/{make_start_link(an_owner(now), now)}")
    page.get_by_role("button", name="Open it").click()
    page.wait_for_url("**/")
    page.goto("/settings?open=times")
    return page


@pytest.mark.parametrize("scripts", [True, False])
def test_the_wrong_field_has_the_focus_is_in_sight_and_says_why(
    browser: Browser, address: str, world: World, scripts: bool
) -> None:
    page = settings_of_mine(browser, address, world, scripts=scripts)
    evening = page.get_by_label("Letters go in the evening at")
    evening.evaluate("field => field.removeAttribute('max')")
    evening.fill("23:15")
    page.get_by_label("What is usual there").select_option("GB")
    page.get_by_role("button", name="Keep these settings").click()
    wrong = page.locator("[aria-invalid=true]")
    wrong.wait_for()

    assert wrong.input_value() == "23:15"
    assert page.get_by_label("What is usual there").input_value() == "GB"
    assert page.evaluate("document.activeElement.name") == "evening"
    box = wrong.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 700 - box["height"]
    assert "Choose an hour in between" in page.locator("#wrong-letters-evening").inner_text()
    assert Owner.objects.get().settings == {}
    page.context.close()
