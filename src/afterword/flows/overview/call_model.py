"""The call card as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.flows.overview.model import PersonLine


@dataclass(frozen=True, slots=True)
class CallNumber:
    """A number as the reader dials it; `kept` is E.164 for the link, "" while its country is not known."""

    shown: str
    kept: str
    same_as: str
    source: str
    origin: str
    seen_at: datetime | None
    wrong: bool = False
    unsure: bool = False

    @property
    def line(self) -> str:
        """The words around it, where these do not say whose it is."""
        return self.origin.partition(": ")[2] if self.unsure and not self.wrong else ""


@dataclass(frozen=True, slots=True)
class CallCard:
    """What is needed to make one call: the number and where it is from, their time, the words, what was said before.

    `phone` is the number as the person dials it, `number` the same as E.164; `ask_country` is the one short question
    of a local number, with the country of their office where that is known. `attempt` counts the tries, `advice` says
    what to do if nobody answers. `letter` are the sentences about them in the letter they have, sent on `letter_at`.
    """

    step_key: str
    person: PersonLine
    phone: str
    phone_source: str
    their_now: datetime
    their_zone: str
    windows: tuple[tuple[datetime, datetime], ...]
    open: str
    say: str
    ask: str
    voicemail: str
    zone: str = ""
    number: str = ""
    phone_origin: str = ""
    phone_seen_at: datetime | None = None
    others: tuple[CallNumber, ...] = ()
    ask_country: bool = False
    country: str = ""
    offer: str = ""
    close: str = ""
    turns: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    is_theirs: bool = True
    attempt: int = 1
    advice: str = ""
    may_leave_message: bool = False
    seconds: int = 0
    moment: str = ""
    decides: str = ""
    promised: tuple[str, ...] = ()
    letter: tuple[str, ...] = ()
    letter_at: datetime | None = None
