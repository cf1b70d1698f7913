"""Answers of a program: when an employer is closed, by a choice that is offered, and nothing that a letter rests on."""

from __future__ import annotations

import json
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from afterword.flows import answer_by_program
from afterword.flows.their_days import day_questions
from afterword.store.models import Action, Approval, AuditLine, Event, Evidence, Letter, Person, Step
from afterword.web import routing
from afterword.web.api import tools
from tests.flows.test_comment_races import at_once, several_writers
from tests.flows.test_follow_through import approve_all
from tests.flows.test_their_days import held
from tests.letters import an_account
from tests.story import TALKS, Story
from tests.web.test_api import Program

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("world")]


@pytest.fixture
def german() -> Story:
    """Corpus Christi is kept in Bavaria and not in Berlin, so the part is asked."""
    story = held("DE", "Europe/Berlin", "2027-05-21")
    routing.act_through(story.ports)
    return story


def _answer(story: Story, key: str, answer: str, *scopes: str) -> Any:
    program = Program(story.owner, story.world, *scopes)
    return program.post(f"processes/{story.process.pk}/answers", {"key": key, "answer": answer})


def test_a_program_answers_in_which_part_they_are_and_the_plan_follows(german: Story) -> None:
    asked = Program(german.owner, german.world, "read").get("questions").json()["days_off"]
    step = Step.objects.of(german.owner).filter(step="F2", gone_at=None)
    before = step.get().said["date"]
    answer = _answer(german, "part", "BY", "answer")

    assert [(each["process"], each["questions"][0]["key"]) for each in asked] == [(str(german.process.pk), "part")]
    assert ["BY", "Bayern"] in asked[0]["questions"][0]["answers"]
    assert answer.status_code == 200, answer.content
    assert "part" not in {each["key"] for each in answer.json()["questions"]}
    assert (before, step.get().said["date"]) == ("2027-06-01", "2027-06-02")
    line = AuditLine.objects.get(act="days off part")
    assert line.who == "program"
    assert line.detail["by"].startswith("Program ")


def test_what_was_answered_is_not_answered_over_and_only_what_is_offered_is_taken(german: Story) -> None:
    statuses = [_answer(german, "part", each).status_code for each in ("Bavaria", "BY", "BE")]
    german.process.refresh_from_db()

    assert statuses == [422, 200, 409]
    assert german.process.subdivision == "BY"
    # A custom that is not asked about there is no question either.
    assert _answer(german, "golden_week", "yes").status_code == 409


def test_whether_it_is_open_is_looked_at_by_whoever_holds_what_the_answer_changes(
    german: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []

    def looks(*asked: Any) -> Any:
        held.append(connection.in_atomic_block)
        return day_questions(*asked)

    monkeypatch.setattr(answer_by_program, "day_questions", looks)
    _answer(german, "part", "BY")

    assert held[0]


@several_writers
def test_of_two_answers_at_once_one_counts_and_the_other_is_declined(german: Story) -> None:
    asked = [(german.ports, german.owner, german.process.pk, "part", each, german.now, each) for each in ("BY", "BE")]

    assert at_once([partial(answer_by_program.answer_by_program, *each) for each in asked]) == ["NothingToAnswer"]
    assert AuditLine.objects.filter(act="days off part").count() == 1


@pytest.mark.parametrize("key", ["name", "title", "role", "address", "habits", str(UUID(int=1))])
def test_a_name_an_address_a_mail_and_their_way_are_the_persons_own(german: Story, key: str) -> None:
    person = german.people()[0]
    asked = [*Person.everything.values(), *Evidence.everything.values(), *Event.everything.values()]
    answer = _answer(german, key, person.written)

    assert (answer.status_code, answer.json()["code"]) == (409, "only_the_person")
    assert asked == [*Person.everything.values(), *Evidence.everything.values(), *Event.everything.values()]
    german.process.refresh_from_db()
    assert "profile" not in german.process.settings


def test_an_approved_letter_stays_approved_and_in_its_window(german: Story) -> None:
    an_account(german.owner)
    german.note(TALKS[0], at=german.now)
    approve_all(german)
    before = list(Action.objects.of(german.owner).values("state", "opens", "closes", "wake_at"))
    answer = _answer(german, "part", "BY")

    assert answer.status_code == 200
    assert len(before) == 1
    assert list(Action.objects.of(german.owner).values("state", "opens", "closes", "wake_at")) == before
    assert not Approval.objects.of(german.owner).exclude(voided_at=None).exists()
    assert not Letter.objects.of(german.owner).filter(edited=True).exists()


def test_an_assistant_answers_by_the_same_rule(german: Story) -> None:
    where = {"process_id": str(german.process.pk)}
    told = [
        tools.use("answer_days_off", {**where, "key": key, "answer": answer}, german.ports, german.owner)
        for key, answer in (("title", "Dr."), ("part", "unknown"))
    ]

    assert [is_well for _, is_well in told] == [False, True]
    assert "Only the person answers this." in json.loads(told[0][0])["refused"]["quote"]
    german.process.refresh_from_db()
    assert not day_questions(german.ports, german.owner, german.process, german.now)
