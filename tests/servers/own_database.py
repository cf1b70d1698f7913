"""A database of its own for a process that is started by a test: a file, or one more on a PostgreSQL."""

from __future__ import annotations

import os
from pathlib import Path


def environment(folder: Path, cluster_url: str = "", template: str = "") -> dict[str, str]:
    """The environment of a process of the product with its data in `folder`, or on a PostgreSQL.

    There a `template` names another database that is copied as it is.
    """
    return {
        **os.environ,
        "AFTERWORD_DATA": str(folder),
        "AFTERWORD_CONFIG": str(folder / "config"),
        "DATABASE_URL": _new_database(cluster_url, folder.name, template) if cluster_url else "",
        "DJANGO_SETTINGS_MODULE": "afterword.web.settings",
    }


def _new_database(url: str, name: str, template: str) -> str:
    import psycopg
    from psycopg import sql

    safe = named_for(name)
    with psycopg.connect(url, autocommit=True) as connection:
        like = sql.Identifier(template or "template1")
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(safe), like))
    return f"{url.rpartition('/')[0]}/{safe}"


def named_for(folder_name: str) -> str:
    """The database of the test in that folder."""
    return "".join(sign for sign in folder_name if sign.isalnum())
