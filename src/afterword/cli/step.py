"""`afterword step`: another time for a step, leave it out with a reason, or say that it was done elsewhere."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from afterword.cli import console, session
from afterword.core.errors import NotYours

if TYPE_CHECKING:
    from afterword.store.models import Process, Step


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword step`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument("step", help="the step's name, as in F1, or its key; with several people NAME:PERSON")
    act = parser.add_mutually_exclusive_group(required=True)
    act.add_argument("--move", metavar="WHEN", help="the new moment on your clock, as in 2026-12-04T14:00")
    act.add_argument("--skip", metavar="REASON", help="leave it out; the reason stays in the history")
    act.add_argument("--done", nargs="?", const="", metavar="WHEN", help="it was done outside, now or at that moment")
    parser.add_argument("--reason", default="", help="with --move: why")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Record the decision and print the plan."""
    here = session.begin()
    from afterword.flows import change_step
    from afterword.flows.replan import replan

    replan(here.ports, here.owner, here.now)
    process = session.find_process(here, options.process)
    step = find_step(here, process, options.step)
    known = (here.ports, here.owner, process.pk, step.key)
    if options.move is not None:
        change_step.move_step(*known, _moment(here, options.move), here.now, options.reason)
    elif options.skip is not None:
        change_step.skip_step(*known, options.skip, here.now)
    else:
        change_step.step_done_elsewhere(*known, here.now, _moment(here, options.done) if options.done else None)
    show(here, process, as_json=options.json)
    return 0


def show(here: session.Session, process: Process, *, as_json: bool) -> None:
    """The process as it is planned now."""
    from afterword.cli.plan import show_process
    from afterword.flows.overview.process import process_page

    page = process_page(here.ports, here.owner, process.pk, here.now)
    if as_json:
        console.write_json(page)
    else:
        show_process(page)


def find_step(here: session.Session, process: Process, word: str) -> Step:
    """The open step of that key, or the next one of that name, narrowed by a person's name after a colon."""
    from afterword.flows.change_step import OPEN
    from afterword.store.models import Step

    rows = Step.objects.of(here.owner).filter(process=process, gone_at=None, status__in=OPEN).select_related("person")
    name, _, person = word.partition(":")
    fits = [row for row in rows if row.key == word] or [
        row
        for row in rows
        if row.step.casefold() == name.casefold()
        and (not person or (row.person is not None and person.casefold() in row.person.written.casefold()))
    ]
    if not fits:
        known = ", ".join(dict.fromkeys(row.step for row in rows)) or "none"
        raise NotYours(f"There is no open step “{word}” here.", hint=f"Open are: {known}. Nothing was changed.")
    if len({row.person_id for row in fits}) > 1:
        names = ", ".join(f"{name}:{row.person.written}" for row in fits if row.person)
        raise session.SeveralFit(f"“{word}” fits several steps: {names}.", hint="Say which; nothing was changed.")
    return fits[0]


def _moment(here: session.Session, text: str) -> datetime:
    from afterword.flows.typed import moment_of

    return moment_of(text, here.owner.time_zone)
