"""A proxy before Radicale whose marks of versions (ETag) lie: one for all, weak, none, or not those it keeps."""

from __future__ import annotations

import contextlib
import http.client
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.servers.calendar_world import CalendarWorld

WAYS = ("same", "weak", "none", "other")
CONDITIONS = ("if-match", "if-none-match")
_MARK = re.compile(rb"<(\w*:?)getetag>(.*?)</\1getetag>|<(\w*:?)getetag */>")


@dataclass(slots=True)
class Lying:
    """How it lies, and which answer every PUT gets instead, if any."""

    port: int
    way: str = ""
    refuses: int = 0

    def header(self, mark: str) -> str:
        """A mark as it leaves in a header; "" for none."""
        return {"same": '"1"', "weak": f"W/{mark}", "none": "", "other": f'"{len(mark)}-{mark.strip(chr(34))}"'}.get(
            self.way, mark
        )

    def body(self, content: bytes) -> bytes:
        """The marks inside an answer."""
        return _MARK.sub(self._element, content)

    def passes(self, name: str, value: str, *, is_there: bool) -> bool:
        """Whether a condition that was sent holds here (RFC 9110 section 13.1)."""
        if name == "if-none-match":
            return not (value == "*" and is_there)
        return self.way == "same" and is_there and value == '"1"'

    def _element(self, found: re.Match[bytes]) -> bytes:
        space, mark = found[1] or found[3] or b"", (found[2] or b"").replace(b"&quot;", b'"').decode()
        said = self.header(mark).replace('"', "&quot;").encode()
        return b"<%sgetetag>%s</%sgetetag>" % (space, said, space) if said else b"<%sgetetag/>" % space


class Proxy(BaseHTTPRequestHandler):
    """Passes on what is asked, and lies about what comes back."""

    lying: Lying
    behind: int
    protocol_version = "HTTP/1.1"

    def _pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        conditions = {name: self.headers[name] for name in CONDITIONS if name in self.headers}
        if self.command == "PUT" and self.lying.refuses:
            return self._answer(self.lying.refuses, {}, b"")
        if conditions and self.lying.way:
            if not self._pass(conditions):
                return self._answer(412, {}, b"")
            conditions = {}
        status, head, content = _ask(self.behind, self.command, self.path, body, {**self._head(), **conditions})
        if "etag" in head:
            head["etag"] = self.lying.header(head["etag"])
        return self._answer(status, {name: value for name, value in head.items() if value}, self.lying.body(content))

    def _pass(self, conditions: dict[str, str]) -> bool:
        is_there = _ask(self.behind, "GET", self.path, b"", self._head())[0] == 200
        return all(self.lying.passes(name, value, is_there=is_there) for name, value in conditions.items())

    def _head(self) -> dict[str, str]:
        kept = ("authorization", "content-type", "depth")
        return {name: self.headers[name] for name in kept if name in self.headers}

    def _answer(self, status: int, head: dict[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in head.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        pass

    do_GET = do_PUT = do_DELETE = do_REPORT = do_PROPFIND = _pass_on


@contextlib.contextmanager
def lying_calendar(world: CalendarWorld) -> Iterator[Lying]:
    """Start it before a Radicale that runs."""

    class Before(Proxy):
        behind = world.port

    server = ThreadingHTTPServer(("127.0.0.1", 0), Before)
    Before.lying = lying = Lying(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield lying
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


def _ask(port: int, method: str, path: str, body: bytes, head: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, body or None, head)
        answer = connection.getresponse()
        kept = {name.lower(): value for name, value in answer.getheaders() if name.lower() in ("etag", "content-type")}
        return answer.status, kept, answer.read()
    finally:
        connection.close()
