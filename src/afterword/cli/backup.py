"""`afterword backup FILE`: everything in one new file, while Afterword goes on."""

from __future__ import annotations

import argparse
from pathlib import Path

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword backup`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a new file")


def run(options: argparse.Namespace) -> int:
    """Copy, and say what belongs to it and how it is put back."""
    session.channels()
    from afterword.store.backup import back_up

    back_up(options.file)
    console.say(f"Everything lies in {options.file} as well.")
    console.say("The keys that open your passwords do not: keep a copy of AFTERWORD_CONFIG in another place.")
    return 0
