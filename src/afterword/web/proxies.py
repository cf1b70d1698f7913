"""From where a request comes, and over what: only a proxy that is named may say something else than the connection."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any

Network = IPv4Network | IPv6Network
# What is said of the other end where it listens on a file of this machine.
ON_A_FILE = ""


def believe(environ: dict[str, Any], proxies: Sequence[Network]) -> None:
    """Put what a named proxy says in the place of what the connection shows; what anybody else says is thrown away."""
    peer = str(environ.get("REMOTE_ADDR", ""))
    hops = str(environ.pop("HTTP_X_FORWARDED_FOR", "")).split(",")
    scheme = str(environ.pop("HTTP_X_FORWARDED_PROTO", "")).strip().lower()
    if not _is_proxy(peer, proxies):
        return
    environ["REMOTE_ADDR"] = _last_stranger(hops, proxies) or peer
    if scheme in {"http", "https"}:
        environ["wsgi.url_scheme"] = scheme


def _is_proxy(peer: str, proxies: Sequence[Network]) -> bool:
    address = _address(peer)
    return peer == ON_A_FILE or (address is not None and any(address in each for each in proxies))


def _last_stranger(hops: Sequence[str], proxies: Sequence[Network]) -> str:
    """The last hop that is no proxy of ours: what stands before it was written by whoever sent the request."""
    for hop in reversed(hops):
        address = _address(hop)
        if address is None:
            return ""
        if not any(address in each for each in proxies):
            return str(address)
    return ""


def _address(said: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(said.strip())
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
