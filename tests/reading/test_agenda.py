"""A whole calendar cut into events: those of the time, each with the zones of its own calendar, within the caps."""

from __future__ import annotations

import pytest

from afterword.core.errors import Unreadable
from afterword.reading.agenda import MOST_EVENTS, MOST_FOUND, AgendaDoor, read_agenda
from afterword.reading.door import Door
from afterword.reading.parse import read_invitation

ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:{0}\r\nTZOFFSETTO:{0}\r\n\
END:STANDARD\r\nEND:VTIMEZONE\r\n"
)
EVENT = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART;TZID=Own:202612{1}T100000\r\nDTEND;TZID=Own:202612{1}T110000\r\n\
SUMMARY:Talk\r\n  at Halden\r\nATTENDEE;CN=Jo:mailto:jo@halden.example\r\nEND:VEVENT\r\n"
DAYS = ("20261201", "20261231")


def calendar(offset: str, *events: str) -> str:
    return f"BEGIN:VCALENDAR\r\n{ZONE.format(offset)}{''.join(events)}END:VCALENDAR\r\n"


def test_each_event_stands_alone_with_the_zone_of_its_own_calendar() -> None:
    text = calendar("+0200", EVENT.format("a", "03")) + calendar("-0700", EVENT.format("b", "03"))
    events = read_agenda(text.encode(), *DAYS)["events"]

    starts = [read_invitation(each["calendar"].encode(), "ics")["start_utc"] for each in events]
    assert starts == ["2026-12-03T08:00:00Z", "2026-12-03T17:00:00Z"]
    assert events[0]["summary"] == "Talk at Halden"
    assert "jo@halden.example" in events[0]["words"]


def test_only_the_days_that_were_asked_for_are_kept() -> None:
    text = calendar("+0100", EVENT.format("a", "03"), EVENT.format("b", "30"))

    assert [one["uid"] for one in read_agenda(text.encode(), "20261215", "20261231")["events"]] == ["b"]


@pytest.mark.parametrize("content", [b"", b"<html>", b"\x00" * 50])
def test_what_is_no_calendar_is_said(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read_agenda(content, *DAYS)


def test_a_flood_is_refused_by_its_count() -> None:
    with pytest.raises(Unreadable, match="one day"):
        read_agenda(calendar("+0100", EVENT.format("a", "03") * (MOST_FOUND + 1)).encode(), *DAYS)
    with pytest.raises(Unreadable, match="events"):
        read_agenda(("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n" * (MOST_EVENTS + 1)).encode(), *DAYS)


def test_a_full_calendar_is_read_some_days_at_a_time() -> None:
    each_day = [EVENT.format(f"{day:02}-{n}", f"{day:02}") for n in range(200) for day in (9, 3, 7, 4, 8, 6)]
    content = calendar("+0100", *each_day).encode()

    first = read_agenda(content, *DAYS)
    second = read_agenda(content, first["rest"], DAYS[1])
    third = read_agenda(content, second["rest"], DAYS[1])

    assert [part["rest"] for part in (first, second, third)] == ["20261206", "20261208", ""]
    assert [len(part["events"]) for part in (first, second, third)] == [400, 400, 400]
    assert len({one["uid"] for part in (first, second, third) for one in part["events"]}) == 1200


def test_blocks_that_never_end_give_nothing() -> None:
    nested = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nDTSTART:20261203T100000\n" * 5000

    assert read_agenda(nested.encode(), *DAYS) == {"events": [], "rest": ""}


def test_it_is_done_in_the_child() -> None:
    door = Door()
    try:
        found = AgendaDoor(door).read(calendar("+0100", EVENT.format("a", "03")).encode(), *DAYS)
    finally:
        door.close()

    assert [one["uid"] for one in found["events"]] == ["a"]
