"""`afterword sent`: the person's word on a letter whose leaving only they can know."""

from __future__ import annotations

import argparse

from afterword.cli import console, session
from afterword.core.errors import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword sent`."""
    parser.add_argument("person", help="to whom the letter is, by name")
    answer = parser.add_mutually_exclusive_group(required=True)
    answer.add_argument("--yes", action="store_true", help="it went out")
    answer.add_argument("--no", action="store_true", help="it did not: give it back to the plan")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Record the answer."""
    here = session.begin()
    from afterword.flows.hand_over import did_you_send_it
    from afterword.store.models import Action

    rows = Action.objects.of(here.owner).filter(state__in=("ask", "handed")).select_related("letter__person")
    word = options.person.strip().casefold()
    fits = [row for row in rows if word and word in row.letter.person.written.casefold()]
    if len(fits) != 1:
        raise Refusal(f"{len(fits)} letters wait for that answer.", hint="`afterword today` lists them.")
    did_you_send_it(here.ports, here.owner, fits[0].pk, yes=options.yes, now=here.now)
    words = "Noted as sent." if options.yes else "Noted: it did not go. It is back in the plan."
    console.write_json({"action": fits[0].pk, "sent": options.yes}) if options.json else console.say(words)
    return 0
