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
from afterword.flows.comments.moderate import to_tell
from afterword.flows.comments.place import may_moderate, moderated
from afterword.flows.once import known, remembered
from afterword.flows.overview.ahead import TALKING
from afterword.flows.overview.before import before_card
from afterword.flows.overview.dates import when
from afterword.flows.overview.steps import PENDING, Due, pending
from afterword.flows.ports import Ports
from afterword.flows.sessions import sessions_of
from afterword.flows.standing import letters_of, live_actions
from afterword.store.models import Letter, Owner, Process, Step

NEAR = timedelta(days=3)
# Of a talk that is over its end still counts, for the hour of the evening's message.
TALKED = TALKING | {"HELD", "THANKING"}
KINDS = {"call": "call", "answer": "decision", "task": "task", "confirm": "task"}


@dataclass(slots=True)
class Told:
    """The facts, and the row of each letter by its key; whether one may leave is looked at when it is told of."""

    facts: Facts = field(default_factory=Facts)
    letters: dict[str, Letter] = field(default_factory=dict)


def facts_of(ports: Ports, owner: Owner, now: datetime) -> Told:
    """Everything of the next days; nothing that is done, approved or only assumed.

    It is asked every minute, so no letter is checked here: that takes the dictionaries.
    """
    told, letters, planned, talks = Told(), list[LetterWaiting](), list[Planned](), list[Talk]()
    with remembered():
        for process in _open_ones(owner):
            dues = pending(owner, process)
            letters += _letters(owner, process, dues, now, told)
            planned += [thing for due in dues if (thing := _thing(process, due, now)) is not None]
            if process.state in TALKED:
                card = next((due.at for due in dues if due.kind == "prepare"), None)
                talks += _talks(ports, owner, process, card, now)
    planned += [_as_planned(talk) for talk in talks if talk.starts > now]
    comments = to_tell(moderated(owner)) if may_moderate(owner) else ()
    told.facts = Facts(tuple(letters), tuple(planned), tuple(talks), tuple(comments))
    return told


def looked_at(ports: Ports, owner: Owner, due: ToTell, told: Told, now: datetime) -> tuple[ToTell, dict[str, Ready]]:
    """The message with what only matters once it is told: which letters could be approved, and the card of a talk."""
    ready: dict[str, Ready] = {}
    with remembered():
        for each in due.letters:
            covered = _covered(ports, owner, told.letters.get(each.key), now)
            if covered is not None:
                ready[each.key] = covered
        talks = [replace(talk, card=before_card(ports, owner, _process_of(talk), now)) for talk in due.talks]
    letters = [_seen(owner, each, ready.get(each.key), now) for each in due.letters]
    return replace(due, letters=tuple(letters), talks=tuple(talks)), ready


def _seen(owner: Owner, letter: LetterWaiting, covered: Ready | None, now: datetime) -> LetterWaiting:
    if covered is None:
        return replace(letter, is_ready=False)
    return replace(letter, goes=when(max(covered.target, now), owner.time_zone or "UTC", now))


def _open_ones(owner: Owner) -> Iterator[Process]:
    """The processes with something to come, their steps looked up together."""
    rows = Step.objects.of(owner).filter(gone_at=None, status__in=PENDING)
    steps: defaultdict[Process, list[Step]] = defaultdict(list)
    for row in rows.select_related("person", "process").order_by("position"):
        steps[row.process].append(row)
    for process, its in steps.items():
        for row in its:
            row.process = process
        known(("pending", process.pk), its)
        yield process


def _letters(owner: Owner, process: Process, dues: list[Due], now: datetime, told: Told) -> Iterator[LetterWaiting]:
    """The letters of the next days that nobody approved."""
    wanted = [due for due in dues if due.kind == "letters" and due.latest and now < due.latest < now + NEAR]
    if not wanted:
        return
    by_step = {row.step_key: row for row in letters_of(owner, process)}
    live = live_actions(owner, by_step.values())
    for due in wanted:
        letter = by_step.get(due.step.key)
        if due.latest is None or (letter is not None and letter.pk in live):
            continue
        key = f"letter:{letter.pk if letter else due.step.pk}"
        if letter is not None:
            told.letters[key] = letter
        name = due.step.person.written if due.step.person else process.employer_name
        yield LetterWaiting(key, process.employer_name, name, due.latest)


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


def _process_of(talk: Talk) -> UUID:
    return UUID(talk.key.partition(":")[0])


def _as_planned(talk: Talk) -> Planned:
    key = f"before:{talk.key}:{talk.starts.isoformat()}"
    return Planned(key, "talk", "Interview", talk.employer, talk.starts)
