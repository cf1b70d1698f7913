"""`afterword before`: the card for before an interview, as text to print or as JSON."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword before`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Print the card: what to ask at the end, and whose name and title to get right."""
    here = session.begin()
    from afterword.core.interview.before_card import card_text
    from afterword.flows.overview.before import before_card

    process = session.find_process(here, options.process)
    card = before_card(here.ports, here.owner, process.pk, here.now)
    console.write_json(card) if options.json else console.say(card_text(card).rstrip("\n"))
    return 0
