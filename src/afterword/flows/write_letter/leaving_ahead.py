"""What the last look at a letter asks the rows for, read at once for several letters that leave together.

Asked for one by one it is eleven questions to the database for each letter, most of the computing of sending it. Every
row is kept with its own person; what was read serves each person once, as sending their letter changes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar
from uuid import UUID

from afterword.core.letter.rules.unmentionable import mentions
from afterword.flows.closed import closed_among, is_closed
from afterword.flows.first_names import FIELD
from afterword.flows.once import known
from afterword.flows.paused import is_paused, paused_among
from afterword.store import facts
from afterword.store.models import Achievement, Action, Heard, OwnedModel, OwnWord, Participation, Step

Row = TypeVar("Row", bound=OwnedModel)
Facts = dict[Hashable, Any]
Ahead = dict[UUID, Facts]
_ahead: ContextVar[Ahead | None] = ContextVar("leaving_ahead", default=None)


@contextmanager
def leaving_with(ahead: Ahead) -> Iterator[None]:
    """Within this block the last look finds what was read; whoever holds it too long clears it."""
    token = _ahead.set(ahead)
    try:
        yield
    finally:
        _ahead.reset(token)


def know_what_was_read(action: Action) -> None:
    """Give what was read for this person to the look-ups that are under way."""
    ahead = _ahead.get()
    for key, value in (ahead.pop(action.owner_id, {}) if ahead else {}).items():
        known(key, value)


def may_be_paused(action: Action) -> bool:
    """Whether what they wrote makes this letter wait, as it was read for all of them a moment ago; else asked now."""
    read = _read_of(action, ("paused", action.letter.process_id))
    return is_paused(action) if read is None else bool(read)


def may_be_closed(action: Action) -> bool:
    """Whether its person's account was closed, as it was read for all of them a moment ago; else asked now."""
    read = _read_of(action, "closed")
    return is_closed(action.owner_id) if read is None else bool(read)


def _read_of(action: Action, key: Hashable) -> Any:
    ahead = _ahead.get()
    return ahead.get(action.owner_id, {}).get(key) if ahead else None


def read_ahead(actions: Sequence[Action]) -> Ahead:
    """By person, under the keys of the look-ups themselves; for one letter alone it would spare nothing."""
    if len(actions) < 2:
        return {}
    # Of two letters of one person only one is read ahead: it changes what the other rests on.
    letters = {each.owner_id: each for each in actions}
    found: dict[UUID, Facts] = {owner: {("account", owner): each.account} for owner, each in letters.items()}
    _read_processes(letters, found)
    _read_words(letters, found)
    paused, closed = paused_among(list(letters.values())), closed_among(list(letters))
    for owner, action in letters.items():
        found[owner]["closed"] = owner in closed
        found[owner]["paused", action.letter.process_id] = action.letter.process_id in paused
    return found


def _read_processes(letters: Mapping[UUID, Action], found: dict[UUID, Facts]) -> None:
    """Who takes part, how they are called there, where their names were read, what happened, the letter's step."""
    owners = list(letters)
    told = facts.known_of([each.letter.process for each in letters.values()], (*facts.OF_NAMES, FIELD))
    chosen = defaultdict[UUID, dict[UUID, object]](dict)
    named = Participation.everything.filter(owner__in=owners, process__settings__has_key="formality")
    for row in named.select_related("process").order_by("position"):
        chosen[row.owner_id].setdefault(row.person_id, row.process.settings)
    keys = [each.letter.step_key for each in letters.values()]
    processes = [each.letter.process_id for each in letters.values()]
    planned = Step.everything.filter(owner__in=owners, process__in=processes, key__in=keys)
    steps = {(row.owner_id, row.process_id, row.key): row for row in planned}
    for owner, action in letters.items():
        process, key = action.letter.process_id, action.letter.step_key
        there = _of(owner, told.people[process])
        found[owner] |= {
            ("taking part", process): there,
            ("standing", process): _of(owner, told.events[process]),
            ("evidence", owner): {row.person_id: _of(owner, told.evidence[row.person_id]) for row in there},
            ("formality", owner): chosen[owner],
            ("step", process, key): steps.get((owner, process, key)),
        }


def _read_words(letters: Mapping[UUID, Action], found: dict[UUID, Facts]) -> None:
    """Their deeds, the words they called right, and who wrote to them."""
    mine = {"owner__in": list(letters)}
    deeds = _grouped(Achievement.everything.filter(**mine).order_by("position").values_list("owner", "text"))
    heard = Heard.everything.filter(**mine, is_robot=False, person__isnull=False).exclude(text="")
    wrote = _grouped(heard.values_list("owner", "person"))
    words = _grouped(OwnWord.everything.filter(**mine).values_list("owner", "word"))
    for owner, action in letters.items():
        never = action.owner.never_mention
        found[owner] |= {
            ("achievements", owner): [text for text in deeds[owner] if not mentions(text, never)],
            ("wrote", owner): frozenset(wrote[owner]),
            ("own words", owner): tuple(words[owner]),
        }


def _of(owner: UUID, rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.owner_id == owner]


def _grouped(rows: Iterable[tuple[UUID, Any]]) -> defaultdict[UUID, list[Any]]:
    found = defaultdict[UUID, list[Any]](list)
    for owner, value in rows:
        found[owner].append(value)
    return found
