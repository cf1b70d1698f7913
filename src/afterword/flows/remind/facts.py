"""What there is to tell of one person: the letters that wait, the things with a day, the talks to come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from afterword.core.errors import AfterwordError
from afterword.core.reminders import Due as ToTell
from afterword.core.reminders import Facts, LetterWaiting, Planned, Talk
from afterword.flows.approve import Ready, may_leave
from afterword.flows.once import once, remembered
from afterword.flows.overview.ahead import TALKING
from afterword.flows.overview.before import before_card
from afterword.flows.overview.dates import when
from afterword.flows.overview.steps import Due, pending
from afterword.flows.overview.wording import OPEN_STATES
from afterword.flows.ports import Ports
from afterword.flows.sessions import sessions_of
from afterword.store.models import LIVE, Action, Letter, Owner, Process, Step

NEAR = timedelta(days=3)
# Of a talk that is over its end still counts, for the hour of the evening's message.
TALKED = TALKING | {"HELD", "THANKING"}
KINDS = {"call": "call", "answer": "decision", "task": "task", "confirm": "task"}


@dataclass(slots=True)
class Told:
    """The facts, and by the key of each letter exactly what would be approved now."""

    facts: Facts = field(default_factory=Facts)
    ready: dict[str, Ready] = field(default_factory=dict)


def facts_of(ports: Ports, owner: Owner, now: datetime) -> Told:
    """Everything of the next days; nothing that is done, approved or only assumed."""
    told, letters, planned, talks = Told(), list[LetterWaiting](), list[Planned](), list[Talk]()
    with remembered():
        for process in _open_ones(owner):
            dues = pending(owner, process)
            letters += _letters(ports, owner, process, dues, now, told)
            planned += [thing for due in dues if (thing := _thing(process, due, now)) is not None]
            if process.state in TALKED:
                card = next((due.at for due in dues if due.kind == "prepare"), None)
                talks += _talks(ports, owner, process, card, now)
    planned += [_as_planned(talk) for talk in talks if talk.starts > now]
    told.facts = Facts(tuple(letters), tuple(planned), tuple(talks))
    return told


def _open_ones(owner: Owner) -> Iterator[Process]:
    """The processes with something to come, their steps looked up together."""
    rows = Step.objects.of(owner).filter(gone_at=None, status__in=("planned", "blocked"))
    steps: defaultdict[Process, list[Step]] = defaultdict(list)
    for row in rows.select_related("person", "process").order_by("position"):
        steps[row.process].append(row)
    for process, its in steps.items():
        for row in its:
            row.process = process
        once(("pending", process.pk), lambda its=its: its)  # type: ignore[misc]
        yield process
    for process in Process.objects.of(owner).filter(state__in=OPEN_STATES).exclude(pk__in=[each.pk for each in steps]):
        yield process


def _letters(
    ports: Ports, owner: Owner, process: Process, dues: list[Due], now: datetime, told: Told
) -> Iterator[LetterWaiting]:
    """The letters of the next days that nobody approved, each with whether it could be."""
    wanted = [due for due in dues if due.kind == "letters" and due.latest and now < due.latest < now + NEAR]
    if not wanted:
        return
    gone = set(Action.objects.of(owner).filter(letter__process=process, state__in=LIVE).values_list("letter__step_key"))
    rows = Letter.objects.of(owner).filter(process=process).select_related("person", "through", "process", "owner")
    by_step = {row.step_key: row for row in rows}
    for due in wanted:
        letter = by_step.get(due.step.key)
        if (due.step.key,) in gone or due.latest is None:
            continue
        key = f"letter:{letter.pk if letter else due.step.pk}"
        covered = _covered(ports, owner, letter, now)
        if covered is not None:
            told.ready[key] = covered
        yield LetterWaiting(
            key=key,
            employer=process.employer_name,
            name=due.step.person.written if due.step.person else process.employer_name,
            latest=due.latest,
            goes=when(max(covered.target, now), owner.time_zone or "UTC", now) if covered else "",
            is_ready=covered is not None,
        )


def _covered(ports: Ports, owner: Owner, letter: Letter | None, now: datetime) -> Ready | None:
    try:
        return may_leave(ports, owner, letter, now) if letter is not None else None
    except AfterwordError:
        return None


def _thing(process: Process, due: Due, now: datetime) -> Planned | None:
    """A step that has its day; a letter is told of as such, notes and the card have their own occasions."""
    kind = KINDS.get(due.kind)
    if kind is None or due.at is None or not now - NEAR < due.at < now + NEAR:
        return None
    said = due.step.said
    return Planned(
        key=f"step:{due.step.pk}:{due.at.isoformat()}",
        kind=kind,
        head=due.head,
        employer=process.employer_name,
        at=due.at,
        has_hour=not (said.get("date") and due.step.at is None) and due.kind != "task",
    )


def _talks(ports: Ports, owner: Owner, process: Process, card: datetime | None, now: datetime) -> Iterator[Talk]:
    for session in sessions_of(ports, owner, process):
        if now - NEAR < session.ends and session.starts < now + 2 * NEAR:
            yield Talk(
                key=f"{process.pk}:{session.key}",
                employer=process.employer_name,
                starts=session.starts,
                ends=session.ends,
                card_from=card,
            )


def with_cards(ports: Ports, owner: Owner, due: ToTell, now: datetime) -> ToTell:
    """The card of each talk of a message, made when it is told: who is met and what is unknown may have changed."""
    talks = (replace(talk, card=before_card(ports, owner, UUID(talk.key.partition(":")[0]), now)) for talk in due.talks)
    return replace(due, talks=tuple(talks))


def _as_planned(talk: Talk) -> Planned:
    key = f"before:{talk.key}:{talk.starts.isoformat()}"
    return Planned(key, "talk", "Interview", talk.employer, talk.starts)
