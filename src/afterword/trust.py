"""Whose certificates this machine trusts, loaded once an hour: loading them takes longer than sending a letter."""

from __future__ import annotations

import ssl
import time
from functools import lru_cache

LOADED_EVERY_SECONDS = 3600


def system_trust() -> ssl.SSLContext:
    """The authorities of this machine, for any number of connections at once; a change of them counts in an hour."""
    return _loaded(int(time.monotonic() // LOADED_EVERY_SECONDS))


@lru_cache(maxsize=1)
def _loaded(_hour: int) -> ssl.SSLContext:
    return ssl.create_default_context()
