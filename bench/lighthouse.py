"""Lighthouse on Today and on Letter review, signed in: performance, accessibility and best practices, out of 100.

What else the machine does moves its figures, so each page is looked at `--runs` times (5) and the median counts, as
Lighthouse's own guide advises; all of them are printed.
Lighthouse is no part of the project: `npm install lighthouse` in any folder (PUPPETEER_SKIP_DOWNLOAD=1), then

AFTERWORD_LIGHTHOUSE=FOLDER/node_modules/.bin/lighthouse .venv/bin/python bench/lighthouse.py [--runs N]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.acts import Hand, note, plan
from bench.browser.world import CHROMIUM, Place, running

LIGHTHOUSE = os.environ.get("AFTERWORD_LIGHTHOUSE", "lighthouse")
# Where the person of this world is, and so their phone.
HERE = "Europe/Berlin"
RUNS, TRIES = 5, 3
CATEGORIES = ("performance", "accessibility", "best-practices")


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one run, and what kept one of them from 100."""

    found: Mapping[str, int]
    lacking: tuple[str, ...]


def figures(address: str, cookie: str) -> Figures:
    """Look at one page once; a browser that did not come up is tried again."""
    command = [
        *(LIGHTHOUSE, address, "--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"),
        *(
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            f"--extra-headers={json.dumps({'Cookie': cookie})}",
        ),
    ]
    report = json.loads(_printed(command, {**os.environ, "CHROME_PATH": CHROMIUM, "TZ": HERE}))
    found = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
    asked = {ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"] if ref["weight"]}
    audits = (report["audits"][name] for name in sorted(asked))
    lacking = (f"{each['id']} {each.get('displayValue', '')}".strip() for each in audits if (each["score"] or 0) < 1)
    return Figures(found, tuple(lacking))


def _printed(command: Sequence[str], environment: Mapping[str, str]) -> str:
    for _ in range(TRIES - 1):
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if done.returncode == 0:
            return done.stdout
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment).stdout


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
    """Print the figures; exit 1 when the median of one is under 100."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--runs", type=int, default=RUNS)
    runs = max(1, asked.parse_args().runs)
    under = 0
    with running() as place:
        letters, cookie = signed_in(place)
        for page, address in {"Today": f"{place.address}/", "Letter review": letters}.items():
            seen = [figures(address, cookie) for _ in range(runs)]
            for name in CATEGORIES:
                each = [run.found[name] for run in seen]
                under += median(each) < 100
                print(f"{page:14} {name:14} {median(each):5.0f}  {' '.join(map(str, each))}")
            lacking = dict.fromkeys(what for run in seen for what in run.lacking)
            print(f"{page:14} {', '.join(lacking) or 'nothing lacking'}")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
