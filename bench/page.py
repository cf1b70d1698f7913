"""What a page costs: CPU milliseconds and bytes over the wire (gzip), on a stored world of three processes.

The ratio is to the plainest page of the same run (a form, no rows), as milliseconds depend on what else runs here.

.venv/bin/python bench/page.py
"""

from __future__ import annotations

import gzip
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.flows.ports import Ports
    from afterword.store.models import Owner
    from tests.fakes import World
    from tests.web.visitors import Visitor

ROOT = Path(__file__).parents[1]
ROUNDS = 40
LIMIT_MS = 15.0
LIMIT_BYTES = 60_000
BEFORE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
AFTER = datetime(2026, 3, 11, 16, 30, tzinfo=UTC)
# Three talks with the same people at one hour would be one talk.
HOURS = {"Tern": 14, "Quay": 12, "Lumen": 10}
PEOPLE = ("Inés Carrasco", "Tomasz Wróbel", "Đỗ Thị Hồng")


def invitation(employer: str) -> str:
    """One calendar file with three people."""
    host, hour = f"{employer.casefold()}.example", HOURS[employer]
    people = "".join(
        f"ATTENDEE;CN={name};ROLE=REQ-PARTICIPANT:mailto:{number}@{host}\n" for number, name in enumerate(PEOPLE)
    )
    return (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//bench//EN\nMETHOD:REQUEST\nBEGIN:VEVENT\n"
        f"UID:{employer}@{host}\nDTSTAMP:20260309T080000Z\n"
        f"DTSTART;TZID=Europe/Berlin:20260311T{hour}0000\nDTEND;TZID=Europe/Berlin:20260311T{hour + 1}0000\n"
        f"SUMMARY:Interview: Field Engineer\nORGANIZER;CN={PEOPLE[0]}:mailto:0@{host}\n{people}"
        "END:VEVENT\nEND:VCALENDAR\n"
    )


def a_world() -> tuple[Visitor, dict[str, str]]:
    """Three processes after their interviews, letters written; the addresses to measure."""
    from afterword import wiring
    from afterword.flows.overview.process import processes
    from afterword.flows.settings import set_achievements
    from afterword.reading.invitation import DoorReader
    from afterword.reading.names import LibraryNameReader
    from afterword.web import routing
    from tests.fakes import World
    from tests.letters import an_account, an_owner
    from tests.web.visitors import signed_in

    world = World()
    world.clock.at = BEFORE
    ports = world.ports(invitations=DoorReader(), names=LibraryNameReader(), proofs=wiring.ports().proofs)
    routing.act_through(ports)
    owner = an_owner(BEFORE)
    an_account(owner)
    set_achievements(owner, ("I mapped the drains of a harbour.", "I led a crew of four."))
    for employer in HOURS:
        held(ports, owner, employer, world)
    first = processes(owner, AFTER)[0].process
    pages = {"today": "/", "processes": "/processes", "people": "/people", "settings": "/settings", "add": "/add"}
    return signed_in(owner), pages | {"process": f"/processes/{first}", "letters": f"/processes/{first}/letters"}


def held(ports: Ports, owner: Owner, employer: str, world: World) -> None:
    """One interview, from its invitation to the notes."""
    from afterword.flows.record_interview import EditedInvitation, invitation_page, plan_it, read_pasted
    from afterword.flows.take_notes import Notes, save_notes
    from afterword.store.models import Person

    world.clock.at = BEFORE
    read = read_pasted(ports, owner, invitation(employer), BEFORE)
    page = invitation_page(ports, owner, read)
    edited = EditedInvitation(
        employer, "Field Engineer", page.starts_local, page.ends_local, page.time_zone, people=page.people
    )
    process = plan_it(ports, owner, read, edited, BEFORE)
    world.clock.at = AFTER
    people = Person.objects.of(owner).filter(participations__process=process)
    moments = {str(person.pk): "the pressure log of the north pump" for person in people}
    save_notes(ports, owner, process, Notes(moments, "by the end of next week"), AFTER)


def measure(who: Visitor, address: str) -> tuple[float, int]:
    """Median CPU milliseconds of one answer, and its size under gzip."""
    took, body = [], b""
    for _ in range(ROUNDS):
        start = time.process_time()
        answer = who.get(address)
        took.append((time.process_time() - start) * 1000)
        assert answer.status_code == 200, (address, answer.status_code)
        body = answer.content
    return median(took), len(gzip.compress(body))


def measure_typing(who: Visitor) -> tuple[float, float]:
    """Milliseconds by the clock from one more typed word to the check of the letter: the median and the 90th centile.

    No two texts are the same, so that nothing is answered from what was judged before.
    """
    from afterword.store.models import Letter

    letter = Letter.everything.exclude(body="").order_by("pk")[0]
    address = f"/processes/{letter.process_id}/letters/{letter.pk}/check"
    took = []
    for words in range(ROUNDS):
        form = {"subject": letter.subject, "body": f"{letter.body} It was a good talk {' indeed' * words}."}
        start = time.perf_counter()
        answer = who.post(address, form)
        took.append((time.perf_counter() - start) * 1000)
        assert answer.status_code in {200, 204}, answer.status_code
    return median(took), sorted(took)[ROUNDS * 9 // 10]


def main() -> int:
    """Print one line for each page; exit 1 when one is over its limit."""
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"AFTERWORD_DATA": folder, "AFTERWORD_CONFIG": folder}
        from afterword import wiring

        wiring.set_up_django()
        wiring.bring_up_to_date()
        who, addresses = a_world()
        static = ROOT / "src" / "afterword" / "web" / "static"
        shared = sum(len(gzip.compress((static / name).read_bytes())) for name in ("app.css", "app.js"))
        over = []
        plain, _ = measure(who, addresses["add"])
        for name, address in addresses.items():
            cpu, size = measure(who, address)
            total = size + shared
            cost = f"{cpu:6.1f} CPU ms, {cpu / plain:5.1f} times the plainest"
            print(f"{name:10} {cost}   {size:6} bytes gz, {total} with style and own scripts")
            over += [name] if cpu > LIMIT_MS or total > LIMIT_BYTES else []
        typed = measure_typing(who)
        print(f"typing     {typed[0]:6.1f} ms until the check answers, {typed[1]:.1f} at the slowest tenth")
        print(f"over {LIMIT_MS} ms or {LIMIT_BYTES} bytes: {', '.join(over) or 'none'}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
