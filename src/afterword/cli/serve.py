"""`afterword serve`: the page and the worker in one process, on loopback; prints the one-time sign-in link."""

from __future__ import annotations

import argparse

from afterword import environment
from afterword.cli import console, session
from afterword.environment import DEFAULT_PORT


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword serve`."""
    parser.add_argument("--port", type=int, default=None, help="the port (AFTERWORD_PORT, else 8319)")


def run(options: argparse.Namespace) -> int:
    """Serve until SIGTERM or Ctrl-C."""
    import os

    from afterword.web.starting import starting_page

    if options.port is not None:
        os.environ["AFTERWORD_PORT"] = str(options.port)
    with starting_page(environment.number("AFTERWORD_PORT", DEFAULT_PORT)):
        here = session.begin()
    from afterword.cli.questions import say_questions
    from afterword.flows.doctor import look_before_start
    from afterword.web.server import serve

    for found in look_before_start(here.ports):
        console.say(f"! {found.what}: no. {found.hint}")
    say_questions(here)
    return serve(here.ports, here.owner)
