"""`afterword habits`: what is usual where the employer is; applied only on your word."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword habits`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--as-there", action="store_true", help="plan this process as is usual there")
    act.add_argument("--keep", action="store_true", help="keep your own way, and do not ask again")
    act.add_argument("--ask-again", action="store_true", help="take the answer back")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a setting for this process alone; an empty value has your own again",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Answer the question, or say what it is."""
    here = session.begin()
    from afterword.cli.profile import read_setting
    from afterword.cli.step import show
    from afterword.flows.local_habits import ask_again, habits_of, take_up_habits
    from afterword.flows.settings import save_process_settings

    process = session.find_process(here, options.process)
    known = (here.ports, here.owner, process.pk, here.now)
    if options.ask_again:
        ask_again(*known)
    elif options.set:
        save_process_settings(*known[:3], dict(map(read_setting, options.set)), here.now)
    elif options.as_there or options.keep:
        take_up_habits(*known, yes=options.as_there)
    else:
        habits = habits_of(here.owner, process)
        if options.json:
            console.write_json({"habits": habits})
        elif habits is None:
            console.say("There is nothing to ask: the plan goes by your own settings, or you answered.")
        else:
            console.say(f"They are in {habits.country}. {' '.join(habits.differences)}")
            console.say("Do as there: --as-there. Keep your own way: --keep.")
        return 0
    process.refresh_from_db()
    show(here, process, as_json=options.json)
    return 0
