"""Our event and the one in the person's calendar: what is to be done so that neither loses a change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Act(StrEnum):
    """What follows when both are laid side by side."""

    NOTHING = "nothing"
    PUT = "put"
    # Our hours into what they edited: their title, notes and alarms stay.
    PUT_INTO = "put_into"
    REMOVE = "remove"
    # The person moved it there: the step is to follow, or the event goes back with the reason.
    FOLLOW = "follow"
    # They took it out: it is not shown again, and no step is dropped for it.
    HIDE = "hide"
    # They edited what is withdrawn here: it stays with them as it is.
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Ours:
    """Our side: the revision as it is and as it was put there, its hour as put, and whether its words are theirs."""

    sequence: int
    ends: datetime
    is_gone: bool = False
    is_hidden: bool = False
    etag: str = ""
    put_sequence: int | None = None
    put_starts: str = ""
    is_edited: bool = False


@dataclass(frozen=True, slots=True)
class Theirs:
    """Their side: the mark of the version that is there, its hour as text, and whether its words are theirs by now.

    The hour is "" where it cannot be read. A program that only notes that an alarm was seen changes no words.
    """

    etag: str
    starts: str
    is_edited: bool = False


def meet(ours: Ours, theirs: Theirs | None, now: datetime) -> Act:
    """Decide for one event; what was changed there is never written over and never taken out.

    What is over is left alone. An event that was never put there is put unless it is withdrawn or was taken out.
    """
    if ours.is_hidden:
        return Act.NOTHING
    if ours.put_sequence is None:
        return Act.NOTHING if ours.is_gone or ours.ends <= now else Act.PUT
    if theirs is None:
        return Act.LEAVE if ours.is_gone or ours.ends <= now else Act.HIDE
    if ours.is_gone:
        is_theirs = ours.is_edited or theirs.is_edited or theirs.starts != ours.put_starts
        return Act.LEAVE if is_theirs else Act.REMOVE
    if theirs.starts and theirs.starts != ours.put_starts:
        # Whatever the mark says: there are servers that never change it.
        return Act.FOLLOW
    if theirs.etag != ours.etag or theirs.is_edited:
        return Act.PUT_INTO
    if ours.sequence == ours.put_sequence:
        return Act.NOTHING
    return Act.PUT_INTO if ours.is_edited else Act.PUT
