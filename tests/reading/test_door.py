"""The door: caps before reading, a child that can do nothing else, and a sentence for every refusal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from afterword.core.errors import Unreadable
from afterword.reading import limits
from afterword.reading.child import ForbiddenHere, refuse
from afterword.reading.door import Door
from afterword.reading.invitation import DoorReader
from afterword.reading.opened import NoSuchFile
from tests.invitations import CANDIDATE, OKAFOR, ORGANIZER, calendar, event

GOOD = calendar(event(ORGANIZER, CANDIDATE, OKAFOR, "SUMMARY:Interview for Analyst at Halden")).encode()


@pytest.fixture(scope="module")
def reader() -> Iterator[DoorReader]:
    with DoorReader() as opened:
        yield opened


def refusal(reader: DoorReader, content: bytes, filename: str = "invitation.ics") -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        reader.read(content, filename)
    return caught.value


def test_a_sound_invitation_goes_through(reader: DoorReader) -> None:
    found = reader.read(GOOD, "invitation.ics")

    assert [person["name"] for person in found["interviewers"]] == ["Ines Duarte", "Dr. Amara Okafor"]
    assert found["start_utc"] == "2026-12-01T19:00:00Z"
    assert found["questions"] == []


def test_ten_megabytes_are_refused_before_anything_is_started() -> None:
    door = Door()

    with pytest.raises(limits.TooBig) as caught:
        DoorReader(door).read(b"BEGIN:VCALENDAR\r\n" + b"X" * (10 * limits.MEGABYTE - 17), "big.ics")

    assert caught.value.message == "This file is 10 MB; an invitation may be at most 1 MB. Nothing was kept."
    assert "paste its text" in caught.value.hint
    assert door._child is None


def test_a_huge_file_on_disk_is_never_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "huge.ics"
    with path.open("wb") as sink:
        sink.write(b"BEGIN:VCALENDAR\r\n")
        sink.truncate(2_000_000_000)

    with pytest.raises(limits.TooBig) as caught:
        DoorReader().read_path(path)

    assert "This file is 2000 MB" in caught.value.message


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    for path in (tmp_path / "none.ics", tmp_path):
        with pytest.raises(NoSuchFile) as caught:
            DoorReader().read_path(path)

        assert str(path) in caught.value.message


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (calendar(*[event()] * 201), "too_much"),
        (calendar(event(*["BEGIN:VALARM", "END:VALARM"] * 1001)), "too_much"),
        ("BEGIN:A\n" * 6 + "END:A\n" * 6, "too_much"),
        (calendar(event(*["ATTENDEE:mailto:a@b.example"] * 101)), "too_much"),
        (calendar(event("ATTENDEE" + ";X=1" * 65 + ":mailto:a@b.example")), "too_much"),
        (calendar("BEGIN:VTODO\r\nEND:VTODO"), "no_event"),
        (calendar(event(times=("DTSTART:999991231T000000Z",))), "broken_time"),
        ("", "not_an_invitation"),
        ("\ufeff", "not_an_invitation"),
        ("PK\x03\x04 not a calendar", "not_an_invitation"),
    ],
)
def test_what_is_too_much_or_no_invitation_is_refused_with_a_way_on(
    reader: DoorReader, content: str, code: str
) -> None:
    error = refusal(reader, content.encode())

    assert error.code == code
    assert error.message.endswith(".")
    assert error.hint


def test_ninety_guests_are_not_too_many(reader: DoorReader) -> None:
    guests = [f"ATTENDEE;CN=Guest {n}:mailto:g{n}@b.example" for n in range(90)]

    assert len(reader.read(calendar(event(*guests)).encode(), "x.ics")["attendees"]) == 90


def test_a_year_of_events_with_alarms_and_a_zone_with_its_history_are_not_too_many(reader: DoorReader) -> None:
    history = ["BEGIN:STANDARD", "DTSTART:19700101T000000", *["RDATE:19710101T000000"] * 150, "END:STANDARD"]
    meetings = [event("BEGIN:VALARM", "TRIGGER:-PT5M", "END:VALARM", uid=str(n)) for n in range(150)]

    found = reader.read(calendar("BEGIN:VTIMEZONE", *history, "END:VTIMEZONE", *meetings).encode(), "x.ics")

    assert found["n_events"] == 150


def test_an_endless_series_is_read_as_its_first_date_and_asked_about(reader: DoorReader) -> None:
    found = reader.read(calendar(event("RRULE:FREQ=SECONDLY")).encode(), "x.ics")

    assert found["recurring"] is True
    assert "recurring" in [question["code"] for question in found["questions"]]


def test_a_child_that_takes_too_long_is_stopped_and_said() -> None:
    door = Door(wall_seconds=0.0)

    with pytest.raises(limits.TooSlow):
        door.ask({"kind": "ics"}, GOOD)

    assert door._child is None


def test_a_new_child_serves_after_one_has_died() -> None:
    door = Door()
    with DoorReader(door) as reader:
        reader.read(GOOD, "x.ics")
        assert door._child is not None
        first = door._child.pid
        door._child.kill()
        door._child.wait()

        reader.read(GOOD, "x.ics")

        assert door._child.pid != first


def test_a_fault_of_the_reader_is_told_apart_from_a_slow_file() -> None:
    door = Door()

    with pytest.raises(limits.ReaderFailed):
        door.ask({"kind": "ics", "candidate_email": 5}, GOOD)


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no processor limits")
def test_a_child_that_eats_the_processor_is_stopped_by_the_system() -> None:
    busy = "from afterword.reading import child\nchild._limit_processor(1)\nwhile True: pass"

    done = subprocess.run([sys.executable, "-c", busy], timeout=30, check=False)

    assert done.returncode < 0


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no memory limits")
def test_a_child_cannot_take_more_memory_than_its_limit() -> None:
    greedy = "from afterword.reading import child\nchild._limit_memory()\nbytearray(600_000_000)"

    done = subprocess.run([sys.executable, "-c", greedy], timeout=30, check=False, capture_output=True)

    assert b"MemoryError" in done.stderr


@pytest.mark.parametrize(
    "act",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 25)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('out.txt', 'w')",
        "import os; os.open('out.txt', os.O_CREAT | os.O_WRONLY)",
        "import os; os.remove('x')",
    ],
)
def test_the_child_refuses_network_programs_and_writing(act: str, tmp_path: Path) -> None:
    script = f"import sys\nfrom afterword.reading.child import refuse\nsys.addaudithook(refuse)\n{act}"

    done = subprocess.run(
        [sys.executable, "-B", "-c", script], cwd=tmp_path, capture_output=True, check=False, timeout=30
    )

    assert b"ForbiddenHere" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_reading_stays_allowed_in_the_child() -> None:
    refuse("open", ("zone.tab", "r", os.O_RDONLY))

    with pytest.raises(ForbiddenHere):
        refuse("open", ("zone.tab", "r+", os.O_RDWR))


def test_the_child_knows_nothing_of_django_or_of_the_environment() -> None:
    script = "import sys, afterword.reading.child; sys.exit('django' in sys.modules or 'icalendar' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=30).returncode == 0


def test_secrets_of_the_environment_do_not_reach_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERWORD_SECRET", "sentinel")
    door = Door()
    with DoorReader(door) as reader:
        reader.read(GOOD, "x.ics")
        assert door._child is not None
        environ = Path(f"/proc/{door._child.pid}/environ")

        assert not environ.exists() or b"sentinel" not in environ.read_bytes()


def test_two_threads_may_use_one_door(reader: DoorReader) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: reader.read(GOOD, "x.ics")["uid"], range(20)))

    assert set(found) == {"panel-1@halden.example"}


@pytest.mark.parametrize(
    "content",
    [
        calendar(event("SUMMARY:Interview\x00<script>", "DESCRIPTION:a\x00b")).encode(),
        GOOD + b"\xff\xfe\x00garbage",
        GOOD[: len(GOOD) // 2],
        b"BEGIN:VCALENDAR\r\n" + b"END:VCALENDAR\r\n" * 5000 + GOOD,
        calendar(event('ATTENDEE;CN="' + "A" * 100_000 + ":mailto:a@b.example")).encode(),
        calendar(event("DESCRIPTION:" + "(" * 20_000)).encode(),
        calendar(event("DESCRIPTION:Interviewers: " + "a, " * 20_000)).encode(),
        calendar(event("DESCRIPTION:Interviewers: " + "Ana Ruiz and " * 5_000)).encode(),
        calendar(event("SUMMARY:" + "for the role " * 5_000)).encode(),
        calendar(event("DESCRIPTION:" + "<" * 50_000)).encode(),
        calendar(event("DESCRIPTION:" + "<p" * 50_000)).encode(),
        calendar(event("DESCRIPTION:" + "1" * 200_000)).encode(),
        calendar(event("LOCATION:" + "phone " * 20_000)).encode(),
    ],
)
def test_hostile_texts_are_read_or_refused_within_the_limits(reader: DoorReader, content: bytes) -> None:
    found = reader.read(content, "x.ics")

    assert found["n_events"] == 1
    assert "\x00" not in str(found)
