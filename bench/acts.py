"""How many acts, short fields and seconds lie between an invitation and three right, scheduled letters.

A real browser on a phone's screen: the invitation of a panel of three is pasted, planned, its moments are noted, its
letters read and approved. An act is a paste, a press or a link that is followed; a field is one that is typed into.
What is set once (your name, your mail account, what you have done) is there before.

.venv/bin/python bench/acts.py
"""

from __future__ import annotations

import logging
import os
import socket
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from afterword.store.models import Owner
    from tests.fakes import World

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("AFTERWORD_CHROMIUM", "/usr/bin/chromium")
MOST_ACTS, MOST_FIELDS, MOST_SECONDS = 6, 4, 25.0
BEFORE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
AFTER = datetime(2026, 3, 11, 16, 30, tzinfo=UTC)
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tern//Hiring//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:panel@tern.example
DTSTAMP:20260309T080000Z
DTSTART;TZID=Europe/Berlin:20260311T140000
DTEND;TZID=Europe/Berlin:20260311T153000
SUMMARY:Interview: Field Engineer at Tern Instruments
DESCRIPTION:You will meet Inés Carrasco (Head of Field Work)\\, Tomasz Wróbel (Lead Engineer)
  and Nkem Okafor (Survey Planner).
ORGANIZER;CN=Inés Carrasco:mailto:ines.carrasco@tern.example
ATTENDEE;CN=Inés Carrasco;ROLE=REQ-PARTICIPANT:mailto:ines.carrasco@tern.example
ATTENDEE;CN=Tomasz Wróbel;ROLE=REQ-PARTICIPANT:mailto:tomasz.wrobel@tern.example
ATTENDEE;CN=Nkem Okafor;ROLE=REQ-PARTICIPANT:mailto:nkem.okafor@tern.example
ATTENDEE;CN=Mara Lindqvist;ROLE=REQ-PARTICIPANT:mailto:mara.lindqvist@home.test
END:VEVENT
END:VCALENDAR
"""
DONE = ("I mapped the drains of a harbour.", "I led a crew of four on the night shift.", "I planned a ferry line.")
MOMENTS = {
    "Inés Carrasco": "the pressure log of the north pump and why it lies in winter",
    "Tomasz Wróbel": "the two-person rule on the ferry pier at night",
    "Nkem Okafor": "the survey of the old quay wall that nobody had asked for",
}
# From the press to the page that answers it, by the browser's own clock.
WATCH = """() => { delete window.answered;
  addEventListener("click", () => { window.pressed = performance.now(); }, { once: true, capture: true });
  addEventListener("htmx:afterSettle", () => { window.answered = performance.now(); }, { once: true }); }"""
SAID = "by the end of next week"


@dataclass(slots=True)
class Hand:
    """The one who uses the page, and what it cost them."""

    page: Page
    acts: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)

    def press(self, part: Locator, name: str) -> None:
        """A press, or a link that is followed."""
        self.acts.append(name)
        self.page.evaluate(WATCH)
        part.click()
        self.page.wait_for_function("() => window.answered")
        self.milliseconds.append(self.page.evaluate("window.answered - window.pressed"))

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


def a_world(port: int) -> tuple[World, Owner]:
    """A server on loopback, and somebody who has set up what is set up once."""
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server  # type: ignore[import-untyped]

    from afterword import wiring
    from afterword.flows.settings import set_achievements
    from afterword.reading.invitation import DoorReader
    from afterword.reading.names import LibraryNameReader
    from afterword.web import routing
    from tests.fakes import World
    from tests.letters import an_account, an_owner

    world = World()
    world.clock.at = BEFORE
    proofs = wiring.ports().proofs
    routing.act_through(world.ports(invitations=DoorReader(), names=LibraryNameReader(), proofs=proofs))
    owner = an_owner(BEFORE)
    an_account(owner)
    set_achievements(owner, DONE)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = create_server(get_wsgi_application(), listen=f"127.0.0.1:{port}", threads=4, ident="")
    threading.Thread(target=server.run, daemon=True).start()
    return world, owner


def walk(world: World, owner: Owner, port: int) -> tuple[Hand, float, float]:
    """The whole way in the browser: what it cost, the seconds of all of it, and of reading and approving."""
    from playwright.sync_api import sync_playwright

    from afterword.flows.owners import make_start_link
    from afterword.flows.tick import Rhythm, tick
    from afterword.web import routing

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(
            locale="en-GB",
            base_url=f"http://127.0.0.1:{port}",
            viewport={"width": 390, "height": 844},
            timezone_id="Europe/Berlin",
        )
        page = context.new_page()
        page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
        page.get_by_role("button", name="Open it").click()
        hand, start = Hand(page), time.perf_counter()
        plan(hand)
        world.clock.at = AFTER
        tick(routing.ports(), AFTER, Rhythm())
        note(hand)
        review = approve(hand)
        whole = time.perf_counter() - start
        browser.close()
    return hand, whole, review


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> int:
    """Print what it cost; exit 1 when it cost too much, or the letters are not right."""
    sys.path.insert(0, str(ROOT))
    port = free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ |= {
            "AFTERWORD_DATA": folder,
            "AFTERWORD_CONFIG": folder,
            "AFTERWORD_PORT": str(port),
            "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
        }
        from afterword import wiring

        wiring.set_up_django()
        wiring.bring_up_to_date()
        world, owner = a_world(port)
        hand, whole, review = walk(world, owner, port)
        wrong = what_is_wrong()
    print(f"{len(hand.acts)} acts (at most {MOST_ACTS}): {'; '.join(hand.acts)}")
    print(f"{len(hand.fields)} short fields (at most {MOST_FIELDS})")
    print(
        f"{whole:.1f} s in all; {review:.1f} s from the noted moments to the last approval (under {MOST_SECONDS:.0f})"
    )
    each = ", ".join(f"{took:.0f}" for took in hand.milliseconds)
    print(f"milliseconds from each press to the page that answers it: {each}")
    print(f"letters: {'; '.join(wrong) or 'three, each right, approved for tonight'}")
    is_cheap = len(hand.acts) <= MOST_ACTS and len(hand.fields) <= MOST_FIELDS and review < MOST_SECONDS
    return 0 if is_cheap and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
