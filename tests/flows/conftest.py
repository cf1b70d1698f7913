"""What the tests of sending and hearing begin with: a running machine, a letter, and the letter that left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from afterword.store.models import Action, Letter
    from tests.fakes import World


@pytest.fixture
def world() -> World:
    """A world whose machine may send."""
    from afterword.store import sending
    from tests.fakes import World

    made = World()
    sending.hold(made.machine_id, made.start_id, made.clock.now())
    return made


@pytest.fixture
def letter(world: World) -> Letter:
    """A letter of an owner, not yet decided on."""
    from tests.letters import a_letter, an_owner

    return a_letter(an_owner(world.clock.now()), world.clock.now())


@pytest.fixture
def sent(world: World, letter: Letter) -> Action:
    """That letter, gone."""
    from afterword.flows.send_letter import run_action
    from afterword.store.models import Action
    from tests.letters import an_account, scheduled

    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    run_action(action.pk, world.ports(), world.clock.now())
    return Action.objects.one(letter.owner, pk=action.pk)
