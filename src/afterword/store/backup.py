"""A copy of the database file while Afterword goes on; put back, it sends nothing before somebody says so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

from afterword.core.errors import NotAllowed

PUT_BACK = "backup"


class NotAFile(NotAllowed):
    """Everything lies in a PostgreSQL here, which has a program of its own for that."""

    hint = "Run `pg_dump --format=custom --file=afterword.dump` with the address of the database. Nothing was copied."


class IsThere(NotAllowed):
    """There is a file of that name already."""

    hint = "Name another: nothing is written over. Nothing was copied."


class NotWhole(NotAllowed):
    """The copy is damaged, as the disk or the database itself is."""

    hint = "Look whether the disk has room, and run `afterword doctor`. The copy was taken away again."


def back_up(to: Path) -> None:
    """Write one new file with everything, readable by its user alone: `NotAFile`, `IsThere`, `NotWhole` refuse."""
    if connection.vendor != "sqlite":
        raise NotAFile
    connection.ensure_connection()
    try:
        to.touch(mode=0o600, exist_ok=False)
    except FileExistsError as error:
        raise IsThere from error
    with closing(sqlite3.connect(to)) as copy:
        connection.connection.backup(copy)
        # The same machine would take it for its own rows: it knows nothing of letters that left since.
        copy.execute("UPDATE store_instance SET incarnation = ?", [PUT_BACK])
        copy.commit()
        # One file, with nothing beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        (said,) = copy.execute("PRAGMA integrity_check").fetchone()
    if said != "ok":
        to.unlink()
        raise NotWhole
