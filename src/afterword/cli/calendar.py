"""`afterword calendar`: the address at which your calendar can be subscribed to, and what it shows."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from afterword.cli import console, session

ACTS = ("show", "new", "revoke", "file")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword calendar`."""
    parser.add_argument(
        "act", nargs="?", choices=ACTS, default="show", help="new: make an address; revoke: end it; file: print a copy"
    )
    parser.add_argument("--details", choices=("yes", "no"), help="name employers and people in it")
    parser.add_argument("--alarms", choices=("yes", "no"), help="with alarms")
    parser.add_argument("--colour", help="a colour such as teal, crimson, steelblue")
    parser.add_argument("--out", metavar="FILE", help="where the copy goes; without it, it is printed")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Change what is asked for, then act, then say how the calendar stands."""
    here = session.begin()
    _choose(here, options)
    if options.act == "file":
        return _file(here, options.out)
    made = _address(here) if options.act == "new" else ""
    if options.act == "revoke":
        from afterword.flows.calendar import feed

        feed.end_address(here.ports, here.owner, here.now)
    _show(here, made, as_json=options.json)
    return 0


def _choose(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.calendar import feed

    page = feed.feed_page(here.owner)
    details = page.details if options.details is None else options.details == "yes"
    alarms = page.alarms if options.alarms is None else options.alarms == "yes"
    colour = options.colour or page.colour
    if (details, alarms, colour) != (page.details, page.alarms, page.colour):
        feed.choose(here.ports, here.owner, here.now, details=details, alarms=alarms, colour=colour)


def _address(here: session.Session) -> str:
    from django.conf import settings

    from afterword.flows.calendar import feed

    token = feed.new_address(here.ports, here.owner, here.now)
    return f"http://127.0.0.1:{settings.PORT}/calendar/{token}.ics"


def _file(here: session.Session, out: str | None) -> int:
    from afterword.flows.calendar import feed

    content = feed.calendar_file(here.ports, here.owner, here.now)
    if out:
        Path(out).write_bytes(content)
        console.say(f"{out}: {content.count(b'BEGIN:VEVENT')} events. It is a copy of this hour and does not follow.")
    else:
        sys.stdout.write(content.decode().replace("\r\n", "\n"))
    return 0


def _show(here: session.Session, made: str, *, as_json: bool) -> None:
    from afterword.flows.calendar import feed

    page = feed.feed_page(here.owner)
    if as_json:
        console.write_json({"address": made or None, "feed": page})
        return
    if made:
        console.say(f"Subscribe to this address; it is shown this once, and whoever has it can read it:\n  {made}")
        console.say("It leads to this machine: a phone can read it only where this machine can be reached.")
    elif page.is_on:
        asked = f"asked for last at {page.asked_at:%Y-%m-%d %H:%M} UTC" if page.asked_at else "not asked for yet"
        console.say(f"Your calendar has an address, {asked}. It is not shown again; `new` makes another.")
    else:
        console.say("Your calendar has no address; `afterword calendar new` makes one.")
    details = "with employers and people" if page.details else "without employers and people"
    console.say(f"It shows what is planned {details}, {'with' if page.alarms else 'without'} alarms, in {page.colour}.")
