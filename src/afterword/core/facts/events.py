"""What happened in one process: the kinds of event, and the fields each must bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.core.facts.fields import Fields, Moment

# An event needs one field of each group; the others may stand on it or not.
NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "applied": (),
    "interview_booked": (("starts",), ("ends",)),
    "interview_moved": (("starts",),),
    "interview_cancelled": (),
    "interview_missed": (),
    "notes_captured": (),
    "decision_expected": (("said", "date", "decides_at"),),
    "name_confirmed": (("person",),),
    "words_fine": (("words",),),
    "letter_told": (("key",),),
    "flag_set": (("flag",),),
    "letter_approved": (("step",),),
    "letter_sent": (("step",),),
    "letter_declined": (("step",),),
    "step_done": (("step",),),
    "step_moved": (("step",), ("to",)),
    "step_skipped": (("step",),),
    "call_made": (("outcome",),),
    "reply_received": (),
    "auto_reply": (("person",),),
    "bounce": (("person",),),
    "sent_to_wrong_person": (("person",),),
    "remark_regretted": (),
    "agency_named": (("person",),),
    "news_heard": (),
    "on_hold": (),
    "rejected": (),
    "role_cancelled": (),
    "offer_received": (),
    "offer_extended": (("answer_by",),),
    "offer_accepted": (),
    "acceptance_confirmed": (),
    "offer_declined": (),
    "offer_rescinded": (),
    "withdrawal_decided": (),
    "documents_asked": (),
    "references_asked": (),
    "referral_made": (("person",),),
    "reference_contacted": (("person",),),
    "reopened": (),
    "merged": (("into",),),
    "service_down": (("from",), ("until",)),
}

CALL_OUTCOMES = ("answered", "colleague", "no_answer", "voicemail", "gatekeeper", "bad_moment", "wrong_number")


@dataclass(frozen=True, slots=True)
class Promise:
    """Something the candidate promised: `what`, and by when if a time was named."""

    what: str
    by: Moment | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A fact that was said wrongly in the interview, and how it is."""

    said: str
    correct: str


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened at an instant; field names are those of the contract.

    `with_people` is the contract's `with`, `since` its `from`.
    `passes_on` is None where the letter said nothing about passing thanks on.
    `key` is the planner's key of the step that the person moved, skipped or did; `to` is where they moved it,
    `since` from where; on a call, `to` is the time that was named for the next one.
    `into` is the process that this one turned out to be; `carried` says that what goes along stands there already.
    `time_zone` is the zone of the interview's place; `names_nobody` says that a booking left out its people.
    """

    at: datetime
    type: str
    round: int | None = None
    person: str | None = None
    step: str | None = None
    outcome: str | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    with_people: tuple[str, ...] = ()
    moments: Mapping[str, str] = field(default_factory=dict)
    to_correct: tuple[Correction, ...] = ()
    went_badly: str | None = None
    promised: tuple[Promise, ...] = ()
    said: str | None = None
    date: Moment | None = None
    decides_at: datetime | None = None
    flag: str | None = None
    written: str | None = None
    reason: str | None = None
    via: str | None = None
    passes_on: tuple[str, ...] | None = None
    back_on: Moment | None = None
    until: Moment | None = None
    answer_by: Moment | None = None
    since: datetime | None = None
    by: str | None = None
    how: str | None = None
    what: str | None = None
    for_good: bool = False
    key: str | None = None
    to: datetime | None = None
    into: str | None = None
    carried: bool = False
    time_zone: ZoneInfo | None = None
    names_nobody: bool = False

    @property
    def is_left_out(self) -> bool:
        """The person decided not to do it; nothing went out."""
        return self.type in ("letter_declined", "step_skipped")

    @property
    def is_call(self) -> bool:
        """It was said on the phone; what also has to be written is still to come."""
        by_hand = (self.outcome or "").casefold() in ("phone", "called") or (self.key or "").endswith(":phone")
        return self.type == "call_made" or by_hand

    def people(self) -> tuple[str, ...]:
        """Every person id that stands on the event."""
        single = tuple(one for one in (self.person, self.via) if one is not None)
        return (*single, *self.with_people, *(self.passes_on or ()), *self.moments)


def read_event(row: Fields) -> Event:
    """One event; refused where its type is unknown or a field that it needs is missing."""
    kind = row.text("type")
    if kind not in NEEDED:
        raise row.fault("type", f'is no known event: "{kind}".')
    for group in NEEDED[kind]:
        if all(row.raw(name) is None for name in group):
            raise row.fault(group[0], f"is missing: {kind} needs {' or '.join(group)}.")
    event = Event(
        at=row.instant("at"),
        type=kind,
        round=row.whole_number("round"),
        person=row.maybe_text("person"),
        step=row.maybe_text("step"),
        outcome=_outcome(row, kind),
        with_people=row.texts("with"),
        reason=row.maybe_text("reason"),
        via=row.maybe_text("via"),
        passes_on=None if row.raw("passes_on") is None else row.texts("passes_on"),
        by=row.maybe_text("by"),
        how=row.maybe_text("how"),
        what=row.maybe_text("what"),
        key=row.maybe_text("key"),
        **_OWN_FIELDS.get(kind, _nothing)(row),
    )
    if event.starts and event.ends and event.ends <= event.starts:
        raise row.fault("ends", "does not lie after its start.")
    return event


def _nothing(_row: Fields) -> dict[str, object]:
    return {}


def _outcome(row: Fields, kind: str) -> str | None:
    outcome = row.maybe_text("outcome")
    if kind == "call_made" and outcome not in CALL_OUTCOMES:
        raise row.fault("outcome", f"must be one of {', '.join(CALL_OUTCOMES)}.")
    return outcome


def _interview(row: Fields) -> dict[str, object]:
    return {
        "starts": row.instant("starts"),
        "ends": row.instant("ends"),
        "time_zone": row.zone("time_zone"),
        "names_nobody": row.raw("with") is None,
    }


def _moved(row: Fields) -> dict[str, object]:
    return {"starts": row.instant("starts"), "ends": row.maybe_instant("ends")}


def _cancelled(row: Fields) -> dict[str, object]:
    return {
        "for_good": bool(row.yes_or_no("for_good")) or row.yes_or_no("new_date") is False,
        "starts": row.maybe_instant("starts"),
    }


def _notes(row: Fields) -> dict[str, object]:
    return {
        "moments": _moments(row),
        "to_correct": tuple(
            Correction(one.maybe_text("said") or "", one.text("correct")) for one in row.children("to_correct")
        ),
        "went_badly": "yes" if row.raw("went_badly") is True else _text_or_nothing(row, "went_badly"),
        "promised": tuple(Promise(one.text("what"), one.moment("by")) for one in row.children("promised")),
    }


def _text_or_nothing(row: Fields, name: str) -> str | None:
    return None if row.raw(name) is False else row.maybe_text(name)


def _moments(row: Fields) -> dict[str, str]:
    spoken = row.raw("moments")
    if spoken is None:
        return {}
    if not isinstance(spoken, Mapping) or any(not isinstance(text, str) for text in spoken.values()):
        raise row.fault("moments", "must name a text for each person.")
    return dict(spoken)


def _decision(row: Fields) -> dict[str, object]:
    return {
        "said": row.maybe_text("said"),
        "date": row.moment("date"),
        "decides_at": row.maybe_instant("decides_at"),
    }


def _move(row: Fields) -> dict[str, object]:
    return {"to": row.instant("to"), "since": row.maybe_instant("from")}


def _outage(row: Fields) -> dict[str, object]:
    return {"since": row.instant("from"), "until": row.moment("until")}


_OWN_FIELDS = {
    "interview_booked": _interview,
    "interview_moved": _moved,
    "documents_asked": lambda row: {"until": row.moment("by")} if str(row.raw("by") or "")[:1].isdigit() else {},
    "interview_cancelled": _cancelled,
    "interview_missed": _cancelled,
    "step_moved": _move,
    "notes_captured": _notes,
    "decision_expected": _decision,
    "name_confirmed": lambda row: {"written": row.maybe_text("written")},
    "flag_set": lambda row: {"flag": row.text("flag")},
    "call_made": lambda row: {"date": row.moment("date"), "to": row.maybe_instant("to")},
    "reply_received": lambda row: {"date": row.moment("date")},
    "auto_reply": lambda row: {"back_on": row.moment("back_on")},
    "on_hold": lambda row: {"until": row.moment("until")},
    "offer_received": lambda row: {"answer_by": row.moment("answer_by")},
    "offer_extended": lambda row: {"answer_by": row.moment("answer_by")},
    "merged": lambda row: {"into": row.text("into"), "carried": bool(row.yes_or_no("carried"))},
    "service_down": _outage,
}
