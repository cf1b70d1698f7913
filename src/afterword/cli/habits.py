"""`afterword habits`: what is usual where the employer is, and when they are closed; applied only on your word."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from afterword.cli import console, session

if TYPE_CHECKING:
    from afterword.store.models import Process


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword habits`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--as-there", action="store_true", help="plan this process as is usual there")
    act.add_argument("--keep", action="store_true", help="keep your own way, and do not ask again")
    act.add_argument("--ask-again", action="store_true", help="take the answers back")
    where = "the part of the country their office is in, such as BY, or unknown"
    act.add_argument("--part", metavar="CODE", default=None, help=where)
    closed = "whether they are closed, such as august=yes, bridge_days=no or obon=unknown"
    act.add_argument("--closed", metavar="NAME=ANSWER", default=None, help=closed)
    own = "a setting for this process alone; an empty value has your own again"
    act.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help=own)
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Answer a question, or say what is asked."""
    here = session.begin()
    from afterword.cli.step import show

    process = session.find_process(here, options.process)
    if not _act(here, process, options):
        return _ask(here, process, as_json=options.json)
    process.refresh_from_db()
    show(here, process, as_json=options.json)
    return 0


def _act(here: session.Session, process: Process, options: argparse.Namespace) -> bool:
    """Do what was asked for; False where nothing was."""
    from afterword.cli.profile import read_setting
    from afterword.flows import local_habits, settings, their_days

    known = (here.ports, here.owner, process.pk, here.now)
    if options.ask_again:
        their_days.ask_again(*known)
    elif options.set:
        settings.save_process_settings(*known[:3], dict(map(read_setting, options.set)), here.now)
    elif options.part or options.closed:
        key, _, value = ("part", "", options.part) if options.part else options.closed.partition("=")
        changes = their_days.answer_days(here.ports, here.owner, process, key.strip(), value.strip(), here.now)
        if not options.json:
            console.say(f"Planned by their days off. {their_days.moved_words(changes)}")
    elif options.as_there or options.keep:
        local_habits.take_up_habits(*known, yes=options.as_there)
    else:
        return False
    return True


def _ask(here: session.Session, process: Process, *, as_json: bool) -> int:
    from afterword.flows.local_habits import habits_of
    from afterword.flows.their_days import PART, day_questions

    habits, days = habits_of(here.owner, process), day_questions(here.ports, here.owner, process, here.now)
    if as_json:
        console.write_json({"habits": habits, "days": days})
        return 0
    if habits is not None:
        console.say(f"They are in {habits.country}. {' '.join(habits.differences)}")
        console.say("Do as there: --as-there. Keep your own way: --keep.")
    for one in days:
        console.say(one.ask)
        values = ", ".join(value for value, _ in one.answers)
        console.say(f"  --part {values}" if one.key == PART else f"  --closed {one.key}= {values}")
    if habits is None and not days:
        console.say("There is nothing to ask: the plan goes by your own settings, or you answered.")
    return 0
