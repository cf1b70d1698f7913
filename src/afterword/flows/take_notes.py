"""After the interview: who was there, one line each, what they said about deciding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.decision import Decision, resolve_decision
from afterword.core.errors import NotAllowed, NotYours, Refusal
from afterword.core.plan.scene import is_theirs
from afterword.core.sending import State
from afterword.core.workdays import Workdays
from afterword.flows.change_step import OPEN
from afterword.flows.events import Told, add_all, undo_event
from afterword.flows.follow import follow
from afterword.flows.goes_on import goes_on_as
from afterword.flows.names import latest_moments
from afterword.flows.noted import Corrected, Promised, corrections, promises
from afterword.flows.once import remembered
from afterword.flows.overview.model import PersonLine
from afterword.flows.overview.wording import ENDED_STATES
from afterword.flows.ports import Ports
from afterword.flows.sessions import last_end, zone_of
from afterword.flows.standing import standing_events
from afterword.flows.typed import LINE, NOTE, day_of, one_line
from afterword.flows.write_letter.occasion_of import SITUATIONS
from afterword.store.models import Event, Letter, Owner, Participation, Process, Step
from afterword.store.prepared import Prepared

_OPEN = Prepared(
    lambda owner, process: (
        Step.objects.of(owner)
        .filter(process=process, gone_at=None, status__in=OPEN)
        .order_by()
        .values_list("step", flat=True)
    )
)
_NOTED = Prepared(
    lambda owner, process: (
        Event.objects.of(owner)
        .filter(process=process, type="notes_captured", undone_at=None)
        .order_by("-number")
        .values_list("number", flat=True)[:1]
    )
)
_DECLINED = Prepared(
    lambda owner, process: Event.objects.of(owner).filter(process=process, type="letter_declined", undone_at=None)
)
_SEATS = Prepared(
    lambda owner, process: (
        Participation.objects.of(owner).filter(process=process).order_by().values_list("person_id", flat=True)
    )
)
_APPROVED = Prepared(
    lambda owner, process, people: (
        Letter.objects.of(owner)
        .filter(process=process, person__in=people, situation="thank_you")
        .filter(actions__state__in=(State.PLANNED, State.CLAIMED))
        .values_list("person__written", flat=True)
    )
)
NOT_THERE = "was not there"


class NotHeldYet(NotAllowed):
    """This interview has not taken place yet, so there is nothing to note."""

    code = "not_held_yet"
    hint = "Come back when it is over. What they said before goes into the person's page."


class ItIsOver(NotAllowed):
    """This process is over, and no letter is written in it any more, so a note would be read by nobody."""

    code = "it_is_over"
    hint = "If they wrote again, say so first; then it goes on, and so do the notes. Nothing was kept."


class GoesOnElsewhere(NotAllowed):
    """This process goes on in another one."""

    code = "goes_on_elsewhere"
    hint = "Note it there. Nothing was kept here."

    def __init__(self, process: Process) -> None:
        self.process = process
        super().__init__(f"This goes on as “{process}”.")


class NotedMeanwhile(NotAllowed):
    """Something was noted in another window since you opened this one."""

    code = "noted_meanwhile"
    hint = "What was noted is kept, and your lines are still here: press Keep these notes again to put them over it."


class NothingToCorrect(Refusal):
    """It says what you said wrongly, and not what is right."""

    hint = "Type what is right beside it, or empty both. Nothing was kept."


@dataclass(frozen=True, slots=True)
class Notes:
    """What happened. `moments` is one line per person (their id as text); `said` is what they said about deciding.

    `absent` were invited and not there: they get no letter, with that as the reason.
    `promised` and `corrected` add to what was noted before; noting the same again changes nothing.
    `seen` says which notes were on the screen, as `last_noted`; "" where nobody looked at any.
    """

    moments: Mapping[str, str] = field(default_factory=dict)
    said: str = ""
    no_calls: bool = False
    no_contact: bool = False
    absent: tuple[UUID, ...] = ()
    promised: tuple[Promised, ...] = ()
    corrected: tuple[Corrected, ...] = ()
    seen: str = ""


@dataclass(frozen=True, slots=True)
class NotesSaved:
    """How the decision phrase was read, and the one question where it can be read in two ways.

    `kept` are those to whom an approved letter waits that does not hold the new line about them.
    """

    reading: str
    question: str | None = None
    kept: tuple[str, ...] = ()

    @property
    def kept_words(self) -> str:
        """What becomes of those letters; "" where there are none."""
        names = " and ".join(self.kept)
        return f"The approved letter to {names} stays as it is; take it back to have it written anew." if names else ""


def those_met(people: Sequence[PersonLine]) -> list[PersonLine]:
    """Who may have been there: everybody who does not only refer, vouch or have a stray letter."""
    return [each for each in people if is_theirs(each.parts)]


def noted_before(owner: Owner, process_id: UUID) -> Notes:
    """What was promised and put right so far, to be shown beside the empty rows."""
    process = Process.objects.one(owner, pk=process_id)
    return Notes(promised=promises(process), corrected=corrections(process))


def check_may_note(owner: Owner, process: Process) -> None:
    """Refuse where a note would be read by nobody: a process that goes on elsewhere, or is over with nothing to write.

    After an end the letters that keep in touch still draw on what was said.
    """
    there = goes_on_as(owner, process.pk)
    if there != process.pk:
        raise GoesOnElsewhere(Process.objects.one(owner, pk=there))
    writes = {*_OPEN(owner, process)} & set(SITUATIONS)
    if process.state in ENDED_STATES and not writes:
        raise ItIsOver


def save_notes(ports: Ports, owner: Owner, process_id: UUID, notes: Notes, now: datetime) -> NotesSaved:
    """Keep the notes, plan anew, write the letters. Saving again replaces the lines about people."""
    process = Process.objects.one(owner, pk=process_id)
    check_may_note(owner, process)
    said = one_line(notes.said, "What they said", LINE)
    with remembered():
        moments = _moments(owner, process, notes)
        _check_seen(owner, process, notes, moments)
        promised, corrected = _promised(process, notes), _corrected(owner, process, notes)
        ended = last_end(ports, owner, process, now)
        if ended is None:
            raise NotHeldYet
        decision, before = read_decision(ports, process, said, ended), latest_moments(process)
    with transaction.atomic():
        told: list[Told] = [("notes_captured", {"moments": moments} | promised, now)]
        told += [("notes_captured", payload, now) for payload in corrected]
        if decision is not None and (decision.date or decision.flag):
            # The phrase was said in the interview: "next week" counts from that day, not from when it was noted.
            told.append(("decision_expected", {"said": said}, min(ended, now)))
        told += [("flag_set", {"flag": flag}, now) for flag in _new_flags(owner, process, notes)]
        told += [("letter_declined", payload, now) for payload in _absences(owner, process, notes.absent)]
        add_all(owner, process, told, now)
        _were_there(owner, process, notes.absent, moments, now)
        follow(ports, owner, now, [process])
    kept = _approved_as_they_were(owner, process, moments, before)
    if decision is None:
        return NotesSaved(_standing_date(process), kept=kept)
    return NotesSaved(decision.reading, decision.question, kept)


def last_noted(owner: Owner, process_id: UUID) -> str:
    """Which notes were on the screen: the number of the last ones, "0" where there are none."""
    return str(_NOTED.first(owner, process_id) or 0)


def _check_seen(owner: Owner, process: Process, notes: Notes, moments: Mapping[str, str]) -> None:
    if notes.seen in ("", last_noted(owner, process.pk)):
        return
    before = latest_moments(process)
    if any(line != before.get(person, "") for person, line in moments.items()):
        raise NotedMeanwhile


def _standing_date(process: Process) -> str:
    """What holds where nothing was said this time."""
    told = standing_events(process, "decision_expected")
    said = str(told[-1].payload.get("said") or told[-1].payload.get("date") or "") if told else ""
    return f"What they said about deciding stays: “{said}”." if said else "They named no date."


def _approved_as_they_were(
    owner: Owner, process: Process, moments: Mapping[str, str], before: Mapping[str, str]
) -> tuple[str, ...]:
    """To whom an approved letter waits that was written before this line about them was."""
    changed = [UUID(person) for person, line in moments.items() if line != before.get(person, "")]
    return tuple(dict.fromkeys(_APPROVED(owner, process, changed)))


def _moments(owner: Owner, process: Process, notes: Notes) -> dict[str, str]:
    """One line per person who takes part; an emptied line takes back what was noted before."""
    before, kept = latest_moments(process), {}
    known = {str(person_id) for person_id in _SEATS(owner, process)}
    for key, text in notes.moments.items():
        if key not in known:
            raise NotYours("This person does not take part here.", hint="Add them first. Nothing was kept.")
        line = one_line(text, "The line about a person", NOTE)
        if line or before.get(key):
            kept[key] = line
    return kept


def _promised(process: Process, notes: Notes) -> dict[str, Any]:
    """What was promised and not yet noted; the plan has a step for each, by its day (B2)."""
    noted = {promise.what.casefold() for promise in promises(process)}
    new: dict[str, dict[str, str]] = {}
    for promise in notes.promised:
        what = one_line(promise.what, "What you promised", LINE)
        if what and what.casefold() not in noted:
            new[what.casefold()] = {"what": what} | (
                {"by": day_of(promise.by).isoformat()} if promise.by.strip() else {}
            )
    return {"promised": list(new.values())} if new else {}


def _corrected(owner: Owner, process: Process, notes: Notes) -> list[dict[str, Any]]:
    """Each correction as notes of its own, for it belongs to one person: who heard it wrongly (B18)."""
    noted = {one.correct.casefold() for one in corrections(process)}
    found = []
    for one in notes.corrected:
        said, correct = one_line(one.said, "What you said", LINE), one_line(one.correct, "What is right", LINE)
        if said and not correct:
            raise NothingToCorrect(about="wrong_correct")
        if correct and correct.casefold() not in noted:
            whom = _whom(owner, process, one.person)
            found.append({"moments": {}, "to_correct": [{"said": said, "correct": correct}], "person": whom})
    return found


def _whom(owner: Owner, process: Process, person: str) -> str:
    """Who heard it wrongly, the lead where nobody is named."""
    met = {str(person_id) for person_id in _SEATS(owner, process)}
    if person and person not in met:
        raise NotYours("This person does not take part here.", hint="Add them first. Nothing was kept.")
    return person or _lead(owner, process)


def _lead(owner: Owner, process: Process) -> str:
    rows = Participation.objects.of(owner).filter(process=process).order_by("position")
    met = [row for row in rows if "interviewer" in row.parts] or list(rows)
    if not met:
        raise NotAllowed("Nobody takes part here yet.", hint="Add the people you met first. Nothing was kept.")
    return str(met[0].person_id)


def read_decision(ports: Ports, process: Process, said: str, ended: datetime) -> Decision | None:
    """What a phrase such as "by Friday" means, counted from the day of the interview where they are (B6)."""
    if not said.strip():
        return None
    said_on = ended.astimezone(zone_of(process)).date()
    return resolve_decision(said, said_on, _workdays(ports, process), process.language)


def _workdays(ports: Ports, process: Process) -> Workdays:
    return Workdays(ports.holidays, process.country or None, process.subdivision or None)


def _new_flags(owner: Owner, process: Process, notes: Notes) -> Iterator[str]:
    for flag, is_set in (("no_calls", notes.no_calls), ("no_contact", notes.no_contact)):
        if is_set:
            known = Event.objects.of(owner).filter(process=process, type="flag_set", payload__flag=flag, undone_at=None)
            if not known.exists():
                yield flag


def _not_there(owner: Owner, process: Process) -> list[Event]:
    """Of whom was said that they were not there."""
    return [row for row in _DECLINED(owner, process) if row.payload.get("reason") == NOT_THERE]


def _absences(owner: Owner, process: Process, absent: Sequence[UUID]) -> Iterator[dict[str, Any]]:
    """Who was not there gets no letter."""
    known = {row.payload.get("person") for row in _not_there(owner, process)} if absent else set()
    for person in absent:
        Participation.objects.one(owner, process=process, person=person)
        if str(person) not in known:
            yield {"step": "thank_you", "person": str(person), "reason": NOT_THERE}


def _were_there(
    owner: Owner, process: Process, absent: Sequence[UUID], moments: Mapping[str, str], now: datetime
) -> None:
    """Who has a line after all was there."""
    there = {key for key, line in moments.items() if line} - {str(person) for person in absent}
    for event in _not_there(owner, process):
        if event.payload.get("person") in there:
            undo_event(owner, event.pk, now)
