"""`afterword token`: keys with which other programs read along."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING, Any

from afterword.cli import console, session

if TYPE_CHECKING:
    from afterword.store.models import AccessToken


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword token`."""
    parser.add_argument("act", choices=("add", "list", "remove"), help="make a key, list them, or withdraw one")
    parser.add_argument("name", nargs="?", default="", help="for which program the key is")
    parser.add_argument(
        "--scope",
        action="append",
        default=[],
        choices=("read", "add", "propose", "answer"),
        help="what it may do; may be given several times, read without it",
    )
    parser.add_argument("--days", type=int, default=90, help="how long it is good, up to 366 (90)")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Make or withdraw what is asked, then list the keys there are."""
    here = session.begin()
    from afterword.flows import access

    token = None
    if options.act == "add":
        token = _made(here, options)
    elif options.act == "remove":
        _withdrawn(here, options.name)
    rows = access.tokens_of(here.owner)
    if options.json:
        console.write_json({"token": token, "tokens": [_told(row) for row in rows]})
        return 0
    if token:
        console.say(f"Give the program this key; it is shown this once:\n{token}")
    for row in rows:
        console.say(_line(row, here.now))
    if not rows:
        console.say("There is no key. Make one: afterword token add NAME --scope read")
    return 0


def _made(here: session.Session, options: argparse.Namespace) -> str:
    from afterword.flows import access
    from afterword.web.account_notices import KEY_MADE, telling_of

    scopes = options.scope or ["read"]
    with telling_of(here.owner, here.now) as tell:
        token = access.make_token(here.owner, options.name, scopes, here.now, options.days)
        if access.may_change(scopes):
            tell(KEY_MADE)
    return token


def _withdrawn(here: session.Session, name: str) -> None:
    from afterword.flows import access
    from afterword.web.account_notices import KEY_WITHDRAWN, telling_of

    with telling_of(here.owner, here.now) as tell:
        if access.may_change(access.withdraw_named(here.owner, name, here.now).scopes):
            tell(KEY_WITHDRAWN)


def _told(row: AccessToken) -> dict[str, Any]:
    return {
        "name": row.name,
        "scopes": row.scopes,
        "made_at": row.made_at,
        "expires_at": row.expires_at,
        "last_used_at": row.last_used_at,
    }


def _line(row: AccessToken, now: datetime) -> str:
    until = f"{'over since' if row.expires_at <= now else 'good until'} {row.expires_at:%Y-%m-%d}"
    used = f"last used on {row.last_used_at:%Y-%m-%d}" if row.last_used_at else "never used"
    return f"{row.name}: {', '.join(row.scopes)}; {until}, {used}"
