"""`afterword doctor`: looks whether all is well; one hint per finding, exit 1 when something needs the person."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword doctor`."""
    parser.add_argument(
        "--send-from-here", action="store_true", help="this is no forgotten copy: letters may leave from here"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Print every finding."""
    ports = session.channels()
    from afterword.flows.doctor import look
    from afterword.flows.owners import whose
    from afterword.store import sending
    from afterword.wiring import SystemClock

    now = ports.clock.now()
    owner = whose(now)
    if options.send_from_here:
        sending.take_over(owner, ports.machine_id, ports.holder, now)
    found = look(ports, owner, now, SystemClock().now())
    if options.json:
        console.write_json({"findings": found})
    for each in found if not options.json else ():
        console.say(f"ok   {each.what}" if each.is_good else f"no   {each.what}: that is not so. {each.hint}")
    return int(not all(each.is_good for each in found))
