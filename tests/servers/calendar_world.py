"""Radicale on loopback: a real CalDAV and CardDAV server with one person, who may see only what is theirs."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.servers.ports import free_ports, wait_until_open

PERSON, PASSWORD = "mara", "app-password"
CONFIG = """\
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[rights]
type = owner_only
"""
CALENDAR = """\
<?xml version="1.0" encoding="utf-8"?>
<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
<D:displayname>{name}</D:displayname>
<C:supported-calendar-component-set><C:comp name="{part}"/></C:supported-calendar-component-set>
</D:prop></D:set></C:mkcalendar>
"""
BOOK = """\
<?xml version="1.0" encoding="utf-8"?>
<D:mkcol xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><D:set><D:prop>
<D:resourcetype><D:collection/><C:addressbook/></D:resourcetype><D:displayname>{name}</D:displayname>
</D:prop></D:set></D:mkcol>
"""


@dataclass(frozen=True, slots=True)
class CalendarWorld:
    """Where it listens."""

    port: int

    @property
    def url(self) -> str:
        """The address that a person would type."""
        return f"http://127.0.0.1:{self.port}/"

    def make(self, path: str, name: str, part: str = "VEVENT") -> str:
        """A calendar of the person, or a list of tasks; gives its address."""
        self._send("MKCALENDAR", f"{PERSON}/{path}/", CALENDAR.format(name=name, part=part))
        return f"{self.url}{PERSON}/{path}/"

    def make_book(self, path: str, name: str) -> str:
        """An address book of the person; gives its address."""
        self._send("MKCOL", f"{PERSON}/{path}/", BOOK.format(name=name))
        return f"{self.url}{PERSON}/{path}/"

    def write(self, url: str, content: bytes) -> None:
        """The person changes an event, or a contact, in a program of their own."""
        kind = "vcard" if url.endswith(".vcf") else "calendar"
        self._send("PUT", url.removeprefix(self.url), content.decode(), f"text/{kind}; charset=utf-8")

    def delete(self, url: str) -> None:
        """The person takes something out."""
        self._send("DELETE", url.removeprefix(self.url), "")

    def _send(self, method: str, path: str, body: str, kind: str = "text/xml; charset=utf-8") -> None:
        proof = b64encode(f"{PERSON}:{PASSWORD}".encode()).decode()
        headers = {"Authorization": f"Basic {proof}", "Content-Type": kind}
        request = urllib.request.Request(f"{self.url}{path}", body.encode() or None, headers, method=method)
        with urllib.request.urlopen(request, timeout=20) as answer:
            answer.read()


@contextlib.contextmanager
def calendar_world() -> Iterator[CalendarWorld]:
    """Start Radicale in a folder of its own, and stop it again."""
    with tempfile.TemporaryDirectory(prefix="afterword-radicale-") as name:
        folder = Path(name)
        (port,) = free_ports(1)
        (folder / "config").write_text(CONFIG.format(port=port, folder=folder), encoding="utf-8")
        (folder / "users").write_text(f"{PERSON}:{PASSWORD}\n", encoding="utf-8")
        command = [sys.executable, "-m", "radicale", "--config", str(folder / "config")]
        kept = {key: value for key, value in os.environ.items() if key != "RADICALE_CONFIG"}
        with (folder / "log").open("wb") as log:
            running = subprocess.Popen(command, stdout=log, stderr=log, env=kept)
        try:
            wait_until_open(port)
            yield CalendarWorld(port)
        finally:
            running.terminate()
            running.wait(20)
