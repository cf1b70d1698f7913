"""From the talks and steps of one process to calendar entries: each spans a window, never a mere instant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

# A window longer than this is no appointment: the entry is the half hour at which it is aimed.
LONGEST_WINDOW = timedelta(hours=12)
AIMED = timedelta(minutes=30)
BEFORE_THE_LAST = timedelta(hours=1)


class Kind(StrEnum):
    """What an entry is; each kind has a wording and an alarm of its own."""

    INTERVIEW = "interview"
    PREPARE = "prepare"
    NOTES = "notes"
    CALL = "call"
    REVIEW = "review"
    LEAVES = "leaves"
    DECISION = "decision"
    TASK = "task"


# Steps that are entries whatever their channel; every other one is by its channel, or stands in no calendar.
KINDS: Mapping[str, Kind] = {
    "prepare": Kind.PREPARE,
    "capture_notes": Kind.NOTES,
    "decision_day": Kind.DECISION,
    "confirm": Kind.TASK,
    "decide_by": Kind.TASK,
    "reminder": Kind.TASK,
    "ask_address": Kind.TASK,
    "fix_address": Kind.TASK,
    "silent_review": Kind.TASK,
    "last_moment_to_ask_extension": Kind.TASK,
    "confirmation_check": Kind.TASK,
}
CHANNELS: Mapping[str, Kind] = {"phone": Kind.CALL, "email": Kind.REVIEW, "letter": Kind.REVIEW}
IN_NO_CALENDAR = frozenset({"approve_draft", "check_in", "notes_reminder", "linkedin_invite", "start_checklist"})
TOGETHER = frozenset({Kind.REVIEW, Kind.LEAVES})


@dataclass(frozen=True, slots=True)
class Todo:
    """One open step with what a calendar may tell of it; `leaves` is True once its letter is approved, `moved` once
    the person put it elsewhere."""

    key: str
    step: str
    zone: str
    channel: str = ""
    opens: datetime | None = None
    closes: datetime | None = None
    target: datetime | None = None
    due_by: datetime | None = None
    day: date | None = None
    windows: tuple[tuple[datetime, datetime], ...] = ()
    person: str = ""
    name: str = ""
    phone: str = ""
    why: str = ""
    optional: bool = False
    leaves: bool = False
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """One interview that stands, on the clock of where it takes place."""

    key: str
    starts: datetime
    ends: datetime
    zone: str
    names: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to stand in the calendar: a span on the clock of `zone`, or a whole `day`.

    `steps` are the keys of the steps it stands for; `others` are further windows of the same call.
    """

    key: str
    kind: Kind
    zone: str
    starts: datetime
    ends: datetime
    employer: str
    day: date | None = None
    names: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    others: tuple[tuple[datetime, datetime], ...] = ()
    phone: str = ""
    place: str = ""
    why: str = ""


def entries(employer: str, talks: Iterable[Talk], todos: Iterable[Todo], now: datetime) -> tuple[Entry, ...]:
    """Every talk and every open step that has a time, the earliest first.

    Letters of one round that leave in the same window are one entry; an optional step is one only when its letter is
    approved.
    """
    found = [_talk(employer, each) for each in talks]
    steps = [one for each in todos if (one := _step(employer, each, now)) is not None]
    return tuple(sorted((*found, *_together(steps)), key=lambda one: (one.starts, one.key)))


def _talk(employer: str, talk: Talk) -> Entry:
    return Entry(
        talk.key, Kind.INTERVIEW, talk.zone, talk.starts, talk.ends, employer, names=talk.names, place=talk.place
    )


def _step(employer: str, todo: Todo, now: datetime) -> Entry | None:
    kind, span = _kind(todo), _span(todo, now)
    if kind is None or span is None:
        return None
    entry = Entry(
        key=_group(todo) if kind in TOGETHER else todo.key,
        kind=kind,
        zone=todo.zone,
        starts=span[0],
        ends=span[1],
        employer=employer,
        names=(todo.name,) if todo.name else (),
        steps=(todo.key,),
        phone=todo.phone if kind is Kind.CALL else "",
        why=todo.why,
    )
    if kind is Kind.DECISION and todo.day is not None:
        return replace(entry, day=todo.day)
    return replace(entry, others=tuple(each for each in todo.windows if each[0] > span[0]))


def _kind(todo: Todo) -> Kind | None:
    if todo.step in IN_NO_CALENDAR or (todo.optional and not todo.leaves):
        return None
    if todo.leaves:
        return Kind.LEAVES
    return KINDS.get(todo.step) or CHANNELS.get(todo.channel)


def _group(todo: Todo) -> str:
    """The key without the person: the letters of one round share it."""
    return ":".join(word for word in todo.key.split(":") if word != todo.person)


def _span(todo: Todo, now: datetime) -> tuple[datetime, datetime] | None:
    """The window in which it is to be done; of several, the first that is not over.

    What the person moved begins at the moment they chose.
    """
    if todo.moved and todo.target:
        inside = [closes for opens, closes in _windows(todo) if opens <= todo.target < closes]
        return todo.target, max([todo.target + AIMED, *inside])
    if todo.windows:
        return next((each for each in todo.windows if each[1] > now), todo.windows[-1])
    if span := next((each for each in _windows(todo) if each[0] < each[1]), None):
        return span
    if todo.target or todo.opens:
        aimed: datetime = todo.target or todo.opens  # type: ignore[assignment]
        return aimed, aimed + AIMED
    return (todo.due_by - BEFORE_THE_LAST, todo.due_by) if todo.due_by else None


def _windows(todo: Todo) -> tuple[tuple[datetime, datetime], ...]:
    if todo.windows or todo.opens is None or todo.closes is None:
        return todo.windows
    return ((todo.opens, todo.closes),) if todo.closes - todo.opens <= LONGEST_WINDOW else ()


def _together(found: Sequence[Entry]) -> list[Entry]:
    """Letters with the same key, kind and window as one entry, with everybody's name."""
    groups: dict[tuple[str, str, datetime, datetime], list[Entry]] = {}
    for one in found:
        groups.setdefault((one.key, one.kind, one.starts, one.ends), []).append(one)
    keys: set[str] = set()
    joined = []
    for group in groups.values():
        first = group[0]
        # A letter of the round with another window, or approved before the others, is an entry of its own.
        key = first.steps[0] if first.key in keys and first.steps else first.key
        keys.add(key)
        names = tuple(dict.fromkeys(name for one in group for name in one.names))
        joined.append(replace(first, key=key, names=names, steps=tuple(step for one in group for step in one.steps)))
    return joined
