"""Pages as full as they get: 200 processes, 40 people, 12 letters, names of 80 characters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from afterword.flows.overview import model as see
from afterword.flows.overview.ahead import Ahead
from afterword.web.pictures import Strip, Year, picture_of_year, strip_of
from tests.web import cast

TODAY_IS = date(2026, 11, 24)
LONG_NAME = "Prof. Dr. Maria-Magdalena Wilhelmine Freifrau von und zu Hohenlohe-Langenburg-Öhringen"
LONG_EMPLOYER = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH"
LONG_ROLE = "Senior Principal Staff Engineer for Reliability, Observability and Incident Management"
STATES = ("HIRED", "REJECTED", "REJECTED", "SILENT", "SILENT", "WITHDRAWN", "ROLE_CANCELLED", "CHASING", "BOOKED")

PEOPLE = tuple(
    replace(cast.HONG, id=cast.key(f"person-{n}"), written=LONG_NAME if n % 5 == 0 else f"{cast.HONG.written} {n}")
    for n in range(40)
)
LINES = tuple(
    see.Line(
        cast.key(f"process-{n}"),
        f"{LONG_ROLE}, {LONG_EMPLOYER}" if n % 7 == 0 else f"Network Planner, Nordnetz {n}",
        cast.at(26, 9, 30) if n % 3 else None,
        cast.HERE,
        "Following up",
        see.Thread(5, n % 6, f"Step {n % 6 + 1} of 5"),
    )
    for n in range(200)
)
TODAY = replace(
    cast.TODAY,
    headline="Nine things tonight.",
    lead=replace(
        cast.LEAD, head=f"40 thank-you letters to {LONG_EMPLOYER}", employer=LONG_EMPLOYER, people=PEOPLE[:12]
    ),
    upcoming=tuple(replace(line, head=f"Call {LONG_NAME}", under=LONG_EMPLOYER) for line in LINES[:6]),
    their_turn=LINES[:40],
)
LETTERS = replace(
    cast.LETTERS,
    headline=f"12 letters to {LONG_EMPLOYER}",
    letters=(
        letters := tuple(
            replace(cast.LETTER, id=cast.key(f"letter-{n}"), person=PEOPLE[n], shown_hash=f"{n:064}") for n in range(12)
        )
    ),
    approvable=tuple(each.id for each in letters),
    bar_words="All 12 go tonight at 19:30",
)
PROCESS = replace(
    cast.PROCESS,
    role=LONG_ROLE,
    employer=LONG_EMPLOYER,
    people=PEOPLE,
    past=cast.PROCESS.past * 12,
    changes=tuple(
        f"Thank person {number}: moved from Mon, 30 Nov 08:30 to Thu, 3 Dec 10:05." for number in range(1, 7)
    ),
    planned=cast.PROCESS.planned * 6,
)


def ahead(count: int = 7) -> Strip:
    """The weeks ahead with this many things in them, some of them on one day."""
    days = [TODAY_IS + timedelta(days=n * 5 % 27 if n % 3 else n % 4) for n in range(count)]
    planned = [
        Ahead(cast.at(24, 9) + (day - TODAY_IS), day, "Call Morag Sinclair", "Rail & Ferry", cast.key("rail"))
        for day in sorted(days)
    ]
    return strip_of(planned, TODAY_IS)


def year(count: int) -> Year:
    """A year with this many processes in it."""
    return picture_of_year(
        [(TODAY_IS - timedelta(days=n * 37 % 330), STATES[n % len(STATES)]) for n in range(count)], TODAY_IS
    )
