"""`afterword close`: what they answered, or that you step back; the plan runs to its named end."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from uuid import UUID

from afterword.cli import console, session
from afterword.core.errors import Refusal

ANSWERS = ("no", "yes", "withdraw", "silent", "merged")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword close`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument(
        "answer", help=f"what happened: {', '.join(ANSWERS)}, or what fits where it stands, see the docs"
    )
    parser.add_argument("--answer-by", default="", metavar="DATE", help="with yes: the day by which they want to know")
    parser.add_argument(
        "--day", default="", metavar="DATE", help="the day that they named: more time, on hold, an answer"
    )
    parser.add_argument("--reason", default="", help="why, for the history")
    parser.add_argument("--into", default="", metavar="PROCESS", help="with merged: the process that it goes on as")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Record it and print the plan."""
    here = session.begin()
    from afterword.flows.overview.process import process_page

    process = session.find_process(here, options.process)
    _record(here, process.pk, options)
    page = process_page(here.ports, here.owner, process.pk, here.now)
    if options.json:
        console.write_json(page)
    else:
        from afterword.cli.plan import show_process

        show_process(page)
    return 0


def _record(here: session.Session, process_id: object, options: argparse.Namespace) -> None:
    from afterword.flows import close, turns

    key, now = UUID(str(process_id)), here.now
    if options.answer == "no":
        close.they_said_no(here.ports, here.owner, key, now)
    elif options.answer == "yes":
        close.they_said_yes(here.ports, here.owner, key, now, read_day(options.answer_by))
    elif options.answer == "withdraw":
        close.withdraw(here.ports, here.owner, key, now)
    elif options.answer == "silent":
        close.close_silent(here.ports, here.owner, key, now)
    elif options.answer == "merged":
        _merge(here, key, options)
    else:
        told = turns.Told(day=read_day(options.day), reason=options.reason)
        turns.turn(here.ports, here.owner, key, options.answer, now, told)


def _merge(here: session.Session, process_id: UUID, options: argparse.Namespace) -> None:
    from afterword.flows.merge import again_words, approved_in, merge

    if not options.into:
        raise Refusal("It is not said what it goes on as.", hint="Add --into with the other process. Nothing was kept.")
    other = session.find_process(here, options.into)
    one = session.find_process(here, str(process_id))
    if approved_in(here.owner, one):
        console.say(f"Before: {again_words(approved_in(here.owner, one))}", sys.stderr)
    again = merge(here.ports, here.owner, process_id, other.pk, here.now).payload["approve_again"]
    if again:
        console.say(f"Put together. {again_words(again)}", sys.stderr)


def read_day(text: str) -> date | None:
    """A day as typed, None where none is."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refusal(f"“{text}” is not a date.", hint="Write it as 2026-12-04. Nothing was kept.") from error
