"""`afterword coach`: who may look at your letters before you approve them, and whose letters you may look at."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from afterword.cli import console, session
from afterword.cli.accounts import NoAccountsHere
from afterword.core.errors import NotYours

if TYPE_CHECKING:
    from afterword.flows.coaching.helping import Helped, HelpedPage, HelpedProcess
    from afterword.store.models import Coaching

NOBODY = "Nobody may look at your letters. Ask somebody: afterword coach invite ADDRESS --process Northwind"
NO_MAIL = "No mail could be sent to {address}: tell them to sign in with that address."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword coach`."""
    parser.add_argument("act", nargs="?", default="list", choices=ACTS, help="what to do; without it, list")
    parser.add_argument("which", nargs="?", default="", help="an address; for read a process, for comment a letter")
    parser.add_argument("--process", action="append", default=[], metavar="WORD", help="invite: what they may see")
    parser.add_argument("--days", type=int, default=30, help="invite: how long they may look: 14, 30 or 90 (30)")
    parser.add_argument("--text", default="", help="comment: what you think of the letter")
    parser.add_argument("--about", default="", help="comment: to which words of it, if to some")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Do what is asked, then say how it stands."""
    here = session.begin()
    from django.conf import settings

    if not settings.ACCOUNTS:
        raise NoAccountsHere
    said = ACTS[options.act](here, options)
    if said is None:
        said = _standing(here)
        console.write_json(said) if options.json else _show(here, said)
    elif options.json:
        console.write_json(said)
    return 0


def _nothing(_here: session.Session, _options: argparse.Namespace) -> None:
    """What there is is shown after every act."""


def _invite(here: session.Session, options: argparse.Namespace) -> None:
    from django.utils import translation

    from afterword.flows.coaching import inviting
    from afterword.web import coach_mails

    chosen = [session.find_process(here, word).pk for word in options.process]
    row = inviting.invite(here.owner, _own(here), options.which, chosen, options.days, here.now)
    with translation.override(here.owner.pages_language or "en"):
        is_told = coach_mails.ask(row.mailbox, _own(here), here.ports.page_address)
    if not is_told:
        console.say(NO_MAIL.format(address=row.mailbox), sys.stderr)


def _withdraw(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.coaching import inviting

    inviting.take_back(here.owner, inviting.open_with(here.owner, options.which).pk, here.now)


def _accept(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.coaching import helping

    helping.accept(here.owner, _own(here), _of(helping.asked(_own(here), here.now), options.which).id, here.now)


def _refuse(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.coaching import helping

    helping.refuse(_own(here), _of(helping.asked(_own(here), here.now), options.which).id, here.now)


def _leave(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.coaching import helping

    helping.leave(here.owner, _of(helping.helped(here.owner, here.now), options.which).id, here.now)


def _read(here: session.Session, options: argparse.Namespace) -> Any:
    from afterword.flows.coaching import helping

    fits = [
        (each.id, process.id)
        for each in helping.helped(here.owner, here.now)
        for process in each.processes
        if _is_meant(process, options.which)
    ]
    if len(fits) != 1:
        raise NotYours(f"“{options.which}” fits {len(fits)} processes.", hint="`afterword coach` lists them with ids.")
    page = helping.look_at_process(here.owner, *fits[0], here.now)
    if not options.json:
        _show_page(page)
    return page


def _comment(here: session.Session, options: argparse.Namespace) -> Any:
    from afterword.flows.coaching import commenting, helping
    from afterword.web import coach_mails

    coaching, letter = helping.find_letter(here.owner, options.which, here.now)
    kept = commenting.comment(here.owner, coaching, letter, options.about, options.text, here.now)
    coach_mails.tell(kept, letter, _own(here), here.ports.page_address)
    if not options.json:
        console.say("Kept. They see it beside the letter.")
    return {"letter": letter, "kept": True}


ACTS: dict[str, Callable[[session.Session, argparse.Namespace], Any]] = {
    "list": _nothing,
    "invite": _invite,
    "withdraw": _withdraw,
    "accept": _accept,
    "refuse": _refuse,
    "leave": _leave,
    "read": _read,
    "comment": _comment,
}


def _own(here: session.Session) -> str:
    # The app of accounts, which is not always there, adds this way from an owner to their account.
    return str(here.owner.account.email)  # type: ignore[attr-defined]


def _of(rows: list[Helped], address: str) -> Helped:
    found = [row for row in rows if row.mailbox == address.strip().lower()]
    if len(found) != 1:
        raise NotYours(f"Nobody with the address “{address}” is there.", hint="`afterword coach` lists everybody.")
    return found[0]


def _is_meant(process: HelpedProcess, word: str) -> bool:
    wanted = word.strip().casefold()
    return bool(wanted) and (str(process.id).startswith(wanted) or wanted in process.employer.casefold())


def _standing(here: session.Session) -> dict[str, Any]:
    from afterword.flows.coaching import helping, inviting

    return {
        "coaches": [_told(row, here) for row in inviting.coachings(here.owner, here.now)],
        "helped": helping.helped(here.owner, here.now),
        "asked_by": helping.asked(_own(here), here.now),
    }


def _told(row: Coaching, here: session.Session) -> dict[str, Any]:
    from afterword.flows.coaching import inviting

    return {
        "address": row.mailbox,
        "state": inviting.state_of(row, here.now),
        "is_over": inviting.is_over(row, here.now),
        "until": row.until,
        "processes": [{"id": each.process_id, "employer": each.process.employer_name} for each in row.chosen.all()],
    }


def _show(here: session.Session, standing: dict[str, Any]) -> None:
    for each in standing["coaches"]:
        until = "" if each["is_over"] else f", until {each['until']:%Y-%m-%d}"
        console.say(f"{each['address']}: {each['state'].lower()}{until}; {_names(each['processes'])}")
    if not standing["coaches"]:
        console.say(NOBODY)
    for one in standing["asked_by"]:
        console.say(f"{one.mailbox} asks you to look over letters: afterword coach accept {one.mailbox}")
    for one in standing["helped"]:
        console.say(f"You may look at letters of {one.name or one.mailbox} ({one.mailbox}), until {one.until:%Y-%m-%d}")
        for process in one.processes:
            console.say(f"  {str(process.id)[:8]}  {process.employer}, {process.role}: {process.state}")


def _names(processes: list[dict[str, Any]]) -> str:
    return ", ".join(each["employer"] for each in processes) or "no process"


def _show_page(page: HelpedPage) -> None:
    console.say(f"{page.process.employer}, {page.process.role}: {page.process.state}")
    for letter in page.letters:
        console.say(
            f"\n{str(letter.id)[:8]}  to {letter.person}: {letter.state.lower()}\n{letter.subject}\n\n{letter.text}"
        )
