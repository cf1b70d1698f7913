"""A whole calendar cut into its single events, those of a time only; none is understood here, and most are forgotten.

A calendar of years is larger than any invitation, so it is cut by its lines, in one pass, before anything is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from afterword.calendars.lines import decoded, parse
from afterword.reading.limits import NotAnInvitation, TooMuch

MOST_EVENTS, MOST_FOUND = 20_000, 500
LONGEST_EVENT = 60_000
_DAY = re.compile(r"^DTSTART[^:\n]*:(\d{8})", re.MULTILINE)
_ZONE = re.compile(r"TZID=\"?([^;:\"\n]+)")
_SERIES = re.compile(r"^(?:RRULE|RDATE)[;:]", re.MULTILINE)


@dataclass(slots=True)
class _Calendar:
    """What is open while the lines go by: the zones of this calendar, and the block that is being gathered."""

    zones: dict[str, list[str]] = field(default_factory=dict)
    block: list[str] = field(default_factory=list)
    kind: str = ""


def read_agenda(content: bytes, since: str, until: str) -> dict[str, Any]:
    """`events`: each with `uid`, `words` (all that it says) and `calendar` (itself alone, with its zones).

    `since` and `until` are days as 20261128. Of a full calendar it is the first days, and `rest` is the day from which
    one reads on; "" where that was all. A series is left out: no interview repeats; an event too large to be one
    likewise.
    """
    text, _ = decoded(content)
    if "BEGIN:VCALENDAR" not in text.upper():
        raise NotAnInvitation
    found = []
    for block, zones in _events(text.replace("\r", "")):
        day = _DAY.search(block)
        if day and since <= day[1] <= until and not _SERIES.search(block) and len(block) <= LONGEST_EVENT:
            found.append((day[1], block, zones))
    found.sort(key=itemgetter(0))
    rest = found[MOST_FOUND][0] if len(found) > MOST_FOUND else ""
    if rest and rest == found[0][0]:
        raise TooMuch(f"This calendar has more than {MOST_FOUND} events in one day. Nothing was kept.")
    return {"events": [_alone(block, zones) for day, block, zones in found if not rest or day < rest], "rest": rest}


def _events(text: str) -> Iterator[tuple[str, Mapping[str, list[str]]]]:
    """Every VEVENT as its lines, with the zones that its own calendar defines."""
    around, count = _Calendar(), 0
    for line in text.split("\n"):
        word = line.strip().upper()
        if word == "BEGIN:VCALENDAR":
            around = _Calendar()
        elif word in {"BEGIN:VEVENT", "BEGIN:VTIMEZONE"} and not around.kind:
            around.kind, around.block = word.removeprefix("BEGIN:"), []
        if around.kind:
            around.block.append(line)
        if around.kind and word == f"END:{around.kind}":
            kind, block, around.kind = around.kind, around.block, ""
            if kind == "VTIMEZONE":
                _keep_zone(around.zones, block)
                continue
            count += 1
            if count > MOST_EVENTS:
                raise TooMuch(f"This calendar has more than {MOST_EVENTS} events. Nothing was kept.")
            yield "\n".join(block), around.zones


def _keep_zone(zones: dict[str, list[str]], block: Iterable[str]) -> None:
    lines = list(block)
    name = next((line.partition(":")[2].strip() for line in lines if line.upper().startswith("TZID")), "")
    if name and len(zones) < 100:
        zones.setdefault(name, lines)


def _alone(block: str, zones: Mapping[str, list[str]]) -> dict[str, str]:
    needed = [zones[name] for name in dict.fromkeys(_ZONE.findall(block)) if name in zones]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *(line for zone in needed for line in zone), block, "END:VCALENDAR", ""]
    event = next(parse(block).walk("VEVENT"))
    said = [event.text(name) or "" for name in ("SUMMARY", "LOCATION", "DESCRIPTION")]
    guests = [
        f"{line.params.get('CN', '')} {line.value}" for name in ("ORGANIZER", "ATTENDEE") for line in event.all(name)
    ]
    return {
        "uid": event.text("UID") or "",
        "summary": said[0],
        "words": "\n".join([*said, *guests])[:20_000],
        "calendar": "\n".join(lines),
    }


class AgendaDoor:
    """`core.calendar.port.AgendaReader` through the door."""

    def __init__(self, door: Any) -> None:
        self._door = door

    def read(self, content: bytes, since: str, until: str) -> Mapping[str, Any]:
        """The events of these days, cut apart in the child process."""
        answer: Mapping[str, Any] = self._door.ask({"kind": "agenda", "since": since, "until": until}, content)
        return answer
