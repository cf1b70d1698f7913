"""`afterword happened`: everything else that may have happened, with who, when and which day was named."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from afterword.cli import console, session
from afterword.cli.close import read_day
from afterword.cli.step import show
from afterword.core.errors import Refusal

if TYPE_CHECKING:
    from afterword.flows.turns import Told
    from afterword.flows.turns_table import Turn
    from afterword.store.models import Process


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword happened`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument("what", nargs="?", default="", help="one of the words that fit; without it they are listed")
    parser.add_argument("--who", default="", metavar="NAME", help="who it is about: of those here, or somebody new")
    parser.add_argument("--email", default="", metavar="ADDRESS", help="the address of somebody new")
    parser.add_argument("--meant-for", default="", metavar="NAME", help="for whom a letter was meant that went astray")
    parser.add_argument("--text", default="", metavar="WORDS", help="what they want, or what you said")
    parser.add_argument("--day", default="", metavar="DATE", help="the day that they named")
    parser.add_argument("--to", default="", metavar="WHEN", help="the new time, on their clock: 2026-12-04T14:00")
    parser.add_argument("--on", default="", metavar="DATE", help="when it happened, if not today")
    parser.add_argument("--reason", default="", help="why, for the history")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """List what fits, or record it and print the plan."""
    here = session.begin()
    from afterword.flows import turns

    process = session.find_process(here, options.process)
    if not options.what:
        fits = turns.turns_for(process)
        console.write_json([_row(one) for one in fits]) if options.json else _list(fits)
        return 0
    chosen = turns.known_turn(process, options.what)
    turns.turn(here.ports, here.owner, process.pk, options.what, here.now, _told(here, process, chosen, options))
    show(here, process, as_json=options.json)
    return 0


def _told(here: session.Session, process: Process, chosen: Turn, options: argparse.Namespace) -> Told:
    from afterword.flows.turns import Told
    from afterword.flows.turns_table import ANYBODY

    may_be_new = chosen.who == ANYBODY
    # With an address it is whoever has that address, and else somebody new.
    who = None if options.email and may_be_new else _here(here, process, options.who, or_new=may_be_new)
    return Told(
        day=read_day(options.day),
        reason=options.reason,
        who=who,
        name="" if who else options.who,
        email=options.email,
        other=_here(here, process, options.meant_for),
        what=options.text,
        on=read_day(options.on),
        hour=_hour(options.to),
    )


def _here(here: session.Session, process: Process, name: str, *, or_new: bool = False) -> UUID | None:
    """The one person here whose name holds that; None where nobody is named, or somebody new is possible.

    Where it may be somebody new, "Ann" is not Joanna: the words have to be those of the name.
    """
    from afterword.flows.turns import people_here

    known = people_here(here.owner, process)
    fits = [key for key, written in known if name and _is_called(written, name, whole_words=or_new)]
    if not name or (or_new and not fits):
        return None
    if len(fits) != 1:
        names = ", ".join(written for _, written in known) or "nobody"
        raise Refusal(f"“{name}” fits {len(fits)} people here.", hint=f"They are: {names}. Nothing was kept.")
    return fits[0]


def _is_called(written: str, name: str, *, whole_words: bool) -> bool:
    if whole_words:
        return set(name.casefold().split()) <= set(written.casefold().split())
    return name.casefold() in written.casefold()


def _hour(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise Refusal(f"“{text}” is not a moment.", hint="Write it as 2026-12-04T14:00. Nothing was kept.") from error


def _list(fits: tuple[Turn, ...]) -> None:
    for one in fits:
        console.say(f"{one.word:20} {one.label}{_asks(one)}")
    if not fits:
        console.say("Nothing else fits where this stands now.")


def _asks(one: Turn) -> str:
    """Which options belong to it."""
    asked = {"--who": one.who, "--meant-for": one.other, "--text": one.what, "--day": one.day, "--to": one.hour}
    named = [option for option, field in asked.items() if field]
    return f" [{' '.join(named)}]" if named else ""


def _row(one: Turn) -> dict[str, object]:
    asks = _asks(one).strip(" []").split()
    return {"what": one.word, "label": one.label, "event": one.event, "asks": asks}
