"""Where is this, up to the end? The timeline, the people, what is known, and the call when it is due."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from afterword.core.errors import NotAllowed
from afterword.core.plan.branches import HEADS, has_branches
from afterword.core.plan.steps import UNCERTAIN
from afterword.flows.calendar.following import not_followed
from afterword.flows.hear.questions import questions
from afterword.flows.local_habits import habits_of, was_asked
from afterword.flows.names import people_of, taking_part
from afterword.flows.not_posted import left_by_hand
from afterword.flows.once import looking
from afterword.flows.overview.call import call_card
from afterword.flows.overview.dates import day, hour
from afterword.flows.overview.history import changes_of
from afterword.flows.overview.interviews import interview_moments, woven
from afterword.flows.overview.known import plan_at
from afterword.flows.overview.model import Line, Moment, PersonLine, ProcessPage
from afterword.flows.overview.odd import odd_here
from afterword.flows.overview.preview import preview
from afterword.flows.overview.steps import Due, due_of, needs_the_person, pending, pending_rows
from afterword.flows.overview.threads import is_open, thread_of
from afterword.flows.overview.wording import head_of, state_words
from afterword.flows.ports import Ports
from afterword.flows.standing import process_of, standing_events
from afterword.flows.their_days import day_question, days_known, were_days_asked
from afterword.store.models import Event, Letter, Owner, Process, Step
from afterword.store.prepared import Prepared

_KEYS = Prepared(
    lambda owner, process: (
        Step.objects.of(owner).filter(process=process, gone_at=None).order_by().values_list("key", flat=True)
    )
)
_LETTERS = Prepared(
    lambda owner, process: Letter.objects.of(owner).filter(process=process).order_by().values_list("pk", flat=True)
)
UNDO_LASTS = timedelta(days=1)
ALWAYS_UNDONE = frozenset({"step_moved", "step_skipped", "merged"})
SAID = {
    "applied": "You applied",
    "interview_booked": "Interview booked",
    "interview_moved": "Interview moved",
    "interview_cancelled": "They cancelled the interview",
    "interview_missed": "You could not be there",
    "notes_captured": "You noted what was said",
    "decision_expected": "They said when they decide",
    "flag_set": "They asked you to wait",
    "letter_approved": "You approved the letter to {name}",
    "letter_sent": "Letter sent to {name}",
    "step_moved": "You chose another time",
    "step_skipped": "You left it out",
    "letter_declined": "You chose not to write to {name}",
    "call_made": "You called {name}",
    "reply_received": "{name} answered",
    "auto_reply": "{name} is away",
    "bounce": "The letter to {name} came back",
    "rejected": "They said no",
    "offer_received": "They said yes",
    "offer_accepted": "You accepted",
    "acceptance_confirmed": "They confirmed",
    "withdrawal_decided": "You stepped back",
    "reopened": "They wrote again",
    "merged": "It turned out to be one with another process",
    "name_confirmed": "You confirmed how {name} is written",
    "words_fine": "You said that a name in a letter is fine",
    "letter_told": "You told what a letter should say",
    "on_hold": "They put the role on hold",
    "documents_asked": "They want something from you",
    "sent_to_wrong_person": "A letter reached {name}, for whom it was not meant",
    "agency_named": "An agency stands in between: {name}",
    "news_heard": "You heard news of {name}",
    "remark_regretted": "You said something to {name} that you regret",
    "offer_extended": "They gave you more time",
    "offer_declined": "You declined the offer",
    "offer_rescinded": "They took the offer back",
    "references_asked": "They want to call your references",
    "referral_made": "{name} referred you",
    "reference_contacted": "They called {name} as your reference",
    "role_cancelled": "They cancelled the role",
}
FLAGS = {
    "no_calls": "They asked not to be phoned",
    "no_contact": "They asked you to wait until they get in touch",
    "no_notes": "They asked for no thank-you notes",
    "informational": "It was a talk to learn, with no job in it",
    "preferred": "This is the job you want most",
    "substantial_talk": "You had a good long talk with {name}",
}
ASKED = {
    "no_calls": "Please do not phone",
    "no_contact": "They get in touch themselves",
    "no_notes": "No thank-you notes",
}
DECIDED = {"step_done": "Done", "step_moved": "Moved by you", "step_skipped": "Left out"}
QUIET = frozenset({"letter_approved", "name_confirmed"})


def processes(owner: Owner, now: datetime) -> tuple[Line, ...]:
    """Every process, the open ones first, the newest on top."""
    rows = sorted(Process.objects.of(owner), key=lambda row: (not is_open(row), -row.created_at.timestamp()))
    return tuple(_line(owner, row) for row in rows)


@looking()
def process_page(ports: Ports, owner: Owner, process_id: UUID, now: datetime) -> ProcessPage:
    """One process from its invitation to its end."""
    process = process_of(owner, process_id)
    dues = pending(owner, process)
    held = process.state not in {"BOOKED", "REOPENED"}
    mine = [due for due in dues if needs_the_person(due, now)]
    people = people_of(ports, owner, process)
    talks = interview_moments(ports, owner, process, people, now)
    present = _moment(owner, process, mine[0], "now") if mine else None
    call = next((due for due in mine if due.kind == "call"), None)
    return ProcessPage(
        id=process.pk,
        role=process.role,
        employer=process.employer_name,
        state=process.state,
        state_words=state_words(process.state),
        headline=present.why if present else _waiting_words(dues, process),
        zone=owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        thread=thread_of(process),
        is_over=not is_open(process),
        past=woven(_past(owner, process, people, now), talks, "past"),
        present=present,
        planned=woven(
            _planned(owner, process, mine[:1]) + (() if held else _preview(ports, owner, process, now)),
            talks,
            "planned",
        ),
        end=_end(ports, owner, process, now),
        people=people,
        known=_known(ports, owner, process),
        call=call_card(ports, owner, process, call.step, now) if call else None,
        letters=len(_LETTERS(owner, process)),
        flags=tuple(process.flags),
        changes=(*_odd(ports, owner, process, now), *_changes(owner, process, now)),
        **_habits(ports, owner, process, now),
        ask_notes=any(due.kind == "notes" for due in mine),
        heard=questions(owner, process.pk),
        ways=tuple(HEADS.items()) if has_branches(process.state) else (),
    )


def _line(owner: Owner, process: Process) -> Line:
    dues = [due for due in pending(owner, process) if due.at]
    under = process.role
    if dues:
        under = f"{process.role}. Next: {dues[0].head}" if process.role else f"Next: {dues[0].head}"
    head = f"{process.employer_name}: {state_words(process.state)}"
    return Line(process.pk, head, dues[0].at if dues else None, owner.time_zone or "UTC", under, thread_of(process))


def _moment(owner: Owner, process: Process, due: Due, look: str) -> Moment:
    said = due.step.said
    return Moment(
        look=look,
        head=due.head,
        at=due.at,
        zone=owner.time_zone or "UTC",
        their_zone=said.get("time_zone") or process.employer_time_zone,
        why=str(said.get("why", "")),
        rule=str(said.get("rule", "")),
        status=due.step.status,
        own_words=bool(said.get("own_words")),
        step=due.step.step,
        step_key=due.step.key,
        until=due.latest,
        assumes=str(said.get("assumes") or ""),
        decided=" ".join(filter(None, _remarks(due, owner))),
    )


def _remarks(due: Due, owner: Owner) -> tuple[str, ...]:
    said = due.step.said
    return _decided(said, owner), _on_time(due, owner), UNCERTAIN if said.get("uncertain") else ""


def _decided(said: dict[str, Any], owner: Owner) -> str:
    """That the person moved this step, from when and why (playbook I8)."""
    moved, zone = said.get("moved"), owner.time_zone or "UTC"
    if not moved:
        return ""
    old = datetime.fromisoformat(moved["from"]) if moved.get("from") else None
    texts = (_moved(old, zone, str(moved.get("reason") or "")), moved.get("because", ""))
    return " ".join(text.rstrip(".") + "." for text in texts if text)


def _moved(old: datetime | None, zone: str, reason: str) -> str:
    if old is None:
        return f"You moved it: {reason}" if reason else "You moved it."
    if reason:
        return f"You moved it from {day(old, zone)}, {hour(old, zone)}: {reason}"
    return f"You moved it from {day(old, zone)}, {hour(old, zone)}."


def _on_time(due: Due, owner: Owner) -> str:
    """Until when a thank-you still is on time (B1); of one that is late its reason says so."""
    until, zone = due.step.said.get("on_time_until"), owner.time_zone or "UTC"
    moment = datetime.fromisoformat(until) if until else None
    if moment is None or (due.at is not None and due.at > moment):
        return ""
    return f"It is on time until {day(moment, zone)}, {hour(moment, zone)}."


def _planned(owner: Owner, process: Process, shown: Sequence[Due]) -> tuple[Moment, ...]:
    rows = pending_rows(owner, process)
    present = {due.step.key for due in shown}
    dues = [due_of(row, owner) for row in rows if row.key not in present]
    dues.sort(key=lambda due: (due.at is None, due.at.isoformat() if due.at else ""))
    return tuple(_moment(owner, process, due, "planned") for due in dues)


def _preview(ports: Ports, owner: Owner, process: Process, now: datetime) -> tuple[Moment, ...]:
    known = {*_KEYS(owner, process)}
    return preview(ports, owner, process, known, now)


def _past(owner: Owner, process: Process, people: Sequence[PersonLine], now: datetime) -> tuple[Moment, ...]:
    names = {str(line.id): line.written for line in people}
    shown = [event for event in standing_events(process) if event.type not in QUIET]
    by_hand = left_by_hand(owner, shown)
    return tuple(_past_moment(owner, process, event, names, may_be_undone(event, now, by_hand)) for event in shown)


class TooLate(NotAllowed):
    """It was said more than a day ago, and the plan has gone on since."""

    hint = "Say what is so now instead. Nothing was changed."


def check_fresh(event: Event, now: datetime) -> None:
    """An old page may still offer to take back what is not taken back any more."""
    if not is_fresh(event, now):
        raise TooLate


def is_fresh(event: Event, now: datetime) -> bool:
    """What was said within a day, and what the person decided about a step whenever that was."""
    return event.recorded_at > now - UNDO_LASTS or event.type in ALWAYS_UNDONE


def may_be_undone(event: Event, now: datetime, by_hand: Collection[UUID]) -> bool:
    """What was said within a day, and what the person decided about a step; never what left by our sending."""
    has_left = event.type == "letter_sent" and event.pk not in by_hand
    return is_fresh(event, now) and not has_left and event.type != "interview_booked"


def names_of(owner: Owner, process: Process) -> dict[str, str]:
    """Everybody's name as they write it, by their id as text."""
    return {str(row.person_id): row.person.written for row in taking_part(owner, process)}


def said_words(owner: Owner, process: Process, event: Event, names: Mapping[str, str]) -> str:
    """What happened, in a few words."""
    name = names.get(str(event.payload.get("person")), "them")
    head = _said(event).format(name=name)
    if event.type in DECIDED:
        head = f"{DECIDED[event.type]}: {_step_words(owner, process, event)}"
    return head


def _past_moment(owner: Owner, process: Process, event: Event, names: Mapping[str, str], may_undo: bool) -> Moment:
    return Moment(
        look="past",
        head=said_words(owner, process, event, names),
        at=event.at,
        zone=owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        why=_detail(event),
        undo=event.pk if may_undo else None,
    )


def _said(event: Event) -> str:
    if event.type == "flag_set":
        return FLAGS.get(str(event.payload.get("flag")), SAID["flag_set"])
    if event.type == "interview_missed" and event.payload.get("by") == "employer":
        return "They were not there"
    return SAID.get(event.type, event.type.replace("_", " ").capitalize())


def _step_words(owner: Owner, process: Process, event: Event) -> str:
    rows = Step.objects.of(owner).filter(process=process, step=event.payload.get("step")).select_related("person")
    key = event.payload.get("key")
    step = (rows.filter(key=key) if key else rows).first()
    return head_of(step) if step else str(event.payload.get("step", "")).replace("_", " ")


def _detail(event: Event) -> str:
    payload = event.payload
    if event.type in {"interview_booked", "interview_moved"}:
        return ""
    if event.type in {"reply_received", "auto_reply", "bounce"}:
        return _heard_words(payload)
    if event.type == "call_made":
        return str(payload.get("outcome", "")).replace("_", " ").capitalize()
    return str(payload.get("said") or payload.get("reason") or payload.get("outcome") or payload.get("written") or "")


def _heard_words(payload: Mapping[str, Any]) -> str:
    alternate = payload.get("alternate")
    if payload.get("back_on"):
        return f"Back on {payload['back_on']}." + (f" Meanwhile: {alternate}." if alternate else "")
    if payload.get("wrong_address"):
        return "That address reaches nobody." + (f" They name {alternate} instead." if alternate else "")
    if alternate:
        return f"Away. Meanwhile: {alternate}."
    return f"“{payload['evidence']}”" if payload.get("evidence") else str(payload.get("said") or "")


def _end(ports: Ports, owner: Owner, process: Process, now: datetime) -> Moment:
    """The end to come; or, once it is over, which one, since when and why."""
    if is_open(process):
        return Moment("end", "Closed, with nothing left unsaid", None, "UTC", "", "")
    (planned,) = plan_at(ports, owner, [process], now).processes
    at, why = (planned.ended.at, planned.ended.reason) if planned.ended else (None, "")
    return Moment("end", state_words(process.state), at, owner.time_zone or "UTC", process.employer_time_zone, why)


def _known(ports: Ports, owner: Owner, process: Process) -> tuple[tuple[str, str, str], ...]:
    said = next(reversed(standing_events(process, "decision_expected")), None)
    known: list[tuple[str, str, str]] = [
        ("They decide", str((said.payload.get("said") or said.payload.get("date")) if said else "No date named"), "")
    ]
    city = process.employer_time_zone.rsplit("/", 1)[-1].replace("_", " ")
    zone = city or "not known, yours is assumed"
    known.append(("Their time zone", zone, ""))
    known += [(what, value, "") for what, value in days_known(ports, process)]
    flags = (event.payload.get("flag") for event in standing_events(process, "flag_set"))
    known += [("They asked", ASKED[flag], "") for flag in flags if flag in ASKED]
    return tuple(known)


def _habits(ports: Ports, owner: Owner, process: Process, now: datetime) -> dict[str, Any]:
    if not is_open(process):
        return {}
    may_ask_again = was_asked(process) or were_days_asked(process)
    days = day_question(ports, owner, process, now)
    return {"habits": habits_of(owner, process), "may_ask_habits_again": may_ask_again, "days": days}


def _changes(owner: Owner, process: Process, now: datetime) -> tuple[str, ...]:
    """What was moved in the calendar to where the rules do not allow it, and what moved by itself."""
    return (*(row.note for row in not_followed(owner, now, process)), *changes_of(owner, process, now))


def _odd(ports: Ports, owner: Owner, process: Process, now: datetime) -> tuple[str, ...]:
    return tuple(f"{one.message} {one.hint}" for one in odd_here(ports, owner, process, now))


def _waiting_words(dues: Sequence[Due], process: Process) -> str:
    if not is_open(process):
        return "Nothing is open here. It can be opened again if they write."
    return "Everything is planned and will tell you when it is time." if dues else "Nothing is planned yet."
