"""`afterword accounts`: who may sign in on a server for many people."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from afterword.cli import console, session
from afterword.core.errors import NotAllowed

if TYPE_CHECKING:
    from afterword.flows.ports import Ports


class NoAccountsHere(NotAllowed):
    """One person uses this installation; nobody has an account."""

    hint = "Set AFTERWORD_ACCOUNTS=yes to let many people sign in. Nothing was done."


class LastOne(NotAllowed):
    """This is the last admin: nobody would look after the accounts on the page any more."""

    hint = "Name another first: `afterword accounts admin ADDRESS`. Or say --last as well. Nothing was done."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword accounts`."""
    parser.add_argument("act", choices=["adopt", "invite", "withdraw", "invited", *ACTS], help="what to do")
    parser.add_argument("address", nargs="?", default="", help="the e-mail address it is about")
    parser.add_argument("--last", action="store_true", help="yes, also the last admin: then none is left")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Do it, and say what is so from now on."""
    ports = session.channels()
    from django.conf import settings

    if not settings.ACCOUNTS:
        raise NoAccountsHere
    from afterword.accounts import arriving

    now = ports.clock.now()
    if options.act in {"close", "no-admin"} and not options.last:
        _somebody_stays(options.address)
    said = ACTS[options.act](options.address, ports, now) if options.act in ACTS else _arrive(options, now)
    if options.json:
        console.write_json({"said": said, "invited": arriving.invited()})
    else:
        console.say(said)
    return 0


def _somebody_stays(address: str) -> None:
    from afterword.accounts import closing
    from afterword.flows.owners import is_last_admin

    if is_last_admin(closing.account_of(address).owner):
        raise LastOne


def _arrive(options: argparse.Namespace, now: datetime) -> str:
    from afterword.accounts import arriving

    if options.act == "adopt":
        account = arriving.adopt(options.address, now)
        return f"All that was here before belongs to {account.email} now; they sign in by a code that goes there."
    if options.act == "invite":
        return f"{arriving.invite(options.address, now)} may begin an account here."
    if options.act == "withdraw":
        may = "may not begin an account here any more" if arriving.withdraw(options.address) else "was not invited"
        return f"{options.address} {may}."
    waiting = arriving.invited()
    return f"Invited, and not here yet: {', '.join(waiting)}." if waiting else "Nobody who was invited is missing."


def _close(address: str, ports: Ports, now: datetime) -> str:
    from afterword.accounts import closing

    held = closing.close(ports, closing.account_of(address), now)
    return f"The account of {address} is closed. {held} approved letters stay here. `accounts open` opens it again."


def _open(address: str, ports: Ports, now: datetime) -> str:
    from afterword.accounts import closing

    closing.reopen(ports, closing.account_of(address), now)
    return f"The account of {address} is open. Their letters wait for a new approval."


def _sign_out(address: str, _ports: Ports, _now: datetime) -> str:
    from afterword.accounts import closing

    closing.sign_out(closing.account_of(address))
    return f"{address} is signed out everywhere, and may sign in again."


def _admin(address: str, _ports: Ports, now: datetime) -> str:
    from afterword.accounts import admins

    return f"{admins.name(address, now)} is an admin: they see who has an account, and never what is in one."


def _no_admin(address: str, _ports: Ports, now: datetime) -> str:
    from afterword.accounts import admins

    return f"{admins.unname(address, now)} is no admin any more."


def _moderator(address: str, _ports: Ports, now: datetime) -> str:
    from afterword.accounts import closing
    from afterword.flows.comments import moderators, place

    moderators.add_account(place.host(), closing.account_of(address).owner, now)
    return f"{address} moderates comments, signed in as always."


def _no_moderator(address: str, _ports: Ports, now: datetime) -> str:
    from afterword.accounts import closing
    from afterword.flows.comments import moderators, place

    moderators.remove_account(place.host(), closing.account_of(address).owner, now)
    return f"{address} moderates no more."


def _moderators(*_: object) -> str:
    from afterword.flows.comments import moderators, place

    host = place.host()
    named = [moderators.called(each) for each in moderators.moderators(host)] if host is not None else []
    return f"Moderators besides the host: {', '.join(named) or 'nobody'}."


def _admins(*_: object) -> str:
    from afterword.accounts import admins

    return f"Admins: {', '.join(admins.admins()) or 'nobody'}."


# What is done to an account that is there.
ACTS: dict[str, Callable[[str, Ports, datetime], str]] = {
    "close": _close,
    "open": _open,
    "sign-out": _sign_out,
    "admin": _admin,
    "no-admin": _no_admin,
    "admins": _admins,
    "moderator": _moderator,
    "no-moderator": _no_moderator,
    "moderators": _moderators,
}
