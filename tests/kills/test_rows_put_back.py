"""A backup of PostgreSQL that is put back holds every row, and sends nothing before somebody says that it may."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

from tests.kills.running import Nursery
from tests.servers import postgres_folder

POSTGRES = [pytest.param("postgres", marks=pytest.mark.needs("postgres"))]
pytestmark = [pytest.mark.slow, pytest.mark.parametrize("nursery", POSTGRES, indirect=True)]


def test_a_dump_holds_every_row_and_sends_only_when_it_is_said_so(nursery: Nursery) -> None:
    there = dict(nursery.variables) | {"AFTERWORD_INSTALLATION": "careers.example", "AFTERWORD_KEYRING": "no"}
    assert "copy" not in _afterword(there, "tick")
    nursery.run("prepare", ["ok-0", "ok-1"], True)
    dump = nursery.folder / "afterword.dump"
    _call("pg_dump", "--format=custom", f"--file={dump}", f"--dbname={there['DATABASE_URL']}")
    rows = _rows(there["DATABASE_URL"])

    elsewhere = there | {"DATABASE_URL": _empty_beside(there["DATABASE_URL"])}
    _call("pg_restore", "--no-owner", f"--dbname={elsewhere['DATABASE_URL']}", str(dump))
    put_back = _rows(elsewhere["DATABASE_URL"])
    said = _afterword(elsewhere, "tick")

    assert put_back == rows
    assert rows["store_action"][0] == 2
    assert "Letters: none due." in said
    assert "This is a copy" in said
    assert "ok   this installation may send" in _afterword(there, "doctor")
    # Over the rows that are there it is a copy too, and they know of nothing that left meanwhile.
    _call("pg_restore", "--clean", "--no-owner", f"--dbname={there['DATABASE_URL']}", str(dump))
    assert "no   this installation may send" in _afterword(there, "doctor")
    _afterword(there, "doctor", "--send-from-here")
    assert "ok   this installation may send" in _afterword(there, "doctor")
    assert set(nursery.report()["states"].values()) == {"uncertain"}


def _afterword(variables: dict[str, str], *words: str) -> str:
    command = [sys.executable, "-m", "afterword", *words]
    return subprocess.run(command, env=variables, stdout=subprocess.PIPE, text=True, check=False).stdout


def _call(program: str, *words: str) -> None:
    subprocess.run([str(Path(postgres_folder() or "") / program), *words], check=True)


def _empty_beside(url: str) -> str:
    name = f"{urlsplit(url).path[1:]}again"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return f"{url.rpartition('/')[0]}/{name}"


def _rows(url: str) -> dict[str, tuple[int, str]]:
    """How many rows each table holds, and a digest of their content."""
    with psycopg.connect(url) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        return {str(name): _of_table(connection, str(name)) for (name,) in tables}


def _of_table(connection: psycopg.Connection[tuple[object, ...]], name: str) -> tuple[int, str]:
    asked = "SELECT count(*), md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {} t"
    count, digest = connection.execute(sql.SQL(asked).format(sql.Identifier(name))).fetchone() or (0, "")
    return int(str(count)), str(digest)
