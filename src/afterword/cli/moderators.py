"""`afterword moderators`: who decides on comments besides you."""

from __future__ import annotations

import argparse

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword moderators`."""
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--add", metavar="NAME", help="let somebody moderate; prints the link by which they sign in")
    one.add_argument("--link", metavar="NAME", help="a new sign-in link for them: each works once, for half an hour")
    one.add_argument("--remove", metavar="NAME", help="they moderate no more, and are signed out")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Change what is asked, then list who moderates."""
    here = session.begin()
    from django.conf import settings

    from afterword.flows.comments import moderators

    token = None
    if options.add:
        token = moderators.add(here.owner, options.add, here.now)
    elif options.link:
        token = moderators.link(here.owner, options.link, here.now)
    elif options.remove:
        moderators.remove(here.owner, options.remove, here.now)
    where = here.ports.page_address or f"http://127.0.0.1:{settings.PORT}"
    link = f"{where}/start/{token}" if token else None
    names = [moderators.called(row) for row in moderators.moderators(here.owner)]
    if options.json:
        console.write_json({"moderators": names, "link": link})
        return 0
    if link:
        console.say(f"Give them this link; it signs them in once, within half an hour:\n{link}")
    console.say(f"Besides you: {', '.join(names)}." if names else "Nobody moderates besides you.")
    return 0
