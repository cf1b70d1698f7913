"""The nursery of every test that kills."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.kills.running import DATABASES, ROOT, Nursery, running
from tests.kills.sent import name_server
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld
from tests.servers.own_database import environment, named_for

# One at a time, so that seldom one death hides another.
BY_JOBS = {
    "AFTERWORD_INSTALLATION": "careers.example",
    "AFTERWORD_DRIVER": "procrastinate",
    "AFTERWORD_LANES": "1",
}
Tables = Callable[[str, str], Path]


@pytest.fixture(
    params=[
        *DATABASES,
        pytest.param("sqlite, Sent by IMAP", marks=pytest.mark.needs("dovecot", "postfix")),
    ]
)
def nursery(request: pytest.FixtureRequest, tmp_path: Path, tables: Tables) -> Iterator[Nursery]:
    if "IMAP" in request.param:
        mail: MailWorld = request.getfixturevalue("mail_world")
        name_server(tmp_path, mail.ports["imaps"], PERSON, PASSWORD, mail.authority)
    cluster = request.getfixturevalue("postgres_url") if "postgres" in request.param else ""
    driver = "jobs" if "jobs" in request.param else ""
    if driver:
        pytest.importorskip("procrastinate")
    template = tables(cluster, driver)
    if not cluster:
        shutil.copy(template / "afterword.sqlite3", tmp_path)
    variables = environment(tmp_path, cluster, named_for(template.name) if cluster else "")
    with running(tmp_path, variables | (BY_JOBS if driver else {})) as made:
        yield made


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Empty tables, made once for each kind of database and copied for each test."""

    @cache
    def made(cluster: str, driver: str) -> Path:
        folder = tmp_path_factory.mktemp(f"tables{driver}")
        variables = environment(folder, cluster) | (BY_JOBS if driver else {})
        migrate = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
        subprocess.run(migrate, cwd=ROOT, env=variables, check=True)
        return folder

    return made
