"""When an employer is closed: the part of the country, and customs that are only suggested; asked, never assumed (B0).

The answer holds for every process with that employer, and is asked again only where the person wants it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from afterword.core.closures import BRIDGE_DAYS, BY_NAME
from afterword.core.errors import NotAllowed, Refusal
from afterword.core.workdays import workdays_at
from afterword.flows.country_words import COUNTRIES
from afterword.flows.follow import follow
from afterword.flows.lay_over import Change
from afterword.flows.local_habits import CHANGED, HABITS
from afterword.flows.overview.wording import OPEN_STATES
from afterword.flows.ports import Ports
from afterword.flows.sessions import last_end, zone_of
from afterword.store import audit
from afterword.store.models import Owner, Process
from afterword.store.prepared import Prepared

PART, UNKNOWN = "part", "unknown"
PART_UNKNOWN, CLOSURES = "part_unknown", "closures"
_IN_COUNTRY = Prepared(lambda owner, country: Process.objects.of(owner).filter(country=country).order_by("created_at"))
# Named in the audit, as the cause of what moves by it.
DAYS_CHANGED = {"changed": ["their days off"]}
ANSWERS = {"yes": True, "no": False, UNKNOWN: None}
# As far ahead as the questions of one interview reach.
AHEAD = timedelta(days=60)
I_DO_NOT_KNOW = "I don’t know"


class NothingToAnswer(NotAllowed):
    """There is no such question about their days off."""

    code = "nothing_to_answer"
    hint = "The question was answered, or does not come up there. Nothing was changed."


class NoSuchAnswer(Refusal):
    """This is none of the answers."""

    code = "no_such_answer"
    hint = "Choose one of those listed; “I don’t know” is always one. Nothing was changed."


@dataclass(frozen=True, slots=True)
class DaysQuestion:
    """One short question; `answers` are values with their words, the safe one last."""

    key: str
    ask: str
    answers: tuple[tuple[str, str], ...]


def day_question(ports: Ports, owner: Owner, process: Process, now: datetime) -> DaysQuestion | None:
    """The one question to ask now, the part of the country first; None where nothing is open."""
    return next(iter(day_questions(ports, owner, process, now)), None)


def day_questions(ports: Ports, owner: Owner, process: Process, now: datetime) -> tuple[DaysQuestion, ...]:
    """Every question about the days off of this employer that matters within the next weeks."""
    if process.state not in OPEN_STATES or not process.country:
        return ()
    part = _part_question(ports, process)
    closures = [_closure_question(*found) for found in _suggested(ports, owner, process, now)]
    return tuple([part, *closures] if part else closures)


def answer_days(
    ports: Ports, owner: Owner, process: Process, key: str, value: str, now: datetime, program: str | None = None
) -> tuple[Change, ...]:
    """Keep the answer for every process with this employer, and plan anew; gives what moved.

    `program` is named in the audit where it was one that answered, not the person.
    """
    known = {one.key: one for one in day_questions(ports, owner, process, now)}
    if key not in known and key not in BY_NAME:
        raise NothingToAnswer
    if key in known and value not in dict(known[key].answers):
        raise NoSuchAnswer
    if key != PART and value not in ANSWERS:
        raise NoSuchAnswer
    with transaction.atomic():
        rows = _same_employer(owner, process)
        for row in rows:
            _answer(row, key, value)
            row.save(update_fields=["subdivision", "settings"])
            said = {**DAYS_CHANGED, "answer": value, **({} if program is None else {"by": program})}
            audit.record(
                owner, "person" if program is None else "program", f"days off {key}"[:60], str(row.pk), said, now
            )
        return follow(ports, owner, now, rows)


def ask_again(ports: Ports, owner: Owner, process_id: UUID, now: datetime) -> None:
    """Take every answer about the employer back: habits here, days off wherever they are met; all is asked again."""
    rows = _same_employer(owner, Process.objects.one(owner, pk=process_id))
    with transaction.atomic():
        for row in rows:
            taken_back = (PART_UNKNOWN, CLOSURES, *(HABITS if row.pk == process_id else ()))
            row.settings = {name: said for name, said in row.settings.items() if name not in taken_back}
            row.subdivision = ""
            row.save(update_fields=["subdivision", "settings"])
            audit.record(owner, "person", "days off asked again", str(row.pk), DAYS_CHANGED, now)
        audit.record(owner, "person", "habits asked again", str(process_id), CHANGED, now)
        follow(ports, owner, now, rows)


def were_days_asked(process: Process) -> bool:
    """Whether a question about their days off was answered."""
    return bool(process.subdivision) or PART_UNKNOWN in process.settings or CLOSURES in process.settings


def take_over_days(owner: Owner, process: Process) -> None:
    """A new process with an employer who is known takes over what was said of their days off."""
    for row in _same_employer(owner, process):
        if row.pk != process.pk:
            process.subdivision = process.subdivision or row.subdivision
            said = {name: row.settings[name] for name in (PART_UNKNOWN, CLOSURES) if name in row.settings}
            process.settings = {**said, **process.settings}
    process.save(update_fields=["subdivision", "settings"])


def days_known(ports: Ports, process: Process) -> list[tuple[str, str]]:
    """What the plan goes by, in words."""
    if not process.country:
        return [("Holidays of", "no country named: only weekends count")]
    parts = ports.holidays.subdivisions(process.country)
    place = COUNTRIES.get(process.country, process.country).removeprefix("the ")
    if process.subdivision:
        place += f", {parts.get(process.subdivision, process.subdivision)}"
    elif parts:
        place = f"{place}; its part is not known, so days that only some parts keep are uncertain"
    words = {True: "closed", False: "open", None: "not known, so uncertain"}
    said = [(BY_NAME[name], value) for name, value in (process.settings.get(CLOSURES) or {}).items() if name in BY_NAME]
    return [("Holidays of", place), *((one.words[:1].upper() + one.words[1:], words[value]) for one, value in said)]


def moved_words(changes: Sequence[Change]) -> str:
    """How many steps moved by an answer, for the sentence after it."""
    moved = sum(change.old is not None and change.new is not None for change in changes)
    return {0: "No step moved by it.", 1: "One step moved by it."}.get(moved, f"{moved} steps moved by it.")


def _part_question(ports: Ports, process: Process) -> DaysQuestion | None:
    parts = ports.holidays.subdivisions(process.country)
    if not parts or process.subdivision or process.settings.get(PART_UNKNOWN):
        return None
    country = COUNTRIES.get(process.country, process.country)
    ask = f"In which part of {country} is their office? Its public holidays depend on it."
    return DaysQuestion(PART, ask, (*parts.items(), (UNKNOWN, I_DO_NOT_KNOW)))


def _suggested(ports: Ports, owner: Owner, process: Process, now: datetime) -> list[tuple[str, date]]:
    """Closures that would count between now and the last question about the last interview, not answered yet."""
    answered = process.settings.get(CLOSURES) or {}
    # One that is answered "I don't know" is closed to the question, not to the doubt.
    closures = tuple((name, bool(value)) for name, value in sorted(answered.items()))
    calendar = workdays_at(ports.holidays, process.country, process.subdivision or None, closures)
    zone, ended = zone_of(process), last_end(ports, owner, process)
    today = now.astimezone(zone).date()
    last = ended.astimezone(zone).date() if ended else today
    return [(one.name, day) for one, day in calendar.suggested(today, max(today, last) + AHEAD)]


def _closure_question(name: str, first: date) -> DaysQuestion:
    words, when = BY_NAME[name].words, f"{first:%a} {first.day} {first:%b}"
    ask = f"Are they closed {words}, such as {when}?" if name == BRIDGE_DAYS else f"Are they closed {words}?"
    answers = (("yes", "Yes, closed"), ("no", "No, open"), (UNKNOWN, I_DO_NOT_KNOW))
    proposal = BY_NAME[name].proposal
    said = f"{ask} {proposal} Until you say yes they count as open." if proposal else ask
    return DaysQuestion(name, said, answers)


def _answer(process: Process, key: str, value: str) -> None:
    if key != PART:
        closures = {**(process.settings.get(CLOSURES) or {}), key: ANSWERS[value]}
        process.settings = {**process.settings, CLOSURES: closures}
    elif value == UNKNOWN:
        process.settings = {**process.settings, PART_UNKNOWN: True}
    else:
        process.subdivision = value
        process.settings = {name: known for name, known in process.settings.items() if name != PART_UNKNOWN}


def _same_employer(owner: Owner, process: Process) -> list[Process]:
    """This process and the others with the same employer in the same country."""
    rows = _IN_COUNTRY(owner, process.country)
    return [row for row in rows if row.employer_name.casefold() == process.employer_name.casefold()]
