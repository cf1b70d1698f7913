"""The child process that speaks to a service: it may connect where the typed address leads, write and start nothing.

Apprise and what it rests on run here alone. An audit hook sees every connection of Python code at the moment it is
made, so a redirect or a name that leads elsewhere is stopped there. What a C library does by itself, such as the one
of a desktop's bus, the hook does not see; those are started for desktops only.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from typing import Any
from urllib.parse import unquote, urlsplit

from afterword.reaching.schemes import DESKTOPS
from afterword.reaching.typed_hosts import may_connect

MEMORY_BYTES = 700_000_000
CPU_SECONDS = 20
_STARTS = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile", "pty.")
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.")
_DATAGRAMS = ("socket.sendto", "socket.sendmsg", "socket.bind")


class RefusedHere(ConnectionRefusedError):
    """Not where this address leads; the library takes it for a connection that failed."""


class Guard:
    """The audit hook: what the service of one address may do."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.is_desktop = urlsplit(address).scheme.lower() in DESKTOPS
        self.refused = False

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Look at one thing the process is about to do."""
        if event == "socket.connect":
            self._connects(arguments[1])
        elif event == "open":
            self._opens(arguments[1], arguments[2])
        elif event.startswith((*_CHANGES, *_DATAGRAMS)) or (event.startswith(_STARTS) and not self.is_desktop):
            self._refuse()

    def _connects(self, place: Any) -> None:
        if not isinstance(place, tuple):
            # A socket of this machine alone, such as the one of its desktop.
            return None if self.is_desktop else self._refuse()
        return None if may_connect(self.address, str(place[0]), int(place[1])) else self._refuse()

    def _opens(self, mode: Any, flags: Any) -> None:
        writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if writes or (isinstance(flags, int) and flags & 3):
            self._refuse()

    def _refuse(self) -> None:
        self.refused = True
        raise RefusedHere


class Said(logging.Handler):
    """Keeps the last thing the library complained of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.last = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Remember it."""
        self.last = record.getMessage()


def without_secrets(text: str, address: str) -> str:
    """A complaint without any part of the address that could open something."""
    pieces = re.split(r"[/:@?&=]+", unquote(address).partition("://")[2])
    for piece in sorted((each for each in pieces if len(each) >= 4), key=len, reverse=True):
        text = text.replace(piece, "…")
    return " ".join(text.split())[:200]


def answer(asked: dict[str, str]) -> dict[str, Any]:
    """What came of one request."""
    # Whatever the library imports or makes for itself is there before the hook stands.
    import apprise
    from apprise.manager_plugins import NotificationManager

    NotificationManager().load_modules()  # type: ignore[no-untyped-call]
    said, guard, address = Said(), Guard(asked["address"]), asked["address"]
    logging.getLogger("apprise").addHandler(said)
    sys.dont_write_bytecode = True
    sys.addaudithook(guard)
    # No picture from elsewhere: each phone would fetch it, and tell where it is.
    plain = apprise.AppriseAsset(app_id="Afterword", app_desc="Afterword", image_url_mask="", image_url_logo="")
    service = apprise.Apprise.instantiate(address, asset=plain, suppress_exceptions=True)
    if service is None or asked["act"] == "check":
        return {"is_known": service is not None, "problem": "This address is not complete."}
    if service.notify(title=asked["title"], body=asked["body"]):
        return {"problem": ""}
    if guard.refused:
        return {"problem": "It leads to a place that is not spoken to: not public, or not encrypted."}
    return {"problem": without_secrets(said.last, address) or "The service did not take it."}


def _limit() -> None:
    try:
        import resource
    except ImportError:
        return
    for kind, wanted in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, CPU_SECONDS)):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (wanted if hard < 0 else min(wanted, hard), hard))


def main() -> int:
    """One request from standard input, one answer on standard output."""
    _limit()
    asked = json.loads(sys.stdin.buffer.read())
    print(json.dumps(answer(asked)), flush=True)  # noqa: T201
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
