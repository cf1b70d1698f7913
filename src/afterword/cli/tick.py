"""`afterword tick`: one pass of the worker: plan anew, send what is due, look for answers."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword tick`."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Do one pass and say what happened."""
    here = session.begin()

    from afterword.flows.tick import tick

    passed = tick(here.ports, here.now)
    if options.json:
        console.write_json(passed)
    else:
        console.say(str(passed))
    return 0
