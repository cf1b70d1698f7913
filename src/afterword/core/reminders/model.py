"""What can be told: letters that wait, what has a day, talks to come; and how the person wants to hear of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from afterword.core.interview.before_card import BeforeCard


class Kind(StrEnum):
    """The occasions on which anything is told; the last is an answer to a reminder that did not count."""

    EVENING = "evening"
    MORNING = "morning"
    BEFORE = "before"
    LAST = "last"
    ANSWER = "answer"


class Lock(StrEnum):
    """What may stand where others can read it: that there is something, what kind of thing, or names too."""

    NOTHING = "nothing"
    WHAT = "what"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Wishes:
    """The hours of the person: when the evening's and the morning's message come, and when nothing does."""

    evening: time = time(17, 0)
    morning: time = time(9, 0)
    quiet_from: time = time(21, 30)
    quiet_until: time = time(7, 0)
    lock: Lock = Lock.WHAT


@dataclass(frozen=True, slots=True)
class LetterWaiting:
    """A letter nobody has approved yet. `goes` says in words when it would leave, `latest` is the last moment.

    One that is not `is_ready` waits for an answer of the person first.
    """

    key: str
    employer: str
    name: str
    latest: datetime
    goes: str = ""
    is_ready: bool = True


@dataclass(frozen=True, slots=True)
class Planned:
    """A thing of one day: a call, the day they decide, an answer that is due. `kind` is call, decision or task."""

    key: str
    kind: str
    head: str
    employer: str
    at: datetime
    has_hour: bool = True


@dataclass(frozen=True, slots=True)
class Talk:
    """An interview to come; from `card_from` on its card is due. The card itself is made when it is told."""

    key: str
    employer: str
    starts: datetime
    ends: datetime
    card_from: datetime | None = None
    card: BeforeCard | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything there is to tell of; `comments` are the keys of those that wait for the person's decision."""

    letters: tuple[LetterWaiting, ...] = ()
    planned: tuple[Planned, ...] = ()
    talks: tuple[Talk, ...] = ()
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """One message that is to be told now and is of use until `until`; told once under its `key`.

    `today` and `tomorrow` are the things of these days, `talks` those whose card goes with it.
    """

    key: str
    kind: Kind
    at: datetime
    until: datetime
    letters: tuple[LetterWaiting, ...] = ()
    today: tuple[Planned, ...] = ()
    tomorrow: tuple[Planned, ...] = ()
    talks: tuple[Talk, ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def ready(self) -> tuple[LetterWaiting, ...]:
        """The letters that could be approved as they stand."""
        return tuple(each for each in self.letters if each.is_ready)

    @property
    def matters(self) -> tuple[str, ...]:
        """The keys of everything it tells of."""
        cards = (card_key(talk) for talk in self.talks)
        called = (called_key(each) for each in self.letters if self.kind is Kind.LAST)
        return (*(each.key for each in self.letters), *called, *cards, *self.comments)

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to say."""
        return not (self.letters or self.today or self.tomorrow or self.talks or self.comments)


def called_key(letter: LetterWaiting) -> str:
    """Under which the last call of a letter counts as told, for good."""
    return f"last:{letter.key}"


def card_key(talk: Talk) -> str:
    """Under which the card of a talk counts as delivered; a talk that moved has another."""
    return f"card:{talk.key}:{talk.starts.isoformat()}"
