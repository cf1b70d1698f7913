"""`afterword worker`: passes of the worker until it is stopped; `serve` has one of its own."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword worker`."""
    parser.add_argument("--every", type=float, default=0.5, metavar="SECONDS", help="pause between passes")


def run(options: argparse.Namespace) -> int:
    """Loop until SIGTERM or Ctrl-C, then stop after the pass under way."""
    # For everybody whose letters lie here, so no owner is asked for.
    ports = session.channels()
    from afterword.web.server import Worker

    Worker(ports, options.every).run_here(lambda: console.say("Working. Stop with Ctrl-C."))
    return 0
