"""Several runs of one installation: they share the letters, and do everything else in turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from afterword import environment
from afterword.core.ports import Mailbox
from afterword.flows.in_turn import in_turn
from afterword.flows.move_house import AtWork, move
from afterword.flows.ports import Ports
from afterword.flows.tick import Rhythm, stop, tick, wake
from afterword.store import duties, sending
from afterword.store.models import Action, Duty, Instance, Letter, MailAccount, Reminding
from afterword.store.sending import Standing
from afterword.wiring.versions import machine_id
from tests.fakes import World
from tests.flows.test_remind import ME, READY
from tests.letters import a_letter, an_account, an_owner, scheduled
from tests.story import PANEL, TALKS, begin

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """A world in which nobody has the right to send yet; planning has its own tests."""
    monkeypatch.setattr("afterword.flows.tick.replan_all", lambda _ports, _now: 0)
    return World()


@pytest.fixture
def pair(world: World) -> tuple[Ports, Ports]:
    """Two runs of one installation."""
    first = world.ports(start_id="run-1", is_one_of_many=True)
    return first, replace(first, start_id="run-2")


@pytest.fixture
def letter(world: World) -> Letter:
    return a_letter(an_owner(world.clock.now()), world.clock.now())


def test_both_runs_may_send_at_once_and_a_copy_may_not(world: World, pair: tuple[Ports, Ports], letter: Letter) -> None:
    account, now = an_account(letter.owner), world.clock.now()
    assert tick(pair[0], now, Rhythm()).standing is Standing.HOLDS
    for each in (letter, a_letter(letter.owner, now, "b@library.test")):
        scheduled(each, account, now)

    second = tick(pair[1], now, Rhythm())
    copied = tick(replace(pair[1], machine_id="elsewhere"), now, Rhythm())
    alone = tick(world.ports(start_id="run-3"), now, Rhythm())

    assert (second.standing, second.letters) == (Standing.HOLDS, {"sent": 2})
    assert copied.standing is Standing.COPY
    assert alone.standing is Standing.STANDS_BY
    assert len(world.server.taken) == 2


def test_a_run_that_stops_does_not_stop_the_others(world: World, pair: tuple[Ports, Ports], letter: Letter) -> None:
    for run in pair:
        tick(run, world.clock.now(), Rhythm())
    stop(pair[0], world.clock.now())
    scheduled(letter, an_account(letter.owner), world.clock.now())

    assert tick(pair[1], world.clock.wait(seconds=1), Rhythm()).letters == {"sent": 1}


def test_after_a_jump_of_the_clock_none_of_them_sends_until_it_stands(
    world: World, pair: tuple[Ports, Ports], letter: Letter
) -> None:
    tick(pair[0], world.clock.now(), Rhythm())
    sending.unsettle(pair[0].holder, world.clock.now())
    scheduled(letter, an_account(letter.owner), world.clock.now())

    assert tick(pair[1], world.clock.now(), Rhythm()).standing is Standing.UNSETTLED
    assert world.server.taken == []


def test_what_one_run_does_no_other_begins_until_it_is_over_or_its_run_is_gone(
    world: World, pair: tuple[Ports, Ports]
) -> None:
    done: list[str] = []

    def begun_by_the_first() -> int:
        assert in_turn(pair[1], "boards", MINUTE, lambda: 1) == 0
        world.clock.wait(minutes=1)
        duties.keep("run-1", world.clock.now())
        world.clock.wait(minutes=1, seconds=30)
        assert in_turn(pair[1], "boards", MINUTE, lambda: 1) == 0
        # It stood still for longer than its lease: the other goes on, and its own end changes nothing.
        world.clock.wait(minutes=2)
        assert in_turn(pair[1], "boards", MINUTE, lambda: 7) == 7
        done.append("first")
        return 1

    assert in_turn(pair[0], "boards", MINUTE, begun_by_the_first) == 1
    row = Duty.objects.get(pk="boards")

    assert done == ["first"]
    assert (row.run, row.lease_until, row.wake_at) == ("", None, world.clock.now() + MINUTE)
    assert in_turn(pair[0], "boards", MINUTE, lambda: 1) == 0
    world.clock.wait(minutes=1)
    assert in_turn(pair[0], "boards", MINUTE, lambda: 1) == 1


def test_a_fault_gives_the_turn_back(world: World, pair: tuple[Ports, Ports]) -> None:
    def breaks() -> int:
        raise OSError

    with pytest.raises(OSError):
        in_turn(pair[0], "boards", timedelta(0), breaks)

    assert in_turn(pair[1], "boards", MINUTE, lambda: 1) == 1


def test_at_a_stop_what_was_not_finished_is_given_back(world: World, pair: tuple[Ports, Ports]) -> None:
    assert duties.take("reminders", "run-1", world.clock.now())

    stop(pair[0], world.clock.now())

    assert duties.take("reminders", "run-2", world.clock.now())


def test_one_of_them_reminds(monkeypatch: pytest.MonkeyPatch) -> None:
    story = begin(PANEL[:1])
    an_account(story.owner, address=ME, imap_host="imap.home.test")
    Reminding.everything.create(owner=story.owner, mail=True)
    first = replace(story.ports, is_one_of_many=True, start_id="run-1")
    story.note(*TALKS)
    story.world.clock.at = READY
    asked: list[str] = []
    monkeypatch.setattr("afterword.flows.tick.settle_answers", lambda ports, _now: asked.append(ports.start_id))

    told = [tick(run, READY, Rhythm()).told for run in (first, replace(first, start_id="run-2"))]

    assert told == [1, 0]
    assert asked == ["run-1"]
    assert [each.recipient for each in story.world.server.taken] == [ME]


def test_each_mailbox_is_heard_by_one_of_them_a_minute(
    monkeypatch: pytest.MonkeyPatch, world: World, pair: tuple[Ports, Ports], letter: Letter
) -> None:
    an_account(letter.owner, imap_host="imap.home.test")
    heard: list[str] = []

    def hears(ports: Ports, _account: MailAccount, _now: object) -> int:
        heard.append(ports.start_id)
        return 0

    monkeypatch.setattr("afterword.flows.tick.hear", hears)
    for run in pair:
        tick(run, world.clock.now(), Rhythm())
    world.clock.wait(minutes=1)
    tick(pair[1], world.clock.now(), Rhythm())

    assert heard == ["run-1", "run-2"]


def test_before_a_letter_leaves_only_its_own_mailbox_is_waited_for(
    world: World, pair: tuple[Ports, Ports], letter: Letter
) -> None:
    mine, now = an_account(letter.owner, imap_host="imap.home.test"), world.clock.now()
    an_account(an_owner(now), address="other@home.test", imap_host="imap.home.test")
    rhythm, looked = Rhythm(heard_at=now), []

    def mailbox_for(account: MailAccount) -> Mailbox | None:
        if not Action.everything.filter(state="sent").exists():
            looked.append(account.pk)
        return world.mailbox

    scheduled(letter, mine, now)
    assert tick(replace(pair[0], mailbox_for=mailbox_for), now, rhythm).letters == {"sent": 1}

    assert set(looked) == {mine.pk}


def test_where_jobs_wake_letters_a_pass_takes_one_only_when_none_did(
    world: World, pair: tuple[Ports, Ports], letter: Letter
) -> None:
    driven = replace(pair[0], is_driven_by_jobs=True)
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    assert tick(driven, world.clock.wait(seconds=2), Rhythm()).letters == {}
    assert tick(driven, world.clock.wait(seconds=1), Rhythm()).letters == {"sent": 1}
    # Its job comes late: the row says that it is done.
    assert wake(driven, action.pk) is None
    assert len(world.server.taken) == 1


def test_a_job_that_comes_too_early_does_nothing_and_is_told_when_to_come_again(
    world: World, pair: tuple[Ports, Ports], letter: Letter
) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    at = world.clock.now() + MINUTE
    sending.postpone(letter.owner, letter.pk, at, world.clock.now())

    assert wake(pair[0], action.pk) == at
    assert not world.server.taken
    world.clock.wait(minutes=1)
    assert wake(pair[0], action.pk) is None
    assert len(world.server.taken) == 1


def test_the_driver_is_named_and_needs_several_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERWORD_INSTALLATION", "")
    monkeypatch.setenv("AFTERWORD_DRIVER", "procrastinate")
    with pytest.raises(environment.BadSetting, match="AFTERWORD_INSTALLATION"):
        environment.is_driven_by_jobs()
    monkeypatch.setenv("AFTERWORD_DRIVER", "celery")
    with pytest.raises(environment.BadSetting, match="rows or procrastinate"):
        environment.is_driven_by_jobs()
    monkeypatch.setenv("AFTERWORD_DRIVER", " ")
    assert not environment.is_driven_by_jobs()


def test_nothing_is_moved_to_another_database_while_one_of_them_works(world: World, pair: tuple[Ports, Ports]) -> None:
    tick(pair[0], world.clock.now(), Rhythm())

    with pytest.raises(AtWork):
        move(pair[1], "default")

    assert Instance.objects.get().machine_id == world.machine_id


def test_the_installation_is_named_and_needs_a_database_server(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("AFTERWORD_INSTALLATION", "careers.example")
    monkeypatch.setenv("DATABASE_URL", "")
    with pytest.raises(environment.BadSetting, match="PostgreSQL"):
        environment.installation()
    monkeypatch.setenv("DATABASE_URL", "postgres://db.example/afterword")
    assert environment.installation() == "careers.example"
    here, there = tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("there")
    assert machine_id(here, "careers.example") == machine_id(there, "careers.example") != machine_id(here)
    monkeypatch.setenv("AFTERWORD_INSTALLATION", "short")
    with pytest.raises(environment.BadSetting, match="8 to 64"):
        environment.installation()
