"""Lighthouse on Today and on Letter review, signed in: performance, accessibility and best practices, out of 100.

Lighthouse is no part of the project: `npm install lighthouse` in any folder (PUPPETEER_SKIP_DOWNLOAD=1), then

AFTERWORD_LIGHTHOUSE=FOLDER/node_modules/.bin/lighthouse .venv/bin/python bench/lighthouse.py
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.acts import Hand, note, plan
from bench.browser.world import CHROMIUM, Place, running

LIGHTHOUSE = os.environ.get("AFTERWORD_LIGHTHOUSE", "lighthouse")
CATEGORIES = ("performance", "accessibility", "best-practices")


def figures(address: str, cookie: str) -> tuple[dict[str, int], list[str]]:
    """The three figures of one page, and what kept one of them from 100."""
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


def signed_in(place: Place) -> tuple[str, str]:
    """The way to the letters, walked in a browser; gives their address and the cookie of the session."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(base_url=place.address, locale="en-GB")
        hand = Hand(place.sign_in(context), place)
        plan(hand)
        place.the_talk_is_over()
        note(hand)
        cookie = "; ".join(f"{each.get('name')}={each.get('value')}" for each in context.cookies())
        letters = hand.page.url
        browser.close()
    return letters, cookie


def main() -> int:
    """Print the figures; exit 1 when one is under 100."""
    with running() as place:
        letters, cookie = signed_in(place)
        pages = {"Today": f"{place.address}/", "Letter review": letters}
        under = 0
        for name, address in pages.items():
            found, lacking = figures(address, cookie)
            print(f"{name:14} {found}  {', '.join(lacking) or 'nothing lacking'}")
            under += sum(figure < 100 for figure in found.values())
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
