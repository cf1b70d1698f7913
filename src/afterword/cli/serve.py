"""`afterword serve`: the page and the worker in one process, on loopback; prints the one-time sign-in link."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from afterword import environment
from afterword.cli import console, session
from afterword.environment import DEFAULT_PORT

if TYPE_CHECKING:
    from afterword.flows.ports import Ports


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
        ports = session.channels()
        here = _one_person(ports)
    from afterword.cli.questions import say_questions
    from afterword.flows.doctor import look_before_start
    from afterword.web.server import serve

    for found in look_before_start(ports):
        console.say(f"! {found.what}: no. {found.hint}")
    if here is None:
        return serve(ports, None, lambda: None)
    return serve(ports, here.owner, lambda: say_questions(here))


def _one_person(ports: Ports) -> session.Session | None:
    """Whose page it is, where it is one person's; people with accounts say who they are on the page."""
    from django.conf import settings

    from afterword.flows.owners import the_owner

    return None if settings.ACCOUNTS else session.Session(ports, the_owner(ports.clock.now()))
