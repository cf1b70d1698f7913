"""The one way out to the web: HTTPS to public addresses only, resolved once, checked, and checked again on redirect."""

from __future__ import annotations

import http.client
import io
import ipaddress
import json
import re
import socket
import ssl
import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from afterword.core.errors import Refusal
from afterword.trust import system_trust

HERE = "127.0.0.1"
MOVED = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS = 3
MOST_BYTES = 10_000_000
TOTAL_SECONDS = 20.0
STEP_SECONDS = 10.0
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
# Names that mean this machine or this network, and names that mean nobody (RFC 6761, 6762, 8375).
_PRIVATE_NAMES = ("localhost", "local", "internal", "lan", "home.arpa", "test", "invalid", "onion", "intranet", "corp")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Resolve = Callable[[str, int], Sequence[str]]


class NotOutside(Refusal):
    """This address is not one that Afterword goes to."""

    code = "not_outside"
    hint = "Only https addresses of the public Internet are used. Nothing was sent there."


class NoAnswer(Refusal):
    """The other side did not answer as it should."""

    code = "no_answer"
    hint = "Nothing was changed. Try again later."


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address: the name as it goes into the certificate check, the port, the path with its query."""

    scheme: str
    host: str
    port: int
    path: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; the body is cut at no byte: more than the cap is refused."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    url: str = ""

    def json(self) -> Any:
        """The body as JSON; raises ValueError."""
        return json.loads(self.content)

    def raise_for_status(self) -> None:
        """Refuse anything but success; authlib calls it for a token."""
        if not 200 <= self.status_code < 300:
            raise NoAnswer(f"It answered {self.status_code}.")


def resolved(host: str, port: int) -> Sequence[str]:
    """Every address of a name, as the system knows it."""
    return [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class Egress:
    """Requests to the web. `loopback` are the only ports of this machine it may speak to, without encryption.

    `ports` are those that the person typed for a server of their own, beside 443.

    No cookies, no proxy of the environment, no credentials of a file; at most three redirects, 20 seconds, 10 MB.
    """

    resolve: Resolve = resolved
    context: ssl.SSLContext | None = None
    loopback: frozenset[int] = field(default_factory=frozenset)
    ports: frozenset[int] = field(default_factory=frozenset)
    total_seconds: float = TOTAL_SECONDS
    step_seconds: float = STEP_SECONDS

    def get(self, url: str, *, most_bytes: int = MOST_BYTES, headers: Mapping[str, str] | None = None) -> Answer:
        """Fetch a page, following redirects that pass the same checks."""
        deadline = time.monotonic() + self.total_seconds
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._once("GET", url, b"", headers or {}, deadline, most_bytes)
            if answer.status_code not in MOVED or "location" not in answer.headers:
                return answer
            url = urljoin(url, answer.headers["location"])
        raise NoAnswer("It sent from one address to the next, more than three times.")

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Send a form; a redirect is not followed, so that what it holds goes nowhere else."""
        return self._once("POST", url, body, headers, time.monotonic() + self.total_seconds, MOST_BYTES)

    def ask(
        self, method: str, url: str, body: bytes, headers: Mapping[str, str], most_bytes: int = MOST_BYTES
    ) -> Answer:
        """One request of any method; a redirect is not followed: whether what it holds may go there is asked first."""
        return self._once(method, url, body, headers, time.monotonic() + self.total_seconds, most_bytes)

    def _once(
        self, method: str, url: str, body: bytes, headers: Mapping[str, str], deadline: float, most_bytes: int
    ) -> Answer:
        target = checked(url, self.loopback, self.ports)
        connection = self._connected(target, deadline)
        try:
            said = {"Accept-Encoding": "identity", "User-Agent": "Afterword", **headers}
            connection.request(method, target.path, body or None, said)
            # Closed by hand: an answer that is refused half read would hold its socket until it is swept away.
            with connection.getresponse() as response:
                return Answer(
                    response.status,
                    {name.lower(): value for name, value in response.getheaders()},
                    _body(response, deadline, most_bytes),
                    url,
                )
        except (OSError, http.client.HTTPException) as error:
            raise NoAnswer(f"{target.host} did not answer: {type(error).__name__}.") from error
        finally:
            connection.close()

    def _connected(self, target: Target, deadline: float) -> http.client.HTTPConnection:
        addresses = self._addresses(target)
        try:
            timeout = max(0.1, min(self.step_seconds, deadline - time.monotonic()))
            # The checked address itself: a second look-up could give another one (DNS rebinding).
            raw = socket.create_connection((addresses[0], target.port), timeout=timeout)
            if target.scheme == "https":
                trust = self.context or system_trust()
                raw = trust.wrap_socket(raw, server_hostname=target.host)
        except OSError as error:
            raise NoAnswer(f"{target.host} cannot be reached.") from error
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = raw
        connection.response_class = _answers(self.step_seconds, deadline)  # type: ignore[assignment]
        return connection

    def _addresses(self, target: Target) -> Sequence[str]:
        if target.scheme == "http" and target.port in self.loopback:
            return [HERE]
        try:
            found = self.resolve(target.host, target.port)
        except OSError as error:
            raise NoAnswer(f"There is no {target.host}.") from error
        if not found or not all(is_public(address) for address in found):
            raise NotOutside(f"{target.host} is not on the public Internet.")
        return found


class _Reads(io.RawIOBase):
    """What a socket brings until the whole request must be over, however slowly it drips."""

    def __init__(self, sock: socket.socket, step: float, deadline: float) -> None:
        super().__init__()
        self._sock, self._step, self._deadline = sock, step, deadline
        self._raw = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        """It is only read."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """The next bytes; TimeoutError once the time is over."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._sock.settimeout(min(self._step, left))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        """With it goes the last hold on the socket."""
        self._raw.close()
        super().close()


@dataclass(frozen=True, slots=True)
class _Made:
    """All that an answer asks of its socket."""

    reads: _Reads

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self.reads)


def _answers(step: float, deadline: float) -> Callable[..., http.client.HTTPResponse]:
    def begun(sock: socket.socket, **how: Any) -> http.client.HTTPResponse:
        made: Any = _Made(_Reads(sock, step, deadline))
        return http.client.HTTPResponse(made, **how)

    return begun


def checked(url: str, loopback: frozenset[int] = frozenset(), ports: frozenset[int] = frozenset()) -> Target:
    """The parts of an address that may be used; everything else is `NotOutside`.

    https on port 443 or one of `ports`, a name of the public Internet written plainly or a public address; no user, no
    odd digits.
    On this machine only the ports in `loopback`, which tests name, or the person for a server of their own.
    """
    if any(ord(sign) <= 32 or unicodedata.category(sign) in {"Cf", "Cc"} for sign in url) or "\\" in url:
        raise NotOutside("The address holds a sign that does not belong into one.")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise NotOutside from error
    if parts.username is not None or parts.password is not None or not host:
        raise NotOutside
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if parts.scheme == "http" and host == HERE and port in loopback:
        return Target("http", host, port or 80, path)
    if parts.scheme != "https" or (port or 443) not in {443, *ports}:
        raise NotOutside
    return Target("https", _host(host), port or 443, path)


def port_of(url: str) -> frozenset[int]:
    """The port that an https address names, if it is not the usual one. Raises ValueError for no port."""
    parts = urlsplit(url)
    return frozenset({parts.port}) if parts.scheme == "https" and parts.port else frozenset()


def loopback_of(url: str) -> frozenset[int]:
    """The port of this machine that an address names; none for any other address. Raises ValueError for no port."""
    parts = urlsplit(url)
    return frozenset({parts.port}) if parts.hostname == HERE and parts.port else frozenset()


def _host(host: str) -> str:
    try:
        if is_public(host):
            return host
    except ValueError:
        return _name(host)
    raise NotOutside


def _name(host: str) -> str:
    labels = unicodedata.normalize("NFC", host.lower().removesuffix(".")).split(".")
    plain = [each if each.isascii() else "xn--" + each.encode("punycode").decode("ascii") for each in labels]
    if len(plain) < 2 or any(_LABEL.fullmatch(label) is None for label in plain):
        raise NotOutside
    name = ".".join(plain)
    # "127.1" and "0x7f.0.0.1" are addresses to some programs: a name ends with a word.
    if re.fullmatch(r"\d+|0x[0-9a-f]*", plain[-1]) or name.endswith(tuple(f".{each}" for each in _PRIVATE_NAMES)):
        raise NotOutside
    return name


def is_public(address: str) -> bool:
    """True for an address that everybody can reach; one that carries another inside counts as that one.

    Raises ValueError where it is no address at all.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if inner is None and found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return False if found.teredo or found.sixtofour else is_public(str(inner))
    return found.is_global and not found.is_multicast and not found.is_reserved


def _body(response: http.client.HTTPResponse, deadline: float, most_bytes: int) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(65_536):
        size += len(piece)
        if size > most_bytes:
            raise NoAnswer("It sent more than is read.")
        if time.monotonic() > deadline:
            raise NoAnswer("It took too long.")
        pieces.append(piece)
    if response.length:
        # read1 ends in silence where the line dropped before Content-Length was reached.
        raise NoAnswer("Its answer was cut off.")
    return b"".join(pieces)
