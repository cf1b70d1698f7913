"""One pass of the worker does what is due, and nothing when it must not."""

from __future__ import annotations

import pytest

from afterword.flows.tick import Rhythm, stop, tick
from afterword.store import sending
from afterword.store.models import Action, Letter
from afterword.store.sending import Standing
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    # The rows here are of the outbox alone; planning has its own tests.
    monkeypatch.setattr("afterword.flows.tick.replan_all", lambda _ports, _now: 0)
    return World()


@pytest.fixture
def letter(world: World) -> Letter:
    return a_letter(an_owner(world.clock.now()), world.clock.now())


def test_a_pass_sends_every_letter_that_is_due(world: World, letter: Letter) -> None:
    account = an_account(letter.owner)
    others = [a_letter(letter.owner, world.clock.now(), f"p{number}@library.test") for number in range(3)]
    for each in (letter, *others):
        scheduled(each, account, world.clock.now())

    passed = tick(world.ports(), world.clock.now())

    assert passed.letters == {"sent": 4}
    assert len(world.server.taken) == 4
    assert str(passed) == "Steps moved: 0. Letters: 4 sent. Answers heard: 0."


def test_one_letters_fault_does_not_keep_the_others_back(
    world: World, letter: Letter, caplog: pytest.LogCaptureFixture
) -> None:
    account = an_account(letter.owner)
    broken = scheduled(letter, account, world.clock.now())
    Action.everything.filter(pk=broken.pk).update(time_zone="No/Such")
    scheduled(a_letter(letter.owner, world.clock.now(), "b@library.test"), account, world.clock.now())

    passed = tick(world.ports(), world.clock.now())

    assert passed.letters == {"sent": 1}
    assert str(broken.pk) in caplog.text


def test_a_second_run_on_the_same_machine_stands_by(world: World, letter: Letter) -> None:
    tick(world.ports(), world.clock.now(), Rhythm())
    scheduled(letter, an_account(letter.owner), world.clock.now())

    passed = tick(world.ports(start_id="start-2"), world.clock.now())

    assert passed.standing is Standing.STANDS_BY
    assert world.server.taken == []


def test_a_copy_of_the_data_sends_nothing_and_says_so(world: World, letter: Letter) -> None:
    tick(world.ports(), world.clock.now())
    scheduled(letter, an_account(letter.owner), world.clock.now())

    passed = tick(world.ports(machine_id="machine-b"), world.clock.wait(minutes=30))

    assert passed.standing is Standing.COPY
    assert "nothing is sent from here" in str(passed)
    assert world.server.taken == []


def test_after_a_jump_of_the_clock_the_letter_waits_until_it_stands(world: World, letter: Letter) -> None:
    rhythm = Rhythm()
    tick(world.ports(), world.clock.now(), rhythm)
    scheduled(letter, an_account(letter.owner), world.clock.now(), hours=2.9)
    jumped = tick(world.ports(), world.clock.wait(minutes=30), rhythm)
    rhythm.seen = None
    still = tick(world.ports(), world.clock.wait(minutes=1), rhythm)
    rhythm.seen = None
    stands = tick(world.ports(), world.clock.wait(minutes=2), rhythm)

    assert [each.standing for each in (jumped, still)] == [Standing.UNSETTLED] * 2
    assert stands.letters == {"sent": 1}


def test_a_clock_that_runs_with_time_has_not_jumped() -> None:
    rhythm, world = Rhythm(), World()

    seen = [rhythm.jumped(world.clock.wait(minutes=30), 1800.0 * step) for step in range(4)]
    slept = rhythm.jumped(world.clock.wait(hours=9), 1800.0 * 3 + 1)

    assert seen == [False] * 4
    assert slept


def test_a_letter_without_account_is_handed_over_once(world: World, letter: Letter) -> None:
    scheduled(letter, None, world.clock.now())

    assert tick(world.ports(), world.clock.now()).letters == {"handed": 1}
    assert tick(world.ports(), world.clock.wait(hours=1)).letters == {}
    assert sending.state_of(letter.owner, letter.pk) == "handed"


def test_a_draft_that_still_lies_there_counts_for_nothing(world: World, letter: Letter) -> None:
    scheduled(letter, an_account(letter.owner, smtp_host="", drafts=True), world.clock.now())

    assert tick(world.ports(), world.clock.now()).letters == {"handed": 1}
    assert tick(world.ports(), world.clock.wait(minutes=3)).letters == {}


def test_answers_are_heard_in_the_same_pass(world: World, letter: Letter) -> None:
    account = an_account(letter.owner, imap_host="imap.home.test")
    action = scheduled(letter, account, world.clock.now())
    tick(world.ports(), world.clock.now())
    assert world.mailbox is not None
    world.mailbox.inbox.append(
        b"From: n.okafor@library.test\r\nMessage-ID: <r@library.test>\r\nIn-Reply-To: "
        + action.message_id.encode()
        + b"\r\n\r\nThank you.\r\n"
    )

    assert tick(world.ports(), world.clock.wait(minutes=5)).heard == 1


def test_a_single_pass_makes_way_for_the_next_run_at_once(world: World, letter: Letter) -> None:
    tick(world.ports(), world.clock.now())
    scheduled(letter, an_account(letter.owner), world.clock.now())

    assert tick(world.ports(start_id="start-2"), world.clock.now()).letters == {"sent": 1}


def test_a_loop_that_stops_makes_way_for_the_next_run_at_once(world: World, letter: Letter) -> None:
    tick(world.ports(), world.clock.now(), Rhythm())
    stop(world.ports(), world.clock.now())
    scheduled(letter, an_account(letter.owner), world.clock.now())

    assert tick(world.ports(start_id="start-2"), world.clock.now()).letters == {"sent": 1}
