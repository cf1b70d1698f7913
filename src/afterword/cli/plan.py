"""`afterword plan`: the steps of one process, or every process in a line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from afterword.cli import console, session
from afterword.core.as_json import plain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword plan`."""
    parser.add_argument("process", nargs="?", help="an employer's name, or the beginning of an id")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Print one plan, or the list."""
    here = session.begin()
    from afterword.flows.overview.branches import ways_on
    from afterword.flows.overview.history import history_of
    from afterword.flows.overview.process import process_page, processes
    from afterword.flows.replan import replan

    replan(here.ports, here.owner, here.now)
    if options.process:
        row = session.find_process(here, options.process)
        page = process_page(here.ports, here.owner, row.pk, here.now)
        ways = ways_on(here.ports, here.owner, row.pk, here.now)
        if options.json:
            moves = history_of(here.owner, row.pk, here.now)
            console.write_json({**plain(page), "branches": plain(ways), "history": moves})
        else:
            show_process(page, ways)
        return 0
    lines = processes(here.owner, here.now)
    if options.json:
        console.write_json({"processes": lines})
        return 0
    for line in lines:
        console.say(f"{str(line.process)[:8]}  {line.head}. {line.under}{_at(line)}")
    if not lines:
        console.say("No interview yet. Add one: afterword add FILE.ics")
    return 0


def show_process(page: Any, ways: Iterable[Any] = ()) -> None:
    """A process as lines: what was, what is now, what is planned, each with its why."""
    console.say(f"{page.role}, {page.employer} ({page.state_words}) {str(page.id)[:8]}")
    for change in page.changes:
        console.say(f"  changed  {change}")
    for moment in page.past:
        console.say(f"  done     {_time(moment.at, moment.zone)}  {moment.head}  {moment.why}".rstrip())
    for moment in (page.present, *page.planned):
        if moment is not None:
            mark = "now" if moment.look == "now" else moment.status
            console.say(f"  {mark:8} {_time(moment.at, moment.zone)}  {moment.head}")
            console.say(f"                               {moment.why} [{moment.rule}]")
            if moment.decided:
                console.say(f"                               {moment.decided}")
    since = f"{_time(page.end.at, page.end.zone)}  " if page.end.at else ""
    console.say(f"  the end  {since}{page.end.head}  {page.end.why}".rstrip())
    _show_questions(page)
    for branch in ways:
        _show_branch(branch)


def _show_questions(page: Any) -> None:
    """What is asked about the employer's country, with the way to answer."""
    if page.habits:
        console.say(f"They are in {page.habits.country}. {' '.join(page.habits.differences)}")
        console.say("Do as there, or keep your own way: afterword habits")
    if page.days:
        console.say(f"{page.days.ask} Answer it: afterword habits")


def _show_branch(branch: Any) -> None:
    """One way on: each step with its moment in both zones, its why and its rule, then the named end."""
    since = f"an answer on {_time(branch.at, branch.zone)}" if branch.at else "no answer"
    console.say(f"{branch.head} (counted from {since}):")
    for moment in branch.moments:
        theirs = f" ({_time(moment.at, moment.their_zone)} there)" if _differs(moment) else ""
        console.say(f"           {_time(moment.at, moment.zone)}{theirs}  {moment.head}")
        console.say(f"                               {moment.why} [{moment.rule}]")
    console.say(f"  the end  {branch.end}")


def _differs(moment: Any) -> bool:
    return bool(
        moment.at and moment.their_zone and _time(moment.at, moment.zone) != _time(moment.at, moment.their_zone)
    )


def _time(at: Any, zone: str) -> str:
    from afterword.flows.overview.dates import local

    return f"{local(at, zone):%a %Y-%m-%d %H:%M}" if at else " " * 20


def _at(line: Any) -> str:
    from afterword.flows.overview.dates import day, hour

    return f", {day(line.at, line.zone)} {hour(line.at, line.zone)}" if line.at else ""
