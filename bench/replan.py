"""What it costs to plan everybody anew after a change of rules: processes a second, against reading and writing only.

It fills a database of its own with people who wait for an answer, changes the rules, and lets the worker's own
passes run until nobody is left; then it lets them run once more with nothing changed.

    .venv/bin/python bench/replan.py              # 100,000 processes on SQLite, in the folder for temporary files
    .venv/bin/python bench/replan.py 5000
    .venv/bin/python -m tests.servers.postgres .venv/bin/python bench/replan.py    # on a private PostgreSQL

Nobody is due for a letter there: to write one takes far longer than to plan, and is not what is measured.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from afterword.flows.ports import Ports
    from afterword.store.models import Event, Owner, Person, Process

sys.path[:0] = [str(Path(__file__).parents[1])]
MET = datetime(2026, 12, 1, 19, tzinfo=UTC)
NOW = MET + timedelta(days=4)
A_PERSON = 2  # processes each
SITES = (("US", "", "America/New_York"), ("DE", "BY", "Europe/Berlin"), ("GB", "ENG", "Europe/London"))
IN_ONE_GO = 2_000


def set_up(folder: str) -> Ports:
    """A database of its own and the real channels, none of which is used."""
    os.environ |= {"AFTERWORD_DATA": folder, "AFTERWORD_CONFIG": folder}
    from afterword import wiring

    wiring.set_up_django()
    wiring.bring_up_to_date()
    return wiring.ports()


def fill(count: int) -> None:
    """That many processes after their interview: one interviewer, thanked, waiting."""
    from afterword.store.models import Event, Evidence, Owner, Participation, Person, Process

    made = 0
    while made < count:
        owners, processes, people, parts, evidence, events = [], [], [], [], [], []
        for _ in range(min(IN_ONE_GO, count - made) // A_PERSON or 1):
            owner = Owner(name="Ivo Brandt", time_zone="America/New_York", created_at=MET)
            owners.append(owner)
            for _ in range(A_PERSON):
                country, subdivision, zone = SITES[made % len(SITES)]
                process = Process(
                    owner=owner, role="Toolmaker", employer_name=f"Employer {made}", country=country,
                    subdivision=subdivision, employer_time_zone=zone, created_at=MET - timedelta(days=9),
                )  # fmt: skip
                person = Person(
                    owner=owner,
                    written="Ms. Ada Adler",
                    email="ada@employer.example",
                    phone="+1 212 555 0199",
                    created_at=MET,
                )
                processes.append(process)
                people.append(person)
                parts.append(Participation(owner=owner, process=process, person=person, parts=["interviewer"]))
                evidence.append(
                    Evidence(owner=owner, person=person, source="signature", raw="Ms. Ada Adler", seen_at=MET)
                )
                events += a_story(owner, process, person)
                made += 1
        Owner.objects.bulk_create(owners, 500)
        Process.everything.bulk_create(processes, 500)
        Person.everything.bulk_create(people, 500)
        Participation.everything.bulk_create(parts, 500)
        Evidence.everything.bulk_create(evidence, 500)
        Event.everything.bulk_create(events, 500)


def a_story(owner: Owner, process: Process, person: Person) -> list[Event]:
    """Booked, held, noted, thanked, asked once."""
    from afterword.store.models import Event

    who = str(person.pk)
    happened = (
        (MET - timedelta(days=8), "interview_booked", {
            "round": 1, "starts": (MET - timedelta(hours=1)).isoformat(), "ends": MET.isoformat(), "with": [who]}),
        (MET + timedelta(minutes=20), "notes_captured", {"moments": {who: "the night trains"}}),
        (MET + timedelta(hours=5), "letter_sent", {"step": "thank_you", "person": who}),
        (MET + timedelta(days=3), "letter_sent", {"step": "F1", "person": who}),
    )  # fmt: skip
    return [
        Event(owner=owner, process=process, id=uuid4(), number=number, at=at, type=kind, payload=known, recorded_at=at)
        for number, (at, kind, known) in enumerate(happened, start=1)
    ]


def until_nobody_is_left(ports: Ports, now: datetime) -> tuple[float, int]:
    """The worker's passes until nothing is stale: CPU seconds, and the longest pass in milliseconds."""
    from afterword.flows.replan import has_stale, replan_all

    started, longest, passes = process_time(), 0.0, 0
    while has_stale(ports, now):
        began = perf_counter()
        replan_all(ports, now)
        longest, passes = max(longest, perf_counter() - began), passes + 1
        if passes % 50 == 0:
            print(f"  {passes} passes, {process_time() - started:,.0f} s CPU", file=sys.stderr, flush=True)
    return process_time() - started, round(longest * 1000)


def database() -> str:
    """The name of the database that is used."""
    from django.db import connection

    return connection.display_name


def move_everything() -> None:
    """A rule by which every reminder and what follows it comes a day later."""
    from afterword.store.models import Owner

    Owner.objects.update(settings={"chase.gap2": 6})


def floor(now: datetime) -> float:
    """CPU seconds to read the same rows and write each process and step once, without planning."""
    from afterword.flows.lay_over import Writes, steps_of
    from afterword.store import facts
    from afterword.store.models import Owner, Process

    started = process_time()
    ids = list(Owner.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), 50):
        processes = list(Process.everything.filter(owner__in=ids[start : start + 50]))
        facts.known_of(processes)
        rows = [row for each in steps_of(processes).values() for row in each.values()]
        Writes(changed=rows, processes=processes).write(now)
    return process_time() - started


def main(count: int) -> int:
    """Fill, plan, change the rules, plan again, and print."""
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        ports = set_up(folder)
        filling = process_time()
        fill(count)
        filled = process_time() - filling
        first, _ = until_nobody_is_left(ports, NOW)
        again, longest = until_nobody_is_left(replace(ports, plan_version="a later calendar"), NOW)
        move_everything()
        moved, _ = until_nobody_is_left(replace(ports, plan_version="other rules"), NOW)
        least = floor(NOW)
        idle, _ = until_nobody_is_left(replace(ports, plan_version="other rules"), NOW)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"processes            {count:,}, {A_PERSON} a person, real rows on {database()}, made in {filled:,.0f} s CPU"
    )
    print(f"first plan           {first:,.1f} s CPU, {count / first:,.0f} processes a second")
    print(f"a later calendar     {again:,.1f} s CPU, {count / again:,.0f} processes a second, nothing moves")
    print(f"rules that move      {moved:,.1f} s CPU, {count / moved:,.0f} processes a second, three steps each move")
    print("goal                 100,000 in 300 s, 333 processes a second")
    print(f"floor                {least:,.1f} s CPU to read and write the same rows, ratio {moved / least:.2f}")
    print(f"longest pass         {longest:,.0f} ms; letters are sent between passes")
    print(f"nothing to do        {idle * 1000:,.1f} ms")
    print(f"memory               {memory:,} MB at most")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
