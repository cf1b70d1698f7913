"""Of several letters claimed at once those that wait are soon free for others, and each still leaves once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from afterword.core.ports import Delivery, Envelope, Outcome
from afterword.core.sending import DEFAULT_LIMITS, Settlement, State
from afterword.flows.send_letter import act_on
from afterword.store import sending
from afterword.store.models import Action
from afterword.store.sending import Claim
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db
LONGER = DEFAULT_LIMITS.waiting + timedelta(seconds=1)


@pytest.fixture
def claimed(world: World) -> list[Claim]:
    """Three letters of three people, claimed in one go."""
    now = world.clock.now()
    for at in range(3):
        owner = an_owner(now)
        scheduled(a_letter(owner, now, f"p{at}@library.test"), an_account(owner, address=f"m{at}@home.test"), now)
    ports = world.ports()
    sending.hold(ports.machine_id, ports.holder, now)
    return sending.claim_due("run-1", now, most=8)


@pytest.fixture
def world() -> World:
    return World(mailbox=None)


def _send(world: World, claim: Claim) -> State | None:
    return act_on(claim, world.ports(), world.clock.now())


def test_what_a_dead_run_had_not_begun_is_free_soon_and_the_one_it_may_have_begun_is_not(
    world: World, claimed: list[Claim]
) -> None:
    first, *waiting = claimed
    assert sending.claim_due("run-2", world.clock.now() + DEFAULT_LIMITS.waiting - LONGER / 31, most=8) == []

    world.clock.wait(seconds=LONGER.total_seconds())
    taken = sending.claim_due("run-2", world.clock.now(), most=8)

    assert {each.action.pk for each in taken} == {each.action.pk for each in waiting}
    assert Action.everything.get(pk=first.action.pk).attempt == 1


def test_a_run_that_was_only_slow_sends_nothing_that_another_took_over(world: World, claimed: list[Claim]) -> None:
    world.clock.wait(seconds=LONGER.total_seconds())
    taken = sending.claim_due("run-2", world.clock.now(), most=1)[0]
    late = next(each for each in claimed if each.action.pk == taken.action.pk)

    states = [_send(world, late), _send(world, taken), _send(world, late)]

    assert states == [None, State.SENT, None]
    assert len(world.server.taken) == 1


def test_a_run_that_was_only_slow_goes_on_where_nobody_took_over_and_holds_the_letter_whole_from_its_gate_on(
    world: World, claimed: list[Claim]
) -> None:
    late = claimed[2]
    world.clock.wait(seconds=LONGER.total_seconds())
    held: list[object] = []

    def looks(may: Callable[[], bool]) -> bool:
        row = Action.everything.get(pk=late.action.pk)
        held.append((row.state, row.lease_until, sending.claim_due("run-2", world.clock.now(), most=8)))
        return may()

    assert late.action.account is not None
    real = world.ports().transport_for(late.action.account)

    class Looking:
        def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
            return real.deliver(envelope, gate, lambda: looks(may_finish))

    # The second is as free as this one, and is not what is asked here.
    sending.give_back(claimed[1])
    Action.everything.filter(pk=claimed[1].action.pk).update(wake_at=None)
    state = act_on(late, world.ports(transport_for=lambda _account: Looking()), world.clock.now())

    assert state is State.SENT
    assert held == [("committed", late.lease_until, [])]


def test_after_its_whole_lease_nothing_passes_the_gate_though_nobody_took_over(
    world: World, claimed: list[Claim]
) -> None:
    late = claimed[2]
    world.clock.wait(seconds=(DEFAULT_LIMITS.lease + timedelta(seconds=1)).total_seconds())

    state = _send(world, late)

    assert (state, world.server.taken) == (State.PLANNED, [])


def test_what_waited_too_long_is_given_back_once_and_never_from_under_another(
    world: World, claimed: list[Claim]
) -> None:
    kept, taken = claimed[1:]
    Action.everything.filter(pk=kept.action.pk).update(wake_at=world.clock.now() + timedelta(hours=1))
    world.clock.wait(seconds=LONGER.total_seconds())
    (other,) = sending.claim_due("run-2", world.clock.now(), most=8)

    assert other.action.pk == taken.action.pk
    assert (sending.give_back(kept), sending.give_back(kept), sending.give_back(taken)) == (True, False, False)
    sent = Settlement(State.SENT, None, "")
    assert not sending.settle(taken, sent, Delivery(Outcome.DEFERRED, stage="waiting"), world.clock.now())
    assert Action.everything.get(pk=taken.action.pk).state == "claimed"
