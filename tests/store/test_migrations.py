"""A new database is made in one go, an older one step by step: both end with the same tables."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from pytest_django import DjangoDbBlocker


def _migrated(file: Path, *, in_one_go: bool) -> None:
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor
    from django.db.migrations.loader import MigrationLoader

    alias = file.stem
    connections.databases[alias] = {
        **connections.databases["default"],
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {},
    }
    connection = connections[alias]
    try:
        executor = MigrationExecutor(connection)
        if not in_one_go:
            executor.loader = MigrationLoader(connection, replace_migrations=False)
        graph = executor.loader.graph
        # Without replacing, what makes all at once stands beside the steps.
        last = [node for node in graph.leaf_nodes("store") if in_one_go or not graph.nodes[node].replaces]
        executor.migrate(last)
    finally:
        connection.close()
        del connections[alias]
        del connections.databases[alias]


def _tables(file: Path) -> dict[str, tuple[object, ...]]:
    """Each table with its columns, what they point at, its indexes, and how many conditions it holds."""
    connection = sqlite3.connect(file)
    try:
        named = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: (
                sorted(row[1:] for row in connection.execute(f'PRAGMA table_info("{name}")')),
                sorted(row[2:] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")')),
                sorted(
                    (*row[2:5], *sorted(one[2] or "" for one in connection.execute(f'PRAGMA index_info("{row[1]}")')))
                    for row in connection.execute(f'PRAGMA index_list("{name}")')
                ),
                [(sql or "").count(word) for word in ("CHECK", "CONSTRAINT", "UNIQUE")],
            )
            for name, sql in named
        }
    finally:
        connection.close()


def test_a_new_database_and_one_brought_up_step_by_step_hold_the_same_tables(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    with django_db_blocker.unblock():
        _migrated(tmp_path / "new.sqlite3", in_one_go=True)
        _migrated(tmp_path / "old.sqlite3", in_one_go=False)

    new, old = _tables(tmp_path / "new.sqlite3"), _tables(tmp_path / "old.sqlite3")

    assert len(new) > 30
    assert new == old


def test_the_steps_have_one_end(django_db_blocker: DjangoDbBlocker) -> None:
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    with django_db_blocker.unblock():
        graph = MigrationLoader(connection, replace_migrations=False).graph

    # Two changes that were made side by side would stop every start: the later one names the other as well.
    assert len([node for node in graph.leaf_nodes("store") if not graph.nodes[node].replaces]) == 1
