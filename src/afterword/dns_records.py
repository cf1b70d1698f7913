"""What the DNS says of a domain, for those who look up where its servers are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import dns.exception
import dns.resolver

DNS_SECONDS = 4.0

# Name and kind of a record -> its answers as text.
Records = Callable[[str, str], Sequence[str]]


def records(name: str, kind: str) -> Sequence[str]:
    """The records of a name, the most wanted first; none where there are none or nobody answers."""
    try:
        found = dns.resolver.Resolver().resolve(name, kind, lifetime=DNS_SECONDS)
    except (dns.exception.DNSException, OSError):
        return ()
    return [str(each) for each in sorted(found, key=_wanted)]


def _wanted(record: object) -> int:
    return int(getattr(record, "priority", getattr(record, "preference", 0)))
