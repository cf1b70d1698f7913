"""`afterword erase`: delete everything of the person's; said twice, because there is no way back."""

from __future__ import annotations

import argparse

from afterword.cli import console, session
from afterword.core.errors import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword erase`."""
    parser.add_argument("--yes-everything", action="store_true", help="yes, delete all of it")


def run(options: argparse.Namespace) -> int:
    """Delete, or refuse without the word."""
    if not options.yes_everything:
        raise Refusal("Nothing was deleted.", hint="Say --yes-everything. `afterword export` keeps a copy first.")
    here = session.begin()
    from afterword.flows.keep import erase

    count = erase(here.owner)
    console.say(f"Deleted: {count} rows. Letters that left lie in other people's mailboxes.")
    return 0
