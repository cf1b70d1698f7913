"""Pages beside the main way, as templates get them: the mailbox, the resume, and the long states of all pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from afterword.core.findings import Finding, Level
from afterword.core.interview.before_card import Met
from afterword.core.resume.form import Row, rows
from afterword.core.sending import State
from afterword.flows.overview import model as see
from afterword.flows.overview.heard_lines import HeardChoice, HeardLine
from afterword.flows.resume import Line, ResumePage, in_order
from afterword.flows.reworded import ANSWERS, WHERE, Reworded
from afterword.store.models import Resume, ResumeVersion
from afterword.web import choices, interview, resume
from tests.web import cast, full

HEARD = HeardLine(
    cast.key("heard"), cast.key("rail"), "Rail & Ferry", "Is this a no?",
    "We have decided to go forward with another candidate.", "Morag Sinclair <morag@ferry.example>",
    "Your application", "Dear Mara,\n\nthank you for coming in. We have decided to go forward with another candidate."
    "\n\nMorag", cast.at(24, 15), cast.HERE, "meaning", is_guess=False, person=cast.key("morag"),
    choices=(HeardChoice("yes", "Yes, they said no"), HeardChoice("reply", "It is an answer, and decides nothing"),
             HeardChoice("not_ours", "It is not about this")),
    processes=(),
)  # fmt: skip
REWORDED = Reworded(
    cast.key("drafted"), cast.key("rail"), cast.key("letter"), "Rail & Ferry", "Timetable Analyst", "Anneliese Krüger",
    "Thank you for today", cast.TEXT, f"{cast.TEXT}\n\nPS: The ferry was on time.", WHERE[State.HANDED],
    "thank_you:1:a",
    cast.at(24, 20), cast.at(24, 22), cast.HERE, cast.HERE, tuple(ANSWERS.items()),
)  # fmt: skip
GUESSED = replace(
    HEARD, process=None, employer="", head="Which one is this about?", asks="process", is_guess=True, person=None,
    processes=((cast.key("rail"), "Timetable Analyst, Rail & Ferry"), (cast.key("quay"), "Harbour Pilot, Quay")),
    choices=(HeardChoice("noted", "It is about this one"), HeardChoice("not_ours", "It is about none of them")),
)  # fmt: skip
ANSWERED = replace(HEARD, choices=(), asks="")

WORK: Mapping[str, Any] = {
    "name": "Ostkraft",
    "position": "Planner",
    "startDate": "2019-03",
    "highlights": [
        "Moved the fault log of three substations into one list, and the night shift stopped asking which is true.",
        "Planned a ferry line.",
    ],
}
DOCUMENT: Mapping[str, Any] = {
    "basics": {"name": "Mara Lindqvist", "email": "mara@lindqvist.example", "label": "Network Planner"},
    "work": [WORK],
    "education": [{"institution": "Lund University", "area": "Physics"}],
}
RESUME = Resume(id=cast.key("resume"), name="Network Planner")


def _version(number: int, *, confirmed: bool, document: Mapping[str, Any] = DOCUMENT) -> ResumeVersion:
    return ResumeVersion(
        id=cast.key(f"version-{number}"), resume=RESUME, number=number, document=document, made_at=cast.NOW,
        confirmed_at=cast.NOW if confirmed else None,
    )  # fmt: skip


def _resume_page(version: ResumeVersion) -> dict[str, Any]:
    read = tuple(
        Line(row, f"As it stands: {row.value}" if at % 2 else row.value, at % 5 == 0, in_letters=True)
        for at, row in enumerate(rows(version.document))
    )
    return resume._shown(ResumePage(version, read, None))


def _resume_with_gaps() -> dict[str, Any]:
    page = _resume_page(_version(2, confirmed=False))["page"]
    gap = Line(Row("work.0.startDate", "From", ""), "spring", is_unsure=True, in_letters=False, is_gap=True)
    lines = [*(line for line in page.lines if line.row.path != "work.0.startDate"), gap]
    left_out = (("Name", '["Mara", "Lindqvist"]'), ("evil", '{"a": [1, 2, {"b": null}]} ' * 5))
    return resume._shown(replace(page, lines=tuple(sorted(lines, key=in_order)), left_out=left_out))


LONG_WORK = [{**WORK, "name": f"{full.LONG_EMPLOYER} {n}"} for n in range(12)]
FULL_INVITED = replace(
    cast.INVITED,
    employer=full.LONG_EMPLOYER,
    summary=f"Interview: {full.LONG_ROLE}",
    people=tuple(
        see.ReadPerson(each.written, each.email, full.LONG_ROLE, "description", "interviewer")
        for each in full.PEOPLE[:12]
    ),
)
FULL_PERSON = replace(
    full.PEOPLE[0],
    job_title=full.LONG_ROLE,
    sources=cast.ANNELIES.sources * 6,
    questions=(replace(cast.SPELLING, answers=(see.Answer("a", full.LONG_NAME, "invitation, Tue 17 Nov"),) * 4),),
)
FULL_SENT = tuple(
    replace(cast.SENT[0], id=cast.key(f"sent-{n}"), employer=full.LONG_EMPLOYER, person=full.LONG_NAME)
    for n in range(60)
)
FULL_LETTER = replace(
    cast.BLOCKED,
    person=FULL_PERSON,
    subject=f"Thank you for today: {full.LONG_ROLE}",
    paragraphs=cast.LETTER.paragraphs * 4,
    checks=cast.BLOCKED.checks * 3,
    findings=(Finding("L01", Level.BLOCK, f"“{full.LONG_EMPLOYER}” is not how this name is written.", 5, 14),),
)
FULL_BEFORE = replace(
    cast.BEFORE,
    employer=full.LONG_EMPLOYER,
    role=full.LONG_ROLE,
    meets=tuple(Met(each.written, full.LONG_ROLE, doubt=cast.SPELLING.ask) for each in full.PEOPLE[:12]),
)
FULL_OVER = replace(
    cast.OVER, role=full.LONG_ROLE, employer=full.LONG_EMPLOYER, past=cast.PROCESS.past * 14, people=full.PEOPLE[:12]
)

FURTHER: Mapping[str, tuple[str, dict[str, Any]]] = {
    "reworded": ("sending/reworded.html", {"page": REWORDED}),
    "reworded-answered": ("sending/reworded.html", {"page": replace(REWORDED, answers=(), counts="theirs")}),
    "heard": ("heard/heard.html", {"page": HEARD, "meanings": choices.MEANINGS}),
    "heard-guess": ("heard/heard.html", {"page": GUESSED, "meanings": choices.MEANINGS}),
    "heard-answered": ("heard/heard.html", {"page": ANSWERED, "meanings": choices.MEANINGS}),
    "heard-full": (
        "heard/heard.html",
        {"page": replace(HEARD, text=f"{HEARD.text}\n\n" * 30, subject=full.LONG_ROLE, employer=full.LONG_EMPLOYER)},
    ),
    "resumes": (
        "resume/resumes.html",
        {"resumes": [(RESUME, [_version(2, confirmed=False), _version(1, confirmed=True)])]},
    ),
    "resumes-none": ("resume/resumes.html", {"resumes": []}),
    "resumes-wrong": ("resume/resumes.html", {"resumes": [], "wrong": "There is nothing to read yet.", "text": " "}),
    "resume": ("resume/resume.html", _resume_page(_version(2, confirmed=False))),
    "resumes-removed": (
        "resume/resumes.html",
        {
            "resumes": [(RESUME, [_version(1, confirmed=True)])],
            "removed": [Resume(id=cast.key("old"), name="Alter Lebenslauf")],
        },
    ),
    "resume-gaps": ("resume/resume.html", _resume_with_gaps()),
    "resume-full": (
        "resume/resume.html",
        _resume_page(_version(3, confirmed=True, document={**DOCUMENT, "work": LONG_WORK})),
    ),
    "invitation-wrong": (
        "interview/invitation.html",
        interview.editable(replace(cast.INVITED, ends_local=cast.INVITED.starts_local), cast.INVITED.people)
        | {"wrong": "The interview ends before it begins."},
    ),
    "notes-wrong": (
        "interview/notes.html",
        interview.note_lines(cast.PROCESS) | {"wrong": "It says what you said wrongly, and not what is right."},
    ),
    "people-empty": ("people/people.html", {"people": (), "find": ""}),
    "edit-wrong": (
        "letter/edit.html",
        {
            "page": cast.LETTERS,
            "letter": cast.LETTER,
            "subject": "Thanks",
            "body": cast.TEXT,
            "checks": cast.LETTER.checks,
            "wrong": "This letter was changed in another window since you opened it.",
        },
    ),
    "decline-wrong": (
        "letter/decline.html",
        {"page": cast.LETTERS, "letter": cast.LETTER, "wrong": "A reason is missing."},
    ),
    "another-time-wrong": (
        "letter/another_time.html",
        {"page": cast.LETTERS, "letter": cast.GOING, "at": "", "wrong": "Give a day and an hour."},
    ),
    "resume-wrong": (
        "resume/resume.html",
        _resume_page(_version(2, confirmed=False))
        | {"wrong": "Every field was emptied, so nothing of the resume would be left."},
    ),
    "invitation-full": ("interview/invitation.html", interview.editable(FULL_INVITED, FULL_INVITED.people)),
    "notes-full": ("interview/notes.html", interview.note_lines(replace(full.PROCESS, people=full.PEOPLE[:12]))),
    "before-full": (
        "interview/before.html",
        {"card": FULL_BEFORE, "process": cast.key("rail")},
    ),
    "person-full": (
        "people/person.html",
        {
            "person": FULL_PERSON,
            "lines": full.LINES[:30],
            "sources": choices.SOURCES,
            "ways": cast.WAYS,
            "one_language": False,
            "history": cast.HISTORY * 20,
        },
    ),
    "sent-full": ("sending/sent.html", {"letters": FULL_SENT}),
    "process-over-full": ("process/process.html", {"page": FULL_OVER}),
}
