"""The shapes of what is seen. Instants are aware; `zone` names the zone they are to be shown in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from afterword.core.findings import Finding
from afterword.flows.overview.heard_lines import HeardLine

if TYPE_CHECKING:
    from afterword.flows.local_habits import Habits
    from afterword.flows.overview.call_model import CallCard
    from afterword.flows.overview.other_ways import OtherWays
    from afterword.flows.overview.telling import Telling
    from afterword.flows.their_days import DaysQuestion


@dataclass(frozen=True, slots=True)
class Thread:
    """A process as a line with an end: `total` dots, `done` filled, the next one is now."""

    total: int
    done: int
    words: str


@dataclass(frozen=True, slots=True)
class Source:
    """One place where a name was read. `icon` is mail, cal, web, note or card; `said` quotes it if it differs."""

    icon: str
    where: str
    said: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Noted:
    """Something else that was read or typed of a person, with where and when: the history of their page."""

    what: str
    said: str
    where: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question; `value` goes back in the form, the last answer is always the safe one."""

    value: str
    label: str
    source: str


@dataclass(frozen=True, slots=True)
class Question:
    """One short question about a person (or, without one, about the process)."""

    key: str
    ask: str
    answers: tuple[Answer, ...]
    free_text: bool = False
    person: UUID | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as listed: the name as they write it, what is known, whether it is checked."""

    id: UUID
    written: str
    job_title: str
    email: str
    phone: str
    address_as: str
    checked: bool
    sources: tuple[Source, ...]
    questions: tuple[Question, ...]
    parts: tuple[str, ...] = ()
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to do. `kind` is letters, notes, call, prepare, confirm, hand_over, asked, answer, heard, task.

    `at` is when it happens or is best done, `latest` the last good moment; both in `zone`, the person's own.
    `their_zone` is given where the employer's differs. `step` is the step's key, or the id of what was heard; `rule` is
    what `why` goes by.
    """

    kind: str
    process: UUID
    employer: str
    role: str
    head: str
    why: str
    button: str
    at: datetime | None
    latest: datetime | None
    zone: str
    their_zone: str
    thread: Thread
    people: tuple[PersonLine, ...] = ()
    step: str = ""
    points: tuple[str, ...] = ()
    about: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of Next or Their turn."""

    process: UUID
    head: str
    at: datetime | None
    zone: str
    under: str
    thread: Thread


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something will not happen unless the person acts: what happened, what was kept, what to do."""

    happened: str
    kept: str
    do: str
    page: str
    process: UUID | None = None
    # Only a word of the person is missing; the pages say all such words in one notice.
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Today:
    """The answer to "what do I do now, and why?"."""

    now: datetime
    zone: str
    headline: str
    lead: Card | None
    soon: tuple[Card, ...]
    upcoming: tuple[Line, ...]
    their_turn: tuple[Line, ...]
    trouble: tuple[Trouble, ...]
    is_empty: bool
    # Letters of a near interview have nothing of the person's to quote.
    lacks_evidence: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of a process's timeline. `look` is past, now, planned, fork or end."""

    look: str
    head: str
    at: datetime | None
    zone: str
    their_zone: str
    why: str
    rule: str = ""
    status: str = ""
    step: str = ""
    step_key: str = ""
    until: datetime | None = None
    assumes: str = ""
    undo: UUID | None = None
    decided: str = ""
    people: tuple[str, ...] = ()
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class BranchLine:
    """One way on: if they say yes, no or nothing; its steps, and the named end in words."""

    answer: str
    head: str
    assumes: str
    at: datetime | None
    zone: str
    their_zone: str
    moments: tuple[Moment, ...]
    end: str


@dataclass(frozen=True, slots=True)
class TalkPage:
    """Who was met in a process, for the notes after a talk."""

    id: UUID
    employer: str
    people: tuple[PersonLine, ...]
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcessPage:
    """A process from its invitation to its end."""

    id: UUID
    role: str
    employer: str
    state: str
    state_words: str
    headline: str
    zone: str
    their_zone: str
    thread: Thread
    is_over: bool
    past: tuple[Moment, ...]
    present: Moment | None
    planned: tuple[Moment, ...]
    end: Moment
    people: tuple[PersonLine, ...]
    known: tuple[tuple[str, str, str], ...]
    call: CallCard | None
    letters: int
    flags: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    habits: Habits | None = None
    may_ask_habits_again: bool = False
    days: DaysQuestion | None = None
    ask_notes: bool = False
    heard: tuple[HeardLine, ...] = ()
    # Each answer that is still open, with its words: what would follow is worked out when it is asked for.
    ways: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One thing a letter must have, in words; `marks` are the spans of `LetterView.text` that carry it.

    `fine` are words that the person may call fine, `word` one that they may add to their own; "" where neither helps.
    `quote` are the words that a finding is about.
    """

    rule: str
    words: str
    is_good: bool
    level: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    fix: str = ""
    fine: str = ""
    word: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of the letter's text; `check` names the check it carries ("" for plain text), `level` a finding."""

    text: str
    check: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody else whom the letter names: where the name was read, and the words that carry it."""

    # `check` lights the words and the evidence together, as a check does.
    check: str
    person: PersonLine
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class LetterView:
    """One letter as reviewed; `state` is asking, draft, approved, going, sent, uncertain, ask, failed or handed."""

    # `paragraphs` hold the whole text as spans; approving sends `shown_hash` back, which is of exactly what is shown.
    id: UUID
    person: PersonLine
    step_key: str
    situation: str
    locale: str
    to: str
    sender: str
    subject: str
    salutation: str
    body: str
    close: str
    signature: str
    text: str
    paragraphs: tuple[tuple[Span, ...], ...]
    words: int
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    look_over: tuple[str, ...]
    questions: tuple[Question, ...]
    asks: tuple[str, ...]
    state: str
    state_words: str
    may_approve: bool
    why_not: str
    shown_hash: str
    revision: int
    edited: bool
    at: datetime | None
    opens: datetime | None
    closes: datetime | None
    zone: str
    their_zone: str
    when_words: str
    mailto: str = ""
    action: UUID | None = None
    answer: str = ""
    # What it is for, where there is another letter to the same person.
    about: str = ""
    may_reword: bool = False
    ways: OtherWays | None = None
    telling: Telling | None = None
    named: tuple[Named, ...] = ()
    # Nothing is known that the person has done; something that only the notes can answer is not.
    asks_fact: bool = False
    asks_more: bool = False

    @property
    def is_wrong(self) -> bool:
        """True where a check blocks it as it stands, as when its day is long over and it still waits to be sent."""
        return any(check.level == "block" and not check.is_good for check in self.checks)


@dataclass(frozen=True, slots=True)
class LettersPage:
    """The letters of one process that are to be reviewed, and one sentence about when they go."""

    process: UUID
    employer: str
    role: str
    headline: str
    letters: tuple[LetterView, ...]
    missing: tuple[PersonLine, ...]
    bar_words: str
    bar_more: str
    approvable: tuple[UUID, ...]
    has_account: bool
    # Which letters pass thanks on to people who get none of their own.
    passed_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """A person as read from an invitation, editable before planning; `include` is the tick.

    `read_as` is the spelling that was read, when the person changed it.
    """

    written: str
    email: str
    job_title: str
    source: str
    part: str
    include: bool = True
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class InvitationPage:
    """Here is what was read. Every value can be corrected; `ask` are the questions that must be answered."""

    id: UUID
    filename: str
    employer: str
    role: str
    starts_local: str
    ends_local: str
    time_zone: str
    country: str
    language: str
    location: str
    phone: str
    summary: str
    people: tuple[ReadPerson, ...]
    asks: tuple[str, ...]
    notices: tuple[str, ...]
    sources: dict[str, str] = field(default_factory=dict)
    known_process: UUID | None = None
    into: tuple[UUID, str] | None = None
    is_cancelled: bool = False
    may_plan: bool = True
    same: tuple[UUID, str] | None = None
    words: str = ""
    phone_of: int | None = None
