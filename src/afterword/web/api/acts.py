"""What the API does: it looks as the pages look, and hands in what the person then reads, corrects and approves."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from afterword.core.as_json import plain
from afterword.core.errors import Refusal, Unreadable
from afterword.core.interview.invitation import NoEvent
from afterword.flows import answer_by_program, propose_words, record_interview, take_notes
from afterword.flows.answer_by_program import DaysAsked, OnlyThePerson
from afterword.flows.hear.questions import questions as heard_questions
from afterword.flows.overview.heard_lines import HeardLine
from afterword.flows.overview.history import PlanMove, history_of
from afterword.flows.overview.letters import letter_view, letters_page, missing_words, shown_letters
from afterword.flows.overview.model import Check, LetterView, Line, Moment, ProcessPage, Question, Today
from afterword.flows.overview.process import process_page, processes
from afterword.flows.overview.today import today
from afterword.flows.propose_words import NothingProposed, NoWordsNow, ProposedAlready, ProposedEnough
from afterword.flows.record_interview import MaybeTheSame, NotReadyToPlan
from afterword.flows.record_interview.said_beside import SaidOtherwise
from afterword.flows.record_interview.same_talk import MaybeCancelled
from afterword.flows.take_notes import GoesOnElsewhere, ItIsOver, NotedMeanwhile, Notes, NotHeldYet
from afterword.flows.their_days import NoSuchAnswer, NothingToAnswer
from afterword.flows.typed import NotACode
from afterword.flows.typed_zone import UnknownZone
from afterword.store.models import Letter, Process
from afterword.web.api.door import Act, Call
from afterword.web.api.shapes import LONGEST, taken

# What approves, and whose mail account it is: an answer holds neither.
NOT_GIVEN = frozenset({"shown_hash", "sender", "mailto", "action", "answer", "paragraphs", "named", "ways", "telling"})
# Anchored, and alike in Python and in the JSON Schema that is given out.
FILE = r"^[\s\S]*\.([iI][cC][sS]|[eE][mM][lL]|[tT][xX][tT])$", "end in .ics, .eml or .txt"

HOUR = r"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})?$", "be an hour as 2026-12-01T14:00"


@dataclass(frozen=True, slots=True)
class Processes:
    """Every process in a line, the open ones first; `next` is where to go on, null at the end."""

    processes: tuple[Line, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class ProcessSeen:
    """A process from its invitation to its end; `noted` goes back with new notes, so that none are written over."""

    process: ProcessPage
    noted: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planned, each step with its why, and what the last days moved."""

    process: UUID
    state: str
    present: Moment | None
    planned: tuple[Moment, ...]
    end: Moment
    moved: tuple[PlanMove, ...]


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of one process with their checks, those still to be decided first."""

    process: UUID
    letters: tuple[LetterView, ...]


@dataclass(frozen=True, slots=True)
class LetterAsks:
    """What one letter still needs to know: lines, and questions about the name."""

    letter: UUID
    process: UUID
    person: str
    asks: tuple[str, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """What is open: only the person answers `heard` and `letters`, a program may answer `days_off` too.

    The words of `heard` are of mails: somebody else wrote them.
    """

    heard: tuple[HeardLine, ...]
    letters: tuple[LetterAsks, ...]
    days_off: tuple[DaysAsked, ...]


@dataclass(frozen=True, slots=True)
class NewInterview:
    """An invitation as its text; what it does not say may be said beside it, and nothing is guessed.

    `starts` and `ends` are hours in `time_zone`, as 2026-12-01T14:00.
    """

    filename: str = taken(200, pattern=FILE)
    content: str = taken(200_000, shortest=1)
    employer: str = taken(200, usual="")
    role: str = taken(200, usual="")
    starts: str = taken(16, usual="", pattern=HOUR)
    ends: str = taken(16, usual="", pattern=HOUR)
    time_zone: str = taken(64, usual="")
    country: str = taken(2, usual="")
    language: str = taken(5, usual="")


@dataclass(frozen=True, slots=True)
class Added:
    """The process that was planned, with what was read and what the person is asked to look at."""

    process: UUID
    invitation: UUID
    asks: tuple[str, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewNotes:
    """What was said: one line for each person by their id, and about deciding; `noted` as it was when looked at."""

    noted: str = taken(20, shortest=1)
    moments: dict[str, str] = dataclasses.field(
        default_factory=dict, metadata={"taken": True, "lines": True, LONGEST: 2_000}
    )
    said: str = taken(300, usual="")


@dataclass(frozen=True, slots=True)
class Noted:
    """How the words about deciding were read, and the one question where they can be read in two ways."""

    reading: str
    question: str | None
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """An answer to one of `days_off`: the `key` of the question, and the value of one of its `answers`."""

    key: str = taken(60, shortest=1)
    answer: str = taken(60, shortest=1)


class NothingSaid(Refusal):
    """There is nothing in it to note."""

    code = "nothing_said"


@dataclass(frozen=True, slots=True)
class NewWords:
    """Other words for a letter: `body` in place of its `body`; without `subject` the letter keeps its own."""

    body: str = taken(16_000, shortest=1)
    subject: str = taken(300, usual="")


@dataclass(frozen=True, slots=True)
class Proposed:
    """Words that wait beside the letter, and what the checks say to them; the person uses them or puts them aside."""

    proposal: UUID
    letter: UUID
    checks: tuple[Check, ...]


def see_today(call: Call) -> Today:
    """What to do now, and why."""
    return today(call.ports, call.owner, call.now)


def see_processes(call: Call) -> Processes:
    """The lines from `start` on, at most `limit` of them."""
    lines, end = processes(call.owner, call.now), call.start + call.limit
    return Processes(lines[call.start : end], end if end < len(lines) else None)


def see_process(call: Call, process_id: UUID) -> ProcessSeen:
    """One process."""
    page = process_page(call.ports, call.owner, process_id, call.now)
    return ProcessSeen(page, take_notes.last_noted(call.owner, process_id))


def see_plan(call: Call, process_id: UUID) -> Plan:
    """The steps of one process."""
    page = process_page(call.ports, call.owner, process_id, call.now)
    moved = history_of(call.owner, process_id, call.now)
    return Plan(page.id, page.state, page.present, page.planned, page.end, moved)


def see_letters(call: Call, process_id: UUID) -> dict[str, Any]:
    """The letters of one process."""
    page = letters_page(call.ports, call.owner, process_id, call.now)
    return {"process": page.process, "letters": [_without(view) for view in page.letters]}


def see_letter(call: Call, letter_id: UUID) -> dict[str, Any]:
    """One letter."""
    letter = Letter.objects.one(call.owner, pk=letter_id)
    return _without(letter_view(call.ports, call.owner, letter, call.now))


def _without(view: LetterView) -> dict[str, Any]:
    return {name: value for name, value in plain(view).items() if name not in NOT_GIVEN}


def see_questions(call: Call) -> Questions:
    """Every open question."""
    asked = []
    for process in Process.objects.of(call.owner):
        for letter in shown_letters(call.owner, process):
            view = letter_view(call.ports, call.owner, letter, call.now)
            if view.questions or missing_words(letter):
                asked.append(LetterAsks(letter.pk, process.pk, letter.person.written, view.asks, view.questions))
    days = answer_by_program.asked_of_programs(call.ports, call.owner, call.now)
    return Questions(heard_questions(call.owner), tuple(asked), tuple(days))


def add_interview(call: Call) -> Added:
    """Read an invitation and plan it; the same invitation again brings the same interview up to date."""
    given: NewInterview = call.body
    read = record_interview.read_invitation(call.ports, call.owner, given.content.encode(), given.filename, call.now)
    page = record_interview.invitation_page(call.ports, call.owner, read)
    said = dataclasses.asdict(given)
    edited = record_interview.said_beside(call.ports, call.owner, page, said)
    into = page.into[0] if page.into else None
    process = record_interview.plan_it(call.ports, call.owner, read, edited, call.now, into)
    planned = record_interview.page_as_planned(call.owner, page, edited, said)
    return Added(process, read, planned.asks, planned.notices)


def add_notes(call: Call, process_id: UUID) -> Noted:
    """Keep what was said; an approved letter stays as it is."""
    given: NewNotes = call.body
    if not any(given.moments.values()) and not given.said.strip():
        raise NothingSaid
    Process.objects.one(call.owner, pk=process_id)
    notes = Notes(moments=given.moments, said=given.said, seen=given.noted)
    saved = take_notes.save_notes(call.ports, call.owner, process_id, notes, call.now)
    return Noted(saved.reading, saved.question, saved.kept)


def answer(call: Call, process_id: UUID) -> DaysAsked:
    """Say when an employer is closed, where that is asked; the plan follows."""
    given: NewAnswer = call.body
    asked = (process_id, given.key, given.answer, call.now, call.program)
    return answer_by_program.answer_by_program(call.ports, call.owner, *asked)


def propose(call: Call, letter_id: UUID) -> Proposed:
    """Keep words beside a letter that waits for its approval; the letter stays as it is."""
    given: NewWords = call.body
    asked = (letter_id, call.program, given.subject, given.body, call.now)
    row, checks = propose_words.propose(call.ports, call.owner, *asked)
    return Proposed(row, letter_id, checks)


OF_ADD = (NotReadyToPlan, SaidOtherwise, MaybeTheSame, MaybeCancelled, UnknownZone, NotACode, NoEvent, Unreadable)
OF_NOTE = (NothingSaid, NotHeldYet, ItIsOver, GoesOnElsewhere, NotedMeanwhile)
OF_ANSWER = (OnlyThePerson, NothingToAnswer, NoSuchAnswer)
OF_PROPOSE = (NoWordsNow, NothingProposed, ProposedAlready, ProposedEnough)
WITHOUT: dict[type, frozenset[str]] = {LetterView: NOT_GIVEN}
PROCESS, LETTER = "processes/<uuid:process_id>", "letters/<uuid:letter_id>"
ACTS = (
    Act("today", "GET", "today", "read", "What to do now, and why", Today, see_today),
    Act("processes", "GET", "processes", "read", "Every process in a line", Processes, see_processes, is_paged=True),
    Act("process", "GET", PROCESS, "read", "A process to its end", ProcessSeen, see_process),
    Act("plan", "GET", f"{PROCESS}/plan", "read", "Its steps, each with its why", Plan, see_plan),
    Act("letters", "GET", f"{PROCESS}/letters", "read", "Its letters with their checks", Letters, see_letters),
    Act("letter", "GET", LETTER, "read", "A letter with its checks", LetterView, see_letter),
    Act("questions", "GET", "questions", "read", "What is open, and who can answer it", Questions, see_questions),
    Act("add", "POST", "interviews", "add", "Add an interview", Added, add_interview, NewInterview, False, 201, OF_ADD),
    Act("note", "POST", f"{PROCESS}/notes", "add", "Note what was said", Noted, add_notes, NewNotes, refuses=OF_NOTE),
    Act(
        "answer",
        "POST",
        f"{PROCESS}/answers",
        "answer",
        "Say when they are closed",
        DaysAsked,
        answer,
        NewAnswer,
        refuses=OF_ANSWER,
    ),
    Act(
        "propose",
        "POST",
        f"{LETTER}/proposals",
        "propose",
        "Propose words",
        Proposed,
        propose,
        NewWords,
        False,
        201,
        OF_PROPOSE,
    ),
)
