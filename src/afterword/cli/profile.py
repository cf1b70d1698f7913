"""`afterword profile`: who writes, from which zone, and what is true of them."""

from __future__ import annotations

import argparse
from dataclasses import replace

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword profile`."""
    parser.add_argument("--name", default=None, help="your name as you sign")
    parser.add_argument("--phone", default=None, help="your number, for the signature")
    parser.add_argument("--time-zone", default=None, help="such as America/New_York")
    parser.add_argument("--language", default=None, help="such as en-US, en-GB or de-DE")
    parser.add_argument("--achievement", action="append", default=None, help="one thing you have done; say it again")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Change what was given and print the profile."""
    here = session.begin()
    from afterword.flows.settings import profile, save_profile

    known = profile(here.owner)
    given = {
        "name": options.name,
        "phone": options.phone,
        "time_zone": options.time_zone,
        "language": options.language,
        "achievements": tuple(options.achievement) if options.achievement else None,
    }
    wanted = replace(known, **{key: value for key, value in given.items() if value is not None})
    if wanted != known:
        save_profile(here.ports, here.owner, wanted, here.now)
        wanted = profile(here.owner)
    if options.json:
        console.write_json(wanted)
        return 0
    console.say(f"{wanted.name or 'no name yet'}, {wanted.phone or 'no phone'}, {wanted.time_zone or 'no time zone'}")
    for text in wanted.achievements:
        console.say(f"  - {text}")
    return 0
