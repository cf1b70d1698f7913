"""Logging in with an access token: XOAUTH2, which every provider takes, else OAUTHBEARER (RFC 7628)."""

from __future__ import annotations

from collections.abc import Iterable

XOAUTH2, OAUTHBEARER = "XOAUTH2", "OAUTHBEARER"
_END = "\x01"


def chosen(offered: Iterable[str]) -> str:
    """XOAUTH2 where it is offered, or nothing is known; else OAUTHBEARER."""
    known = set(offered)
    return OAUTHBEARER if OAUTHBEARER in known and XOAUTH2 not in known else XOAUTH2


def opening(mechanism: str, host: str, port: int, username: str, token: str) -> str:
    """The first words of the mechanism."""
    if mechanism == OAUTHBEARER:
        return f"n,a={username},{_END}host={host}{_END}port={port}{_END}auth=Bearer {token}{_END}{_END}"
    return f"user={username}{_END}auth=Bearer {token}{_END}{_END}"


def closing(mechanism: str) -> str:
    """The answer to the error, after which the server says no."""
    return _END if mechanism == OAUTHBEARER else ""
