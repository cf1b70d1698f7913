"""Who said that a letter did not go may say later that it did."""

from __future__ import annotations

import pytest

from afterword.flows.send_letter import answer_ask, run_action, went_after_all
from afterword.store import sending
from afterword.store.models import Action, Event, Letter
from tests.fakes import World
from tests.letters import scheduled

pytestmark = pytest.mark.django_db


def test_a_yes_after_a_no_counts_as_sent_once(world: World, letter: Letter) -> None:
    action = scheduled(letter, None, world.clock.now())
    run_action(action.pk, world.ports(), world.clock.now())
    answer_ask(letter.owner, action.pk, False, world.clock.now())
    (denied,) = sending.said_not_gone(letter.owner)

    went_after_all(letter.owner, denied.pk, world.clock.now())

    assert denied.pk == action.pk
    assert Action.objects.one(letter.owner, pk=action.pk).state == "sent"
    assert Event.objects.of(letter.owner).filter(undone_at=None, type="letter_sent").count() == 1
    assert sending.said_not_gone(letter.owner) == []
    with pytest.raises(sending.NothingAsked):
        went_after_all(letter.owner, action.pk, world.clock.now())


def test_a_letter_approved_again_after_a_no_is_not_said_to_have_gone(world: World, letter: Letter) -> None:
    action = scheduled(letter, None, world.clock.now())
    run_action(action.pk, world.ports(), world.clock.now())
    answer_ask(letter.owner, action.pk, False, world.clock.now())
    again = scheduled(letter, None, world.clock.now())

    with pytest.raises(sending.NothingAsked):
        went_after_all(letter.owner, action.pk, world.clock.now())

    assert sending.said_not_gone(letter.owner) == []
    assert Action.objects.one(letter.owner, pk=again.pk).state == "planned"
