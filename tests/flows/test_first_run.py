"""The four first questions are asked until they are answered or left as in the article."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.core.parameters import SettingUnreadable, read_rules
from afterword.flows.first_run import QUESTIONS, answer_first, first_questions
from afterword.store.models import Owner
from tests.fakes import World

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 17, 40, tzinfo=UTC)


@pytest.fixture
def somebody() -> Owner:
    return Owner.objects.create(created_at=NOW)


def test_the_questions_are_the_four_that_people_feel_most_and_the_first_answer_is_the_articles(somebody: Owner) -> None:
    assert [one.code for one in first_questions(somebody)] == ["D1", "D2", "D3", "D4"]
    for one in QUESTIONS:
        assert one.answers[0][0] == ""
        assert all(read_rules({one.name: value}) != read_rules({}) for value, _ in one.answers[1:])


def test_what_is_chosen_is_set_and_nothing_is_asked_again(somebody: Owner) -> None:
    answer_first(World().ports(), somebody, {"call.unit": "business", "follow_up_channel": ""}, NOW)

    assert somebody.settings == {"call.unit": "business", "first_run": True}
    assert first_questions(somebody) == ()


def test_skipping_sets_nothing_and_is_remembered(somebody: Owner) -> None:
    answer_first(World().ports(), somebody, {}, NOW)

    assert read_rules(somebody.settings) == read_rules({})
    assert first_questions(somebody) == ()


def test_whoever_set_one_of_them_is_not_asked(somebody: Owner) -> None:
    somebody.settings = {"ty.eve_policy": "evening"}

    assert first_questions(somebody) == ()


def test_a_wrong_answer_is_refused_and_asked_again(somebody: Owner) -> None:
    with pytest.raises(SettingUnreadable):
        answer_first(World().ports(), somebody, {"call.unit": "moons"}, NOW)

    assert len(first_questions(somebody)) == len(QUESTIONS)
