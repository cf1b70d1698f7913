"""The whole way with the keyboard alone: from a pasted invitation to approved letters, and one taken back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from afterword.flows.owners import make_start_link
from afterword.flows.settings import set_achievements
from afterword.store.models import Action, Owner
from tests.fakes import World
from tests.journeys.test_page_journey import AFTER, INVITATION, owner, pytestmark

__all__ = ["owner", "pytestmark"]

MOMENTS = (
    "the pressure log of the north pump and why it lies in winter",
    "the two-person rule on the ferry pier at night",
    "by the end of next week",
)
# What the focus is on, as somebody hears it: its label, or its own words.
NAMED = """() => { const part = document.activeElement;
  const labels = [...(part.labels ?? [])].map((label) => label.innerText);
  return [part.tagName, ...labels, part.innerText ?? ""].join(" "); }"""
FARTHEST = 90


def go_to(page: Page, tag: str, words: str) -> None:
    """Tab until the focus is on it."""
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        named = str(page.evaluate(NAMED))
        if named.startswith(tag.upper()) and words in named:
            return
    raise AssertionError(f"No Tab reaches {words!r}.")


def press(page: Page, words: str, tag: str = "button") -> None:
    go_to(page, tag, words)
    page.keyboard.press("Enter")


def test_letters_are_planned_noted_and_approved_by_keys_alone(page: Page, owner: Owner, world: World) -> None:
    set_achievements(owner, ("I mapped the drains of a harbour.", "I led a crew of four on the night shift."))
    page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
    press(page, "Open it")
    head = page.get_by_role("heading", level=1)
    expect(head).to_have_text("When is your next interview?")
    go_to(page, "textarea", "Paste the invitation")
    page.keyboard.insert_text(INVITATION)
    press(page, "Read it")
    expect(head).to_have_text("Here is what was read")
    go_to(page, "input", "Employer")
    page.keyboard.insert_text("Tern Instruments")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#notices")).to_contain_text("Planned to its end")

    world.clock.at = AFTER
    press(page, "Your notes", "a")
    expect(head).to_have_text("What happened?")
    for label, words in zip(("talked about", "talked about", "when they decide"), MOMENTS, strict=True):
        go_to(page, "textarea" if label == "talked about" else "input", label)
        page.keyboard.insert_text(words)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#notices")).to_contain_text("20 March")

    while page.locator(".question .opts button").count():
        page.locator(".question").first.wait_for()
        press(page, page.locator(".question .opts button").first.inner_text().split("\n")[0])
        page.wait_for_load_state("networkidle")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#approve")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").first).to_contain_text("Both go tonight at 19:30")
    assert Action.everything.filter(state="planned").count() == 2

    press(page, "Take both back")
    expect(page.locator("#notices")).to_contain_text("Taken back")
    assert not Action.everything.filter(state="planned").exists()
