"""`afterword erase`: delete everything of the person's; said twice, because there is no way back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from afterword.cli import console, session
from afterword.core.errors import Refusal

if TYPE_CHECKING:
    from afterword.flows.calendar.leaving import Cleared

LAST = "Name another admin first: `afterword accounts admin ADDRESS`. Or say --last as well, and none is left."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword erase`."""
    parser.add_argument("--yes-everything", action="store_true", help="yes, delete all of it")
    parser.add_argument("--last", action="store_true", help="yes, also as the last admin of a server")


def run(options: argparse.Namespace) -> int:
    """Delete, or refuse without the word."""
    if not options.yes_everything:
        raise Refusal("Nothing was deleted.", hint="Say --yes-everything. `afterword export` keeps a copy first.")
    here = session.begin()
    from afterword.flows.keep import erase
    from afterword.flows.owners import is_last_admin

    if is_last_admin(here.owner) and not options.last:
        raise Refusal("Nothing was deleted: nobody would look after the accounts any more.", hint=LAST)
    erased = erase(here.ports, here.owner)
    console.say(f"Deleted: {erased.rows} rows. Letters that left lie in other people's mailboxes.")
    _say_of_the_calendar(erased.calendar)
    return 0


def _say_of_the_calendar(cleared: Cleared) -> None:
    if cleared.taken:
        console.say(f"Taken out of your calendar: {cleared.taken}.")
    if cleared.theirs:
        console.say(f"Left in your calendar, as you changed them: {cleared.theirs}.")
    if cleared.stay:
        console.say(f"These stay in your calendar; take them out there by hand. {cleared.why}".strip())
    for event in cleared.stay:
        console.say(f"  {event.day or event.starts.astimezone(ZoneInfo(event.zone)):%Y-%m-%d}  {event.title}")
