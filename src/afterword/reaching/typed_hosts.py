"""Which places of the person's own network may be spoken to: exactly the address they typed, and no other."""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit

from afterword.egress import is_public

SECURE, PLAIN = 443, 80
LOOPBACK = frozenset({"127.0.0.1", "::1"})


def is_at_home(host: str) -> bool:
    """True for this machine and for an address of a private network, written as digits; never for a name."""
    if host.lower() == "localhost":
        return True
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return False
    private = found.is_private and not (found.is_link_local or found.is_multicast or found.is_unspecified)
    return private or found.is_loopback


def port_of(parts: SplitResult) -> int | None:
    """The port that was typed; what stands there may be a secret of the service instead."""
    try:
        return parts.port
    except ValueError:
        return None


def may_connect(address: str, host: str, port: int) -> bool:
    """True for what a service of this address needs: public ones by TLS or the port typed, at home the typed place.

    `host` is what the socket is about to connect to, so no second look-up can lead elsewhere; a name is refused.
    """
    parts = urlsplit(address)
    typed = (parts.hostname or "").lower()
    try:
        public = is_public(host)
    except ValueError:
        return False
    if public:
        return port in {SECURE, port_of(parts)}
    if not is_at_home(typed):
        return False
    meant = LOOPBACK if typed == "localhost" else {str(ipaddress.ip_address(typed))}
    ports = {port_of(parts)} if port_of(parts) else {SECURE, PLAIN}
    return str(ipaddress.ip_address(host)) in meant and port in ports
