"""An address book on a real CardDAV server, and servers that answer late, or nonsense."""

from __future__ import annotations

import http.server
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from afterword.calendars.carddav import CardDav, NoAddressBook, NotLetIn, NotUnderstood
from afterword.egress import Answer, Egress, NoAnswer, loopback_of
from afterword.reading.contact_files import read_contact_file
from afterword.reading.strict_xml import load_xml
from tests.servers.calendar_world import PASSWORD, PERSON, CalendarWorld

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:;{name};;;\r\n"
    "EMAIL:{uid}@halden.example\r\n{more}END:VCARD\r\n"
)
PHOTO = "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(["/9j/4AAQ" * 8] * 20) + "\r\n"


def fetched(url: str, password: str = PASSWORD, egress: Callable[[str], Egress] | None = None) -> list[bytes]:
    books = CardDav(load_xml, egress) if egress else CardDav(load_xml)
    return books.fetch(url, PERSON, password)


def names(cards: list[bytes]) -> set[str]:
    return {each["name"] for each in read_contact_file(b"".join(cards))["contacts"]}


@pytest.fixture(scope="module")
def book(radicale: CalendarWorld) -> str:
    url = radicale.make_book("people", "People")
    for number, name in enumerate(("Amara Okafor", "Jürgen Groß & Söhne", "Wei Zhang")):
        card = CARD.format(uid=f"p{number}", name=name, more=PHOTO if number == 0 else "")
        radicale.write(f"{url}p{number}.vcf", card.encode())
    radicale.write(f"{url}%C3%89mile%20%26%20co.vcf", CARD.format(uid="p9", name="Émile Roux", more="").encode())
    radicale.make("appointments", "Appointments")
    return url


@pytest.mark.needs("radicale")
@pytest.mark.parametrize("where", ["", "people/", ".well-known/carddav"])
def test_a_book_is_found_from_the_server_and_by_its_own_address(radicale: CalendarWorld, book: str, where: str) -> None:
    cards = fetched(book if where == "people/" else radicale.url + where)

    assert names(cards) == {"Amara Okafor", "Jürgen Groß & Söhne", "Wei Zhang", "Émile Roux"}
    assert not [card for card in cards if b"PHOTO" in card or b"4AAQ" in card]


class NoQueries:
    """The way to a server that answers a query with nothing, as some do, and counts what it is asked."""

    def __init__(self, egress: Egress) -> None:
        self.egress, self.asked = egress, list[str]()

    def ask(self, method: str, url: str, body: bytes, headers: dict[str, str]) -> Answer:
        if b"addressbook-query" in body:
            return Answer(207, {}, b'<d:multistatus xmlns:d="DAV:"/>')
        self.asked.append("multiget" if b"addressbook-multiget" in body else method)
        return self.egress.ask(method, url, body, headers)


@pytest.mark.needs("radicale")
def test_a_server_that_answers_no_query_is_asked_for_the_cards_by_name(book: str) -> None:
    way = NoQueries(Egress(loopback=loopback_of(book)))

    cards = fetched(book, egress=lambda _: way)  # type: ignore[arg-type,return-value]

    assert names(cards) == {"Amara Okafor", "Jürgen Groß & Söhne", "Wei Zhang", "Émile Roux"}
    assert way.asked[-1] == "multiget"


@pytest.mark.needs("radicale")
def test_a_wrong_password_and_a_place_without_a_book_are_said(radicale: CalendarWorld, book: str) -> None:
    with pytest.raises(NotLetIn):
        fetched(book, "wrong")
    with pytest.raises(NoAddressBook):
        fetched(radicale.make_book("nobody", "Nobody"))


@contextmanager
def answering(status: int, content: bytes, kind: str = "application/xml") -> Iterator[str]:
    """A web server that answers everything in one way; gives its address."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_PROPFIND(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_REPORT = do_PROPFIND

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\xfe garbage",
        b"<multistatus><response></multistatus>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><multistatus>&b;</multistatus>',
        b"<a>" * 5000,
        b"",
    ],
)
def test_nonsense_is_said_to_be_nonsense_and_never_called_a_file(content: bytes) -> None:
    with answering(207, content) as url, pytest.raises(NotUnderstood) as wrong:
        fetched(url)

    assert "file" not in wrong.value.message
    assert "file" in wrong.value.hint


@pytest.mark.parametrize(("status", "content"), [(200, b"<html>A page</html>"), (404, b""), (207, b"<multistatus/>")])
def test_a_place_that_is_no_address_book_is_said_to_be_none(status: int, content: bytes) -> None:
    with answering(status, content) as url, pytest.raises(NoAddressBook):
        fetched(url)


def test_a_server_that_is_down_for_now_is_not_said_to_have_no_book() -> None:
    with answering(503, b"") as url, pytest.raises(NoAnswer):
        fetched(url)


def test_a_server_that_takes_a_minute_is_left_before() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        impatient = Egress(loopback=loopback_of(url), total_seconds=0.2, step_seconds=0.1)
        with pytest.raises(NoAnswer) as wrong:
            fetched(url, egress=lambda _: impatient)

    assert "did not answer" in wrong.value.message
