"""Letters of many people leave side by side: none waits for another's mail server, each leaves once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.core.ports import Delivery, Envelope
from afterword.core.sending import DEFAULT_LIMITS, State, may_begin
from afterword.flows import lanes as module
from afterword.flows import send_letter
from afterword.flows.aside import AtOnce
from afterword.flows.lanes import Lanes
from afterword.flows.ports import Ports
from afterword.flows.tick import Rhythm, tick
from afterword.mail.memory import MemoryTransport
from afterword.store import sending
from afterword.store.models import Action, Duty, MailAccount, Owner
from afterword.store.sending import Claim
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled

several_writers = pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer at a time.")


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    # The rows here are of the outbox alone; planning has its own tests.
    monkeypatch.setattr("afterword.flows.tick.replan_all", lambda _ports, _now: 0)
    return World()


def _person(world: World, address: str) -> tuple[Owner, Action]:
    owner = an_owner(world.clock.now())
    account = an_account(owner, address=f"me-{address}", imap_host="imap.home.test")
    return owner, scheduled(a_letter(owner, world.clock.now(), address), account, world.clock.now())


@dataclass(frozen=True)
class Slow:
    """A mail server that answers one sender only when it is let."""

    real: MemoryTransport
    let: threading.Event

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        if envelope.recipient.startswith("slow"):
            assert self.let.wait(30)
        return self.real.deliver(envelope, gate, may_finish)


@several_writers
@pytest.mark.django_db(transaction=True)
def test_a_slow_mail_server_keeps_neither_other_letters_nor_the_pass_back(world: World) -> None:
    let, lanes = threading.Event(), Lanes(3)
    _, slow = _person(world, "slow@library.test")
    others = [_person(world, f"{at}@library.test")[1] for at in range(2)]
    transport = Slow(MemoryTransport(world.server), let)
    ports = world.ports(is_one_of_many=True, transport_for=lambda _account: transport)
    rhythm, passes, letters = Rhythm(lanes=lanes), threading.Event(), dict[str, int]()
    try:
        for _ in range(1500):
            letters = _added(letters, tick(ports, world.clock.now(), rhythm).letters)
            if letters.get("sent") == len(others):
                break
            passes.wait(0.02)

        assert Action.everything.get(pk=slow.pk).state == "claimed"
        assert {Action.everything.get(pk=each.pk).state for each in others} == {"sent"}
    finally:
        let.set()
        lanes.finish(30)
    assert lanes.done()[0] == {"sent": 1}
    assert sorted(each.recipient for each in world.server.taken) == [
        "0@library.test",
        "1@library.test",
        "slow@library.test",
    ]


def _added(one: dict[str, int], other: object) -> dict[str, int]:
    assert isinstance(other, dict)
    return {state: one.get(state, 0) + other.get(state, 0) for state in {*one, *other}}


@pytest.mark.django_db
def test_each_letters_mailbox_is_heard_before_it_leaves_and_a_fault_is_its_own(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[tuple[object, str]] = []

    def hears(_ports: Ports, account: MailAccount, _now: object) -> int:
        heard.append((account.pk, Action.everything.get(account=account).state))
        return 1

    monkeypatch.setattr("afterword.flows.tick.hear", hears)
    broken, fine = _person(world, "a@library.test")[1], _person(world, "b@library.test")[1]
    Action.everything.filter(pk=broken.pk).update(time_zone="No/Such")
    ports = world.ports(is_one_of_many=True)

    passed = tick(ports, world.clock.now(), Rhythm(heard_at=world.clock.now(), lanes=Lanes(2, AtOnce())))

    assert (passed.letters, passed.heard) == ({"sent": 1}, 2)
    assert sorted(map(str, heard)) == sorted(str((each.account_id, "claimed")) for each in (broken, fine))
    assert str(broken.pk) in caplog.text


@pytest.mark.django_db
def test_each_mailbox_is_looked_into_by_one_lane(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []

    def hears(_ports: Ports, account: MailAccount, _now: object) -> int:
        heard.append(account.pk)
        return 0

    monkeypatch.setattr("afterword.flows.tick.hear", hears)
    for at in range(5):
        an_account(an_owner(world.clock.now()), address=f"{at}@home.test", imap_host="imap.home.test")

    an_account(an_owner(world.clock.now()), address="only-sends@home.test")

    with CaptureQueriesContext(connection) as asked:
        tick(world.ports(is_one_of_many=True), world.clock.now(), Rhythm(lanes=Lanes(3, AtOnce())))

    there = MailAccount.everything.exclude(imap_host="").values_list("pk", flat=True)
    assert sorted(map(str, heard)) == sorted(map(str, there))
    assert len(heard) == 5
    # Whoever has no mailbox costs no turn, and what rests is read once, not by each lane.
    assert len([each for each in asked if "store_duty" in each["sql"] and "LIKE" in each["sql"]]) == 1
    assert Duty.objects.filter(name__startswith="hear:").count() == 5


@pytest.mark.django_db
def test_what_a_lane_has_no_time_for_is_given_back(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for at in range(2):
        _person(world, f"{at}@library.test")
    lanes, ports = Lanes(1, AtOnce()), world.ports(is_one_of_many=True)
    sending.hold(ports.machine_id, ports.holder, world.clock.now())
    real = send_letter.act_on

    def takes_long(claim: Claim, *rest: object) -> State | None:
        state = real(claim, *rest)  # type: ignore[arg-type]
        world.clock.wait(seconds=80)
        return state

    monkeypatch.setattr(module, "act_on", takes_long)
    monkeypatch.setattr(sending, "claim_due", _two_at_once(sending.claim_due))
    lanes.begin(ports, 1, lambda *_: 0)

    assert lanes.done()[0] == {"sent": 2}
    assert sorted(Action.everything.values_list("attempt", flat=True)) == [1, 2]


def _two_at_once(real: Callable[..., list[Claim]]) -> Callable[..., list[Claim]]:
    return lambda start_id, now, limits, *_: real(start_id, now, limits, 2)


@pytest.mark.django_db
def test_nothing_is_claimed_while_the_clock_is_not_settled(world: World) -> None:
    _person(world, "a@library.test")
    lanes, ports = Lanes(2, AtOnce()), world.ports(is_one_of_many=True)
    rhythm = Rhythm(heard_at=world.clock.now(), lanes=lanes)
    assert tick(replace(ports, start_id="other"), world.clock.now(), Rhythm(heard_at=world.clock.now())).letters
    sending.unsettle(ports.holder, world.clock.now())
    _person(world, "b@library.test")

    passed = tick(ports, world.clock.now(), rhythm)

    assert passed.letters == {}
    assert Action.everything.filter(state="planned").count() == 1


def test_a_letter_is_begun_only_while_enough_of_its_lease_is_left(world: World) -> None:
    now = world.clock.now()

    assert may_begin(now, now)
    assert may_begin(now + timedelta(seconds=75), now)
    assert not may_begin(now + timedelta(seconds=76), now, DEFAULT_LIMITS)
    assert not may_begin(now - timedelta(seconds=1), now)
