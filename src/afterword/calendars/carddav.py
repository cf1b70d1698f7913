"""An address book on a server (CardDAV, RFC 6352): found from an address, read once, nothing written there."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from afterword.core.calendar.providers import is_one_provider
from afterword.core.errors import Refusal, Unreadable
from afterword.core.jobs.boards.feeds import Element
from afterword.egress import MOVED, Answer, Egress, NoAnswer, loopback_of

MOST_BOOKS = 10
MOST_CARDS = 5_000
MOST_HOPS = 3
AT_ONCE = 100
WELL_KNOWN = "/.well-known/carddav"
# Providers of address books alone that send one from host to host.
FAMILIES = ("zoho.com", "gmx.net", "web.de")
_FIND = (
    '<d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><d:prop><d:current-user-principal/>'
    "<c:addressbook-home-set/><d:resourcetype/></d:prop></d:propfind>"
)
_LIST = '<d:propfind xmlns:d="DAV:"><d:prop><d:getetag/><d:resourcetype/></d:prop></d:propfind>'
# Only what is kept is asked for; a server that sends the pictures all the same is cut down here.
_WANTED = "".join(
    f'<c:prop name="{name}"/>' for name in ("VERSION", "FN", "N", "EMAIL", "TEL", "ORG", "TITLE", "END", "BEGIN")
)
_DATA = f"<d:prop><d:getetag/><c:address-data>{_WANTED}</c:address-data></d:prop>"
_NS = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"'
_QUERY = f"<c:addressbook-query {_NS}>{_DATA}<c:filter/></c:addressbook-query>"
_PICTURE = re.compile(r"(?im)^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b[^\n]*(?:\n[ \t][^\n]*)*\n?")


class NoAddressBook(Refusal):
    """No address book was found there."""

    code = "no_address_book"
    hint = "Give the CardDAV address that your provider names, or export the book as a file. Nothing was kept."


class NotLetIn(Refusal):
    """The server did not accept the user name or the password."""

    code = "not_let_in"
    hint = "Many providers want an app password here; Google wants its export as a file. Nothing was kept."


class NotUnderstood(Refusal):
    """The server answered with something that is no address book."""

    code = "not_understood"
    hint = "Try again later, or export the book as a file. Nothing was kept."


class ElsewhereSent(Refusal):
    """The server sends to another one, and a password goes to no other host than the one you typed."""

    code = "elsewhere"
    hint = "Type the address of that other host if it is right. Nothing was kept."


class TooManyCards(Refusal):
    """There are more contacts than are read at once."""

    code = "too_many_cards"
    hint = "Export the people of your interviews as a file instead. Nothing was kept."


@dataclass(frozen=True, slots=True)
class CardDav:
    """Reads address books; `load` reads XML without document type, `egress` is the way out for one address.

    `heed` is told the password before anything is done with it, so that no line of a log shows it.
    """

    load: Callable[[bytes], Element]
    egress: Callable[[str], Egress] = lambda url: Egress(loopback=loopback_of(url))
    heed: Callable[[str], None] = lambda _password: None

    def fetch(self, address: str, user: str, password: str) -> list[bytes]:
        """Every card of every address book of this user, without pictures; the password is used and forgotten."""
        self.heed(password)
        start = address if "://" in address else f"https://{address}"
        login = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        visit = _Visit(start, "Basic " + login, self.load, self.egress(start))
        books = visit.books()
        if not books:
            raise NoAddressBook
        cards = [card for book in books[:MOST_BOOKS] for card in visit.cards(book)]
        if not cards:
            raise NoAddressBook("The address book is empty.")
        return cards


@dataclass(frozen=True, slots=True)
class _Visit:
    start: str
    login: str
    load: Callable[[bytes], Element]
    egress: Egress

    def books(self) -> list[str]:
        """The address books: this address itself, those of its home, or of the home that the server names."""
        for url in dict.fromkeys((self.start, urljoin(self.start, WELL_KNOWN))):
            found = self._answer("PROPFIND", url, _FIND, "0")
            if found is None:
                continue
            at, root = found
            if _is_book(root):
                return [at]
            home = self._home(at, root)
            if home:
                return self._in_home(home)
        return []

    def _home(self, at: str, root: Element) -> str:
        """RFC 6352, 7.1.1: the home set, of the page itself or of the principal whose page it names."""
        home = _href_in(root, "addressbook-home-set")
        if home:
            return urljoin(at, home)
        principal = _href_in(root, "current-user-principal")
        found = self._answer("PROPFIND", urljoin(at, principal), _FIND, "0") if principal else None
        home = _href_in(found[1], "addressbook-home-set") if found else ""
        return urljoin(found[0], home) if found and home else ""

    def _in_home(self, home: str) -> list[str]:
        found = self._answer("PROPFIND", home, _LIST, "1")
        if found is None:
            return []
        at, root = found
        return [urljoin(at, _href(each)) for each in root.all("response") if _is_book(each) and _href(each)]

    def cards(self, book: str) -> list[bytes]:
        """By one query, else by name (addressbook-multiget), as some servers answer a query with names alone."""
        found = self._answer("REPORT", book, _QUERY, "1")
        cards = list(_cards(found[1])) if found else []
        if not cards:
            cards = [card for names in _parts(self._names(book)) for card in self._named(book, names)]
        if len(cards) > MOST_CARDS:
            raise TooManyCards
        return cards

    def _names(self, book: str) -> list[str]:
        found = self._answer("PROPFIND", book, _LIST, "1")
        if found is None:
            return []
        own = urlsplit(found[0]).path.rstrip("/")
        names = [_href(each) for each in found[1].all("response") if not _is_book(each)]
        return [name for name in names if name and urlsplit(name).path.rstrip("/") != own][: MOST_CARDS + 1]

    def _named(self, book: str, names: list[str]) -> Iterator[bytes]:
        hrefs = "".join(f"<d:href>{escape(name)}</d:href>" for name in names)
        body = f"<c:addressbook-multiget {_NS}>{_DATA}{hrefs}</c:addressbook-multiget>"
        found = self._answer("REPORT", book, body, "1")
        return _cards(found[1]) if found else iter(())

    def _answer(self, method: str, url: str, body: str, depth: str) -> tuple[str, Element] | None:
        """The multi-status and where it came from; None where there is no such thing."""
        for _ in range(MOST_HOPS + 1):
            if not self._may_know_the_password(url):
                host = urlsplit(url).hostname
                raise ElsewhereSent(f"The server sends to {host}.")
            answer = self._ask(method, url, body, depth)
            if answer.status_code in {401, 403}:
                raise NotLetIn
            if answer.status_code not in MOVED or "location" not in answer.headers:
                return self._read(url, answer)
            url = urljoin(url, answer.headers["location"])
        return None

    def _read(self, url: str, answer: Answer) -> tuple[str, Element] | None:
        if answer.status_code >= 500:
            raise NoAnswer(f"{urlsplit(url).hostname} answered {answer.status_code}.")
        if answer.status_code != 207:
            return None
        try:
            return url, self.load(answer.content)
        except Unreadable as fault:
            # What is said of a file fits no server.
            raise NotUnderstood from fault

    def _ask(self, method: str, url: str, body: str, depth: str) -> Answer:
        headers = {
            "Authorization": self.login,
            "Depth": depth,
            "Content-Type": "application/xml; charset=utf-8",
            "Prefer": "return=minimal",
        }
        return self.egress.ask(method, url, b'<?xml version="1.0" encoding="utf-8"?>' + body.encode(), headers)

    def _may_know_the_password(self, url: str) -> bool:
        first, next_one = urlsplit(self.start), urlsplit(url)
        if (first.scheme, first.netloc.lower()) == (next_one.scheme, next_one.netloc.lower()):
            return True
        is_safe = next_one.scheme == "https" and next_one.port in (None, 443)
        return is_safe and is_one_provider(next_one.hostname or "", first.hostname or "", FAMILIES)


def _parts(names: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(names), AT_ONCE):
        yield names[at : at + AT_ONCE]


def _is_book(element: Element) -> bool:
    return any(True for kind in element.all("resourcetype") for _ in kind.all("addressbook"))


def _href(element: Element) -> str:
    return next((each.text.strip() for each in element.children if each.name == "href"), "")


def _href_in(root: Element, name: str) -> str:
    return next((each.text.strip() for found in root.all(name) for each in found.all("href")), "")


def _cards(root: Element) -> Iterator[bytes]:
    for each in root.all("address-data"):
        text = each.text.replace("\r\n", "\n").strip()
        if text:
            yield (_PICTURE.sub("", text + "\n")).encode()
