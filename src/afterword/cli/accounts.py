"""`afterword accounts`: who may sign in on a server for many people."""

from __future__ import annotations

import argparse

from afterword.cli import console, session
from afterword.core.errors import NotAllowed


class NoAccountsHere(NotAllowed):
    """One person uses this installation; nobody has an account."""

    hint = "Set AFTERWORD_ACCOUNTS=yes to let many people sign in. Nothing was done."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword accounts`."""
    parser.add_argument("act", choices=["adopt", "invite", "withdraw", "invited"], help="what to do")
    parser.add_argument("address", nargs="?", default="", help="the e-mail address it is about")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Do it, and say what is so from now on."""
    now = session.channels().clock.now()
    from django.conf import settings

    if not settings.ACCOUNTS:
        raise NoAccountsHere
    from afterword.accounts import arriving

    said = f"{options.address} was not invited."
    if options.act == "adopt":
        account = arriving.adopt(options.address, now)
        said = f"All that was here before belongs to {account.email} now; they sign in by a code that goes there."
    elif options.act == "invite":
        said = f"{arriving.invite(options.address, now)} may begin an account here."
    elif options.act == "withdraw" and arriving.withdraw(options.address):
        said = f"{options.address} may not begin an account here any more."
    waiting = arriving.invited()
    if options.act == "invited":
        said = f"Invited, and not here yet: {', '.join(waiting)}." if waiting else "Nobody who was invited is missing."
    if options.json:
        console.write_json({"said": said, "invited": waiting})
    else:
        console.say(said)
    return 0
