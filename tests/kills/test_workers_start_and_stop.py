"""Real workers of one installation on PostgreSQL: they start together on empty tables, and stop when they are told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from tests.kills.running import Nursery
from tests.servers.own_database import environment
from tests.servers.ports import wait_until

LET_GO = "SELECT count(*) FROM store_duty WHERE lease_until IS NOT NULL"
HELD = "SELECT count(*) FROM store_instance WHERE renewed_at > clock_timestamp() - interval '45 seconds'"
SENT_BY = "SELECT count(*) FROM store_instance"


@pytest.mark.slow
@pytest.mark.needs("postgres")
@pytest.mark.parametrize("driver", ["rows", "procrastinate"])
def test_two_workers_make_the_tables_once_share_the_right_to_send_and_give_it_back(
    postgres_url: str, tmp_path: Path, driver: str
) -> None:
    if driver == "procrastinate":
        pytest.importorskip("procrastinate")
    variables = {
        **environment(tmp_path, postgres_url),
        "AFTERWORD_INSTALLATION": "careers.example",
        "AFTERWORD_ACCOUNTS": "yes" if driver == "procrastinate" else "no",
        "AFTERWORD_SERVER_MAIL": "smtp://127.0.0.1:25?from=afterword@server.test",
        "AFTERWORD_DRIVER": driver,
        "AFTERWORD_KEYRING": "no",
        "AFTERWORD_LOG_FORMAT": "json",
        "AFTERWORD_LOG_LEVEL": "INFO",
    }
    command = [sys.executable, "-m", "afterword", "worker", "--every", "0.05"]
    said, workers = [tmp_path / "1.log", tmp_path / "2.log"], []
    for log in said:
        with log.open("w", encoding="utf-8") as errors:
            worker = subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, stderr=errors, text=True)
        workers.append(worker)
    try:
        for worker, log in zip(workers, said, strict=True):
            assert worker.stdout is not None
            assert worker.stdout.readline() == "Working. Stop with Ctrl-C.\n", log.read_text(encoding="utf-8")
        with psycopg.connect(variables["DATABASE_URL"], autocommit=True) as rows:
            while not _count(rows, HELD):
                assert [worker.poll() for worker in workers] == [None, None]
            for worker in workers:
                worker.send_signal(signal.SIGTERM)
            assert [worker.wait(60) for worker in workers] == [0, 0]
            assert (_count(rows, SENT_BY), _count(rows, HELD), _count(rows, LET_GO)) == (1, 0, 0)
    finally:
        for worker in workers:
            worker.kill()
            worker.communicate()
    for log in said:
        lines = log.read_text(encoding="utf-8").splitlines()
        assert all(json.loads(line)["level"] in {"INFO", "WARNING"} for line in lines), lines


@pytest.mark.slow
@pytest.mark.parametrize("nursery", [pytest.param("postgres", marks=pytest.mark.needs("postgres"))], indirect=True)
def test_a_worker_that_is_told_to_stop_finishes_what_is_under_way_and_gives_back_the_rest(nursery: Nursery) -> None:
    recipients = [f"late-{number}" for number in range(6)]
    nursery.run("prepare", recipients, True)

    # The judge has a letter and has not answered yet.
    _worker_until(nursery, lambda: bool(nursery.received()))
    states, taken = nursery.report()["states"], nursery.received()
    sent = [each for each, state in states.items() if state == "sent"]
    with psycopg.connect(nursery.variables["DATABASE_URL"]) as rows:
        held = _count(rows, "SELECT count(*) FROM store_action WHERE lease_until IS NOT NULL")
    _worker_until(nursery, lambda: len(nursery.received()) == len(recipients))

    assert taken == Counter(sent)
    assert 0 < len(sent) < len(recipients)
    assert (set(states.values()), held) == ({"sent", "planned"}, 0)
    assert nursery.received() == Counter(recipients)
    assert set(nursery.report()["states"].values()) == {"sent"}


def _worker_until(nursery: Nursery, seen: Callable[[], bool]) -> None:
    """A worker that is told to stop as soon as this is seen, and ends by itself."""
    worker = nursery.ask("until told")
    wait_until(seen, "The judge got no letter.")
    os.kill(worker, signal.SIGTERM)
    assert nursery.ask("wait", worker) == 0


def _count(rows: psycopg.Connection[tuple[int]], asked: str) -> int:
    found = rows.execute(asked).fetchone()
    return int(found[0]) if found else 0
