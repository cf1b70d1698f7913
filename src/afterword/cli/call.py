"""`afterword call`: the card of the call that is due: the number, their time, the words, what was said before."""

from __future__ import annotations

import argparse
from typing import Any

from afterword.cli import console, session
from afterword.core.errors import NotAllowed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword call`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Print the card; nothing is dialled."""
    here = session.begin()
    from afterword.flows.overview.call import call_card
    from afterword.flows.overview.steps import pending
    from afterword.flows.replan import replan

    replan(here.ports, here.owner, here.now)
    process = session.find_process(here, options.process)
    due = next((due for due in pending(here.owner, process) if due.kind == "call"), None)
    card = call_card(here.ports, here.owner, process, due.step, here.now) if due else None
    if card is None:
        raise NotAllowed("No call is planned here.", hint=f"See what is: afterword plan {str(process.pk)[:8]}")
    console.write_json(card) if options.json else _show(card)
    return 0


def _show(card: Any) -> None:
    source = f" (from {card.phone_source})" if card.phone_source else ""
    console.say(f"{card.person.written}: {card.phone or 'no number known'}{source}")
    console.say(f"It is {card.their_now:%H:%M} in {card.their_zone}. {card.advice}")
    for opens, closes in card.windows:
        here = f"{_hour(opens, card.zone)}-{_hour(closes, card.zone)} in {card.zone}"
        console.say(f"  {_hour(opens, card.their_zone)}-{_hour(closes, card.their_zone)} there, {here}")
    for word in ("moment", "decides", "open", "say", "ask", "offer", "close"):
        if text := getattr(card, word):
            console.say(f"{word:>8}  {text}")
    if card.may_leave_message and card.voicemail:
        console.say(f" message  {card.voicemail} ({card.seconds} s)")


def _hour(at: Any, zone: str) -> str:
    from afterword.flows.overview.dates import hour

    return hour(at, zone)
