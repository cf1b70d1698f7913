"""How many acts, short fields and seconds lie between an invitation and three right, scheduled letters.

A real browser on a phone's screen: the invitation of a panel of three is pasted, planned, its moments are noted, its
letters read and approved. An act is a paste, a press or a link that is followed; a field is one that is typed into.
What is set once (your name, your mail account, what you have done) is there before.
Then what else is done to a letter: taken back, edited, put back, worded anew. Each act is timed as it is felt, from
the press to the new content on the screen, beside the CPU time of the server.

.venv/bin/python bench/acts.py
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.browser.world import AFTER, CHROMIUM, INVITATION, MOMENTS, Meter, Place, running

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

MOST_ACTS, MOST_FIELDS, MOST_SECONDS = 6, 4, 25.0
# From the press to the frame that shows the page that answers it, by the browser's own clock.
WATCH = """() => { delete window.answered;
  addEventListener("click", () => { window.pressed = performance.now(); }, { once: true, capture: true });
  addEventListener("htmx:afterSettle", () => requestAnimationFrame(() => setTimeout(() => {
    window.answered = performance.now(); })), { once: true }); }"""
SAID = "by the end of next week"


@dataclass(frozen=True, slots=True)
class Felt:
    """One act: its name, how long it took to be seen, and what of that was CPU of the server."""

    name: str
    milliseconds: float
    server: float


@dataclass(slots=True)
class Hand:
    """The one who uses the page, and what it cost them."""

    page: Page
    meter: Meter
    acts: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    felt: list[Felt] = field(default_factory=list)

    def press(self, part: Locator, name: str) -> None:
        """A press, or a link that is followed."""
        self.acts.append(name)
        self.page.evaluate(WATCH)
        before = self.meter.milliseconds
        part.click()
        self.page.wait_for_function("() => window.answered")
        took = self.page.evaluate("window.answered - window.pressed")
        self.felt.append(Felt(name, took, self.meter.milliseconds - before))

    def paste(self, part: Locator, text: str) -> None:
        """A paste; nothing is typed."""
        self.acts.append("paste the invitation")
        part.fill(text)

    def type(self, part: Locator, text: str) -> None:
        """A short field."""
        self.fields.append(text)
        part.fill(text)


def plan(hand: Hand) -> None:
    """From the pasted invitation to the plan."""
    hand.page.goto("/")
    hand.paste(hand.page.get_by_role("textbox", name="Paste the invitation"), INVITATION)
    hand.press(hand.page.get_by_role("button", name="Read it"), "Read it")
    hand.press(hand.page.get_by_role("button", name="Plan it"), "Plan it")
    hand.page.locator(".line .end").first.wait_for()


def note(hand: Hand) -> None:
    """Today asks what happened: one line each, and when they decide."""
    hand.page.goto("/")
    hand.press(hand.page.locator(".lead .btn.go"), "Note what was said")
    hand.page.locator("#said").wait_for()
    for person in hand.page.locator("fieldset.person").all():
        name = person.locator("legend").inner_text()
        hand.type(person.locator("textarea"), MOMENTS[name])
    hand.type(hand.page.locator("#said"), SAID)
    hand.press(hand.page.get_by_role("button", name="Keep these notes"), "Keep these notes")
    hand.page.locator(".sheet").first.wait_for()


def approve(hand: Hand) -> float:
    """The letters are there in full; the seconds until all are approved."""
    start = time.perf_counter()
    while hand.page.locator("a.btn.go").count():
        hand.press(hand.page.locator("a.btn.go").first, "Read the next letter")
        hand.page.wait_for_load_state("networkidle")
    hand.press(hand.page.locator("#approve"), hand.page.locator("#approve").inner_text())
    hand.page.get_by_text("Approved. All three go tonight at 19:30").wait_for()
    return time.perf_counter() - start


def change_a_letter(hand: Hand) -> None:
    """One letter is taken back, edited, put back and worded anew."""
    page = hand.page
    hand.press(page.get_by_role("button", name="Take back").first, "Take back")
    hand.press(page.locator('.acts a[href$="/edit"]').first, "Edit")
    words = page.locator('textarea[name="body"]')
    words.fill(f"{words.input_value()} It was a good talk.")
    hand.press(page.get_by_role("button", name="Keep").first, "Keep the edit")
    page.locator("details", has=page.locator('form[action$="/undo"]')).locator("summary").first.click()
    hand.press(page.locator('form[action$="/undo"] button').first, "Put the version before back")
    hand.press(page.locator('form[action$="/another-wording"] button').first, "Another wording")


def what_is_wrong() -> list[str]:
    """Three letters, each to its own person, about their own talk, with nothing left open, tonight."""
    from afterword.store.models import Action

    rows = list(Action.everything.select_related("letter__person"))
    wrong = [] if len(rows) == len(MOMENTS) else [f"{len(rows)} letters are scheduled instead of {len(MOMENTS)}"]
    for row in rows:
        letter, name = row.letter, row.letter.person.written
        words = set(MOMENTS.get(name, "").split())
        foreign = [other for other in MOMENTS if other != name and MOMENTS[other] in letter.body]
        wrong += [f"{name}: {row.state}"] if row.state != "planned" else []
        wrong += [f"{name}: not tonight"] if row.wake_at is None or row.wake_at - AFTER > timedelta(hours=5) else []
        wrong += [f"{name}: the greeting says {letter.salutation}"] if name.split()[-1] not in letter.salutation else []
        wrong += [f"{name}: the talk is missing"] if len(words & set(letter.body.split())) < len(words) / 2 else []
        wrong += [f"{name}: the talk with {other}" for other in foreign]
        wrong += [f"{name}: something is left open"] if "[" in letter.body else []
    bodies = {row.letter.body for row in rows}
    return wrong + ([] if len(bodies) == len(rows) else ["two letters say the same"])


@dataclass(frozen=True, slots=True)
class Walk:
    """The whole way: what it cost, the seconds of all of it and of the approval, what is wrong with the letters."""

    hand: Hand
    besides: Hand
    whole: float
    review: float
    wrong: list[str]


def walk(place: Place) -> Walk:
    """The whole way in the browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(
            locale="en-GB",
            base_url=place.address,
            viewport={"width": 390, "height": 844},
            timezone_id="Europe/Berlin",
        )
        hand, start = Hand(place.sign_in(context), place.meter), time.perf_counter()
        plan(hand)
        place.the_talk_is_over()
        note(hand)
        review = approve(hand)
        whole, wrong, besides = time.perf_counter() - start, what_is_wrong(), Hand(hand.page, place.meter)
        change_a_letter(besides)
        browser.close()
    return Walk(hand, besides, whole, review, wrong)


def main() -> int:
    """Print what it cost; exit 1 when it cost too much, or the letters are not right."""
    with running() as place:
        walked = walk(place)
    hand = walked.hand
    print(f"{len(hand.acts)} acts (at most {MOST_ACTS}): {'; '.join(hand.acts)}")
    print(f"{len(hand.fields)} short fields (at most {MOST_FIELDS})")
    seconds = f"{walked.review:.1f} s from the noted moments to the last approval (under {MOST_SECONDS:.0f})"
    print(f"{walked.whole:.1f} s in all; {seconds}")
    print("milliseconds from each press to the page that answers it, and CPU of the server in them:")
    for felt in (*hand.felt, *walked.besides.felt):
        print(f"  {felt.name:28} {felt.milliseconds:6.0f} {felt.server:6.0f}")
    print(f"letters: {'; '.join(walked.wrong) or 'three, each right, approved for tonight'}")
    is_cheap = len(hand.acts) <= MOST_ACTS and len(hand.fields) <= MOST_FIELDS and walked.review < MOST_SECONDS
    return 0 if is_cheap and not walked.wrong else 1


if __name__ == "__main__":
    sys.exit(main())
