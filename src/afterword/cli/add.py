"""`afterword add`: read invitations into the store, plan them, print the plan."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from afterword.cli import console, session
from afterword.core.errors import AfterwordError, Refusal

if TYPE_CHECKING:
    from uuid import UUID

    from afterword.flows.overview.model import InvitationPage

HOW_TO_SAY = (
    "What was read is kept. Give the file again and say it with --employer, --role, --starts, --ends or --time-zone."
)
HOW_TO_CORRECT = "Leave that out, or correct it on the page, where what was read waits; nothing was planned."
HOW_TO_TELL = "What was read is kept. Give the file again with --same, --further or --new for another application."
HOW_TO_CANCEL = "What was read is kept. Give the file again with --same if it is that one; else the talk stands."
HOW_TO_LEAVE_ME_OUT = "Give the file again with --me NAME and you are left out. Each letter comes to you first."
TOO_LARGE = 20 * 1024 * 1024


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword add`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help=".ics or .eml, or - for text on standard input")
    parser.add_argument("--employer", default="", help="the employer's name, where the invitation does not say")
    parser.add_argument("--role", default="", help="the role, where the invitation does not say")
    parser.add_argument(
        "--starts", default="", metavar="HOUR", help="when it begins, where the invitation does not say"
    )
    parser.add_argument("--ends", default="", metavar="HOUR", help="when it ends, such as 2026-12-01T15:00")
    parser.add_argument("--time-zone", default="", help="the zone of an hour without one, such as Europe/London")
    parser.add_argument("--country", default="", help="whose holidays count, such as GB")
    parser.add_argument("--language", default="", help="the language of the letters, such as en-GB")
    parser.add_argument("--new", action="store_true", help="a new application, not a further talk of one that goes on")
    parser.add_argument("--same", action="store_true", help="the talk that you have at that hour, with other people")
    parser.add_argument("--further", action="store_true", help="a further talk, beside the one at that hour")
    parser.add_argument("--names-right", action="store_true", help="you looked: the names are right as read")
    parser.add_argument("--me", default="", metavar="NAME", help="your own name or address there: nobody you meet")
    parser.add_argument("--read-only", action="store_true", help="show what was read and plan nothing")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Read each file; what cannot be read is said, and the others are still planned."""
    from afterword import wiring

    # The child that reads starts while Django does.
    wiring.start_reader()
    here = session.begin()
    answers = [_one(here, options, name) for name in options.files]
    if options.json:
        console.write_json({"added": answers})
    return int(any("error" in each for each in answers))


def _one(here: session.Session, options: argparse.Namespace, name: str) -> dict[str, Any]:
    try:
        return _read_and_plan(here, options, name)
    except AfterwordError as error:
        if not options.json:
            console.say(f"{name}: {error.message}\n{error.hint}", sys.stderr)
        return {"file": name, "error": {"code": error.code, "message": error.message, "hint": error.hint}}


def _read_and_plan(here: session.Session, options: argparse.Namespace, name: str) -> dict[str, Any]:
    from afterword.flows import record_interview

    invitation = record_interview.read_invitation(
        here.ports, here.owner, _content(name), "pasted.txt" if name == "-" else Path(name).name, here.now
    )
    page = record_interview.invitation_page(here.ports, here.owner, invitation)
    if options.read_only:
        if not options.json:
            _show_reading(page)
        return {"file": name, "invitation": invitation, "reading": page}
    process, page = _planned(here, options, invitation, page)
    from afterword.flows.overview.process import process_page

    planned = process_page(here.ports, here.owner, process, here.now)
    if not options.json:
        from afterword.cli.plan import show_process

        _show_reading(page)
        show_process(planned)
    return {"file": name, "invitation": invitation, "process": process, "asks": page.asks, "plan": planned}


def _planned(
    here: session.Session, options: argparse.Namespace, invitation: UUID, page: InvitationPage
) -> tuple[UUID, InvitationPage]:
    """The process that it was planned into, and the page as planned.

    A refusal shows what was read, and says which option answers it.
    """
    from afterword.flows import record_interview

    into = next((found[0] for found in (page.into, page.same) if found), None)
    talk = next((each for each in ("new", "same", "further") if getattr(options, each)), "")
    try:
        edited = _edited(here, page, options)
        process = record_interview.plan_it(here.ports, here.owner, invitation, edited, here.now, into, talk)
        return process, record_interview.page_as_planned(here.owner, page, edited, _said(options))
    except record_interview.SaidOtherwise as error:
        raise record_interview.SaidOtherwise(error.message, hint=HOW_TO_CORRECT) from error
    except (record_interview.MaybeTheSame, record_interview.NotReadyToPlan) as error:
        if not options.json:
            _show_reading(page)
        if isinstance(error, record_interview.MaybeTheSame):
            hint = HOW_TO_CANCEL if page.is_cancelled else HOW_TO_TELL
            raise type(error)(error.known, hint=hint) from error
        raise record_interview.NotReadyToPlan(error.message, hint=HOW_TO_SAY) from error


def _content(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read(TOO_LARGE)
    from afterword.reading.opened import first_bytes_of

    return first_bytes_of(name, TOO_LARGE)


def _edited(here: session.Session, page: Any, options: argparse.Namespace) -> Any:
    from afterword.flows.record_interview import is_said, said_beside

    me = [each for each in page.people if options.me and is_said(each, options.me)]
    if options.me and not me:
        raise Refusal(f"Nobody there is “{options.me}”.", hint="Write it as the invitation does. Nothing was planned.")
    edited = said_beside(here.ports, here.owner, page, _said(options))
    people = tuple(replace(each, include=False) if each in me else each for each in page.people)
    return replace(edited, people=people, looked_over=options.names_right)


def _said(options: argparse.Namespace) -> dict[str, str]:
    from afterword.flows.record_interview.edited import OF_THE_TALK

    return {name: getattr(options, name) for name in (*OF_THE_TALK, "starts", "ends")}


def _show_reading(page: Any) -> None:
    from afterword.flows.record_interview import TAKE_OUT

    console.say(f"Read from {page.filename}: {page.summary}")
    console.say(f"  {page.role or 'role not said'} at {page.employer or 'employer not said'}")
    console.say(
        f"  {page.starts_local.replace('T', ' ')} to {page.ends_local[-5:]}, {page.time_zone or 'zone not said'}"
    )
    for person in (each for each in page.people if each.include):
        mailbox = f" <{person.email}>" if person.email else " (no address)"
        title = f", {person.job_title}" if person.job_title else ""
        console.say(f"  {person.written}{title}{mailbox}: read in the invitation")
    if page.into:
        console.say(f"  a further talk in “{page.into[1]}”; give it again with --new if it is another application")
    if page.same:
        asked = "is this the one? Say --same" if page.is_cancelled else "at that hour: say --same, --further or --new"
        console.say(f"  you have {page.same[1]}, {asked}")
    for words in (*page.asks, *page.notices):
        # The page has a tick for it.
        console.say(f"  ? {HOW_TO_LEAVE_ME_OUT if words == TAKE_OUT else words}")
