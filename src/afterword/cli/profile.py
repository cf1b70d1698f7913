"""`afterword profile`: who writes, from which zone, and what is true of them."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace

from afterword.cli import console, session
from afterword.core.as_json import plain
from afterword.core.errors import Refusal
from afterword.core.parameters import PARAMETERS

SEND_MODE = "send.mode"
_NAMES = frozenset({one.name for one in PARAMETERS} | {"profile", SEND_MODE})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword profile`."""
    parser.add_argument("--name", default=None, help="your name as you sign")
    parser.add_argument("--phone", default=None, help="your number, for the signature")
    parser.add_argument("--time-zone", default=None, help="such as America/New_York")
    parser.add_argument("--language", default=None, help="such as en-US, en-GB or de-DE")
    parser.add_argument("--achievement", action="append", default=None, help="one thing you have done; say it again")
    parser.add_argument("--postal-address", action="append", metavar="LINE", help="a line of it; say it again")
    domain = "the mail domain of your present employer, from which nothing leaves; say it again; empty for none"
    parser.add_argument("--employer-domain", action="append", default=None, metavar="DOMAIN", help=domain)
    never = "words that no letter may mention; say it again; empty for none"
    parser.add_argument("--never-mention", action="append", default=None, metavar="WORDS", help=never)
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a setting of the plan; an empty value has the usual one again",
    )
    article = "leave the first questions as in the article; they are not asked again"
    parser.add_argument("--as-in-the-article", action="store_true", help=article)
    zone = "whether your hours are planned in the time zone of this machine"
    parser.add_argument("--device-zone", choices=("yes", "no"), default=None, help=zone)
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Change what was given and print the profile."""
    here = session.begin()
    from afterword.cli.questions import say_questions
    from afterword.flows.settings import choices_of, merged, profile, save_profile

    _answer(here, options)
    chosen = _without_send_mode(here, dict(map(read_setting, options.set)))
    known = profile(here.owner)
    given = {
        "name": options.name,
        "phone": options.phone,
        "time_zone": options.time_zone,
        "language": options.language,
        "postal_address": "\n".join(options.postal_address) if options.postal_address else None,
        "achievements": tuple(options.achievement) if options.achievement else None,
        "employer_domains": None if options.employer_domain is None else tuple(filter(None, options.employer_domain)),
        "never_mention": None if options.never_mention is None else tuple(filter(None, options.never_mention)),
        "settings": merged(known.settings, chosen) if chosen else None,
    }
    wanted = replace(known, **{key: value for key, value in given.items() if value is not None})
    if wanted != known:
        save_profile(here.ports, here.owner, wanted, here.now)
        wanted = profile(here.owner)
    if options.json:
        console.write_json({**plain(wanted), "settings": choices_of(wanted.settings), **_send_mode(here)})
        return 0
    console.say(f"{wanted.name or 'no name yet'}, {wanted.phone or 'no phone'}, {wanted.time_zone or 'no time zone'}")
    for text in wanted.achievements:
        console.say(f"  - {text}")
    for name, value in sorted(wanted.settings.items()):
        if name in _NAMES:
            console.say(f"  {name} = {json.dumps(value)}")
    say_questions(here)
    return 0


def _without_send_mode(here: session.Session, chosen: dict[str, object]) -> dict[str, object]:
    """How letters leave belongs to the mail account; everything else is a setting of the plan."""
    mode = chosen.pop(SEND_MODE, None)
    if mode is not None:
        from afterword.flows.mail_account import set_send_mode

        set_send_mode(here.ports, here.owner, str(mode), here.now)
        console.say("Kept. Test the account again: afterword account --address YOURS", sys.stderr)
    return chosen


def _send_mode(here: session.Session) -> dict[str, object]:
    from afterword.flows.mail_account import SEND_MODES, send_mode

    return {"send_mode": {"value": send_mode(here.owner), "choices": SEND_MODES, "code": "B1"}}


def _answer(here: session.Session, options: argparse.Namespace) -> None:
    """Answer what is asked of the person apart from any process."""
    from afterword.flows.device_zone import answer_zone
    from afterword.flows.first_run import answer_first

    if options.as_in_the_article:
        answer_first(here.ports, here.owner, {}, here.now)
    if options.device_zone:
        yes = options.device_zone == "yes"
        answer_zone(here.ports, here.owner, here.ports.device_zone() or "", here.now, yes=yes)


def read_setting(text: str) -> tuple[str, object]:
    """A name of the reference's "What can be set", and its value: JSON where it is, else the words themselves."""
    name, equals, value = text.partition("=")
    if not equals or name.strip() not in _NAMES:
        raise Refusal(f"“{name}” is no setting of the plan.", hint="The reference of rules lists them all.")
    try:
        return name.strip(), json.loads(value) if value.strip() else None
    except ValueError:
        return name.strip(), value.strip()
