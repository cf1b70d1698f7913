"""What goes along when one process turns out to be another: its talks, notes, letters, answers and people (part c)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from afterword.core.facts import Event, Person, Process
from afterword.core.plan.sessions import Interview
from afterword.core.plan.story import Story

# What somebody said or did goes along; what turned or ended the one process says nothing of the other.
_ALONG = frozenset(
    "notes_captured decision_expected name_confirmed words_fine flag_set letter_sent letter_declined call_made "
    "step_done step_skipped reply_received auto_reply bounce documents_asked references_asked referral_made "
    "reference_contacted".split()
)
_OWN_STEPS = frozenset({"silent_review", "check_in", "withdraw", "decline", "rejection_reply", "new_time_check"})
_OF_A_ROUND = frozenset({"thank_you", "capture_notes", "confirm", "prepare"})
_ROUND = re.compile(r"^r(\d+)")


@dataclass(frozen=True, slots=True)
class Along:
    """How the events of one process read in another: each round has a number there, each person a name.

    The same talk, known to both, keeps the number that it has there; every other round is counted on.
    """

    into: str
    rounds: Mapping[int, int]
    talks: Sequence[Interview]
    known: Sequence[Interview] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    def bookings(self) -> Iterator[tuple[int, Interview]]:
        """The talks that stand, each with its number among all that were booked, unless the other has them."""
        for number, talk in enumerate(self.talks):
            people = {self.names.get(one, one) for one in talk.people}
            there = [one for one in self.known if _is_same(one, talk) and people <= set(one.people)]
            if talk.state == "booked" and not there:
                yield number, talk

    def changes(self, kind: str, at: datetime, step: str | None, person: str | None, key: str | None) -> Any:
        """The fields that read otherwise there; None where the event does not go along."""
        if kind not in _ALONG or step in _OWN_STEPS:
            return None
        about = self._talk_of(at, person)
        changed: dict[str, Any] = {}
        if about is not None:
            changed["round"] = self.rounds[about.round]
        if key:
            changed["key"] = self._key(key)
        elif step == "thank_you" and person and about is not None:
            # Whose talk a letter thanked for is told by its key; without one it could seem to be another's.
            changed["key"] = f"{self.into}:r{self.rounds[about.round]}:thank_you:{self.names.get(person, person)}"
        return changed

    def _talk_of(self, at: datetime, person: str | None) -> Interview | None:
        begun = [one for one in self.talks if one.state == "booked" and one.starts <= at]
        with_them = [one for one in begun if person in one.people]
        found = with_them or begun or list(self.talks[:1])
        return found[-1] if found else None

    def _key(self, key: str) -> str:
        _, *words = key.split(":")
        if words and (found := _ROUND.match(words[0])):
            number = self.rounds.get(int(found[1]), int(found[1]))
            words[0] = f"r{number}{words[0][found.end() :]}"
        return ":".join([self.into, *(self.names.get(word, word) for word in words)])


def along(mine: Story, theirs: Story, names: Mapping[str, str] | None = None) -> Along:
    """How `mine` reads in `theirs`."""
    rounds: dict[int, int] = {}
    highest = max((one.round for one in theirs.interviews), default=0)
    for talk in mine.interviews:
        same = next((one.round for one in theirs.interviews if one.state == "booked" and _is_same(one, talk)), None)
        if same is not None:
            rounds[talk.round] = same
    for number in sorted({one.round for one in mine.interviews} - set(rounds)):
        highest += 1
        rounds[number] = highest
    known = [one for one in theirs.interviews if one.state == "booked"]
    return Along(theirs.process.id, rounds, mine.interviews, known, names or {})


def _is_same(one: Interview, other: Interview) -> bool:
    return (one.starts, one.ends) == (other.starts, other.ends)


def joined(mine: Story, theirs: Story) -> Process:
    """The other process with everything of this one in it."""
    one, other = mine.process, theirs.process
    names, people = _people(one, other)
    way = along(mine, theirs, names)
    told = [
        Event(talk.first_booked, "interview_booked", round=way.rounds[talk.round], starts=talk.starts, ends=talk.ends,
              with_people=tuple(names.get(person, person) for person in talk.people))
        for _, talk in way.bookings()
    ]  # fmt: skip
    for event in one.events:
        changed = way.changes(event.type, event.at, event.step, event.person, event.key)
        if changed is not None:
            told.append(_renamed(replace(event, **changed), names))
    events = sorted([*other.events, *told], key=lambda event: event.at)
    return replace(other, people=(*other.people, *people), flags=other.flags | one.flags, events=tuple(events))


def _people(one: Process, other: Process) -> tuple[dict[str, str], list[Person]]:
    """Who goes along, and by which id: the same address or the same id and name is the same person."""
    names: dict[str, str] = {}
    new: list[Person] = []
    for person in one.people:
        same = next((each for each in other.people if _is_one(person, each)), None)
        if same is None and other.person(person.id) is not None:
            names[person.id] = f"{one.id}.{person.id}"
            new.append(replace(person, id=names[person.id]))
        elif same is None:
            new.append(person)
        elif same.id != person.id:
            names[person.id] = same.id
    return names, new


def _is_one(one: Person, other: Person) -> bool:
    by_address = bool(one.email) and bool(other.email) and str(one.email).casefold() == str(other.email).casefold()
    return by_address or (one.id, one.written) == (other.id, other.written)


def _renamed(event: Event, names: Mapping[str, str]) -> Event:
    if not names:
        return event
    return replace(
        event,
        person=names.get(event.person or "", event.person),
        via=names.get(event.via or "", event.via),
        passes_on=None if event.passes_on is None else tuple(names.get(one, one) for one in event.passes_on),
        moments={names.get(one, one): text for one, text in event.moments.items()},
    )
