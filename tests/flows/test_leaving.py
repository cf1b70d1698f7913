"""The rules of letters read the encoded letter once more; what blocks keeps it here, and nothing else does."""

from __future__ import annotations

import pytest

from afterword.core.sending import State
from afterword.flows.send_letter import run_action
from afterword.store.models import Action, Letter
from tests.fakes import World
from tests.letters import an_account, scheduled

pytestmark = pytest.mark.django_db


def _run(world: World, action: Action) -> State | None:
    return run_action(action.pk, world.ports(), world.clock.now())


@pytest.mark.parametrize("words", ["[topic]", "XXX", "I enclose a gift card for you."])
def test_what_the_rules_block_in_the_encoded_letter_keeps_it_here(world: World, letter: Letter, words: str) -> None:
    letter.body = letter.body.replace("\n\nMara", f" {words}\n\nMara")
    letter.save()
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    assert _run(world, action) is State.FAILED

    assert world.server.taken == []
    assert (
        "Nothing was sent: look at the letter and approve it again."
        in Action.objects.one(letter.owner, pk=action.pk).evidence
    )


def test_a_letter_that_was_written_since_takes_no_approved_one_back(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    letter.pk, letter.step_key = None, "thank_you:1:another"
    letter.save(force_insert=True)

    assert _run(world, action) is State.SENT
