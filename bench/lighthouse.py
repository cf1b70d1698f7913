"""Lighthouse on Today and on Letter review, signed in: performance, accessibility and best practices, out of 100.

Lighthouse is no part of the project: `npm install lighthouse` in any folder (PUPPETEER_SKIP_DOWNLOAD=1), then

AFTERWORD_LIGHTHOUSE=FOLDER/node_modules/.bin/lighthouse .venv/bin/python bench/lighthouse.py
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.store.models import Owner
    from tests.fakes import World

ROOT = Path(__file__).parents[1]
LIGHTHOUSE = os.environ.get("AFTERWORD_LIGHTHOUSE", "lighthouse")
CATEGORIES = ("performance", "accessibility", "best-practices")


def figures(address: str, cookie: str) -> tuple[dict[str, int], list[str]]:
    """The three figures of one page, and what kept one of them from 100."""
    from bench.acts import CHROMIUM

    command = [
        *(LIGHTHOUSE, address, "--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"),
        *(
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            f"--extra-headers={json.dumps({'Cookie': cookie})}",
        ),
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "CHROME_PATH": CHROMIUM}
    )
    report = json.loads(done.stdout)
    found = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
    asked = {ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"] if ref["weight"]}
    audits = (report["audits"][name] for name in sorted(asked))
    lacking = [f"{each['id']} {each.get('displayValue', '')}".strip() for each in audits if (each["score"] or 0) < 1]
    return found, [each for each in lacking if each]


def signed_in(world: World, owner: Owner, port: int) -> tuple[str, str]:
    """The way to the letters, walked in a browser; gives their address and the cookie of the session."""
    from playwright.sync_api import sync_playwright

    from afterword.flows.owners import make_start_link
    from afterword.flows.tick import Rhythm, tick
    from afterword.web import routing
    from bench.acts import AFTER, CHROMIUM, Hand, note, plan

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(base_url=f"http://127.0.0.1:{port}", locale="en-GB")
        page = context.new_page()
        page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
        page.get_by_role("button", name="Open it").click()
        plan(Hand(page))
        world.clock.at = AFTER
        tick(routing.ports(), AFTER, Rhythm())
        note(Hand(page))
        cookie = "; ".join(f"{each.get('name')}={each.get('value')}" for each in context.cookies())
        letters = page.url
        browser.close()
    return letters, cookie


def main() -> int:
    """Print the figures; exit 1 when one is under 100."""
    sys.path.insert(0, str(ROOT))
    from bench.acts import a_world, free_port

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
        letters, cookie = signed_in(*a_world(port), port)
        pages = {"Today": f"http://127.0.0.1:{port}/", "Letter review": letters}
        under = 0
        for name, address in pages.items():
            found, lacking = figures(address, cookie)
            print(f"{name:14} {found}  {', '.join(lacking) or 'nothing lacking'}")
            under += sum(figure < 100 for figure in found.values())
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
