"""The questions about a name on the letter's page: one at a time, each ended by its answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.flows import verify_people
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


def views(story: Story) -> tuple[LetterView, ...]:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters


def test_a_second_spelling_asks_one_question_and_the_answer_frees_the_letter() -> None:
    story = begin((OKAFOR,))
    person = story.people()[0]
    verify_people.add_evidence(story.ports, story.owner, person.pk, "company_site", "Dr. Amara Okafur", story.now)
    story.note(TALKS[0])
    (asked,) = views(story)

    verify_people.answer(story.ports, story.owner, person.pk, "name", "Dr. Amara Okafor", story.now)

    assert len(asked.questions) == 1
    assert not asked.may_approve
    assert views(story)[0].may_approve


@pytest.mark.parametrize("chosen", [0, 1])
def test_either_answer_ends_the_question(chosen: int) -> None:
    story = begin((replace(OKAFOR, written="amara okafor"),))
    person = story.people()[0]
    verify_people.add_evidence(story.ports, story.owner, person.pk, "recruiter_mail", "Amára Okafor", story.now)
    story.note(TALKS[0])
    (asked,) = views(story)
    answer = asked.questions[0].answers[chosen]

    verify_people.answer(story.ports, story.owner, person.pk, asked.questions[0].key, answer.value, story.now)

    (view,) = views(story)
    assert not view.questions
    assert view.person.written == answer.value
    assert view.may_approve, view.why_not


DISPUTES = (
    (("recruiter_mail", "Amára Okafor"), ("job_ad", "Prof. Amara Okafor")),
    (("recruiter_mail", "Mr Amára Okafor"), ("company_site", "Ms Amara Okafor"), ("job_ad", "AMARA OKAFOR")),
    (("recruiter_mail", "Dr. Amara Okafor, Head of Data"), ("company_site", "Dr. Amara Okafor, Data Engineer")),
    (("own_email_display", "Okafor Amara"), ("business_card", "Ms Amara Okafor"), ("signature", "Amara Okafor, PhD")),
)


@pytest.mark.parametrize("read", DISPUTES)
@pytest.mark.parametrize("press", ["first", "last", "typed"])
def test_every_question_about_a_name_is_asked_once_and_has_an_end(
    read: tuple[tuple[str, str], ...], press: str
) -> None:
    story = begin((OKAFOR,))
    person = story.people()[0]
    for source, raw in read:
        verify_people.add_evidence(story.ports, story.owner, person.pk, source, raw, story.now)
    story.note(TALKS[0])
    asked: list[str] = []

    while (view := views(story)[0]).questions and len(asked) < 5:
        question = view.questions[0]
        asked.append(question.key)
        assert not view.asks
        said = {"title": "Prof.", "role": "Chief"}.get(question.key, "Amara N. Okafor")
        offered = [each.value for each in question.answers if each.value or question.key in {"title", "role"}]
        value = {"first": offered[0], "last": offered[-1], "typed": said}[press]
        verify_people.answer(story.ports, story.owner, person.pk, question.key, value, story.now)

    assert 0 < len(asked) == len(set(asked)) < 4
    assert view.may_approve, view.why_not
    assert not view.asks


def test_the_same_answer_given_again_later_counts_from_then() -> None:
    story = begin((replace(OKAFOR, written="Amara Okafor"),))
    person = story.people()[0]
    story.note(TALKS[0])
    for spelling in ("Amara Okafur", "Amára Okafor"):
        story.world.clock.at += timedelta(minutes=5)
        verify_people.add_evidence(story.ports, story.owner, person.pk, "recruiter_mail", spelling, story.now)
        assert views(story)[0].questions
        verify_people.answer(story.ports, story.owner, person.pk, "name", "Amara Okafor", story.now)
        assert not views(story)[0].questions


def test_a_spelling_cannot_be_left_out_so_the_safe_answer_leaves_it_open_and_says_so() -> None:
    story = begin((OKAFOR,))
    person = story.people()[0]
    verify_people.add_evidence(story.ports, story.owner, person.pk, "company_site", "Dr. Amara Okafur", story.now)
    story.note(TALKS[0])
    (question,) = views(story)[0].questions

    assert question.answers[-1].label == "Not sure: I will ask them"
    assert not verify_people.answer(story.ports, story.owner, person.pk, question.key, "", story.now)
    assert views(story)[0].questions == (question,)
