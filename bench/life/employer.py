"""What employers do: they answer, stay silent, postpone, bounce, say no, offer, hold, cancel, come back."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from bench.life.book import Book, Row, a_person, begin_process

_DAY = timedelta(days=1)
# What may happen in a process and how often, a thousandth of a day each.
HABITS = {
    "reply_received": 12,
    "decision_expected": 10,
    "rejected": 12,
    "offer_received": 10,
    "on_hold": 4,
    "role_cancelled": 3,
    "bounce": 6,
    "auto_reply": 8,
    "next_round": 8,
    "interview_moved": 6,
    "interview_cancelled": 3,
    "references_asked": 3,
    "documents_asked": 3,
    "offer_extended": 5,
    "offer_rescinded": 2,
    "acceptance_confirmed": 60,
    "flag_set": 3,
    "reopened": 2,
    "withdrawal_decided": 2,
}


def book_interview(book: Book, process: str, now: datetime, dice: Random, number: int = 1) -> None:
    """An interview some days ahead, by day or at an odd hour."""
    starts = (now + dice.randint(1, 12) * _DAY).replace(minute=dice.choice((0, 15, 30)), second=0, microsecond=0)
    starts += timedelta(hours=dice.randint(0, 23))
    ends = starts + timedelta(minutes=dice.choice((30, 45, 60, 90, 240)))
    met = [one["id"] for one in book.row(process)["people"] if "interviewer" in one["parts"]]
    people = dice.sample(met, dice.randint(1, len(met)))
    book.add(
        process, now, "interview_booked", round=number, starts=starts.isoformat(), ends=ends.isoformat(), with_=people
    )


def new_process(book: Book, number: int, now: datetime, dice: Random, site: tuple[str | None, str | None, str]) -> str:
    """An employer with a panel, sometimes an agency, a reference, somebody without an address or with one spelling."""
    names = ("ada", "bea", "cla", "dora", "edith", "fran", "gerda", "hilde")[: dice.choice((1, 1, 1, 2, 3, 3, 8))]
    people: list[Row] = [
        a_person(
            name, "interviewer", *(("hiring_manager",) if place == 0 else ()), email=dice.random() < 0.9,
            phone=dice.random() < 0.8, verified=dice.random() < 0.85,
        )
        for place, name in enumerate(names)
    ]  # fmt: skip
    people += [a_person("rita", "reference"), a_person("rudi", "referrer")] if dice.random() < 0.4 else []
    people += [a_person("coco", "coordinator")] if dice.random() < 0.5 else []
    agency = None
    if dice.random() < 0.15:
        people.append(a_person("rex", "recruiter"))
        agency = {"recruiter": "rex"}
    flags = ["preferred"] if dice.random() < 0.2 else []
    process = begin_process(book, number, site, people, agency=agency, flags=flags)
    book_interview(book, process, now, dice)
    return process


def stir(book: Book, process: str, now: datetime, dice: Random, state: str, days: float) -> bool:
    """Perhaps something happens in this process within those days; True when it did."""
    kinds = [kind for kind, often in HABITS.items() if dice.random() < often / 1000 * days and _fits(kind, state)]
    if not kinds:
        return False
    happens(book, process, dice.choice(kinds), now, dice)
    return True


def _fits(kind: str, state: str) -> bool:
    if kind in ("offer_extended", "offer_rescinded"):
        return state in ("OFFERED", "ACCEPTING")
    if kind == "acceptance_confirmed":
        return state == "ACCEPTING"
    if kind in ("interview_moved", "interview_cancelled"):
        return state == "BOOKED"
    over = state in ("REJECTED", "SILENT", "ROLE_CANCELLED", "WITHDRAWN", "DECLINED")
    return over if kind == "reopened" else not over


def happens(book: Book, process: str, kind: str, now: datetime, dice: Random) -> None:
    """Write down one thing that an employer, or the person, did."""
    row = book.row(process)
    people = [one["id"] for one in row["people"] if "interviewer" in one["parts"]]
    person, events = dice.choice(people), row["events"]
    booked = [one for one in events if one["type"] == "interview_booked"]
    if kind == "next_round":
        book_interview(book, process, now, dice, 1 + max(one["round"] for one in booked))
        return
    if kind == "interview_moved":
        starts = now + dice.randint(1, 9) * _DAY
        ends = starts + timedelta(hours=1)
        known = {"starts": starts.isoformat(), "ends": ends.isoformat(), "round": booked[-1]["round"]}
        book.add(process, now, kind, with_=booked[-1]["with"], **known)
        return
    book.add(process, now, kind, **_fields(kind, person, now, dice))


def _fields(kind: str, person: str, now: datetime, dice: Random) -> Row:
    in_days = (now + dice.randint(2, 20) * _DAY).date().isoformat()
    fields: dict[str, Row] = {
        "reply_received": {"person": person, "date": dice.choice((None, in_days))},
        "decision_expected": {"said": dice.choice(("by the end of next week", "in two weeks", "soon"))},
        "rejected": {"by": dice.choice(("person", "automatic")), "person": person},
        "offer_received": {"answer_by": dice.choice((None, in_days)), "person": person},
        "offer_extended": {"answer_by": in_days},
        "on_hold": {"until": dice.choice((None, in_days))},
        "bounce": {"person": person},
        "auto_reply": {"person": person, "back_on": in_days},
        "documents_asked": {"what": "the diploma"},
        "flag_set": {"flag": dice.choice(("no_calls", "no_calls", "no_contact"))},
        "reopened": {"person": person},
        "acceptance_confirmed": {"how": "phone"},
    }
    return fields.get(kind, {})
