"""A row of the playbook as a case: what happened, then the state and the open steps that it leads to, a line each.

What each row leads to stands in a text file beside the tests, to be read next to the playbook.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from afterword.core.plan import ProcessPlan, Step
from afterword.core.plan.steps import is_firm
from tests.core.plan.cast import Row, booked, happened, process, sent, whole_plan

HERE = Path(__file__).parent


def moment(text: str) -> str:
    """ "12-04 10:00" of that winter, in New York."""
    day, hour = text.split()
    return f"{'2026' if day >= '07' else '2027'}-{day}T{hour}-05:00"


def at(text: str, kind: str, **known: Any) -> Row:
    """What happened then, in New York."""
    return happened(moment(text), kind, **known)


def mail(text: str, step: str, who: str | None = "ruth", **known: Any) -> Row:
    """A letter that went out then."""
    return sent(moment(text), step, who, **known)


def talk(text: str, day: str, starts: str, ends: str, *who: str, round_: int = 1) -> Row:
    """A talk booked then."""
    return booked(moment(text), moment(f"{day} {starts}"), moment(f"{day} {ends}"), *who, round_=round_)


# One process that many rows begin with: a talk on Tuesday 1 December 2026, 14:00 to 15:00 in New York.
BOOKED = talk("11-20 09:00", "12-01", "14:00", "15:00")
NOTES = at("12-01 15:30", "notes_captured", moments={"ruth": "the worn lathe"})
HELD = (BOOKED, NOTES, mail("12-01 19:30", "thank_you"))
CALLED = at("12-04 09:40", "call_made", step="F1", outcome="colleague")
OFFER = at("12-02 10:00", "offer_received", person="ruth", answer_by="2026-12-11")
REJECTED = at("12-02 10:00", "rejected", by="person", person="ruth")


@dataclass(frozen=True)
class Case:
    """One row; `others` are further processes of the same person, and `which` is the one that is looked at."""

    row: str
    now: str
    events: Sequence[Row]
    people: Sequence[Row] | None = None
    others: Sequence[Row] = ()
    which: int = 0
    settings: dict[str, Any] | None = None
    zone: str = "America/New_York"
    known: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.row

    def made(self) -> ProcessPlan:
        """The plan of the process that the row is about."""
        now = self.now if "T" in self.now else moment(self.now)
        own = process(self.events, self.people, **self.known)
        return whole_plan(now, own, *self.others, settings=self.settings, zone=self.zone).processes[self.which]

    def leads_to(self) -> list[str]:
        """The state, then each open step; one that rests on an answer still to come begins with "if"."""
        made = self.made()
        return [made.state, *(told(step) for step in made.steps if step.is_open)]


def expected(name: str) -> dict[str, list[str]]:
    """Each row of a text file with what it leads to."""
    found: dict[str, list[str]] = {}
    row = ""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("- "):
            found[row].append(line.removeprefix("- "))
        elif line.strip():
            row, _, state = line.rpartition(": ")
            found[row] = [state]
    return found


def text_of(cases: Iterable[Case]) -> str:
    """The text file of some rows, as the plan has them now."""
    blocks = []
    for case in cases:
        state, *lines = case.leads_to()
        blocks.append("".join([f"{case.row}: {state}\n", *(f"- {line}\n" for line in lines)]))
    return "\n".join(blocks)


def told(step: Step) -> str:
    """A step as one line: what, how and to whom, when in its zone, status where it is not simply planned, and rule."""
    to = " ".join(filter(None, (step.channel, f"to {step.person}" if step.person else "", _via(step))))
    windows = step.windows or (((step.opens, step.closes),) if step.opens and step.closes else ())
    times = ", ".join(f"{_span(opens, closes)}" for opens, closes in windows)
    best = f"best {_moment(step.target)}" if step.target else ""
    due = f"due {_moment(step.due_by)}" if step.due_by else ""
    marks = [step.what] if step.what else []
    marks += [] if step.status == "planned" else [f"({step.status}{': ' + step.blocked_by if step.blocked_by else ''})"]
    marks += [word for word, on in (("late", step.late), ("optional", step.optional)) if on]
    text = "; ".join(filter(None, (times, best, due, " ".join(marks))))
    what = " ".join(filter(None, ("" if is_firm(step.assumes) else "if", step.step, to)))
    return f"{what}: {text} [{step.rule}]"


def _via(step: Step) -> str:
    return f"via {step.via}" if step.via else ""


def _moment(when: datetime) -> str:
    return f"{when:%a} {when.day} {when:%b} {when:%H:%M}"


def _span(opens: datetime, closes: datetime) -> str:
    end = f"{closes:%H:%M}" if opens.date() == closes.date() else _moment(closes)
    return f"{_moment(opens)} to {end}"
