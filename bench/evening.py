"""One evening of many people: how late their letters leave, and how many a second, on a PostgreSQL of its own.

    .venv/bin/python bench/evening.py                 # 480 people, 2 workers, growth to 10,000 rows
    .venv/bin/python bench/evening.py 10000 2 100000  # people, workers, most rows
    .venv/bin/python bench/evening.py 2400 2 1000 300 16 6  # an answer after 300 ms, 16 lanes a worker, 6 zones

The people live in 24 zones, or as many as are named; in each, all letters are due in the same second, and the hours
between are left out: a zone begins when the one before is done. Every letter is a real row with its approval, sent by
the workers' own passes to a real SMTP server on this machine, with the pool of connections that a server for many has.
PostgreSQL waits for the disk at each commit. Beside it runs a bare loop with as many processes and threads:
SELECT ... FOR UPDATE SKIP LOCKED, smtplib, UPDATE, COMMIT, without any of the promises.
A real provider takes a letter in a second or so; a server on the same machine only shows what the computing costs.
Plans are left out; `bench/replan.py` measures them. Nobody here has a mailbox that would be looked into.
"""

from __future__ import annotations

import os
import resource
import smtplib
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from uuid import uuid4

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]
IN_ONE_GO = 500
LOOKS = 200
AT = "2026-03-11T18:30:00+00:00"
NEXT = "SELECT id, sender, recipient, content FROM bare WHERE NOT done ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1"


def set_up() -> None:
    """Django on the database of this run, with the tables of the product."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "afterword.web.settings"
    from afterword import wiring

    wiring.set_up_django()
    wiring.bring_up_to_date()


def people(count: int) -> None:
    """So many people with a mail account and one approved letter each, none of them due yet."""
    from django.db import transaction

    from afterword.store.models import Action, Participation
    from afterword.wiring import SystemClock
    from tests.letters import a_letter, an_account, an_owner, scheduled

    now = SystemClock().now()
    owner = an_owner(now)
    pattern = scheduled(a_letter(owner, now), an_account(owner), now, now + timedelta(hours=2), hours=12)
    taking_part = Participation.everything.get(process=pattern.letter.process_id)
    for first in range(0, count, IN_ONE_GO):
        made = [_one_more(pattern, taking_part, number) for number in range(first, min(first + IN_ONE_GO, count))]
        with transaction.atomic():
            for rows in zip(*made, strict=True):
                type(rows[0])._default_manager.bulk_create(rows)
    Action.everything.filter(pk=pattern.pk).delete()


def _one_more(pattern: Any, taking_part: Any, number: int) -> list[Any]:
    """Another person with all that belongs to their letter, which says something of its own."""
    from afterword.core.sending import shown_hash

    owner = _copied(pattern.owner)
    account = _copied(pattern.account, owner=owner, address=f"m{number}@home.test")
    process = _copied(pattern.letter.process, owner=owner)
    person = _copied(pattern.letter.person, owner=owner, email=f"r{number}@library.test")
    there = _copied(taking_part, owner=owner, process=process, person=person)
    text = pattern.approval.text.replace("reading room", f"reading room on floor {number}")
    letter = _copied(pattern.letter, owner=owner, process=process, person=person, body=text)
    words = {"sender": account.address, "recipient": person.email, "subject": letter.subject, "text": text}
    span = {"opens": pattern.opens, "closes": pattern.closes}
    approval = _copied(pattern.approval, owner=owner, letter=letter, shown_hash=shown_hash(**words, **span), **words)
    mine = {"owner": owner, "letter": letter, "approval": approval, "account": account}
    return [owner, account, process, person, there, letter, approval, _copied(pattern, **mine, message_id=_an_id())]


def evening(workers: int, port: int, lanes: int, zones: int) -> tuple[list[float], float, float]:
    """Seconds of lateness of each letter, how many left a second while there were any, and CPU milliseconds of each."""
    from afterword.store.models import Action
    from afterword.wiring.clock import DatabaseClock

    ids = list(Action.everything.filter(state="planned").order_by("pk").values_list("pk", flat=True))
    clock, pause, late, busy, begun = DatabaseClock(), threading.Event(), [], 0.0, 0.0
    with running([["work", str(port), str(lanes)]] * workers) as processes:
        for each in processes:
            assert each.stdout is not None
            each.stdout.readline()
        begun = sum(map(_spent_by, processes))
        for zone in range(zones):
            mine = ids[zone::zones]
            due = clock.now() + timedelta(seconds=2)
            hour = f"Etc/GMT{due.hour - 12:+d}"
            Action.everything.filter(pk__in=mine).update(wake_at=due, time_zone=hour)
            while Action.everything.filter(pk__in=mine).exclude(state="sent").exists():
                pause.wait(0.2)
            settled = Action.everything.filter(pk__in=mine).values_list("settled_at", flat=True)
            seconds = [(at - due).total_seconds() for at in settled if at]
            late += seconds
            busy += max(seconds)
        spent = sum(map(_spent_by, processes)) - begun
    return late, len(late) / busy, spent / len(late) * 1000


def _spent_by(process: subprocess.Popen[str]) -> float:
    """Seconds of CPU of a process so far, as Linux counts them."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def work(port: int, lanes: int) -> None:
    """A worker among several, until it is killed."""
    set_up()
    from afterword.flows import tick as passes
    from afterword.flows.aside import Aside
    from afterword.flows.lanes import Lanes
    from afterword.mail.lines import together
    from afterword.mail.smtp import SmtpTransport
    from afterword.wiring.clock import DatabaseClock
    from tests.fakes import World

    for name, nothing in (("replan_all", 0), ("has_stale", False)):
        setattr(passes, name, lambda _ports, _now, gives=nothing: gives)
    transport = SmtpTransport("127.0.0.1", port, "plain")
    ports = World(mailbox=None).ports(
        clock=DatabaseClock(),
        transport_for=lambda _account: transport,
        together=together,
        start_id=uuid4().hex,
        is_one_of_many=True,
    )
    rhythm, pause = passes.Rhythm(aside=Aside(), lanes=Lanes(lanes)), threading.Event()
    print("ready", flush=True)
    while True:
        passes.tick(ports, ports.clock.now(), rhythm)
        pause.wait(0.5)


def floor(count: int, workers: int, port: int, lanes: int) -> tuple[float, float]:
    """Letters a second of the bare loop, and CPU milliseconds of each, with as many processes and threads."""
    import psycopg

    from afterword.core.message import build
    from tests.letters import SENDER, TEXT

    content = build(SENDER, "n@library.test", "Thank you", TEXT, "<a.b@home.test>", datetime.fromisoformat(AT)).content
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(
            "CREATE TABLE bare (id serial PRIMARY KEY, sender text, recipient text, content bytea, done bool)"
        )
        rows = [(SENDER, "n@library.test", content)] * count
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO bare (sender, recipient, content, done) VALUES (%s, %s, %s, false)", rows)
        start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        with running([["bare", str(port), str(lanes)]] * workers) as processes:
            for each in processes:
                each.wait()
        pace, after = count / (time.perf_counter() - start), resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return pace, spent / count * 1000


def bare(port: int, lanes: int) -> None:
    """What everybody writes first, in so many threads."""
    threads = [threading.Thread(target=_bare, args=(port,)) for _ in range(lanes)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()


def _bare(port: int) -> None:
    import psycopg

    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        while True:
            row = connection.execute(NEXT).fetchone()
            if row is None:
                return
            with smtplib.SMTP("127.0.0.1", port, local_hostname="[127.0.0.1]") as server:
                server.sendmail(row[1], [row[2]], bytes(row[3]))
            connection.execute("UPDATE bare SET done = true WHERE id = %s", [row[0]])
            connection.commit()


def growth(most: int) -> None:
    """Milliseconds of a look when nothing is due, and of a claim when all are, with ever more rows."""
    from afterword.store import sending
    from afterword.store.models import Action
    from afterword.wiring.clock import DatabaseClock

    now = DatabaseClock().now()
    for rows in (each for each in (1_000, 10_000, 100_000) if each <= most):
        _fill_up(rows, now)
        waiting = Action.everything.filter(state="planned")
        waiting.update(wake_at=now + timedelta(hours=1), lease_until=None)
        idle = [_took(partial(sending.due, now)) for _ in range(LOOKS)]
        waiting.update(wake_at=now)
        full = _took(partial(sending.due, now))
        claims = [_took(partial(sending.claim_due, "bench", now, most=8)) / 8 for _ in range(LOOKS // 8)]
        Action.everything.filter(state="claimed").update(state="planned", lease_until=None)
        print(
            f"{rows:>8,} rows   idle look {median(idle):5.2f} ms (least {min(idle):.2f})   look for 100 {full:6.2f} ms"
            f"   claim, eight in one go, {median(claims):5.2f} ms (least {min(claims):.2f})"
        )


def _fill_up(rows: int, now: datetime) -> None:
    """More letters of one more person, until so many wait."""
    from afterword.store.models import Action, Approval, Letter
    from tests.letters import a_letter, an_account, an_owner, scheduled

    more = rows - Action.everything.filter(state="planned").count()
    first = a_letter(owner := an_owner(now), now)
    pattern = scheduled(first, an_account(owner), now)
    letters = [_copied(first, step_key=f"thank_you:{each}") for each in range(more - 1)]
    approvals = [_copied(pattern.approval, letter=each) for each in letters]
    actions = [_copied(pattern, letter=each.letter, approval=each, message_id=_an_id()) for each in approvals]
    for model, made in ((Letter, letters), (Approval, approvals), (Action, actions)):
        model.everything.bulk_create(made, batch_size=1_000)


def _an_id() -> str:
    return f"<{uuid4().hex}.a@home.test>"


def _copied(row: Any, **other: Any) -> Any:
    fields = {each.name: getattr(row, each.name) for each in row._meta.concrete_fields}
    return type(row)(**{**fields, **other, "id": uuid4()})


def machine() -> str:
    """What else this machine is doing."""
    return f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"


def _took(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


@contextmanager
def running(words: list[list[str]]) -> Iterator[list[subprocess.Popen[str]]]:
    """Processes of this file, killed at the end."""
    made = [subprocess.Popen([sys.executable, __file__, *each], stdout=subprocess.PIPE, text=True) for each in words]
    try:
        yield made
    finally:
        for each in made:
            each.kill()
            each.communicate()


@contextmanager
def sink(answer_ms: int) -> Iterator[int]:
    """The SMTP server, in a process of its own; gives its port."""
    command = [sys.executable, __file__, "serve", str(answer_ms)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.kill()


def serve(answer_ms: int) -> None:
    """Take every letter after so many milliseconds, and keep none."""
    import asyncio

    from aiosmtpd.controller import Controller

    from tests.servers.ports import free_ports

    class Takes:
        async def handle_DATA(self, _server: object, _session: object, _envelope: object) -> str:
            await asyncio.sleep(answer_ms / 1000)
            return "250 OK"

    port = free_ports(1)[0]
    Controller(Takes(), hostname="127.0.0.1", port=port, server_hostname="localhost", ready_timeout=10).start()
    print(port, flush=True)
    sys.stdin.read()


def main(count: int, workers: int, most: int, answer_ms: int, lanes: int, zones: int) -> int:
    """All of it on one database."""
    from tests.servers.postgres import private_cluster

    with tempfile.TemporaryDirectory() as folder, private_cluster(is_synced=True) as url, sink(answer_ms) as port:
        os.environ |= {"AFTERWORD_DATA": folder, "AFTERWORD_CONFIG": folder, "DATABASE_URL": url}
        os.environ |= {"AFTERWORD_INSTALLATION": "one-evening", "AFTERWORD_LANES": str(lanes)}
        set_up()
        people(count)
        late, pace, spent = evening(workers, port, lanes, zones)
        bound, least = floor(count, workers, port, lanes)
        cuts = quantiles(late, n=100)
        print(f"{count:,} letters in {zones} zones, {-(-count // zones)} due in the same second")
        print(f"{workers} workers of {lanes} lanes, the server answers after {answer_ms} ms; {machine()}")
        print(f"lateness p50 {cuts[49]:.1f} s, p99 {cuts[98]:.1f} s, most {max(late):.1f} s")
        print(f"{pace:.1f} letters a second; the bare loop {bound:.1f}; ratio {pace / bound:.2f}")
        print(f"CPU of the worker {spent:.1f} ms a letter; of the bare loop, with its start, {least:.1f} ms")
        growth(most)
    return 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["serve", answer_ms]:
            serve(int(answer_ms))
        case ["work", port, lanes]:
            work(int(port), int(lanes))
        case ["bare", port, lanes]:
            bare(int(port), int(lanes))
        case given:
            numbers = [int(each) for each in given]
            sys.exit(main(*numbers, *(480, 2, 10_000, 0, 4, 24)[len(numbers) :]))
