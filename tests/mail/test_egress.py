"""The one way out goes to public addresses only, whatever the name, the spelling or the redirect."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from afterword.egress import Egress, NoAnswer, NotOutside, checked, is_public


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/", "ftp://example.com/", "file:///etc/passwd", "https://user@example.com/",
        "https://example.com:8443/", "https://example.com:22/", "https://localhost/", "https://printer/",
        "https://printer.local/", "https://x.home.arpa/", "https://db.internal/", "https://127.0.0.1/",
        "https://127.1/", "https://2130706433/", "https://0x7f.1/", "https://0177.0.0.1/", "https://10.0.0.1/",
        "https://169.254.169.254/", "https://100.100.100.200/", "https://203.0.113.5/", "https://[::1]/",
        "https://[::ffff:7f00:1]/", "https://[2002:7f00:1::]/", "https://[64:ff9b::7f00:1]/", "https://[fe80::1%25eth0]/",
        "https://[fd00::1]/", "https://224.0.0.1/", "https://exa mple.com/", "https://exam\u200bple.com/",
        "https://example.com\\@evil.example/", "https:///x", "https://a..b/", "https://[::1", "https://example.com:x/",
    ],
)  # fmt: skip
def test_what_is_not_a_public_address_is_refused(url: str) -> None:
    with pytest.raises(NotOutside):
        checked(url)


def test_a_public_name_passes_as_it_is_spelled_in_certificates() -> None:
    assert checked("https://Example.COM./a?b=c").host == "example.com"
    assert checked("https://müller.example/").host == "xn--mller-kva.example"
    assert checked("https://example.com").path == "/"


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_addresses_that_everybody_reaches_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("answers", [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::ffff:10.0.0.1"], []])
def test_one_private_answer_spoils_the_name(answers: list[str]) -> None:
    with pytest.raises(NotOutside):
        Egress(resolve=lambda _host, _port: answers).get("https://example.com/")


@contextmanager
def _serving(status: int, headers: dict[str, str], body: bytes = b"") -> Iterator[int]:
    class Said(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Said) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.mark.parametrize(
    "there", ["file:///etc/passwd", "http://127.0.0.1:25/", "https://10.0.0.1/", "https://localhost/"]
)
def test_each_redirect_is_checked_again(there: str) -> None:
    with _serving(302, {"Location": there}) as port, pytest.raises(NotOutside):
        Egress(loopback=frozenset({port})).get(f"http://127.0.0.1:{port}/")


def test_a_circle_of_redirects_ends() -> None:
    with _serving(302, {"Location": "/again"}) as port, pytest.raises(NoAnswer, match="three"):
        Egress(loopback=frozenset({port})).get(f"http://127.0.0.1:{port}/")


def test_more_than_the_cap_is_refused() -> None:
    with _serving(200, {}, b"x" * 5_000) as port, pytest.raises(NoAnswer, match="more"):
        Egress(loopback=frozenset({port})).get(f"http://127.0.0.1:{port}/", most_bytes=1_000)


def test_an_answer_is_read_whole() -> None:
    with _serving(200, {"X-A": "b"}, b"hello") as port:
        answer = Egress(loopback=frozenset({port})).get(f"http://127.0.0.1:{port}/")

    assert (answer.status_code, answer.headers["x-a"], answer.content) == (200, "b", b"hello")
