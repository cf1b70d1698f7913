"""What the little script adds: light, focus, swaps, keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.paper.looking import kept, plain_text_of, text_of

pytestmark = [
    pytest.mark.needs("chromium"),
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.web.gallery"),
]


def test_a_check_lights_its_words(page: Page) -> None:
    page.goto("/gallery/letters")

    page.hover('.checks [data-check="L05"]')

    assert page.locator("mark.lit").all_inner_texts() == ["I would like this role very much"]


def test_a_notice_takes_the_focus(page: Page) -> None:
    page.goto("/gallery/today?said=Kept.")

    assert page.evaluate("document.activeElement.innerText.trim()") == "Kept."


def test_single_keys_work_only_once_switched_on(page: Page) -> None:
    page.goto("/gallery/people")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "BODY"

    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").get_by_text("Next and previous").wait_for()
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Keys").wait_for(state="hidden")
    # The dialog tells of its end a moment after it is gone.
    page.wait_for_function("localStorage.getItem('afterword-keys') === 'on'")
    page.keyboard.press("j")

    assert page.evaluate("document.activeElement.innerText") == "Dr. Annelies van den Broeck-Yılmaz"


def test_the_before_card_prints_on_one_page(page: Page) -> None:
    page.goto("/gallery/before")

    printed = page.pdf(format="A4")

    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") == 1


@pytest.mark.needs("pdftoppm")
def test_a_call_prints_with_what_to_say_and_what_to_leave_on_the_machine(page: Page) -> None:
    page.goto("/gallery/process")
    said = [*page.locator(".call ol p").all_inner_texts(), *page.locator(".call p.said").all_text_contents()]

    printed = plain_text_of(kept("call.pdf", page.pdf(format="A4")))

    assert len(said) > 1
    assert [words for words in said if " ".join(words.split()) not in printed] == []


def test_the_words_of_a_letter_are_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/gallery/letters")
    page.get_by_text("Print it, save it, copy it").click()
    page.get_by_role("button", name="Copy the words").click()
    page.get_by_text("Copied. Paste it where you write.").wait_for(timeout=5_000)

    assert page.evaluate("navigator.clipboard.readText()") == page.input_value("[id^=words-of-]")


def test_where_copying_is_not_allowed_the_words_are_shown_selected(page: Page) -> None:
    page.goto("/gallery/letters")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }")
    page.get_by_text("Print it, save it, copy it").click()
    page.get_by_role("button", name="Copy the words").click()
    page.get_by_text("The words are selected: copy them.").wait_for(timeout=5_000)

    assert page.locator("[id^=words-of-]").is_visible()


def test_paper_has_the_ways_on_that_were_opened(page: Page, tmp_path: Path) -> None:
    page.goto("/gallery/process-ways")
    page.pdf(path=tmp_path / "process.pdf", format="A4")
    page.goto("/gallery/ways")
    page.pdf(path=tmp_path / "ways.pdf", format="A4")

    assert "If they stay silent" not in text_of(tmp_path / "process.pdf")
    assert "Silence is an answer as well." in text_of(tmp_path / "ways.pdf")


def test_an_empty_zone_is_filled_with_the_browsers_own_in_sight(page: Page) -> None:
    page.goto("/gallery/settings-new")

    assert page.input_value("[data-zone]") == "Europe/Stockholm"


def test_a_page_is_swapped_in_place_with_its_tab_and_its_title(page: Page) -> None:
    page.goto("/gallery/processes-none")
    page.evaluate("window.isTheSamePage = true")

    page.locator("main").get_by_role("link", name="Add interview").click()
    page.get_by_role("heading", name="Open the link that the program printed").wait_for()

    assert page.evaluate("window.isTheSamePage")
    assert page.title() == "Sign in"
    assert page.url.endswith("/add")
