"""`afterword undo`: take back the last thing that was said of a process; the plan follows."""

from __future__ import annotations

import argparse

from afterword.cli import session
from afterword.core.errors import NotAllowed


class NothingToUndo(NotAllowed):
    """Nothing of the last day can be taken back here."""

    hint = "What left cannot be taken back; older facts are set right by saying what is so. Nothing was changed."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword undo`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Take back the newest act that can be, and print the plan."""
    here = session.begin()
    from afterword.cli.step import show
    from afterword.flows import close
    from afterword.flows.overview.process import process_page

    process = session.find_process(here, options.process)
    past = process_page(here.ports, here.owner, process.pk, here.now).past
    last = next((moment for moment in reversed(past) if moment.undo is not None), None)
    if last is None or last.undo is None:
        raise NothingToUndo
    close.undo(here.ports, here.owner, last.undo, here.now)
    show(here, process, as_json=options.json)
    return 0
