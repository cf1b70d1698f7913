"""A copy of everything in one file, and rows that were put back: they send nothing before somebody says so."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from afterword.store import sending
from afterword.store.backup import PUT_BACK, IsThere, NotAFile, back_up
from afterword.store.models import Instance
from afterword.store.sending import Standing
from tests.fakes import FakeClock
from tests.letters import a_letter, an_account, an_owner, scheduled
from tests.servers.own_database import environment

NOW = FakeClock().now()


@pytest.mark.django_db(transaction=True)
def test_a_backup_holds_every_row_and_is_written_over_nothing(tmp_path: Path) -> None:
    owner = an_owner(NOW)
    scheduled(a_letter(owner, NOW), an_account(owner), NOW)
    sending.hold("here", "run-1", NOW)
    copy = tmp_path / "copy.sqlite3"
    if connection.vendor != "sqlite":
        with pytest.raises(NotAFile):
            back_up(copy)
        return

    back_up(copy)

    with closing(sqlite3.connect(copy)) as rows:
        for table in connection.introspection.table_names():
            count = f"SELECT count(*) FROM {table}"
            with connection.cursor() as here:
                assert rows.execute(count).fetchone() == here.execute(count).fetchone(), table
        assert rows.execute("SELECT machine_id, incarnation FROM store_instance").fetchall() == [("here", PUT_BACK)]
    assert copy.stat().st_mode & 0o077 == 0
    with pytest.raises(IsThere):
        back_up(copy)


def test_the_command_copies_a_file_that_is_in_use_into_one_file(tmp_path: Path) -> None:
    variables = environment(tmp_path / "data")
    command = [sys.executable, "-m", "afterword", "backup", str(tmp_path / "copy.sqlite3")]

    said = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)

    assert (said.returncode, said.stderr) == (0, "")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.sqlite3", "data"]


@pytest.mark.django_db
def test_rows_that_were_put_back_wait_until_somebody_says_so_and_only_what_may_have_left_is_unclear() -> None:
    owner = an_owner(NOW)
    account = an_account(owner)
    begun, later = a_letter(owner, NOW), a_letter(owner, NOW, "b@library.test")
    for letter in (begun, later):
        scheduled(letter, account, NOW)
    ahead = sending.live_action(owner, later.pk)
    assert ahead is not None
    type(ahead).everything.filter(pk=ahead.pk).update(opens=NOW + timedelta(days=1), wake_at=NOW + timedelta(days=1))
    sending.hold("here", "run-1", NOW)
    Instance.objects.update(incarnation=PUT_BACK)

    assert sending.hold("here", "run-1", NOW) is Standing.COPY
    assert sending.hold("here", "run-2", NOW + timedelta(days=1)) is Standing.COPY
    sending.take_over(None, "here", "run-1", NOW)
    assert sending.hold("here", "run-1", NOW) is Standing.HOLDS
    assert (sending.state_of(owner, begun.pk), sending.state_of(owner, later.pk)) == ("uncertain", "planned")


@pytest.mark.django_db
def test_rows_that_are_moved_in_take_the_name_of_the_tables_they_lie_in_now() -> None:
    sending.hold("here", "run-1", NOW)
    Instance.objects.update(incarnation="")

    assert sending.hold("here", "run-1", NOW) is Standing.HOLDS
    assert Instance.objects.get().incarnation == sending.incarnation() != ""
