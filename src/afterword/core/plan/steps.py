"""One step of a plan: what, to whom, when and why, with the contract's field names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

PLANNED, BLOCKED, ROUTED, DONE, CANCELLED = "planned", "blocked", "routed", "done", "cancelled"

# Contacts that ask how things stand; the caps of playbook B10 and I2 hold for these only.
STATUS_CONTACTS = ("F1", "F2", "F3")

_TEXTS = ("via", "copy_to", "blocked_by", "assumes", "salutation", "what")

UNCERTAIN = "Whether these are working days there is not certain yet; look before you go by it."
ZONE_ASSUMED = "their clock is yours: their time zone is not known"


@dataclass(frozen=True, slots=True)
class Moved:
    """A step that the person moved: from when, to when they asked, their reason, and why it is not exactly there."""

    old: datetime | None
    asked: datetime
    reason: str = ""
    because: str = ""

    def to_json(self) -> dict[str, str | None]:
        """The move as an object; empty texts are left out."""
        texts = {"reason": self.reason, "because": self.because}
        return {
            "from": _text(self.old),
            "asked": _text(self.asked),
            **{key: text for key, text in texts.items() if text},
        }


@dataclass(frozen=True, slots=True)
class Step:
    """A dated step; `key` is stable, so that a plan can be laid over what is stored.

    Instants carry `time_zone`, the zone in which they are meant: the recipient's for what goes outward,
    the candidate's for what stays inside. `own_words` says that nothing is drafted: only the person can write it.
    `due_by` is the last moment, `target` the one aimed at.
    `owner` is "product" where approved mail goes by itself, else "candidate".
    """

    key: str
    step: str
    why: str
    rule: str
    time_zone: str
    status: str = PLANNED
    owner: str = "candidate"
    person: str | None = None
    channel: str | None = None
    opens: datetime | None = None
    closes: datetime | None = None
    target: datetime | None = None
    windows: tuple[tuple[datetime, datetime], ...] = ()
    due_by: datetime | None = None
    date: date | None = None
    via: str | None = None
    blocked_by: str | None = None
    assumes: str | None = None
    salutation: str | None = None
    people: tuple[str, ...] = ()
    what: str | None = None
    optional: bool = False
    late: bool = False
    moved: Moved | None = None
    skipped: str | None = None
    is_uncertain: bool = False
    own_words: bool = False
    copy_to: str | None = None
    on_time_until: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Still to be done by somebody."""
        return self.status in (PLANNED, BLOCKED, ROUTED)

    @property
    def when(self) -> datetime | None:
        """The instant the step stands for: its target, else its opening, else its last moment."""
        return self.target or self.opens or self.due_by

    def to_json(self) -> dict[str, Any]:
        """The step as the contract writes it; optional fields only where they say something."""
        row: dict[str, Any] = {
            "key": self.key,
            "step": self.step,
            "person": self.person,
            "channel": self.channel,
            "opens": _text(self.opens),
            "closes": _text(self.closes),
            "target": _text(self.target),
            "due_by": _text(self.due_by),
            "time_zone": self.time_zone,
            "status": self.status,
            "why": self.why,
            "rule": self.rule,
            "owner": self.owner,
        }
        return row | self._extras()

    def _extras(self) -> dict[str, Any]:
        """The fields that stand only where they say something."""
        row: dict[str, Any] = {}
        if self.windows:
            row["windows"] = [[_text(opens), _text(closes)] for opens, closes in self.windows]
        if self.date:
            row["date"] = self.date.isoformat()
        if self.people:
            row["people"] = list(self.people)
        if self.moved is not None:
            row["moved"] = self.moved.to_json()
        texts = {name: getattr(self, name) for name in _TEXTS}
        if self.on_time_until is not None and self.is_open:
            row["on_time_until"] = _text(self.on_time_until)
        marks = {"optional": self.optional, "late": self.late, "skipped": self.skipped is not None}
        marks |= {"uncertain": self.is_uncertain, "own_words": self.own_words}
        return row | {name: value for name, value in {**texts, **marks}.items() if value}


def _text(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat(timespec="minutes")


def is_firm(assumes: str | None) -> bool:
    """True when a step rests on no outcome that is still open; an assumed clock is only a note to confirm."""
    return not assumes or assumes == ZONE_ASSUMED
