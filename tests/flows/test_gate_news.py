"""What happens between the claim of a letter and its last step counts: it leaves by no way that is no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from afterword.core.hearing.verdict import Meaning
from afterword.core.ports import Delivery, Outcome
from afterword.core.sending import State
from afterword.flows.mail_account import remove_account
from afterword.flows.paused import PAUSED
from afterword.flows.send_letter import run_action
from afterword.store import sending
from afterword.store.models import Action, Heard, Letter, MailAccount
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(world: World) -> Letter:
    """A letter of somebody."""
    return a_letter(an_owner(world.clock.now()), world.clock.now())


def _removed(world: World, letter: Letter) -> None:
    remove_account(letter.owner, world.clock.now())


def _put_into_drafts(_: World, letter: Letter) -> None:
    MailAccount.objects.of(letter.owner).update(drafts=True)


def _moved(_: World, letter: Letter) -> None:
    MailAccount.objects.of(letter.owner).update(smtp_host="smtp.elsewhere.test")


def _heard(world: World, letter: Letter, meaning: Meaning, **more: str) -> None:
    said = {"message_id": "<no@library.test>", "kind": "reply", "asks": "meaning", "meaning": meaning, "text": "We"}
    Heard.everything.create(owner=letter.owner, process=letter.process, heard_at=world.clock.now(), **said | more)


def _they_said_no(world: World, letter: Letter) -> None:
    _heard(world, letter, Meaning.REJECTION)


def _they_thanked(world: World, letter: Letter) -> None:
    _heard(world, letter, Meaning.ACK)


def _somebody_perhaps_said_no(world: World, letter: Letter) -> None:
    _heard(world, letter, Meaning.REJECTION, how="guess")


def _sent(world: World, letter: Letter, meanwhile: Callable[[World, Letter], None]) -> tuple[Action, list[bool]]:
    """Its state after something happened while the mail server was waited for, and what the gate said."""
    action, said = scheduled(letter, an_account(letter.owner), world.clock.now()), list[bool]()
    sending.hold(world.machine_id, world.start_id, world.clock.now())

    class Slow:
        def deliver(self, envelope, gate, may_finish):  # type: ignore[no-untyped-def]
            meanwhile(world, letter)
            said.append(gate())
            return (
                Delivery(Outcome.ACCEPTED, 250, "OK", "dot") if said[-1] else Delivery(Outcome.DEFERRED, stage="gate")
            )

    run_action(action.pk, world.ports(transport_for=lambda _account: Slow()), world.clock.now())
    return Action.objects.one(letter.owner, pk=action.pk), said


@pytest.mark.parametrize("meanwhile", [_removed, _put_into_drafts, _moved, _they_said_no])
def test_a_letter_whose_way_is_gone_or_whose_answer_came_does_not_leave(
    world: World, letter: Letter, meanwhile: Callable[[World, Letter], None]
) -> None:
    action, said = _sent(world, letter, meanwhile)

    assert said == [False]
    assert action.state == "planned"
    assert action.wake_at is not None


@pytest.mark.parametrize("meanwhile", [_they_thanked, _somebody_perhaps_said_no, lambda *_: None])
def test_what_makes_no_letter_wrong_holds_none_back(
    world: World, letter: Letter, meanwhile: Callable[[World, Letter], None]
) -> None:
    action, said = _sent(world, letter, meanwhile)

    assert said == [True]
    assert action.state == "sent"


def test_the_next_try_finds_what_is_so_by_then(world: World, letter: Letter) -> None:
    other = a_letter(an_owner(world.clock.now()), world.clock.now(), "r2@library.test")
    actions = [_sent(world, letter, _removed)[0], _sent(world, other, _they_said_no)[0]]
    world.clock.at = max(each.wake_at for each in actions if each.wake_at)
    states = [run_action(each.pk, world.ports(), world.clock.now()) for each in actions]

    assert states == [State.HANDED, State.PLANNED]
    assert Action.objects.one(other.owner, pk=actions[1].pk).evidence == PAUSED
    assert world.server.taken == []
