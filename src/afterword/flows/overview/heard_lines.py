"""What was heard in the mailbox, as the pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class HeardChoice:
    """One answer to something heard."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class HeardLine:
    """Something heard in the mailbox: the question, the sentence it rests on, the new words of the mail.

    `asks` is meaning, process, address, left, or "" where nothing is asked; `processes` can be meant where
    `process` is None. `is_guess` says that nobody known wrote it. `doubts` are what is odd about who sent it: a domain
    that could be taken for theirs, answers that would go elsewhere.
    """

    id: UUID
    process: UUID | None
    employer: str
    head: str
    evidence: str
    sender: str
    subject: str
    text: str
    at: datetime
    zone: str
    asks: str
    is_guess: bool
    person: UUID | None
    choices: tuple[HeardChoice, ...]
    processes: tuple[tuple[UUID, str], ...]
    decision: str = ""
    doubts: tuple[str, ...] = ()
