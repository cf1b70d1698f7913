"""Each fault of the way out is told once, in plain words, and is over when it is over; the letter leaves once."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.db import OperationalError

from afterword.core.ports import Delivery, Envelope, Outcome
from afterword.core.sending import BROKEN, TOO_SLOW, State
from afterword.flows import not_stored
from afterword.flows.doctor import look
from afterword.flows.not_stored import NOT_WRITTEN
from afterword.flows.overview.today import CLOCK_MOVED, today
from afterword.flows.send_letter import run_action
from afterword.flows.stalled import STALLED
from afterword.flows.tick import Rhythm, tick
from afterword.mail.memory import MemoryTransport
from afterword.store import sending
from afterword.store.models import Action, Event, MailAccount
from afterword.web import server
from tests.fakes import World
from tests.flows.test_faults import SlowTransport
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db
ROOM = "4.3.1 Insufficient system storage, queue id {}"
ASKED_LATER = "The mail server asked to try again later. Not sent yet."


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    # The rows here are of the outbox alone; planning has its own tests.
    monkeypatch.setattr("afterword.flows.tick.replan_all", lambda _ports, _now: 0)
    return World()


@pytest.fixture(autouse=True)
def nothing_unwritten() -> Iterator[None]:
    not_stored._now.clear()
    yield
    not_stored._now.clear()


@pytest.fixture
def action(world: World) -> Action:
    now = world.clock.wait(hours=-10)
    owner = an_owner(now)
    return scheduled(a_letter(owner, now), an_account(owner), now, hours=9)


def _run(world: World, action: Action, **ports: object) -> State | None:
    now = world.clock.now()
    sending.hold(world.machine_id, world.start_id, now)
    return run_action(action.pk, world.ports(**ports), now)


def _told(world: World, action: Action) -> list[str]:
    return [each.happened for each in today(world.ports(), action.owner, world.clock.now()).trouble]


def _left_once(world: World, action: Action) -> bool:
    state = Action.objects.one(action.owner, pk=action.pk).state
    events = [each.type for each in Event.objects.of(action.owner)]
    return (state, len(world.server.taken), events) == (State.SENT, 1, ["letter_sent"])


def _lasts(world: World, action: Action, **ports: object) -> list[tuple[str, datetime | None]]:
    """What is told in six hours, with the hour at which it was found."""
    told = []
    for _ in range(12):
        assert _run(world, action, **ports) in {State.PLANNED, None}
        row = MailAccount.objects.one(action.owner)
        told += [(each, row.problem_at) for each in _told(world, action)]
        world.clock.wait(minutes=30)
    return told


def test_a_server_that_takes_a_minute_for_each_answer_is_told_once(world: World, action: Action) -> None:
    slow = SlowTransport(MemoryTransport(world.server), world.clock)
    told = _lasts(world, action, transport_for=lambda _account: slow)
    _run(world, action)

    assert {words for words, _ in told} == {TOO_SLOW}
    assert len(told) == 12
    assert len({at for _, at in told}) == 1
    assert _told(world, action) == []
    assert _left_once(world, action)


def test_a_server_without_room_is_told_once_in_whatever_words_it_says_so(world: World, action: Action) -> None:
    world.server.answers = [Delivery(Outcome.DEFERRED, 452, ROOM.format(number), "mail") for number in range(12)]
    told = _lasts(world, action)
    world.server.answers.clear()
    _run(world, action)

    assert {words for words, _ in told} == {f"{ASKED_LATER} It said: “{ROOM.format(0)}”."}
    assert len({at for _, at in told}) == 1
    assert _told(world, action) == []
    assert _left_once(world, action)


@pytest.mark.parametrize("stage", ["mail", "rcpt", "data"])
def test_a_line_that_breaks_off_is_told_once(world: World, action: Action, stage: str) -> None:
    world.server.answers = [Delivery(Outcome.DEFERRED, 0, "Connection unexpectedly closed", stage)] * 12
    told = _lasts(world, action)
    world.server.answers.clear()
    _run(world, action)

    assert {words for words, _ in told} == {BROKEN}
    assert len({at for _, at in told}) == 1
    assert _told(world, action) == []
    assert _left_once(world, action)


def test_a_recipient_who_lets_everybody_knock_twice_is_no_news(world: World, action: Action) -> None:
    world.server.answers = [Delivery(Outcome.DEFERRED, 451, "4.7.1 Greylisted", "rcpt")]
    _run(world, action)

    assert _told(world, action) == []


def test_a_clock_that_was_set_is_told_while_letters_wait_for_it(world: World, action: Action) -> None:
    rhythm = Rhythm()
    rhythm.jumped(world.clock.now(), time.monotonic())
    tick(world.ports(), world.clock.wait(minutes=30), rhythm)
    while_it_waits = (_told(world, action), len(world.server.taken))
    later = world.clock.wait(minutes=3)
    rhythm.seen = None
    tick(world.ports(), later, rhythm)

    assert while_it_waits == ([CLOCK_MOVED], 0)
    assert _told(world, action) == []
    assert _left_once(world, action)


class _Full:
    """The disk is full at the moment of handing over, so the gate cannot be written."""

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        raise OperationalError("database or disk is full")


def test_a_full_disk_is_told_once_on_the_page_and_once_in_the_log(
    world: World, action: Action, caplog: pytest.LogCaptureFixture
) -> None:
    told = []
    for _ in range(4):
        tick(world.ports(transport_for=lambda _account: _Full()), world.clock.now())
        told.append(_told(world, action))
        world.clock.wait(minutes=6)
    logged = [each for each in caplog.records if each.levelno >= logging.ERROR]
    tick(world.ports(), world.clock.now())

    assert told == [[NOT_WRITTEN]] * 4
    assert len(logged) == 1
    assert _told(world, action) == []
    assert _left_once(world, action)


@pytest.mark.django_db(transaction=True)
def test_passes_that_cannot_be_written_down_fill_no_log(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = server.Worker(world.ports(), every=0)
    tries = []

    def full(*_given: object) -> None:
        tries.append(1)
        if len(tries) == 5:
            worker.stopping.set()
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(server, "tick", full)
    worker._passes()

    assert len(tries) == 5
    assert [each.message for each in caplog.records] == ["A pass of the worker stopped."]


@pytest.mark.django_db(transaction=True)
def test_a_worker_elsewhere_that_cannot_write_is_told_by_who_can_only_read(
    world: World, action: Action, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its own page or command knows nothing of what that process met, but nobody renews the right to send."""
    worker = server.Worker(world.ports(transport_for=lambda _account: _Full()))
    worker._pass(Rhythm())
    told = []
    with monkeypatch.context() as full:
        full.setattr("afterword.store.sending.instance._renew", _full)
        for _ in range(3):
            world.clock.wait(minutes=11)
            with pytest.raises(OperationalError):
                worker._pass(Rhythm())
            not_stored._now.clear()
            told.append(_told(world, action))
    doctor = {each.what: each.is_good for each in look(world.ports(), action.owner, world.clock.now())}
    monkeypatch.setattr(worker, "ports", world.ports())
    world.clock.wait(minutes=3)
    worker._pass(Rhythm())

    assert told == [[STALLED]] * 3
    assert doctor["letters leave when they should"] is False
    assert _told(world, action) == []
    assert _left_once(world, action)


def _full(*_given: object) -> None:
    raise OperationalError("database or disk is full")


@pytest.mark.django_db(transaction=True)
def test_a_second_worker_sends_nothing_and_says_so_once(
    world: World, action: Action, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = (server.Worker(world.ports(start_id=f"start-{each}")) for each in (1, 2))
    rhythms = (Rhythm(), Rhythm())
    for _ in range(3):
        for worker, rhythm in zip((first, second), rhythms, strict=True):
            worker._pass(rhythm)
        world.clock.wait(seconds=5)

    said = [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]
    assert len(said) == 1
    assert "Another run of Afterword on this machine sends." in said[0]
    assert _left_once(world, action)
