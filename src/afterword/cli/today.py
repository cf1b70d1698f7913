"""`afterword today`: what to do now, and why."""

from __future__ import annotations

import argparse
from typing import Any

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword today`."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Print today's page."""
    here = session.begin()
    from afterword.cli.questions import say_questions
    from afterword.flows.overview.today import today
    from afterword.flows.replan import replan

    replan(here.ports, here.owner, here.now)
    page = today(here.ports, here.owner, here.now)
    if options.json:
        console.write_json(page)
    else:
        show_today(page)
        say_questions(here)
    return 0


def show_today(page: Any) -> None:
    """The page as lines."""
    from afterword.flows.overview.dates import when

    console.say(page.headline)
    if page.is_empty:
        console.say("Add your first interview: afterword add FILE.ics")
    for trouble in page.trouble:
        console.say(f"! {trouble.happened} {trouble.kept} {trouble.do}")
    for card in (page.lead, *page.soon):
        if card is not None:
            latest = f", at the latest {when(card.latest, card.zone, page.now)}" if card.latest else ""
            console.say(f"- {card.head}{latest}\n  {card.why}")
    for line in page.upcoming:
        moment = f" {when(line.at, line.zone, page.now)}" if line.at else ""
        console.say(f"  next: {line.head}{moment}. {line.under}")
    for line in page.their_turn:
        console.say(f"  their turn: {line.head}. {line.under}")
