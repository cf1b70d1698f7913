"""`afterword sent`: the person's word on a letter whose leaving only they can know."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from afterword.cli import console, session
from afterword.core.errors import Refusal

if TYPE_CHECKING:
    from afterword.store.models import Action


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword sent`."""
    parser.add_argument("person", help="to whom the letter is, by name")
    answer = parser.add_mutually_exclusive_group(required=True)
    answer.add_argument("--yes", action="store_true", help="it went out")
    answer.add_argument("--no", action="store_true", help="it did not: give it back to the plan")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Record the answer; a yes may come after a no."""
    here = session.begin()
    from afterword.flows import hand_over
    from afterword.store import sending
    from afterword.store.models import Action

    rows = Action.objects.of(here.owner).filter(state__in=sending.WITH_THE_PERSON).select_related("letter__person")
    fits = _to(rows, options.person)
    denied = _to(sending.said_not_gone(here.owner), options.person) if options.yes and not fits else []
    if len(fits) + len(denied) != 1:
        raise Refusal(f"{len(fits) + len(denied)} letters wait for that answer.", hint="`afterword today` lists them.")
    for row in fits:
        hand_over.did_you_send_it(here.ports, here.owner, row.pk, yes=options.yes, now=here.now)
    for row in denied:
        hand_over.it_went_after_all(here.ports, here.owner, row.pk, here.now)
    words = "Noted as sent." if options.yes else "Noted: it did not go. It is back in the plan."
    said = {"action": (*fits, *denied)[0].pk, "sent": options.yes}
    console.write_json(said) if options.json else console.say(words)
    return 0


def _to(rows: Iterable[Action], person: str) -> list[Action]:
    word = person.strip().casefold()
    return [row for row in rows if word and word in row.letter.person.written.casefold()]
