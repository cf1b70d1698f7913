"""The hosts of job boards on loopback: every board's own form, and everything that goes wrong with hosts."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from afterword.egress import Answer, Egress

PIECE = b" " * 1_000_000


@dataclass
class JobHosts:
    """What stands at each address, and how often it was asked; `trouble` befalls everything but robots.txt."""

    pages: dict[str, bytes] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    trouble: str = ""
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    port: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def running(self) -> Iterator[JobHosts]:
        """Serve until the block ends."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("OfThese", (Answering,), {"hosts": self}))
        server.daemon_threads = True
        self.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.over.set()
            server.shutdown()
            server.server_close()

    @property
    def lists(self) -> list[str]:
        """The addresses that were asked for, without robots.txt."""
        return [url for url, _ in self.asked if not url.endswith("/robots.txt")]


@dataclass(frozen=True, slots=True)
class ByName(Egress):
    """The real way out, where the hosts in `near` are those on loopback; every other address is checked as ever."""

    near: frozenset[str] = frozenset()
    port: int = 0

    def ask(
        self, method: str, url: str, body: bytes, headers: Mapping[str, str], most_bytes: int = 10_000_000
    ) -> Answer:
        parts = urlsplit(url)
        if parts.scheme == "https" and parts.netloc in self.near:
            asked = f"?{parts.query}" if parts.query else ""
            url = f"http://127.0.0.1:{self.port}/{parts.netloc}{parts.path}{asked}"
        return Egress.ask(self, method, url, body, headers, most_bytes)


class Answering(BaseHTTPRequestHandler):
    """What one host says; the path begins with its name."""

    hosts: JobHosts

    def do_GET(self) -> None:
        url = f"https:/{self.path}"
        self.hosts.asked.append((url, dict(self.headers.items())))
        content = self.hosts.pages.get(url)
        if url.endswith("/robots.txt"):
            self._say(200 if content else 404, content or b"")
        elif self.hosts.trouble:
            self._fail(content or b"")
        elif content is None:
            self._say(404, b"")
        elif self.headers.get("If-None-Match") == self.hosts.headers.get("ETag", "-"):
            self._say(304, b"")
        else:
            self._say(200, content, **self.hosts.headers)

    def _fail(self, content: bytes) -> None:
        trouble = self.hosts.trouble
        others = {"hang": self._hang, "cut": lambda: self._cut(content), "huge": self._huge}
        if trouble in others:
            others[trouble]()
        elif trouble == "half":
            self._say(200, content[: len(content) // 2])
        elif trouble == "round":
            self._say(302, b"", Location=f"https:/{self.path}")
        else:
            status, body, headers = TROUBLES[trouble]
            self._say(status, body, **headers)

    def _say(self, status: int, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _hang(self) -> None:
        self.hosts.over.wait(5)

    def _cut(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2])

    def _huge(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(50):
                self.wfile.write(PIECE)
        except OSError:
            self.close_connection = True  # Whoever asked had enough.

    def log_message(self, *_: object) -> None:
        pass


TROUBLES: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "429": (429, b"", {"Retry_After": "7200"}),
    "401": (401, b"", {}),
    "500": (500, b"oops", {}),
    "503": (503, b"", {"Retry_After": "Wed, 11 Mar 2026 23:30:00 GMT"}),
    "404": (404, b"<html>Gone", {}),
    "410": (410, b"", {}),
    "html": (200, b"<!doctype html><html><body>Please sign in.", {}),
    "nothing": (200, b"", {}),
    "charset": (200, b'<?xml version="1.0" encoding="x-none"?>\xff\xfe\xfd{"jobs": "\xfc"', {}),
    "private": (302, b"", {"Location": "https://10.0.0.7/jobs"}),
    "here": (302, b"", {"Location": "http://127.0.0.1:22/jobs"}),
}
