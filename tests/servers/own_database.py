"""A database of its own for a process that is started by a test: a file, or one more on a PostgreSQL."""

from __future__ import annotations

import os
from pathlib import Path


def environment(folder: Path, cluster_url: str = "") -> dict[str, str]:
    """The environment of a process of the product with its data in `folder`, or on a PostgreSQL."""
    return {
        **os.environ,
        "AFTERWORD_DATA": str(folder),
        "AFTERWORD_CONFIG": str(folder / "config"),
        "DATABASE_URL": _new_database(cluster_url, folder.name) if cluster_url else "",
        "DJANGO_SETTINGS_MODULE": "afterword.web.settings",
    }


def _new_database(url: str, name: str) -> str:
    import psycopg
    from psycopg import sql

    safe = "".join(sign for sign in name if sign.isalnum())
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(safe)))
    return f"{url.rpartition('/')[0]}/{safe}"
