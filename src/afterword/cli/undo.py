"""`afterword undo`: take back the last thing that was said of a process; the plan follows."""

from __future__ import annotations

import argparse

from afterword.cli import console, session
from afterword.core.as_json import plain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword undo`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Take back the newest act, say which one it was, and print the plan."""
    here = session.begin()
    from afterword.cli.step import show
    from afterword.flows.newest_act import undo_newest
    from afterword.flows.overview.process import process_page

    process = session.find_process(here, options.process)
    words, besides = undo_newest(here.ports, here.owner, process, here.now)
    if options.json:
        page = process_page(here.ports, here.owner, process.pk, here.now)
        console.write_json({"taken_back": words, "besides": besides, **plain(page)})
        return 0
    console.say(f"Taken back: {words}. {besides}".rstrip())
    show(here, process, as_json=False)
    return 0
