"""`afterword assistant`: a model of your own that may offer other words; off until you switch it on."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword assistant`."""
    parser.add_argument("--address", default="", metavar="URL", help="https, or http://127.0.0.1:PORT on this machine")
    parser.add_argument("--model", default="", help="the model as its server calls it")
    parser.add_argument("--key-stdin", action="store_true", help="read your key from standard input")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--on", action="store_true", help="switch it on")
    act.add_argument("--off", action="store_true", help="switch it off")
    act.add_argument("--forget", action="store_true", help="forget it, its key and its answers")
    parser.add_argument("--agree", action="store_true", help="yes, what is said may go to that address when I ask")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Keep, switch or forget it, then say how it stands and what goes where."""
    here = session.begin()
    from afterword.flows import assistant

    if options.address:
        wanted = assistant.Wanted(options.address, options.model, _key(options))
        assistant.save_assistant(here.ports, here.owner, wanted, here.now)
    if options.on:
        assistant.switch_on(here.ports, here.owner, here.now, agreed=options.agree)
    elif options.off:
        assistant.switch_off(here.owner, here.now)
    elif options.forget:
        assistant.forget_assistant(here.owner, here.now)
    _show(assistant.assistant_of(here.owner), as_json=options.json)
    return 0


def _key(options: argparse.Namespace) -> str:
    # Never an argument: the process list is readable by others.
    if options.key_stdin:
        return sys.stdin.readline().strip()
    return getpass.getpass("Your key (not shown, empty for none): ") if sys.stdin.isatty() else ""


def _show(row: Any, *, as_json: bool) -> None:
    from afterword.flows.assistant import what_goes_where

    if as_json:
        shown = row and {"address": row.address, "model": row.model, "on": row.is_on, "what_goes": what_goes_where(row)}
        console.write_json({"assistant": shown})
    elif row is None:
        console.say("There is no assistant. Letters are written without one.")
    else:
        console.say(f"{row.model} at {row.address}: {'on' if row.is_on else 'off'}.\n{what_goes_where(row)}")
        if not row.is_on:
            console.say("Switch it on: --on, and --agree where it is not on this machine.")
