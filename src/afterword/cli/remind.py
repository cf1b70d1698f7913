"""`afterword remind`: how you are reminded, what was told, and a test of each way."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from afterword.cli import console, session

WAYS = ("mail", "push", "other")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword remind`."""
    parser.add_argument("--on", action="append", default=[], choices=WAYS, help="remind me this way; repeatable")
    parser.add_argument("--off", action="append", default=[], choices=WAYS, help="not this way")
    parser.add_argument("--first", choices=WAYS, help="which way is tried first")
    parser.add_argument("--evening", metavar="HH:MM", help="the hour of the evening's message")
    parser.add_argument("--morning", metavar="HH:MM", help="the hour of the morning's message")
    parser.add_argument("--quiet", metavar="HH:MM-HH:MM", help="nothing is told in these hours")
    parser.add_argument("--lock", choices=("nothing", "what", "names"), help="what others may read on a screen")
    parser.add_argument("--service-stdin", action="store_true", help="read the address of another service from stdin")
    parser.add_argument("--forget-service", action="store_true", help="forget that address")
    parser.add_argument("--test", choices=WAYS, help="send a test this way")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Change what is asked, send the test, then say how it stands and what was told."""
    here = session.begin()
    from afterword.flows.remind import services, wishes

    ports, wanted = here.ports, _wanted(options)
    if options.service_stdin:
        # Never an argument: the process list is readable by others.
        name = services.set_service(ports, here.owner, sys.stdin.readline(), here.now)
        console.say(f"Kept: {name}.", sys.stderr)
    elif options.forget_service:
        services.forget_service(here.owner, here.now)
    if wanted:
        wishes.save_reminding(here.owner, wanted, here.now)
    tested = wishes.test_way(ports, here.owner, options.test, here.now) if options.test else None
    _show(here.owner, tested, as_json=options.json)
    return int(bool(tested and tested.problem))


def _wanted(options: argparse.Namespace) -> dict[str, object]:
    wanted: dict[str, object] = dict.fromkeys(options.on, True) | dict.fromkeys(options.off, False)
    wanted |= {
        name: getattr(options, name) for name in ("first", "evening", "morning", "lock") if getattr(options, name)
    }
    if options.quiet:
        begins, _, ends = options.quiet.partition("-")
        wanted |= {"quiet_from": begins, "quiet_until": ends}
    return wanted


def _show(owner: Any, tested: Any, *, as_json: bool) -> None:
    from afterword.flows.remind.wishes import last_told, reminding_of, standing_of

    if as_json:
        console.write_json({"reminders": standing_of(owner), "told": last_told(owner), "test": tested})
        return
    row = reminding_of(owner)
    on = [way for way in WAYS if getattr(row, way)]
    console.say(f"Reminders: {', '.join(on) or 'off'}; {row.first} first. What others may read: {row.lock}.")
    console.say(f"Evening {row.evening}, morning {row.morning}, quiet {row.quiet_from}-{row.quiet_until}.")
    for way, problem in row.problems.items():
        console.say(f"{way} does not get through: {problem['said']}")
    for each in last_told(owner):
        console.say(f"{each['at']}  {each['state']:8} {each['by']:6} {each['title']}")
    if tested is not None:
        console.say(f"Test: {tested.problem or 'taken; it should reach you within a minute'}")
