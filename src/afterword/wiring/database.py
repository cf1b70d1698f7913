"""Django and the database, before the first row is read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.core.errors import Refusal

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

# The lock under which tables are changed; the number means nothing.
TABLES = 8_319_001
OURS = ("postgres://", "postgresql://", "sqlite:///")


class NoSuchDatabase(Refusal):
    """That database cannot be used."""

    code = "no_such_database"
    hint = "Look at its address, name and password, and whether it was made. Nothing was changed."


@dataclass(frozen=True, slots=True)
class OtherDatabase:
    """A database beside the one in use: Django's alias for it, and its name without the password."""

    alias: str
    name: str


def set_up_django() -> None:
    """Make the models usable; about a third of a second, so `batch` never calls it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterword.web.settings")
    import django

    django.setup()


def bring_up_to_date() -> None:
    """Apply the migrations that this version needs, if any."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    def is_behind() -> bool:
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))

    _make_private(connection)
    if is_behind():
        with _alone():
            if is_behind():
                call_command("migrate", verbosity=0, interactive=False)


def _make_private(connection: BaseDatabaseWrapper) -> None:
    """A new file of rows is readable by its user alone; what the database writes beside it goes by that."""
    file = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and file.is_absolute() and file.parent.is_dir() and not file.exists():
        file.touch(mode=0o600)


@contextmanager
def _alone() -> Iterator[None]:
    """Several workers may start at once: one of them brings the tables up to date, the others wait for it."""
    from django.db import connection

    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [TABLES])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [TABLES])


@contextmanager
def other_database(url: str) -> Iterator[OtherDatabase]:
    """Connect to a second database with the tables of this version; "" is the file in the data folder."""
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import call_command
    from django.db import DatabaseError, connections

    from afterword import databases, environment

    alias = "other"
    if url and not url.startswith(OURS):
        raise NoSuchDatabase("That is not the address of a database of ours: it begins with postgres:// or sqlite:///.")
    given = databases.at(url, environment.data_folder())
    connections.settings[alias] = connections.configure_settings({"default": {}, alias: given})[alias]
    try:
        _make_private(connections[alias])
        connections[alias].ensure_connection()
        call_command("migrate", database=alias, verbosity=0, interactive=False)
        yield OtherDatabase(alias, _name(given))
    except (DatabaseError, ImproperlyConfigured) as error:
        raise NoSuchDatabase(f"The other database refuses: {' '.join(str(error).split())[:300]}.") from error
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.settings[alias]


def _name(given: dict[str, object]) -> str:
    place = f"{given['HOST']}:{given['PORT']}/" if given.get("HOST") and given.get("PORT") else ""
    return f"{place or given.get('HOST') or ''}{given['NAME']}"
