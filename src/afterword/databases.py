"""How a database is used, by its address: PostgreSQL, or one file of SQLite."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import dj_database_url


def at(url: str, folder: Path, pool: int = 0) -> dict[str, Any]:
    """How Django is to use the database at `url`; without one, the file in `folder`.

    With a `pool` the threads of a process share at most so many connections to a server.
    """
    given = dict(dj_database_url.parse(url, conn_max_age=60)) if url else {}
    if given and given["ENGINE"] != "django.db.backends.sqlite3":
        return _pooled(given, pool) if pool else given
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": given.get("NAME") or folder / "afterword.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A deferred transaction that has read and then writes fails at once with "database is locked".
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # The acts and pages ask some hundreds of statements, each parsed once for a connection.
            "cached_statements": 1024,
            # FULL: a letter that was handed over must still be known as such after a power cut.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;"
            " PRAGMA cache_size=-20000;",
        },
    }


def _pooled(given: dict[str, Any], most: int) -> dict[str, Any]:
    # A connection goes back after each request and each pass; one that the server dropped meanwhile is made anew.
    pool = {"pool": {"min_size": 1, "max_size": most}}
    return {**given, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True, "OPTIONS": {**given.get("OPTIONS", {}), **pool}}
