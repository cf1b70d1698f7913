"""Panels of three, met one after the other: no two walks write the same words to the same person."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

GIVEN = ("Inés", "Tomasz", "Nkem", "Clara", "Jonas", "Priya", "Lukas", "Amara", "Sofia", "Henrik", "Yuki")
FAMILY = ("Carrasco", "Wróbel", "Okafor", "Hansen", "Brandt", "Nair", "Vogel", "Diallo", "Rossi", "Lund", "Berg")
EMPLOYERS = ("Tern", "Quay", "Lumen", "Alder", "Birch", "Cedar", "Dune")
THINGS = ("pressure log", "two-person rule", "survey", "tide model", "night roster", "pump manual", "harbour map")
PLACES = ("north pump", "old quay wall", "ferry pier", "east lock", "west basin", "dry dock", "grain shed")
WHY = ("and why it lies in winter", "that nobody had asked for", "and what it costs", "before the storm", "at night")
JOBS = ("Head of Field Work", "Lead Engineer", "Survey Planner")
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tern//Hiring//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:panel@{host}
DTSTAMP:20260309T080000Z
DTSTART;TZID=Europe/Berlin:20260311T140000
DTEND;TZID=Europe/Berlin:20260311T153000
SUMMARY:Interview: Field Engineer at {employer} Instruments
DESCRIPTION:You will meet {met}.
ORGANIZER;CN={lead}:mailto:person.0@{host}
{guests}
ATTENDEE;CN=Mara Lindqvist;ROLE=REQ-PARTICIPANT:mailto:mara.lindqvist@home.test
END:VEVENT
END:VCALENDAR
"""


@dataclass(frozen=True, slots=True)
class Panel:
    """An invitation, and what was talked about with each who was there."""

    invitation: str
    moments: dict[str, str]


def panel(number: int) -> Panel:
    """The panel of this number, counted from 0; each has its own people, employer and talks."""
    drawn = range(3 * number, 3 * number + 3)
    names = [f"{GIVEN[one % 11]} {FAMILY[(one + one // 11) % 11]}" for one in drawn]
    talks = list(product(WHY, THINGS, PLACES))
    said = [talks[one * 37 % len(talks)] for one in drawn]
    moments = {name: f"the {what} of the {where} {why}" for name, (why, what, where) in zip(names, said, strict=True)}
    employer = EMPLOYERS[number % len(EMPLOYERS)]
    host = f"{employer.lower()}{number}.example"
    met = [f"{name} ({job})" for name, job in zip(names, JOBS, strict=True)]
    guests = [f"ATTENDEE;CN={name};ROLE=REQ-PARTICIPANT:mailto:person.{at}@{host}" for at, name in enumerate(names)]
    text = INVITATION.format(
        host=host,
        employer=employer,
        met=f"{met[0]}\\, {met[1]}\n  and {met[2]}",
        lead=names[0],
        guests="\n".join(guests),
    )
    return Panel(text, moments)
