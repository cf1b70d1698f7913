"""`afterword move`: everything into another database, compared row by row."""

from __future__ import annotations

import argparse
import sys

from afterword.cli import console, session

IN_A_FILE = "sqlite"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword move`."""
    parser.add_argument(
        "--to",
        required=True,
        metavar="URL",
        help="postgres://name@host/database; `sqlite` for the file in AFTERWORD_DATA; `-` reads the URL from "
        "standard input, where no list of processes shows its password",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Move, and say what to set from now on."""
    here = session.begin()
    from afterword import wiring
    from afterword.flows.move_house import move

    url = sys.stdin.readline().strip() if options.to == "-" else options.to
    with wiring.other_database("" if url == IN_A_FILE else url) as other:
        moved = move(here.ports, other.alias)
        name = other.name
    if options.json:
        console.write_json({"rows": moved.rows, "to": name})
        return 0
    console.say(f"Moved: {moved.total} rows in {len(moved.rows)} tables, each compared with the one it came from.")
    console.say(f"From now on they lie in {name}; nothing is sent from here any more.")
    console.say("Unset DATABASE_URL." if url == IN_A_FILE else "Set DATABASE_URL to that database.")
    return 0
