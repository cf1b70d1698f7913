"""An answer that takes its time, on a slow line or a busy server: the page says so, and nothing is sent twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route

pytestmark = [
    pytest.mark.needs("chromium"),
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.web.gallery"),
    pytest.mark.made_up,
]

ON_ITS_WAY = "() => document.querySelector('form.htmx-request') !== null"
# A line along the top; it begins only after a while, so that what is quick shows nothing.
LINE = """() => { const line = getComputedStyle(document.body, "::before");
  return [line.animationName, line.animationDelay, line.height]; }"""


def pressed(page: Page) -> list[Route]:
    """The first page with the invitation typed and sent; its answer is held back."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/add", hold)
    page.clock.install()
    page.goto("/gallery/start")
    page.get_by_role("textbox", name="Paste the invitation").fill("Interview on 17 March 2027, 10:00, Quay")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_function(ON_ITS_WAY)
    return held


def test_a_slow_answer_shows_a_line_that_a_quick_one_does_not(page: Page) -> None:
    pressed(page)

    assert page.evaluate(LINE) == ["waiting", "0.4s", "3px"]


def test_a_second_press_sends_nothing_however_slow_the_first_is(page: Page) -> None:
    held = pressed(page)
    page.clock.fast_forward(60_000)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Read it").press("Enter")
    assert len(held) == 1

    # Nor does a press that waited go out by itself when the first gets no answer.
    held[0].abort()
    page.get_by_text("Afterword did not answer. What you typed is still here").wait_for()
    page.clock.run_for(1_000)

    assert page.evaluate(ON_ITS_WAY) is False
    assert len(held) == 1


@pytest.mark.parametrize("answer", ["<html><body><h1>502 Bad Gateway</h1></body></html>", ""])
def test_where_another_answers_in_its_place_what_was_typed_stays(page: Page, answer: str) -> None:
    held = pressed(page)
    held[0].fulfill(status=502, content_type="text/html", body=answer)
    page.get_by_text("Afterword did not answer. What you typed is still here").wait_for()

    box = page.get_by_role("textbox", name="Paste the invitation")
    assert box.input_value() == "Interview on 17 March 2027, 10:00, Quay"
    assert "Bad Gateway" not in page.content()
    assert page.url.endswith("/gallery/start")


def test_without_an_answer_what_was_typed_stays_and_can_be_sent_again(page: Page) -> None:
    held = pressed(page)
    held[0].abort()
    page.get_by_text("Afterword did not answer. What you typed is still here").wait_for()
    page.clock.fast_forward(60_000)
    page.clock.run_for(1_000)
    box = page.get_by_role("textbox", name="Paste the invitation")
    assert box.input_value() == "Interview on 17 March 2027, 10:00, Quay"
    page.get_by_role("button", name="Read it").click()
    page.wait_for_function(ON_ITS_WAY)

    assert len(held) == 2
