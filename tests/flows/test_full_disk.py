"""PostgreSQL on a disk without room, a real one of a few hundred kilobytes: nothing is lost and nothing goes twice."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from django.db import DatabaseError, OperationalError, connection

from afterword.core.ports import Delivery, Envelope
from afterword.core.sending import State
from afterword.flows.send_letter import run_action
from afterword.mail.memory import MemoryTransport
from afterword.store import sending
from afterword.store.models import Action, Attempt, Event
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled
from tests.servers.postgres import SERVER_USER

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has a full disk of its own."),
]
TABLES = ("store_action", "store_attempt", "store_event", "store_auditline")
SHORT = "owner_id, at, who, act, subject, detail, previous, chain"
FIRST = "FROM store_auditline ORDER BY number LIMIT 1"


def run(words: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(words)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[None]:
    """The tables of the outbox on a file system of their own, of 400 kB."""
    # The server's own user has to get to it, and the folders of pytest are closed.
    place = Path("/tmp") / f"afterword-disk-{os.getpid()}"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)], check=False)
    if mounted.returncode != 0:
        place.rmdir()
        pytest.skip("a file system can only be mounted by root, and not in every container")
    try:
        shutil.chown(place, SERVER_USER, SERVER_USER)
        run(f"CREATE TABLESPACE small LOCATION '{place}'")
        # Rows that earlier tests took back still lie in the files, and would be moved with them.
        run(f"TRUNCATE {', '.join(TABLES)} CASCADE")
        for table in TABLES:
            run(f"ALTER TABLE {table} SET TABLESPACE small")
        yield
    finally:
        # Also where the setup stopped half-way: a table that stays on a disk that is gone fails every later test.
        run("DROP TABLE IF EXISTS ballast")
        for table in TABLES:
            run(f"ALTER TABLE {table} SET TABLESPACE pg_default")
        run("DROP TABLESPACE IF EXISTS small")
        subprocess.run(["umount", "-l", str(place)], check=True)
        place.rmdir()


def fill() -> None:
    run("CREATE TABLE IF NOT EXISTS ballast (dust text) TABLESPACE small")
    run("ALTER TABLE ballast ALTER dust SET STORAGE PLAIN")
    with pytest.raises(OperationalError, match="No space left on device"):
        for _ in range(200):
            run("INSERT INTO ballast SELECT repeat('x', 7000)")
    # A page that was begun has room for a line or two: every line of the record is longer than these.
    with pytest.raises(OperationalError, match="No space left on device"):
        for _ in range(400):
            run(f"INSERT INTO store_auditline ({SHORT}) SELECT owner_id, at, '', '', '', '{{}}', '', '' {FIRST}")


def make_room() -> None:
    run("DROP TABLE ballast")


def tried(world: World, action: Action, **ports: object) -> State | None:
    now = world.clock.now()
    sending.hold(world.machine_id, world.start_id, now)
    return run_action(action.pk, world.ports(**ports), now)


@pytest.mark.usefixtures("disk")
@pytest.mark.parametrize("is_before", [True, False], ids=["before the gate", "after the yes"])
def test_a_full_disk_under_postgres_loses_no_letter_and_sends_none_twice(is_before: bool) -> None:
    world = World()
    sending.hold(world.machine_id, world.start_id, world.clock.now())
    letter = a_letter(an_owner(world.clock.now()), world.clock.now())
    # No page has room for the bytes that are kept at the gate.
    letter.body = "".join(f"Thank you for the talk. {sha256(bytes([each])).hexdigest()}\n" for each in range(150))
    letter.save()
    world.server.sent_folder = world.mailbox
    account = an_account(letter.owner, files_itself=True, evidence="sent_folder", imap_host="imap.home.test")
    action = scheduled(letter, account, world.clock.now())
    inner = MemoryTransport(world.server)

    class Fills:
        def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
            if is_before:
                fill()
            answer = inner.deliver(envelope, gate, may_finish)
            fill()
            return answer

    with pytest.raises(DatabaseError, match="No space left on device"):
        tried(world, action, transport_for=lambda _account: Fills())
    taken = len(world.server.taken)
    make_room()
    for minutes in (6, 1, 1):
        world.clock.wait(minutes=minutes)
        tried(world, action)

    assert taken == (0 if is_before else 1)
    assert len(world.server.taken) == 1
    assert Action.objects.one(letter.owner, pk=action.pk).state == State.SENT
    assert [each.type for each in Event.objects.of(letter.owner)] == ["letter_sent"]
    assert Attempt.objects.of(letter.owner).count() >= 1
