"""`afterword export`: everything of the person's as one JSON document, in the words of the contract."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`afterword export` takes no arguments: it is always the whole."""


def run(options: argparse.Namespace) -> int:
    """Print the document."""
    here = session.begin()
    from afterword.flows.keep import export

    console.write_json(export(here.owner, here.now))
    return 0
