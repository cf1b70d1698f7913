"""`afterword calendar`: the address to subscribe to, what it shows, and your own calendar on its server."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path
from uuid import UUID

from afterword.cli import console, session

ACTS = ("show", "new", "revoke", "file", "connect", "check", "again", "forget", "read", "stop")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword calendar`."""
    parser.add_argument(
        "act",
        nargs="?",
        choices=ACTS,
        default="show",
        metavar="ACT",
        help="new: make an address; revoke: end it; file: print a copy; connect: your own calendar, with --address; "
        "check: look into it and those that are read now; again: show what you took out there; forget: forget it, "
        "with --take-out our events there first; "
        "read: look into a calendar, by --address or by --from; stop: no more, by --from",
    )
    parser.add_argument("--address", default="", help="your e-mail address there, or the address of the server")
    parser.add_argument("--user", default="", help="the name to log in with, if it is not the address")
    parser.add_argument("--password-stdin", action="store_true", help="read the app password from standard input")
    parser.add_argument("--from", dest="source", default="", metavar="NAME", help="the calendar to read, by its name")
    parser.add_argument("--into", metavar="NAME", help="the calendar that gets the events, by its name; - for none")
    parser.add_argument("--take-out", action="store_true", help="with forget: what we put there is taken out first")
    parser.add_argument("--details", choices=("yes", "no"), help="name employers and people in it")
    parser.add_argument("--alarms", choices=("yes", "no"), help="with alarms")
    parser.add_argument("--colour", help="a colour such as teal, crimson, steelblue")
    parser.add_argument("--out", metavar="FILE", help="where the copy goes; without it, it is printed")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Change what is asked for, then act, then say how the calendar stands."""
    here = session.begin()
    _choose(here, options)
    if options.act == "file":
        return _file(here, options.out)
    made = _address(here) if options.act == "new" else ""
    works = _act(here, options)
    if options.into:
        _into(here, options.into)
    _show(here, made, as_json=options.json)
    return 0 if works else 1


def _act(here: session.Session, options: argparse.Namespace) -> bool:
    """What is done at the address or at the person's own calendar; False where that did not answer."""
    from afterword.flows.calendar import account, feed

    if options.act == "revoke":
        feed.end_address(here.ports, here.owner, here.now)
    if options.act == "connect":
        wanted = account.Wanted(options.address, options.user, _password(options))
        found = account.connect(here.ports, here.owner, wanted, here.now)
        console.say(f"Connected, by {found.source}.", sys.stderr)
    if options.act in {"read", "stop"}:
        _read(here, options)
    if options.act == "again":
        account.show_again(here.owner, here.now)
    if options.act == "forget":
        _forget(here, take_out=options.take_out)
    return options.act != "check" or _check(here)


def _forget(here: session.Session, *, take_out: bool) -> None:
    from afterword.flows.calendar import account, leaving

    if not take_out:
        account.disconnect(here.owner, here.now)
        return
    left = leaving.take_out_and_leave(here.ports, here.owner, here.now)
    console.say(f"Taken out there: {left.taken}. Left there, as you changed them: {left.stayed}.", sys.stderr)


def _check(here: session.Session) -> bool:
    from afterword.flows.calendar.keeping import keep_calendar
    from afterword.flows.calendar.looking import look_into
    from afterword.flows.calendar.putting import put_calendar
    from afterword.store.models import CalendarAccount, CalendarSource

    row = CalendarAccount.objects.of(here.owner).exclude(target="").first()
    keep_calendar(here.ports, here.owner, here.now)
    works = row is None or put_calendar(here.ports, row, here.now)
    found = sum(look_into(here.ports, each, here.now) for each in CalendarSource.objects.of(here.owner))
    console.say(f"Looked into now; {found} new to look at on Today.")
    return works


def _read(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.calendar import account, sources

    if options.act == "read" and not options.source:
        sources.read_feed(here.ports, here.owner, options.address, here.now)
        return
    known: dict[str, object] = {name: url for url, name in sources.readable(here.owner)}
    if options.act == "stop":
        known = {each.name: each.id for each in sources.sources(here.owner)}
    if options.source not in known:
        names = ", ".join(known) or "none"
        raise account.WrongCalendar(f"There is no calendar “{options.source}”.", hint=f"It is one of: {names}.")
    if options.act == "stop":
        sources.stop_reading(here.owner, UUID(str(known[options.source])), here.now)
    else:
        sources.read_calendar(here.ports, here.owner, str(known[options.source]), here.now)


def _into(here: session.Session, name: str) -> None:
    from afterword.flows.calendar import account

    page = account.account_page(here.owner)
    known = {title: url for url, title in page.calendars} if page else {}
    if name != "-" and name not in known:
        raise account.WrongCalendar(
            f"There is no calendar “{name}”.", hint=f"It is one of: {', '.join(known) or 'none'}."
        )
    account.choose_calendar(here.ports, here.owner, known.get(name, ""), here.now)


def _password(options: argparse.Namespace) -> str:
    # Never an argument: the process list is readable by others.
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\n")
    return getpass.getpass("App password (not shown): ") if sys.stdin.isatty() else ""


def _choose(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.calendar import feed

    page = feed.feed_page(here.owner)
    details = page.details if options.details is None else options.details == "yes"
    alarms = page.alarms if options.alarms is None else options.alarms == "yes"
    colour = options.colour or page.colour
    if (details, alarms, colour) != (page.details, page.alarms, page.colour):
        feed.choose(here.ports, here.owner, here.now, details=details, alarms=alarms, colour=colour)


def _address(here: session.Session) -> str:
    from django.conf import settings

    from afterword.flows.calendar import feed

    token = feed.new_address(here.ports, here.owner, here.now)
    return f"{here.ports.page_address or f'http://127.0.0.1:{settings.PORT}'}/calendar/{token}.ics"


def _file(here: session.Session, out: str | None) -> int:
    from afterword.flows.calendar import feed

    content = feed.calendar_file(here.ports, here.owner, here.now)
    if out:
        Path(out).write_bytes(content)
        console.say(f"{out}: {content.count(b'BEGIN:VEVENT')} events. It is a copy of this hour and does not follow.")
    else:
        sys.stdout.write(content.decode().replace("\r\n", "\n"))
    return 0


def _show(here: session.Session, made: str, *, as_json: bool) -> None:
    from afterword.flows.calendar import account, feed, sources

    page, own = feed.feed_page(here.owner), account.account_page(here.owner)
    if as_json:
        console.write_json({"address": made or None, "feed": page, "account": own, "read": sources.sources(here.owner)})
        return
    if made:
        console.say(f"Subscribe to this address; it is shown this once, and whoever has it can read it:\n  {made}")
        console.say("It leads to this machine: a phone can read it only where this machine can be reached.")
    elif page.is_on:
        asked = f"asked for last at {page.asked_at:%Y-%m-%d %H:%M} UTC" if page.asked_at else "not asked for yet"
        console.say(f"Your calendar has an address, {asked}. It is not shown again; `new` makes another.")
    else:
        console.say("Your calendar has no address; `afterword calendar new` makes one.")
    details = "with employers and people" if page.details else "without employers and people"
    console.say(f"It shows what is planned {details}, {'with' if page.alarms else 'without'} alarms, in {page.colour}.")
    if own:
        names = dict(own.calendars)
        into = f"into “{names[own.target]}”" if own.target else "nowhere yet; choose with --into"
        console.say(f"Your own calendar at {own.url}: events go {into}. It has: {', '.join(names.values())}.")
        if own.problem:
            console.say(own.problem)
    for source in sources.sources(here.owner):
        looked = f"looked into at {source.looked_at:%Y-%m-%d %H:%M} UTC" if source.looked_at else "not looked into yet"
        console.say(f"Read: {source.name}, {looked}. {source.problem}".strip())
