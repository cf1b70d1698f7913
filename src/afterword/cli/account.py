"""`afterword account`: the mail account that letters leave by, proven by a letter to yourself."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from afterword.cli import console, session
from afterword.core.figures import whole_number


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword account`."""
    parser.add_argument("--address", default="", help="your own address")
    parser.add_argument("--name", default="", help="your name as mail programs show it")
    parser.add_argument("--smtp", default="", metavar="HOST[:PORT]", help="the server that takes your letters")
    parser.add_argument("--imap", default="", metavar="HOST[:PORT]", help="the server with your Sent folder and inbox")
    parser.add_argument("--security", default="tls", choices=("tls", "starttls", "plain"), help="plain: loopback only")
    parser.add_argument("--user", default="", help="the name to log in with, if it is not the address")
    parser.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    parser.add_argument("--drafts", action="store_true", help="put letters into your Drafts, where you press send")
    parser.add_argument("--find", action="store_true", help="find the servers from the address")
    parser.add_argument("--sign-in", action="store_true", help="sign in at the provider in place of a password")
    parser.add_argument("--remove", action="store_true", help="forget the account and its password")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Keep the account and send the test letter; without --address, say how the account stands."""
    here = session.begin()
    from afterword.flows import mail_account
    from afterword.flows.remind import wishes

    if options.remove:
        mail_account.remove_account(here.owner, here.now)
        console.say("Forgotten. Letters are handed to you when they are due.")
        return 0
    if options.sign_in:
        _sign_in(here, options.address)
        proof = mail_account.test_account(here.ports, here.owner, here.now)
    elif options.address:
        mail_account.save_account(here.ports, here.owner, _account(here, options), here.now)
        proof = mail_account.test_account(here.ports, here.owner, here.now)
    else:
        row = mail_account.account_of(here.owner)
        if row is None:
            console.write_json({"account": None}) if options.json else console.say("No mail account is set up.")
            return 0
        proof = mail_account.proof(row)
    if proof.sends and wishes.offer_mail(here.owner) and not options.json:
        console.say("You are reminded by mail at this address; `afterword remind` shows how, and changes it.")
    if options.json:
        console.write_json(proof)
    else:
        _show(proof)
        if found := mail_account.app_password_of(mail_account.account_of(here.owner)):
            console.say(f"{found.hint} {found.app_passwords}".strip())
    return int(proof.sends is False)


def _sign_in(here: session.Session, address: str) -> None:
    from afterword.flows import sign_in_mail

    start = sign_in_mail.begin(here.ports, here.owner, address, here.now)
    console.say(f"Open this address and agree there:\n  {start.url}")
    if start.code:
        console.say(f"Type this code there: {start.code}")
    console.say("Then press Enter here, or paste the address where your browser ended.")
    sign_in_mail.finish(here.ports, here.owner, here.now, sys.stdin.readline().strip())


def _account(here: session.Session, options: argparse.Namespace) -> Any:
    from afterword.flows.mail_account import Account

    if options.find:
        from dataclasses import replace

        from afterword.flows import sign_in_mail

        found = sign_in_mail.find_settings(here.ports, options.address)
        console.say(f"Found: {found.name}, by {found.source}. {found.hint}".strip(), sys.stderr)
        account = sign_in_mail.account_from(found, options.address, options.name)
        return replace(account, password=_password(options), drafts=options.drafts)
    smtp_host, smtp_port = _place(options.smtp, {"tls": 465, "starttls": 587}.get(options.security, 25))
    imap_host, imap_port = _place(options.imap, 993 if options.security == "tls" else 143)
    return Account(
        address=options.address,
        display_name=options.name,
        smtp_host=smtp_host,
        smtp_port=smtp_port,
        smtp_security=options.security,
        imap_host=imap_host,
        imap_port=imap_port,
        imap_security=options.security,
        username=options.user or (options.address if options.security != "plain" else ""),
        password=_password(options),
        drafts=options.drafts,
    )


def _place(text: str, port: int) -> tuple[str, int]:
    host, _, given = text.partition(":")
    # A port that is none is 0: the flow refuses it with its sentence.
    return host, (whole_number(given) or 0) if given else port


def _password(options: argparse.Namespace) -> str:
    # Never an argument: the process list is readable by others.
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\n")
    return getpass.getpass("Password (not shown): ") if sys.stdin.isatty() else ""


def _show(proof: object) -> None:
    if getattr(proof, "drafts", False):
        console.say("Letters lie in your Drafts at their time; press send there, and it is noticed in Sent.")
    words = {True: "yes", False: "no", None: "not known yet"}
    for name, label in (("sends", "letters leave"), ("files", "Sent shows them"), ("hears", "answers are heard")):
        console.say(f"{label}: {words[getattr(proof, name)]}")
    problem = getattr(proof, "problem", "")
    if problem:
        console.say(problem)
