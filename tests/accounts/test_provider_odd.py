"""A provider that hangs, drips, lies about its length or says anything at all: one clear page, within a bound."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from io import BufferedIOBase
from itertools import repeat

import pytest

from afterword.accounts import provider
from afterword.accounts.models import Account, Identity
from tests.accounts.provider_here import ProviderHere
from tests.accounts.test_provider import BACK, begins, server, there
from tests.web.visitors import visitor

pytestmark = pytest.mark.django_db
__all__ = ["server", "there"]
FOUND, TOKEN, KEYS = "/.well-known/openid-configuration", "/token", "/keys"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
Says = Callable[[BufferedIOBase], object]
over = threading.Event()


def says(*pieces: bytes) -> Says:
    return lambda line: [line.write(each) for each in pieces]


def hangs(line: BufferedIOBase) -> None:
    line.write(OK[:20])
    over.wait(20)


def is_endless(line: BufferedIOBase) -> None:
    line.write(OK + b"\r\n")
    for piece in repeat(b" " * 65_536):
        line.write(piece)


ODD: dict[str, Says] = {
    "hangs": hangs,
    "is endless": is_endless,
    "claims a huge length": says(OK, b"Content-Length: 99999999999999999999999\r\n\r\n{}"),
    "claims a negative length": says(OK, b"Content-Length: -1\r\n\r\n{}"),
    "closes at once": says(),
    "closes in its headers": says(OK[:30]),
    "closes in its body": says(OK, b'Content-Length: 900\r\n\r\n{"issuer":'),
    "breaks its chunks": says(OK, b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}"),
    "speaks no HTTP": says(b"\x00\xff\x16\x03\x01 220 mail.example ESMTP\r\n"),
    "has too many headers": says(OK, b"X: y\r\n" * 500, b"\r\n{}"),
    "has too long a header": says(OK, b"X: " + b"y" * 70_000, b"\r\n\r\n{}"),
    "says nothing": says(OK, b"\r\n"),
    "says a page": says(OK, b"\r\n<!doctype html><title>Welcome</title>"),
    "says no text": says(OK, b"\r\n\xff\xfe\x00{"),
    "says a list": says(OK, b"\r\n[]"),
    "nests without end": says(OK, b"\r\n" + b"[" * 200_000),
    "says a number without end": says(OK, b'\r\n{"issuer": ' + b"9" * 9_000 + b"}"),
    "sends elsewhere": says(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\n\r\n"),
    "sends to a file": says(b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n"),
    "sends in a circle": says(f"HTTP/1.1 307 Again\r\nLocation: {FOUND}\r\n\r\n".encode()),
}


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Bounds that a test can wait for."""
    monkeypatch.setattr(provider, "TOTAL_SECONDS", 0.6)
    monkeypatch.setattr(provider, "STEP_SECONDS", 0.3)
    over.clear()
    yield
    over.set()


@pytest.mark.parametrize("how", ODD)
def test_whoever_begins_gets_a_clear_page(there: ProviderHere, how: str) -> None:
    there.bent = {FOUND: ODD[how]}
    who = visitor()
    who.get("/sign-in")
    answer = who.post("/sign-in/provider", {"address": "jo@park.test"})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "does not answer as it should" in page and "have a code sent" in page
    assert 'value="jo@park.test"' in page
    assert provider.KEPT not in who.client.session


def test_one_that_drips_is_not_waited_for_to_its_end(there: ProviderHere) -> None:
    is_said = threading.Event()

    def drips(line: BufferedIOBase) -> None:
        for each in OK + b"X-Long: " + b"x" * 200:
            line.write(bytes([each]))
            # Never as long without a byte as one step may take.
            over.wait(0.02)
        is_said.set()

    there.bent = {FOUND: drips}
    who = visitor()
    who.get("/sign-in")

    assert who.post("/sign-in/provider").status_code == 422
    assert not is_said.is_set()


@pytest.mark.parametrize("at", [TOKEN, KEYS])
@pytest.mark.parametrize("how", ["hangs", "is endless", "closes in its body", "says a list", "sends elsewhere"])
def test_whoever_comes_back_gets_a_clear_page_and_nothing_is_half_made(there: ProviderHere, how: str, at: str) -> None:
    who, where = begins()
    there.bent = {at: ODD[how]}
    answer = who.post(BACK, there.agrees(where))

    assert answer.status_code == 422
    assert "Nothing was changed." in answer.content.decode()
    assert not Account.objects.exists() and not Identity.objects.exists()
    # It counted once, and the next beginning works as if nothing had been.
    there.bent = {}
    again, where = begins(who)
    assert again.post(BACK, there.agrees(where)).status_code == 303
