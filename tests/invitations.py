"""Invitations for tests, written line by line so that a test shows what a calendar says."""

from __future__ import annotations

CANDIDATE = "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Maya Lindqvist:mailto:maya@home.example"
OKAFOR = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Dr. Amara Okafor:mailto:amara.okafor@halden.example"
BRANDT = 'ATTENDEE;PARTSTAT=ACCEPTED;CN="Brandt, Jonas (Field Operations)":mailto:jonas.brandt@halden.example'
ORGANIZER = "ORGANIZER;CN=Ines Duarte:mailto:ines.duarte@halden.example"
TIMES = ("DTSTART:20261201T190000Z", "DTEND:20261201T200000Z")


def event(*lines: str, times: tuple[str, ...] = TIMES, uid: str = "panel-1@halden.example") -> str:
    """One VEVENT with the given lines; `times` are its DTSTART and DTEND lines."""
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", *times, *lines, "END:VEVENT"])


def calendar(*parts: str, method: str | None = "REQUEST", head: tuple[str, ...] = ()) -> str:
    """A VCALENDAR around events and zones."""
    methods = [f"METHOD:{method}"] if method else []
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *methods, *head, *parts, "END:VCALENDAR", ""])


def zone(tzid: str, standard: str, daylight: str, *, months: tuple[int, int] = (11, 3)) -> str:
    """A VTIMEZONE with the rules of New York's dates and the given offsets."""
    to_standard, to_daylight = months
    return "\r\n".join(
        [
            "BEGIN:VTIMEZONE",
            f"TZID:{tzid}",
            "BEGIN:STANDARD",
            "DTSTART:16010101T020000",
            f"TZOFFSETFROM:{daylight}",
            f"TZOFFSETTO:{standard}",
            f"RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH={to_standard}",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:16010101T020000",
            f"TZOFFSETFROM:{standard}",
            f"TZOFFSETTO:{daylight}",
            f"RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH={to_daylight}",
            "END:DAYLIGHT",
            "END:VTIMEZONE",
        ]
    )
