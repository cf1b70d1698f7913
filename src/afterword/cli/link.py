"""`afterword link`: a new one-time sign-in link for the running page."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`afterword link` takes no arguments."""


def run(options: argparse.Namespace) -> int:
    """Print a link that signs in once."""
    here = session.begin()
    from django.conf import settings

    from afterword.flows.owners import make_start_link

    where = here.ports.page_address or f"http://127.0.0.1:{settings.PORT}"
    console.say(f"{where}/start/{make_start_link(here.owner, here.now)}")
    return 0
