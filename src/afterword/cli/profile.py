"""`afterword profile`: who writes, from which zone, and what is true of them."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace

from afterword.cli import console, session
from afterword.core.errors import Refusal
from afterword.core.parameters import PARAMETERS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword profile`."""
    parser.add_argument("--name", default=None, help="your name as you sign")
    parser.add_argument("--phone", default=None, help="your number, for the signature")
    parser.add_argument("--time-zone", default=None, help="such as America/New_York")
    parser.add_argument("--language", default=None, help="such as en-US, en-GB or de-DE")
    parser.add_argument("--achievement", action="append", default=None, help="one thing you have done; say it again")
    parser.add_argument("--postal-address", action="append", metavar="LINE", help="a line of it; say it again")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a setting of the plan; an empty value has the usual one again",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Change what was given and print the profile."""
    here = session.begin()
    from afterword.flows.settings import choices_of, profile, save_profile

    known = profile(here.owner)
    given = {
        "name": options.name,
        "phone": options.phone,
        "time_zone": options.time_zone,
        "language": options.language,
        "postal_address": "\n".join(options.postal_address) if options.postal_address else None,
        "achievements": tuple(options.achievement) if options.achievement else None,
        "settings": changed(known.settings, options.set) if options.set else None,
    }
    wanted = replace(known, **{key: value for key, value in given.items() if value is not None})
    if wanted != known:
        save_profile(here.ports, here.owner, wanted, here.now)
        wanted = profile(here.owner)
    if options.json:
        console.write_json({**console.plain(wanted), "settings": choices_of(wanted.settings)})
        return 0
    console.say(f"{wanted.name or 'no name yet'}, {wanted.phone or 'no phone'}, {wanted.time_zone or 'no time zone'}")
    for text in wanted.achievements:
        console.say(f"  - {text}")
    for name, value in sorted(wanted.settings.items()):
        console.say(f"  {name} = {json.dumps(value)}")
    return 0


def changed(settings: dict[str, object], texts: list[str]) -> dict[str, object]:
    """The settings with what was typed; an empty value takes a setting away."""
    wanted = {**settings, **dict(map(read_setting, texts))}
    return {name: value for name, value in wanted.items() if value is not None}


def read_setting(text: str) -> tuple[str, object]:
    """A name of the reference's "What can be set", and its value: JSON where it is, else the words themselves."""
    name, equals, value = text.partition("=")
    if not equals or name.strip() not in {one.name for one in PARAMETERS} | {"profile"}:
        raise Refusal(f"“{name}” is no setting of the plan.", hint="The reference of rules lists them all.")
    try:
        return name.strip(), json.loads(value) if value.strip() else None
    except ValueError:
        return name.strip(), value.strip()
