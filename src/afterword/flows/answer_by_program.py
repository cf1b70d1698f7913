"""What a program may answer: when an employer is closed, by a choice that is offered; nothing letters rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.flows.near_address import KEY as ADDRESS
from afterword.flows.overview.wording import OPEN_STATES
from afterword.flows.ports import Ports
from afterword.flows.their_days import DaysQuestion, NothingToAnswer, answer_days, day_questions
from afterword.store import facts
from afterword.store.models import Owner, Process

HABITS = "habits"
OF_THE_PERSON = frozenset({"name", ADDRESS, HABITS, *facts.ANSWERED})


class OnlyThePerson(NotAllowed):
    """Only the person answers this."""

    code = "only_the_person"
    hint = "It proves a name, a title or an address, says what a mail means, or how they want it. Nothing was changed."


@dataclass(frozen=True, slots=True)
class DaysAsked:
    """What is open about the days off of one employer; each answer is a value with its words, the safe one last."""

    process: UUID
    employer: str
    questions: tuple[DaysQuestion, ...]


def asked_of_programs(ports: Ports, owner: Owner, now: datetime) -> Iterator[DaysAsked]:
    """The questions that a program may answer."""
    for process in Process.objects.of(owner).filter(state__in=OPEN_STATES):
        if questions := day_questions(ports, owner, process, now):
            yield DaysAsked(process.pk, process.employer_name, questions)


def answer_by_program(
    ports: Ports, owner: Owner, process_id: UUID, key: str, value: str, now: datetime, program: str
) -> DaysAsked:
    """Take one of the offered answers to a question that is open; gives what is still asked there.

    What was answered before is not answered over: that word may be the person's own.
    """
    process = Process.objects.one(owner, pk=process_id)
    if key in OF_THE_PERSON or _is_id(key):
        raise OnlyThePerson
    with transaction.atomic():
        # All are held, as an answer goes to every process with that employer: the second of two finds the first.
        list(Process.objects.of(owner).select_for_update().order_by("pk").values_list("pk", flat=True))
        process = Process.objects.one(owner, pk=process_id)
        if key not in {each.key for each in day_questions(ports, owner, process, now)}:
            raise NothingToAnswer
        answer_days(ports, owner, process, key, value, now, program)
    process.refresh_from_db()
    return DaysAsked(process.pk, process.employer_name, day_questions(ports, owner, process, now))


def _is_id(key: str) -> bool:
    """What was heard in the mailbox is asked under its id."""
    try:
        UUID(key)
    except ValueError:
        return False
    return True
