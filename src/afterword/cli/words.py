"""`afterword words`: words that no dictionary holds and that are right all the same."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword words`."""
    parser.add_argument("--add", action="append", default=[], metavar="WORD", help="a word that is right")
    parser.add_argument("--forget", action="append", default=[], metavar="WORD", help="take a word out again")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Change the list, then show it."""
    here = session.begin()
    from afterword.flows.own_words import add_word, forget_word, own_words

    for word in options.add:
        add_word(here.owner, word, here.now)
    for word in options.forget:
        forget_word(here.owner, word, here.now)
    words = own_words(here.owner)
    if options.json:
        console.write_json({"words": list(words)})
    else:
        console.say("\n".join(words) or "There are no words of your own yet.")
    return 0
