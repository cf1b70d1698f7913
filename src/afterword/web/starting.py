"""The page while the program prepares: it says so, and asks again by itself until the pages are there.

Standard library only: it stands before Django is set up and the data is brought up to date.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
STATIC = Path(__file__).parent / "static"
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"
PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{head}</title><link rel="stylesheet" href="/static/app.css"></head>
<body><header class="top"><div><span class="mark"><svg viewBox="0 0 34 12" aria-hidden="true" focusable="false">
<path d="M4 6h22"/><circle cx="4" cy="6" r="2.6" fill="currentColor"/><circle cx="16" cy="6" r="2.6"
fill="currentColor"/><path d="M31 1.5v9"/></svg>Afterword</span></div></header>
<main class="page narrow"><header><h1>{head}</h1><p>{words}</p></header>
<p><a class="btn" href="">{again}</a></p></main></body></html>
"""
# No catalogue can be read yet, so the page has its own few words.
ENGLISH = {
    "language": "en",
    "head": "Afterword is starting",
    "words": "It brings your data up to date. This page looks again every two seconds; nothing is sent meanwhile.",
    "again": "Look again",
}
GERMAN = {
    "language": "de",
    "head": "Afterword startet",
    "words": "Ihre Daten werden auf den neuen Stand gebracht. Diese Seite sieht alle zwei Sekunden wieder nach; "
    "inzwischen wird nichts gesendet.",
    "again": "Noch einmal nachsehen",
}


def page_in(asked: str) -> str:
    """The page in the language that the browser asks for first, English where it is neither."""
    return PAGE.format(**(GERMAN if asked.strip().lower().startswith("de") else ENGLISH))


class Starting(BaseHTTPRequestHandler):
    """One page for every address, and its style."""

    server_version, sys_version = "", ""

    def do_GET(self) -> None:
        """503 with the page; nothing of anybody is read for it."""
        if self.path == "/static/app.css":
            self._answer(HTTPStatus.OK, "text/css", (STATIC / "app.css").read_bytes())
        else:
            page = page_in(self.headers.get("Accept-Language", ""))
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/html; charset=utf-8", page.encode())

    do_POST = do_HEAD = do_GET

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.close_connection = True
        self.send_response(status)
        headers = {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Retry-After": "2",
            "Refresh": "2",
            "Connection": "close",
            "Cache-Control": "no-store",
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
        }
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing of it is news for the terminal."""


@contextlib.contextmanager
def starting_page(port: int) -> Iterator[None]:
    """Within this block the port answers with the page; a port that is taken is left to whoever has it."""
    ThreadingHTTPServer.allow_reuse_address = sys.platform != "win32"
    try:
        server = ThreadingHTTPServer((HOST, port), Starting)
    except OSError:
        yield
        return
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
