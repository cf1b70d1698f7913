"""`afterword reworded`: letters that were changed in your mail program, and which words count."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from afterword.cli import console, session
from afterword.core.errors import NotYours

if TYPE_CHECKING:
    from afterword.flows.reworded import Reworded


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword reworded`."""
    parser.add_argument("person", nargs="?", default="", help="to whom the letter is; without it all are listed")
    parser.add_argument(
        "counts",
        nargs="?",
        choices=("theirs", "ours", "both"),
        help="theirs: as in your mail program; ours: as approved here; both: leave both as they are",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """List what is asked, or take an answer."""
    here = session.begin()
    from afterword.flows import reworded

    word = options.person.strip().casefold()
    fits = [each for each in reworded.open_ones(here.owner) if word in each.person.casefold()]
    if not options.counts:
        console.write_json(fits) if options.json else _show(fits)
        return 0
    if len(fits) != 1:
        raise NotYours(f"{len(fits)} letters wait for that answer.", hint="`afterword reworded` lists them.")
    answered = reworded.answer(here.owner, fits[0].id, options.counts, here.now)
    console.write_json(answered) if options.json else console.say("Noted. Nothing was changed in your mailbox.")
    return 0


def _show(letters: Sequence[Reworded]) -> None:
    if not letters:
        console.say("No letter was changed in your mail program.")
    for letter in letters:
        console.say(f"The letter to {letter.person}, {letter.employer}. {letter.where}")
        console.say(f"  in your mail program:\n{letter.theirs}\n  as approved here:\n{letter.ours}")
        console.say("  answers: " + ", ".join(f"{key} ({label})" for key, label in letter.answers))
