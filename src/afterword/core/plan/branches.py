"""The ways on from here: if they say yes, if they say no, if they stay silent, each planned up to its named end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from afterword.core.facts import Event, Facts, Moment
from afterword.core.plan import ProcessPlan, plan
from afterword.core.plan.state import TERMINAL
from afterword.core.plan.steps import STATUS_CONTACTS, Step
from afterword.core.ports import Holidays
from afterword.core.windows import local
from afterword.core.workdays import workdays_at

# The steps of a way on, in the order in which they are done, and the state it ends in ("" where none).
Life = tuple[tuple[Step, ...], str]
YES, NO, SILENT = "yes", "no", "silent"
HEADS: Mapping[str, str] = {YES: "If they say yes", NO: "If they say no", SILENT: "If they stay silent"}

# What they, and then the person, would say: working days after the answer, the hour there, and the event.
_ANSWERS: Mapping[str, tuple[tuple[int, time, str], ...]] = {
    YES: (
        (0, time(10), "offer_received"),
        (9, time(17, 1), "offer_accepted"),
        (11, time(10), "acceptance_confirmed"),
    ),
    NO: ((0, time(10), "rejected"),),
    SILENT: (),
}
_DAYS_TO_ANSWER = 10
_ASSUMES: Mapping[str, str] = {
    YES: "they give ten working days for the answer, you say yes a day early, and each step is done at its time",
    NO: "they answer that day, and each step is done at its time",
    SILENT: "nobody answers",
}
_DECIDED = frozenset({"OFFERED", "ACCEPTING", "DECLINING", "WITHDRAWING", "REJECTED_OPEN"})
_MOST = 80


@dataclass(frozen=True, slots=True)
class Branch:
    """One way on: the answer it rests on and when, its steps in order, and the state it ends in ("" where none)."""

    answer: str
    head: str
    assumes: str
    answered_at: datetime | None
    steps: tuple[Step, ...]
    end: str

    def to_json(self) -> dict[str, Any]:
        """The branch as an object."""
        return {
            "answer": self.answer,
            "head": self.head,
            "assumes": self.assumes,
            "answered_at": self.answered_at.isoformat(timespec="minutes") if self.answered_at else None,
            "steps": [step.to_json() for step in self.steps],
            "end": self.end or None,
        }


@dataclass(frozen=True, slots=True)
class _Point:
    """How far a way was gone: what has happened by then, the plan as it is seen from there, and what was done."""

    facts: Facts
    clock: datetime
    seen: ProcessPlan
    done: Mapping[str, Step]

    def step(self) -> Step | None:
        """What would be done next."""
        return next(_to_come(self.seen, self.done), None)


def has_branches(state: str) -> bool:
    """Whether an answer is still open: what is decided or over has its plan as the only way on."""
    return state not in TERMINAL and state not in _DECIDED


def branches(facts: Facts, process_id: str, now: datetime, holidays: Holidays) -> tuple[Branch, ...]:
    """Plan each possible answer on a copy of the facts: every step is taken as done at its time, up to the end.

    A process that is decided or over has no branches: its plan is the only way on.
    """
    here = _plan_of(facts, process_id, now, holidays)
    if here is None or not has_branches(here.state):
        return ()
    trail = [_Point(facts, now, here, {})]
    silence = _lived(trail, holidays, [])
    asked = _answer_moment(facts, here, now, silence[0])
    return tuple(_branch(trail, holidays, answer, asked, silence) for answer in _ANSWERS)


def _branch(trail: Sequence[_Point], holidays: Holidays, answer: str, asked: datetime, silence: Life) -> Branch:
    coming = list(_coming(trail[0].facts, trail[0].seen.id, holidays, answer, asked))
    steps, end = _lived(_until(trail, coming[0].at), holidays, list(coming)) if coming else silence
    steps = tuple(step for step in steps if step.when is not None and step.when >= asked)
    return Branch(answer, HEADS[answer], _ASSUMES[answer], asked if coming else None, steps, end)


def _until(trail: Sequence[_Point], at: datetime) -> list[_Point]:
    """As far as all ways are one: up to the point from which the next step would come no sooner than `at`."""
    for number, point in enumerate(trail, start=1):
        step = point.step()
        if step is None or _instant(step, point.clock) >= at:
            return list(trail[:number])
    return list(trail)


def _coming(facts: Facts, process_id: str, holidays: Holidays, answer: str, asked: datetime) -> Iterator[Event]:
    """The events of an answer, on working days there; the first at the moment of the answer itself."""
    process = next(one for one in facts.processes if one.id == process_id)
    employer, zone = process.employer, process.employer.time_zone or facts.candidate.time_zone
    closures = tuple(sorted(employer.closures.items()))
    workdays = workdays_at(holidays, employer.country, employer.subdivision, closures)
    first = workdays.on_or_after(asked.astimezone(zone).date())
    for days, hour, kind in _ANSWERS[answer]:
        at = local(workdays.add(first, days), hour, zone) if days else asked
        until = Moment(day=workdays.add(first, _DAYS_TO_ANSWER)) if kind == "offer_received" else None
        yield Event(at, kind, answer_by=until)


def _answer_moment(facts: Facts, here: ProcessPlan, now: datetime, steps: tuple[Step, ...]) -> datetime:
    """When an answer is taken to come: noon of the decision day where one is named, else just before the first ask."""
    process = next(one for one in facts.processes if one.id == here.id)
    last = max((one.ends for one in process.events if one.ends), default=now)
    begin = max(now, last + timedelta(minutes=1))
    asks = [step.when for step in steps if step.step in STATUS_CONTACTS and step.when and step.when > begin]
    if here.decision is not None:
        zone = process.employer.time_zone or facts.candidate.time_zone
        noon = local(here.decision, time(12), zone)
        if noon > begin:
            return noon
    return min(asks) - timedelta(minutes=1) if asks else begin + timedelta(days=1)


def _lived(trail: list[_Point], holidays: Holidays, coming: list[Event]) -> Life:
    """Go on from step to step, each done at its time, until the end and what follows it are planned."""
    while len(trail) <= _MOST:
        last, step = trail[-1], trail[-1].step()
        done = dict(last.done)
        if coming and (step is None or _instant(step, last.clock) >= coming[0].at):
            event = coming.pop(0)
        elif step is None or last.seen.state in TERMINAL:
            break
        else:
            done[step.key] = step
            event = Event(_instant(step, last.clock), "step_done", person=step.person, step=step.step, key=step.key)
        trail.append(_after(last, event, done, holidays))
    last = trail[-1]
    end = last.seen.state if last.seen.state in TERMINAL else ""
    return (*last.done.values(), *_to_come(last.seen, last.done)), end


def _after(last: _Point, event: Event, done: Mapping[str, Step], holidays: Holidays) -> _Point:
    at, process_id = max(last.clock, event.at), last.seen.id
    facts = _with(last.facts, process_id, replace(event, at=at))
    clock = at + timedelta(seconds=1)
    return _Point(facts, clock, _plan_of(facts, process_id, clock, holidays) or last.seen, done)


def _to_come(seen: ProcessPlan, done: Mapping[str, Step]) -> Iterator[Step]:
    return (step for step in seen.steps if step.is_open and step.when is not None and step.key not in done)


def _instant(step: Step, clock: datetime) -> datetime:
    return max(clock, step.when) if step.when is not None else clock


def _with(facts: Facts, process_id: str, event: Event) -> Facts:
    rows = [replace(one, events=(*one.events, event)) if one.id == process_id else one for one in facts.processes]
    ordered = [replace(one, events=tuple(sorted(one.events, key=lambda each: each.at))) for one in rows]
    return replace(facts, processes=tuple(ordered))


def _plan_of(facts: Facts, process_id: str, now: datetime, holidays: Holidays) -> ProcessPlan | None:
    return next((one for one in plan(facts, now, holidays).processes if one.id == process_id), None)
