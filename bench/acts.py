"""How many acts, short fields and seconds lie between an invitation and three right, scheduled letters.

A real browser on a phone's screen: the invitation of a panel of three is pasted, planned, its moments are noted, its
letters read and approved. An act is a paste, a press or a link that is followed; a field is one that is typed into.
What is set once (your name, your mail account, what you have done) is there before.
Then what else is done to a letter: taken back, edited, put back, worded anew. Each act is timed as it is felt, from
the press to the new content on the screen, beside what the server took, which runs in a process of its own.
The whole is walked once to begin with and `--rounds` times more (5), each time by somebody else with another panel, so
that nothing is answered from what was judged before; of these the median and the worst are printed.
With `--bar` it exits 1 when an act is not seen within 100 milliseconds in the median.

.venv/bin/python bench/acts.py [--rounds N] [--bar]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.browser.panels import Panel, panel
from bench.browser.world import CHROMIUM, Place, running

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

MOST_ACTS, MOST_FIELDS, MOST_SECONDS, MOST_MILLISECONDS = 6, 4, 25.0, 100.0
ROUNDS = 5
# From the press to the frame that shows the page that answers it, by the browser's own clock. The browser is not asked
# until then: it would draw frame after frame, and the server would wait for a core.
WATCH = """() => { window.answered = new Promise((seen) => {
  addEventListener("click", () => { window.pressed = performance.now(); }, { once: true, capture: true });
  addEventListener("htmx:afterSettle", () => requestAnimationFrame(() => setTimeout(() => seen(performance.now()))),
    { once: true }); }); }"""
# Milliseconds for which a finger lies on a button until the press counts; a pointer rests there for longer.
HELD = 80
SAID = "by the end of next week"


@dataclass(frozen=True, slots=True)
class Felt:
    """One act: its name, how long it took to be seen, and what of that the server took, by the clock and of CPU."""

    name: str
    milliseconds: float
    answered: float
    server: float


@dataclass(slots=True)
class Hand:
    """The one who uses the page, and what it cost them."""

    page: Page
    place: Place
    panel: Panel = field(default_factory=lambda: panel(0))
    acts: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    felt: list[Felt] = field(default_factory=list)

    def press(self, part: Locator, name: str) -> None:
        """A press, or a link that is followed; the finger, or the pointer, is there for a moment before."""
        self.acts.append(name)
        part.hover()
        self.page.wait_for_timeout(HELD)
        self.page.evaluate(WATCH)
        begun, before = self.place.cost()
        part.click()
        took = self.page.evaluate("window.answered.then((seen) => seen - window.pressed)")
        by_clock, cpu = self.place.cost()
        self.felt.append(Felt(name, took, by_clock - begun, cpu - before))

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
    hand.paste(hand.page.get_by_role("textbox", name="Paste the invitation"), hand.panel.invitation)
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
        hand.type(person.locator("textarea"), hand.panel.moments[name])
    with hand.page.expect_response(lambda answer: answer.url.endswith("/notes/ahead")):
        # Nobody presses faster than what is typed is gone through.
        hand.type(hand.page.locator("#said"), SAID)
    hand.press(hand.page.get_by_role("button", name="Keep these notes"), "Keep these notes")
    hand.page.locator(".sheet").first.wait_for()


def approve(hand: Hand) -> float:
    """The letters are there in full; the seconds until all are approved."""
    start = time.perf_counter()
    while hand.page.locator("a.btn.go").count():
        hand.press(hand.page.locator("a.btn.go").first, "Read the next letter")
        hand.page.wait_for_load_state("networkidle")
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
    with page.expect_response(lambda answer: answer.url.endswith("/check")):
        # Nobody types faster than the check that runs along answers.
        words.fill(f"{words.input_value()} I liked {next(iter(hand.panel.moments.values()))}.")
    hand.press(page.get_by_role("button", name="Keep").first, "Keep the edit")
    page.locator("details", has=page.locator('form[action$="/undo"]')).locator("summary").first.click()
    hand.press(page.locator('form[action$="/undo"] button').first, "Put the version before back")
    hand.press(page.locator('form[action$="/another-wording"] button').first, "Another wording")


@dataclass(frozen=True, slots=True)
class Walk:
    """The whole way: what it cost, the seconds of all of it and of the approval, what is wrong with the letters."""

    hand: Hand
    besides: Hand
    whole: float
    review: float
    wrong: list[str]


def walk(browser: Browser, place: Place, number: int) -> Walk:
    """The whole way in the browser, by somebody else each time, with the panel of this number."""
    place.for_another()
    context = browser.new_context(
        locale="en-GB",
        base_url=place.address,
        viewport={"width": 390, "height": 844},
        timezone_id="Europe/Berlin",
    )
    met = panel(number)
    hand, start = Hand(place.sign_in(context), place, met), time.perf_counter()
    plan(hand)
    place.the_talk_is_over()
    note(hand)
    review = approve(hand)
    whole, wrong = time.perf_counter() - start, place.what_is_wrong(met.moments)
    besides = Hand(hand.page, place, met)
    change_a_letter(besides)
    context.close()
    return Walk(hand, besides, whole, review, wrong)


def walks(rounds: int) -> list[Walk]:
    """One walk to begin with, and as many as wanted after it, each by somebody else."""
    from playwright.sync_api import sync_playwright

    with running() as place, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        walked = [walk(browser, place, number) for number in range(rounds + 1)]
        browser.close()
    return walked


def felt_in(walked: Iterable[Walk]) -> dict[str, list[Felt]]:
    """Each act as it was felt, once for each walk."""
    found: dict[str, list[Felt]] = defaultdict(list)
    for each in walked:
        for felt in (*each.hand.felt, *each.besides.felt):
            found[felt.name].append(felt)
    return found


def print_felt(acts: Mapping[str, list[Felt]]) -> None:
    """The median and the worst of each act, and the medians of what the server took in it, by the clock and of CPU."""
    print("milliseconds from each press to the page that answers it, and what of them the server took:")
    print(f"  {'':28} {'median':>6} {'worst':>6} {'server':>6} {'CPU':>6}")
    for name, felt in acts.items():
        took = [each.milliseconds for each in felt]
        server = f"{median(each.answered for each in felt):6.0f} {median(each.server for each in felt):6.0f}"
        print(f"  {name:28} {median(took):6.0f} {max(took):6.0f} {server}")


def print_cost(first: Walk) -> bool:
    """What the way cost in acts, fields and seconds; True where that is little enough."""
    hand = first.hand
    print(f"{len(hand.acts)} acts (at most {MOST_ACTS}): {'; '.join(hand.acts)}")
    print(f"{len(hand.fields)} short fields (at most {MOST_FIELDS})")
    seconds = f"{first.review:.1f} s from the noted moments to the last approval (under {MOST_SECONDS:.0f})"
    print(f"{first.whole:.1f} s in all; {seconds}")
    return len(hand.acts) <= MOST_ACTS and len(hand.fields) <= MOST_FIELDS and first.review < MOST_SECONDS


def main() -> int:
    """Print what it cost; exit 1 when it cost too much, or the letters are not right."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    asked.add_argument("--bar", action="store_true")
    given = asked.parse_args()
    walked = walks(max(given.rounds, 0))
    acts = felt_in(walked[1:] or walked)
    is_cheap = print_cost(walked[0])
    print_felt(acts)
    slow = [name for name, felt in acts.items() if median(each.milliseconds for each in felt) > MOST_MILLISECONDS]
    print(f"over {MOST_MILLISECONDS:.0f} ms in the median: {', '.join(slow) or 'none'}")
    wrong = [words for each in walked for words in each.wrong]
    print(f"letters: {'; '.join(wrong) or 'each right, approved for tonight'}")
    return 0 if is_cheap and not wrong and not (given.bar and slow) else 1


if __name__ == "__main__":
    sys.exit(main())
