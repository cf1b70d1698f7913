"""The page without its server: the shell and the card of the session that is signed in, and nothing of another's."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.test_server import free_port

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.slow]

HELD = """async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("cards-"));
  const cards = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  return cards.reduce((sum, each) => sum + each, 0);
}"""
# Asked in the page itself: a promise is no answer to `wait_for_function`.
ONE_HELD = f"async () => {{ while (await ({HELD})() !== 1) await new Promise((soon) => setTimeout(soon, 50)); }}"
SETTLED = "() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"


class Program:
    """`afterword serve` on data of its own; it can be stopped under the browser."""

    def __init__(self, folder: Path) -> None:
        self.env = {**os.environ, "AFTERWORD_DATA": str(folder / "d"), "AFTERWORD_CONFIG": str(folder / "c")}
        self.env["AFTERWORD_NOW"] = "2026-03-10T09:00:00+00:00"
        for name in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "AFTERWORD_SECRET_KEY"):
            self.env.pop(name, None)
        self.port = free_port()
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "afterword", "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        links = (re.search(r"http://\S+/start/\S+", line) for line in self.process.stdout)
        self.link = next(found[0] for found in links if found)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def page(browser: Browser, program: Program) -> Iterator[Page]:
    context = browser.new_context(
        locale="en-GB", base_url=f"http://127.0.0.1:{program.port}", timezone_id="Europe/Stockholm"
    )
    page = context.new_page()
    page.goto(program.link)
    page.get_by_role("button", name="Open it").click()
    yield page
    context.close()


def add_a_talk(page: Page) -> str:
    """An interview in a week, corrected by hand; gives the address of its card."""
    page.get_by_role("textbox", name="Paste the invitation").fill(
        "Interview on 17 March 2026, 10:00, Quay Insurance, Actuary. With Morag Sinclair."
    )
    page.get_by_role("button", name="Read it").click()
    page.get_by_label("Employer").fill("Quay Insurance")
    page.get_by_label("Begins").fill("2026-03-17T10:00")
    page.get_by_label("Ends").fill("2026-03-17T11:00")
    page.get_by_label("Time zone of these hours").fill("Europe/Stockholm")
    page.get_by_role("button", name="Plan it").click()
    page.locator(".line .end").first.wait_for()
    return page.url.partition("#")[0] + "/before"


def test_the_card_is_there_without_the_server_and_gone_after_signing_out(page: Page, program: Program) -> None:
    card = add_a_talk(page)
    page.wait_for_function(SETTLED)
    page.reload()
    page.evaluate(ONE_HELD)

    program.stop()
    page.goto(card)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Quay Insurance")
    page.goto("/people")
    expect(page.get_by_role("heading", level=1)).to_have_text("You are offline")
    page.get_by_role("link", name="Quay Insurance").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Quay Insurance")

    program.start()
    page.goto("/settings")
    page.get_by_role("button", name="Sign out of this browser").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Open the link")
    assert page.evaluate(HELD) == 0

    program.stop()
    page.goto(card)
    expect(page.get_by_role("heading", level=1)).to_have_text("You are offline")
    expect(page.locator("body")).not_to_contain_text("Quay Insurance")
