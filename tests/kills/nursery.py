"""A warmed process that forks workers, so that a killed one is followed by the next within milliseconds.

It reads one JSON list a line (a word and its arguments) and answers with one JSON value a line. It never opens
the database itself: each fork has a connection of its own.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from uuid import uuid4

import django

django.setup()

from afterword.core.letter.check import check_text  # noqa: E402
from afterword.core.letter.context import TextContext  # noqa: E402
from tests.fakes import World  # noqa: E402
from tests.kills.alerting import alerts, more_jobs, seekers, told  # noqa: E402
from tests.kills.crew import crew, until_told  # noqa: E402
from tests.kills.replanning import people, plans, replan  # noqa: E402
from tests.kills.worker import work  # noqa: E402
from tests.letters import SENDER, a_letter, an_account, an_owner  # noqa: E402

LOCALE = "en-GB"
SILENT = "UPDATE procrastinate_workers SET last_heartbeat = now() - interval '31 seconds'"


def prepare(folder: Path, recipients: list[str], proof: bool) -> None:
    """An empty database with one approved letter for each recipient, due now."""
    from afterword.store import sending
    from afterword.wiring import SystemClock
    from tests.letters import an_approval

    now = SystemClock().now()
    owner = an_owner(now)
    account = an_account(owner, files_itself=proof, evidence="sent_folder" if proof else "", address=SENDER)
    (folder / "deaths").mkdir(exist_ok=True)
    for recipient in recipients:
        letter = a_letter(owner, now, f"{recipient}@library.test")
        approval = an_approval(letter, now)
        sending.schedule(
            owner,
            approval,
            account,
            opens=approval.opens,
            closes=approval.closes,
            target=now,
            time_zone=_zone_of_midday(now.hour),
            now=now,
        )


def report(folder: Path) -> None:
    """Where every letter stands."""
    from afterword.store import audit
    from afterword.store.models import Action, Event

    actions = Action.everything.select_related("approval")
    said = {
        "states": {each.approval.recipient.partition("@")[0]: each.state for each in actions},
        "sent_events": Event.everything.filter(type="letter_sent").count(),
        "broken_chain": len(audit.check()),
    }
    (folder / "report.json").write_text(json.dumps(said))


def deferred(folder: Path) -> None:
    """What jobs there are after a letter that was taken back in its transaction, one that was moved, one put twice."""
    from django.db import transaction
    from procrastinate.contrib.django.models import ProcrastinateJob

    from afterword.store import sending
    from afterword.store.models import Action

    jobs = ProcrastinateJob.objects.filter(status="todo")
    one, other = Action.everything.order_by("pk")
    said: dict[str, object] = {}
    with transaction.atomic():
        sending.wake_at(uuid4(), other.opens)
        transaction.set_rollback(True)
    said["taken back"] = jobs.count()
    sending.postpone(one.owner, one.letter_id, one.opens + timedelta(minutes=5), one.opens)
    said["moved"] = jobs.count()
    sending.wake_at(other.pk, other.opens)
    said["twice"] = jobs.count()
    said["of each"] = [
        jobs.filter(args={"action": str(each.pk)}, queueing_lock=f"action-{each.pk}").count() == 1
        for each in (one, other)
    ]
    (folder / "report.json").write_text(json.dumps(said))


def waited_for(folder: Path) -> None:
    """What the doctor says of jobs: while nobody waits for them, beside one who does, when that one is silent."""
    from django.db import connection

    from afterword.flows.doctor_many import look_at_what_is_shared
    from afterword.wiring.clock import DatabaseClock

    ports = World().ports(clock=DatabaseClock(), is_one_of_many=True, is_driven_by_jobs=True)
    said: list[list[object]] = []
    for begun in ("", "SELECT procrastinate_register_worker_v1()", SILENT):
        with connection.cursor() as cursor:
            cursor.execute(begun or "SELECT 1")
        now = ports.clock.now()
        (found,) = (each for each in look_at_what_is_shared(ports, now, now) if each.kind == "jobs")
        said.append([found.is_good, found.hint])
    (folder / "report.json").write_text(json.dumps(said))


ACTS: dict[str, Callable[..., None]] = {
    "prepare": prepare,
    "report": report,
    "work": work,
    "people": people,
    "replan": replan,
    "plans": plans,
    "seekers": seekers,
    "more_jobs": more_jobs,
    "alerts": alerts,
    "told": told,
    "crew": crew,
    "crew in lanes": partial(crew, lanes=3),
    "until told": until_told,
    "deferred": deferred,
    "waited for": waited_for,
}


def _zone_of_midday(hour: int) -> str:
    """A zone in which it is about noon, so that no test waits for the morning."""
    return f"Etc/GMT{hour - 12:+d}"


def _forked(act: Callable[[], None]) -> int:
    """Run it in a child in a process group of its own."""
    pid = os.fork()
    # Both say it, so that the group is there whichever of them runs first: a kill may come at once.
    os.setpgid(pid, pid)
    if pid:
        return pid
    status = 1
    try:
        act()
        status = 0
    finally:
        # What went wrong is printed by the interpreter's own hook before the child leaves without clean-up.
        if status:
            sys.excepthook(*sys.exc_info())
        os._exit(status)


def _serve(folder: Path) -> None:
    for line in sys.stdin:
        word, *rest = json.loads(line)
        if word == "wait":
            answer = os.waitstatus_to_exitcode(os.waitpid(rest[0], 0)[1])
        else:
            answer = _forked(partial(ACTS[word], folder, *rest))
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()


def _warm() -> None:
    """Load all that a worker uses once, before the first fork."""
    for name in (
        "afterword.flows.replan",
        "afterword.flows.job_search.sending",
        "afterword.flows.send_letter",
        "afterword.flows.tick",
        "afterword.wiring",
    ):
        import_module(name)
    World().ports()
    # A letter is judged again before it leaves: its rules are made ready at the first one.
    check_text("letter", LOCALE, "Dear Ms Rao,\n\nThank you.", TextContext())


if __name__ == "__main__":
    _warm()
    _serve(Path(sys.argv[1]))
