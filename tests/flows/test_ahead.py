"""What the weeks ahead hold: the talk, what is fixed, and what follows only if nothing changes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.flows.overview.ahead import planned_ahead
from tests import story

pytestmark = pytest.mark.django_db


def test_before_the_talk_it_is_fixed_and_all_that_follows_rests_on_it() -> None:
    told = story.begin()

    ahead = planned_ahead(told.ports, told.owner, story.BOOKED_AT)

    assert [one.head for one in ahead if not one.assumes][-1] == "Interview"
    follows = [one for one in ahead if one.assumes]
    assert len({one.day for one in follows}) > 2
    talk = next(one for one in ahead if one.head == "Interview")
    assert all(one.at > talk.at for one in follows)


def test_after_the_talk_the_letters_are_fixed_and_a_reminder_is_not() -> None:
    told = story.begin()
    told.note(*story.TALKS)

    ahead = planned_ahead(told.ports, told.owner, datetime(2026, 12, 1, 20, 30, tzinfo=UTC))

    assert len([one for one in ahead if not one.assumes]) >= len(story.TALKS)
    assert {one.assumes for one in ahead if one.assumes} == {"the steps before it were done and nobody answered"}
    assert not [one.head for one in ahead if "note" in one.head.casefold()]
