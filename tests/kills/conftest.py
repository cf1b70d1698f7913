"""The nursery of every test that kills."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kills.running import DATABASES, Nursery, running
from tests.kills.sent import name_server
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld
from tests.servers.own_database import environment


@pytest.fixture(
    params=[
        *DATABASES,
        pytest.param("sqlite, Sent by IMAP", marks=pytest.mark.needs("dovecot", "postfix")),
    ]
)
def nursery(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Nursery]:
    if "IMAP" in request.param:
        mail: MailWorld = request.getfixturevalue("mail_world")
        name_server(tmp_path, mail.ports["imaps"], PERSON, PASSWORD, mail.authority)
    cluster = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    with running(tmp_path, environment(tmp_path, cluster)) as made:
        yield made
