"""The words of a reminder: short ones for where others may look, and the whole of it for the person's own mailbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.core.interview.before_card import card_text
from afterword.core.reminders.model import Due, Kind, LetterWaiting, Lock, Planned

Say = Callable[[str], str]

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
SOMETHING = "Something waits for you in Afterword"
ONE_OF = {"call": "a call", "talk": "an appointment", "decision": "a day to know of", "task": "one thing to do"}


@dataclass(frozen=True, slots=True)
class Words:
    """What is told: `title` and `short` may stand on a lock screen, `lines` are for the person alone."""

    title: str
    short: str
    lines: tuple[str, ...]


def words_of(due: Due, lock: Lock, zone: str, say: Say) -> Words:
    """The words of one message in the language of `say`, with no more on the outside than `lock` allows."""
    here = ZoneInfo(zone or "UTC")
    lines = tuple(_lines(due, here, say))
    if lock is Lock.NOTHING:
        return Words(say(SOMETHING), "", lines)
    title = _title(due, lock, here, say)
    short = [_going(due.ready, say), *(_named(due, here, say) if lock is Lock.NAMES else _kinds(due, say))]
    return Words(title, "\n".join(each for each in short if each and each != title), lines)


def spelled(count: int) -> str:
    """Small numbers in words."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _title(due: Due, lock: Lock, zone: ZoneInfo, say: Say) -> str:
    employer = _one_employer(due) if lock is Lock.NAMES else ""
    if due.kind is Kind.BEFORE:
        hour = _hour(due.talks[0].starts, zone)
        return say(f"At {hour}, {employer}: what to ask") if employer else say(f"At {hour}: what to ask")
    if due.kind is Kind.LAST:
        hour = _hour(due.until, zone)
        return say(f"Only until {hour}: {_small(_letters(due.letters, employer))}")
    if due.letters:
        return say(_letters(due.letters, employer))
    return next(iter(_kinds(due, say)), say(SOMETHING))


def _letters(letters: Sequence[LetterWaiting], employer: str) -> str:
    """How many letters are ready, and for whom where that may be said."""
    count = len(letters)
    if not any(each.is_ready for each in letters):
        return "One letter waits for your answer" if count == 1 else f"{spelled(count)} letters wait for your answer"
    if employer:
        return (
            f"One letter is ready for {employer}"
            if count == 1
            else f"{spelled(count)} letters are ready for {employer}"
        )
    return "One letter is ready" if count == 1 else f"{spelled(count)} letters are ready"


def _going(ready: Sequence[LetterWaiting], say: Say) -> str:
    """When they go, if the person says yes."""
    goes = next((each.goes for each in ready if each.goes), "")
    if not goes:
        return ""
    return say(f"It goes {goes} if you approve it." if len(ready) == 1 else f"They go {goes} if you approve them.")


def _kinds(due: Due, say: Say) -> Iterator[str]:
    """What the days bring, by kind alone."""
    for day, things in (("Today", due.today), ("Tomorrow", due.tomorrow)):
        if things:
            count = len(things)
            words = ONE_OF[things[0].kind] if count == 1 else f"{count} things"
            yield f"{say(day)}: {say(words)}"
    if due.talks and not (due.today or due.tomorrow) and due.kind is not Kind.BEFORE:
        yield say("What to ask at your next appointment")
    yield from _comments(due, say)


def _named(due: Due, zone: ZoneInfo, say: Say) -> Iterator[str]:
    for day, things in (("Today", due.today), ("Tomorrow", due.tomorrow)):
        yield from (f"{say(day)} {_thing(each, zone, say)}" for each in things)
    yield from _comments(due, say)


def _comments(due: Due, say: Say) -> Iterator[str]:
    """How many comments of strangers wait; never a word of theirs."""
    count = len(due.comments)
    if count == 1:
        yield say("One comment waits for your decision")
    elif count:
        yield say(f"{spelled(count)} comments wait for your decision")


def _thing(thing: Planned, zone: ZoneInfo, say: Say) -> str:
    words = f"{say(thing.head)}, {thing.employer}" if thing.employer not in thing.head else say(thing.head)
    return f"{say(_hour(thing.at, zone))}: {words}" if thing.has_hour else words


def _lines(due: Due, zone: ZoneInfo, say: Say) -> Iterator[str]:
    """The whole of it, one paragraph each: what waits, what the days bring, the card."""
    if going := _going(due.ready, say):
        yield going
    if due.kind is Kind.LAST:
        yield say("This is the last reminder of it; nothing goes without your yes.")
    waiting = [each for each in due.letters if not each.is_ready]
    for each in waiting:
        yield say(f"The letter to {each.name} waits for an answer of yours; open Afterword to give it.")
    for head, things in (("Today", due.today), ("Tomorrow", due.tomorrow)):
        if things:
            yield "\n".join([f"{say(head)}:", *(f"- {_thing(each, zone, say)}" for each in things)])
    for talk in due.talks:
        if talk.card is not None:
            yield card_text(talk.card, say).strip()
    yield from _comments(due, say)


def _one_employer(due: Due) -> str:
    named = {each.employer for each in due.letters} | {talk.employer for talk in due.talks}
    return next(iter(named)) if len(named) == 1 else ""


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _hour(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"
