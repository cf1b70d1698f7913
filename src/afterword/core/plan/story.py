"""Where one process stands: its interviews, contacts, decision and ending, as the events told them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from afterword.core.decision import Decision
from afterword.core.facts import Event, Process
from afterword.core.plan.sessions import Interview, Session

OPEN, HOLD, OFFER, ACCEPTING, REOPENED = "open", "hold", "offer", "accepting", "reopened"
REJECTED, ROLE_CANCELLED, DECLINING, WITHDRAWING = "rejected", "role_cancelled", "declining", "withdrawing"
RESCINDED, SILENT, INTERVIEW_CANCELLED, MISSED = "rescinded", "silent", "interview_cancelled", "missed"
MERGED = "merged"

# What somebody says of an acceptance that is more than a word on the phone.
_IN_WRITING = ("writ", "mail", "letter", "sign", "contract")

LEFT = frozenset({DECLINING, WITHDRAWING})
LIVE = frozenset({OPEN, HOLD, OFFER, ACCEPTING, REOPENED})


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known of their decision: the day or the question, when it was told, the instant if they named one."""

    decision: Decision
    told_at: datetime
    decides: datetime | None = None


@dataclass(slots=True)
class Story:
    """One process up to `now`; lists are oldest first."""

    process: Process
    mode: str = OPEN
    mode_event: Event | None = None
    endings: int = 0
    left_for_another: Event | None = None
    interviews: list[Interview] = field(default_factory=list)
    sessions: tuple[Session, ...] = ()
    disturbed: Event | None = None
    settled_log: list[Event] = field(default_factory=list)
    moves: dict[str, Event] = field(default_factory=dict)
    closed_by_hand: dict[str, Event] = field(default_factory=dict)
    approvals: list[Event] = field(default_factory=list)
    notes: list[Event] = field(default_factory=list)
    asks: list[Event] = field(default_factory=list)
    helped: list[Event] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    person_flags: set[tuple[str, str]] = field(default_factory=set)
    confirmed_names: dict[str, Event] = field(default_factory=dict)
    bounces: list[Event] = field(default_factory=list)
    misdirected: list[Event] = field(default_factory=list)
    regretted: list[Event] = field(default_factory=list)
    news: list[Event] = field(default_factory=list)
    back_on: dict[str, Event] = field(default_factory=dict)
    expected: Expected | None = None
    postponed: int = 0
    contacts: list[Event] = field(default_factory=list)
    tries: list[Event] = field(default_factory=list)
    counts: int = 0
    answer: Event | None = None
    applications: list[Event] = field(default_factory=list)
    replies: list[Event] = field(default_factory=list)
    offer: Event | None = None
    answer_by: Event | None = None
    accepted: Event | None = None
    confirmed: Event | None = None
    contradictions: list[tuple[Event, str]] = field(default_factory=list)

    def settled(
        self, step: str, person: str | None = None, since: datetime | None = None, key: str | None = None
    ) -> Event | None:
        """The first event that settled that step: sent, declined, skipped, done or a call that counts."""
        return next(iter(self.settlements(step, person, since, key)), None)

    def settlements(
        self, step: str, person: str | None = None, since: datetime | None = None, key: str | None = None
    ) -> list[Event]:
        """Every event that settled a step of that name, for that person and key where they stand on the event."""
        return [
            event
            for event in self.settled_log
            if event.step == step
            and (person is None or event.person in (None, person))
            and (since is None or event.at >= since)
            and (key is None or event.key in (None, key))
        ]

    def approved(self, step: str, person: str | None, since: datetime) -> bool:
        """Whether the letter of that step to that person was approved since then."""
        return any(one.step == step and one.person in (None, person) and one.at >= since for one in self.approvals)

    def has_written(self) -> bool:
        """Whether the acceptance is in writing: sent as a step, or said to be so when it was told (I7)."""
        told = [one for one in (self.accepted, self.confirmed) if one is not None]
        sent = self.settlements("written_acceptance", None, self.accepted.at) if self.accepted else []
        words = " ".join(one.how or one.outcome or "" for one in told).casefold()
        return any(not one.is_left_out for one in sent) or any(word in words for word in _IN_WRITING)

    def is_hired(self) -> bool:
        """The one end that a yes leads to: accepted in writing, and confirmed by them."""
        return self.mode == ACCEPTING and self.confirmed is not None and self.has_written()

    def held(self, now: datetime) -> list[Session]:
        """The sessions that are over."""
        return [session for session in self.sessions if session.ends <= now]

    def ahead(self, now: datetime) -> list[Session]:
        """The sessions that are not over yet."""
        return [session for session in self.sessions if session.ends > now]

    def has_notes(self, session: Session) -> bool:
        """Whether notes of that session were captured, or the asking for them was closed."""
        taken = [*self.notes, *self.settlements("capture_notes")]
        return any(one.at >= session.starts and one.round in (None, session.round) for one in taken)
