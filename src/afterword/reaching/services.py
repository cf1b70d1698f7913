"""Other services through Apprise, in a child process of its own: one message in, whether it was taken out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import afterword
from afterword.core.reminders.ports import ServiceMissing, WrongService
from afterword.reaching.schemes import DESKTOPS, SERVICES
from afterword.reaching.typed_hosts import is_at_home, port_of

CHILD = "afterword.reaching.child"
WALL_SECONDS = 30.0
LONGEST = 500
# What would read a file of this machine, or let anybody stand between.
FORBIDDEN = frozenset({"template", "attach", "verify", "store"})
FOR_DESKTOPS = "Install what Apprise needs for it, or let a browser tell you. Nothing was kept."
# How programs of the desktop find it.
DESKTOP_ENVIRONMENT = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")


@dataclass(frozen=True, slots=True)
class Services:
    """Every message starts a child of its own, which ends with it; nothing of the address is in its arguments."""

    wall_seconds: float = WALL_SECONDS

    def is_installed(self) -> bool:
        """True where the extra is there."""
        return find_spec("apprise") is not None

    def check(self, address: str) -> str:
        """The name of the service; refused is what is not listed, not encrypted, or would read a file."""
        name = checked(address)
        if not self.is_installed():
            raise ServiceMissing
        if not self._asked({"act": "check", "address": address}).get("is_known"):
            if name == SERVICES["dbus"]:
                raise WrongService("This machine has nothing that shows a reminder on its desktop.", hint=FOR_DESKTOPS)
            raise WrongService(f"This is no address of {name}.")
        return name

    def send(self, address: str, title: str, body: str) -> str:
        """One try; "" where the service took it."""
        checked(address)
        if not self.is_installed():
            raise ServiceMissing
        asked = {"act": "send", "address": address, "title": title, "body": body or title}
        return str(self._asked(asked).get("problem", "It gave no answer."))

    def _asked(self, asked: dict[str, str]) -> dict[str, Any]:
        child = [sys.executable, "-s", "-X", "utf8", "-m", CHILD]
        try:
            done = subprocess.run(  # noqa: S603  (the module is one of ours)
                child,
                input=json.dumps(asked).encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(asked["address"]),
                timeout=self.wall_seconds,
                check=False,
            )
            answer: dict[str, Any] = json.loads(done.stdout or b"{}")
        except subprocess.TimeoutExpired:
            return {"problem": "It took too long."}
        except ValueError:
            return {}
        return answer


def checked(address: str) -> str:
    """The name of the service that an address belongs to; raises `WrongService` for all that is not spoken to."""
    if len(address) > LONGEST or any(ord(sign) <= 32 or ord(sign) == 127 for sign in address):
        raise WrongService("The address is too long, or holds a blank.")
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise WrongService from error
    scheme = parts.scheme.lower()
    if scheme not in SERVICES:
        raise WrongService(f"“{scheme[:20]}” is not a service that is spoken to.")
    if FORBIDDEN & {key.lower() for key, _ in parse_qsl(parts.query, keep_blank_values=True)}:
        raise WrongService("The address has an option that would read a file, or switch a check off.")
    if port_of(parts) is not None and f"{scheme}s" in SERVICES and not is_at_home(parts.hostname or ""):
        raise WrongService(f"Without encryption only in your own network; write it as {scheme}s://.")
    return SERVICES[scheme]


def _environment(address: str) -> dict[str, str]:
    """Nothing of ours: no proxy, no home with passwords in it; the way to the desktop only where that is meant."""
    names = ["SYSTEMROOT", "TEMP", "TMP"]
    names += DESKTOP_ENVIRONMENT if urlsplit(address).scheme.lower() in DESKTOPS else ()
    home = str(Path(afterword.__file__).parent.parent)
    return {name: os.environ[name] for name in names if name in os.environ} | {"PYTHONPATH": home}
